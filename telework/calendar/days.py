# SPDX-License-Identifier: Apache-2.0
"""The calendar of the city: for each date whether it is closed, and what it is called."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar

from telework.calendar.by_law import SINCE, holidays_by_law


class DaySource(StrEnum):
    """What closes a day; loaded are the first two, the others follow from the law."""

    NATIONAL = "national"  # 国民の祝日・休日
    CITY = "city"  # the city's own: ordinances, founding day, a typhoon
    BY_LAW = "by_law"  # 国民の祝日, worked out for a year that no official list covers
    YEAR_END = "year_end"  # 年末年始


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedDay:
    """One day on which the city's offices are closed."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    day: date
    name: str
    source: DaySource


_YEAR_END = "年末年始"
"""地方自治法4条の2第2項3号: days at the turn of the year, by ordinance 12/29 to 1/3."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are closed.

    Attributes:
        years: those that an official list covers; of later ones the law of today is worked
            out, which says too little of the equinoxes and nothing of new holidays.
    """

    _listed: dict[date, ClosedDay] = field(repr=False)
    years: Collection[int]

    @classmethod
    def of(cls, days: Iterable[ClosedDay], years: Collection[int]) -> "Calendar":
        """Make a calendar; of two names of one day the national one is told."""
        order = (DaySource.CITY, DaySource.NATIONAL)
        listed = sorted(days, key=lambda each: order.index(each.source))
        return cls({each.day: each for each in listed}, frozenset(years))

    def closed_day(self, day: date) -> ClosedDay | None:
        """Return what closes a day, None for any other."""
        if listed := self._listed.get(day):
            return listed
        if name := self._by_law(day):
            return ClosedDay(day=day, name=name, source=DaySource.BY_LAW)
        turn = (day.month == 12 and day.day >= 29) or (day.month == 1 and day.day <= 3)
        return ClosedDay(day=day, name=_YEAR_END, source=DaySource.YEAR_END) if turn else None

    def name_of(self, day: date) -> str:
        """Return what a closed day is called, empty for any other."""
        closed = self.closed_day(day)
        return closed.name if closed is not None else ""

    def is_closed(self, day: date) -> bool:
        """Say whether nobody has hours on a day because of the calendar."""
        return bool(self.name_of(day))

    def covers(self, day: date) -> bool:
        """Say whether an official list stands behind the answer for a day."""
        return day.year in self.years

    def _by_law(self, day: date) -> str:
        if self.covers(day) or not SINCE <= day.year <= 2099:
            return ""
        return holidays_by_law(day.year).get(day, "")
