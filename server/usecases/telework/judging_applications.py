# SPDX-License-Identifier: Apache-2.0
"""Gathering what an application is judged by, with the places held that others compete for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from sqlalchemy import Connection

from approval import city_day
from server.store.telework.absent import absent_between
from server.store.telework.enrolments import enrolments_of
from server.store.telework.grants import StoredGrant, granted_between, lent_between, waiting_loans
from server.store.telework.settings import setting_rows, take_locks
from server.usecases.city import CityToday
from server.usecases.services import Services
from server.usecases.telework.own_days import hours_of, own_days, schedules_on
from server.usecases.telework.people_of_day import PeopleOfDay
from telework import Schedule
from telework.applying.application import Application
from telework.applying.checks.circumstances import (
    Circumstances,
    Others,
    Registration,
    month_of,
    week_of,
)
from telework.applying.enrolment import EnrolmentReason
from telework.applying.limits import UNLIMITED, Limits
from telework.applying.settings import SettingRow, limits_on, nearest_section
from telework.applying.spans import Half, absent_halves, taken

_LOOKING_BACK = timedelta(days=100)
"""So far before a day its deadline can lie: 60 working days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judging:
    """Who asks for what, and when.

    Attributes:
        case_id: the application's own case, whose waiting lines do not stand against it.
        deciding: the act is the decision.
        holding: hold the places that others compete for until the commit.
    """

    services: Services
    tenant: int
    city: CityToday
    case_id: str
    now: datetime
    deciding: bool = False
    holding: bool = False


def circumstances_of(tx: Connection, by: Judging, application: Application) -> Circumstances:
    """Return what an application is judged by, as it stands now."""
    return _Gathering(tx, by, application).circumstances()


def limits_of(tx: Connection, by: Judging, person_id: str, day: date) -> Limits:
    """Return the limits of a person on a day."""
    people = PeopleOfDay(by.services, tx, by.tenant, by.city)
    return limits_on(setting_rows(tx, by.tenant), day, people.sections_up(person_id, day))


class _Gathering:
    def __init__(self, tx: Connection, by: Judging, application: Application) -> None:
        self._tx, self._by, self._application = tx, by, application
        self._person = application.person_id
        self._people = PeopleOfDay(by.services, tx, by.tenant, by.city)
        self._days = sorted({line.day for line in application.lines})
        self._rows: tuple[SettingRow, ...] = setting_rows(tx, by.tenant)

    def circumstances(self) -> Circumstances:
        person, by = self._person, self._by
        limits = {day: self._limits(day) for day in self._days}
        if by.holding:
            take_locks(self._tx, by.tenant, self._locks(limits))
        touched = {each for day in self._days for each in (*week_of(day), *month_of(day))}
        own = own_days(self._tx, by.tenant, person, touched, by.case_id)
        registered = enrolments_of(
            self._tx, by.tenant, (person,), min(self._days, default=by.city.day)
        )
        return Circumstances(
            today=city_day(by.now),
            deciding=by.deciding,
            registrations=tuple(
                Registration(valid_from=each.valid_from, valid_to=each.valid_to)
                for each in registered.get(person, ())
            ),
            days=own,
            limits=limits,
            others={day: self._others(day, limits[day]) for day in self._days},
            working_days=self._working_days(limits),
        )

    def _limits(self, day: date) -> Limits:
        return limits_on(self._rows, day, self._people.sections_up(self._person, day))

    def _locks(self, limits: dict[date, Limits]) -> Iterator[str]:
        yield f"person:{self._person}"
        if any(each.device_pool != UNLIMITED for each in limits.values()):
            yield "devices"
        for day, each in limits.items():
            if each.onsite_percent:
                yield f"section:{self._base(day)}"

    def _base(self, day: date) -> str:
        """Return whose share is asked for: the section that the row names, else the 課."""
        sections = self._people.sections_up(self._person, day)
        named = nearest_section(self._rows, "onsite_percent", day, sections)
        return named or self._people.unit(self._person, day)

    def _others(self, day: date, limits: Limits) -> Others:
        people: frozenset[str] = frozenset({self._person})
        remote: dict[Half, int] = {}
        if limits.onsite_percent:
            people = self._people.people(self._base(day), day) | {self._person}
            remote = self._remote(sorted(people - {self._person}), day)
        lent, ahead = self._devices(day, limits)
        return Others(people=len(people), remote=remote, lent=lent, ahead=ahead)

    def _remote(self, others: Sequence[str], day: date) -> dict[Half, int]:
        """Count who is not at the office in each half: at work elsewhere, or on leave."""
        tenant = self._by.tenant
        granted = granted_between(self._tx, tenant, others, day, day)
        absent = absent_between(self._tx, tenant, others, day, day)
        hours = hours_of(self._tx, tenant, others, (day,))
        counted = dict.fromkeys(Half, 0)
        for person in others:
            own = hours.on(person, day).schedule or Schedule()
            away = absent_halves(absent.get((person, day), ()), day, own)
            for half in away | taken(granted.get((person, day), ()), own):
                counted[half] += 1
        return counted

    def _devices(self, day: date, limits: Limits) -> tuple[int, int]:
        """Count devices lent on a day, and waiting people who come first by the ranking."""
        if not self._application.device_loan or limits.device_pool == UNLIMITED:
            return 0, 0
        tenant = self._by.tenant
        lent = {each.grant.person_id for each in self._lent(day)} - {self._person}
        waiting = {
            each.person_id
            for each in waiting_loans(self._tx, tenant, day, day)
            if each.case_id != self._by.case_id
        }
        ranked = partial(self._rank, day=day, ranking=limits.ranking)
        rivals = waiting - lent - {self._person}
        own = ranked(self._person)
        return len(lent), sum(ranked(each) < own for each in rivals)

    def _lent(self, day: date) -> list[StoredGrant]:
        return lent_between(self._tx, self._by.tenant, day, day)

    def _rank(self, person: str, day: date, ranking: Sequence[EnrolmentReason]) -> int:
        """Return a person's place when devices are short: that of the foremost reason."""
        found = enrolments_of(self._tx, self._by.tenant, (person,), day).get(person, [])
        reasons = {reason for each in found if each.valid_from <= day for reason in each.reasons}
        return next((at for at, each in enumerate(ranking) if each in reasons), len(ranking))

    def _working_days(self, limits: dict[date, Limits]) -> tuple[date, ...]:
        if not any(each.deadline == "before" for each in limits.values()):
            return ()
        first, last = self._days[0] - _LOOKING_BACK, self._days[-1]
        span = [first + timedelta(days=at) for at in range((last - first).days + 1)]
        hours = schedules_on(self._tx, self._by.tenant, "", span)
        return tuple(day for day in span if hours[day] is not None)
