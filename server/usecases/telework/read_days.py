# SPDX-License-Identifier: Apache-2.0
"""Days as their person and the head read them: evidence, entries, plan, report, verdict."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import Connection

from approval.identifiers import PersonId, SectionId
from approval.refusal import Refusal
from server.store.telework.absent import absent_between
from server.store.telework.days import StoredDay, beside_days, days_of_people
from server.store.telework.facts import PersonDay
from server.store.telework.grants import granted_between
from server.store.telework.months import is_month_closed, months_of_city
from server.texts import mark_sentence
from server.usecases.city import CityToday
from server.usecases.identify import Identified
from server.usecases.services import Services
from server.usecases.telework.own_days import hours_of
from server.usecases.telework.rights import TeleworkRights
from telework import Schedule, WorkingDay, day_from_plain, day_to_plain
from telework.applying.spans import absent_halves, taken
from telework.closing.states import MonthState, days_of, is_month, month_of
from telework.reporting.record import (
    DayRecord,
    DayState,
    Exceptional,
    Mark,
    OwnMonth,
    PersonDays,
    TeamMonth,
)
from telework.reporting.viewing import Beside, Surroundings, Verdict, exceptional, record_of

_NO_MONTH = Refusal(code="request.malformed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Whose days are asked for, and which."""

    tenant: int
    city: CityToday
    people: Sequence[str]
    first: date
    last: date


def own_month(services: Services, identified: Identified, month: str) -> OwnMonth | Refusal:
    """Return one's own days of a month."""
    if not is_month(month):
        return _NO_MONTH
    actor = identified.actor
    with services.database.read_work() as tx:
        found = records(tx, _asked(identified, [actor.person_id], month))
    return OwnMonth(month=month, days=tuple(found.get(actor.person_id, ())))


def team_month(
    services: Services, identified: Identified, month: str, section_id: str
) -> TeamMonth | Refusal:
    """Return the days of a section's people, or of those whom the reader heads."""
    if not is_month(month):
        return _NO_MONTH
    people = _team(identified, SectionId(section_id))
    if isinstance(people, Refusal):
        return people
    with services.database.read_work() as tx:
        found = records(tx, _asked(identified, people, month))
    of_people = tuple(_person(identified.city, each, found.get(each, ())) for each in people)
    return TeamMonth(month=month, exceptions=_exceptions(of_people), people=of_people)


def records(tx: Connection, asked: Asked) -> dict[str, tuple[DayRecord, ...]]:
    """Return the records of these people by person, the earliest day first.

    A day that was permitted and passed without a punch (G7) has a record of version 0.
    """
    permitted = _permitted(tx, asked)
    stored = _with_unpunched(
        days_of_people(tx, asked.tenant, asked.people, asked.first, asked.last), permitted
    )
    beside: Mapping[tuple[str, date], list[Beside]] = beside_days(
        tx, asked.tenant, asked.people, asked.first, asked.last
    )
    closed = _closed_months(tx, asked, {month_of(each.day) for each in stored})
    found: dict[str, list[DayRecord]] = defaultdict(list)
    for each in stored:
        key = (each.person_id, each.day)
        around = Surroundings(
            today=asked.city.day,
            editable=(each.person_id, month_of(each.day)) not in closed,
            permitted=key in permitted,
        )
        record = _record(asked, each, beside.get(key, []), around)
        found[each.person_id].append(record)
    return {person_id: tuple(days) for person_id, days in found.items()}


def _permitted(tx: Connection, asked: Asked) -> frozenset[PersonDay]:
    """Return the days before today on which blocks permit hours that leave did not take."""
    last = min(asked.last, asked.city.day - timedelta(days=1))
    if last < asked.first or not asked.people:
        return frozenset()
    granted = granted_between(tx, asked.tenant, asked.people, asked.first, last)
    away = absent_between(tx, asked.tenant, asked.people, asked.first, last) if granted else {}
    both = sorted(day for person_id, day in granted if (person_id, day) in away)
    if not both:
        return frozenset(granted)
    hours = hours_of(tx, asked.tenant, asked.people, both)

    def is_left(key: PersonDay) -> bool:
        schedule = hours.on(*key).schedule or Schedule()
        return bool(taken(granted[key], schedule) - absent_halves(away[key], key[1], schedule))

    return frozenset(key for key in granted if key not in away or is_left(key))


def _with_unpunched(stored: Iterable[StoredDay], permitted: Iterable[PersonDay]) -> list[StoredDay]:
    """Add the permitted days of which nothing is stored: nobody punched or entered anything."""
    found = {(each.person_id, each.day): each for each in stored}
    return [
        found.get((person_id, day)) or _unpunched(person_id, day)
        for person_id, day in sorted({*found, *permitted})
    ]


def _unpunched(person_id: str, day: date) -> StoredDay:
    nothing = json.dumps(day_to_plain(WorkingDay(date=day)))
    return StoredDay(person_id=person_id, day=day, version=0, snapshot=nothing)


def _record(
    asked: Asked, stored: StoredDay, beside: Sequence[Beside], around: Surroundings
) -> DayRecord:
    by = asked.city.view.person(PersonId(stored.decided_by))
    verdict = Verdict(
        state=DayState(stored.state),
        decided_by=stored.decided_by,
        decided_name=by.name if by else "",
        decided_at=stored.decided_at,
        comment=stored.comment,
    )
    record = record_of(
        stored.person_id,
        day_from_plain(json.loads(stored.snapshot)),
        stored.version,
        beside,
        verdict,
        around,
    )
    worded = (Mark(code=each.code, text=mark_sentence(each.code)) for each in record.marks)
    return replace(record, marks=tuple(worded))


def _closed_months(
    tx: Connection, asked: Asked, months: Collection[str]
) -> frozenset[tuple[str, str]]:
    """Return person and month of everything that is closed for good."""
    found: set[tuple[str, str]] = set()
    for month in months:
        if is_month_closed(tx, asked.tenant, month):
            found |= {(person_id, month) for person_id in asked.people}
            continue
        parts = months_of_city(tx, asked.tenant, month)
        found |= {
            (person_id, month)
            for (person_id, _section), each in parts.items()
            if each.part.state is MonthState.CLOSED
        }
    return frozenset(found)


def _asked(identified: Identified, people: Sequence[str], month: str) -> Asked:
    days = days_of(month)
    return Asked(
        tenant=identified.actor.tenant,
        city=identified.city,
        people=people,
        first=days[0],
        last=days[-1],
    )


def _team(identified: Identified, section_id: SectionId) -> tuple[PersonId, ...] | Refusal:
    """Return who belongs to a section, or to those headed and who heads the ones right below."""
    rights = TeleworkRights(actor=identified.actor, city=identified.city)
    if section_id:
        known = identified.city.view.section(section_id) is not None
        if not known or not rights.may_read_section(section_id):
            return Refusal(code="not_found")
        return rights.readable(rights.people_of([section_id]))
    own = rights.own_sections()
    view = identified.city.view
    below = [each.section_id for each in view.sections() if each.parent_id in own]
    heads = [
        person.person_id
        for each in below
        if (post := view.head(each)) is not None
        for person, _capacity in view.holders(post.post_id)
    ]
    people = dict.fromkeys((*rights.people_of(own), *heads))
    return tuple(each for each in people if rights.is_superior_of(each))


def _person(city: CityToday, person_id: PersonId, days: Iterable[DayRecord]) -> PersonDays:
    person, held = city.view.person(person_id), city.view.held_posts(person_id)
    return PersonDays(
        person_id=person_id,
        name=person.name if person else "",
        section_id=held[0].section_id if held else "",
        section=held[0].section_name if held else "",
        days=tuple(days),
    )


def _exceptions(people: Iterable[PersonDays]) -> tuple[Exceptional, ...]:
    found = (exceptional(record) for person in people for record in person.days)
    return tuple(each for each in found if each is not None)
