# SPDX-License-Identifier: Apache-2.0
"""One of the two servers that are measured: ours, or the bare endpoint of the same SQL."""

import pickle
import socket
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

import anyio.to_thread
import uvicorn
from fastapi import FastAPI

from server.logs import set_up_logs
from server.store.engine import open_database
from tests.bench.act_recorder import Statement, run_again

THREADS = 8


def bare_app(url: str, record: Path) -> FastAPI:
    """Return the bare endpoint: body in, recorded statements, small answer out."""
    statements: dict[int, list[Statement]] = pickle.loads(record.read_bytes())  # noqa: S301
    writer = open_database(url, connections=THREADS + 4).engine
    reader = writer.execution_options(begin=None)

    app = bare_server()

    @app.post("/acts/{number}")
    def act(number: int, batch: dict[str, Any]) -> dict[str, str]:
        run_again(reader, writer, statements[number])
        return {"status": "accepted", "device": str(batch["device_id"])}

    return app


def bare_server() -> FastAPI:
    """Return a server with as many threads as ours has, that tells that it is up."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
        yield

    app = FastAPI(lifespan=lifespan)

    @app.get("/healthz")
    def health() -> dict[str, str]:
        return {"status": "ok"}

    return app


def our_app(url: str, folder: Path) -> FastAPI:
    """Return the whole application over the prepared town."""
    from tests.server.house import house_of
    from tests.server.town import Town
    from tests.support.clock import ManualClock

    return house_of(Town(url, folder, ManualClock(), founded=True), folder)


def serve(kind: str, folder: Path, make: Callable[[], FastAPI]) -> None:
    """Serve on a free port, which is printed; the log goes to the folder."""
    with (folder / f"{kind}.log").open("w", encoding="utf-8") as log:
        set_up_logs("info", log)
        app = make()
        listening = socket.create_server(("127.0.0.1", 0))
        print(listening.getsockname()[1], flush=True)
        config = uvicorn.Config(app, log_level="warning", access_log=False)
        uvicorn.Server(config).run(sockets=[listening])


def main(kind: str, url: str, folder: Path, record: Path) -> None:
    """Serve one of the two."""
    ours, bare = partial(our_app, url, folder), partial(bare_app, url, record)
    serve(kind, folder, ours if kind == "ours" else bare)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
