# SPDX-License-Identifier: Apache-2.0
"""The people of a story, each at a laptop of their own behind a cable of their own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Self

from tests.e2e.valve import Valve

PACKAGED = "TSUKUE_TEST_CLIENT"
"""Names the program of a packaged client: set, the stories are played with it."""


def _program() -> list[str]:
    """The client within a process of the tests, or the packaged one before somebody's hands."""
    packaged = os.environ.get(PACKAGED, "")
    if packaged:
        return [sys.executable, "-m", "tests.e2e.outside.actor", packaged]
    return [sys.executable, "-m", "tests.e2e.actor"]


class StageFright(AssertionError):
    """An order could not be followed; the message says by whom, which and why."""


class Actor:
    """A person with a client process, a store and a network cable."""

    def __init__(self, login: str, folder: Path, server_port: int, cable_port: int = 0) -> None:
        self.login = login
        self.cable = Valve("127.0.0.1", server_port, cable_port)
        self._folder = folder
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        self.cable.__enter__()
        self._folder.mkdir(parents=True, exist_ok=True)
        self.start()
        return self

    def __exit__(self, *problem: object) -> None:
        self.leave()
        self.cable.__exit__(*problem)

    def start(self) -> None:
        """Start the client on this person's store."""
        environment = {
            **os.environ,
            "TSUKUE_STORE_FOLDER": str(self._folder / "store"),
            "TSUKUE_SERVER_URL": self.cable.url,
            "TSUKUE_DEVICE_NAME": f"{self.login} のノート",
            "TSUKUE_POLL_SECONDS": "2",
            "XDG_CONFIG_HOME": str(self._folder / "config"),
            "PYTHONUTF8": "1",
        }
        with (self._folder / "client.log").open("a", encoding="utf-8") as log:
            self._process = subprocess.Popen(
                _program(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                encoding="utf-8",
                env=environment,
            )

    def leave(self) -> None:
        """Close the window and wait for the process to end."""
        process, self._process = self._process, None
        if process is None or process.stdin is None or process.stdout is None:
            return
        if process.poll() is None:
            process.stdin.write('{"do": "leave"}\n')
            process.stdin.flush()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(5)
        process.stdin.close()
        process.stdout.close()

    def __getattr__(self, name: str) -> Any:
        """Give an order by its name: ``actor.click(name="case.approve")``."""
        if name.startswith("_"):
            raise AttributeError(name)

        def order(**given: Any) -> Any:
            return self._order({"do": name, **given})

        return order

    def _order(self, order: dict[str, Any]) -> Any:
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            raise StageFright(f"{self.login} is not there")
        process.stdin.write(json.dumps(order, ensure_ascii=False) + "\n")
        process.stdin.flush()
        line = process.stdout.readline()
        if not line:
            log = (self._folder / "client.log").read_text("utf-8")[-3000:]
            raise StageFright(f"{self.login}'s client has ended: {log}")
        answer = json.loads(line)
        if "failed" in answer:
            raise StageFright(f"{self.login}, {order}: {answer['failed']}\n{answer['trace']}")
        return None
