# SPDX-License-Identifier: Apache-2.0
"""変更の計画: which dates a change of a meeting touches, and what becomes of each.

Dates that have begun, and those that were cancelled, displaced or released, keep their history
and never stand in the way of a change (domain/rooms.md, section 5). Dates are changed, never
deleted and made again. ``when.starts`` of a change says where the date named by it goes, in every
scope; the others of its scope move by as much, unless a new rule says otherwise.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from approval import Refusal
from telework.meetings.booking import Scope
from telework.meetings.meeting import When
from telework.meetings.plans import (
    ChangePlan,
    Series,
    Standing,
    is_live,
    may_change,
    placed,
    slot_of,
)
from telework.meetings.replanning import Reach, ruled, shifted
from telework.meetings.requested import asked_dates
from telework.meetings.splitting import every_moment, moment_of

GRACE = timedelta(minutes=10)
"""So long after its start a date may still be cancelled (Indico's default)."""

_NOTHING = Refusal(code="meeting.nothing_to_change")


def may_cancel(date: Standing, now: datetime) -> bool:
    """Say whether a date may still be cancelled: until a little after its start."""
    return is_live(date) and now < min(date.ends_at, date.starts_at + GRACE)


def dates_to_cancel(
    series: Series, occurrence_id: str, scope: Scope, now: datetime
) -> tuple[str, ...] | Refusal:
    """Return which dates a cancellation takes, in the order of time, or why none."""
    this = _named(series, occurrence_id)
    if this is None:
        return Refusal(code="meeting.unknown")
    if scope is Scope.THIS:
        return _one_to_cancel(this, now)
    first = this.recurrence_id if scope is Scope.FOLLOWING else None
    taken = tuple(
        each.occurrence_id
        for each in series.dates
        if may_cancel(each, now) and (first is None or each.recurrence_id >= first)
    )
    return taken or _NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is to change of a meeting.

    Attributes:
        occurrence_id: the date that the change names.
        scope: how far it goes; a single meeting is always changed as a whole.
        when: where the named date goes, how long it takes and, for more than one date, a new
            rule; an empty rule and the rule that stands leave the rule. None leaves the time.
        anew: dates that were not had are asked for again, as with another room.
    """

    occurrence_id: str
    scope: Scope
    when: When | None = None
    anew: bool = False


def plan_change(series: Series, change: Change, now: datetime) -> ChangePlan | Refusal:
    """Return what a change does to the dates of a meeting, or why it cannot be.

    What has begun by now is left alone and stands in nobody's way.
    """
    this = _named(series, change.occurrence_id)
    if this is None:
        return Refusal(code="meeting.unknown")
    when = change.when
    if when is not None:
        refusal = asked_dates(replace(when, rule="", excluded=()))
        if isinstance(refusal, Refusal):
            return refusal
    single = not series.when.rule and may_change(this, now)
    if change.scope is Scope.THIS and not single:
        return _one_date(series, this, when, now)
    reach = _reach(series, this, change, now)
    if reach is None:
        return _NOTHING
    if when is None or when.rule in {"", series.when.rule}:
        return shifted(reach, when)
    return ruled(reach, when)


def _reach(series: Series, this: Standing, change: Change, now: datetime) -> Reach | None:
    first = this.recurrence_id if change.scope is Scope.FOLLOWING else None
    dates = tuple(
        each
        for each in sorted(series.dates, key=slot_of)
        if may_change(each, now) and (first is None or each.recurrence_id >= first)
    )
    if not dates:
        return None
    return Reach(
        series=series,
        this=this,
        dates=dates,
        cut=min([dates[0].recurrence_id, *_moments_to_come(series, first, now)]),
        splits=change.scope is Scope.FOLLOWING,
        anew=change.anew,
        now=now,
    )


def _moments_to_come(series: Series, first: datetime | None, now: datetime) -> list[datetime]:
    """Return the moments of the rule, from the first one meant on, that are not over."""
    moments = (each for each in every_moment(series.when) if each > now)
    return [each for each in moments if first is None or each >= first]


def _named(series: Series, occurrence_id: str) -> Standing | None:
    return next((each for each in series.dates if each.occurrence_id == occurrence_id), None)


def _one_to_cancel(this: Standing, now: datetime) -> tuple[str, ...] | Refusal:
    if may_cancel(this, now):
        return (this.occurrence_id,)
    if is_live(this) and now < this.ends_at:
        minutes = str(GRACE // timedelta(minutes=1))
        return Refusal(code="meeting.too_late_to_cancel", params={"minutes": minutes})
    return Refusal(code="meeting.over")


def _one_date(
    series: Series, this: Standing, when: When | None, now: datetime
) -> ChangePlan | Refusal:
    """Change one date by itself; of one that has begun only the end can move."""
    if not is_live(this) or this.ends_at <= now:
        return Refusal(code="meeting.over")
    if when is not None and when.rule not in {"", series.when.rule}:
        return Refusal(code="meeting.rule_of_one_date")
    starts, ends = this.starts_at, this.ends_at
    if when is not None:
        starts = moment_of(when.starts, when)
        ends = starts + timedelta(minutes=when.minutes)
    if this.starts_at <= now and (starts != this.starts_at or ends <= now):
        return Refusal(code="meeting.already_begun")
    return ChangePlan(when=series.when, placed=(placed(this, this.recurrence_id, starts, ends),))
