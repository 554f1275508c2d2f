# SPDX-License-Identifier: Apache-2.0
"""Cutting a series in two, and moving it as a whole: what becomes of its rule.

The head ends with the last moment before the cut (UNTIL); the tail begins with its own first
moment and keeps what is left of the rule. RANGE=THISANDFUTURE is never used (rooms.md, 7).
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from telework.meetings.expansion import moments
from telework.meetings.meeting import MAX_OCCURRENCES, When
from telework.meetings.recurrence import Frequency, Recurrence
from telework.meetings.rule_text import read_rule, rule_text

_WEEK = 7
_MOST = MAX_OCCURRENCES + 1


def rule_of(when: When) -> Recurrence | None:
    """Return how a meeting recurs, None for a single one or a rule that cannot be read."""
    read = read_rule(when.rule, all_day=False) if when.rule else ()
    return read if isinstance(read, Recurrence) else None


def every_moment(when: When) -> tuple[datetime, ...]:
    """Return all moments of a meeting in UTC, those left out (除外日) among them."""
    start = when.starts.replace(tzinfo=ZoneInfo(when.tzid))
    rule = rule_of(when)
    if rule is None:
        return (start.astimezone(UTC),)
    return tuple(each.astimezone(UTC) for each in islice(moments(rule, start), _MOST))


def local(moment: datetime, when: When) -> datetime:
    """Return the local wall time of a moment in the meeting's zone, without the zone."""
    return moment.astimezone(ZoneInfo(when.tzid)).replace(tzinfo=None)


def aware(moment: datetime, when: When) -> datetime:
    """Return a moment as a local time of the meeting's zone, with the zone."""
    return moment.astimezone(ZoneInfo(when.tzid))


def moment_of(wall: datetime, when: When) -> datetime:
    """Return the moment of a local wall time in the meeting's zone, in UTC."""
    return wall.replace(tzinfo=ZoneInfo(when.tzid)).astimezone(UTC)


def head_before(when: When, cut: datetime) -> When | None:
    """Return what stays of a series before a moment; None where nothing does."""
    rule = rule_of(when)
    before = [each for each in every_moment(when) if each < cut]
    if rule is None or not before:
        return None
    ended = replace(rule, count=None, until=before[-1])
    kept = tuple(each for each in when.excluded if moment_of(each, when) < cut)
    return replace(when, rule=rule_text(ended), excluded=kept)


def tail_from(when: When, cut: datetime) -> When:
    """Return what is left of a series from one of its moments on."""
    rule = rule_of(when)
    if rule is None:
        return when
    if rule.count is not None:
        passed = sum(each < cut for each in every_moment(when))
        rule = replace(rule, count=rule.count - passed)
    kept = tuple(each for each in when.excluded if moment_of(each, when) >= cut)
    return replace(when, starts=local(cut, when), rule=rule_text(rule), excluded=kept)


def moved_by(when: When, by: timedelta) -> When | None:
    """Return a series whose every date is moved alike; None where no rule says that.

    Weekdays turn with the days; of months, the second Tuesday and a day is not always the
    second Wednesday.
    """
    rule = rule_of(when)
    starts = when.starts + by
    excluded = tuple(each + by for each in when.excluded)
    if rule is None:
        return replace(when, starts=starts, excluded=excluded)
    days = (starts.date() - when.starts.date()).days
    turned = _ending(_turned(rule, days), when, by)
    moved = replace(when, starts=starts, rule=rule_text(turned), excluded=excluded)
    wanted = [local(each, when) + by for each in every_moment(when)]
    return moved if [local(each, moved) for each in every_moment(moved)] == wanted else None


def _turned(rule: Recurrence, days: int) -> Recurrence:
    if rule.frequency is Frequency.MONTHLY:
        return rule
    turned = tuple(replace(each, day=(each.day + days) % _WEEK) for each in rule.weekdays)
    return replace(rule, weekdays=turned)


def _ending(rule: Recurrence, when: When, by: timedelta) -> Recurrence:
    if rule.until is None:
        return rule
    return replace(rule, until=moment_of(local(every_moment(when)[-1], when) + by, when))
