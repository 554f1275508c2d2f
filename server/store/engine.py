# SPDX-License-Identifier: Apache-2.0
"""The database and its units of work: the only owner of transactions (server.md, 4)."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as NoConnectionInTime
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from server.store.crashpoints import reach
from server.store.postgresql import is_away, open_postgresql
from server.store.reticence import shorten

TRIES = 4
"""A use case runs once and, after a lost race, at most three times more."""

_RETRYABLE_STATES = frozenset({"40001", "40P01"})
_RACING_KEYS = (
    "case_event",
    "case_summary",
    "figure_publication",
    "form_version",
    "seal_use",
    "telework_day",
)

T = TypeVar("T")


class DatabaseBusy(Exception):
    """A lock was not to be had in time: nothing was written, ask again later."""


class DatabaseAway(DatabaseBusy):
    """The database was not reached or was lost on the way: ask again later, under the same id.

    Whether what was under way is done is not known; who asks again under the same id is told.

    Attributes:
        lost: whether there was a connection, so that a new one may help at once.
    """

    def __init__(self, why: str, *, lost: bool) -> None:
        super().__init__(why)
        self.lost = lost


class Database:
    """Hands out units of work; a clean exit commits, an exception rolls back."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._reader = _reader_of(engine)

    @contextmanager
    def write_work(self) -> Iterator[Connection]:
        """Open a transaction that ends before any answer is given.

        Raises:
            DatabaseBusy: another writer held a lock for too long.
        """
        with _busy_is_said(), self.engine.begin() as connection:
            yield connection
            reach("before_commit")
        reach("after_commit_before_answer")

    @contextmanager
    def read_work(self) -> Iterator[Connection]:
        """Open a connection for reading; it never takes a write lock."""
        with _busy_is_said(), self._reader.connect() as connection:
            yield connection

    def write(self, use_case: Callable[[Connection], T]) -> T:
        """Run a whole use case in a transaction, again from its start after a lost race.

        So too after a lost connection, where nothing was committed.

        Raises:
            DatabaseBusy: the races went on, or a lock was held for too long.
            DatabaseAway: there is no database to be reached, or it was lost in the commit.
        """
        lost: DatabaseAway | None = None
        for _ in range(TRIES):
            committing = False
            try:
                with self.write_work() as tx:
                    done = use_case(tx)
                    committing = True
                return done
            except DatabaseAway as away:
                # Before the commit nothing was done; after it began nobody knows.
                if committing or not away.lost:
                    raise
                lost = away
            except DBAPIError as problem:
                if not _is_lost_race(problem):
                    raise
        raise lost or DatabaseBusy

    @property
    def can_put_at_once(self) -> bool:
        """Say whether one statement can write to many tables."""
        return self.engine.dialect.name == "postgresql"

    def at_once(self, statement: Callable[[Connection], T]) -> T | None:
        """Run one statement that is a transaction of its own; None after a lost race.

        Raises:
            DatabaseBusy: another writer held a lock for too long.
        """
        try:
            with _busy_is_said(), self._reader.connect() as connection:
                done = statement(connection)
        except DBAPIError as problem:
            if not _is_lost_race(problem):
                raise
            return None
        reach("after_commit_before_answer")
        return done

    def hurry(self) -> None:
        """Let commits return before they are on the disk, for data that can be made anew.

        Of SQLite only: a crash of the machine may then damage the file.
        """
        if self.engine.dialect.name != "sqlite":
            return

        @event.listens_for(self.engine, "connect")
        def _hurry(dbapi: object, _record: ConnectionPoolEntry) -> None:
            dbapi.execute("PRAGMA synchronous=OFF").close()  # type: ignore[attr-defined]

        self.engine.dispose()

    def connections_in_use(self) -> int:
        """Return how many connections are handed out at the moment."""
        pool = self.engine.pool
        return pool.checkedout() if isinstance(pool, QueuePool) else 0

    def close(self) -> None:
        """Give back every connection."""
        self.engine.dispose()


def run_by_driver(tx: Connection, statement: str, params: Mapping[str, Any]) -> Any:  # noqa: ANN401
    """Run a statement of PostgreSQL without what SQLAlchemy adds; return its one value.

    Raises:
        DBAPIError: as for any statement.
    """
    driver: Any = tx.connection.driver_connection
    errors: Any = tx.dialect.loaded_dbapi.Error
    try:
        return driver.execute(statement, params).fetchone()[0]
    except errors as problem:
        if driver.closed:
            tx.invalidate(problem)
        shorten(problem)
        raise DBAPIError.instance(
            statement,
            None,
            problem,
            errors,
            hide_parameters=True,
            connection_invalidated=driver.closed,
            dialect=tx.dialect,
        ) from problem


def open_database(url: str, *, connections: int = 20) -> Database:
    """Open SQLite (``sqlite:///path``) or PostgreSQL (``postgresql://…``) by its URL."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return Database(_open_sqlite(url, connections))
    return Database(open_postgresql(address, connections))


def _open_sqlite(url: str, connections: int) -> Engine:
    # What a statement was told is not for the log, where the text of a fault ends up.
    engine = create_engine(url, pool_size=connections, max_overflow=0, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _configure(dbapi: object, _record: ConnectionPoolEntry) -> None:
        dbapi.isolation_level = None  # type: ignore[attr-defined]
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "busy_timeout=5000",
            "foreign_keys=ON",
        ):
            dbapi.execute(f"PRAGMA {pragma}").close()  # type: ignore[attr-defined]

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A read that becomes a write fails at once without asking busy_timeout.
        mode = connection.get_execution_options().get("begin", "IMMEDIATE")
        connection.exec_driver_sql(f"BEGIN {mode}")

    return engine


def _reader_of(engine: Engine) -> Engine:
    """Return the engine that never writes; on PostgreSQL each statement is for itself."""
    return engine.execution_options(begin="DEFERRED" if engine.dialect.name == "sqlite" else None)


def _is_lost_race(problem: DBAPIError) -> bool:
    if isinstance(problem, IntegrityError):
        named = str(problem.orig)
        return any(f"pk_{key}" in named or f"{key}." in named for key in _RACING_KEYS)
    return getattr(problem.orig, "sqlstate", None) in _RETRYABLE_STATES


@contextmanager
def _busy_is_said() -> Iterator[None]:
    try:
        yield
    except DBAPIError as problem:
        if is_busy(problem):
            raise DatabaseBusy from problem
        if is_away(problem):
            # The statement and what it was told are not for the log.
            raise DatabaseAway(str(problem.orig), lost=problem.connection_invalidated) from problem
        raise
    except NoConnectionInTime as problem:
        raise DatabaseBusy from problem


def is_busy(problem: DBAPIError) -> bool:
    """Return whether a statement failed because somebody else held a lock for too long."""
    if getattr(problem.orig, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return True
    return getattr(problem.orig, "sqlstate", None) == "55P03"


def is_forbidden(problem: BaseException | None) -> bool:
    """Return whether PostgreSQL refused for want of a right; takes the driver's own fault."""
    return getattr(problem, "sqlstate", None) == "42501"
