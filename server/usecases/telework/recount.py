# SPDX-License-Identifier: Apache-2.0
"""Writing the projection of counted days anew, in the transaction that changed a fact.

The projection holds nothing that ``telework.counting.count_day`` does not say of the facts:
it can be rebuilt at any time and comes out the same.
"""

import calendar
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from sqlalchemy import Connection

from server.store.telework.day_counts import CountedRow, replace_counts
from server.store.telework.facts import PersonDay
from server.store.telework.months import is_month_closed
from server.store.telework.places import places_between
from server.store.telework.policies import all_policies
from server.usecases.telework.day_facts import Places, facts_of, place_on_day
from server.usecases.telework.hours.recount_hours import recount_hours
from server.usecases.telework.places import keep_places_unfolded
from telework import DayFacts
from telework.counting import Attribution, CountUnit, DayCount, Policy, count_day, policies_on


def recount(tx: Connection, tenant: int, person_id: str, days: Iterable[date]) -> None:
    """Count days of one person anew by every policy; call it after any fact of them changed."""
    recount_people(tx, tenant, [person_id], set(days))


def recount_people(
    tx: Connection, tenant: int, people: Sequence[str] | None, days: Collection[date]
) -> int:
    """Count days of many people anew, ``None`` for everybody; return how many days stand."""
    if not days or (people is not None and not people):
        return 0
    places = _places(tx, tenant, people, days)
    facts = facts_of(tx, tenant, people, days, places)
    rows = _rows(all_policies(tx, tenant), places, facts)
    replace_counts(tx, tenant, people, days, rows)
    recount_hours(tx, tenant, people, days, facts)
    return len({(row.person_id, row.day) for row in rows})


def recount_open(
    tx: Connection, tenant: int, people: Sequence[str] | None, days: Iterable[date]
) -> int:
    """Count days anew after something beside them changed; a closed month keeps its figures."""
    by_month: dict[str, set[date]] = {}
    for day in days:
        by_month.setdefault(day.isoformat()[:7], set()).add(day)
    return sum(
        recount_people(tx, tenant, people, by_month[month])
        for month in sorted(by_month)
        if not is_month_closed(tx, tenant, month)
    )


def counted_rows(
    tx: Connection, tenant: int, people: Sequence[str] | None, days: Collection[date]
) -> list[CountedRow]:
    """Return what the pure function says of these days, in the columns of the projection."""
    places = _places(tx, tenant, people, days)
    facts = facts_of(tx, tenant, people, days, places)
    return _rows(all_policies(tx, tenant), places, facts)


def _places(
    tx: Connection, tenant: int, people: Sequence[str] | None, days: Collection[date]
) -> Places:
    """Return where people belong up to the month's end, to which a policy may attribute."""
    keep_places_unfolded(tx, tenant)
    return places_between(tx, tenant, people, min(days), end_of_month(max(days)))


def _rows(
    policies: Sequence[Policy], places: Places, facts: Mapping[PersonDay, DayFacts]
) -> list[CountedRow]:
    by_day = {day: policies_on(policies, day) for day in {day for _, day in facts}}
    rules = {policy: _rules(policy) for found in by_day.values() for policy in found}
    rows = []
    for each in facts.values():
        # Policies that differ in what they publish alone count a day alike.
        made: dict[Policy, DayCount] = {}
        for policy in by_day[each.day]:
            counted = rules[policy]
            if counted not in made:
                made[counted] = count_day(each, counted)
            rows.append(_row(each, policy, places, made[counted]))
    return [row for row in rows if row is not None]


@cache
def _rules(policy: Policy) -> Policy:
    """Return a policy without what does not matter for the counters of a day."""
    return replace(
        policy,
        policy_id="",
        version=0,
        valid_from=date.min,
        unit=CountUnit.HALF_DAY,
        attribution=Attribution.ON_DATE,
    )


def days_of_month(month: date) -> tuple[date, ...]:
    """Return every day of a month."""
    first = month.replace(day=1)
    return tuple(first + timedelta(days=n) for n in range(end_of_month(month).day))


def end_of_month(day: date) -> date:
    """Return the last day of the month of a day."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _row(facts: DayFacts, policy: Policy, places: Places, count: DayCount) -> CountedRow | None:
    if _counts_nothing(count):
        return None
    at = end_of_month(facts.day) if policy.attribution is Attribution.MONTH_END else facts.day
    place = place_on_day(places, facts.person_id, at)
    leading = [kind for kind in ("home", "satellite", "mobile") if getattr(count.person_days, kind)]
    return CountedRow(
        policy_id=policy.policy_id,
        policy_version=policy.version,
        person_id=facts.person_id,
        day=facts.day,
        section_id=place.section_id if place else "",
        bureau_id=place.bureau_id if place else "",
        grade=place.grade if place else "",
        unit=unit_of(facts),
        leading=leading[0] if leading else "",
        person_days=count.person_days.total,
        home_half_units=count.half_units.home,
        satellite_half_units=count.half_units.satellite,
        mobile_half_units=count.half_units.mobile,
        home_minutes=count.minutes.home,
        satellite_minutes=count.minutes.satellite,
        mobile_minutes=count.minutes.mobile,
        home_events=count.events.home,
        satellite_events=count.events.satellite,
        mobile_events=count.events.mobile,
        allowance_days=count.allowance_days,
        unpermitted=count.unpermitted,
        confirmed=int(count.confirmed),
    )


def unit_of(facts: DayFacts) -> str:
    """Name what was permitted on a day: one unit, ``mixed`` for several, empty for none."""
    units = {grant.unit.value for grant in facts.grants}
    return units.pop() if len(units) == 1 else "mixed" if units else ""


def _counts_nothing(count: DayCount) -> bool:
    totals = (count.person_days, count.half_units, count.minutes, count.events)
    return not any((*(each.total for each in totals), count.allowance_days, count.unpermitted))
