# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server`` of this version, or of the source in another folder, as a process."""

import os
import subprocess
import sys
from pathlib import Path


class Program:
    """One data directory and database, for whichever version's source."""

    def __init__(self, data: Path, url: str, source: Path | None = None) -> None:
        self.source = source or Path(__file__).parents[2]
        self.environment = {
            **os.environ,
            "PYTHONPATH": str(self.source),
            "LC_ALL": "C.UTF-8",
            "TSUKUE_SERVER_DATA_DIR": str(data),
            "TSUKUE_SERVER_DATABASE_URL": url.replace("+psycopg", ""),
        }

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        return subprocess.run(
            self._line(command),
            cwd=self.source,
            env=self.environment,
            check=False,
            capture_output=True,
            text=True,
        )

    def begin(self, *command: str) -> subprocess.Popen[str]:
        """Begin a command; what it says of its progress can be read from ``stderr``."""
        return subprocess.Popen(
            self._line(command),
            cwd=self.source,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )

    def _line(self, command: tuple[str, ...]) -> list[str]:
        return [sys.executable, "-m", "server.ops.main", *command]
