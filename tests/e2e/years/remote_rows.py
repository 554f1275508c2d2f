# SPDX-License-Identifier: Apache-2.0
"""Days away from the office as raw rows: permissions, leave, hours, punches, entries, days.

The day itself is made of its punches by the product; that is shown by the simulated month, and
held here against the raw punches by the second opinion.
"""

import hashlib
import json
from collections.abc import Iterator
from datetime import date
from functools import cache

from sqlalchemy import Connection

from approval import uuid7
from server.store.tables import telework_day, telework_enrolment, telework_entry, telework_punch
from server.store.telework.absent import save_absent
from server.store.telework.grants import insert_grants
from server.store.telework.schedules import save_assignments, save_patterns
from telework import Punch, day_to_plain
from telework.reporting.act_encoding import enter_day_to_plain
from telework.reporting.acts import EnterDay, EnteredPunch
from telework.reporting.making import Clicked, Entered, make_days
from tests.e2e.simulation.city import TENANT
from tests.e2e.simulation.days import PATTERNS, DayKind
from tests.e2e.simulation.grants import blocks_of, hours_of, leave_of, pattern_of
from tests.e2e.simulation.month import RemoteDay
from tests.e2e.years.rows import Row, midnight, put


def put_registrations(tx: Connection, people: list[str], years: tuple[int, ...]) -> None:
    """Register people for remote work in fiscal years, and load the patterns of hours."""
    save_patterns(tx, TENANT, [pattern_of(name) for name in PATTERNS])
    put(tx, telework_enrolment, (_enrolment(each, year) for each in people for year in years))


def put_remote(tx: Connection, days: list[RemoteDay]) -> None:
    """Write the days of a month."""
    insert_grants(tx, TENANT, [block for each in days for block in blocks_of(each)])
    save_absent(tx, TENANT, [leave_of(each) for each in days if each.kind.leave])
    own = [hours_of(each) for each in days if each.kind.pattern]
    save_assignments(tx, TENANT, own, "somebody", days[0].at(0))
    put(tx, telework_punch, (row for each in days for row in _punches(each)))
    put(tx, telework_entry, (_entry(each) for each in days if each.kind.typed))
    put(tx, telework_day, (_day(each) for each in days if each.kind.clicks or each.kind.typed))


def _punches(remote: RemoteDay) -> Iterator[Row]:
    for number, step in enumerate(remote.kind.clicks):
        yield {
            "tenant": TENANT,
            "event_id": _event(remote, f"click-{number}"),
            "person_id": remote.person_id,
            "day": remote.day,
            "kind": str(step.kind),
            "place": str(step.place or ""),
            "estimated_at": remote.at(step.minute),
        }


def _entry(remote: RemoteDay) -> Row:
    return {
        "tenant": TENANT,
        "event_id": _event(remote, "entry"),
        "person_id": remote.person_id,
        "day": remote.day,
        "type": "enter_day",
        "made_at": remote.at(24 * 60),
        "body": json.dumps(enter_day_to_plain(_entered(remote.kind, remote))),
    }


def _entered(kind: DayKind, remote: RemoteDay) -> EnterDay:
    assert kind.typed is not None
    punches = tuple(
        EnteredPunch(at=remote.at(step.minute), punch=Punch(kind=step.kind, place=step.place or ""))
        for step in kind.typed.steps
    )
    return EnterDay(day=remote.day, whole=kind.typed.whole, punches=punches, reason="押し忘れ")


def _day(remote: RemoteDay) -> Row:
    confirmed = hash_of(remote.person_id, remote.day) % 10 > 0
    return {
        "tenant": TENANT,
        "person_id": remote.person_id,
        "day": remote.day,
        "version": 1,
        "snapshot": _snapshot(remote.kind.name, remote.day, remote.kind),
        "state": "confirmed" if confirmed else "open",
    }


def hash_of(person_id: str, day: date) -> int:
    """Return a number that is the same in every run: Python's own hash is not."""
    return int(person_id[2:]) * 7 + day.toordinal() * 13


@cache
def _snapshot(_name: str, day: date, kind: DayKind) -> str:
    """Return a day of a kind as the product makes it of its punches and entries."""
    remote = RemoteDay(person_id="p-00000", section_id="", day=day, kind=kind)
    clicked = [
        Clicked(
            event_id=f"{number:036}",
            device_id="laptop",
            device_seq=number,
            punch=Punch(kind=step.kind, place=step.place or ""),
            at=remote.at(step.minute),
            trust="A",
        )
        for number, step in enumerate(kind.clicks)
    ]
    entered = []
    if kind.typed is not None:
        act = _entered(kind, remote)
        entered.append(Entered(event_id=f"{99:036}", made_at=remote.at(24 * 60), act=act))
    return json.dumps(day_to_plain(make_days(clicked, entered)[day]), ensure_ascii=False)


def _enrolment(person_id: str, year: int) -> Row:
    return {
        "tenant": TENANT,
        "case_id": f"enrolment-{person_id}-{year}",
        "person_id": person_id,
        "fiscal_year": year,
        "valid_from": date(year, 4, 1),
        "valid_to": date(year + 1, 3, 31),
        "eligibility": "regular",
        "reasons": "efficiency",
        "commute_minutes": 45,
        "commute_metres": 12_000,
        "form": "",
        "decided_at": midnight(date(year, 3, 1)),
    }


def _event(remote: RemoteDay, what: str) -> str:
    subject = hashlib.sha256(f"{remote.person_id} {what}".encode()).digest()
    return uuid7(remote.day.toordinal() * 86_400_000, subject[:10])
