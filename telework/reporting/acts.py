# SPDX-License-Identifier: Apache-2.0
"""What a person, or the head, asks for about working days: the commands in the outbox.

The person's own acts travel in the stream ``day:<person>``, the head's in ``team:<head>``.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar, Literal

from telework.commands import Punch

MOST_PUNCHES = 40
MOST_ITEMS = 50
MOST_LINKS = 20
MOST_DAYS = 500
LONGEST_TEXT = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredPunch:
    """A punch as it is typed afterwards: what should stand, and when it was."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    at: datetime
    punch: Punch


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterDay:
    """Type a day, or a missing punch, afterwards (T4); never refused for being late.

    Attributes:
        whole: the day is as these punches say and what stood before is kept beside them;
            otherwise they are added to what stands.
        reason: why it was not punched, or what was wrong.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["enter_day"] = "enter_day"
    day: date
    whole: bool
    punches: tuple[EnteredPunch, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDay:
    """What is to be done on a day (業務計画); a later plan of the day takes its place."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["plan_day"] = "plan_day"
    day: date
    items: tuple[str, ...]


class WorkState(StrEnum):
    """What became of an item of work."""

    DONE = "done"  # 完了
    UNFINISHED = "unfinished"  # 未了
    UNPLANNED = "unplanned"  # 計画外で実施


class AwayAs(StrEnum):
    """How a mid-day absence (中抜け) is to be treated."""

    BREAK = "break"  # 休憩
    LATER_END = "later_end"  # 終業の繰下げを希望する
    LEAVE = "leave"  # 時間単位の休暇


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkItem:
    """One item of a report."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    text: str
    state: WorkState
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDay:
    """What was done on a day (業務報告); a later report of the day takes its place.

    Attributes:
        links: where the results are.
        away_as: how the mid-day absence is to be treated; the head confirms it with the day.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["report_day"] = "report_day"
    day: date
    items: tuple[WorkItem, ...]
    links: tuple[str, ...] = ()
    note: str = ""
    away_as: AwayAs = AwayAs.BREAK


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenDay:
    """A day of somebody, as the head saw it: at which version (``DayRecord.version``)."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    day: date
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmDays:
    """Confirm days (確認); one that changed since it was seen is not confirmed."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["confirm_days"] = "confirm_days"
    days: tuple[SeenDay, ...]
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnDays:
    """Give days back for rework (差戻し), always with a comment."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["return_days"] = "return_days"
    days: tuple[SeenDay, ...]
    comment: str


DayAct = EnterDay | PlanDay | ReportDay
TeamAct = ConfirmDays | ReturnDays
