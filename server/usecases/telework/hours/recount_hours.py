# SPDX-License-Identifier: Apache-2.0
"""Counting people's minutes of some days anew, in the transaction that changed a fact."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from server.store.telework.facts import PersonDay
from server.store.telework.overtime import permissions_between, replace_minutes
from server.usecases.telework.hours.own_hours import own_hours
from telework import DayFacts, Schedule
from telework.hours.spans import MIDNIGHT, minute_of
from telework.hours.worked import WorkedDay, worked_minutes


def recount_hours(
    tx: Connection,
    tenant: int,
    people: Sequence[str] | None,
    days: Collection[date],
    facts: Mapping[PersonDay, DayFacts],
) -> None:
    """Write the minutes of these days anew, ``None`` for everybody.

    Open work counts until its last punch: a projection depends on nothing but the day.
    """
    worked = {key: one for key, one in facts.items() if one.work.punches}
    permissions = permissions_between(tx, tenant, people, min(days), max(days)) if worked else {}
    following = _following(tx, tenant, worked)
    minutes = {
        key: worked_minutes(
            WorkedDay(
                person_id=one.person_id,
                work=one.work,
                schedule=one.schedule,
                following=following.get(key),
                permissions=permissions.get(key, ()),
                until=one.work.punches[-1].at,
            )
        )
        for key, one in worked.items()
    }
    replace_minutes(tx, tenant, people, days, minutes)


def _following(
    tx: Connection, tenant: int, worked: Mapping[PersonDay, DayFacts]
) -> dict[PersonDay, Schedule | None]:
    """Return the next day's hours of work beyond midnight, which are asked for no other."""
    late = [key for key, one in worked.items() if minute_of(key[1], _last(one)) >= MIDNIGHT]
    if not late:
        return {}
    dates = [day for _, day in late]
    hours = own_hours(tx, tenant, sorted({key[0] for key in late}), min(dates), max(dates))
    return {
        (person_id, day): hours.on(person_id, day + timedelta(days=1)).schedule
        for person_id, day in late
    }


def _last(facts: DayFacts) -> datetime:
    return max(punched.at for punched in facts.work.punches)
