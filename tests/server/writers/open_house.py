# SPDX-License-Identifier: Apache-2.0
"""A town whose server listens on a real port, its jobs at work beside the requests."""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast

import uvicorn

from server.app import create_app
from server.jobs.sheets import sheet_handlers
from server.jobs.worker import Handler, Outcome, Worker
from server.settings import ServerSettings
from server.store import migrate
from server.store.outbox import Job
from server.usecases.freeze_sheet import Freezer
from server.usecases.stamp_time import TimeStamping
from tests.approval.city import NOW
from tests.server.house import parts_of
from tests.server.town import Town
from tests.support.clock import ManualClock
from tests.support.databases import fresh_database

READY_SECONDS = 20
TICK = timedelta(milliseconds=1)
PATIENCE = 0.05
"""Seconds after which a writer asks again though no job was heard to be done."""


class TickingClock(ManualClock):
    """Never says the same time twice, whoever asks."""

    def __init__(self, start: datetime) -> None:
        super().__init__(start)
        self._lock = threading.Lock()

    def __call__(self) -> datetime:
        """The next millisecond, in UTC."""
        with self._lock:
            self.set(super().__call__() + TICK)
            return super().__call__()


class PaperPrinter:
    """Makes the sheet's bytes without a child process: its content, to be signed on paper."""

    def ask(self, job: str, arguments: dict[str, Any], _data: bytes) -> bytes:
        """Return what looks like a PDF to whoever asked for one."""
        return b"%PDF-" + json.dumps([job, arguments], default=str).encode()

    def close(self) -> None:
        """There is nothing to end."""


class PaperAuthorities:
    """Puts a time on paper at once."""

    def stamp(self, sheet: bytes, _now: datetime) -> bytes:
        """Return the sheet with a time behind the newest signature."""
        return sheet + b" at nine"


class OpenHouse:
    """The town, the address of its server, and word of every job that is done."""

    def __init__(self, town: Town, folder: Path) -> None:
        self.town = town
        self._job_done = threading.Condition()
        listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        printer, services = PaperPrinter(), town.services
        freezer = Freezer(
            database=town.database, blobs=services.blobs, children=cast("Any", printer)
        )
        stamping = TimeStamping(
            database=town.database,
            blobs=services.blobs,
            authorities=cast("Any", PaperAuthorities()),
        )
        handlers = sheet_handlers(freezer, stamping)
        heard = {kind: self._heard(handler) for kind, handler in handlers.items()}
        worker = Worker(town.database, heard, services.bell, services.clock)
        app = create_app(
            ServerSettings(data_dir=folder), replace(parts_of(town, folder), worker=worker)
        )
        self._server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [listening]}, name="server"
        )
        self._thread.start()

    def wait_for_a_job(self) -> None:
        """Wait until a job is done, or for as long as patience lasts."""
        with self._job_done:
            self._job_done.wait(PATIENCE)

    def close(self) -> None:
        """End the server; it ends its jobs and gives back the database."""
        self._server.should_exit = True
        self._thread.join(READY_SECONDS)
        assert not self._thread.is_alive()

    def _heard(self, handler: Handler) -> Handler:
        def handle(job: Job, now: datetime) -> Outcome:
            outcome = handler(job, now)
            with self._job_done:
                self._job_done.notify_all()
            return outcome

        return handle


@contextmanager
def open_house(engine: str, folder: Path) -> Iterator[OpenHouse]:
    """Open a fresh town on a database engine."""
    with ExitStack() as opened:
        url = opened.enter_context(fresh_database(engine, folder, migrate))
        house = OpenHouse(Town(url, folder, TickingClock(NOW)), folder)
        opened.callback(house.close)
        yield house
