# SPDX-License-Identifier: Apache-2.0
"""What happened in the years of a city: days away from the office, decisions, meetings.

The chance of each subject is its own, so that a seed repeats the city to the row. The kinds of
days are those of the simulated month, with figures written down by hand.
"""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from approval import city_day
from telework.calendar import Calendar
from tests.e2e.simulation.chance import Chance
from tests.e2e.simulation.city import Staff, section_ids
from tests.e2e.simulation.days import DAYS
from tests.e2e.simulation.month import RemoteDay

NOW = datetime(2026, 11, 18, 6, 0, tzinfo=UTC)
"""Wednesday at three in the afternoon: the last month is open and half over."""

CITY = ZoneInfo("Asia/Tokyo")
WITH_LAPTOP_IN_THOUSAND = 400
MOST_REMOTE, LEAST_REMOTE = 75, 6
"""Remote days a working day of a thousand people, in the last month and in the first."""

DECISIONS_A_MONTH = 2.5
"""Of one person: 25,000 a month for 10,000 people."""

REASONS = ("drawing_or_book", "size", "other")
STATES = ("finished", "accepted", "checked_in", "released", "cancelled", "displaced")
OFTEN = (40, 25, 10, 15, 8, 2)
SILENT_BUREAU = 9
"""Decides nothing in the last month: a rate of nothing."""


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision of the register."""

    day: date
    bureau: int
    section: str
    carrier: str
    reason: str
    rejected: bool


@dataclass(frozen=True, slots=True)
class Met:
    """One date of a meeting in a room; ``ended`` is minutes after its begin, or nothing."""

    room: int
    day: date
    begin: int
    minutes: int
    state: str
    asked: int
    host: str
    ended: int | None

    def at(self, minute: int) -> datetime:
        """Return a minute of the day as a moment."""
        midnight = datetime.combine(self.day, time(0), CITY)
        return (midnight + timedelta(minutes=minute)).astimezone(UTC)


@dataclass(slots=True, kw_only=True)
class Years:
    """Everything that happened, month by month, oldest first."""

    people: int
    seed: int
    months: tuple[str, ...]
    staff: list[Staff]
    rooms: int
    remote: dict[str, list[RemoteDay]] = field(default_factory=dict)
    decided: dict[str, list[Decided]] = field(default_factory=dict)
    met: dict[str, list[Met]] = field(default_factory=dict)


def years_of(people: int, months: int, seed: int) -> Years:
    """Let the years happen."""
    staff = [_staff(number, people, seed) for number in range(people)]
    names = tuple(_months(months))
    years = Years(
        people=people, seed=seed, months=names, staff=staff, rooms=max(3, people * 60 // 10_000)
    )
    holders = Chance(seed, "who").sample(staff, people * WITH_LAPTOP_IN_THOUSAND // 1000)
    for place, month in enumerate(names):
        days = working_days(month)
        rise = (MOST_REMOTE - LEAST_REMOTE) * place / max(1, months - 1)
        years.remote[month] = list(_remote(years, holders, days, LEAST_REMOTE + rise, month))
        years.decided[month] = list(_decided(years, days, month))
        years.met[month] = list(_met(years, days, month))
    return years


def working_days(month: str) -> list[date]:
    """Return the working days of a month, up to today."""
    first = date.fromisoformat(f"{month}-01")
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    kept = Calendar.of((), ())
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return [
        day
        for day in days
        if day <= city_day(NOW) and day.weekday() < 5 and not kept.is_closed(day)
    ]


def _months(count: int) -> Iterator[str]:
    newest = city_day(NOW)
    for back in range(count - 1, -1, -1):
        number = newest.year * 12 + newest.month - 1 - back
        yield f"{number // 12:04}-{number % 12 + 1:02}"


def _staff(number: int, people: int, seed: int) -> Staff:
    sections = section_ids(people)
    section, person_id = sections[number % len(sections)], f"p-{number:05}"
    chance = Chance(seed, f"transfer of {person_id}")
    if number < len(sections) or not chance.happens(60):
        return Staff(person_id=person_id, section_id=section)
    moved = date(2026, chance.choice((4, 10, 11)), chance.choice((1, 16)))
    return Staff(
        person_id=person_id,
        section_id=section,
        moves_to=chance.choice(sections),
        moves_on=moved,
    )


def _remote(
    years: Years, holders: list[Staff], days: list[date], in_thousand: float, month: str
) -> Iterator[RemoteDay]:
    chance = Chance(years.seed, f"remote {month}")
    weights = [each.weight for each in DAYS]
    for day in days:
        for person in chance.sample(holders, int(years.people * in_thousand / 1000)):
            yield RemoteDay(
                person_id=person.person_id,
                section_id=person.section_on(day),
                day=day,
                kind=chance.choices(DAYS, weights)[0],
            )


def _decided(years: Years, days: list[date], month: str) -> Iterator[Decided]:
    chance = Chance(years.seed, f"decided {month}")
    sections = section_ids(years.people)
    for _ in range(int(years.people * DECISIONS_A_MONTH)):
        number = chance.randrange(len(sections))
        if number % 10 == SILENT_BUREAU and month == years.months[-1]:
            continue
        carrier = chance.choices("EHP", (70, 10, 20))[0]
        yield Decided(
            day=chance.choice(days),
            bureau=number % 10,
            section=sections[number],
            carrier=carrier,
            reason=chance.choice(REASONS) if carrier == "P" else "",
            rejected=chance.happens(20),
        )


def _met(years: Years, days: list[date], month: str) -> Iterator[Met]:
    chance = Chance(years.seed, f"met {month}")
    for day in days:
        for room in range(years.rooms):
            for begin in (540, 660, 810, 930):
                if chance.happens(700):
                    yield _meeting(chance, room, day, begin)


def _meeting(chance: Chance, room: int, day: date, begin: int) -> Met:
    minutes = chance.choice((30, 60, 90))
    state = chance.choices(STATES, OFTEN)[0]
    return Met(
        room=room,
        day=day,
        begin=begin,
        minutes=minutes,
        state=state,
        asked=chance.randrange(12),
        host=f"host-{chance.randrange(5)}" if chance.happens(300) else "",
        ended=chance.randrange(10, minutes) if state == "finished" else None,
    )
