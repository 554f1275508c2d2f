# SPDX-License-Identifier: Apache-2.0
"""The role, the database and the settings that this server needs of a PostgreSQL.

The role owns its database, because it migrates it, and is nothing else: no superuser, and
without the right to make roles or databases. Several cities in one database would need a role
that is not even the owner (security.md, Z4); a server holds one city so far.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, LiteralString

import psycopg
from psycopg import sql
from sqlalchemy import make_url

OLDEST = 15
"""The major version of PostgreSQL in Debian 12."""

_THIS_MACHINE = frozenset(("localhost", "127.0.0.1", "::1"))
_SOCKETS = "/var/run/postgresql"
"""Where Debian's PostgreSQL has its sockets."""

_LOCALE = "C.UTF-8"
"""Names are sorted by keys of our own: the order of bytes is right, and never changes."""

Connection = psycopg.Connection[Any]


class Refused(Exception):
    """What is there already is not what this server may use; nothing was changed in it."""


class NotProvided(Exception):
    """PostgreSQL does not let us in, or refused; the message is what was said."""


class OtherOwner(Refused):
    """The database belongs to another role, which the argument names."""


class OtherEncoding(Refused):
    """The database is not in UTF-8 but in what the argument names."""


class MightyRole(Refused):
    """The role may do anything in this PostgreSQL."""


class TooOld(Refused):
    """The PostgreSQL is older than what this server is made for; the argument is its version."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Which role and database a URL means, and which PostgreSQL.

    Attributes:
        host: the other machine, empty where it is this one.
        sockets: folder of the socket on this machine.
        port: of that PostgreSQL.
        role, password, database: as in the URL; the password is empty without one.
    """

    host: str
    sockets: str
    port: int
    role: str
    password: str
    database: str


def place_of(url: str, account: str) -> Place | None:
    """Read a database URL; None for SQLite.

    Args:
        url: ``postgresql://…``, with or without user and host.
        account: the account of the service, whose name the role has where none is named.
    """
    address = make_url(url)
    if address.get_backend_name() != "postgresql":
        return None
    host = str(address.query.get("host") or address.host or "")
    sockets = host if host.startswith("/") else _SOCKETS
    port = address.port or int(str(address.query.get("port") or 5432))
    return Place(
        host="" if host.startswith("/") or host in _THIS_MACHINE else host,
        sockets=sockets,
        port=port,
        role=address.username or account,
        password=str(address.password or ""),
        database=address.database or address.username or account,
    )


def provide(place: Place, superuser: str) -> tuple[str, ...]:
    """Make what is missing, and set what is needed; what is there stays.

    Returns:
        What was made: ``role``, ``database``.

    Raises:
        Refused: the role or the database is there and not fit.
        NotProvided: PostgreSQL does not let us in as ``superuser``, or refuses.
    """
    try:
        return _provide(place, superuser)
    except psycopg.Error as problem:
        raise NotProvided(str(problem).strip()) from problem


def _provide(place: Place, superuser: str) -> tuple[str, ...]:
    made = []
    with _opened(place, superuser, "postgres") as connection:
        major = connection.info.server_version // 10_000
        if major < OLDEST:
            raise TooOld(major)
        if not _role_stands(connection, place.role):
            _make_role(connection, place)
            made.append("role")
        if not _database_stands(connection, place):
            _make_database(connection, place)
            made.append("database")
        _run(connection, "REVOKE ALL ON DATABASE {} FROM PUBLIC", place.database)
        # On solid state disks, which any machine for this has: days of rooms are read by index.
        _run(connection, "ALTER DATABASE {} SET random_page_cost = 1.1", place.database)
        # Of a fault its own log says the sentence alone: the detail quotes people's data.
        _run(connection, "ALTER ROLE {} SET log_error_verbosity = 'terse'", place.role)
    with _opened(place, superuser, place.database) as connection:
        # Keeps two bookings of one room apart.
        _run(connection, "CREATE EXTENSION IF NOT EXISTS btree_gist")
    return tuple(made)


@contextmanager
def _opened(place: Place, superuser: str, database: str) -> Iterator[Connection]:
    with psycopg.connect(
        host=place.sockets,
        port=place.port,
        user=superuser,
        dbname=database,
        connect_timeout=10,
        autocommit=True,
        options="-c client_min_messages=warning",
    ) as connection:
        yield connection


def _role_stands(connection: Connection, role: str) -> bool:
    found = connection.execute(
        "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls"
        " FROM pg_roles WHERE rolname = %s",
        (role,),
    ).fetchone()
    if found is not None and found[0]:
        raise MightyRole(role)
    return found is not None


def _make_role(connection: Connection, place: Place) -> None:
    _run(
        connection,
        "CREATE ROLE {} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS",
        place.role,
    )
    if place.password:
        # Made unreadable here, so that no log of the database ever has it.
        secret = connection.pgconn.encrypt_password(
            place.password.encode(), place.role.encode(), b"scram-sha-256"
        )
        statement = sql.SQL("ALTER ROLE {} PASSWORD {}").format(
            sql.Identifier(place.role), sql.Literal(secret.decode("ascii"))
        )
        connection.execute(statement)


def _database_stands(connection: Connection, place: Place) -> bool:
    found = connection.execute(
        "SELECT pg_get_userbyid(datdba), pg_encoding_to_char(encoding)"
        " FROM pg_database WHERE datname = %s",
        (place.database,),
    ).fetchone()
    if found is None:
        return False
    owner, encoding = found
    if owner != place.role:
        raise OtherOwner(owner)
    if encoding != "UTF8":
        raise OtherEncoding(encoding)
    return True


def _make_database(connection: Connection, place: Place) -> None:
    statement = sql.SQL(
        "CREATE DATABASE {} OWNER {} ENCODING 'UTF8' LC_COLLATE {locale} LC_CTYPE {locale}"
        " TEMPLATE template0"
    )
    connection.execute(
        statement.format(
            sql.Identifier(place.database),
            sql.Identifier(place.role),
            locale=sql.Literal(_LOCALE),
        )
    )


def _run(connection: Connection, statement: LiteralString, *names: str) -> None:
    connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
