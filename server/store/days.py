# SPDX-License-Identifier: Apache-2.0
"""Statements on punches and working days."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from server.store.tables import telework_day, telework_punch

_LAST = (
    select(telework_day.c.day, telework_day.c.version, telework_day.c.snapshot)
    .where(
        telework_day.c.tenant == bindparam("tenant"),
        telework_day.c.person_id == bindparam("person_id"),
    )
    .order_by(telework_day.c.day.desc())
    .limit(1)
)
_ON = select(telework_day.c.day, telework_day.c.version, telework_day.c.snapshot).where(
    telework_day.c.tenant == bindparam("tenant"),
    telework_day.c.person_id == bindparam("person_id"),
    telework_day.c.day == bindparam("on_day"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDay:
    """A working day as stored: ``snapshot`` is its JSON."""

    day: date
    version: int
    snapshot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPunch:
    """One punch with the time and trust that its evidence gives it."""

    event_id: str
    person_id: str
    day: date
    kind: str
    place: str
    estimated_at: datetime
    trust: str
    counted: bool


class DayMovedOn(Exception):
    """Another act changed the day since it was read."""


def last_day(tx: Connection, tenant: int, person_id: str) -> StoredDay | None:
    """Return the person's latest day that has a punch."""
    row = tx.execute(_LAST, {"tenant": tenant, "person_id": person_id}).mappings().first()
    return None if row is None else StoredDay(**row)


def day_on(tx: Connection, tenant: int, person_id: str, day: date) -> StoredDay | None:
    """Return the person's day of this date."""
    params = {"tenant": tenant, "person_id": person_id, "on_day": day}
    row = tx.execute(_ON, params).mappings().first()
    return None if row is None else StoredDay(**row)


def insert_punch(tx: Connection, tenant: int, punch: StoredPunch) -> None:
    """Keep a punch."""
    tx.execute(
        insert(telework_punch),
        {
            "tenant": tenant,
            "event_id": punch.event_id,
            "person_id": punch.person_id,
            "day": punch.day,
            "kind": punch.kind,
            "place": punch.place,
            "estimated_at": punch.estimated_at,
            "trust": punch.trust,
            "counted": int(punch.counted),
        },
    )


def save_day(
    tx: Connection, tenant: int, person_id: str, day: date, seen: int, snapshot: str
) -> None:
    """Write a day that was read at version ``seen``, 0 for a new one.

    Raises:
        DayMovedOn: it is no longer at that version.
    """
    if seen == 0:
        values = {"tenant": tenant, "person_id": person_id, "day": day}
        tx.execute(insert(telework_day), {**values, "version": 1, "snapshot": snapshot})
        return
    answer = tx.execute(
        update(telework_day)
        .where(
            telework_day.c.tenant == tenant,
            telework_day.c.person_id == person_id,
            telework_day.c.day == day,
            telework_day.c.version == seen,
        )
        .values(version=telework_day.c.version + 1, snapshot=snapshot)
    )
    if answer.rowcount != 1:
        raise DayMovedOn
