# SPDX-License-Identifier: Apache-2.0
"""Many rows as one parameter: a list in JSON that a statement unfolds, on both engines.

One statement a table instead of one a row: for a page of hundreds of small rows the
database then works on the rows and not on statements.
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    String,
    TableValuedAlias,
    bindparam,
    cast,
    literal_column,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.sql.functions import FunctionElement

from server.store.columns import UtcTime


class _Rows(FunctionElement[Any]):
    """The elements of a JSON list as the rows of a table with one column."""

    inherit_cache = True


@compiles(_Rows, "sqlite")
def _for_sqlite(element: _Rows, compiler: SQLCompiler, **options: Any) -> str:
    return f"json_each({compiler.process(element.clauses, **options)})"


@compiles(_Rows, "postgresql")
def _for_postgresql(element: _Rows, compiler: SQLCompiler, **options: Any) -> str:
    return f"json_array_elements(CAST({compiler.process(element.clauses, **options)} AS json))"


def rows_of(parameter: str) -> TableValuedAlias:
    """Return the rows of a parameter that holds a JSON list of objects."""
    given: BindParameter[str] = bindparam(parameter, type_=String)
    return _Rows(given).table_valued("value")


def cell(rows: TableValuedAlias, name: str) -> ColumnElement[str]:
    """Return a member of each object as text; ``name`` is a word of ours, never input."""
    return rows.c.value.op("->>", return_type=String())(literal_column(f"'{name}'"))


def number(rows: TableValuedAlias, name: str) -> ColumnElement[int]:
    """Return a member of each object as an integer."""
    return cast(cell(rows, name), BigInteger)


class _Moment(FunctionElement[datetime]):
    """A member of each object as an instant, written by ``moment_text``."""

    type = UtcTime()
    inherit_cache = True


@compiles(_Moment, "sqlite")
def _moment_for_sqlite(element: _Moment, compiler: SQLCompiler, **options: Any) -> str:
    return compiler.process(element.clauses, **options)


@compiles(_Moment, "postgresql")
def _moment_for_postgresql(element: _Moment, compiler: SQLCompiler, **options: Any) -> str:
    return f"CAST({compiler.process(element.clauses, **options)} AS TIMESTAMP WITH TIME ZONE)"


def moment(rows: TableValuedAlias, name: str) -> ColumnElement[datetime]:
    """Return a member of each object as an instant; it was written by ``moment_text``."""
    return _Moment(cell(rows, name))


def moment_text(at: datetime) -> str:
    """Return an instant as SQLite keeps it and as PostgreSQL reads it, its zone being UTC."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")
