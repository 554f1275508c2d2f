# SPDX-License-Identifier: Apache-2.0
"""Registering a device at its first sign-in, losing it and taking it back (security.md, 4)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection

from approval.refusal import Refusal
from server.audit.subjects import of_device
from server.audit.tags import Tag
from server.auth.sealing import SecretBox
from server.store import certificates, sessions
from server.store.audit import AuditEntry, append_audit
from server.store.devices import NO_HASH, Device, device_by_id, insert_device, set_device_state
from server.store.engine import Database
from server.store.lost_devices import begin_loss, end_loss

MAC_KEY_BYTES = 32
_NONCE_BYTES = 12


class DevicePolicy(StrEnum):
    """Whether a new device may be used at once."""

    APPROVAL = "approval"  # the administrator admits it first
    AUTO = "auto"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceGate:
    """By which rule devices are admitted, and what registering one needs.

    Attributes:
        random: gives that many random bytes.
    """

    tenant: int
    policy: DevicePolicy
    secrets: SecretBox
    random: Callable[[int], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivingDevice:
    """An installation as it presents itself, and who signs in on it."""

    person_id: str
    device_id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredDevice:
    """What a device needs to make events: its MAC key and the head of its chain."""

    device_id: str
    mac_key: bytes
    acknowledged_seq: int
    acknowledged_hash: str


def mac_key_place(device_id: str) -> str:
    """Return what a device's sealed MAC key is bound to: table, column and row."""
    return f"device/mac_key/{device_id}"


def admit_device(
    tx: Connection, gate: DeviceGate, arriving: ArrivingDevice, now: datetime
) -> RegisteredDevice | Refusal:
    """Return the device for this person, registered now if it was never seen.

    One installation is one machine and one OS account, so it belongs to whoever registered
    it: anybody else would receive the key that vouches for the owner's acts.
    """
    device_id = arriving.device_id
    known = device_by_id(tx, gate.tenant, device_id)
    if known is None:
        known = _new_device(gate, arriving)
        insert_device(tx, gate.tenant, known, now)
        person_id = arriving.person_id
        _note(tx, gate.tenant, Tag.AUTH_DEVICE_REGISTERED, person_id, device_id, now)
    refusal = _refuse(known, arriving.person_id)
    if refusal is not None:
        return refusal
    return RegisteredDevice(
        device_id=device_id,
        mac_key=gate.secrets.open(mac_key_place(device_id), known.sealed_mac_key),
        acknowledged_seq=known.acknowledged_seq,
        acknowledged_hash=known.acknowledged_hash,
    )


def lose_device(
    database: Database,
    tenant: int,
    device_id: str,
    by: str,
    now: datetime,
    *,
    seen: str = "",
    request_id: str = "",
) -> int | None:
    """Report a device lost in one act: revoked, sessions ended, certificates revoked.

    Returns:
        How many certificates were revoked, or None when there is no such device, or none in
        the state in which it was ``seen``.
    """

    def lose(tx: Connection) -> int | None:
        if not set_device_state(tx, tenant, device_id, "lost", now, seen):
            return None
        begin_loss(tx, tenant, device_id, now)
        sessions.end_sessions_of_device(tx, tenant, device_id, now)
        revoked = certificates.revoke_certificates(
            tx, tenant, now, "key_compromise", device_id=device_id
        )
        _note(tx, tenant, Tag.OPS_DEVICE_LOST, by, device_id, now, request_id)
        return revoked

    return database.write(lose)


def readmit_device(
    database: Database,
    tenant: int,
    device_id: str,
    by: str,
    now: datetime,
    *,
    seen: str = "",
    request_id: str = "",
) -> bool:
    """Admit a waiting or found device; revoked certificates stay revoked.

    Acts that may have been made while it was lost wait for their owner's word.

    False where there is no such device, or none in the state in which it was ``seen``.
    """

    def readmit(tx: Connection) -> bool:
        admitted = set_device_state(tx, tenant, device_id, "admitted", now, seen)
        if admitted:
            end_loss(tx, tenant, device_id, now)
            _note(tx, tenant, Tag.OPS_DEVICE_ADMITTED, by, device_id, now, request_id)
        return admitted

    return database.write(readmit)


def _new_device(gate: DeviceGate, arriving: ArrivingDevice) -> Device:
    place = mac_key_place(arriving.device_id)
    sealed = gate.secrets.seal(place, gate.random(MAC_KEY_BYTES), gate.random(_NONCE_BYTES))
    return Device(
        device_id=arriving.device_id,
        name=arriving.name,
        registered_by=arriving.person_id,
        state="admitted" if gate.policy is DevicePolicy.AUTO else "waiting",
        sealed_mac_key=sealed,
        acknowledged_seq=0,
        acknowledged_hash=NO_HASH,
        highest_seq=0,
    )


def _refuse(device: Device, person_id: str) -> Refusal | None:
    if device.state == "lost":
        return Refusal(code="device.wiped")
    if device.registered_by != person_id:
        return Refusal(code="device.of_another")
    if device.state != "admitted":
        return Refusal(code="device.waiting")
    return None


def _note(
    tx: Connection,
    tenant: int,
    tag: Tag,
    actor: str,
    device_id: str,
    now: datetime,
    request_id: str = "",
) -> None:
    entry = AuditEntry(
        tenant=tenant,
        at=now,
        tag=tag,
        actor=actor,
        device_id=device_id,
        subject=of_device(device_id),
        request_id=request_id,
    )
    append_audit(tx, entry)
