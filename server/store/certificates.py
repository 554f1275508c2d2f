# SPDX-License-Identifier: Apache-2.0
"""Certificates the office issued to people."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Row, insert, select, update

from approval.identifiers import PersonId
from server.store.tables import certificate


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """One issued certificate; the live one of a person is the newest not revoked."""

    serial: str
    person_id: PersonId
    device_id: str
    pem: str
    chain_pem: str
    public_key_sha256: str
    issued_at: datetime
    not_after: datetime
    revoked_at: datetime | None = None
    revocation_reason: str = ""


def live_certificate(tx: Connection, tenant: int, person_id: str) -> Certificate | None:
    """Return the certificate with which a person seals."""
    row = tx.execute(
        select(certificate)
        .where(
            certificate.c.tenant == tenant,
            certificate.c.person_id == person_id,
            certificate.c.revoked_at.is_(None),
        )
        .order_by(certificate.c.issued_at.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else _certificate(row)


def certificates_of_key(
    tx: Connection, tenant: int, public_key_sha256: str
) -> tuple[Certificate, ...]:
    """Return every certificate over this public key, whoever's it is."""
    rows = tx.execute(
        select(certificate).where(
            certificate.c.tenant == tenant, certificate.c.public_key_sha256 == public_key_sha256
        )
    )
    return tuple(_certificate(row) for row in rows)


def revoked_certificates(tx: Connection, tenant: int) -> tuple[Certificate, ...]:
    """Return what the revocation list names."""
    rows = tx.execute(
        select(certificate)
        .where(certificate.c.tenant == tenant, certificate.c.revoked_at.is_not(None))
        .order_by(certificate.c.revoked_at)
    )
    return tuple(_certificate(row) for row in rows)


def add_certificate(tx: Connection, tenant: int, issued: Certificate) -> None:
    """Keep an issued certificate."""
    tx.execute(
        insert(certificate).values(
            tenant=tenant,
            serial=issued.serial,
            person_id=issued.person_id,
            device_id=issued.device_id,
            pem=issued.pem,
            chain_pem=issued.chain_pem,
            public_key_sha256=issued.public_key_sha256,
            issued_at=issued.issued_at,
            not_after=issued.not_after,
            revocation_reason="",
        )
    )


def revoke_of_person(
    tx: Connection, tenant: int, person_id: str, reason: str, now: datetime
) -> int:
    """Revoke a person's live certificates; return how many there were."""
    return _revoke(tx, tenant, certificate.c.person_id == person_id, reason, now)


def revoke_of_device(
    tx: Connection, tenant: int, device_id: str, reason: str, now: datetime
) -> int:
    """Revoke the live certificates whose keys are on a device; return how many there were."""
    return _revoke(tx, tenant, certificate.c.device_id == device_id, reason, now)


def _revoke(
    tx: Connection, tenant: int, which: ColumnElement[bool], reason: str, now: datetime
) -> int:
    changed = tx.execute(
        update(certificate)
        .where(certificate.c.tenant == tenant, which, certificate.c.revoked_at.is_(None))
        .values(revoked_at=now, revocation_reason=reason)
    )
    return int(changed.rowcount)


def _certificate(row: Row[tuple[object, ...]]) -> Certificate:
    return Certificate(
        serial=row.serial,
        person_id=PersonId(row.person_id),
        device_id=row.device_id,
        pem=row.pem,
        chain_pem=row.chain_pem,
        public_key_sha256=row.public_key_sha256,
        issued_at=row.issued_at,
        not_after=row.not_after,
        revoked_at=row.revoked_at,
        revocation_reason=row.revocation_reason,
    )
