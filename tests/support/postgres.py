# SPDX-License-Identifier: Apache-2.0
"""A PostgreSQL of the test run's own: one cluster per run, a fresh database per test."""

import json
import os
import pwd
import shutil
import subprocess
from dataclasses import asdict, dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from tests.support.run import guarded, one_at_a_time, run_folder
from tests.support.waiting import wait_until

SETTINGS = {
    # Nothing of a test run outlives the machine.
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    # Reached by its socket only.
    "listen_addresses": "",
    "max_connections": "200",
    "shared_buffers": "64MB",
    "log_min_messages": "fatal",
}
ROLE = "tsukue"
"""The superuser of the cluster."""

OWNER = "house_owner"
SERVICE = "house"
"""The two roles of an installed server: whose the tables are, and who works with them."""


class PostgresMissing(Exception):
    """No PostgreSQL server programs are installed; the message says what to install."""


@dataclass(frozen=True)
class Cluster:
    """A running PostgreSQL, named by the folder of its socket."""

    socket_folder: str

    def url(self, database: str, role: str = ROLE) -> str:
        """The address of one of its databases, for SQLAlchemy."""
        return f"postgresql+psycopg://{role}@/{database}?host={self.socket_folder}"

    def execute(self, statement: str, *names: str) -> None:
        """Run one statement of administration with the names it is about."""
        composed = sql.SQL(statement).format(*map(sql.Identifier, names))
        with psycopg.connect(
            host=self.socket_folder, user=ROLE, dbname="postgres", autocommit=True
        ) as connection:
            connection.execute(composed)

    def ask_for_passwords_of(self, role: str, password: str) -> None:
        """Make a role that gets in by its password alone, unlike all others."""
        access = Path(self.socket_folder) / "data" / "pg_hba.conf"
        with one_at_a_time("pg_hba"):
            if role not in access.read_text():
                self.execute(f"CREATE ROLE {{}} LOGIN PASSWORD '{password}'", role)
                access.write_text(f"local all {role} scram-sha-256\n{access.read_text()}")
                self.execute("SELECT pg_reload_conf()")
        # The postmaster reads the file when it gets to it.
        wait_until(lambda: not self._lets_in(role))

    def _lets_in(self, role: str) -> bool:
        try:
            psycopg.connect(host=self.socket_folder, user=role, dbname="postgres").close()
        except psycopg.OperationalError:
            return False
        return True

    def create(self, database: str, template: str = "template0", owner: str = ROLE) -> None:
        """Make a database; by copying files, as nothing of it must outlive the machine."""
        made = "CREATE DATABASE {} OWNER {} TEMPLATE {} STRATEGY FILE_COPY"
        self.execute(made, database, owner, template)

    def drop(self, database: str) -> None:
        """Remove a database with whoever is still connected to it."""
        self.execute("DROP DATABASE IF EXISTS {} WITH (FORCE)", database)


def running_cluster() -> Cluster:
    """The run's cluster; the first worker that asks starts it.

    Raises:
        PostgresMissing: PostgreSQL is not installed.
    """
    note = run_folder() / "postgres.json"
    with one_at_a_time("postgres"):
        if note.exists():
            return Cluster(**json.loads(note.read_text()))
        cluster = _start(run_folder() / "pg")
        note.write_text(json.dumps(asdict(cluster)))
        return cluster


def _start(folder: Path) -> Cluster:
    programs = _programs()
    user = _unprivileged_user()
    data = folder / "data"
    folder.mkdir(mode=0o700)
    if user:
        shutil.chown(folder, user)
    subprocess.run(
        [
            *(programs / "initdb", "-D", data, "-U", ROLE, "-A", "trust", "-E", "UTF8"),
            *("--locale=C.UTF-8", "--no-sync", "--no-instructions"),
        ],
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        cwd="/",
        user=user or None,
        group=user or None,
        extra_groups=[] if user else None,
    )
    options = [f"-c{name}={value}" for name, value in SETTINGS.items()]
    command = [str(programs / "postgres"), "-D", str(data), "-k", str(folder), *options]
    guarded(command, end_with="SIGQUIT", user=user, remove=run_folder())
    _wait_until_ready(folder)
    cluster = Cluster(socket_folder=str(folder))
    for role in (SERVICE, OWNER):
        cluster.execute("CREATE ROLE {} LOGIN", role)
    cluster.execute("GRANT {} TO {}", SERVICE, OWNER)
    return cluster


def _wait_until_ready(folder: Path) -> None:
    status = folder / "data" / "postmaster.pid"

    def ready() -> bool:
        # The eighth line is the postmaster's own word on whether it takes connections.
        lines = status.read_text().splitlines() if status.exists() else []
        return len(lines) >= 8 and lines[7].strip() == "ready"

    wait_until(ready)


def _programs() -> Path:
    on_path = shutil.which("initdb")
    if on_path and (Path(on_path).resolve().parent / "postgres").exists():
        return Path(on_path).resolve().parent
    # Debian keeps the server's programs off the path, one folder per major version.
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"),
        key=lambda program: int(program.parts[4].split(".")[0]),
    )
    if not found:
        raise PostgresMissing("PostgreSQL is missing: sudo apt-get install postgresql")
    return found[-1].parent


def _unprivileged_user() -> str:
    # PostgreSQL refuses to run as root.
    if os.geteuid() != 0:
        return ""
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"
