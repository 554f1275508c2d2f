# SPDX-License-Identifier: Apache-2.0
"""Ending in order: first say that nothing more should come, then stop listening."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import structlog
from fastapi import FastAPI

_log = structlog.get_logger(__name__)


@contextmanager
def draining(app: FastAPI, seconds: int) -> Iterator[None]:
    """Hold back the signal to end while whoever shares out requests learns of it.

    ``/readyz`` answers 503 from the signal on, and requests are answered as before; a second
    signal ends at once. It works in the thread that gets signals alone.
    """
    app.state.draining = False
    if seconds == 0 or threading.current_thread() is not threading.main_thread():
        yield
        return
    ending = signal.getsignal(signal.SIGTERM)
    if not callable(ending):
        yield
        return

    def end(number: int, frame: FrameType | None) -> None:
        if app.state.draining:
            ending(number, frame)
            return
        app.state.draining = True
        _log.info("service.draining", seconds=seconds)
        timer = threading.Timer(seconds, ending, (number, frame))
        timer.daemon = True
        timer.start()

    signal.signal(signal.SIGTERM, end)
    yield
