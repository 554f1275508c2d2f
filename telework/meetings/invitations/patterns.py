# SPDX-License-Identifier: Apache-2.0
"""From stored dates to RRULE and EXDATE, or to a list where no rule says the same.

A rule is written only after expanding it has given back the stored dates exactly (domain/rooms.md,
section 7): another program's calendar shows the days that are booked and no others.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice
from zoneinfo import ZoneInfo

from telework.meetings.expansion import begins_with, moments
from telework.meetings.recurrence import Frequency, Recurrence, Weekday
from telework.meetings.rule_text import read_rule, rule_text

RULE_OF_ONE = "FREQ=DAILY;COUNT=1"
"""Stands beside RDATE, which Outlook takes only where there is an RRULE too."""

_MOST_GAPS = 400
"""A rule with more days left out than this says less than the list of its dates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """When a series is: the value of RRULE, and moments in UTC.

    Attributes:
        start: the first stored date.
        excluded: dates of the rule that are not stored.
        listed: stored dates beside the rule.
    """

    start: datetime
    rule: str
    excluded: tuple[datetime, ...] = ()
    listed: tuple[datetime, ...] = ()


def pattern_of(
    rule: str, asked_from: datetime, zone: ZoneInfo, stored: Sequence[datetime]
) -> Pattern:
    """Return how to write these dates, in the order of time and in UTC, at least one.

    Args:
        rule: the rule that was asked for.
        asked_from: the local start that it was asked from.
        zone: of the meeting.
        stored: by the starts that name them for good (``recurrence_id``).
    """
    read = read_rule(rule, all_day=False) if rule else ()
    first = stored[0].astimezone(zone)
    if isinstance(read, Recurrence) and _is_common(read):
        said = _said_in_full(read, asked_from, stored[-1])
        found = _expanded(said, first, len(stored) + _MOST_GAPS)
        if found is not None and set(stored) <= set(found):
            excluded = tuple(sorted(set(found) - set(stored)))
            return Pattern(start=stored[0], rule=rule_text(said), excluded=excluded)
    return Pattern(start=stored[0], rule=RULE_OF_ONE, listed=tuple(stored[1:]))


def _is_common(rule: Recurrence) -> bool:
    """Say whether every calendar program knows such a rule.

    Outlook knows one day of a month in a rule, not several, and turns the whole mail away.
    """
    return rule.frequency is not Frequency.MONTHLY or len(rule.weekdays + rule.month_days) <= 1


def _said_in_full(rule: Recurrence, asked_from: datetime, last: datetime) -> Recurrence:
    """Write out what a rule takes from its start, for it is written from another one."""
    weekdays, month_days = rule.weekdays, rule.month_days
    if rule.frequency is Frequency.WEEKLY and not weekdays:
        weekdays = (Weekday(day=asked_from.weekday()),)
    if rule.frequency is Frequency.MONTHLY and not weekdays and not month_days:
        month_days = (asked_from.day,)
    ends = last.astimezone(UTC)
    return replace(rule, weekdays=weekdays, month_days=month_days, count=None, until=ends)


def _expanded(rule: Recurrence, first: datetime, most: int) -> tuple[datetime, ...] | None:
    if not begins_with(rule, first.date()):
        return None
    found = tuple(moment.astimezone(UTC) for moment in islice(moments(rule, first), most + 1))
    return found if len(found) <= most else None
