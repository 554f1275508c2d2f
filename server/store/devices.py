# SPDX-License-Identifier: Apache-2.0
"""Statements on registered devices and the evidence chain each of them keeps."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from server.store.columns import AnyRow
from server.store.tables import device

NO_HASH = "0" * 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A registered installation; ``sealed_mac_key`` is sealed at rest.

    Attributes:
        state: ``admitted``, ``waiting``, ``revoked`` or ``lost``.
        acknowledged_seq, acknowledged_hash: end of the gapless chain received.
        highest_seq: highest number received; above the former while a gap is open.
        lost_at: when it was reported lost last, also where it was found since.
        wiped_at: when it said that its data are gone.
    """

    device_id: str
    name: str
    registered_by: str
    state: str
    sealed_mac_key: bytes
    acknowledged_seq: int
    acknowledged_hash: str
    highest_seq: int
    lost_at: datetime | None = None
    wiped_at: datetime | None = None


_READ = select(
    device.c.device_id,
    device.c.name,
    device.c.registered_by,
    device.c.state,
    device.c.mac_key,
    device.c.acknowledged_seq,
    device.c.acknowledged_hash,
    device.c.highest_seq,
    device.c.lost_at,
    device.c.wiped_at,
).where(device.c.tenant == bindparam("tenant"))
_ONE = _READ.where(device.c.device_id == bindparam("device_id"))
_ONE_LOCKED = _ONE.with_for_update(key_share=True)
_ADVANCE = (
    update(device)
    .where(device.c.tenant == bindparam("of_tenant"), device.c.device_id == bindparam("of_device"))
    .values(
        acknowledged_seq=bindparam("seq"),
        acknowledged_hash=bindparam("hash"),
        highest_seq=bindparam("highest"),
        last_seen_at=bindparam("now"),
    )
)


def insert_device(
    tx: Connection,
    tenant: int,
    registered: Device,
    now: datetime,
) -> None:
    """Register a device."""
    tx.execute(
        insert(device),
        {
            "tenant": tenant,
            "device_id": registered.device_id,
            "name": registered.name,
            "registered_by": registered.registered_by,
            "registered_at": now,
            "state": registered.state,
            "mac_key": registered.sealed_mac_key,
            "acknowledged_seq": registered.acknowledged_seq,
            "acknowledged_hash": registered.acknowledged_hash,
            "highest_seq": registered.highest_seq,
            "lost_at": registered.lost_at,
            "wiped_at": registered.wiped_at,
            "last_seen_at": now,
        },
    )


def device_by_id(tx: Connection, tenant: int, device_id: str) -> Device | None:
    """Return a device."""
    return _device(tx.execute(_ONE, {"tenant": tenant, "device_id": device_id}).first())


def device_for_chain(tx: Connection, tenant: int, device_id: str) -> Device | None:
    """Return a device and lock its row (FOR NO KEY UPDATE): its chain grows one at a time."""
    return _device(tx.execute(_ONE_LOCKED, {"tenant": tenant, "device_id": device_id}).first())


def advance_chain(
    tx: Connection,
    tenant: int,
    device_id: str,
    *,
    seq: int,
    head_hash: str,
    highest: int,
    now: datetime,
) -> None:
    """Write down how far the device's chain is received."""
    tx.execute(
        _ADVANCE,
        {
            "of_tenant": tenant,
            "of_device": device_id,
            "seq": seq,
            "hash": head_hash,
            "highest": highest,
            "now": now,
        },
    )


def all_devices(tx: Connection, tenant: int) -> tuple[Device, ...]:
    """Return every device, by its id."""
    rows = tx.execute(_READ.order_by(device.c.device_id), {"tenant": tenant})
    return tuple(found for row in rows if (found := _device(row)))


def set_device_state(
    tx: Connection, tenant: int, device_id: str, state: str, now: datetime, seen: str = ""
) -> bool:
    """Set the state of a device; False where there is no such device, or none as ``seen``."""
    values: dict[str, Any] = {"state": state}
    if state == "lost":
        values["lost_at"] = now
    statement = update(device).where(device.c.tenant == tenant, device.c.device_id == device_id)
    if seen:
        statement = statement.where(device.c.state == seen)
    answer = tx.execute(statement.values(**values))
    return answer.rowcount == 1


def note_device_wiped(tx: Connection, tenant: int, device_id: str, now: datetime) -> bool:
    """Write down once when a device said that its data are gone; False where it had before."""
    answer = tx.execute(
        update(device)
        .where(
            device.c.tenant == tenant,
            device.c.device_id == device_id,
            device.c.wiped_at.is_(None),
        )
        .values(wiped_at=now)
    )
    return answer.rowcount == 1


def _device(row: AnyRow | None) -> Device | None:
    if row is None:
        return None
    return Device(
        device_id=row.device_id,
        name=row.name,
        registered_by=row.registered_by,
        state=row.state,
        sealed_mac_key=row.mac_key,
        acknowledged_seq=row.acknowledged_seq,
        acknowledged_hash=row.acknowledged_hash,
        highest_seq=row.highest_seq,
        lost_at=row.lost_at,
        wiped_at=row.wiped_at,
    )
