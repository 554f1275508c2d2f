# SPDX-License-Identifier: Apache-2.0
"""Writing rows of the years in bulk, past SQLAlchemy: millions of them in a minute."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Table

Row = dict[str, Any]


def put(tx: Connection, table: Table, rows: Iterable[Row]) -> None:
    """Insert any number of rows, all with the same columns; other columns keep their default."""
    left = iter(rows)
    first = next(left, None)
    if first is None:
        return
    columns = ", ".join(f'"{name}"' for name in first)
    values = (tuple(row[name] for name in first) for row in chain([first], left))
    driver: Any = tx.connection.driver_connection
    if tx.dialect.name == "sqlite":
        places = ", ".join("?" * len(first))
        statement = f"INSERT INTO {table.name} ({columns}) VALUES ({places})"
        driver.executemany(statement, map(_as_sqlite_keeps, values))
        return
    with driver.cursor().copy(f"COPY {table.name} ({columns}) FROM STDIN") as copy:
        for each in values:
            copy.write_row(each)


def midnight(day: date) -> datetime:
    """Return the midnight of a day in UTC: good enough where only the day matters."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _as_sqlite_keeps(values: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(_kept(value) for value in values)


def _kept(value: Any) -> Any:
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC):%Y-%m-%d %H:%M:%S.%f}"
    return value.isoformat() if isinstance(value, date) else value
