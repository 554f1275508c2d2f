# SPDX-License-Identifier: Apache-2.0
"""Overtime, night duty and work on days off: forbidden unless permitted beforehand (T7)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from telework.hours.settlement import Settlement


class PermissionSource(StrEnum):
    """Where a permission was given."""

    HEAD = "head"  # here, by a superior
    DUTY_SYSTEM = "duty_system"  # 庶務事務システム, imported


@dataclass(frozen=True, slots=True, kw_only=True)
class OvertimePermission:
    """Work outside one's own hours that was ordered or permitted (時間外・深夜・休日勤務命令).

    Attributes:
        day: the day that it belongs to; ``end`` may lie in the next morning.
        given_at: when; what was worked before is permitted afterwards and stays on the list.
        withdrawn_at: taken back then; what was worked under it until then stays permitted.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    permission_id: str
    person_id: str
    day: date
    begin: datetime
    end: datetime
    reason: str
    source: PermissionSource
    given_by: str
    given_at: datetime
    withdrawn_at: datetime | None = None


class UnpermittedKind(StrEnum):
    """What kind of work nobody permitted."""

    OVERTIME = "overtime"  # 時間外
    NIGHT = "night"  # 深夜, from 22 to 5
    HOLIDAY = "holiday"  # 週休日・休日


class WorkEvidence(StrEnum):
    """Where work outside a permission shows."""

    DECLARED = "declared"
    SEEN = "seen"  # only in the objective record


@dataclass(frozen=True, slots=True, kw_only=True)
class UnpermittedWork:
    """One stretch for the head's exception list.

    Attributes:
        afterwards: a permission was given, but after the work had begun.
        settled: dismissed by a superior or HR with a reason.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    day: date
    kind: UnpermittedKind
    evidence: WorkEvidence
    begin: datetime
    end: datetime
    minutes: int
    afterwards: bool = False
    settled: Settlement | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedMinutes:
    """Declared work: three kinds that add up to all of it, and how much of it was at night."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    regular: int = 0
    overtime: int = 0  # outside one's own hours on a day that has some
    holiday: int = 0  # on a day without hours
    night: int = 0  # from 22 to 5, contained in the three above


class LimitWarning(StrEnum):
    """How a counter stands against its limit, told before it is reached."""

    NONE = ""
    NEAR = "near"
    REACHED = "reached"


@dataclass(frozen=True, slots=True, kw_only=True)
class OvertimeStanding:
    """One person's month and fiscal year against 45 and 360 hours, in minutes."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    name: str
    section_id: str
    month: WorkedMinutes
    counted_month: int
    counted_year: int
    month_limit: int
    year_limit: int
    month_warning: LimitWarning
    year_warning: LimitWarning
