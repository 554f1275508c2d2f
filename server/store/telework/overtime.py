# SPDX-License-Identifier: Apache-2.0
"""Statements on permissions for overtime, and on the minutes that were worked."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from server.store.columns import AnyRow
from server.store.tables import telework_minutes, telework_overtime, telework_overtime_told
from server.store.telework.facts import PersonDay
from server.store.telework.whose import OfPeople
from telework.hours.overtime import (
    LimitWarning,
    OvertimePermission,
    PermissionSource,
    WorkedMinutes,
)

_OF_TENANT = select(telework_overtime).where(telework_overtime.c.tenant == bindparam("tenant"))
_BY_ID = _OF_TENANT.where(telework_overtime.c.permission_id == bindparam("permission"))
_BETWEEN = OfPeople(
    _OF_TENANT.where(
        telework_overtime.c.day >= bindparam("since"),
        telework_overtime.c.day <= bindparam("to"),
    ).order_by(telework_overtime.c.begins_at, telework_overtime.c.permission_id),
    telework_overtime.c.person_id,
)
_INSERT = upsert(telework_overtime)
_SAVE = _INSERT.on_conflict_do_update(
    index_elements=["tenant", "permission_id"],
    set_={
        name: _INSERT.excluded[name]
        for name in ("ends_at", "reason", "given_by", "given_at", "withdrawn_at")
    },
)
_TOLD = (
    upsert(telework_overtime_told)
    .on_conflict_do_nothing()
    .execution_options(preserve_rowcount=True)
)
_OF_DAYS = (
    telework_minutes.c.tenant == bindparam("tenant"),
    telework_minutes.c.day >= bindparam("since"),
    telework_minutes.c.day <= bindparam("to"),
)
_MINUTES = OfPeople(
    select(
        telework_minutes.c.person_id,
        telework_minutes.c.day,
        telework_minutes.c.regular,
        telework_minutes.c.overtime,
        telework_minutes.c.holiday,
        telework_minutes.c.night,
    ).where(*_OF_DAYS),
    telework_minutes.c.person_id,
)
_INSERT_MINUTES = upsert(telework_minutes)
_SAVE_MINUTES = _INSERT_MINUTES.on_conflict_do_update(
    index_elements=["tenant", "person_id", "day"],
    set_={
        name: _INSERT_MINUTES.excluded[name] for name in ("regular", "overtime", "holiday", "night")
    },
)
_FORGET_MINUTES = delete(telework_minutes).where(
    telework_minutes.c.tenant == bindparam("tenant"),
    telework_minutes.c.person_id == bindparam("person"),
    telework_minutes.c.day == bindparam("of_day"),
)
_SUMS = OfPeople(
    select(
        telework_minutes.c.person_id,
        func.sum(telework_minutes.c.regular).label("regular"),
        func.sum(telework_minutes.c.overtime).label("overtime"),
        func.sum(telework_minutes.c.holiday).label("holiday"),
        func.sum(telework_minutes.c.night).label("night"),
    )
    .where(*_OF_DAYS)
    .group_by(telework_minutes.c.person_id),
    telework_minutes.c.person_id,
)


def permission_by_id(tx: Connection, tenant: int, permission_id: str) -> OvertimePermission | None:
    """Return a permission, withdrawn or not."""
    row = tx.execute(_BY_ID, {"tenant": tenant, "permission": permission_id}).first()
    return None if row is None else _permission(row)


def permissions_between(
    tx: Connection, tenant: int, people: Sequence[str] | None, since: date, to: date
) -> dict[PersonDay, tuple[OvertimePermission, ...]]:
    """Return the permissions for people's days, withdrawn ones among them; ``None``: all."""
    statement, params = _BETWEEN.to(people)
    given = {"tenant": tenant, "since": since, "to": to, **params}
    found: dict[PersonDay, tuple[OvertimePermission, ...]] = {}
    for row in tx.execute(statement, given):
        key = (row.person_id, row.day)
        found[key] = (*found.get(key, ()), _permission(row))
    return found


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


def replace_minutes(
    tx: Connection,
    tenant: int,
    people: Sequence[str] | None,
    days: Collection[date],
    rows: Mapping[PersonDay, WorkedMinutes],
) -> None:
    """Write what differs in the minutes of days; a day without work has no row."""
    statement, params = _MINUTES.to(people)
    given = {"tenant": tenant, "since": min(days), "to": max(days), **params}
    wanted = set(days)
    stands = {
        (row.person_id, row.day): _worked(row)
        for row in tx.execute(statement, given)
        if row.day in wanted
    }
    made = {key: minutes for key, minutes in rows.items() if minutes != WorkedMinutes()}
    gone = [
        {"tenant": tenant, "person": person_id, "of_day": day}
        for person_id, day in stands.keys() - made.keys()
    ]
    if gone:
        tx.execute(_FORGET_MINUTES, gone)
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
        for (person_id, day), minutes in made.items()
        if stands.get((person_id, day)) != minutes
    ]
    if values:
        tx.execute(_SAVE_MINUTES, values)


def minutes_between(
    tx: Connection, tenant: int, people: Sequence[str] | None, since: date, to: date
) -> dict[str, WorkedMinutes]:
    """Return each person's sums over days; who has worked none is left out."""
    statement, params = _SUMS.to(people)
    given = {"tenant": tenant, "since": since, "to": to, **params}
    return {row.person_id: _worked(row) for row in tx.execute(statement, given)}


def _worked(row: AnyRow) -> WorkedMinutes:
    return WorkedMinutes(
        regular=int(row.regular),
        overtime=int(row.overtime),
        holiday=int(row.holiday),
        night=int(row.night),
    )


def note_told(
    tx: Connection, tenant: int, person_id: str, told: tuple[str, LimitWarning], now: datetime
) -> bool:
    """Note that a warning of a period is told now; False where it was before."""
    period, warning = told
    row = {
        "tenant": tenant,
        "person_id": person_id,
        "period": period,
        "warning": warning.value,
        "told_at": now,
    }
    return tx.execute(_TOLD, row).rowcount > 0


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
