# SPDX-License-Identifier: Apache-2.0
"""Programs of one set-up: each in a group of its own, killed as a whole, ended with the test."""

import os
import signal
import socket
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Self

WAIT_SECONDS = 60


def free_ports(count: int) -> list[int]:
    """Return ports that nobody has, below those from which connections go out."""
    found: list[int] = []
    for port in Random().sample(range(16_384, 32_768), 400):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            found.append(port)
        if len(found) == count:
            return found
    raise AssertionError("four hundred ports are taken")


class Program:
    """One program that writes to a log; killed with all that it started."""

    def __init__(
        self,
        command: Sequence[str | Path],
        log: Path,
        *,
        user: str = "",
        environment: Mapping[str, str] = os.environ,
    ) -> None:
        self.log = log
        with log.open("ab") as written:
            self._process = subprocess.Popen(
                # However the test run ends, nothing of it goes on.
                ["setpriv", "--pdeathsig", "KILL", *(str(part) for part in command)],
                stdin=subprocess.DEVNULL,
                stdout=written,
                stderr=written,
                env={**environment},
                cwd="/",
                start_new_session=True,
                user=user or None,
                group=user or None,
                extra_groups=[] if user else None,
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_problem: object) -> None:
        self.kill()

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    def runs(self) -> bool:
        """Say whether it has not ended."""
        return self._process.poll() is None

    def kill(self) -> None:
        """Kill it and whatever it started, with no chance to tidy up."""
        if self.runs():
            with suppress(ProcessLookupError):
                os.killpg(self.pid, signal.SIGKILL)
        self._process.wait(WAIT_SECONDS)

    def end(self, sent: signal.Signals = signal.SIGTERM) -> None:
        """Ask it to end, and wait until it has."""
        self._process.send_signal(sent)
        self._process.wait(WAIT_SECONDS)

    def last_words(self) -> str:
        """Return the end of its log."""
        return self.log.read_text("utf-8", errors="replace")[-3000:]
