# SPDX-License-Identifier: Apache-2.0
"""Remote work counted again from raw rows: punches, entries, permissions, leave, hours, posts.

Read with one plain SELECT a table; neither the days that the server made of the punches nor its
projection is looked at.
"""

import json
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Table, select

from server.store.tables import (
    organisation_version,
    telework_absent,
    telework_entry,
    telework_grant,
    telework_pattern,
    telework_punch,
    telework_schedule,
    telework_swap,
)
from tests.e2e.years.day_again import RawBlock, RawDay, RawHours, RawPunch, half_units_of

CITY = ZoneInfo("Asia/Tokyo")
PersonDay = tuple[str, date]


@dataclass(slots=True)
class Counted:
    """What a month counts, of the city or of a bureau."""

    half_units: int = 0
    person_days: int = 0
    people: set[str] = field(default_factory=set)

    def add(self, person_id: str, half_units: int, person_days: int) -> None:
        """Count one day."""
        self.half_units += half_units
        self.person_days += person_days
        if person_days:
            self.people.add(person_id)


def counted_again(tx: Connection) -> dict[tuple[str, str], Counted]:
    """Return what each month counts by bureau; under an empty name for the city."""
    places = Places(tx)
    found: dict[tuple[str, str], Counted] = defaultdict(Counted)
    for (person_id, day), raw in _days(tx).items():
        half_units, person_days = half_units_of(raw)
        month = day.isoformat()[:7]
        for bureau in {"", places.bureau(person_id, day)}:
            found[month, bureau].add(person_id, half_units, person_days)
    return found


def _days(tx: Connection) -> dict[PersonDay, RawDay]:
    punches, blocks = _punches(tx), _blocks(tx)
    leave, hours = _leave(tx), _Hours(tx)
    return {
        key: RawDay(
            punches=tuple(punches.get(key, ())),
            blocks=tuple(blocks.get(key, ())),
            leave=tuple(leave.get(key, ())),
            hours=hours.of(*key),
        )
        for key in {*punches, *blocks}
    }


def _rows(tx: Connection, table: Table) -> list[Any]:
    return list(tx.execute(select(table)))


def _minute(day: date, moment: datetime) -> int:
    midnight = datetime.combine(day, datetime.min.time(), CITY).astimezone(UTC)
    return (moment - midnight) // timedelta(minutes=1)


def _punches(tx: Connection) -> dict[PersonDay, list[RawPunch]]:
    """Return what counts of each day: an entry of the whole day replaces what was there before."""
    pieces: dict[PersonDay, list[tuple[datetime, str, RawPunch]]] = defaultdict(list)
    last: dict[PersonDay, tuple[datetime, str]] = {}
    for row in _rows(tx, telework_punch):
        if row.aside:
            continue
        if row.said and json.loads(row.said).get("travel"):
            raise AssertionError("the second opinion knows no ways between places")
        day = row.estimated_at.astimezone(CITY).date()
        at = row.estimated_at, row.event_id
        punch = RawPunch(_minute(day, row.estimated_at), row.kind, row.place, at)
        pieces[row.person_id, day].append((row.estimated_at, row.event_id, punch))
    for row in _rows(tx, telework_entry):
        if row.aside or row.type != "enter_day":
            continue
        key, body = (row.person_id, row.day), json.loads(row.body)
        for number, each in enumerate(body["punches"]):
            moment = datetime.fromisoformat(each["at"])
            kind, place = each["punch"]["kind"], each["punch"].get("place") or ""
            order = moment, f"{row.event_id}-{number:03}"
            punch = RawPunch(_minute(row.day, moment), kind, place, order)
            pieces[key].append((row.made_at, row.event_id, punch))
        if body["whole"]:
            pieces.setdefault(key, [])
            last[key] = max(last.get(key, (row.made_at, row.event_id)), (row.made_at, row.event_id))
    return {
        key: [
            punch
            for made_at, event_id, punch in found
            if key not in last or event_id == last[key][1] or made_at > last[key][0]
        ]
        for key, found in pieces.items()
    }


def _blocks(tx: Connection) -> dict[PersonDay, list[RawBlock]]:
    found: dict[PersonDay, list[RawBlock]] = defaultdict(list)
    for row in _rows(tx, telework_grant):
        if row.withdrawn_at is None:
            block = RawBlock(row.unit, _clock(row.begins), _clock(row.ends), row.place)
            found[row.person_id, row.day].append(block)
    return found


def _leave(tx: Connection) -> dict[PersonDay, list[tuple[int, int]]]:
    found: dict[PersonDay, list[tuple[int, int]]] = defaultdict(list)
    for row in _rows(tx, telework_absent):
        if not row.cancelled:
            span = _minute(row.day, row.begins_at), _minute(row.day, row.ends_at)
            found[row.person_id, row.day].append(span)
    return found


def _clock(text: str) -> int:
    hour, _colon, minute = text.partition(":")
    return int(hour) * 60 + int(minute) if text else 0


class _Hours:
    """Whose hours hold on which day; nobody exchanged days in these cities."""

    def __init__(self, tx: Connection) -> None:
        if _rows(tx, telework_swap):
            raise AssertionError("the second opinion knows no exchanged days")
        self._weeks = {row.pattern_id: row.week.split(",") for row in _rows(tx, telework_pattern)}
        self._given: dict[str, list[Any]] = defaultdict(list)
        for row in _rows(tx, telework_schedule):
            self._given[row.person_id].append(row)

    def of(self, person_id: str, day: date) -> RawHours:
        for row in self._given.get(person_id, ()):
            if row.first_day <= day and (row.last_day is None or day <= row.last_day):
                own = self._weeks[row.pattern_id][day.weekday()]
                return RawHours() if own == "-" else RawHours(*map(_clock, own.split()))
        return RawHours()


class Places:
    """The bureau of a person on a day, from the newest organisation."""

    def __init__(self, tx: Connection) -> None:
        newest = max(_rows(tx, organisation_version), key=lambda row: row.rev)
        data = json.loads(newest.data)
        self._section = {each["post_id"]: each["section_id"] for each in data["posts"]}
        self._above = {each["section_id"]: each for each in data["sections"]}
        self._held: dict[str, list[Any]] = defaultdict(list)
        for each in data["holdings"]:
            if each["capacity"] == "regular":
                self._held[each["person_id"]].append(each)

    def turns(self, person_id: str, days: list[date]) -> list[date]:
        """Return of days only the first, and those on which somebody changes posts."""
        changes = {each["valid_from"] for each in self._held[person_id]}
        return [day for day in days if day == days[0] or day.isoformat() in changes]

    def bureau(self, person_id: str, day: date) -> str:
        """Return the bureau of a day; empty for none."""
        for held in self._held[person_id]:
            begins, ends = held["valid_from"], held.get("valid_to")
            if begins <= day.isoformat() and (not ends or day.isoformat() < ends):
                return self._bureau_of(self._section[held["post_id"]])
        return ""

    def _bureau_of(self, section_id: str) -> str:
        section = self._above[section_id]
        while section["level"] != "bureau" and section["parent_id"]:
            section = self._above[section["parent_id"]]
        return str(section["section_id"]) if section["level"] == "bureau" else ""
