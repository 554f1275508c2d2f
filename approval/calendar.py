# SPDX-License-Identifier: Apache-2.0
"""Civil dates of the city: fiscal years (年度), eras (元号) and the day in Asia/Tokyo."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

JAPAN = timezone(timedelta(hours=9), "JST")
"""Asia/Tokyo, without summer time since 1951, so no time zone database is needed."""


@dataclass(frozen=True, slots=True)
class Era:
    """One era (元号) and its first day."""

    begins: date
    name: str
    letter: str


ERAS = (
    Era(date(2019, 5, 1), "令和", "R"),
    Era(date(1989, 1, 8), "平成", "H"),
    Era(date(1926, 12, 25), "昭和", "S"),
    Era(date(1912, 7, 30), "大正", "T"),
    Era(date(1868, 10, 23), "明治", "M"),
)
"""Newest first; a change of era (改元) adds a row at the top."""


def city_day(instant: datetime) -> date:
    """Return the civil date in Asia/Tokyo of an instant.

    Raises:
        ValueError: the instant carries no time zone.
    """
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return instant.astimezone(JAPAN).date()


def start_of_day(day: date) -> datetime:
    """Return the instant in UTC at which a civil date begins in Asia/Tokyo."""
    return datetime(day.year, day.month, day.day, tzinfo=JAPAN).astimezone(UTC)


def lies_within(day: date, begins: date, ends: date | None) -> bool:
    """Say whether a date lies in a period; ``ends`` is the first day after, None while open."""
    return begins <= day and (ends is None or day < ends)


def fiscal_year(day: date) -> int:
    """Return the year in which the fiscal year (年度) of a date began, on 1 April."""
    return day.year - (day.month < 4)


def era_of(day: date) -> tuple[Era, int]:
    """Return the era of a date and the year within it, 1 for the first (元年).

    Raises:
        ValueError: the date lies before the first era of the table.
    """
    for era in ERAS:
        if day >= era.begins:
            return era, day.year - era.begins.year + 1
    raise ValueError(f"no era is known for {day.isoformat()}")


def era_date(day: date) -> str:
    """Write a date as in documents: 令和8年11月24日, and 元年 for a first year."""
    era, year = era_of(day)
    shown = "元" if year == 1 else str(year)
    return f"{era.name}{shown}年{day.month}月{day.day}日"


def era_short(day: date) -> str:
    """Write a date as on a date stamp: R8.11.24."""
    era, year = era_of(day)
    return f"{era.letter}{year}.{day.month}.{day.day}"
