# SPDX-License-Identifier: Apache-2.0
"""Bulk application (一括申請): every Tuesday and Thursday of a month becomes its lines."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, time, timedelta

from telework.applying.application import ApplicationLine
from telework.commands import Place
from telework.grant import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """The same block on some weekdays (Monday is 0) from a first to a last day."""

    weekdays: tuple[int, ...]
    first: date
    last: date
    unit: Unit = Unit.FULL
    begin: time | None = None
    end: time | None = None
    place: Place = Place.HOME
    place_note: str = ""


def expand(pattern: Pattern, days_off: Collection[date]) -> tuple[ApplicationLine, ...]:
    """Return the lines of a pattern in the order of their days; days off are left out."""
    span = range((pattern.last - pattern.first).days + 1)
    days = (pattern.first + timedelta(days=number) for number in span)
    return tuple(
        ApplicationLine(
            day=day,
            unit=pattern.unit,
            begin=pattern.begin,
            end=pattern.end,
            place=pattern.place,
            place_note=pattern.place_note,
        )
        for day in days
        if day.weekday() in pattern.weekdays and day not in days_off
    )
