# SPDX-License-Identifier: Apache-2.0
"""Records of people who do not exist, for the town."""

import hashlib
from datetime import datetime, timedelta

from approval.identifiers import PersonId
from server.files.kinds import MEDIA_TYPES
from server.store.accounts import Account
from server.store.certificates import Certificate
from server.store.devices import NO_HASH, Device
from server.store.files import StoredFile
from tests.approval.city import attachment


def upload_of(digit: str, name: str, person_id: str, now: datetime) -> StoredFile:
    """Return a complete upload of the file of this digit."""
    file = attachment(name, digit)
    return StoredFile(
        sha256=file.sha256,
        uploader_id=person_id,
        size=file.size,
        media_type=MEDIA_TYPES[name.rpartition(".")[2]],
        name=name,
        state="checked",
        uploaded_at=now,
    )


def account_of(person_id: str, roles: tuple[str, ...], now: datetime) -> Account:
    """Return an enabled account."""
    return Account(
        person_id=PersonId(person_id),
        login=person_id,
        name=person_id,
        password_hash="",
        password_changed_at=now,
        enabled=True,
        roles=roles,
    )


def device_of(device_id: str, person_id: str, sealed: bytes) -> Device:
    """Return an admitted device."""
    return Device(
        device_id=device_id,
        name="laptop",
        registered_by=person_id,
        state="admitted",
        sealed_mac_key=sealed,
        acknowledged_seq=0,
        acknowledged_hash=NO_HASH,
        highest_seq=0,
    )


def certificate_of(person_id: str, device_id: str, now: datetime) -> Certificate:
    """Return a live certificate."""
    return Certificate(
        serial=f"serial-{person_id}",
        person_id=person_id,
        device_id=device_id,
        pem=f"certificate of {person_id}",
        chain_pem="",
        public_key_sha256=hashlib.sha256(person_id.encode()).hexdigest(),
        issued_at=now,
        not_after=now + timedelta(days=365),
    )
