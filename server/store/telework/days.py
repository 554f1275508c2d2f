# SPDX-License-Identifier: Apache-2.0
"""Statements on punches, entries and the days made from them."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, insert, select, update

from server.store.tables import (
    device_event,
    person_account,
    telework_day,
    telework_entry,
    telework_punch,
)
from telework import punch_from_plain
from telework.acts import act_from_plain
from telework.reporting.acts import EnterDay
from telework.reporting.making import Clicked, Entered
from telework.reporting.record import DayState
from telework.reporting.viewing import Beside

_OF_PERSON = telework_punch.c.person_id == bindparam("person_id")
_EVERY_PUNCH = (
    select(
        telework_punch.c.event_id,
        telework_punch.c.kind,
        telework_punch.c.place,
        telework_punch.c.said,
        telework_punch.c.estimated_at.label("at"),
        device_event.c.device_id,
        device_event.c.device_seq,
        device_event.c.estimated_at,
        device_event.c.earliest,
        device_event.c.latest,
        device_event.c.trust,
        device_event.c.contradictions,
    )
    .join(
        device_event,
        (device_event.c.tenant == telework_punch.c.tenant)
        & (device_event.c.event_id == telework_punch.c.event_id),
    )
    .where(telework_punch.c.tenant == bindparam("tenant"))
)
_PUNCHES = _EVERY_PUNCH.where(
    _OF_PERSON,
    telework_punch.c.day.between(bindparam("first"), bindparam("last")),
    telework_punch.c.aside == 0,
)
_LATE_PUNCHES = _EVERY_PUNCH.where(
    telework_punch.c.event_id.in_(bindparam("events", expanding=True)),
    telework_punch.c.aside == 1,
)
_LATE_ENTRIES = select(
    telework_entry.c.event_id, telework_entry.c.made_at, telework_entry.c.body
).where(
    telework_entry.c.tenant == bindparam("tenant"),
    telework_entry.c.event_id.in_(bindparam("events", expanding=True)),
    telework_entry.c.type == "enter_day",
    telework_entry.c.aside == 1,
)
_ENTRIES = select(telework_entry.c.event_id, telework_entry.c.made_at, telework_entry.c.body).where(
    telework_entry.c.tenant == bindparam("tenant"),
    telework_entry.c.person_id == bindparam("person_id"),
    telework_entry.c.day.between(bindparam("first"), bindparam("last")),
    telework_entry.c.type == "enter_day",
    telework_entry.c.aside == 0,
)
_BESIDE = (
    select(
        telework_entry.c.person_id,
        telework_entry.c.day,
        telework_entry.c.event_id,
        telework_entry.c.made_at,
        telework_entry.c.body,
        device_event.c.trust,
    )
    .join(
        device_event,
        (device_event.c.tenant == telework_entry.c.tenant)
        & (device_event.c.event_id == telework_entry.c.event_id),
    )
    .where(
        telework_entry.c.tenant == bindparam("tenant"),
        telework_entry.c.person_id.in_(bindparam("people", expanding=True)),
        telework_entry.c.day.between(bindparam("first"), bindparam("last")),
        telework_entry.c.aside == 0,
    )
)
_DAYS = (
    select(
        telework_day.c.person_id,
        telework_day.c.day,
        telework_day.c.version,
        telework_day.c.snapshot,
        telework_day.c.state,
        telework_day.c.decided_by,
        telework_day.c.decided_at,
        telework_day.c.comment,
    )
    .where(
        telework_day.c.tenant == bindparam("tenant"),
        telework_day.c.day.between(bindparam("first"), bindparam("last")),
    )
    .order_by(telework_day.c.person_id, telework_day.c.day)
)
_DAYS_OF_ONE = _DAYS.where(telework_day.c.person_id == bindparam("person_id"))
_DAYS_OF_SOME = _DAYS.where(telework_day.c.person_id.in_(bindparam("people", expanding=True)))
_LOCK = (
    select(person_account.c.person_id)
    .where(
        person_account.c.tenant == bindparam("tenant"),
        person_account.c.person_id.in_(bindparam("people", expanding=True)),
    )
    .order_by(person_account.c.person_id)
    .with_for_update(key_share=True)
)
ONE_DAY = (
    (telework_day.c.tenant == bindparam("of_tenant"))
    & (telework_day.c.person_id == bindparam("of_person"))
    & (telework_day.c.day == bindparam("of_day"))
)
_INSERT_PUNCH = insert(telework_punch)
_INSERT_DAY = insert(telework_day)
_SAVE_DAY = (
    update(telework_day)
    .where(ONE_DAY)
    .values(
        version=telework_day.c.version + 1,
        snapshot=bindparam("new_snapshot"),
        state=bindparam("new_state"),
    )
)
_BUMP = (
    update(telework_day)
    .where(ONE_DAY)
    .values(version=telework_day.c.version + 1, state=bindparam("new_state"))
)
_MARK = update(telework_day).where(ONE_DAY).values(changed=bindparam("number"))
_CHANGED = (
    select(telework_day.c.day, telework_day.c.changed)
    .where(
        telework_day.c.tenant == bindparam("tenant"),
        telework_day.c.person_id == bindparam("person_id"),
        telework_day.c.day >= bindparam("first"),
        telework_day.c.changed > bindparam("after"),
        telework_day.c.changed <= bindparam("until"),
    )
    .order_by(telework_day.c.changed, telework_day.c.day)
)
_SETTLED = select(telework_punch.c.person_id, telework_punch.c.day).where(
    telework_punch.c.tenant == bindparam("tenant"),
    telework_punch.c.event_id.in_(bindparam("events", expanding=True)),
    telework_punch.c.aside == 0,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDay:
    """A working day as stored: ``snapshot`` is its JSON, ``state`` the head's last word."""

    person_id: str
    day: date
    version: int
    snapshot: str
    state: str = DayState.OPEN
    decided_by: str = ""
    decided_at: datetime | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPunch:
    """One punch as clicked; ``said`` is the JSON of what it says beyond kind and place."""

    event_id: str
    person_id: str
    day: date
    kind: str
    place: str
    estimated_at: datetime
    said: str
    aside: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEntry:
    """A late or corrected entry, a plan or a report; ``body`` is the act's JSON."""

    event_id: str
    person_id: str
    day: date
    type: str
    made_at: datetime
    body: str
    aside: bool


def lock_people(tx: Connection, tenant: int, people: Iterable[str]) -> None:
    """Let one act at a time work on the days of these people, whatever their devices."""
    tx.execute(_LOCK, {"tenant": tenant, "people": sorted(people)}).all()


def punches_between(
    tx: Connection, tenant: int, person_id: str, first: date, last: date
) -> list[Clicked]:
    """Return the person's punches of these civil dates, with the evidence as it is now."""
    params = {"tenant": tenant, "person_id": person_id, "first": first, "last": last}
    return [_clicked(row) for row in tx.execute(_PUNCHES, params).mappings()]


def entries_between(
    tx: Connection, tenant: int, person_id: str, first: date, last: date
) -> list[Entered]:
    """Return the person's entries for these days."""
    params = {"tenant": tenant, "person_id": person_id, "first": first, "last": last}
    return _entered(tx.execute(_ENTRIES, params))


def acts_aside(
    tx: Connection, tenant: int, events: Sequence[str]
) -> tuple[list[Clicked], list[Entered]]:
    """Return the punches and entries among these events that were kept for an amendment."""
    params = {"tenant": tenant, "events": list(events)}
    clicked = [_clicked(row) for row in tx.execute(_LATE_PUNCHES, params).mappings()]
    return clicked, _entered(tx.execute(_LATE_ENTRIES, params))


def _entered(rows: Iterable[Any]) -> list[Entered]:
    found = []
    for row in rows:
        act = act_from_plain(json.loads(row.body))
        if isinstance(act, EnterDay):
            found.append(Entered(event_id=row.event_id, made_at=row.made_at, act=act))
    return found


def days_between(
    tx: Connection, tenant: int, person_id: str, first: date, last: date
) -> dict[date, StoredDay]:
    """Return the person's days as stored."""
    params = {"tenant": tenant, "person_id": person_id, "first": first, "last": last}
    found = (StoredDay(**row) for row in tx.execute(_DAYS_OF_ONE, params).mappings())
    return {stored.day: stored for stored in found}


def days_of_people(
    tx: Connection, tenant: int, people: Sequence[str], first: date, last: date
) -> list[StoredDay]:
    """Return the days of several people, by person and date."""
    params = {"tenant": tenant, "people": list(people), "first": first, "last": last}
    return [StoredDay(**row) for row in tx.execute(_DAYS_OF_SOME, params).mappings()]


def beside_days(
    tx: Connection, tenant: int, people: Sequence[str], first: date, last: date
) -> dict[tuple[str, date], list[Beside]]:
    """Return entries, plans and reports by person and day."""
    params = {"tenant": tenant, "people": list(people), "first": first, "last": last}
    found: dict[tuple[str, date], list[Beside]] = defaultdict(list)
    for row in tx.execute(_BESIDE, params):
        act = act_from_plain(json.loads(row.body))
        beside = Beside(event_id=row.event_id, made_at=row.made_at, act=act, trust=row.trust)
        found[row.person_id, row.day].append(beside)
    return found


def insert_punches(tx: Connection, tenant: int, punches: Sequence[StoredPunch]) -> None:
    """Keep punches; at least one."""
    rows = [
        {name: getattr(each, name) for name in StoredPunch.__slots__}
        | {"tenant": tenant, "aside": int(each.aside)}
        for each in punches
    ]
    tx.execute(_INSERT_PUNCH, rows)


def insert_entry(tx: Connection, tenant: int, entry: StoredEntry) -> None:
    """Keep an entry."""
    tx.execute(
        insert(telework_entry),
        {
            "tenant": tenant,
            "event_id": entry.event_id,
            "person_id": entry.person_id,
            "day": entry.day,
            "type": entry.type,
            "made_at": entry.made_at,
            "body": entry.body,
            "aside": int(entry.aside),
        },
    )


def save_days(
    tx: Connection,
    tenant: int,
    person_id: str,
    fresh: Mapping[date, str],
    changed: Mapping[date, tuple[str, str]],
) -> None:
    """Write new days by their snapshots, and changed ones by snapshot and state."""
    if fresh:
        rows = [
            {"tenant": tenant, "person_id": person_id, "day": day, "version": 1, "snapshot": made}
            for day, made in fresh.items()
        ]
        tx.execute(_INSERT_DAY, rows)
    if changed:
        tx.execute(
            _SAVE_DAY,
            [
                {**day_key(tenant, person_id, day), "new_snapshot": made, "new_state": state}
                for day, (made, state) in changed.items()
            ],
        )


def bump_day(
    tx: Connection, tenant: int, person_id: str, day: date, state: str, empty: str, *, new: bool
) -> None:
    """Raise the version of a day whose plan or report is another; ``empty`` begins a new one."""
    if new:
        save_days(tx, tenant, person_id, {day: empty}, {})
        return
    tx.execute(_BUMP, {**day_key(tenant, person_id, day), "new_state": state})


def mark_days(
    tx: Connection, tenant: int, person_id: str, days: Iterable[date], number: int
) -> None:
    """Write under which number of the change feed these days changed last."""
    rows = [{**day_key(tenant, person_id, day), "number": number} for day in days]
    if rows:
        tx.execute(_MARK, rows)


def changed_days(
    tx: Connection, tenant: int, person_id: str, span: tuple[int, int], first: date
) -> list[tuple[date, int]]:
    """Return which of the person's days, from ``first`` on, changed in this span of the feed."""
    params: dict[str, Any] = {
        "tenant": tenant,
        "person_id": person_id,
        "first": first,
        "after": span[0],
        "until": span[1],
    }
    return [(row.day, row.changed) for row in tx.execute(_CHANGED, params)]


def days_of_events(tx: Connection, tenant: int, events: Sequence[str]) -> list[tuple[str, date]]:
    """Return person and civil date of those of these events that are punches."""
    if not events:
        return []
    params = {"tenant": tenant, "events": list(events)}
    return [(row.person_id, row.day) for row in tx.execute(_SETTLED, params)]


def day_key(tenant: int, person_id: str, day: date) -> dict[str, Any]:
    """Return the parameters of ``ONE_DAY``."""
    return {"of_tenant": tenant, "of_person": person_id, "of_day": day}


def _clicked(row: RowMapping) -> Clicked:
    plain = {"kind": row["kind"], "place": row["place"]}
    if row["said"]:
        plain |= json.loads(row["said"])
    known = row["estimated_at"] is not None
    return Clicked(
        event_id=row["event_id"],
        device_id=row["device_id"],
        device_seq=row["device_seq"],
        punch=punch_from_plain(plain),
        at=row["at"],
        earliest=None if known else row["earliest"],
        latest=None if known else row["latest"],
        trust=row["trust"],
        contradictions=tuple(row["contradictions"].split()),
    )
