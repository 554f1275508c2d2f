# SPDX-License-Identifier: Apache-2.0
"""Registered installations: one row a machine and OS account."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, insert, select, update

from server.store.tables import device

NO_HASH = "0" * 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A registered installation.

    Attributes:
        state: ``admitted``, ``waiting`` (for the administrator) or ``lost``.
        mac_key: sealed; the place it is sealed for is ``mac_key_place(device_id)``.
    """

    device_id: str
    name: str
    registered_by: str
    state: str
    mac_key: bytes
    acknowledged_seq: int
    acknowledged_hash: str


def mac_key_place(device_id: str) -> str:
    """Return what a device's sealed MAC key is bound to."""
    return f"device/mac_key/{device_id}"


def find_device(tx: Connection, tenant: int, device_id: str) -> Device | None:
    """Return a device."""
    row = tx.execute(
        select(device).where(device.c.tenant == tenant, device.c.device_id == device_id)
    ).one_or_none()
    return None if row is None else _device(row)


def list_devices(tx: Connection, tenant: int) -> tuple[Device, ...]:
    """Return every device, oldest first."""
    rows = tx.execute(
        select(device).where(device.c.tenant == tenant).order_by(device.c.registered_at)
    )
    return tuple(_device(row) for row in rows)


def add_device(tx: Connection, tenant: int, added: Device, now: datetime) -> None:
    """Register a device."""
    tx.execute(
        insert(device).values(
            tenant=tenant,
            device_id=added.device_id,
            name=added.name,
            registered_by=added.registered_by,
            registered_at=now,
            state=added.state,
            mac_key=added.mac_key,
            acknowledged_seq=added.acknowledged_seq,
            acknowledged_hash=added.acknowledged_hash,
            highest_seq=added.acknowledged_seq,
            last_seen_at=now,
        )
    )


def set_device_state(
    tx: Connection, tenant: int, device_id: str, state: str, lost_at: datetime | None
) -> bool:
    """Set a device's state; return whether there is such a device."""
    changed = tx.execute(
        update(device)
        .where(device.c.tenant == tenant, device.c.device_id == device_id)
        .values(state=state, lost_at=lost_at)
    )
    return changed.rowcount == 1


def note_wipe_ordered(tx: Connection, tenant: int, device_id: str, now: datetime) -> None:
    """Note when a lost device was first told to wipe itself."""
    tx.execute(
        update(device)
        .where(
            device.c.tenant == tenant,
            device.c.device_id == device_id,
            device.c.wiped_at.is_(None),
        )
        .values(wiped_at=now)
    )


def _device(row: Row[tuple[object, ...]]) -> Device:
    return Device(
        device_id=row.device_id,
        name=row.name,
        registered_by=row.registered_by,
        state=row.state,
        mac_key=row.mac_key,
        acknowledged_seq=row.acknowledged_seq,
        acknowledged_hash=row.acknowledged_hash,
    )
