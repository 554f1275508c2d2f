# SPDX-License-Identifier: Apache-2.0
"""Starting, asking and killing a client's process (``fault_client``)."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Self

from tests.e2e.real_server import PASSWORD


class ClientProcess:
    """A client on a store folder of its own; the folder outlives the process."""

    def __init__(self, folder: Path, address: str, login: str, source: Path | None = None) -> None:
        """Take the client of this source tree, or of another one."""
        self.login = login
        self._source = source
        self._folder = folder
        self._address = address
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._start()
        return self

    def __exit__(self, *_problem: object) -> None:
        self._kill()

    def ask(self, **asked: Any) -> dict[str, Any]:
        """Ask for one thing and wait for what came of it."""
        self._tell(asked)
        line = self._running().stdout.readline()  # type: ignore[union-attr]
        if not line:
            raise AssertionError(f"the client of {self.login} ended: {self._last_words()}")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def begin(self) -> None:
        """Sign in for the first time and enrol a key."""
        self.sign_in()
        answer = self.ask(do="enrol")
        if "trouble" in answer:
            raise AssertionError(answer)

    def sign_in(self) -> None:
        """Sign in, as often as the network asks for."""
        for _ in range(100):
            answer = self.ask(do="sign_in", login=self.login, password=PASSWORD)
            if "trouble" not in answer:
                return
        raise AssertionError(answer)

    def kill_while_asking(self, moment: float, **asked: Any) -> None:
        """Ask for something and kill the process so many seconds into doing it."""
        self._tell(asked)
        # Not waiting for anything: the moment of death is what chance has drawn.
        time.sleep(moment)
        self._kill()

    def begin_again(self) -> None:
        """Start the program again on what the killed one left."""
        self._start()

    def _start(self) -> None:
        log = (self._folder / "client.log").open("a", encoding="utf-8")
        with log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.e2e.fault_client", str(self._folder), self._address],
                cwd=self._source,
                env={**os.environ, **({"PYTHONPATH": str(self._source)} if self._source else {})},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                encoding="utf-8",
            )

    def _tell(self, asked: dict[str, Any]) -> None:
        stdin = self._running().stdin
        if stdin is None:
            raise AssertionError("the client has no standard input")
        stdin.write(json.dumps(asked) + "\n")
        stdin.flush()

    def _running(self) -> subprocess.Popen[str]:
        if self._process is None:
            raise AssertionError("the client was not started")
        return self._process

    def _kill(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait(10)
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()

    def _last_words(self) -> str:
        return (self._folder / "client.log").read_text("utf-8")[-2000:]
