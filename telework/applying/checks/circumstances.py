# SPDX-License-Identifier: Apache-2.0
"""What an application is judged by, beside its form."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from telework.applying.application import ApplicationLine
from telework.applying.limits import Limits
from telework.applying.spans import Block, Half, absent_halves, taken
from telework.day_facts import Absent
from telework.grant import Grant
from telework.schedule import Schedule


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDay:
    """One day of the applicant.

    Attributes:
        schedule: the person's own hours; None on a day off.
        granted: blocks permitted already.
        waiting: blocks of other applications that are submitted and undecided.
        closed: the month of the day is signed off, so nothing changes in it.
    """

    schedule: Schedule | None = None
    granted: tuple[Grant, ...] = ()
    waiting: tuple[ApplicationLine, ...] = ()
    absent: tuple[Absent, ...] = ()
    closed: bool = False

    def hours(self) -> Schedule:
        """Return one's own hours; the city's where the day is off (G9)."""
        return self.schedule or Schedule()

    def blocks(self) -> tuple[Block, ...]:
        """Return what is permitted and what waits."""
        return (*self.granted, *self.waiting)

    def away(self, day: date) -> frozenset[Half]:
        """Return the halves wholly on leave."""
        return absent_halves(self.absent, day, self.hours())


@dataclass(frozen=True, slots=True, kw_only=True)
class Others:
    """What the limits on several people see on one date, the applicant left out.

    Attributes:
        people: everybody of the section, the applicant among them.
        remote: others of it who work remotely or are on leave, by half of the day.
        lent: devices of the pool that are lent already.
        ahead: waiting applications that come before this one where devices are short.
    """

    people: int = 1
    remote: Mapping[Half, int]
    lent: int = 0
    ahead: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """A registration's days, both included."""

    valid_from: date
    valid_to: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """All that the validators look at.

    Attributes:
        today: the city's day of the act; ``deciding``: the act is the decision, when the
            deadline is a matter of the past and waiting applications stand in a queue.
        registrations: the applicant's, approved.
        days: every day of the weeks and months that the lines touch.
        limits: of each day that has a line.
        others: of each day that has a line, where a limit asks for it.
        working_days: the city's, from the first on which a deadline could lie, in order.
    """

    today: date
    deciding: bool
    registrations: tuple[Registration, ...]
    days: Mapping[date, OwnDay]
    limits: Mapping[date, Limits]
    others: Mapping[date, Others]
    working_days: tuple[date, ...]

    def own(self, day: date) -> OwnDay:
        """Return one's own day; what is not known is a day off."""
        return self.days.get(day, OwnDay(schedule=None))

    def halves_on(self, day: date) -> frozenset[Half]:
        """Return the halves of a day that are permitted or asked for already."""
        own = self.own(day)
        return taken(own.blocks(), own.hours())


def week_of(day: date) -> tuple[date, ...]:
    """Return the seven days of a date's week, from Monday."""
    monday = day - timedelta(days=day.weekday())
    return tuple(monday + timedelta(days=number) for number in range(7))


def month_of(day: date) -> tuple[date, ...]:
    """Return the days of a date's month."""
    first = day.replace(day=1)
    after = (first + timedelta(days=31)).replace(day=1)
    return tuple(first + timedelta(days=number) for number in range((after - first).days))
