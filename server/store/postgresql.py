# SPDX-License-Identifier: Apache-2.0
"""Connections to PostgreSQL: how they are opened, and how a lost one is noticed.

The server may stand behind PgBouncer in transaction mode, where each transaction may run in
another session: nothing is kept in a session, and nothing is prepared there. Nobody has to say
so; a pooler is known by its answering for a session whose number it made up.
"""

import select
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry

from server.store.reticence import leave_out_data

_OPTIONS = "-c lock_timeout=4s -c statement_timeout=30s -c TimeZone=UTC"
"""PgBouncer does not hand them on: there its own configuration sets them (installer/scale)."""

_COMMAND_OK = 1
"""``PGRES_COMMAND_OK`` of libpq."""

_REACHING: Final[dict[str, Any]] = {
    "connect_timeout": 5,
    # A machine that lost its power says nothing: these notice it within twenty seconds.
    "keepalives_idle": 10,
    "keepalives_interval": 3,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}

_AWAY_STATES = frozenset({"25006", "53300", "57P01", "57P02", "57P03"})
"""A standby taken for the primary; no place left; going down, crashed, or coming up."""

_CONNECTION_CLASS = "08"
"""Class of the states about connections; PgBouncer uses it for a server it cannot reach."""


def open_postgresql(address: URL, connections: int) -> Engine:
    """Open a pool of connections, each of which is looked at before it is used."""
    named = address.query.get("options", "")
    engine = create_engine(
        address.set(drivername="postgresql+psycopg"),
        pool_size=connections,
        max_overflow=0,
        # What a statement was told is not for the log, where the text of a fault ends up.
        hide_parameters=True,
        pool_pre_ping=False,
        # A connection that is switched to it for each read and back costs more than the read.
        isolation_level="AUTOCOMMIT",
        connect_args={"options": f"{_OPTIONS} {named}".strip(), **_REACHING},
    )
    event.listen(engine, "connect", _look_who_answers)
    event.listen(engine, "checkout", _look_whether_it_ended)
    event.listen(engine, "handle_error", _note_that_it_is_away)
    event.listen(engine, "handle_error", leave_out_data)
    event.listen(engine, "begin", _begin)
    return engine


def is_away(problem: DBAPIError) -> bool:
    """Say whether the database was not reached, or was lost on the way.

    What was under way may have been done, if it was being committed; else it was not.
    """
    if problem.connection_invalidated:
        return True
    state = getattr(problem.orig, "sqlstate", None)
    if state is None:
        # Said by the library that connects, not by a server.
        return getattr(problem.orig, "pgconn", None) is not None
    return _is_away_state(state)


def _is_away_state(state: str | None) -> bool:
    return state is not None and (state in _AWAY_STATES or state.startswith(_CONNECTION_CLASS))


def _look_who_answers(dbapi: Any, _record: ConnectionPoolEntry) -> None:  # noqa: ANN401
    row = dbapi.execute("SELECT pg_backend_pid()").fetchone()
    if row[0] != dbapi.pgconn.backend_pid:
        dbapi.prepare_threshold = None


def _look_whether_it_ended(dbapi: Any, _record: ConnectionPoolEntry, _proxy: object) -> None:  # noqa: ANN401
    """Look at the socket: one that has something to say while nobody asked has ended.

    One call of the system, where asking the database would cost a round trip on every use.
    """
    waiting = select.poll()
    waiting.register(dbapi.pgconn.socket, select.POLLIN)
    if waiting.poll(0):
        raise DisconnectionError("the connection ended while nobody used it")


def _note_that_it_is_away(context: ExceptionContext) -> None:
    if _is_away_state(getattr(context.original_exception, "sqlstate", None)):
        # The other connections lead to the same place: none of them is used again.
        context.is_disconnect = True


def _begin(connection: Connection) -> None:
    mode = connection.get_execution_options().get("begin", "")
    if mode is None:
        return
    statement = f"BEGIN {mode}"
    driver: Any = connection.connection.driver_connection
    begun = driver.pgconn.exec_(statement.encode("ascii"))
    if begun.status != _COMMAND_OK:
        # Said once more so that the fault is told as any other of a statement.
        connection.exec_driver_sql(statement)
