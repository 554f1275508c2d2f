# SPDX-License-Identifier: Apache-2.0
"""Statements on requests for certificates that an administrator approves."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from server.store.columns import AnyRow
from server.store.tables import certificate_request


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateRequest:
    """A key that somebody asks a certificate for.

    Attributes:
        public_key_sha256: names the request; one key is asked for once.
        state: ``waiting``, ``approved`` or ``refused``.
        reason: why it was refused.
    """

    public_key_sha256: str
    person_id: str
    device_id: str
    name: str
    section: str
    request: str
    asked_at: datetime
    state: str = "waiting"
    decided_by: str = ""
    decided_at: datetime | None = None
    reason: str = ""


def insert_request(tx: Connection, tenant: int, asked: CertificateRequest) -> None:
    """Record a request that waits; one the person left waiting before is no longer wanted."""
    tx.execute(
        certificate_request.delete().where(
            certificate_request.c.tenant == tenant,
            certificate_request.c.person_id == asked.person_id,
            certificate_request.c.state == "waiting",
        )
    )
    tx.execute(
        insert(certificate_request),
        {
            "tenant": tenant,
            "public_key_sha256": asked.public_key_sha256,
            "person_id": asked.person_id,
            "device_id": asked.device_id,
            "name": asked.name,
            "section": asked.section,
            "request": asked.request,
            "asked_at": asked.asked_at,
            "state": asked.state,
            "decided_by": asked.decided_by,
            "decided_at": asked.decided_at,
            "reason": asked.reason,
        },
    )


def request_of_key(
    tx: Connection, tenant: int, public_key_sha256: str
) -> CertificateRequest | None:
    """Return the request for a key."""
    row = tx.execute(
        select(certificate_request).where(
            certificate_request.c.tenant == tenant,
            certificate_request.c.public_key_sha256 == public_key_sha256,
        )
    ).first()
    return None if row is None else _request(row)


def newest_request(tx: Connection, tenant: int, person_id: str) -> CertificateRequest | None:
    """Return what a person asked for last."""
    row = tx.execute(
        select(certificate_request)
        .where(certificate_request.c.tenant == tenant, certificate_request.c.person_id == person_id)
        .order_by(certificate_request.c.asked_at.desc())
        .limit(1)
    ).first()
    return None if row is None else _request(row)


def waiting_requests(tx: Connection, tenant: int) -> tuple[CertificateRequest, ...]:
    """Return the requests nobody has decided on, the oldest first."""
    rows = tx.execute(
        select(certificate_request)
        .where(certificate_request.c.tenant == tenant, certificate_request.c.state == "waiting")
        .order_by(certificate_request.c.asked_at, certificate_request.c.public_key_sha256)
    )
    return tuple(_request(row) for row in rows)


def decide_request(
    tx: Connection,
    tenant: int,
    public_key_sha256: str,
    *,
    state: str,
    by: str,
    at: datetime,
    reason: str,
) -> bool:
    """Write down what was decided; return whether the request was still waiting."""
    answer = tx.execute(
        update(certificate_request)
        .where(
            certificate_request.c.tenant == tenant,
            certificate_request.c.public_key_sha256 == public_key_sha256,
            certificate_request.c.state == "waiting",
        )
        .values(state=state, decided_by=by, decided_at=at, reason=reason)
    )
    return answer.rowcount == 1


def _request(row: AnyRow) -> CertificateRequest:
    return CertificateRequest(
        public_key_sha256=row.public_key_sha256,
        person_id=row.person_id,
        device_id=row.device_id,
        name=row.name,
        section=row.section,
        request=row.request,
        asked_at=row.asked_at,
        state=row.state,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        reason=row.reason,
    )
