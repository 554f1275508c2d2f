# SPDX-License-Identifier: Apache-2.0
"""The demo city on a real server: set up once, served from a process of its own."""

import os
import re
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path
from typing import IO, Self


class CityDown(RuntimeError):
    """The city's server did not come up; the message has its last words."""


class DemoCity:
    """``tsukue-server`` with the demo data, on loopback and a free port."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[str] | None = None
        self.port = 0

    def __enter__(self) -> Self:
        self._folder.mkdir(parents=True, exist_ok=True)
        if not (self._folder / "data").is_dir():
            self.command("demo-data")
        self._serve()
        return self

    def __exit__(self, *_problem: object) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.terminate()
            process.wait(20)
            self._draining.join(5)
            if process.stdout is not None:
                process.stdout.close()

    @property
    def url(self) -> str:
        """Return where the server answers."""
        return f"http://127.0.0.1:{self.port}"

    def command(self, *arguments: str) -> str:
        """Run one command of the server to its end and return what it printed.

        Raises:
            CityDown: the command was refused.
        """
        done = subprocess.run(
            [sys.executable, "-m", "server.ops.main", *arguments],
            env=self._environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise CityDown(f"{' '.join(arguments)}: {done.stdout}{done.stderr}")
        return done.stdout

    def trust_roots(self) -> str:
        """Return the certificates by which the city's sheets are judged."""
        with urllib.request.urlopen(f"{self.url}/v1/trust", timeout=10) as answer:  # noqa: S310 - loopback
            import json

            roots: str = json.loads(answer.read())["roots"]
            return roots

    def _serve(self) -> None:
        with (self._folder / "server.log").open("a", encoding="utf-8") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "server.ops.main", "serve"],
                env=self._environment(),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                encoding="utf-8",
            )
        if self._process.stdout is None:
            raise CityDown("the server has no output")
        self.port = self._announced_port(self._process.stdout)
        # Whatever it prints later must not fill the pipe.
        self._draining = threading.Thread(target=self._process.stdout.read, daemon=True)
        self._draining.start()

    def _announced_port(self, output: IO[str]) -> int:
        for line in output:
            found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
            if found:
                return int(found[1])
        raise CityDown((self._folder / "server.log").read_text("utf-8")[-3000:])

    def _environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "TSUKUE_SERVER_DATA_DIR": str(self._folder / "data"),
            "TSUKUE_SERVER_PORT": "0",
            "PYTHONUTF8": "1",
            "LANG": "C.UTF-8",
        }
