# SPDX-License-Identifier: Apache-2.0
"""Which minutes and which halves of a person's own day a block takes."""

from collections.abc import Iterable
from datetime import date, time, timedelta
from enum import StrEnum
from typing import NamedTuple, Protocol

from approval import start_of_day
from telework.day_facts import Absent
from telework.grant import Unit
from telework.schedule import Schedule


class Half(StrEnum):
    """A half of a day; the person's own lunch break parts them."""

    MORNING = "morning"
    AFTERNOON = "afternoon"


BOTH = frozenset(Half)


class Span(NamedTuple):
    """Minutes of a day since its midnight, the end not among them."""

    begin: int
    end: int

    def meets(self, other: "Span") -> bool:
        """Say whether the two have a minute in common."""
        return max(self.begin, other.begin) < min(self.end, other.end)


class Block(Protocol):
    """What is applied for and what is permitted alike: a unit, and hours where it has them."""

    @property
    def day(self) -> date: ...
    @property
    def unit(self) -> Unit: ...
    @property
    def begin(self) -> time | None: ...
    @property
    def end(self) -> time | None: ...


def span_of(block: Block, schedule: Schedule) -> Span:
    """Return the minutes of a block; an empty span where the person has no hours there."""
    morning = (schedule.begin, schedule.lunch_begin)
    match block.unit:
        case Unit.MORNING:
            begin, end = morning
        case Unit.AFTERNOON:
            begin, end = schedule.lunch_end, schedule.end
        case Unit.FULL:
            begin, end = schedule.begin, schedule.end
        case Unit.HOURS:
            begin, end = block.begin or time(0), block.end or time(0)
    return Span(_minutes(begin), _minutes(end))


def halves_of(block: Block, schedule: Schedule) -> frozenset[Half]:
    """Return the halves that a block touches; a full day is both, whatever one's own hours."""
    match block.unit:
        case Unit.FULL:
            return BOTH
        case Unit.MORNING:
            return frozenset({Half.MORNING})
        case Unit.AFTERNOON:
            return frozenset({Half.AFTERNOON})
    noon = _minutes(schedule.lunch_end)
    span = span_of(block, schedule)
    return frozenset(
        half
        for half, touched in ((Half.MORNING, span.begin < noon), (Half.AFTERNOON, span.end > noon))
        if touched
    )


def taken(blocks: Iterable[Block], schedule: Schedule) -> frozenset[Half]:
    """Return the halves that several blocks of one day touch together."""
    return frozenset(half for block in blocks for half in halves_of(block, schedule))


def absent_span(absent: Absent, day: date) -> Span:
    """Return the minutes of a day that leave takes, cut at its midnights."""
    midnight = start_of_day(day)
    begin = max(absent.begin - midnight, timedelta(0)) // timedelta(minutes=1)
    end = -(-min(absent.end - midnight, timedelta(days=1)) // timedelta(minutes=1))
    return Span(begin, max(begin, end))


def absent_halves(absences: Iterable[Absent], day: date, schedule: Schedule) -> frozenset[Half]:
    """Return the halves of one's own hours of which nothing is left beside leave."""
    away = [absent_span(each, day) for each in absences]
    halves = {
        Half.MORNING: Span(_minutes(schedule.begin), _minutes(schedule.lunch_begin)),
        Half.AFTERNOON: Span(_minutes(schedule.lunch_end), _minutes(schedule.end)),
    }
    return frozenset(half for half, span in halves.items() if not _left(span, away))


def _left(span: Span, away: Iterable[Span]) -> bool:
    reached = span.begin
    for each in sorted(away):
        if each.begin <= reached:
            reached = max(reached, each.end)
    return reached < span.end


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute
