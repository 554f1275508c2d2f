# SPDX-License-Identifier: Apache-2.0
"""The SQLite file, its connections and its two kinds of unit: reading and writing.

A connection serves one unit at a time and goes back to a small pool, so that any worker
may use the store. A ``thin`` terminal has the same tables in memory on one connection.
"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.errors import Code, TroubleError
from desktop.store.migrations import bring_up_to_date

_BUSY_MILLISECONDS = 5000


class Database:
    """The store's database; ``path`` None keeps it in memory."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._free: list[sqlite3.Connection] = []
        self._all: list[sqlite3.Connection] = []
        self._turn = threading.Condition()
        self._writing = threading.Lock()
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            with self._connection() as connection:
                bring_up_to_date(connection, path)
        except sqlite3.DatabaseError as problem:
            self.close()
            raise TroubleError(_code_of(problem) or Code.STORE_DAMAGED) from problem
        except TroubleError:
            self.close()
            raise

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """Give a connection that sees one state of the store throughout."""
        with self._connection() as connection:
            connection.execute("BEGIN DEFERRED")
            try:
                yield connection
            finally:
                connection.execute("ROLLBACK")

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """Give a connection for one act: kept when the block ends, undone when it raises.

        Raises:
            TroubleError: the disk is full (``store.full``), or another program, such as a
                virus scanner, holds the file (``store.busy``).
        """
        with self._writing, self._connection() as connection:
            try:
                connection.execute("BEGIN IMMEDIATE")
                yield connection
                connection.execute("COMMIT")
            except BaseException as problem:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                code = _code_of(problem)
                if code is not None:
                    raise TroubleError(code) from problem
                raise

    def close(self) -> None:
        """Close every connection; units under way end first in their own threads."""
        with self._turn:
            for connection in self._all:
                connection.close()
            self._all.clear()
            self._free.clear()

    def erase(self) -> None:
        """Delete the file, its journals and copies, on a wipe order; go on empty in memory."""
        self.close()
        path, self._path = self._path, None
        if path is not None:
            for file in path.parent.glob(f"{path.name}*"):
                file.unlink()
        with self._connection() as connection:
            bring_up_to_date(connection, None)

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        connection = self._take()
        try:
            yield connection
        finally:
            with self._turn:
                self._free.append(connection)
                self._turn.notify()

    def _take(self) -> sqlite3.Connection:
        with self._turn:
            while not self._free:
                if self._path is not None or not self._all:
                    return self._open()
                self._turn.wait()
            return self._free.pop()

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            ":memory:" if self._path is None else self._path,
            isolation_level=None,
            check_same_thread=False,
            timeout=_BUSY_MILLISECONDS / 1000,
        )
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA journal_mode = WAL")
        # FULL: a click that was shown as kept must survive the battery.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        self._all.append(connection)
        return connection


_CODES = {
    sqlite3.SQLITE_FULL: Code.STORE_FULL,
    sqlite3.SQLITE_BUSY: Code.STORE_BUSY,
    sqlite3.SQLITE_LOCKED: Code.STORE_BUSY,
    sqlite3.SQLITE_CORRUPT: Code.STORE_DAMAGED,
    sqlite3.SQLITE_NOTADB: Code.STORE_DAMAGED,
}


def _code_of(problem: BaseException) -> Code | None:
    """Return the code of what the disk or another program did; None for our own mistakes."""
    if not isinstance(problem, sqlite3.DatabaseError):
        return None
    # Extended results carry the plain one in their low byte (sqlite.org/rescode.html).
    return _CODES.get(getattr(problem, "sqlite_errorcode", 0) & 0xFF)
