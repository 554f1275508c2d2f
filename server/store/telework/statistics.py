# SPDX-License-Identifier: Apache-2.0
"""Statements behind the statistics: counted days, closed months, totals of months."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from server.store.tables import (
    case_event,
    telework_city_month,
    telework_day_count,
    telework_enrolment,
    telework_entry,
    telework_grant,
    telework_punch,
)
from telework.statistics.counted_days import CountedDay
from telework.statistics.process import AppliedBlock

_COUNT = telework_day_count.c
_HALF_UNITS = _COUNT.home_half_units + _COUNT.satellite_half_units + _COUNT.mobile_half_units


class Counted(NamedTuple):
    """Sums of one period by one policy."""

    half_units: int
    person_days: int
    users: int


def counted_days(
    tx: Connection, tenant: int, policy_id: str, first: date, last: date
) -> list[CountedDay]:
    """Return the days that one policy counted in a period."""
    rows = tx.execute(
        select(telework_day_count).where(
            _COUNT.tenant == tenant,
            _COUNT.policy_id == policy_id,
            _COUNT.day >= first,
            _COUNT.day <= last,
        )
    )
    return [
        CountedDay(
            person_id=row.person_id,
            section_id=row.section_id,
            day=row.day,
            grade=row.grade,
            unit=row.unit,
            leading=row.leading,
            person_days=row.person_days,
            half_units=(row.home_half_units, row.satellite_half_units, row.mobile_half_units),
            events=(row.home_events, row.satellite_events, row.mobile_events),
            allowance_days=row.allowance_days,
            confirmed=bool(row.confirmed),
        )
        for row in rows
    ]


def totals_between(
    tx: Connection, tenant: int, policy_id: str, period: tuple[date, date], *, confirmed: bool
) -> Counted:
    """Add up what one policy counted in a period, only what was signed off where so wanted."""
    statement = select(
        func.coalesce(func.sum(_HALF_UNITS), 0),
        func.coalesce(func.sum(_COUNT.person_days), 0),
        func.count(func.distinct(_COUNT.person_id)).filter(_COUNT.person_days > 0),
    ).where(
        _COUNT.tenant == tenant,
        _COUNT.policy_id == policy_id,
        _COUNT.day >= period[0],
        _COUNT.day <= period[1],
    )
    if confirmed:
        statement = statement.where(_COUNT.confirmed == 1)
    half_units, person_days, users = tx.execute(statement).one()
    return Counted(int(half_units), int(person_days), int(users))


def closed_months(tx: Connection, tenant: int, months: Iterable[str]) -> frozenset[str]:
    """Return which of these months (``YYYY-MM``) HR has closed."""
    found = tx.execute(
        select(telework_city_month.c.month).where(
            telework_city_month.c.tenant == tenant,
            telework_city_month.c.month.in_(list(months)),
        )
    )
    return frozenset(found.scalars())


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """One registration in force on a day of a period; the way is both ways, 0 where not told."""

    person_id: str
    first: date
    last: date
    reasons: frozenset[str]
    way_minutes: int
    way_metres: int


def registered_between(tx: Connection, tenant: int, first: date, last: date) -> list[Registered]:
    """Return the registrations (利用者登録) in force on any day of a period, newest last."""
    rows = tx.execute(
        select(telework_enrolment)
        .where(
            telework_enrolment.c.tenant == tenant,
            telework_enrolment.c.valid_from <= last,
            telework_enrolment.c.valid_to >= first,
        )
        .order_by(telework_enrolment.c.decided_at)
    )
    return [
        Registered(
            person_id=row.person_id,
            first=max(row.valid_from, first),
            last=min(row.valid_to, last),
            reasons=frozenset(row.reasons.split("|")),
            way_minutes=row.commute_minutes,
            way_metres=row.commute_metres,
        )
        for row in rows
    ]


def applied_between(tx: Connection, tenant: int, first: date, last: date) -> list[AppliedBlock]:
    """Return the blocks that stand for days of a period, with when their case was submitted."""
    submitted = (
        select(case_event.c.case_id, func.min(case_event.c.at).label("at"))
        .where(case_event.c.tenant == tenant, case_event.c.type == "submitted")
        .group_by(case_event.c.case_id)
        .subquery()
    )
    rows = tx.execute(
        select(
            telework_grant.c.case_id,
            telework_grant.c.person_id,
            telework_grant.c.day,
            telework_grant.c.granted_at,
            submitted.c.at,
        )
        .outerjoin(submitted, submitted.c.case_id == telework_grant.c.case_id)
        .where(
            telework_grant.c.tenant == tenant,
            telework_grant.c.day >= first,
            telework_grant.c.day <= last,
            telework_grant.c.withdrawn_at.is_(None),
        )
    )
    return [
        AppliedBlock(
            case_id=row.case_id,
            person_id=row.person_id,
            day=row.day,
            submitted_at=row.at,
            decided_at=row.granted_at,
        )
        for row in rows
    ]


def sources_between(
    tx: Connection, tenant: int, first: date, last: date
) -> list[tuple[str, date, str]]:
    """Return person, day and source of every punch and entry of a period (T4).

    An entry of missing punches is ``late``; one that says the whole day anew is ``corrected``.
    """
    punches = tx.execute(
        select(telework_punch.c.person_id, telework_punch.c.day).where(
            telework_punch.c.tenant == tenant,
            telework_punch.c.day >= first,
            telework_punch.c.day <= last,
        )
    )
    entries = tx.execute(
        select(telework_entry.c.person_id, telework_entry.c.day, telework_entry.c.body).where(
            telework_entry.c.tenant == tenant,
            telework_entry.c.type == "enter_day",
            telework_entry.c.day >= first,
            telework_entry.c.day <= last,
        )
    )
    return [
        *((row.person_id, row.day, "live") for row in punches),
        *(
            (row.person_id, row.day, "corrected" if json.loads(row.body).get("whole") else "late")
            for row in entries
        ),
    ]
