# SPDX-License-Identifier: Apache-2.0
"""繰り返し: how a meeting recurs, in the part of RFC 5545 that this house keeps to.

Daily, weekly and monthly rules with intervals, weekdays (the nth of a month too), days of the
month, and an end by count or by date. Whatever else the RFC knows is refused by name
(:mod:`telework.meetings.rule_text`), never guessed.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

MONDAY, SUNDAY = 0, 6


class Frequency(StrEnum):
    """How often, before ``interval`` (RFC 5545 section 3.3.10, FREQ)."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday:
    """A weekday, every one or the nth of its month.

    Attributes:
        day: 0 for Monday to 6 for Sunday.
        nth: 1 to 5 from the beginning of the month, -1 to -5 from its end, 0 for every one.
    """

    day: int
    nth: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """A rule; its first occurrence is the start it is expanded from, if that fits the rule.

    Attributes:
        interval: every so many days, weeks or months, at least 1.
        weekdays: only on these; for weekly rules the weekday of the start where it is empty.
        month_days: monthly rules only: 1 to 31, or -1 to -31 from the end of the month; a
            month that has no such day is left out.
        week_begins: which weekday begins a week when every nth week is meant (WKST).
        count: ends after so many occurrences.
        until: ends with the last occurrence not after it: a moment in UTC for meetings with a
            time, a date for those of whole days.
    """

    frequency: Frequency
    interval: int = 1
    weekdays: tuple[Weekday, ...] = ()
    month_days: tuple[int, ...] = ()
    week_begins: int = MONDAY
    count: int | None = None
    until: datetime | date | None = None
