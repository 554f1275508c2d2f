# SPDX-License-Identifier: Apache-2.0
"""Statements on signing certificates. The server knows no private key."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from server.store.columns import AnyRow
from server.store.tables import certificate


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """An issued certificate; ``revoked_at`` is None while it lives."""

    serial: str
    person_id: str
    device_id: str
    pem: str
    chain_pem: str
    public_key_sha256: str
    issued_at: datetime
    not_after: datetime
    revoked_at: datetime | None = None
    revocation_reason: str = ""


_READ = select(certificate).where(certificate.c.tenant == bindparam("tenant"))
_LIVE = _READ.where(
    certificate.c.person_id == bindparam("person_id"), certificate.c.revoked_at.is_(None)
).order_by(certificate.c.issued_at.desc())
_NEWEST = (
    _READ.where(certificate.c.person_id == bindparam("person_id"))
    .order_by(certificate.c.issued_at.desc())
    .limit(1)
)
_BY_KEY = _READ.where(certificate.c.public_key_sha256 == bindparam("public_key_sha256"))
_BY_SERIAL = _READ.where(certificate.c.serial == bindparam("serial"))
_LIVING = _READ.where(
    certificate.c.revoked_at.is_(None), certificate.c.not_after > bindparam("now")
).order_by(certificate.c.not_after, certificate.c.serial)
_REVOKED = _READ.where(certificate.c.revoked_at.is_not(None)).order_by(certificate.c.revoked_at)


def insert_certificate(tx: Connection, tenant: int, issued: Certificate) -> None:
    """Record an issued certificate."""
    tx.execute(
        insert(certificate),
        {
            "tenant": tenant,
            "serial": issued.serial,
            "person_id": issued.person_id,
            "device_id": issued.device_id,
            "pem": issued.pem,
            "chain_pem": issued.chain_pem,
            "public_key_sha256": issued.public_key_sha256,
            "issued_at": issued.issued_at,
            "not_after": issued.not_after,
            "revoked_at": issued.revoked_at,
            "revocation_reason": issued.revocation_reason,
        },
    )


def live_certificate(tx: Connection, tenant: int, person_id: str) -> Certificate | None:
    """Return the newest certificate of a person that is not revoked."""
    return next(iter(live_certificates(tx, tenant, person_id)), None)


def live_certificates(tx: Connection, tenant: int, person_id: str) -> tuple[Certificate, ...]:
    """Return those of a person that are not revoked, the newest first: a renewed one too."""
    rows = tx.execute(_LIVE, {"tenant": tenant, "person_id": person_id})
    return tuple(_certificate(row) for row in rows)


def newest_certificate(tx: Connection, tenant: int, person_id: str) -> Certificate | None:
    """Return the newest certificate of a person, revoked or not."""
    row = tx.execute(_NEWEST, {"tenant": tenant, "person_id": person_id}).first()
    return None if row is None else _certificate(row)


def certificates_with_key(
    tx: Connection, tenant: int, public_key_sha256: str
) -> tuple[Certificate, ...]:
    """Return every certificate ever issued for this public key."""
    rows = tx.execute(_BY_KEY, {"tenant": tenant, "public_key_sha256": public_key_sha256})
    return tuple(_certificate(row) for row in rows)


def certificate_by_serial(tx: Connection, tenant: int, serial: str) -> Certificate | None:
    """Return the certificate of a serial number (lower-case hexadecimal)."""
    row = tx.execute(_BY_SERIAL, {"tenant": tenant, "serial": serial}).first()
    return None if row is None else _certificate(row)


def all_certificates(tx: Connection, tenant: int) -> tuple[Certificate, ...]:
    """Return every certificate ever issued, for a backup."""
    rows = tx.execute(
        _READ.order_by(certificate.c.issued_at, certificate.c.serial), {"tenant": tenant}
    )
    return tuple(_certificate(row) for row in rows)


def living_certificates(tx: Connection, tenant: int, now: datetime) -> tuple[Certificate, ...]:
    """Return those neither revoked nor over, the one that ends first at the front."""
    rows = tx.execute(_LIVING, {"tenant": tenant, "now": now})
    return tuple(_certificate(row) for row in rows)


def revoked_certificates(tx: Connection, tenant: int) -> tuple[Certificate, ...]:
    """Return the revoked ones in the order of revocation, for the revocation list."""
    return tuple(_certificate(row) for row in tx.execute(_REVOKED, {"tenant": tenant}))


def revoke_certificates(
    tx: Connection,
    tenant: int,
    now: datetime,
    reason: str,
    *,
    person_id: str | None = None,
    device_id: str | None = None,
    serial: str | None = None,
) -> int:
    """Revoke the live certificates of a person, of a device or of a number; return how many."""
    conditions = [certificate.c.tenant == tenant, certificate.c.revoked_at.is_(None)]
    if person_id is not None:
        conditions.append(certificate.c.person_id == person_id)
    if device_id is not None:
        conditions.append(certificate.c.device_id == device_id)
    if serial is not None:
        conditions.append(certificate.c.serial == serial)
    if len(conditions) == 2:
        raise ValueError("name the person or the device whose certificates end")
    answer = tx.execute(
        update(certificate).where(*conditions).values(revoked_at=now, revocation_reason=reason)
    )
    return answer.rowcount


def _certificate(row: AnyRow) -> Certificate:
    return Certificate(
        serial=row.serial,
        person_id=row.person_id,
        device_id=row.device_id,
        pem=row.pem,
        chain_pem=row.chain_pem,
        public_key_sha256=row.public_key_sha256,
        issued_at=row.issued_at,
        not_after=row.not_after,
        revoked_at=row.revoked_at,
        revocation_reason=row.revocation_reason,
    )
