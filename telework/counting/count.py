# SPDX-License-Identifier: Apache-2.0
"""Counting one person's day by one policy: all four counters, each with its rules.

Pure, and the same whatever the order of anything: a day's facts and a policy give its
count, for ever. Work is measured in whole minutes of the city's time.
"""

from typing import Literal

from telework.commands import Place
from telework.counting.day_count import KINDS, Applied, Counter, DayCount, summed
from telework.counting.halves import (
    HalfWork,
    apply_half_rule,
    counted_kinds,
    minutes_of,
    work_of_half,
)
from telework.counting.policy import AllowanceBasis, Evidence, MobileRule, Policy
from telework.counting.work import FOREVER, Day, day_of
from telework.day_facts import DayFacts
from telework.hours.spans import MIDNIGHT, Span, common, length, without


def count_day(facts: DayFacts, policy: Policy) -> DayCount:
    """Count one day.

    On a day off without own hours (週休日, 祝日) that was not swapped, permitted work is
    parted by the city's usual hours and earns no allowance day.
    """
    day = day_of(facts, policy)
    works = [work_of_half(day, half) for half in day.halves]
    applied = (
        _presence(day, works, policy),
        *(apply_half_rule(work, policy) for work in works),
        *(minutes for work in works for minutes in minutes_of(work, policy)),
        *_events(day),
        _allowance(day, works, policy),
    )
    return DayCount(
        person_days=summed(applied, Counter.PERSON_DAYS),
        half_units=summed(applied, Counter.HALF_UNITS),
        minutes=summed(applied, Counter.MINUTES),
        events=summed(applied, Counter.EVENTS),
        allowance_days=summed(applied, Counter.ALLOWANCE_DAYS).total,
        unpermitted=_unpermitted(day),
        confirmed=facts.confirmed or policy.evidence is Evidence.LIVE,
        applied=applied,
    )


def _presence(day: Day, works: list[HalfWork], policy: Policy) -> Applied:
    """Counter A: present at remote work on the date, never counter B rounded up."""
    mobile = policy.mobile is MobileRule.ALWAYS or any(
        Place.MOBILE in counted_kinds(work, policy) for work in works
    )
    kinds = [kind for kind in KINDS if mobile or kind is not Place.MOBILE]
    minutes = {kind: length(day.permitted(day.at(kind, _ANY_TIME))) for kind in kinds}
    kind = max(kinds, key=lambda each: minutes[each])
    remote = sum(length([stretch.span]) for stretch in day.remote())
    if minutes[kind]:
        return _applied(Counter.PERSON_DAYS, "day", kind, "day.present", remote=str(remote))
    if not remote:
        return _applied(Counter.PERSON_DAYS, "day", "", "day.no_remote_work")
    permitted = any(day.permitted([stretch.span]) for stretch in day.remote())
    code = "day.mobile_only" if permitted else "day.not_permitted"
    return _applied(Counter.PERSON_DAYS, "day", "", code, remote=str(remote))


def _events(day: Day) -> tuple[Applied, ...]:
    """Counter C: each separately approved block that was used.

    Lines of one application for one kind of place are one block (G5, one application
    covering both parts); without application or order each unbroken stay counts.
    """
    remote = tuple(stretch.span for stretch in day.remote())
    found: dict[tuple[str, Place], tuple[str, bool]] = {}
    for grant, span in sorted(day.blocks, key=lambda block: (block[1], block[0].grant_id)):
        key = (grant.case_id or grant.grant_id, grant.place)
        used = bool(common(remote, (span,)))
        name, before = found.get(key, (grant.grant_id, False))
        found[key] = (name, before or used)
    blocks = tuple(
        _applied(Counter.EVENTS, name, kind if used else "", _BLOCK[used])
        for (_, kind), (name, used) in found.items()
    )
    return blocks if day.needs_permission else (*blocks, *_stays(day))


_ANY_TIME = (Span(-MIDNIGHT, FOREVER),)
_BLOCK = {True: "event.block_used", False: "event.block_unused"}


def _stays(day: Day) -> tuple[Applied, ...]:
    """Return the stays at one place that no block covers; a break does not end a stay."""
    stays: list[Place] = []
    last: Place | None = None
    for stretch in sorted(day.stretches, key=lambda each: each.span):
        begins = stretch.place is not last and stretch.place in KINDS
        if begins and without([stretch.span], [span for _, span in day.blocks]):
            stays.append(stretch.place)
        last = stretch.place
    return tuple(_applied(Counter.EVENTS, "day", kind, "event.stay") for kind in stays)


def _allowance(day: Day, works: list[HalfWork], policy: Policy) -> Applied:
    """Counter D: the whole regular hours at home, ordered or worked; leave is removed first."""
    elsewhere = any(day.at(place, day.duty) for place in Place if place is not Place.HOME)
    if not (day.own_hours and day.duty):
        return _applied(Counter.ALLOWANCE_DAYS, "day", "", "allowance.no_own_hours")
    if elsewhere:
        return _applied(Counter.ALLOWANCE_DAYS, "day", "", "allowance.elsewhere")
    if policy.allowance is AllowanceBasis.ORDERED:
        homes = [span for grant, span in day.blocks if grant.place is Place.HOME]
        if without(day.duty, homes):
            return _applied(Counter.ALLOWANCE_DAYS, "day", "", "allowance.not_whole_day_ordered")
        return _applied(Counter.ALLOWANCE_DAYS, "day", Place.HOME, "allowance.ordered")
    owed = [work for work in works if work.required]
    if all(work.permitted[Place.HOME] for work in owed):
        return _applied(Counter.ALLOWANCE_DAYS, "day", Place.HOME, "allowance.worked")
    return _applied(Counter.ALLOWANCE_DAYS, "day", "", "allowance.not_whole_day_worked")


def _unpermitted(day: Day) -> int:
    """Return the minutes of remote work that no application or order covers."""
    remote = (stretch.span for stretch in day.remote())
    return length(without(remote, (span for _, span in day.blocks)))


def _applied(
    counter: Counter, part: str, kind: Place | Literal[""], code: str, **params: str
) -> Applied:
    amount = 1 if kind else 0
    return Applied(counter=counter, part=part, kind=kind, amount=amount, code=code, params=params)
