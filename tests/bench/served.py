# SPDX-License-Identifier: Apache-2.0
"""A server that is measured, in a process of its own."""

import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path

from tests.bench.acts_made import Act
from tests.bench.clients import rate
from tests.support.waiting import wait_until


class Served:
    """One server, ours or the bare one beside it, and the clients that load it."""

    MODULE = "tests.bench.act_server"

    def __init__(self, kind: str, url: str, folder: Path, record: Path | None = None) -> None:
        """Take the server of a kind, ``ours`` or ``bare``; only a bare one reads a record."""
        self._kind = kind
        arguments = [kind, url, str(folder), str(record or folder)]
        self._command = [sys.executable, "-m", self.MODULE, *arguments]

    def __enter__(self) -> "Served":
        self._process = subprocess.Popen(
            self._command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True
        )
        try:
            assert self._process.stdout is not None
            self.port = int(self._process.stdout.readline())
            wait_until(self._answers)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_problem: object) -> None:
        self._process.terminate()
        self._process.wait(30)
        if self._process.stdout is not None:
            self._process.stdout.close()

    def _answers(self) -> bool:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/healthz")
            connection.getresponse().read()
        except (ConnectionError, TimeoutError):
            return False
        finally:
            connection.close()
        return True

    def rate(self, acts: list[list[Act]]) -> float:
        """Let every client send its acts one after the other; return acts a second."""
        return rate(acts, self._client)

    def _client(self, acts: list[Act]) -> None:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            for act in acts:
                self.send(connection, act)
        finally:
            connection.close()

    def send(self, connection: HTTPConnection, act: Act) -> None:
        """Send one act as this server takes it."""
        act.send(connection, "/v1/events" if self._kind == "ours" else f"/acts/{act.number}")


Work = tuple[Served, list[list[Act]]]
"""A server, and what every client sends to it."""


def rates_in_turns(ours: Work, bare: Work, index: int) -> tuple[float, float]:
    """Load both, each first in every other round; return acts a second of ours and of the bare."""
    if index % 2:
        bare_rate = bare[0].rate(bare[1])
        return ours[0].rate(ours[1]), bare_rate
    return ours[0].rate(ours[1]), bare[0].rate(bare[1])
