# SPDX-License-Identifier: Apache-2.0
"""Putting a database back where none is: whole or not at all."""

import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, make_url, text

from server.store.dumps import postgresql
from server.store.dumps.guarding import without_ours
from server.store.dumps.sqlite import file_of, require_whole
from server.store.engine import open_database

_BESIDE = ("-wal", "-shm", "-journal")
_OWN_TABLES = """
SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'v', 'm')
AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
ORDER BY c.relname
"""
_OWN_ROUTINES = """
SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname = current_schema()
AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
"""
_LEFT_OVER = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
AND usename = current_user AND application_name = 'pg_restore'
"""
_OTHERS = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
AND backend_type = 'client backend'
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What stands at the address of a database.

    Attributes:
        tables: their names; of SQLite, the file's.
        others: how many others are connected to it at this moment; SQLite cannot tell.
    """

    engine: str
    tables: tuple[str, ...]
    others: int


def shown_url(url: str) -> str:
    """Return the address of a database as it may be shown: without its password."""
    return without_ours(url)


def what_stands(url: str) -> Standing:
    """Look at the address of a database without making one."""
    if make_url(url).get_backend_name() == "sqlite":
        file = file_of(url)
        tables = tuple(str(path) for path in _of_sqlite(file) if path.exists())
        return Standing(engine="sqlite", tables=tables, others=0)
    database = open_database(url, connections=1)
    try:
        with database.read_work() as tx:
            tables = tuple(tx.execute(text(_OWN_TABLES)).scalars())
            others = int(tx.execute(text(_OTHERS)).scalar_one())
    finally:
        database.close()
    return Standing(engine="postgresql", tables=tables, others=others)


def put_back(url: str, chunks: Iterable[bytes]) -> None:
    """Put the bytes of a database back at an address where none stands.

    Raises:
        DumpFault: it could not be done; none stands there then.
    """
    if make_url(url).get_backend_name() != "sqlite":
        postgresql.put_back(url, chunks)
        return
    file = file_of(url)
    making = file.with_name(file.name + ".restoring")
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        making.unlink(missing_ok=True)
        _write(making, chunks)
        require_whole(making)
        for left in _of_sqlite(file)[1:]:
            left.unlink(missing_ok=True)
        making.rename(file)
    finally:
        with suppress(OSError):
            making.unlink(missing_ok=True)


def end_left_over(url: str) -> None:
    """End what ``pg_restore`` still does for a restore that was killed; it would commit yet."""
    if make_url(url).get_backend_name() == "sqlite":
        return
    database = open_database(url, connections=1)
    try:
        with database.read_work() as tx:
            tx.execute(text(_LEFT_OVER))
    finally:
        database.close()


def empty_again(url: str) -> None:
    """Take away what an interrupted restore left at an address that was empty before it.

    Raises:
        DumpFault: ``failed``: something there belongs to another role.
    """
    if make_url(url).get_backend_name() == "sqlite":
        for path in _of_sqlite(file_of(url)):
            path.unlink(missing_ok=True)
        return
    database = open_database(url, connections=1)
    try:
        with database.write_work() as tx:
            _drop_all(tx)
    finally:
        database.close()


def _drop_all(tx: Connection) -> None:
    quoted = tx.dialect.identifier_preparer.quote
    for name in list(tx.execute(text(_OWN_TABLES)).scalars()):
        tx.exec_driver_sql(f"DROP TABLE IF EXISTS {quoted(name)} CASCADE")
    for signature in list(tx.execute(text(_OWN_ROUTINES)).scalars()):
        tx.exec_driver_sql(f"DROP ROUTINE IF EXISTS {signature} CASCADE")


def _of_sqlite(file: Path) -> list[Path]:
    """Return the file and all that SQLite may put beside it."""
    return [file, *(file.with_name(file.name + end) for end in _BESIDE)]


def _write(path: Path, chunks: Iterable[bytes]) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        for chunk in chunks:
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
