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
        """Run the statement and return what it prints.

        Raises:
            RuntimeError: psql has ended.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{self._statement};\n\\echo end\n")
        self._process.stdin.flush()
        rows: list[list[str]] = []
        for line in self._process.stdout:
            if line == "end\n":
                return rows
            rows.append(line.rstrip("\n").split("\t"))
        raise RuntimeError("psql ended before its answer did")

    def close(self) -> None:
        """End psql."""
        self._process.communicate("\\q\n", timeout=30)
