# SPDX-License-Identifier: Apache-2.0
"""Statements on the projection of counted days."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert as upsert

from server.store.tables import telework_day_count
from server.store.telework.whose import OfPeople


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedRow:
    """One day of one person as one policy counts it, in the columns of the projection."""

    policy_id: str
    policy_version: int
    person_id: str
    day: date
    section_id: str
    bureau_id: str
    grade: str
    unit: str
    leading: str
    person_days: int
    home_half_units: int
    satellite_half_units: int
    mobile_half_units: int
    home_minutes: int
    satellite_minutes: int
    mobile_minutes: int
    home_events: int
    satellite_events: int
    mobile_events: int
    allowance_days: int
    unpermitted: int
    confirmed: int


_COLUMNS = tuple(telework_day_count.c[name] for name in CountedRow.__dataclass_fields__)
_BETWEEN = OfPeople(
    select(*_COLUMNS)
    .where(
        telework_day_count.c.tenant == bindparam("tenant"),
        telework_day_count.c.day >= bindparam("since"),
        telework_day_count.c.day <= bindparam("to"),
    )
    .order_by(
        telework_day_count.c.policy_id, telework_day_count.c.day, telework_day_count.c.person_id
    ),
    telework_day_count.c.person_id,
)
_KEYS = ("policy_id", "day", "person_id")
_INSERT = upsert(telework_day_count)
_SAVE = _INSERT.on_conflict_do_update(
    index_elements=["tenant", *_KEYS],
    set_={
        name: _INSERT.excluded[name]
        for name in CountedRow.__dataclass_fields__
        if name not in _KEYS
    },
)
_FORGET = delete(telework_day_count).where(
    telework_day_count.c.tenant == bindparam("tenant"),
    *(telework_day_count.c[name] == bindparam(f"of_{name}") for name in _KEYS),
)


def replace_counts(
    tx: Connection,
    tenant: int,
    people: Sequence[str] | None,
    days: Iterable[date],
    rows: Iterable[CountedRow],
    policies: Collection[str] | None = None,
) -> None:
    """Write what differs in what these days of these people count.

    Afterwards nothing else stands there, and a count that came out the same was not touched:
    most clicks move a day on without moving any counter. With ``policies`` only the counts by
    those; the others stay as they are.
    """
    wanted = set(days)
    stands = {
        _key(row): row
        for row in counts_between(tx, tenant, people, min(wanted), max(wanted))
        if row.day in wanted and (policies is None or row.policy_id in policies)
    }
    made = {_key(row): row for row in rows}
    gone = [dict(zip(_NAMED, (tenant, *key), strict=True)) for key in stands.keys() - made.keys()]
    if gone:
        tx.execute(_FORGET, gone)
    values = [_values(tenant, row) for key, row in made.items() if stands.get(key) != row]
    if values:
        tx.execute(_SAVE, values)


_NAMED = ("tenant", *(f"of_{name}" for name in _KEYS))


def _key(row: CountedRow) -> tuple[str, date, str]:
    return row.policy_id, row.day, row.person_id


def _values(tenant: int, row: CountedRow) -> dict[str, Any]:
    return {"tenant": tenant, **{name: getattr(row, name) for name in CountedRow.__slots__}}


def counts_between(
    tx: Connection, tenant: int, people: Sequence[str] | None, since: date, to: date
) -> list[CountedRow]:
    """Return the projection of a period as it stands, in one order."""
    statement, params = _BETWEEN.to(people)
    rows = tx.execute(statement, {"tenant": tenant, "since": since, "to": to, **params}).mappings()
    return [CountedRow(**row) for row in rows]
