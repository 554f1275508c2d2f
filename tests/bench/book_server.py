# SPDX-License-Identifier: Apache-2.0
"""One of the two servers of ``book``: ours, or a bare endpoint that inserts one claim."""

import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import anyio.to_thread
import uvicorn
from fastapi import FastAPI
from sqlalchemy import insert

from server.logs import set_up_logs
from server.store.engine import open_database
from server.store.tables import meeting_claim
from tests.bench.act_server import our_app

THREADS = 8


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

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
        yield

    app = FastAPI(lifespan=lifespan)

    @app.get("/healthz")
    def health() -> dict[str, str]:
        return {"status": "ok"}

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
    """Serve on a free port, which is printed."""
    with (folder / f"{kind}.log").open("w", encoding="utf-8") as log:
        set_up_logs("info", log)
        app = our_app(url, folder) if kind == "ours" else bare_app(url)
        listening = socket.create_server(("127.0.0.1", 0))
        print(listening.getsockname()[1], flush=True)
        config = uvicorn.Config(app, log_level="warning", access_log=False)
        uvicorn.Server(config).run(sockets=[listening])


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
