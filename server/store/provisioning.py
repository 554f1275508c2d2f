# SPDX-License-Identifier: Apache-2.0
"""The two roles, the database and the settings that this server needs of a PostgreSQL.

The owner has database, schema and tables, and migrates them; it is reached with a password that
only root can read. The role of the services owns nothing and has the rights of
``server.store.rights`` (security.md, Z4; decision 0035). Neither is a superuser, or may make
roles or databases.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, LiteralString

import psycopg
from psycopg import sql
from sqlalchemy import URL, make_url

from server.store.rights import give_rights

OLDEST = 15
"""The major version of PostgreSQL in Debian 12."""

_THIS_MACHINE = frozenset(("localhost", "127.0.0.1", "::1"))
_SOCKETS = "/var/run/postgresql"
"""Where Debian's PostgreSQL has its sockets."""

_LOCALE = "C.UTF-8"
"""Names are sorted by keys of our own: the order of bytes is right, and never changes."""

_LOCK_SECONDS = 3
"""How long a table may be in use before it is handed over, as in an upgrade."""

_OWNED: LiteralString = """
SELECT format('ALTER DATABASE %%I OWNER TO %%I', datname, %(owner)s::text) FROM pg_database
WHERE datname = current_database() AND pg_get_userbyid(datdba) = %(role)s
UNION ALL
SELECT format('ALTER SCHEMA public OWNER TO pg_database_owner') FROM pg_namespace
WHERE nspname = 'public' AND pg_get_userbyid(nspowner) <> 'pg_database_owner'
UNION ALL
SELECT format('ALTER %%s %%s OWNER TO %%I',
    CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW'
    WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END,
    c.oid::regclass, %(owner)s::text)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
AND pg_get_userbyid(c.relowner) = %(role)s
-- The sequence of a column goes with its table.
AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass
    AND d.objid = c.oid AND d.deptype IN ('a', 'i', 'e') AND c.relkind = 'S')
UNION ALL
SELECT format('ALTER ROUTINE %%s OWNER TO %%I', p.oid::regprocedure, %(owner)s::text)
FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname = 'public' AND pg_get_userbyid(p.proowner) = %(role)s
"""
"""What hands each thing over, written by PostgreSQL itself: it quotes the names."""

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
        role, password, database: as in the URL; the password is empty without one. The role is
            that of the services.
    """

    host: str
    sockets: str
    port: int
    role: str
    password: str
    database: str

    @property
    def owner(self) -> str:
        """The role that ``provide`` makes the owner."""
        return f"{self.role}_owner"

    def owner_url(self, password: str) -> str:
        """Return where the owner gets in: by its password, so never by the socket."""
        return URL.create(
            "postgresql",
            username=self.owner,
            password=password,
            host="127.0.0.1",
            port=self.port,
            database=self.database,
        ).render_as_string(hide_password=False)


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


def provide(
    place: Place,
    superuser: str,
    owner_password: str = "",
    admitted: Callable[[], object] = lambda: None,
) -> tuple[str, ...]:
    """Make what is missing, and set what is needed; what is there stays.

    What one role owned alone goes to the owner, in one transaction (before 0.9.0).

    Args:
        place: the role of the services and the database.
        superuser: as whom to speak to PostgreSQL.
        owner_password: a new one for the owner; empty where it keeps its own.
        admitted: is called before anything is handed over, and raises where the owner does not
            get in: then the role keeps what it has.

    Returns:
        What was made or changed: ``role``, ``owner``, ``database``, ``ownership``.

    Raises:
        Refused: a role or the database is there and not fit.
        NotProvided: PostgreSQL does not let us in as ``superuser``, or refuses.
    """
    try:
        made = _provide_roles(place, superuser, owner_password)
        admitted()
        return made + _provide_tables(place, superuser)
    except psycopg.Error as problem:
        raise NotProvided(str(problem).strip()) from problem


def _provide_roles(place: Place, superuser: str, owner_password: str) -> tuple[str, ...]:
    made = []
    with _opened(place, superuser, "postgres") as connection:
        major = connection.info.server_version // 10_000
        if major < OLDEST:
            raise TooOld(major)
        stands = _database_stands(connection, place)
        if not _role_stands(connection, place.role):
            _make_role(connection, place.role)
            _set_password(connection, place.role, place.password)
            made.append("role")
        if not _role_stands(connection, place.owner):
            _make_role(connection, place.owner)
            made.append("owner")
        _set_password(connection, place.owner, owner_password)
        # The owner sees whether the services are connected; they never become the owner.
        _run(connection, "GRANT {} TO {}", place.role, place.owner)
        _run(connection, "REVOKE {} FROM {}", place.owner, place.role)
        if not stands:
            _make_database(connection, place)
            made.append("database")
        # On solid state disks, which any machine for this has: days of rooms are read by index.
        _run(connection, "ALTER DATABASE {} SET random_page_cost = 1.1", place.database)
        # Of a fault its own log says the sentence alone: the detail quotes people's data.
        for role in (place.role, place.owner):
            _run(connection, "ALTER ROLE {} SET log_error_verbosity = 'terse'", role)
    return tuple(made)


def _provide_tables(place: Place, superuser: str) -> tuple[str, ...]:
    with _opened(place, superuser, place.database) as connection:
        # Keeps two bookings of one room apart.
        _run(connection, "CREATE EXTENSION IF NOT EXISTS btree_gist")
        with connection.transaction():
            connection.execute(f"SET LOCAL lock_timeout = '{_LOCK_SECONDS}s'")
            handed = hand_over(connection, place.role, place.owner)
            give_rights(connection, place.role)
    return ("ownership",) if handed else ()


def hand_over(connection: Connection, role: str, owner: str) -> bool:
    """Give the owner all that a role owns in this database; False where that was nothing.

    Whoever works meanwhile goes on: the rights of the role follow in the same transaction.
    """
    changes = [row[0] for row in connection.execute(_OWNED, {"role": role, "owner": owner})]
    for change in changes:
        connection.execute(change)
    return bool(changes)


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


def _make_role(connection: Connection, role: str) -> None:
    _run(
        connection,
        "CREATE ROLE {} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS",
        role,
    )


def _set_password(connection: Connection, role: str, password: str) -> None:
    if not password:
        return
    # Made unreadable here, so that no log of the database ever has it.
    secret = connection.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256")
    statement = sql.SQL("ALTER ROLE {} PASSWORD {}").format(
        sql.Identifier(role), sql.Literal(secret.decode("ascii"))
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
    if owner not in (place.role, place.owner):
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
            sql.Identifier(place.owner),
            locale=sql.Literal(_LOCALE),
        )
    )


def _run(connection: Connection, statement: LiteralString, *names: str) -> None:
    connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
