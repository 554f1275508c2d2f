# SPDX-License-Identifier: Apache-2.0
"""SQLite: copied by its own online backup, never by copying the file (server.md, 11)."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine, make_url
from sqlalchemy.pool import NullPool

from server.store.dumps.fault import DumpFault

_PAGES_AT_ONCE = 2048
_READ_BYTES = 1 << 20


def file_of(url: str) -> Path:
    """Return the file of an SQLite database."""
    return Path(make_url(url).database or "")


@contextmanager
def held(
    url: str, work: Path, stop: Callable[[], None]
) -> Iterator[tuple[Connection, Callable[[], Iterator[bytes]]]]:
    """Copy the database as it stands now, and give the copy to read.

    Raises:
        DumpFault: ``full``, ``damaged`` or ``failed``.
    """
    copy = work / "database.sqlite"
    try:
        _copy(file_of(url), copy, stop)
        require_whole(copy)
        with _reading(copy) as tx:
            yield tx, lambda: _chunks(copy)
    finally:
        copy.unlink(missing_ok=True)


def _copy(source: Path, copy: Path, stop: Callable[[], None]) -> None:
    def progress(_status: int, _left: int, _total: int) -> None:
        stop()

    try:
        descriptor = os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        os.close(descriptor)
        with closing(sqlite3.connect(source)) as living, closing(sqlite3.connect(copy)) as made:
            # One moment held open: otherwise every commit of a writer begins the copy anew.
            living.execute("BEGIN")
            living.execute("SELECT count(*) FROM sqlite_master").fetchone()
            living.backup(made, pages=_PAGES_AT_ONCE, progress=progress)
            made.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error as problem:
        raise _fault(problem) from problem


def require_whole(file: Path) -> None:
    """Let SQLite check every page and index of a file.

    Raises:
        DumpFault: ``damaged``.
    """
    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as made:
            [(said,)] = made.execute("PRAGMA integrity_check(1)").fetchall()
    except sqlite3.Error as problem:
        raise DumpFault("damaged", str(problem)) from problem
    if said != "ok":
        raise DumpFault("damaged", str(said))


@contextmanager
def _reading(copy: Path) -> Iterator[Connection]:
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(f"file:{copy}?mode=ro", uri=True),
        poolclass=NullPool,
    )
    with engine.connect() as tx:
        yield tx


def _chunks(copy: Path) -> Iterator[bytes]:
    with copy.open("rb") as file:
        while chunk := file.read(_READ_BYTES):
            yield chunk


def _fault(problem: sqlite3.Error) -> DumpFault:
    named = getattr(problem, "sqlite_errorname", "") or ""
    return DumpFault("full" if named == "SQLITE_FULL" else "failed", str(problem))
