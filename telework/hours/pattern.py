# SPDX-License-Identifier: Apache-2.0
"""Patterns of working hours (割振りパターン), and who works by which from when to when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import Any, ClassVar

from telework.schedule import Schedule


@dataclass(frozen=True, slots=True, kw_only=True)
class SchedulePattern:
    """Hours by day of the week: 時差出勤, early and late duty, short time, one half only.

    Attributes:
        week: Monday to Sunday; None is a day off (週休日).
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    pattern_id: str
    name: str
    week: tuple[Schedule | None, ...]

    def __post_init__(self) -> None:
        """Refuse a week that has not seven days, or none with hours."""
        if len(self.week) != 7 or not any(self.week):
            raise ValueError("a pattern needs seven days, one of them with hours")


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternAssignment:
    """A person works by a pattern from ``first`` to ``last``, both included.

    Attributes:
        last: None while open.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    assignment_id: str
    person_id: str
    pattern_id: str
    first: date
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SwappedDay:
    """週休日の振替: hours of ``off_day`` are worked on ``duty_day``, which was a day off."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    duty_day: date
    off_day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySchedule:
    """Whose hours of a day, and by what: ``pattern_id`` is empty for the city's own hours."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    day: date
    pattern_id: str
    name: str
    schedule: Schedule | None


CITY_HOURS = SchedulePattern(pattern_id="", name="標準", week=(Schedule(),) * 5 + (None,) * 2)
"""The city's own hours, for whoever was assigned no pattern."""


def assigned_on(day: date, assignments: Iterable[PatternAssignment]) -> PatternAssignment | None:
    """Return the assignment that holds on a day: the one that began last, then the newest.

    So that a month of early duty lies on top of what holds before and after it.
    """
    holding = [
        each
        for each in assignments
        if each.first <= day and (each.last is None or day <= each.last)
    ]
    return max(holding, key=lambda each: (each.first, each.assignment_id), default=None)


def schedule_on(
    day: date, pattern: SchedulePattern, swaps: Iterable[SwappedDay], *, closed: bool
) -> Schedule | None:
    """Return somebody's hours of a day, None where there are none.

    Args:
        day: the civil date in the city.
        pattern: by which the person works on that day.
        swaps: days that were exchanged (週休日の振替) of this person.
        closed: a holiday, or closed by ordinance.
    """
    exchanged = tuple(swaps)
    if any(swap.off_day == day for swap in exchanged):
        return None
    for swap in exchanged:
        if swap.duty_day == day:
            return pattern.week[swap.off_day.weekday()]
    return None if closed else pattern.week[day.weekday()]


def week_text(pattern: SchedulePattern) -> str:
    """Return the week as it is stored: seven days, ``-`` for a day off."""
    return ",".join("-" if hours is None else _hours_text(hours) for hours in pattern.week)


def week_from_text(text: str) -> tuple[Schedule | None, ...]:
    """Return the week that ``week_text`` wrote."""
    return tuple(None if day == "-" else _hours(day) for day in text.split(","))


def _hours_text(hours: Schedule) -> str:
    ends = (hours.begin, hours.lunch_begin, hours.lunch_end, hours.end)
    return " ".join(clock.isoformat("minutes") for clock in ends)


def _hours(text: str) -> Schedule:
    begin, lunch_begin, lunch_end, end = (time.fromisoformat(clock) for clock in text.split())
    return Schedule(begin=begin, lunch_begin=lunch_begin, lunch_end=lunch_end, end=end)
