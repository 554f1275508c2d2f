# SPDX-License-Identifier: Apache-2.0
"""Reading accounts, devices and sessions for those who look after them; no secrets among it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Select, bindparam, func, select

from server.store.columns import AnyRow
from server.store.tables import device, organisation_version, person_account, user_session


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedAccount:
    """An account without its password."""

    person_id: str
    login: str
    name: str
    enabled: bool
    temporary: bool
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDevice:
    """A device without its key."""

    device_id: str
    name: str
    owner_id: str
    state: str
    registered_at: datetime
    seen_at: datetime | None
    lost_at: datetime | None
    wiped_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSession:
    """A session that nobody has ended; whether it is over by its age is not said."""

    device_id: str
    device_name: str
    created_at: datetime
    last_used_at: datetime


_ACCOUNTS = select(
    person_account.c.person_id,
    person_account.c.login,
    person_account.c.name,
    person_account.c.enabled,
    person_account.c.temporary,
    person_account.c.roles,
).where(person_account.c.tenant == bindparam("tenant"))
_SIGN_INS = (
    select(user_session.c.person_id, func.max(user_session.c.created_at).label("at"))
    .where(
        user_session.c.tenant == bindparam("tenant"),
        user_session.c.person_id.in_(bindparam("people", expanding=True)),
    )
    .group_by(user_session.c.person_id)
)
_USED = (
    select(func.max(user_session.c.last_used_at))
    .where(user_session.c.tenant == device.c.tenant, user_session.c.device_id == device.c.device_id)
    .correlate(device)
    .scalar_subquery()
)
_DEVICES = select(
    device.c.device_id,
    device.c.name,
    device.c.registered_by,
    device.c.state,
    device.c.registered_at,
    device.c.last_seen_at,
    device.c.lost_at,
    device.c.wiped_at,
    _USED.label("used_at"),
).where(device.c.tenant == bindparam("tenant"))
_SESSIONS = (
    select(
        user_session.c.device_id,
        device.c.name,
        user_session.c.created_at,
        user_session.c.last_used_at,
    )
    .join(
        device,
        (device.c.tenant == user_session.c.tenant)
        & (device.c.device_id == user_session.c.device_id),
    )
    .where(
        user_session.c.tenant == bindparam("tenant"),
        user_session.c.person_id == bindparam("person_id"),
        user_session.c.ended_at.is_(None),
        user_session.c.created_at > bindparam("begun_after"),
        user_session.c.last_used_at > bindparam("used_after"),
    )
    .order_by(user_session.c.last_used_at.desc())
)


def listed_accounts(tx: Connection, tenant: int) -> tuple[ListedAccount, ...]:
    """Return every account."""
    return tuple(_account(row) for row in tx.execute(_ACCOUNTS, {"tenant": tenant}))


def last_sign_ins(tx: Connection, tenant: int, people: Sequence[str]) -> dict[str, datetime]:
    """Return when each of these people signed in last, without those who never did."""
    rows = tx.execute(_SIGN_INS, {"tenant": tenant, "people": list(people)})
    return {row.person_id: row.at for row in rows}


def open_sessions(
    tx: Connection,
    tenant: int,
    person_id: str,
    *,
    begun_after: datetime,
    used_after: datetime,
) -> tuple[OpenSession, ...]:
    """Return the sessions of a person that are in use, the one used last at the front."""
    given = {
        "tenant": tenant,
        "person_id": person_id,
        "begun_after": begun_after,
        "used_after": used_after,
    }
    return tuple(
        OpenSession(
            device_id=row.device_id,
            device_name=row.name,
            created_at=row.created_at,
            last_used_at=row.last_used_at,
        )
        for row in tx.execute(_SESSIONS, given)
    )


def listed_devices(tx: Connection, tenant: int) -> tuple[ListedDevice, ...]:
    """Return every device."""
    return _devices(tx, _DEVICES, {"tenant": tenant})


def devices_of(tx: Connection, tenant: int, person_id: str) -> tuple[ListedDevice, ...]:
    """Return the devices that a person registered."""
    own = _DEVICES.where(device.c.registered_by == bindparam("person_id"))
    return _devices(tx, own, {"tenant": tenant, "person_id": person_id})


def listed_device(tx: Connection, tenant: int, device_id: str) -> ListedDevice | None:
    """Return one device."""
    one = _DEVICES.where(device.c.device_id == bindparam("device_id"))
    found = _devices(tx, one, {"tenant": tenant, "device_id": device_id})
    return next(iter(found), None)


def organisation_loaded(tx: Connection, tenant: int, rev: int) -> tuple[str, datetime] | None:
    """Return what a load of the organisation called itself, and when it was loaded."""
    row = tx.execute(
        select(organisation_version.c.version, organisation_version.c.loaded_at).where(
            organisation_version.c.tenant == tenant, organisation_version.c.rev == rev
        )
    ).first()
    return None if row is None else (row.version, row.loaded_at)


def _account(row: AnyRow) -> ListedAccount:
    return ListedAccount(
        person_id=row.person_id,
        login=row.login,
        name=row.name,
        enabled=row.enabled,
        temporary=row.temporary,
        roles=tuple(row.roles.split()),
    )


def _devices(
    tx: Connection, statement: Select[tuple[object, ...]], given: dict[str, object]
) -> tuple[ListedDevice, ...]:
    return tuple(
        ListedDevice(
            device_id=row.device_id,
            name=row.name,
            owner_id=row.registered_by,
            state=row.state,
            registered_at=row.registered_at,
            seen_at=max(filter(None, (row.last_seen_at, row.used_at)), default=None),
            lost_at=row.lost_at,
            wiped_at=row.wiped_at,
        )
        for row in tx.execute(statement, given)
    )
