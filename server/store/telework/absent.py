# SPDX-License-Identifier: Apache-2.0
"""Statements on leave and non-duty hours (休暇・承認された非勤務)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.postgresql import insert as upsert

from server.store.columns import AnyRow
from server.store.tables import telework_absent
from telework import Absent, AbsentKind

_OF_PERSON = (
    select(telework_absent)
    .where(
        telework_absent.c.tenant == bindparam("of_tenant"),
        telework_absent.c.person_id == bindparam("of_person"),
        telework_absent.c.day >= bindparam("first"),
        telework_absent.c.day <= bindparam("last"),
    )
    .order_by(telework_absent.c.begins_at, telework_absent.c.kind)
)
_INSERT = upsert(telework_absent)
_SAVE = _INSERT.on_conflict_do_update(
    index_elements=["tenant", "person_id", "day", "kind", "begins_at"],
    set_={"ends_at": _INSERT.excluded.ends_at, "cancelled": _INSERT.excluded.cancelled},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredAbsent:
    """Hours of one person's day in which he need not work; a cancelled row is a trace."""

    person_id: str
    day: date
    absent: Absent
    cancelled: bool = False


def absent_between(
    tx: Connection, tenant: int, person_id: str, first: date, last: date
) -> list[StoredAbsent]:
    """Return what the duty system says of a person's days, cancelled rows among them."""
    params = {"of_tenant": tenant, "of_person": person_id, "first": first, "last": last}
    return [_stored(row) for row in tx.execute(_OF_PERSON, params)]


def absent_by_day(
    tx: Connection, tenant: int, person_id: str, first: date, last: date
) -> dict[date, tuple[Absent, ...]]:
    """Return what counts, by day: the facts of ``DayFacts.absent``."""
    found: dict[date, tuple[Absent, ...]] = {}
    for row in absent_between(tx, tenant, person_id, first, last):
        if not row.cancelled:
            found[row.day] = (*found.get(row.day, ()), row.absent)
    return found


def save_absent(tx: Connection, tenant: int, rows: Iterable[StoredAbsent]) -> None:
    """Write rows; one that stands already takes the new end and standing."""
    values = [
        {
            "tenant": tenant,
            "person_id": row.person_id,
            "day": row.day,
            "kind": row.absent.kind.value,
            "begins_at": row.absent.begin,
            "ends_at": row.absent.end,
            "cancelled": int(row.cancelled),
        }
        for row in rows
    ]
    if values:
        tx.execute(_SAVE, values)


def _stored(row: AnyRow) -> StoredAbsent:
    return StoredAbsent(
        person_id=row.person_id,
        day=row.day,
        absent=Absent(kind=AbsentKind(row.kind), begin=row.begins_at, end=row.ends_at),
        cancelled=bool(row.cancelled),
    )
