# SPDX-License-Identifier: Apache-2.0
"""A statement written by hand, run as one would type it into psql."""

import subprocess

from tests.support.postgres import ROLE, Cluster


class Psql:
    """A psql that stays connected, so that its start is not measured."""

    def __init__(self, cluster: Cluster, database: str, statement: str) -> None:
        command = ["psql", "-XqAt", "-F", "\t", "-h", cluster.socket_folder, "-U", ROLE, database]
        self._statement = statement
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def rows(self) -> list[list[str]]:
        """Run the statement and return what it prints."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{self._statement};\n\\echo end\n")
        self._process.stdin.flush()
        rows = []
        while (line := self._process.stdout.readline().rstrip("\n")) != "end":
            rows.append(line.split("\t"))
        return rows

    def close(self) -> None:
        """End psql."""
        self._process.communicate("\\q\n", timeout=30)
