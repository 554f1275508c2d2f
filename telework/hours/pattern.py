# SPDX-License-Identifier: Apache-2.0
"""Patterns of working hours (割振りパターン), and who works by which from when to when."""

from dataclasses import dataclass
from datetime import date
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
