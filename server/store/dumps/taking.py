# SPDX-License-Identifier: Apache-2.0
"""Taking a database out while it is worked in: its bytes and its figures are of one moment."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, make_url
from sqlalchemy.exc import DBAPIError

from server.store.dumps import postgresql, sqlite
from server.store.dumps.fault import DumpFault
from server.store.dumps.figures import Figures, figures_of, schema_of
from server.store.engine import is_forbidden


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One moment of a database.

    Attributes:
        engine: ``sqlite`` or ``postgresql``.
        schema: revision of its schema.
        tx: a connection that sees this moment and nothing later.
        chunks: gives the database's bytes, once.
    """

    engine: str
    schema: str
    figures: Figures
    tx: Connection
    chunks: Callable[[], Iterator[bytes]]


@contextmanager
def one_moment(url: str, work: Path, stop: Callable[[], None]) -> Iterator[Moment]:
    """Hold one moment of the database; writers go on meanwhile.

    Args:
        url: of the database.
        work: an empty folder as well guarded as the database, for SQLite's copy.
        stop: is called often, and raises where the work is to end.

    Raises:
        DumpFault: the database cannot be taken out.
    """
    engine = make_url(url).get_backend_name()
    held = sqlite.held(url, work, stop) if engine == "sqlite" else postgresql.held(url)
    with held as (tx, chunks):
        yield Moment(
            engine=engine,
            schema=schema_of(tx),
            figures=_readable_figures(tx),
            tx=tx,
            chunks=chunks,
        )


def _readable_figures(tx: Connection) -> Figures:
    try:
        return figures_of(tx)
    except DBAPIError as problem:
        if is_forbidden(problem.orig):
            raise DumpFault("forbidden", str(problem.orig)) from problem
        raise
