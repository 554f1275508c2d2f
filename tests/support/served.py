# SPDX-License-Identifier: Apache-2.0
"""An application on a real port of the loopback, for programs that speak HTTP themselves."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI

_READY_SECONDS = 20


@contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """Serve until the block ends and give the address; what the application opened is closed."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, name="served")
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(_READY_SECONDS)
        assert not thread.is_alive()
