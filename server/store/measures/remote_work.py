# SPDX-License-Identifier: Apache-2.0
"""Statements on remote work for the page 統計: by day, and by bureau of one month."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, func, select

from server.store.tables import (
    telework_city_month,
    telework_day_count,
    telework_enrolment,
    telework_staff_place,
)

_COUNT = telework_day_count.c
_HALF_UNITS = _COUNT.home_half_units + _COUNT.satellite_half_units + _COUNT.mobile_half_units
_COUNTED = (
    _COUNT.tenant == bindparam("tenant"),
    _COUNT.policy_id == bindparam("policy_id"),
    _COUNT.day >= bindparam("since"),
    _COUNT.day <= bindparam("to"),
)
_USERS = func.count(func.distinct(_COUNT.person_id)).filter(_COUNT.person_days > 0)
_SUMS = (
    func.coalesce(func.sum(_HALF_UNITS), 0).label("half_units"),
    func.coalesce(func.sum(_COUNT.person_days), 0).label("person_days"),
    _USERS.label("users"),
)
_BY_DAY = (
    select(_COUNT.day, func.sum(_HALF_UNITS).label("half_units"))
    .where(*_COUNTED)
    .group_by(_COUNT.day)
)
_BY_BUREAU = select(_COUNT.bureau_id, *_SUMS).where(*_COUNTED).group_by(_COUNT.bureau_id)
_REGISTERED = (
    select(
        telework_staff_place.c.bureau_id,
        telework_enrolment.c.person_id,
    )
    .distinct()
    .join(
        telework_staff_place,
        (telework_staff_place.c.tenant == telework_enrolment.c.tenant)
        & (telework_staff_place.c.person_id == telework_enrolment.c.person_id)
        & (telework_staff_place.c.first <= telework_enrolment.c.valid_to)
        & (telework_staff_place.c.last >= telework_enrolment.c.valid_from)
        & (telework_staff_place.c.first <= bindparam("to"))
        & (telework_staff_place.c.last >= bindparam("since")),
    )
    .where(
        telework_enrolment.c.tenant == bindparam("tenant"),
        telework_enrolment.c.valid_from <= bindparam("to"),
        telework_enrolment.c.valid_to >= bindparam("since"),
    )
    .subquery()
)
_ELIGIBLE = select(
    _REGISTERED.c.bureau_id, func.count(_REGISTERED.c.person_id).label("people")
).group_by(_REGISTERED.c.bureau_id)
_ELIGIBLE_OF_CITY = select(func.count(func.distinct(_REGISTERED.c.person_id)))
_CLOSED = select(
    telework_city_month.c.month,
    telework_city_month.c.policy_id,
    telework_city_month.c.policy_version,
    telework_city_month.c.figures,
).where(
    telework_city_month.c.tenant == bindparam("tenant"),
    telework_city_month.c.month >= bindparam("since"),
    telework_city_month.c.month <= bindparam("to"),
)
_FIRST_DAY = select(func.min(_COUNT.day)).where(
    _COUNT.tenant == bindparam("tenant"), _COUNT.policy_id == bindparam("policy_id")
)
_FIRST_CLOSED = select(func.min(telework_city_month.c.month)).where(
    telework_city_month.c.tenant == bindparam("tenant")
)


class BureauCount(NamedTuple):
    """Sums of one bureau in one period by one policy."""

    half_units: int
    person_days: int
    users: int


class ClosedMonth(NamedTuple):
    """What a month was closed with; ``figures`` is JSON as kept."""

    month: str
    policy_id: str
    policy_version: int
    figures: str


def half_units_by_day(
    tx: Connection, tenant: int, policy_id: str, period: tuple[date, date]
) -> Mapping[date, int]:
    """Return what one policy counted on each day of a period."""
    rows = tx.execute(_BY_DAY, _params(tenant, policy_id, period))
    return {row.day: int(row.half_units) for row in rows}


def counted_by_bureau(
    tx: Connection, tenant: int, policy_id: str, period: tuple[date, date]
) -> Mapping[str, BureauCount]:
    """Return what one policy counted of each bureau; people are distinct within it."""
    rows = tx.execute(_BY_BUREAU, _params(tenant, policy_id, period))
    return {
        row.bureau_id: BureauCount(int(row.half_units), int(row.person_days), int(row.users))
        for row in rows
    }


def eligible_by_bureau(
    tx: Connection, tenant: int, period: tuple[date, date]
) -> tuple[int, Mapping[str, int]]:
    """Return how many people were registered on a day of a period: in the city, by bureau."""
    params = {"tenant": tenant, "since": period[0], "to": period[1]}
    found = {row.bureau_id: int(row.people) for row in tx.execute(_ELIGIBLE, params)}
    return int(tx.execute(_ELIGIBLE_OF_CITY, params).scalar_one()), found


def closings_between(tx: Connection, tenant: int, since: str, to: str) -> dict[str, ClosedMonth]:
    """Return the closed months of a span by month."""
    rows = tx.execute(_CLOSED, {"tenant": tenant, "since": since, "to": to})
    return {row.month: ClosedMonth(*row) for row in rows}


def first_counted_month(tx: Connection, tenant: int, policy_id: str) -> str | None:
    """Return the first month that the suite counted or HR closed; None before any."""
    day: date | None = tx.execute(
        _FIRST_DAY, {"tenant": tenant, "policy_id": policy_id}
    ).scalar_one()
    closed: str | None = tx.execute(_FIRST_CLOSED, {"tenant": tenant}).scalar_one()
    begun = [f"{day:%Y-%m}"] if day else []
    return min([*begun, *([closed] if closed else [])], default=None)


def _params(tenant: int, policy_id: str, period: tuple[date, date]) -> dict[str, Any]:
    return {"tenant": tenant, "policy_id": policy_id, "since": period[0], "to": period[1]}
