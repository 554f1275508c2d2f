# SPDX-License-Identifier: Apache-2.0
"""What the statistics of a month are made from, one statement a table."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from server.store.telework.objective import objective_between
from server.store.telework.overtime import minutes_between
from server.store.telework.places import places_between
from server.store.telework.staff_traits import all_traits
from server.store.telework.statistics import (
    Registered,
    applied_between,
    counted_days,
    registered_between,
    sources_between,
)
from server.usecases.services import Services
from server.usecases.telework.day_facts import Places, section_on
from server.usecases.telework.hours.facts import Period
from server.usecases.telework.hours.reads import differences_between
from telework.statistics.counted_days import CountedDay
from telework.statistics.process import Noted
from telework.statistics.savings import Way


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """Everything that is known of a month up to now.

    Attributes:
        eligible: the registered people by section, by the dates of the month.
        noted: about applying and recording, by section.
    """

    days: list[CountedDay]
    eligible: Mapping[str, frozenset[str]]
    reasons: Mapping[str, frozenset[str]]
    age_bands: Mapping[str, frozenset[str]]
    ways: Mapping[str, Way]
    overtime: Mapping[str, int]
    noted: Mapping[str, Noted]


def gather(
    tx: Connection, services: Services, tenant: int, policy_id: str, period: Period
) -> Gathered:
    """Gather a month; ``period`` ends today where the month is not over."""
    first, last = period.first, period.last
    places = places_between(tx, tenant, None, first, last)
    registered = registered_between(tx, tenant, first, last)
    traits = all_traits(tx, tenant)
    return Gathered(
        days=counted_days(tx, tenant, policy_id, first, last),
        eligible=_eligible(registered, places),
        reasons=_reasons(registered),
        age_bands={each.person_id: frozenset({each.age_band}) for each in traits if each.age_band},
        ways=_ways(registered) | {each.person_id: each.way for each in traits if each.way},
        overtime={
            person_id: worked.overtime
            for person_id, worked in minutes_between(tx, tenant, None, first, last).items()
        },
        noted=_noted(tx, services, tenant, period, places),
    )


def _eligible(registered: Iterable[Registered], places: Places) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for each in registered:
        for place in places.get(each.person_id, ()):
            if place.first <= each.last and place.last >= each.first:
                found[place.section_id].add(each.person_id)
    return {section: frozenset(people) for section, people in found.items()}


def _reasons(registered: Iterable[Registered]) -> dict[str, frozenset[str]]:
    # A later registration of the year says it anew.
    return {each.person_id: each.reasons for each in registered}


def _ways(registered: Iterable[Registered]) -> dict[str, Way]:
    return {
        each.person_id: Way(minutes=each.way_minutes, metres=each.way_metres)
        for each in registered
        if each.way_minutes
    }


def _noted(
    tx: Connection, services: Services, tenant: int, period: Period, places: Places
) -> dict[str, Noted]:
    found: dict[str, Noted] = defaultdict(Noted)
    sources = sources_between(tx, tenant, period.first, period.last)
    # A plan alone is no check-in.
    checked_in = {(person_id, day) for person_id, day, _source in sources}
    granted: set[tuple[str, date]] = set()
    for block in applied_between(tx, tenant, period.first, period.last):
        section = section_on(places, block.person_id, block.day)
        found[section].applied.append(block)
        if (block.person_id, block.day) not in granted:
            granted.add((block.person_id, block.day))
            found[section].granted_days += 1
            found[section].no_shows += (block.person_id, block.day) not in checked_in
    for person_id, day, source in sources:
        known = found[section_on(places, person_id, day)].sources
        known[source] = known.get(source, 0) + 1
    _note_gaps(tx, services, tenant, period, places, found)
    return found


def _note_gaps(
    tx: Connection,
    services: Services,
    tenant: int,
    period: Period,
    places: Places,
    found: dict[str, Noted],
) -> None:
    """Compare the days of whom there are objective records; no record is no gap (7.5)."""
    seen = objective_between(tx, tenant, None, period.first, period.last)
    for person_id, day in seen:
        found[section_on(places, person_id, day)].compared_days += 1
    if not seen:
        return
    people = sorted({person_id for person_id, _day in seen})
    gaps: dict[tuple[str, date], bool] = {}
    for shown in differences_between(tx, services, tenant, people, period):
        key = (shown.difference.person_id, shown.difference.day)
        if key in seen:
            gaps[key] = gaps.get(key, False) or shown.is_open
    for (person_id, day), unexplained in gaps.items():
        section = found[section_on(places, person_id, day)]
        section.gap_days += 1
        section.unexplained_days += unexplained
