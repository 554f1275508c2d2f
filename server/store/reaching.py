# SPDX-License-Identifier: Apache-2.0
"""Whether a database lets us in, within seconds; and if not, what an administrator must see to."""

import re
import sqlite3
from contextlib import closing
from enum import StrEnum
from pathlib import Path

import psycopg
from sqlalchemy import URL, Connection, make_url, text

_READ_ONLY = "SHOW transaction_read_only"

REACH_SECONDS = 5
"""How long a database may take to let us in: one that is well takes milliseconds."""


class Why(StrEnum):
    """Why a database does not let us in."""

    UNREACHABLE = "unreachable"
    PASSWORD = "password"  # noqa: S105 - a word for what is wrong
    ROLE_ABSENT = "role_absent"
    ABSENT = "absent"
    DAMAGED = "damaged"
    READ_ONLY = "read_only"
    FAILED = "failed"


class DatabaseTrouble(Exception):
    """A database does not let us in; no part of it holds a password.

    Attributes:
        where: host and port, or the folder of the socket, or the file.
        said: the first line of what the database or the system said.
    """

    def __init__(self, why: Why, *, where: str, role: str, name: str, said: str) -> None:
        super().__init__(f"{why}: {where}")
        self.why = why
        self.where = where
        self.role = role
        self.name = name
        self.said = said


# A server says these in the language of its own lc_messages, PgBouncer always in English.
_SAID = (
    (
        Why.PASSWORD,
        re.compile(
            r"authentication failed|no password supplied|no pg_hba\.conf entry|SASL auth|"
            r"認証に失敗|パスワードが(渡され|指定され)|pg_hba\.conf (の|に)?エントリ"
        ),
    ),
    (Why.ROLE_ABSENT, re.compile(r'role "[^"]*" does not exist|no such user|ロール"[^"]*"は存在')),
    (
        Why.ABSENT,
        re.compile(r'database "[^"]*" does not exist|no such database|データベース"[^"]*"は存在'),
    ),
    (
        Why.UNREACHABLE,
        re.compile(
            r"connection refused|no such file or directory|timeout|timed out|could not translate|"
            r"no route to host|unreachable|starting up|shutting down|server closed the connection|"
            r"recovery mode|name or service not known|起動|停止処理|シャットダウン",
            re.IGNORECASE,
        ),
    ),
)


def reach_database(url: str, seconds: int = REACH_SECONDS) -> None:
    """Open a database and close it again.

    Raises:
        DatabaseTrouble: it does not let us in.
    """
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        _reach_sqlite(Path(address.database or ""))
    else:
        _reach_postgresql(address, seconds)


def why_of(said: str) -> Why:
    """Return what a server means by what it says when it keeps us out."""
    return next((why for why, words in _SAID if words.search(said)), Why.FAILED)


def _reach_sqlite(file: Path) -> None:
    if not file.is_file():
        raise _of_file(Why.ABSENT, file, "no such file")
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=rw", uri=True)) as opened:
            # Counting reads the whole schema: whatever is damaged in it is said here.
            opened.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError as problem:
        raise _of_file(Why.FAILED, file, str(problem)) from problem
    except sqlite3.DatabaseError as problem:
        raise _of_file(Why.DAMAGED, file, str(problem)) from problem


def _of_file(why: Why, file: Path, said: str) -> DatabaseTrouble:
    return DatabaseTrouble(why, where=str(file), role="", name=str(file), said=said)


def _reach_postgresql(address: URL, seconds: int) -> None:
    plain = address.set(drivername="postgresql").render_as_string(hide_password=False)
    try:
        with closing(psycopg.connect(_spaced(plain), connect_timeout=seconds)) as opened:
            answer = opened.execute(_READ_ONLY).fetchone()
    except psycopg.OperationalError as problem:
        said = str(problem).strip()
        raise _of_address(why_of(said), address, said) from problem
    if answer == ("on",):
        raise _of_address(Why.READ_ONLY, address, "read-only")


def _spaced(plain: str) -> str:
    """Return an address as libpq reads it: to it a plus sign is no space."""
    place, mark, query = plain.partition("?")
    return f"{place}{mark}{query.replace('+', '%20')}"


def is_read_only(tx: Connection) -> bool:
    """Say whether nothing can be written: on a standby, or while a restore is under way."""
    if tx.dialect.name != "postgresql":
        return False
    return bool(tx.execute(text(_READ_ONLY)).scalar_one() == "on")


def _of_address(why: Why, address: URL, said: str) -> DatabaseTrouble:
    return DatabaseTrouble(
        why,
        where=_where(address),
        role=address.username or "",
        name=address.database or "",
        said=_first_line(said),
    )


def _where(address: URL) -> str:
    named = address.query.get("host", "")
    host = address.host or (named if isinstance(named, str) else ",".join(named))
    return f"{host or 'localhost'}:{address.port or 5432}"


def _first_line(said: str) -> str:
    return said.splitlines()[0][:300] if said else ""
