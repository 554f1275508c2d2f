# SPDX-License-Identifier: Apache-2.0
"""The record of one day as its person and the head read it, with all that stands behind it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from telework.day import WorkingDay
from telework.reporting.acts import PlanDay, ReportDay


class DayState(StrEnum):
    """Where the head's confirmation of a day stands."""

    OPEN = "open"  # 未確認
    CONFIRMED = "confirmed"  # 確認済み
    RETURNED = "returned"  # 差戻し
    CHANGED = "changed"  # 確認後に変わった: to be confirmed anew


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A late or corrected entry: when it was made, and why.

    Attributes:
        whole: it said how the whole day was; what stood before it is still among the
            punches of the day, as ``superseded``.
        trust: how far the time of the entry itself can be trusted.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    event_id: str
    made_at: datetime
    whole: bool
    reason: str
    trust: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something about a day that the head should know.

    Attributes:
        code: what it is; the client words it in the language of its user.
        text: the same as a Japanese sentence, for readers that do not know the code; the
            server puts it in where it answers, the domain says codes only.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    code: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRecord:
    """One person's day.

    Attributes:
        version: what a head names when confirming; goes up with every change of the day.
        work: punches and entries in the order of their times; see ``Punched``.
        trust: the weakest class of its punches, empty where there are none.
        sources: how its punches came: ``live``, ``late``, ``corrected``, ``imported``.
        connections: connection types of the day, in the order they were declared.
        checklist: the version of the security checklist that was accepted last.
        away_minutes: how long mid-day absences (中抜け) lasted together.
        marks: contradictions and weak times.
        state, decided_by, decided_name, decided_at, comment: the head's last word.
        editable: whether the person's month still takes changes; otherwise an act becomes
            a draft of an amendment (要対応).
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    day: date
    version: int
    work: WorkingDay
    trust: str = ""
    sources: tuple[str, ...] = ()
    connections: tuple[str, ...] = ()
    checklist: str = ""
    away_minutes: int = 0
    plan: PlanDay | None = None
    report: ReportDay | None = None
    entries: tuple[Entry, ...] = ()
    marks: tuple[Mark, ...] = ()
    state: DayState = DayState.OPEN
    decided_by: str = ""
    decided_name: str = ""
    decided_at: datetime | None = None
    comment: str = ""
    editable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDays:
    """The days of one person of a team."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    name: str
    section_id: str
    section: str
    days: tuple[DayRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnMonth:
    """``GET /v1/telework/days``: one's own days of a month, the earliest first."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    month: str
    days: tuple[DayRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exceptional:
    """A day that a head should look at by itself, and why (``Mark`` codes)."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    day: date
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamMonth:
    """``GET /v1/telework/team/days``: people × days, what stands out named first."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    month: str
    exceptions: tuple[Exceptional, ...]
    people: tuple[PersonDays, ...]
