# SPDX-License-Identifier: Apache-2.0
"""Writing rows of the years in bulk."""

from collections.abc import Iterable
from datetime import date, datetime
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Table, insert

MANY = 5_000
"""Rows of one statement."""

Row = dict[str, Any]


def put(tx: Connection, table: Table, rows: Iterable[Row]) -> None:
    """Insert any number of rows."""
    left = iter(rows)
    while part := list(islice(left, MANY)):
        tx.execute(insert(table), part)


def midnight(day: date) -> datetime:
    """Return the midnight of a day in UTC: good enough where only the day matters."""
    return datetime.fromisoformat(f"{day}T00:00:00+00:00")
