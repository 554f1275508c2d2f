# SPDX-License-Identifier: Apache-2.0
"""Loading closed days: whole or not at all, and counting anew what they change."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from approval import Problem
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.engine import Database
from server.store.telework.calendar import calendar_between, put_closed_days
from server.usecases.telework.recount import recount_open
from telework.calendar import Calendar, ClosedDay


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


def calendar_of(
    tx: Connection, tenant: int, first: date
) -> tuple[Calendar, list[tuple[date, str]]]:
    """Return the calendar of a year with its closed days and what they are called."""
    calendar = calendar_between(tx, tenant, first, first)
    named = _names(tx, tenant, first.year)
    return calendar, [(day, name) for day, name in named.items() if name]


def _names(tx: Connection, tenant: int, year: int) -> dict[date, str]:
    first = date(year, 1, 1)
    calendar = calendar_between(tx, tenant, first, first)
    days = (first + timedelta(days=n) for n in range((date(year, 12, 31) - first).days + 1))
    return {day: calendar.name_of(day) for day in days}


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
