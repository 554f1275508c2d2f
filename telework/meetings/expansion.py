# SPDX-License-Identifier: Apache-2.0
"""Expanding a rule to its occurrences, in the order of time.

The days are found on the calendar of the meeting's own zone, where people agreed on them: in
UTC, a meeting before 9:00 in Japan would lie on the weekday before.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice, takewhile

from telework.meetings.recurrence import Frequency, Recurrence

LONGEST = timedelta(days=366 * 100)
"""Nothing is looked for longer after the start: a rule may never come true."""

_WEEK = 7
_MONTHS = 12


def moments(rule: Recurrence, start: datetime) -> Iterator[datetime]:
    """Yield when the occurrences begin, at the start's local time of day.

    Args:
        rule: how it recurs; ``until``, where it has one, is a moment.
        start: the first moment at which it may begin, with its zone.

    A local time that the zone leaves out on a day (the clock is moved forward over it) is no
    occurrence and is not counted (RFC 5545 section 3.3.10).
    """
    found = (datetime.combine(day, start.timetz()) for day in _days(rule, start.date()))
    there: Iterator[datetime] = (moment for moment in found if _exists(moment))
    until = rule.until
    if isinstance(until, datetime):
        last = until
        there = takewhile(lambda moment: moment.astimezone(UTC) <= last, there)
    return islice(there, rule.count)


def days(rule: Recurrence, start: date) -> Iterator[date]:
    """Yield the days of a meeting that takes whole days; ``until`` is a date."""
    found = _days(rule, start)
    until = rule.until
    if until is not None and not isinstance(until, datetime):
        last = until
        found = takewhile(lambda day: day <= last, found)
    return islice(found, rule.count)


def begins_with(rule: Recurrence, day: date) -> bool:
    """Say whether the rule names the day it is expanded from.

    What a rule means that does not is left open by RFC 5545 (section 3.8.5.3).
    """
    return next(_days(rule, day), None) == day


def _days(rule: Recurrence, first: date) -> Iterator[date]:
    last = min(first.toordinal() + LONGEST.days, date.max.toordinal())
    for found in _STEPS[rule.frequency](rule, first, last):
        # The first week and the first month have days before the start.
        if first.toordinal() <= found <= last:
            yield date.fromordinal(found)


def _daily(rule: Recurrence, first: date, last: int) -> Iterator[int]:
    wanted = {each.day for each in rule.weekdays}
    for day in range(first.toordinal(), last + 1, rule.interval):
        if not wanted or date.fromordinal(day).weekday() in wanted:
            yield day


def _weekly(rule: Recurrence, first: date, last: int) -> Iterator[int]:
    wanted = {each.day for each in rule.weekdays} or {first.weekday()}
    places = sorted((day - rule.week_begins) % _WEEK for day in wanted)
    week = first.toordinal() - (first.weekday() - rule.week_begins) % _WEEK
    for begin in range(week, last + 1, rule.interval * _WEEK):
        yield from (begin + place for place in places)


def _monthly(rule: Recurrence, first: date, last: int) -> Iterator[int]:
    begun = first.year * _MONTHS + first.month - 1
    ends = date.fromordinal(last)
    for month in range(begun, ends.year * _MONTHS + ends.month, rule.interval):
        year, number = divmod(month, _MONTHS)
        length = monthrange(year, number + 1)[1]
        whole = (date(year, number + 1, day) for day in range(1, length + 1))
        yield from (day.toordinal() for day in whole if _is_of_month(rule, first, day, length))


def _is_of_month(rule: Recurrence, first: date, day: date, length: int) -> bool:
    if not rule.month_days and not rule.weekdays:
        return day.day == first.day
    by_number = not rule.month_days or bool({day.day, day.day - length - 1} & {*rule.month_days})
    return by_number and (not rule.weekdays or _is_weekday(rule, day, length))


def _is_weekday(rule: Recurrence, day: date, length: int) -> bool:
    nth = (day.day - 1) // _WEEK + 1
    nth_last = -((length - day.day) // _WEEK + 1)
    return any(
        each.day == day.weekday() and each.nth in {0, nth, nth_last} for each in rule.weekdays
    )


_STEPS = {
    Frequency.DAILY: _daily,
    Frequency.WEEKLY: _weekly,
    Frequency.MONTHLY: _monthly,
}


def _exists(moment: datetime) -> bool:
    there = moment.astimezone(UTC).astimezone(moment.tzinfo)
    return there.replace(tzinfo=None) == moment.replace(tzinfo=None)
