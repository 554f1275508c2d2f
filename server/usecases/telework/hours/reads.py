# SPDX-License-Identifier: Apache-2.0
"""Reading hours: records, differences, exceptions, permissions, counters, own hours."""

import calendar
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from sqlalchemy import Connection

from approval import fiscal_year
from approval.identifiers import PersonId, SectionId
from approval.refusal import Refusal
from server.store.telework.facts import PersonDay
from server.store.telework.objective import explanations_between, objective_between
from server.store.telework.overtime import minutes_between, permissions_between
from server.store.telework.schedules import patterns
from server.store.telework.settlements import settlements_between
from server.usecases.identify import Identified
from server.usecases.services import Services
from server.usecases.telework.hours.facts import Period, hours_facts
from server.usecases.telework.hours.own_hours import own_hours
from server.usecases.telework.hours.people import people_asked
from telework.hours.difference import ShownDifference, differences, explained
from telework.hours.overtime import OvertimeStanding, UnpermittedWork, WorkedMinutes
from telework.hours.pattern import CITY_HOURS
from telework.hours.settlement import Settled, Settlement, settled
from telework.hours.wire import (
    DifferenceList,
    HoursSettings,
    ObjectiveList,
    OvertimeList,
    PatternList,
    PermissionList,
    ScheduleList,
    UnpermittedList,
)
from telework.hours.worked import Margins, counted, unpermitted, warning

LONGEST_DAYS = 366
"""A read looks at a year at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Whose days of which period are asked for; see :func:`people_asked`."""

    period: Period
    person_id: str = ""
    section_id: str = ""
    team: bool = False


def read_settings(services: Services) -> HoursSettings:
    """Return what the administrator chose."""
    return services.hours


def read_objective(
    services: Services, identified: Identified, asked: Asked
) -> ObjectiveList | Refusal:
    """Return what was seen; a day without a record is unknown, never without work."""
    people = _people(identified, asked)
    if isinstance(people, Refusal):
        return people
    with services.database.read_work() as tx:
        found = objective_between(
            tx, identified.actor.tenant, people, asked.period.first, asked.period.last
        )
    return ObjectiveList(items=tuple(_in_order(found)))


def read_differences(
    services: Services, identified: Identified, asked: Asked, *, only_open: bool
) -> DifferenceList | Refusal:
    """Return differences with their reasons, the earliest first."""
    people = _people(identified, asked)
    if isinstance(people, Refusal):
        return people
    with services.database.read_work() as tx:
        shown = differences_between(tx, services, identified.actor.tenant, people, asked.period)
    return DifferenceList(
        items=tuple(one for one in shown if one.is_open or not only_open),
        minutes=services.hours.difference_minutes,
        strict=services.hours.strict,
    )


def differences_between(
    tx: Connection, services: Services, tenant: int, people: list[str] | None, period: Period
) -> tuple[ShownDifference, ...]:
    """Return the differences of people's days with their reasons, ``None`` for everybody."""
    facts = hours_facts(tx, tenant, people, period)
    reasons = explanations_between(tx, tenant, people, period.first, period.last)
    dismissed = settlements_between(tx, tenant, people, period.first, period.last)
    now, minutes = services.clock(), services.hours.difference_minutes
    return tuple(
        ShownDifference(
            difference=one,
            explanation=explained(one, reasons.get(key, ())),
            settled=settled(
                Settled.DIFFERENCE, one.kind, one.begin, one.end, dismissed.get(key, ())
            ),
        )
        for key in facts.known()
        for one in differences(facts.compared(key, now), minutes)
    )


def read_unpermitted(
    services: Services, identified: Identified, asked: Asked
) -> UnpermittedList | Refusal:
    """Return work outside permissions, declared or only seen, the earliest first."""
    people = _people(identified, asked)
    if isinstance(people, Refusal):
        return people
    now = services.clock()
    hours = services.hours
    margins = Margins(declared=hours.margin_minutes, seen=hours.difference_minutes)
    with services.database.read_work() as tx:
        tenant, period = identified.actor.tenant, asked.period
        facts = hours_facts(tx, tenant, people, period)
        dismissed = settlements_between(tx, tenant, people, period.first, period.last)
    return UnpermittedList(
        items=tuple(
            _with_settlement(one, dismissed.get(key, ()))
            for key in facts.known()
            for one in unpermitted(facts.worked(key, now), margins)
        )
    )


def _with_settlement(one: UnpermittedWork, known: tuple[Settlement, ...]) -> UnpermittedWork:
    found = settled(Settled.UNPERMITTED, one.kind, one.begin, one.end, known)
    return one if found is None else replace(one, settled=found)


def read_permissions(
    services: Services, identified: Identified, asked: Asked
) -> PermissionList | Refusal:
    """Return permissions, withdrawn ones among them."""
    people = _people(identified, asked)
    if isinstance(people, Refusal):
        return people
    with services.database.read_work() as tx:
        found = permissions_between(
            tx, identified.actor.tenant, people, asked.period.first, asked.period.last
        )
    return PermissionList(items=tuple(_in_order(found)))


def read_overtime(
    services: Services, identified: Identified, asked: Asked
) -> OvertimeList | Refusal:
    """Return the counters of the month in which the period begins, and of its fiscal year."""
    people = _people(identified, asked)
    if isinstance(people, Refusal):
        return people
    first = asked.period.first.replace(day=1)
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    tenant, april = identified.actor.tenant, date(fiscal_year(first), 4, 1)
    with services.database.read_work() as tx:
        month = minutes_between(tx, tenant, people, first, last)
        year = minutes_between(tx, tenant, people, april, last)
    items = tuple(
        _standing(services, identified, person, month.get(person), year.get(person))
        for person in people
    )
    return OvertimeList(items=items, month=f"{first:%Y-%m}", as_of=services.clock())


def read_patterns(services: Services, identified: Identified) -> PatternList:
    """Return every pattern, the city's own hours first."""
    with services.database.read_work() as tx:
        known = patterns(tx, identified.actor.tenant)
    return PatternList(items=(CITY_HOURS, *known.values()))


def read_schedules(
    services: Services, identified: Identified, asked: Asked, *, patterned: bool = False
) -> ScheduleList | Refusal:
    """Return own hours day by day; ``patterned`` leaves the city's own hours out."""
    people = _people(identified, asked)
    if isinstance(people, Refusal):
        return people
    first, last = asked.period.first, asked.period.last
    with services.database.read_work() as tx:
        hours = own_hours(tx, identified.actor.tenant, people, first, last)
    found = (hours.on(person, day) for person in people for day in asked.period.days())
    return ScheduleList(items=tuple(each for each in found if each.pattern_id or not patterned))


def _people(identified: Identified, asked: Asked) -> list[str] | Refusal:
    if asked.period.last < asked.period.first:
        return Refusal(code="hours.period_reversed")
    if (asked.period.last - asked.period.first).days >= LONGEST_DAYS:
        return Refusal(code="hours.period_too_long", params={"days": str(LONGEST_DAYS)})
    return people_asked(identified, asked.person_id, asked.section_id, team=asked.team)


def _standing(
    services: Services,
    identified: Identified,
    person_id: str,
    month: WorkedMinutes | None,
    year: WorkedMinutes | None,
) -> OvertimeStanding:
    hours, view = services.hours, identified.city.view
    person = view.person(PersonId(person_id))
    held = view.held_posts(PersonId(person_id))
    of_month, of_year = counted(month or WorkedMinutes()), counted(year or WorkedMinutes())
    return OvertimeStanding(
        person_id=person_id,
        name=person.name if person else person_id,
        section_id=held[0].section_id if held else SectionId(""),
        month=month or WorkedMinutes(),
        counted_month=of_month,
        counted_year=of_year,
        month_limit=hours.month_limit,
        year_limit=hours.year_limit,
        month_warning=warning(of_month, hours.month_limit, hours.near_percent),
        year_warning=warning(of_year, hours.year_limit, hours.near_percent),
    )


Item = TypeVar("Item")


def _in_order(found: Mapping[PersonDay, tuple[Item, ...]]) -> Iterator[Item]:
    """Yield what was found, the earliest day first."""
    for key in sorted(found, key=lambda of: (of[1], of[0])):
        yield from found[key]
