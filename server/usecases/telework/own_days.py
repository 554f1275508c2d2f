# SPDX-License-Identifier: Apache-2.0
"""One person's days as an application is judged by them: hours, blocks, leave, closing."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import Connection

from server.store.telework.absent import absent_between
from server.store.telework.grants import granted_between, waiting_of
from server.usecases.telework.closed_days import is_open
from server.usecases.telework.hours.own_hours import OwnHours, own_hours
from telework import Schedule
from telework.applying.checks.circumstances import OwnDay


def own_days(
    tx: Connection, tenant: int, person_id: str, days: Collection[date], without_case: str = ""
) -> dict[date, OwnDay]:
    """Return what is known of some days of a person; the case's own lines are left out."""
    if not days:
        return {}
    first, last = min(days), max(days)
    hours = schedules_on(tx, tenant, person_id, days)
    granted = granted_between(tx, tenant, (person_id,), first, last)
    waiting = waiting_of(tx, tenant, (person_id,), first, last)
    absent = absent_between(tx, tenant, (person_id,), first, last)
    closed = {month: not is_open(tx, tenant, person_id, month) for month in _months(days)}
    return {
        day: OwnDay(
            schedule=hours[day],
            granted=tuple(
                each
                for each in granted.get((person_id, day), ())
                if not without_case or each.case_id != without_case
            ),
            waiting=tuple(
                each.line
                for each in waiting
                if each.line.day == day and each.case_id != without_case
            ),
            absent=absent.get((person_id, day), ()),
            closed=closed[day.replace(day=1)],
        )
        for day in days
    }


def schedules_on(
    tx: Connection, tenant: int, person_id: str, days: Collection[date]
) -> dict[date, Schedule | None]:
    """Return a person's own hours of some days, None for a day off."""
    hours = hours_of(tx, tenant, (person_id,), days)
    return {day: hours.on(person_id, day).schedule for day in days}


def hours_of(
    tx: Connection, tenant: int, people: Sequence[str], days: Collection[date]
) -> OwnHours:
    """Read the hours of some people once, for some days."""
    return own_hours(tx, tenant, people, min(days), max(days))


def _months(days: Collection[date]) -> set[date]:
    return {day.replace(day=1) for day in days}
