# SPDX-License-Identifier: Apache-2.0
"""Statements on permissions for overtime, and on the minutes that were worked."""

from collections.abc import Collection, Iterable
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from server.store.columns import AnyRow
from server.store.tables import telework_minutes, telework_overtime
from telework.hours.overtime import OvertimePermission, PermissionSource, WorkedMinutes

_OF_TENANT = select(telework_overtime).where(telework_overtime.c.tenant == bindparam("of_tenant"))
_BY_ID = _OF_TENANT.where(telework_overtime.c.permission_id == bindparam("permission"))
_OF_PERSON = _OF_TENANT.where(
    telework_overtime.c.person_id == bindparam("of_person"),
    telework_overtime.c.day >= bindparam("first"),
    telework_overtime.c.day <= bindparam("last"),
).order_by(telework_overtime.c.begins_at, telework_overtime.c.permission_id)
_INSERT = upsert(telework_overtime)
_SAVE = _INSERT.on_conflict_do_update(
    index_elements=["tenant", "permission_id"],
    set_={
        name: _INSERT.excluded[name]
        for name in ("ends_at", "reason", "given_by", "given_at", "withdrawn_at")
    },
)
_NEW_MINUTES = upsert(telework_minutes)
_SAVE_MINUTES = _NEW_MINUTES.on_conflict_do_update(
    index_elements=["tenant", "person_id", "day"],
    set_={
        name: _NEW_MINUTES.excluded[name] for name in ("regular", "overtime", "holiday", "night")
    },
)
_SUMS = (
    select(
        telework_minutes.c.person_id,
        func.sum(telework_minutes.c.regular).label("regular"),
        func.sum(telework_minutes.c.overtime).label("overtime"),
        func.sum(telework_minutes.c.holiday).label("holiday"),
        func.sum(telework_minutes.c.night).label("night"),
    )
    .where(
        telework_minutes.c.tenant == bindparam("of_tenant"),
        telework_minutes.c.person_id.in_(bindparam("people", expanding=True)),
        telework_minutes.c.day >= bindparam("first"),
        telework_minutes.c.day <= bindparam("last"),
    )
    .group_by(telework_minutes.c.person_id)
)


def permission_by_id(tx: Connection, tenant: int, permission_id: str) -> OvertimePermission | None:
    """Return a permission, withdrawn or not."""
    row = tx.execute(_BY_ID, {"of_tenant": tenant, "permission": permission_id}).first()
    return None if row is None else _permission(row)


def permissions_between(
    tx: Connection, tenant: int, person_id: str, first: date, last: date
) -> tuple[OvertimePermission, ...]:
    """Return the permissions for a person's days, withdrawn ones among them."""
    params = {"of_tenant": tenant, "of_person": person_id, "first": first, "last": last}
    return tuple(_permission(row) for row in tx.execute(_OF_PERSON, params))


def save_permissions(tx: Connection, tenant: int, given: Iterable[OvertimePermission]) -> None:
    """Write permissions; one that stands already takes the new end, reason and standing."""
    values = [
        {
            "tenant": tenant,
            "permission_id": one.permission_id,
            "person_id": one.person_id,
            "day": one.day,
            "begins_at": one.begin,
            "ends_at": one.end,
            "reason": one.reason,
            "source": one.source.value,
            "given_by": one.given_by,
            "given_at": one.given_at,
            "withdrawn_at": one.withdrawn_at,
        }
        for one in given
    ]
    if values:
        tx.execute(_SAVE, values)


def withdraw_permission(tx: Connection, tenant: int, permission_id: str, at: datetime) -> None:
    """Take a permission back from a moment on; the first withdrawal stays."""
    tx.execute(
        update(telework_overtime)
        .where(
            telework_overtime.c.tenant == tenant,
            telework_overtime.c.permission_id == permission_id,
            telework_overtime.c.withdrawn_at.is_(None),
        )
        .values(withdrawn_at=at)
    )


def save_minutes(
    tx: Connection, tenant: int, person_id: str, by_day: dict[date, WorkedMinutes]
) -> None:
    """Write the minutes of days anew; a day without work has no row."""
    tx.execute(
        delete(telework_minutes).where(
            telework_minutes.c.tenant == tenant,
            telework_minutes.c.person_id == person_id,
            telework_minutes.c.day.in_(list(by_day)),
        )
    )
    values = [
        {
            "tenant": tenant,
            "person_id": person_id,
            "day": day,
            "regular": minutes.regular,
            "overtime": minutes.overtime,
            "holiday": minutes.holiday,
            "night": minutes.night,
        }
        for day, minutes in by_day.items()
        if minutes != WorkedMinutes()
    ]
    if values:
        tx.execute(_SAVE_MINUTES, values)


def minutes_of(
    tx: Connection, tenant: int, people: Collection[str], first: date, last: date
) -> dict[str, WorkedMinutes]:
    """Return the sums of people over days; who has worked none is left out."""
    params = {"of_tenant": tenant, "people": list(people), "first": first, "last": last}
    return {
        row.person_id: WorkedMinutes(
            regular=int(row.regular),
            overtime=int(row.overtime),
            holiday=int(row.holiday),
            night=int(row.night),
        )
        for row in tx.execute(_SUMS, params)
    }


def _permission(row: AnyRow) -> OvertimePermission:
    return OvertimePermission(
        permission_id=row.permission_id,
        person_id=row.person_id,
        day=row.day,
        begin=row.begins_at,
        end=row.ends_at,
        reason=row.reason,
        source=PermissionSource(row.source),
        given_by=row.given_by,
        given_at=row.given_at,
        withdrawn_at=row.withdrawn_at,
    )
