# SPDX-License-Identifier: Apache-2.0
"""The rows of years of a city of ten thousand people, for the page 統計; made by arithmetic."""

import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, update

from server.store.engine import Database
from server.store.meetings.catalogue import store_catalogue
from server.store.tables import (
    register_entry,
    telework_city_month,
    telework_day_count,
    telework_enrolment,
    tenant_state,
)
from server.usecases.telework.places import keep_places_unfolded
from telework.meetings.catalogue import Catalogue
from tests.e2e.simulation.city import TENANT, Staff, found, section_ids
from tests.e2e.years.meeting_rows import catalogue_of, put_meetings
from tests.e2e.years.rows import Row, midnight, put
from tests.e2e.years.truth import Met

PEOPLE, WITH_LAPTOP = 10_000, 4_000
REMOTE_A_DAY, DECISIONS_A_DAY = 750, 1_250
"""15,000 implementations and 25,000 decisions a month."""

ROOMS, MEETINGS_A_DAY = 60, 4
WORKING_DAYS = 20
SECTIONS = section_ids(PEOPLE)
CLOSED = {"person_days": 15_000, "home": 25_000, "satellite": 3_000, "mobile": 2_000}


def months_until(last: date, count: int) -> list[date]:
    """Return the first days of so many months, oldest first."""
    newest = last.year * 12 + last.month - 1
    numbers = range(newest - count + 1, newest + 1)
    return [date(number // 12, number % 12 + 1, 1) for number in numbers]


def fill(database: Database, months: list[date], now: datetime) -> Catalogue:
    """Fill an empty database; every month but the last is closed."""
    staff = [
        Staff(person_id=f"p-{number:05}", section_id=SECTIONS[number % len(SECTIONS)])
        for number in range(PEOPLE)
    ]
    found(database, staff, midnight(months[0]))
    rooms = catalogue_of(ROOMS)
    with database.write_work() as tx:
        keep_places_unfolded(tx, TENANT)
        store_catalogue(tx, TENANT, rooms, "bench", now)
        tx.execute(update(tenant_state).values(feed_number=tenant_state.c.feed_number + 1))
        put(tx, telework_enrolment, _enrolments(months))
    for month in months:
        with database.write_work() as tx:
            _fill_month(tx, month)
    with database.write_work() as tx:
        put(tx, telework_city_month, (_closing(month, now) for month in months[:-1]))
    return rooms


def _fill_month(tx: Connection, month: date) -> None:
    days = [month + timedelta(days=number) for number in range(WORKING_DAYS)]
    put(tx, telework_day_count, (row for day in days for row in _remote(day)))
    put(tx, register_entry, (row for day in days for row in _decided(day)))
    put_meetings(tx, f"{month:%Y-%m}", [each for day in days for each in _met(day)])


def _remote(day: date) -> Iterator[Row]:
    begins = day.toordinal() * REMOTE_A_DAY
    for number in range(begins, begins + REMOTE_A_DAY):
        person = number % WITH_LAPTOP
        section = person % len(SECTIONS)
        whole = {
            "tenant": TENANT,
            "policy_id": "standard",
            "day": day,
            "person_id": f"p-{person:05}",
            "policy_version": 1,
            "section_id": SECTIONS[section],
            "bureau_id": f"bureau-{section % 10}",
            "grade": "officer",
            "unit": "full",
            "leading": "home",
            "person_days": 1,
            "home_half_units": 1 + number % 2,
            "confirmed": number % 4 and 1,
        }
        yield {**dict.fromkeys(_ZERO, 0), **whole}


_ZERO = (
    *(f"{kind}_half_units" for kind in ("satellite", "mobile")),
    *(f"{kind}_minutes" for kind in ("home", "satellite", "mobile")),
    *(f"{kind}_events" for kind in ("home", "satellite", "mobile")),
    *("allowance_days", "unpermitted"),
)


def _decided(day: date) -> Iterator[Row]:
    begins = day.toordinal() * DECISIONS_A_DAY
    for number in range(begins, begins + DECISIONS_A_DAY):
        section = number * 7 % len(SECTIONS)
        carrier = "EEEEEEEHPP"[number % 10]
        yield {
            "tenant": TENANT,
            "case_id": f"case-{number}",
            "mark": "市",
            "kind": "kian",
            "fiscal_year": 2024,
            "serial": number,
            "branch": 0,
            "carrier": carrier,
            "reason": ("size", "other")[number % 3 == 0] if carrier == "P" else "",
            "outcome": "rejected" if number % 50 == 0 else "decided",
            "decided_on": day,
            "decided_at": midnight(day),
            "decided_feed": 1,
            "bureau_id": f"bureau-{section % 10}",
            "section_id": SECTIONS[section],
            "rank": "section_head",
        }


def _met(day: date) -> Iterator[Met]:
    for number in range(ROOMS * MEETINGS_A_DAY):
        room, slot = number % ROOMS, number // ROOMS
        yield Met(
            room=room,
            day=day,
            begin=540 + 120 * slot,
            minutes=60,
            state="released" if number % 9 == 0 else "accepted",
            asked=number % 7,
            host=f"host-{number % 5}" if number % 8 == 0 else "",
            ended=None,
        )


def _enrolments(months: list[date]) -> Iterator[Row]:
    for year in range(months[0].year - 1, months[-1].year + 1):
        for number in range(WITH_LAPTOP):
            yield {
                "tenant": TENANT,
                "case_id": f"enrolment-{number}-{year}",
                "person_id": f"p-{number:05}",
                "fiscal_year": year,
                "valid_from": date(year, 4, 1),
                "valid_to": date(year + 1, 3, 31),
                "eligibility": "regular",
                "reasons": "efficiency",
                "commute_minutes": 45,
                "commute_metres": 12_000,
                "form": "",
                "decided_at": midnight(date(year, 3, 1)),
            }


def _closing(month: date, now: datetime) -> Row:
    figures = {"live": CLOSED, "confirmed": CLOSED}
    return {
        "tenant": TENANT,
        "month": f"{month:%Y-%m}",
        "policy_id": "standard",
        "policy_version": 1,
        "rules": "",
        "figures": json.dumps(figures),
        "acknowledged": "[]",
        "list_sha256": "",
        "reason": "",
        "people": WITH_LAPTOP,
        "sha256": "",
        "closed_by": "p-00000",
        "closed_at": now,
    }
