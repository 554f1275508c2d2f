# SPDX-License-Identifier: Apache-2.0
"""What the server answers about hours under ``/v1/telework``."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from telework.hours.difference import ShownDifference
from telework.hours.objective import ObjectiveRecord
from telework.hours.overtime import OvertimePermission, OvertimeStanding, UnpermittedWork
from telework.hours.pattern import DaySchedule, SchedulePattern


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursSettings:
    """What the administrator of the server chose.

    Attributes:
        objective: whether clients send objective records; off, they read nothing.
        difference_minutes: a difference longer than this demands a reason.
        strict: a day with a difference and no reason is not even confirmed; no month is signed
            off with one in any case.
        month_limit, year_limit: minutes of overtime, 45 and 360 hours.
        margin_minutes: declared work outside one's hours that is put before the head only when
            it lasts longer; the counters take every minute.
        near_percent: from which part of a limit on people are warned.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    objective: bool = True
    difference_minutes: int = 30
    strict: bool = False
    month_limit: int = 45 * 60
    year_limit: int = 360 * 60
    margin_minutes: int = 15
    near_percent: int = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceList:
    """Differences, the earliest first, with the threshold by which they were found."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[ShownDifference, ...]
    minutes: int
    strict: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveList:
    """Objective records; a day without one is unknown."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[ObjectiveRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OvertimeList:
    """Counters of one month (``YYYY-MM``) and of its fiscal year until then."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[OvertimeStanding, ...]
    month: str
    as_of: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class UnpermittedList:
    """Work outside permissions, for the head to look into."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[UnpermittedWork, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PermissionList:
    """Permissions that stand."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[OvertimePermission, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternList:
    """Every pattern of the city."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[SchedulePattern, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleList:
    """Own hours, day by day."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[DaySchedule, ...]
