# SPDX-License-Identifier: Apache-2.0
"""Objective records (客観的記録): when a computer was in use, as one summary a day.

A summary says when use was first and last seen and when the computer was locked or asleep in
between: no titles, no keys, no pictures, no position (T10). Where there is no record nothing
is known; it never means that there was no work (section 7.5 of the domain document).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, ClassVar

from approval import city_day
from telework.hours.spans import Span, Spans, minute_of, moment_at, union, without

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
        first, last: when use was first and last seen.
        gaps: in between, in their order.
        open_begin, open_end: the log begins or ends in the middle of use, or the computer was
            left running through the night; that edge is then not compared with anything.
        origin: the computer or gateway, so that two laptops stay apart.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    day: date
    source: ObjectiveSource
    origin: str = ""
    first: datetime
    last: datetime
    gaps: tuple[Gap, ...] = ()
    open_begin: bool = False
    open_end: bool = False


def day_of_use(moment: datetime) -> date:
    """Return the day to which use at a moment belongs."""
    return city_day(moment - timedelta(minutes=DAY_BEGINS))


def seen_spans(record: ObjectiveRecord) -> Spans:
    """Return the stretches in which the computer was in use, in minutes of the day."""
    whole = Span(minute_of(record.day, record.first), minute_of(record.day, record.last))
    gaps = (
        Span(minute_of(record.day, gap.begin), minute_of(record.day, gap.end))
        for gap in record.gaps
    )
    return without([whole], gaps)


def seen_by_any(records: Iterable[ObjectiveRecord]) -> Spans:
    """Return the stretches in which any of a day's sources saw use."""
    return union(span for record in records for span in seen_spans(record))


def merged(one: ObjectiveRecord, other: ObjectiveRecord) -> ObjectiveRecord:
    """Return what both records of the same day and source say together.

    The order of arrival makes no difference, and saying the same again adds nothing.
    """
    first, last = min(one.first, other.first), max(one.last, other.last)
    both = (one, other)
    return replace(
        one,
        first=first,
        last=last,
        gaps=gaps_between(one.day, first, last, seen_by_any(both)),
        open_begin=all(each.open_begin for each in both if each.first == first),
        open_end=all(each.open_end for each in both if each.last == last),
    )


def gaps_between(day: date, first: datetime, last: datetime, seen: Spans) -> tuple[Gap, ...]:
    """Return the stretches between the first and the last use in which there was none."""
    whole = Span(minute_of(day, first), minute_of(day, last))
    return tuple(
        Gap(begin=moment_at(day, gap.begin), end=moment_at(day, gap.end))
        for gap in without([whole], seen)
    )
