# SPDX-License-Identifier: Apache-2.0
"""All that is known of one person's day: what every count and every check is made from."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from telework.day import WorkingDay
from telework.grant import Grant
from telework.schedule import Schedule


class AbsentKind(StrEnum):
    """Why a person need not work for some hours of a working day."""

    LEAVE = "leave"  # 休暇
    NON_DUTY = "non_duty"  # 職務専念義務の免除など、承認された非勤務


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent:
    """Hours taken out of one's own hours, as the duty system (庶務事務システム) says."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    kind: AbsentKind
    begin: datetime
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFacts:
    """One person's day.

    Attributes:
        section_id: where the person belonged on that date (G11), never at the month's end.
        schedule: the person's own hours; None on a day off (週休日, 祝日, closed by ordinance).
        work: what was punched and entered, in the order of its times.
        grants: the blocks that permit remote work; withdrawn ones are not among them.
        absent: leave and approved non-duty hours.
        confirmed: the head has signed this day off, and nothing changed since.
    """

    person_id: str
    section_id: str
    day: date
    schedule: Schedule | None
    work: WorkingDay
    grants: tuple[Grant, ...] = ()
    absent: tuple[Absent, ...] = ()
    confirmed: bool = False
