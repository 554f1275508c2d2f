# SPDX-License-Identifier: Apache-2.0
"""What one asked date of a room is judged by: the date as people say it, and what stands."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from approval import city_day, start_of_day
from telework.calendar import Calendar
from telework.meetings.booking import Outcome
from telework.meetings.catalogue import Purpose

DAY_MINUTES = 1440
_MINUTE = timedelta(minutes=1)
_ONE_DAY = timedelta(days=1)
_WEEKEND = {5: "土曜日", 6: "日曜日"}


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedDate:
    """One date that is asked for, without the buffers of its room.

    Attributes:
        starts_at, ends_at: in UTC.
        section_id: of the applicant.
        above: the sections above it, so that a room may be open to a whole bureau.
        people: how many come, the organiser among them.
        outside: how many of them are from outside the city.
    """

    starts_at: datetime
    ends_at: datetime
    purpose: Purpose
    section_id: str
    above: Collection[str] = ()
    people: int = 1
    outside: int = 0

    @property
    def day(self) -> date:
        """Return the city's day on which it begins."""
        return city_day(self.starts_at)

    @property
    def begins(self) -> int:
        """Return minutes from the midnight on which its day began."""
        return (self.starts_at - start_of_day(self.day)) // _MINUTE

    @property
    def ends(self) -> int:
        """Return minutes from the same midnight; above 1440 where it ends on the next day."""
        return self.begins + self.minutes

    @property
    def minutes(self) -> int:
        """Return how long it takes, begun minutes in full."""
        return -((self.starts_at - self.ends_at) // _MINUTE)

    def is_among(self, sections: Collection[str]) -> bool:
        """Say whether one of these is the applicant's section or above it."""
        return not {self.section_id, *self.above}.isdisjoint(sections)

    def days(self) -> tuple[date, ...]:
        """Return the city's days on which it is; one that ends at 24:00 is on its day alone."""
        count = max(1, -(-self.ends // DAY_MINUTES))
        return tuple(self.day + number * _ONE_DAY for number in range(count))


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocking:
    """A closure of the room, or of a part (利用停止); sections of ``open_to`` may book in it."""

    starts_at: datetime
    ends_at: datetime
    reason: str
    open_to: Collection[str] = ()
    blocking_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingCircumstances:
    """What the rules look at beside the date and the room.

    Attributes:
        now: of the request, in UTC.
        closed: days on which the city is closed, with their names; weekends too where the
            city closes on them.
        blockings: of this room.
        keeps_room: the applicant keeps the room, and is not bound by who may book it, how
            long before, and how much.
        section_days: days on which the applicant's section has the room already.
        section_minutes: what it has of the room already, by month (YYYY-MM).
    """

    now: datetime
    closed: Mapping[date, str] = field(default_factory=dict)
    blockings: tuple[Blocking, ...] = ()
    keeps_room: bool = False
    section_days: frozenset[date] = frozenset()
    section_minutes: Mapping[str, int] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """Return the city's day of the request."""
        return city_day(self.now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What stands against a date, or is to be said about it.

    Attributes:
        outcome: ``booked`` where the date stands and the code only warns.
        code: a code of ``telework.meetings.rules.RoomRule``.
        params: of its sentence.
    """

    outcome: Outcome
    code: str
    params: dict[str, str]


def closed_between(calendar: Calendar, first: date, last: date) -> dict[date, str]:
    """Return the days of a period, both ends included, on which the city is closed.

    地方自治法4条の2: Saturdays and Sundays, national holidays and the turn of the year; and
    the city's own days.
    """
    span = (first + number * _ONE_DAY for number in range((last - first).days + 1))
    named = ((day, calendar.name_of(day) or _WEEKEND.get(day.weekday(), "")) for day in span)
    return {day: name for day, name in named if name}
