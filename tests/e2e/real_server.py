# SPDX-License-Identifier: Apache-2.0
"""The real server as a process of its own: set up by its commands, killed and started again."""

import http.client
import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path
from random import Random
from typing import Self

from server.store.migration import migrate
from tests.approval.city import RULES, city_files
from tests.e2e.wire_client import WireClient
from tests.support.databases import empty_postgresql, fresh_database

PASSWORD = secrets.token_urlsafe(12)
"""Of every account; made per run."""

PEOPLE = {"mori": "p-mori", "takahashi": "p-takahashi", "yoshida": "p-yoshida"}
"""Logins and persons of the small city: an officer, the 係長 and the 課長 of one section."""

READY_SECONDS = 240
"""How long a server that lives may take until it serves: on a loaded machine that is minutes."""


def database_for(engine: str, folder: Path, *, empty: bool = False) -> AbstractContextManager[str]:
    """Give the address of a fresh database of that engine, with our schema or with none.

    Raises:
        PostgresMissing: its programs are not installed.
    """
    if not empty:
        return fresh_database(engine, folder, migrate)
    if engine == "sqlite":
        return nullcontext(f"sqlite:///{folder / 'of-another-version.sqlite'}")
    return empty_postgresql()


class RealServer:
    """``tsukue-server`` on one database and one port, which outlives each process."""

    def __init__(self, folder: Path, database: str, source: Path | None = None) -> None:
        """Take the server of this source tree, or of another one."""
        self.database = database
        self._source = source
        self.port = _free_port()
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_problem: object) -> None:
        self.kill()

    def command(self, *arguments: str, given: str = "") -> None:
        """Run one command of the server to its end."""
        done = subprocess.run(
            [sys.executable, "-m", "server.ops.main", *arguments],
            cwd=self._source,
            env=self._environment(),
            input=given,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise AssertionError(f"{arguments}: {done.stdout}{done.stderr}")

    def start(self) -> None:
        """Start serving; returns at once."""
        with (self._folder / "server.log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "server.ops.main", "serve"],
                cwd=self._source,
                env=self._environment(),
                stdout=log,
                stderr=log,
            )

    def upgrade(self) -> None:
        """Bring the database to this version, which serves it from its next start on."""
        self._source = None
        self.command("migrate")

    def wait_until_ready(self) -> None:
        """Wait until it answers."""
        deadline = time.monotonic() + READY_SECONDS
        while not self._healthy():
            if time.monotonic() > deadline or not self._running():
                raise AssertionError(f"the server does not serve: {self._last_words()}")
            time.sleep(0.05)

    def kill(self) -> None:
        """Kill it with no chance to tidy up, its children with it."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait(10)

    def laptop(self, login: str) -> WireClient:
        """Give a bare client that signs in when entered."""
        return WireClient(self.port, login, PASSWORD)

    def _environment(self) -> dict[str, str]:
        return {
            **os.environ,
            **({"PYTHONPATH": str(self._source)} if self._source else {}),
            "TSUKUE_SERVER_DATA_DIR": str(self._folder / "data"),
            "TSUKUE_SERVER_DATABASE_URL": self.database.replace("+psycopg", ""),
            "TSUKUE_SERVER_PORT": str(self.port),
        }

    def _healthy(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/healthz")
            return connection.getresponse().status == http.client.OK
        except OSError:
            return False
        finally:
            connection.close()

    def _running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def _last_words(self) -> str:
        return (self._folder / "server.log").read_text("utf-8", errors="replace")[-3000:]


@contextmanager
def prepared_server(
    folder: Path, database: str, source: Path | None = None
) -> Iterator[RealServer]:
    """Give a running server with the small city, its rules and three accounts."""
    city = folder / "city"
    city.mkdir(parents=True)
    for name, content in city_files().items():
        (city / name).write_text(content, "utf-8")
    with RealServer(folder, database, source) as server:
        server.command("init")
        server.command("org", "load", str(city), "--date", "2026-04-01")
        server.command("rules", "load", str(RULES))
        for login, person in PEOPLE.items():
            server.command("user", "add", login, person, given=PASSWORD)
        server.start()
        server.wait_until_ready()
        yield server


def _free_port() -> int:
    # Below the range from which the system serves outgoing connections: one of those, even the
    # client's own attempt to reach the server, must not take the port while it is down.
    for port in Random().sample(range(16_384, 32_768), 100):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise AssertionError("a hundred ports are taken")
