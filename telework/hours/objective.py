# SPDX-License-Identifier: Apache-2.0
"""Objective records (客観的記録): when a computer was in use, as one summary a day.

A summary says when use was first and last seen and when the computer was locked or asleep in
between: no titles, no keys, no pictures, no position (T10). Where there is no record nothing
is known; it never means that there was no work (section 7.5 of the domain document).
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

DAY_BEGINS = 5 * 60
"""Minute at which a day of records begins: the night until five belongs to the day before."""


class ObjectiveSource(StrEnum):
    """What has seen the use."""

    PC = "pc"  # the event log of Windows
    VPN = "vpn"
    GATE = "gate"  # entry and exit of a satellite office
    LOGIND = "logind"  # a Linux desktop, reported by its own client


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A stretch in which the computer was locked, asleep or off."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    begin: datetime
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveRecord:
    """What one source saw of one person's day, to the minute.

    Attributes:
        day: the civil date in the city; use before five in the morning is the day before's.
        first, last: when use was first and last seen; None where the log says only that it
            was in use before its first line, or still after its last one. The edge is then
            not compared with anything.
        gaps: in between, in their order.
        origin: the computer or gateway, so that two laptops stay apart.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    day: date
    source: ObjectiveSource
    origin: str = ""
    first: datetime | None
    last: datetime | None
    gaps: tuple[Gap, ...] = ()
