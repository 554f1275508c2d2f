# SPDX-License-Identifier: Apache-2.0
"""A primary and its standby, set up by the shipped files and scripts."""

import os
import shutil
import subprocess
from pathlib import Path

import psycopg

from server.store import migrate
from tests.scale.processes import Program
from tests.scale.rendered import SCALE, Rendered, system_user
from tests.support.postgres import _programs
from tests.support.waiting import wait_until

PASSWORD = "of-the-test-alone"


class Machine:
    """One machine of PostgreSQL: ``primary`` or ``standby`` by its files."""

    def __init__(self, files: Rendered, name: str) -> None:
        self._files, self._name = files, name
        self.port = files.port(name)
        self.data = files.folder / f"{name}-data"
        self.user = system_user("postgres")
        self._program: Program | None = None

    @property
    def pid(self) -> int:
        """Process id of the postmaster."""
        assert self._program is not None
        return self._program.pid

    def make_first(self) -> None:
        """Make an empty cluster, start it, and let it decide alone until a standby follows."""
        self.run(
            *(self.program("initdb"), "-D", self.data, "-U", self._owner, "-A", "peer"),
            *("-E", "UTF8", "--locale=C.UTF-8", "--no-instructions"),
        )
        # Before a standby follows, nothing could be committed.
        with (self.data / "postgresql.auto.conf").open("a") as settings:
            settings.write("synchronous_standby_names = ''\n")
        self.start()
        self.ask(f"CREATE ROLE tsukue_replication LOGIN REPLICATION PASSWORD '{PASSWORD}'")
        for role in ("role", "tables_owner"):
            self.ask(f"CREATE ROLE {self._files.values[role]} LOGIN PASSWORD '{PASSWORD}'")
        self.ask("GRANT {role} TO {tables_owner}".format(**self._files.values))
        self.ask(f"CREATE DATABASE {self._files.values['database']} TEMPLATE template0")
        self.ask("ALTER DATABASE {database} OWNER TO {tables_owner}".format(**self._files.values))

    def follow(self, primary: "Machine") -> None:
        """Copy the primary and follow it, by ``make-standby``."""
        passfile = self._files.folder / "replication.pgpass"
        passfile.write_text(f"*:*:*:tsukue_replication:{PASSWORD}\n", "utf-8")
        passfile.chmod(0o600)
        if self.user:
            shutil.chown(passfile, self.user)
        self.run(
            *(SCALE / "make-standby", "127.0.0.1", primary.port, passfile, "--data", self.data)
        )
        self.start()
        wait_until(lambda: primary.ask("SELECT count(*) FROM pg_stat_replication") == "1")

    def synchronous(self, wanted: str) -> None:
        """Wait for the standby with every decision, ``on``, or decide alone, ``off``."""
        self.run(
            *(SCALE / "synchronous", wanted, "--port", self.port),
            *("--socket", self._files.values["database_socket_folder"]),
        )

    def start(self) -> None:
        """Start on the shipped configuration and wait until it answers."""
        settings = self._files.file(self._name, "postgresql-tsukue.conf")
        access = self._files.file(self._name, "pg_hba.conf")
        (self.data / "postgresql.conf").write_text(f"include '{settings}'\nhba_file = '{access}'\n")
        log = self._files.folder / f"{self._name}.log"
        command = [self.program("postgres"), "-D", self.data]
        self._program = Program(command, log, user=self.user)
        wait_until(self._answers)

    def kill(self) -> None:
        """Take it away as a loss of power does."""
        if self._program is not None:
            self._program.kill()
            self._program = None

    def ask(self, statement: str) -> str:
        """Run one statement as the superuser, through the socket."""
        folder = self._files.values["database_socket_folder"]
        done = self.run(
            *(self.program("psql"), "-XqAt", "-h", folder, "-p", self.port),
            *("-d", "postgres", "-c", statement),
        )
        return done.stdout.strip()

    def run(self, *command: object, check: bool = True) -> "subprocess.CompletedProcess[str]":
        """Run a program as the system user of PostgreSQL."""
        done = subprocess.run(
            [str(part) for part in command],
            capture_output=True,
            text=True,
            check=False,
            cwd="/",
            env={**os.environ, "PG_BIN": str(_programs())},
            user=self.user or None,
            group=self.user or None,
            extra_groups=[] if self.user else None,
        )
        if check and done.returncode:
            raise AssertionError(f"{command}: {done.stdout}{done.stderr}")
        return done

    def program(self, name: str) -> Path:
        """Return where a program of PostgreSQL stands."""
        return _programs() / name

    @property
    def _owner(self) -> str:
        return str(self._files.values["database_owner"])

    def _answers(self) -> bool:
        assert self._program is not None
        assert self._program.runs(), self._program.last_words()
        folder = self._files.values["database_socket_folder"]
        asked = (self.program("pg_isready"), "-q", "-h", folder, "-p", self.port)
        return self.run(*asked, check=False).returncode == 0

    def url(self, role: str = "role") -> str:
        """The address of the city's database on this machine, without a pooler between.

        Args:
            role: ``role`` for the services, ``tables_owner`` for whoever makes the tables.
        """
        return (
            f"postgresql://{self._files.values[role]}:{PASSWORD}"
            f"@127.0.0.1:{self.port}/{self._files.values['database']}"
        )

    def migrate(self) -> None:
        """Make the tables as their owner, for the services to work with."""
        migrate(self.url("tables_owner"), role=str(self._files.values["role"]))


def connect(machine: Machine, role: str = "role") -> "psycopg.Connection[tuple[object, ...]]":
    """Connect to the city's database on a machine, for what the judge reads."""
    return psycopg.connect(machine.url(role), autocommit=True)
