# SPDX-License-Identifier: Apache-2.0
"""Enrolling a key made on a client: the office CA vouches for whom it belongs to.

By the city's policy at once, or after an administrator or superior has approved. A renewal,
asked before the old certificate ends on the device that has it, needs no second approval and
leaves the old certificate valid until its end.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection

from approval.refusal import Refusal
from server.audit.tags import Tag
from server.auth.session import Session
from server.store.audit import AuditEntry, append_audit
from server.store.certificate_requests import CertificateRequest, insert_request, request_of_key
from server.store.certificates import (
    Certificate,
    certificates_with_key,
    insert_certificate,
    live_certificate,
    revoke_certificates,
)
from server.store.engine import Database
from server.trust.office import OfficeTrust
from server.usecases.office.issued import certificate_row, key_digest
from server.usecases.office.publishing import is_closed
from signing.office_ca import requested_key
from signing.refusals import SigningRefused

RENEWABLE = timedelta(days=90)
"""From this long before its end a certificate may be renewed."""

_UNREADABLE = "certificate.request_invalid"
_FAULTS = {
    "request.not_signed": "certificate.request_not_signed",
    "request.weak_key": "certificate.request_weak_key",
    "request.key_of_authority": "certificate.request_of_authority",
}


class CertificatePolicy(StrEnum):
    """Whether a new key is certified at once."""

    APPROVAL = "approval"
    AUTO = "auto"


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled:
    """The certificate of a key, and the certificates of its issuers, as PEM."""

    certificate: str
    chain: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentOffice:
    """Where requests are handed in: the register, the CA, and the city's policy."""

    database: Database
    trust: OfficeTrust
    policy: CertificatePolicy


def enrol(
    office: EnrolmentOffice,
    session: Session,
    request_pem: str,
    section: str,
    now: datetime,
    request_id: str = "",
) -> Enrolled | Refusal:
    """Issue a certificate for a request in the name of the session's person.

    Nothing the request says of itself is believed but that its key signed it. The person's
    earlier certificate is superseded unless this is a renewal. Asking again with the same key
    gives the same one, or says that it still waits for approval or why it was refused.
    ``section`` is the person's own as the register has it today.
    """
    try:
        digest = key_digest(requested_key(request_pem))
        pem = office.trust.issue(request_pem, session.person_id, session.name, section, now)
    except SigningRefused as refused:
        return Refusal(code=_FAULTS.get(refused.code, _UNREADABLE), params={"reason": refused.code})
    asked = CertificateRequest(
        public_key_sha256=digest,
        person_id=session.person_id,
        device_id=session.device_id,
        name=session.name,
        section=section,
        request=request_pem,
        asked_at=now,
    )
    issued = certificate_row(pem, office.trust.chain_pem, asked, now)

    def keep(tx: Connection) -> Certificate | Refusal:
        return _keep(tx, office, session, issued, asked, request_id)

    kept = office.database.write(keep)
    if isinstance(kept, Refusal):
        return kept
    return Enrolled(certificate=kept.pem, chain=kept.chain_pem)


def _keep(
    tx: Connection,
    office: EnrolmentOffice,
    session: Session,
    issued: Certificate,
    asked: CertificateRequest,
    request_id: str,
) -> Certificate | Refusal:
    before = certificates_with_key(tx, session.tenant, issued.public_key_sha256)
    live = live_certificate(tx, session.tenant, session.person_id)
    if any(certificate.person_id != session.person_id for certificate in before):
        _note(tx, session, Tag.SIGNING_CERTIFICATE_REFUSED, issued.serial, asked, request_id)
        return Refusal(code="certificate.key_of_another")
    if any(certificate.revocation_reason == "key_compromise" for certificate in before):
        return Refusal(code="certificate.key_revoked")
    if live is not None and live.public_key_sha256 == issued.public_key_sha256:
        return live
    if is_closed(tx, session.tenant, office.trust):
        return Refusal(code="certificate.office_closed")
    renews = live is not None and _is_renewal(live, session, issued.issued_at)
    if office.policy is CertificatePolicy.APPROVAL and not renews:
        return _hand_in(tx, session, asked, request_id)
    if not renews:
        revoke_certificates(
            tx, session.tenant, asked.asked_at, "superseded", person_id=session.person_id
        )
    insert_certificate(tx, session.tenant, issued)
    _note(tx, session, Tag.SIGNING_CERTIFICATE_ISSUED, issued.serial, asked, request_id)
    return issued


def _is_renewal(live: Certificate, session: Session, now: datetime) -> bool:
    return live.device_id == session.device_id and now < live.not_after <= now + RENEWABLE


def _hand_in(
    tx: Connection, session: Session, asked: CertificateRequest, request_id: str
) -> Refusal:
    """Let the request wait, or say what became of it."""
    known = request_of_key(tx, session.tenant, asked.public_key_sha256)
    if known is not None and known.person_id != session.person_id:
        return Refusal(code="certificate.key_of_another")
    if known is not None and known.state == "refused":
        return Refusal(code="certificate.refused", params={"reason": known.reason})
    if known is None:
        insert_request(tx, session.tenant, asked)
        subject = asked.public_key_sha256[:16]
        _note(tx, session, Tag.SIGNING_CERTIFICATE_REQUESTED, subject, asked, request_id)
    return Refusal(code="certificate.waiting")


def _note(
    tx: Connection,
    session: Session,
    tag: Tag,
    subject: str,
    asked: CertificateRequest,
    request_id: str,
) -> None:
    append_audit(
        tx,
        AuditEntry(
            tenant=session.tenant,
            at=asked.asked_at,
            tag=tag,
            actor=session.person_id,
            device_id=session.device_id,
            subject=subject,
            request_id=request_id,
        ),
    )
