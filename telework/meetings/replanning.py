# SPDX-License-Identifier: Apache-2.0
"""What becomes of the dates of a series when all of them move, or another rule begins."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from approval import Refusal
from telework.meetings.expansion import begins_with
from telework.meetings.meeting import When
from telework.meetings.plans import ChangePlan, Placed, Series, Standing, placed
from telework.meetings.requested import RequestedDate, asked_date, asked_dates
from telework.meetings.slots import Slot, SlotKind, matched
from telework.meetings.splitting import (
    aware,
    every_moment,
    head_before,
    local,
    moment_of,
    moved_by,
    rule_of,
    tail_from,
)

_MINUTE = timedelta(minutes=1)
_DAY = timedelta(days=1)
_HISTORY = Refusal(code="meeting.history_in_the_way")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """The part of a meeting that a change is about.

    Attributes:
        this: the date that the change names.
        dates: those that can still change, by their moments; at least one.
        cut: the first moment of the part: of a date, or of one that was skipped or left out.
        splits: dates before the first of them stay under a rule of their own.
        anew: dates that were not had are asked for again.
    """

    series: Series
    this: Standing
    dates: Sequence[Standing]
    cut: datetime
    splits: bool
    anew: bool
    now: datetime

    def head(self) -> When | None:
        """Return the rule of what stays by itself."""
        return head_before(self.series.when, self.cut) if self.splits else None

    def shut(self) -> Iterator[Standing]:
        """Yield the dates after the cut that keep their history."""
        reached = {each.occurrence_id for each in self.dates}
        for each in self.series.dates:
            if each.recurrence_id >= self.cut and each.occurrence_id not in reached:
                yield each

    def skipped(self) -> tuple[datetime, ...]:
        """Return the moments to come that were asked for and not had."""
        since = max(self.cut, self.now)
        return tuple(each for each in self.series.skipped if each >= since)

    def slots(self) -> tuple[Slot, ...]:
        """Return everything that stands at the moments of the part."""
        when = self.series.when
        left_out = (moment_of(each, when) for each in when.excluded)
        found = [
            *(_slot(each, SlotKind.OPEN) for each in self.dates),
            *(_slot(each, SlotKind.SHUT) for each in self.shut()),
            *(Slot(moment=each, kind=SlotKind.SKIPPED) for each in self.skipped()),
            *(Slot(moment=m, kind=SlotKind.EXCLUDED) for m in left_out if m >= self.cut),
        ]
        return tuple(sorted(found, key=lambda slot: slot.moment))


def shifted(reach: Reach, when: When | None) -> ChangePlan | Refusal:
    """Move every date as the named one is moved; the rule stays what it is."""
    by, minutes = _difference(reach, when)
    kept = tail_from(reach.series.when, reach.cut) if by or minutes or reach.splits else None
    moved = reach.series.when if kept is None else moved_by(kept, by)
    if moved is None:
        return Refusal(code="meeting.days_need_a_rule")
    moved = replace(moved, minutes=minutes or moved.minutes)
    refusal = asked_dates(replace(moved, excluded=())) if when is not None else None
    if isinstance(refusal, Refusal):
        return refusal
    return _Shift(reach=reach, by=by, minutes=minutes, when=moved).plan()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shift:
    """Every moment goes on by the same time of the clock on the wall."""

    reach: Reach
    by: timedelta
    minutes: int
    when: When

    def plan(self) -> ChangePlan | Refusal:
        reach, head = self.reach, self.reach.head()
        anew = bool(reach.anew or self.by or self.minutes)
        again = tuple(self._asked(each) for each in reach.skipped()) if anew else ()
        plan = ChangePlan(
            when=self.when,
            head=head,
            placed=tuple(map(self._placed, reach.dates)),
            new=again,
            settled=reach.skipped() if anew else (),
            carried=reach.skipped() if head and not anew else (),
        )
        return _with_history(reach, plan, {slot: self._on(slot) for slot in _shut_slots(reach)})

    def _on(self, moment: datetime) -> datetime:
        return moment_of(local(moment, self.when) + self.by, self.when) if self.by else moment

    def _placed(self, date: Standing) -> Placed:
        starts = self._on(date.starts_at)
        length = self.minutes * _MINUTE or date.ends_at - date.starts_at
        return placed(date, self._on(date.recurrence_id), starts, starts + length)

    def _asked(self, moment: datetime) -> RequestedDate:
        return asked_date(aware(self._on(moment), self.when), self.when.minutes)


def ruled(reach: Reach, when: When) -> ChangePlan | Refusal:
    """Let another rule take over the dates."""
    aligned = _aligned(reach, when)
    asked = asked_dates(replace(aligned, excluded=()))
    if isinstance(asked, Refusal):
        return asked
    slots = reach.slots()
    pairs = matched(slots, [each.recurrence_id for each in asked], aligned)
    left_out = {moment_of(each, aligned) for each in when.excluded}
    left_out |= {at for at, slot in pairs.items() if slot and slot.kind is SlotKind.EXCLUDED}
    taken = {slot.occurrence_id: at for at, slot in pairs.items() if slot and at not in left_out}
    by_id = {each.occurrence_id: each for each in reach.dates}
    named = {each.recurrence_id: each for each in asked}
    plan = ChangePlan(
        when=replace(aligned, excluded=tuple(local(each, aligned) for each in sorted(left_out))),
        head=reach.head(),
        placed=tuple(
            placed(by_id[each], at, at, named[at].ends_at)
            for each, at in taken.items()
            if each in by_id
        ),
        new=tuple(named[at] for at, slot in pairs.items() if _is_new(slot) and at not in left_out),
        cancelled=tuple(each for each in by_id if each not in taken),
        settled=reach.skipped(),
    )
    history = {slot.moment: at for at, slot in pairs.items() if slot and slot.kind is SlotKind.SHUT}
    return _with_history(reach, plan, history)


def _is_new(slot: Slot | None) -> bool:
    return slot is None or slot.kind is SlotKind.SKIPPED


def _aligned(reach: Reach, when: When) -> When:
    """Begin a new rule with the first date that changes, where it also names the one meant.

    Of the days from the first date on, moved as the named date is, the earliest by which the
    rule comes to the named day; the day that was given where there is none.
    """
    rule = rule_of(when)
    if rule is None:
        return when
    old = reach.series.when
    moved = when.starts.date() - local(reach.this.starts_at, old).date()
    day, endless = local(reach.cut, old).date() + moved, replace(rule, count=None, until=None)
    while day < when.starts.date():
        starts = datetime.combine(day, when.starts.time())
        named = replace(when, starts=starts)
        if begins_with(endless, day) and moment_of(when.starts, when) in every_moment(named):
            return named
        day += _DAY
    return when


def _with_history(
    reach: Reach, plan: ChangePlan, history: dict[datetime, datetime]
) -> ChangePlan | Refusal:
    """Keep the dates with a history out of the way of the others.

    They are known by the moment that takes the place of theirs, or, where they stay behind in
    the head or have begun, that moment is left out: nothing is booked where something was
    cancelled on purpose.
    """
    moving, left_out = [], []
    for each in reach.shut():
        at = history.get(each.recurrence_id)
        if at is None or (at == each.recurrence_id and plan.head is None):
            continue
        if plan.head is None and each.starts_at > reach.now:
            moving.append((each.occurrence_id, at))
        else:
            left_out.append(local(at, plan.when))
    excluded = tuple(sorted({*plan.when.excluded, *left_out}))
    plan = replace(plan, when=replace(plan.when, excluded=excluded), renamed=tuple(moving))
    return _HISTORY if _collides(reach, plan) else plan


def _collides(reach: Reach, plan: ChangePlan) -> bool:
    """Whether two dates of one meeting would be known by the same moment."""
    if plan.head is not None:
        return False
    named = {each.occurrence_id: each.recurrence_id for each in reach.series.dates}
    named |= dict(plan.renamed) | {each.occurrence_id: each.recurrence_id for each in plan.placed}
    moments = [*named.values(), *(each.recurrence_id for each in plan.new)]
    return len(set(moments)) != len(moments)


def _difference(reach: Reach, when: When | None) -> tuple[timedelta, int]:
    """Return by how much the named date moves, and how long it is to be; 0 as it was."""
    if when is None:
        return timedelta(), 0
    this, old = reach.this, reach.series.when
    by = local(moment_of(when.starts, when), old) - local(this.starts_at, old)
    length = (this.ends_at - this.starts_at) // _MINUTE
    return by, 0 if when.minutes == length else when.minutes


def _shut_slots(reach: Reach) -> Iterator[datetime]:
    return (each.recurrence_id for each in reach.shut())


def _slot(date: Standing, kind: SlotKind) -> Slot:
    return Slot(moment=date.recurrence_id, kind=kind, occurrence_id=date.occurrence_id)
