# SPDX-License-Identifier: Apache-2.0
"""The years as raw rows of the database, as clicks, decisions and bookings would have left them.

Written in bulk: what the intake does with single acts is shown by the simulated month. What the
product makes of raw rows, the projection of counted days, it makes here too.
"""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection, update

from server.store.engine import Database
from server.store.meetings.catalogue import store_catalogue
from server.store.tables import register_entry, tenant_state
from server.usecases.telework.recount import days_of_month, recount_people
from tests.e2e.simulation.city import TENANT, found
from tests.e2e.years.measures import put_forms, put_measures
from tests.e2e.years.meeting_rows import catalogue_of, put_meetings
from tests.e2e.years.remote_rows import put_registrations, put_remote
from tests.e2e.years.rows import Row, midnight, put
from tests.e2e.years.truth import Decided, Years


def fill(database: Database, years: Years) -> None:
    """Write everything that happened into an empty database, and have it counted."""
    begins = midnight(first_of(years.months[0]))
    found(database, years.staff, begins)
    known = sorted({each.person_id for days in years.remote.values() for each in days})
    fiscal = tuple(range(begins.year - 1, first_of(years.months[-1]).year + 1))
    with database.write_work() as tx:
        put_measures(tx, years)
        put_forms(tx, years)
        put_registrations(tx, known, fiscal)
        store_catalogue(tx, TENANT, catalogue_of(years.rooms), "years", begins)
        tx.execute(update(tenant_state).values(feed_number=tenant_state.c.feed_number + 1))
    for month in years.months:
        with database.write_work() as tx:
            _month(tx, years, month)


def first_of(month: str) -> date:
    """Return the first day of a month."""
    return date.fromisoformat(f"{month}-01")


def _month(tx: Connection, years: Years, month: str) -> None:
    put_remote(tx, years.remote[month])
    put(tx, register_entry, _register(years, month))
    put_meetings(tx, month, years.met[month])
    recount_people(tx, TENANT, None, days_of_month(first_of(month)))


def _register(years: Years, month: str) -> Iterator[Row]:
    for number, each in enumerate(years.decided[month]):
        yield {**_entry_of(each), **_number_of(years, month, number)}


def _entry_of(each: Decided) -> Row:
    return {
        "tenant": TENANT,
        "carrier": each.carrier,
        "reason": each.reason,
        "outcome": "rejected" if each.rejected else "decided",
        "decided_on": each.day,
        "decided_at": midnight(each.day),
        "bureau_id": f"bureau-{each.bureau}",
        "section_id": each.section,
        "rank": "section_head",
    }


def _number_of(years: Years, month: str, number: int) -> Row:
    serial = years.months.index(month) * 1_000_000 + number + 1
    return {
        "case_id": f"case-{month}-{number}",
        "mark": "市",
        "kind": "kian",
        "fiscal_year": 2024,
        "serial": serial,
        "branch": 0,
        "decided_feed": 1,
    }
