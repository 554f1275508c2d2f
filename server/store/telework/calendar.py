# SPDX-License-Identifier: Apache-2.0
"""Statements on closed days: newer official lists, and the city's own days."""

from collections.abc import Collection, Iterable
from datetime import date
from functools import cache, lru_cache
from importlib import resources

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from server.store.tables import telework_closed_day
from telework.calendar import Calendar, ClosedDay, DaySource, parse_holidays

_BETWEEN = (
    select(telework_closed_day.c.day, telework_closed_day.c.name, telework_closed_day.c.source)
    .where(
        telework_closed_day.c.tenant == bindparam("tenant"),
        telework_closed_day.c.day >= bindparam("since"),
        telework_closed_day.c.day <= bindparam("to"),
    )
    .order_by(telework_closed_day.c.day, telework_closed_day.c.source)
)


def calendar_between(tx: Connection, tenant: int, since: date, to: date) -> Calendar:
    """Return the calendar of the years of a period; a loaded year stands for the shipped one."""
    first, last = date(since.year, 1, 1), date(to.year, 12, 31)
    rows = tx.execute(_BETWEEN, {"tenant": tenant, "since": first, "to": last})
    return _calendar(since.year, to.year, tuple((row.day, row.name, row.source) for row in rows))


def shipped_calendar(since: date, to: date) -> Calendar:
    """Return the calendar of the years of a period as this version came with it."""
    return _calendar(since.year, to.year, ())


@lru_cache(maxsize=100)
def _calendar(since: int, to: int, rows: tuple[tuple[date, str, str], ...]) -> Calendar:
    """Make the calendar of some years; the same rows make the same one, so it is made once."""
    loaded = [ClosedDay(day=day, name=name, source=DaySource(source)) for day, name, source in rows]
    years = {each.day.year for each in loaded if each.source is DaySource.NATIONAL}
    shipped = [
        each
        for each in shipped_holidays()
        if since <= each.day.year <= to and each.day.year not in years
    ]
    return Calendar.of((*loaded, *shipped), years | {each.day.year for each in shipped})


def put_closed_days(tx: Connection, tenant: int, days: Collection[ClosedDay]) -> None:
    """Keep a list in the place of what stood for its source and years."""
    for source in {each.source for each in days}:
        for year in {each.day.year for each in days if each.source is source}:
            tx.execute(
                delete(telework_closed_day)
                .where(telework_closed_day.c.tenant == tenant)
                .where(telework_closed_day.c.source == source.value)
                .where(telework_closed_day.c.day >= date(year, 1, 1))
                .where(telework_closed_day.c.day <= date(year, 12, 31))
            )
    tx.execute(insert(telework_closed_day), [_values(tenant, each) for each in days])


def closed_days(tx: Connection, tenant: int) -> tuple[ClosedDay, ...]:
    """Return every loaded day, by date."""
    rows = tx.execute(
        select(telework_closed_day)
        .where(telework_closed_day.c.tenant == tenant)
        .order_by(telework_closed_day.c.day, telework_closed_day.c.source)
    )
    return tuple(
        ClosedDay(day=row.day, name=row.name, source=DaySource(row.source)) for row in rows
    )


def covered_until(tx: Connection, tenant: int) -> date:
    """Return the last day that an official list covers, shipped or loaded."""
    loaded = tx.scalar(
        select(func.max(telework_closed_day.c.day))
        .where(telework_closed_day.c.tenant == tenant)
        .where(telework_closed_day.c.source == DaySource.NATIONAL.value)
    )
    last = max(each.day for each in shipped_holidays())
    return date(max(last, loaded or last).year, 12, 31)


@cache
def shipped_holidays() -> tuple[ClosedDay, ...]:
    """Return the official list that this version came with."""
    name = "syukujitsu.csv"
    data = resources.files("telework.calendar").joinpath(name).read_bytes()
    found: Iterable[object] = parse_holidays(name, data)
    return tuple(each for each in found if isinstance(each, ClosedDay))


def _values(tenant: int, each: ClosedDay) -> dict[str, object]:
    return {"tenant": tenant, "day": each.day, "source": each.source.value, "name": each.name}
