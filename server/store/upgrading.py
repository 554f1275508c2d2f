# SPDX-License-Identifier: Apache-2.0
"""An upgrade as an operator runs it: alone, from where to where, with a copy taken before."""

import fcntl
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import psycopg
from sqlalchemy import Connection, inspect, make_url, text
from sqlalchemy.exc import DBAPIError

from server.store.engine import is_busy, is_forbidden, open_database
from server.store.migration import AnotherUpgrade, migrate
from server.store.reaching import reach_database

PATIENCE_SECONDS = 10
"""How long an upgrade waits for another one of the same database."""

_VERSIONS = Path(__file__).parent / "migrations" / "versions"
_PAUSE_SECONDS = 0.1

Place = Literal["empty", "behind", "current", "newer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """Which schema a database has, and which one this program needs.

    Attributes:
        found: its revision, empty where it has no tables yet.
        needed: the revision of this program.
    """

    found: str
    needed: str

    @property
    def place(self) -> Place:
        """Whether the program can work with it, or which of the two is the older."""
        if self.found == self.needed:
            return "current"
        if not self.found:
            return "empty"
        return "behind" if self.found in known_revisions() else "newer"

    @property
    def steps(self) -> int:
        """How many migrations lead from the one to the other."""
        known = known_revisions()
        return len(known) - (known.index(self.found) + 1 if self.found in known else 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Upgraded:
    """What an upgrade did: the schema before, and the copy taken then (SQLite)."""

    before: Schema
    copy: Path | None = None


TellStep = Callable[[Schema, str], None]
"""Hears the schema from before and the revision that was reached, once for each step."""


class NewerDatabase(Exception):
    """A newer program made this database: this one could lose what it does not know."""

    def __init__(self, schema: Schema) -> None:
        super().__init__(schema.found)
        self.schema = schema


class CopyFailed(Exception):
    """No copy could be made before the upgrade, so nothing was upgraded."""


class UpgradeFailed(Exception):
    """The upgrade was given up and the database is as it was; the text is the driver's.

    Attributes:
        busy: a table was in use.
        forbidden: who speaks does not own the tables.
    """

    def __init__(self, schema: Schema, problem: DBAPIError | psycopg.Error) -> None:
        said = problem.orig if isinstance(problem, DBAPIError) else problem
        super().__init__(str(said).strip())
        self.schema = schema
        self.busy = isinstance(problem, DBAPIError) and is_busy(problem)
        self.forbidden = is_forbidden(said)


@cache
def known_revisions() -> tuple[str, ...]:
    """Return every revision of this program, oldest first; files are named by them."""
    return tuple(sorted(file.name[:4] for file in _VERSIONS.glob("[0-9]*.py")))


def schema_of(url: str) -> Schema:
    """Return which schema the database at ``url`` has; it is not changed, and not made.

    Raises:
        DatabaseTrouble: it does not let us in.
    """
    file = sqlite_file(url)
    if file is not None and not file.exists():
        return Schema(found="", needed=known_revisions()[-1])
    reach_database(url)
    database = open_database(url, connections=1)
    try:
        with database.read_work() as tx:
            return schema_in(tx)
    finally:
        database.close()


def schema_in(tx: Connection) -> Schema:
    """Return which schema an open database has."""
    needed = known_revisions()[-1]
    if not inspect(tx).has_table("alembic_version"):
        return Schema(found="", needed=needed)
    found = tx.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return Schema(found=str(found or ""), needed=needed)


def upgrade(
    url: str, tell: TellStep | None = None, patience: int = PATIENCE_SECONDS, role: str = ""
) -> Upgraded:
    """Bring the database to the schema of this program, alone and with a copy from before.

    An SQLite file is copied beside itself first. PostgreSQL has no such copy: there the backup
    is the operator's.

    Args:
        url: where the database is.
        tell: hears of each step.
        patience: seconds to wait for another upgrade of the same database.
        role: that of the services, where ``url`` speaks as the owner: it gets its rights, also
            where nothing else is to be done.

    Raises:
        AnotherUpgrade: another one is under way.
        CopyFailed: there is no room for the copy, or no right to make it.
        DatabaseTrouble: it does not let us in.
        NewerDatabase: a newer program made it.
        UpgradeFailed: a step was refused, or a table was in use for too long.
    """
    file = sqlite_file(url)
    with _alone(file, patience):
        schema = schema_of(url)
        if schema.place == "newer":
            raise NewerDatabase(schema)
        if schema.place == "current" and not role:
            return Upgraded(before=schema)
        copy = _copied(file, schema) if file is not None and schema.found else None
        steps = _Steps(schema, tell)
        try:
            migrate(url, tell=steps, patience=patience, role=role)
        except (DBAPIError, psycopg.Error) as problem:
            raise UpgradeFailed(schema, problem) from problem
        # Without a step somebody else did it while this one waited for PostgreSQL's lock.
        return Upgraded(before=schema if steps.taken else schema_of(url), copy=copy)


class _Steps:
    """Counts the steps, and hands them on to whoever wants to hear of them."""

    def __init__(self, before: Schema, tell: TellStep | None) -> None:
        self.taken = 0
        self._before = before
        self._tell = tell

    def __call__(self, revision: str) -> None:
        self.taken += 1
        if self._tell is not None:
            self._tell(self._before, revision)


def sqlite_file(url: str) -> Path | None:
    """Return the file of an SQLite database, None where the database is another."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite" or not address.database:
        return None
    return Path(address.database)


@contextmanager
def _alone(file: Path | None, patience: int) -> Iterator[None]:
    """Keep a second upgrade of an SQLite file out; PostgreSQL has its own lock for it."""
    if file is None:
        yield
        return
    flags = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC
    held = os.open(file.with_name(f"{file.name}.upgrade"), flags, 0o600)
    try:
        _lock(held, patience)
        yield
    finally:
        # The lock goes with the descriptor, also when the process is killed.
        os.close(held)


def _lock(held: int, patience: int) -> None:
    until = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError as problem:
            if time.monotonic() > until:
                raise AnotherUpgrade from problem
            time.sleep(_PAUSE_SECONDS)


def _copied(file: Path, schema: Schema) -> Path:
    copy = file.with_name(f"{file.name}.before-{schema.needed}-from-{schema.found}")
    making = copy.with_name(f"{copy.name}.making")
    try:
        _copy(file, making)
        making.rename(copy)
    except (OSError, sqlite3.Error) as problem:
        raise CopyFailed(str(problem)) from problem
    finally:
        with suppress(OSError):
            making.unlink(missing_ok=True)
    return copy


def _copy(file: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    target.touch(mode=0o600)
    # The backup interface copies what is still in the journal too; copying files would not.
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
