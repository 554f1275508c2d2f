# SPDX-License-Identifier: Apache-2.0
"""Statements on the actuals that people entered; rows are only ever added."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.postgresql import insert as upsert

from server.store.columns import AnyRow
from server.store.tables import measure_actual
from telework.measures.entries import ActualEntry

_NAMES = tuple(each.name for each in fields(ActualEntry))
_COLUMNS = tuple(measure_actual.c[name] for name in _NAMES)
_OF_MEASURE = select(*_COLUMNS).where(
    measure_actual.c.tenant == bindparam("tenant"),
    measure_actual.c.measure_id == bindparam("measure_id"),
)
_BY_ID = select(*_COLUMNS).where(
    measure_actual.c.tenant == bindparam("tenant"),
    measure_actual.c.entry_id == bindparam("entry_id"),
)
_LATER = measure_actual.alias("later")
_IN_FORCE = (
    select(measure_actual.c.measure_id, measure_actual.c.month, measure_actual.c.value)
    .outerjoin(
        _LATER,
        (_LATER.c.tenant == measure_actual.c.tenant)
        & (_LATER.c.measure_id == measure_actual.c.measure_id)
        & (_LATER.c.month == measure_actual.c.month)
        & (_LATER.c.replaces == measure_actual.c.entry_id),
    )
    .where(
        measure_actual.c.tenant == bindparam("tenant"),
        measure_actual.c.month <= bindparam("to"),
        measure_actual.c.month >= bindparam("since"),
        _LATER.c.entry_id.is_(None),
    )
)
_ADD = upsert(measure_actual).on_conflict_do_nothing().execution_options(preserve_rowcount=True)


def entries_of(tx: Connection, tenant: int, measure_id: str) -> list[ActualEntry]:
    """Return every entry of a measure."""
    rows = tx.execute(_OF_MEASURE, {"tenant": tenant, "measure_id": measure_id})
    return [_entry(row) for row in rows]


def entries_of_month(tx: Connection, tenant: int, measure_id: str, month: str) -> list[ActualEntry]:
    """Return every entry of one month of a measure."""
    wanted = _OF_MEASURE.where(measure_actual.c.month == month)
    return [_entry(row) for row in tx.execute(wanted, {"tenant": tenant, "measure_id": measure_id})]


def entry_by_id(tx: Connection, tenant: int, entry_id: str) -> ActualEntry | None:
    """Return the entry of a click."""
    row = tx.execute(_BY_ID, {"tenant": tenant, "entry_id": entry_id}).one_or_none()
    return None if row is None else _entry(row)


def values_in_force(
    tx: Connection, tenant: int, since: str, to: str
) -> Mapping[str, Mapping[str, str]]:
    """Return the values of all measures by month, as nothing corrected them."""
    found: dict[str, dict[str, str]] = {}
    params = {"tenant": tenant, "since": since, "to": to}
    for measure_id, month, value in tx.execute(_IN_FORCE, params):
        found.setdefault(measure_id, {})[month] = value
    return found


def add_entry(tx: Connection, tenant: int, entry: ActualEntry) -> bool:
    """Keep an entry; False where another one was faster, of the same click or of the same place."""
    row: dict[str, Any] = {name: getattr(entry, name) for name in _NAMES}
    return tx.execute(_ADD, {"tenant": tenant, **row}).rowcount == 1


def _entry(row: AnyRow) -> ActualEntry:
    return ActualEntry(**row._asdict())
