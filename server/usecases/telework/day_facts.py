# SPDX-License-Identifier: Apache-2.0
"""Joining what is known of days: punches, blocks, leave, hours and sign-offs."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import Connection

from server.store.telework.absent import absent_between
from server.store.telework.facts import KnownDay, PersonDay, known_between
from server.store.telework.grants import granted_between
from server.store.telework.places import StaffPlace, places_between
from server.usecases.telework.hours.own_hours import own_hours
from telework import DayFacts, WorkingDay

Places = dict[str, list[StaffPlace]]
"""Where each person belonged, period by period."""


def facts_of(
    tx: Connection,
    tenant: int,
    people: Sequence[str] | None,
    days: Collection[date],
    places: Places | None = None,
) -> dict[PersonDay, DayFacts]:
    """Return the facts of days on which anything is known; ``None`` asks for everybody.

    ``places`` saves reading where people belong, where the caller has read it.
    """
    first, last = min(days), max(days)
    if places is None:
        places = places_between(tx, tenant, people, first, last)
    known = known_between(tx, tenant, people, first, last)
    absent = absent_between(tx, tenant, people, first, last)
    granted = granted_between(tx, tenant, people, first, last)
    hours = own_hours(tx, tenant, people, first, last)
    wanted = set(days)
    return {
        (person_id, day): DayFacts(
            person_id=person_id,
            section_id=section_on(places, person_id, day),
            day=day,
            schedule=hours.on(person_id, day).schedule,
            work=of_day.work,
            grants=granted.get((person_id, day), ()),
            absent=absent.get((person_id, day), ()),
            confirmed=of_day.confirmed,
        )
        for person_id, day in sorted({*known, *granted})
        if day in wanted
        for of_day in (known.get((person_id, day)) or _unworked(day),)
    }


def _unworked(day: date) -> KnownDay:
    return KnownDay(work=WorkingDay(date=day), confirmed=False)


def place_on_day(places: Places, person_id: str, day: date) -> StaffPlace | None:
    """Return where a person belonged on a date."""
    found = (each for each in places.get(person_id, ()) if each.first <= day <= each.last)
    return next(found, None)


def section_on(places: Places, person_id: str, day: date) -> str:
    """Return a person's section on a date; empty for who held no post."""
    place = place_on_day(places, person_id, day)
    return place.section_id if place else ""
