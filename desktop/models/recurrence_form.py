# SPDX-License-Identifier: Apache-2.0
"""繰り返し as a form has it, and as a rule: how often, on which days, until when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import islice
from zoneinfo import ZoneInfo

from telework.meetings.expansion import moments
from telework.meetings.meeting import MAX_OCCURRENCES
from telework.meetings.recurrence import Frequency, Recurrence, Weekday

CITY = ZoneInfo("Asia/Tokyo")
FIFTH, LAST = 5, -1


class Kind(StrEnum):
    """How a meeting recurs, in the choices of the form."""

    NONE = "none"
    DAILY = "daily"
    WEEKLY = "weekly"
    BIWEEKLY = "biweekly"
    MONTHLY_DATE = "monthly_date"
    MONTHLY_NTH = "monthly_nth"
    MONTHLY_LAST = "monthly_last"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeating:
    """What the form says.

    Attributes:
        weekdays: 0 for Monday to 6, for weekly kinds; that of the first day where empty.
        count: how many times, where there is no ``until``.
        until: the last day on which it may be.
    """

    kind: Kind = Kind.NONE
    weekdays: tuple[int, ...] = ()
    count: int = 10
    until: date | None = None


def nth_of(day: date) -> int:
    """Return which of its weekday in the month a day is, 1 to 5."""
    return (day.day - 1) // 7 + 1


def is_last_of_weekday(day: date) -> bool:
    """Whether its weekday comes no more in the month."""
    return (day + timedelta(days=7)).month != day.month


def rule_of(said: Repeating, first: date) -> Recurrence | None:
    """Return the rule that the form means when it begins on a day; None for a single meeting."""
    if said.kind is Kind.NONE:
        return None
    weekdays: tuple[Weekday, ...] = ()
    month_days: tuple[int, ...] = ()
    frequency, interval = Frequency.MONTHLY, 1
    if said.kind is Kind.DAILY:
        frequency = Frequency.DAILY
    elif said.kind in {Kind.WEEKLY, Kind.BIWEEKLY}:
        frequency = Frequency.WEEKLY
        interval = 2 if said.kind is Kind.BIWEEKLY else 1
        wanted = said.weekdays or (first.weekday(),)
        weekdays = tuple(Weekday(day=each) for each in sorted(wanted))
    elif said.kind is Kind.MONTHLY_DATE:
        month_days = (first.day,)
    else:
        nth = LAST if said.kind is Kind.MONTHLY_LAST else nth_of(first)
        weekdays = (Weekday(day=first.weekday(), nth=nth),)
    return Recurrence(
        frequency=frequency,
        interval=interval,
        weekdays=weekdays,
        month_days=month_days,
        count=said.count if said.until is None else None,
        until=_end_of(said.until) if said.until is not None else None,
    )


def form_of(rule: Recurrence | None) -> Repeating | None:
    """Return what the form shows for a rule; None for one that it cannot say."""
    if rule is None:
        return Repeating()
    kind = _kind(rule)
    if kind is None or rule.count == 0:
        return None
    until = rule.until
    if isinstance(until, datetime):
        until = until.astimezone(CITY).date()
    return Repeating(
        kind=kind,
        weekdays=tuple(each.day for each in rule.weekdays) if kind in _WEEKLY else (),
        count=rule.count or Repeating().count,
        until=until,
    )


def dates_of(rule: Recurrence | None, starts: datetime) -> tuple[datetime, ...]:
    """Return the local starts that a rule means from a first one on, without a zone.

    At most one more than a meeting may have, so that too many can be told.
    """
    if rule is None:
        return (starts,)
    found: Iterator[datetime] = moments(rule, starts.replace(tzinfo=CITY))
    return tuple(each.replace(tzinfo=None) for each in islice(found, MAX_OCCURRENCES + 1))


_WEEKLY = {Kind.WEEKLY, Kind.BIWEEKLY}


def _kind(rule: Recurrence) -> Kind | None:
    numbered = {each.nth for each in rule.weekdays}
    if rule.frequency is Frequency.DAILY:
        return Kind.DAILY if rule.interval == 1 and not rule.weekdays else None
    if rule.frequency is Frequency.WEEKLY:
        return {1: Kind.WEEKLY, 2: Kind.BIWEEKLY}.get(rule.interval)
    if rule.interval != 1:
        return None
    if not rule.weekdays:
        alone = len(rule.month_days) <= 1 and all(each > 0 for each in rule.month_days)
        return Kind.MONTHLY_DATE if alone else None
    if rule.month_days or len(rule.weekdays) != 1:
        return None
    if numbered == {LAST}:
        return Kind.MONTHLY_LAST
    return Kind.MONTHLY_NTH if 1 <= min(numbered) <= FIFTH else None


def _end_of(day: date) -> datetime:
    """The last second of a day of the city, in UTC, as a rule has it (RFC 5545, UNTIL)."""
    after = datetime.combine(day + timedelta(days=1), time(0), tzinfo=CITY)
    return after.astimezone(UTC) - timedelta(seconds=1)
