# SPDX-License-Identifier: Apache-2.0
"""Counting anew after an organisation was loaded: a transfer may be told late (G11)."""

from datetime import date, timedelta

from sqlalchemy import Connection

from server.store.telework.places import places_between
from server.store.telework.policies import counted_span
from server.usecases.telework.day_facts import Places, place_on_day
from server.usecases.telework.places import keep_places_unfolded
from server.usecases.telework.recount import days_of_month, recount_open


def count_after_reorganisation(tx: Connection, tenant: int) -> None:
    """Count the open months anew of whoever belongs elsewhere than was known before."""
    span = counted_span(tx, tenant)
    if span is None:
        keep_places_unfolded(tx, tenant)
        return
    before = places_between(tx, tenant, None, *span)
    keep_places_unfolded(tx, tenant)
    after = places_between(tx, tenant, None, *span)
    moved = {
        person_id: days
        for person_id in sorted({*before, *after})
        if (days := _moved_days(person_id, before, after, span))
    }
    # Whole months: a policy may attribute a month to its last day.
    months = {day.replace(day=1) for days in moved.values() for day in days}
    recount_open(tx, tenant, list(moved), [day for month in months for day in days_of_month(month)])


def _moved_days(
    person_id: str, before: Places, after: Places, span: tuple[date, date]
) -> list[date]:
    if before.get(person_id) == after.get(person_id):
        return []
    days = (span[0] + timedelta(days=n) for n in range((span[1] - span[0]).days + 1))
    return [
        day for day in days if _office(before, person_id, day) != _office(after, person_id, day)
    ]


def _office(places: Places, person_id: str, day: date) -> tuple[str, str, str]:
    place = place_on_day(places, person_id, day)
    return (place.section_id, place.bureau_id, place.grade) if place else ("", "", "")
