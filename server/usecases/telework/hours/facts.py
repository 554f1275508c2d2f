# SPDX-License-Identifier: Apache-2.0
"""What is known of people's hours through some days, one statement a table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from server.store.telework.facts import PersonDay, work_between
from server.store.telework.grants import granted_between
from server.store.telework.objective import objective_between
from server.store.telework.overtime import permissions_between
from server.usecases.telework.hours.own_hours import OwnHours, own_hours
from telework import Standing, WorkingDay
from telework.hours.difference import ComparedDay
from telework.hours.objective import ObjectiveRecord
from telework.hours.overtime import OvertimePermission
from telework.hours.worked import WorkedDay

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From a day to another, both included."""

    first: date
    last: date

    def days(self) -> Iterator[date]:
        """Yield every day of the period."""
        for number in range((self.last - self.first).days + 1):
            yield self.first + number * ONE_DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursFacts:
    """People's days as they were planned, worked, permitted and seen."""

    hours: OwnHours
    work: Mapping[PersonDay, WorkingDay]
    records: Mapping[PersonDay, tuple[ObjectiveRecord, ...]]
    permissions: Mapping[PersonDay, tuple[OvertimePermission, ...]]
    granted: frozenset[PersonDay]

    def known(self) -> list[PersonDay]:
        """Return the days on which something was worked or seen, the earliest first."""
        return sorted({*self.work, *self.records}, key=lambda key: (key[1], key[0]))

    def worked(self, key: PersonDay, now: datetime) -> WorkedDay:
        """Return what counts for the minutes of a day."""
        person_id, day = key
        work = self.work.get(key, WorkingDay(date=day))
        return WorkedDay(
            person_id=person_id,
            work=work,
            schedule=self.hours.on(person_id, day).schedule,
            following=self.hours.on(person_id, day + ONE_DAY).schedule,
            records=self.records.get(key, ()),
            permissions=self.permissions.get(key, ()),
            until=open_until(work, now),
        )

    def compared(self, key: PersonDay, now: datetime) -> ComparedDay:
        """Return what is compared of a day."""
        person_id, day = key
        work = self.work.get(key, WorkingDay(date=day))
        return ComparedDay(
            person_id=person_id,
            work=work,
            schedule=self.hours.on(person_id, day).schedule,
            records=self.records.get(key, ()),
            expected=key in self.granted,
            until=open_until(work, now),
        )


def hours_facts(
    tx: Connection, tenant: int, people: Sequence[str] | None, period: Period
) -> HoursFacts:
    """Read the days of people in a period, ``None`` for everybody."""
    first, last = period.first, period.last
    return HoursFacts(
        hours=own_hours(tx, tenant, people, first, last),
        work=work_between(tx, tenant, people, first, last),
        records=objective_between(tx, tenant, people, first, last),
        permissions=permissions_between(tx, tenant, people, first, last),
        granted=frozenset(granted_between(tx, tenant, people, first, last)),
    )


def open_until(work: WorkingDay, now: datetime) -> datetime:
    """Return until when open work counts: now, or its last punch once a day lies between.

    A day that was never ended is not worked on until today.
    """
    if work.standing is Standing.ENDED or not work.punches:
        return now
    last = work.punches[-1].at
    return now if now - last < ONE_DAY else last
