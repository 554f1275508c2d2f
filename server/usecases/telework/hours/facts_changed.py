# SPDX-License-Identifier: Apache-2.0
"""What follows when leave or own hours of days change that were worked already."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from approval import city_day, uuid7
from server.store.telework.facts import work_between
from server.store.telework.places import places_between
from server.usecases.telework.closed_days import (
    LateEvent,
    days_changed,
    is_open,
    keep_for_amendment,
)
from server.usecases.telework.day_facts import section_on
from server.usecases.telework.places import keep_places_unfolded
from server.usecases.telework.recount import recount


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Who changed facts, when, and a name of the change by which it is known again."""

    by: str
    now: datetime
    name: str


def facts_changed(
    tx: Connection, tenant: int, changed: Mapping[str, Iterable[date]], cause: Cause
) -> None:
    """Count the worked days among these anew; those of a closed month become amendment drafts.

    A day that nobody has worked yet is counted when it is.
    """
    until = city_day(cause.now)
    for person_id, given in changed.items():
        days = {day for day in given if day <= until}
        if not days:
            continue
        worked = work_between(tx, tenant, [person_id], min(days), max(days))
        known = sorted(days & {day for _, day in worked})
        closed = [day for day in known if not is_open(tx, tenant, person_id, day)]
        for day in closed:
            _keep(tx, tenant, person_id, day, cause)
        still = [day for day in known if day not in closed]
        if still:
            days_changed(tx, tenant, person_id, still)
            recount(tx, tenant, person_id, still)


def _keep(tx: Connection, tenant: int, person_id: str, day: date, cause: Cause) -> None:
    keep_places_unfolded(tx, tenant)
    places = places_between(tx, tenant, [person_id], day, day)
    named = hashlib.sha256(f"{cause.name} {person_id} {day}".encode()).digest()[:10]
    late = LateEvent(
        # Of the day and not of the hour, so that the same file makes the same draft once.
        event_id=uuid7((day - date(1970, 1, 1)).days * 86_400_000, named),
        person_id=person_id,
        section_id=section_on(places, person_id, day),
        day=day,
        requested_by=cause.by,
        now=cause.now,
    )
    keep_for_amendment(tx, tenant, late)
