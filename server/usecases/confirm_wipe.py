# SPDX-License-Identifier: Apache-2.0
"""Taking the receipt of a lost device that has wiped itself (security.md, 4)."""

from datetime import datetime

from sqlalchemy import Connection

from approval.refusal import Refusal
from approval.wire_devices import LOST, wipe_statement
from server.audit.subjects import of_device
from server.audit.tags import Tag
from server.auth.sealing import SealBroken
from server.store.audit import AuditEntry, append_audit
from server.store.devices import Device, device_for_chain, note_device_wiped
from server.usecases.register_device import mac_key_place
from server.usecases.sign_in import Entrance
from telework.event_bytes import mac_matches


def confirm_wipe(
    entrance: Entrance,
    device_id: str,
    receipt: str,
    now: datetime,
    *,
    request_id: str = "",
) -> Refusal | None:
    """Write down once that a lost device says its data are gone.

    Its session is over, so it proves itself by the key of its evidence chain. Whoever does not
    is told nothing, not even whether there is such a device. What it says is its own word: who
    holds its key could say it too.
    """

    def confirm(tx: Connection) -> Refusal | None:
        known = device_for_chain(tx, entrance.tenant, device_id)
        if known is None or known.state != LOST or not _is_of(entrance, known, receipt):
            return Refusal(code="not_found")
        if note_device_wiped(tx, entrance.tenant, device_id, now):
            entry = AuditEntry(
                tenant=entrance.tenant,
                at=now,
                tag=Tag.AUTH_DEVICE_WIPED,
                actor="",
                device_id=device_id,
                subject=of_device(device_id),
                request_id=request_id,
            )
            append_audit(tx, entry)
        return None

    return entrance.database.write(confirm)


def _is_of(entrance: Entrance, device: Device, receipt: str) -> bool:
    place = mac_key_place(device.device_id)
    try:
        key = entrance.secrets.open(place, device.sealed_mac_key)
    except SealBroken:
        return False
    return mac_matches(key, wipe_statement(device.device_id), receipt)
