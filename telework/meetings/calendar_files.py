# SPDX-License-Identifier: Apache-2.0
"""取り込み: what a calendar file of another program holds for us, and what is refused of it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar

from approval import WallTime
from telework.meetings.meeting import When

MOST_REFUSED = 1000
"""So many refusals are told; beyond, only how many more there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedPart:
    """Something of a file that is not taken.

    Attributes:
        line: of the file, from 1.
        code: why, with a sentence in the catalogues.
        component: what stands there, such as ``VEVENT``; empty outside of any.
        uid: of the event, empty where it has none or is not known.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    line: int
    code: str
    params: dict[str, str] = field(default_factory=dict)
    component: str = ""
    uid: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventException:
    """One date of a series that differs (RECURRENCE-ID).

    Attributes:
        recurrence_id: the start of the date in its series, local.
        when: its own time; it never recurs.
        cancelled: the date falls away.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    line: int
    recurrence_id: WallTime
    when: When
    summary: str = ""
    cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenEvent:
    """An event that an import would take.

    Attributes:
        line: of its BEGIN:VEVENT.
        when: as people said it; ``excluded`` holds EXDATE and the dates of ``exceptions``.
        dates: when its dates begin, exceptions included, in UTC.
        all_day: it was said in dates; it takes them from midnight to midnight.
        private: CLASS is not PUBLIC.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    line: int
    uid: str
    summary: str
    body: str
    when: When
    dates: tuple[datetime, ...]
    exceptions: tuple[EventException, ...] = ()
    all_day: bool = False
    private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarOfFile:
    """One VCALENDAR of a file."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    line: int
    product: str = ""
    method: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarCheck:
    """What an import of a calendar file would take and what it refuses.

    Attributes:
        encoding: ``utf-8``, ``utf-8-sig``, or what it is written in instead.
        refused: at most ``MOST_REFUSED``, by line.
        refused_more: how many beyond.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    encoding: str
    lines: int
    calendars: tuple[CalendarOfFile, ...]
    events: tuple[TakenEvent, ...]
    refused: tuple[RefusedPart, ...]
    refused_more: int = 0

    @property
    def ok(self) -> bool:
        """Whether everything would be taken."""
        return not self.refused
