# SPDX-License-Identifier: Apache-2.0
"""One of the two servers of ``book``: ours, or a bare endpoint that inserts one claim."""

import sys
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from fastapi import FastAPI
from sqlalchemy import insert

from server.store.engine import open_database
from server.store.tables import meeting_claim
from tests.bench.act_server import THREADS, bare_server, our_app, serve


@dataclass(frozen=True, slots=True, kw_only=True)
class BareClaim:
    """What the bare endpoint is told."""

    claim_id: str
    resource_id: str
    starts_at: datetime
    ends_at: datetime


def bare_app(url: str) -> FastAPI:
    """Return the bare endpoint: one INSERT under the exclusion constraint, one commit."""
    engine = open_database(url, connections=THREADS + 4).engine

    app = bare_server()

    @app.put("/v1/meetings/{meeting_id}", status_code=201)
    def put(meeting_id: str, claim: BareClaim) -> dict[str, str]:
        row = {
            "tenant": 1,
            "claim_id": claim.claim_id,
            "occurrence_id": meeting_id,
            "resource_id": claim.resource_id,
            "starts_at": claim.starts_at,
            "ends_at": claim.ends_at,
            "blocking": True,
        }
        with engine.begin() as tx:
            tx.execute(insert(meeting_claim), row)
        return {"claim_id": claim.claim_id}

    return app


def main(kind: str, url: str, folder: Path) -> None:
    """Serve one of the two."""
    ours, bare = partial(our_app, url, folder), partial(bare_app, url)
    serve(kind, folder, ours if kind == "ours" else bare)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
