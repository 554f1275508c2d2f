# SPDX-License-Identifier: Apache-2.0
"""Loading closed days: whole or not at all, and counting anew what they change."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from approval import Problem
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.engine import Database
from server.store.telework.calendar import calendar_between, covered_until, put_closed_days
from server.usecases.services import Services
from server.usecases.telework.recount import recount_open
from telework.calendar import ClosedDay
from telework.calendar.wire import BEYOND_LIST, CalendarOfYear


def load_closed_days(
    database: Database,
    tenant: int,
    read: Sequence[ClosedDay] | Sequence[Problem],
    by: str,
    now: datetime,
) -> Sequence[ClosedDay] | Sequence[Problem]:
    """Keep a list that was read without a fault; a year of it stands for what was known of it."""
    days = [each for each in read if isinstance(each, ClosedDay)]
    if len(days) < len(read):
        return read

    def load(tx: Connection) -> None:
        years = sorted({each.day.year for each in days})
        before = {year: _names(tx, tenant, year) for year in years}
        put_closed_days(tx, tenant, days)
        changed = [
            day
            for year in years
            for day, name in _names(tx, tenant, year).items()
            if bool(name) != bool(before[year][day])
        ]
        recount_open(tx, tenant, None, changed)
        append_audit(tx, _entry(tenant, days, by, now))

    database.write(load)
    return days


def read_calendar(services: Services, tenant: int, first: date) -> CalendarOfYear:
    """Return the closed days of the year that begins with ``first``, for a caller."""
    with services.database.read_work() as tx:
        return calendar_of(tx, tenant, first)


def calendar_of(tx: Connection, tenant: int, first: date) -> CalendarOfYear:
    """Return the closed days of the year that begins with ``first``, and what they rest on."""
    calendar = calendar_between(tx, tenant, first, first)
    closed = (calendar.closed_day(day) for day in _year(first))
    return CalendarOfYear(
        year=first.year,
        days=tuple(each for each in closed if each is not None),
        covered_until=covered_until(tx, tenant),
        warning="" if calendar.covers(first) else BEYOND_LIST,
    )


def _names(tx: Connection, tenant: int, year: int) -> dict[date, str]:
    first = date(year, 1, 1)
    calendar = calendar_between(tx, tenant, first, first)
    return {day: calendar.name_of(day) for day in _year(first)}


def _year(first: date) -> Iterator[date]:
    last = first.replace(month=12, day=31)
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def _entry(tenant: int, days: Sequence[ClosedDay], by: str, now: datetime) -> AuditEntry:
    return AuditEntry(
        tenant=tenant,
        at=now,
        tag=Tag.OPS_CALENDAR_LOADED,
        actor=by,
        device_id="",
        subject=f"calendar:{days[0].source.value}",
        request_id="",
        detail=f"{len(days)} days from {days[0].day.isoformat()}",
    )
