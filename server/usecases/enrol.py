# SPDX-License-Identifier: Apache-2.0
"""Enrolling a key made on a client: the office CA vouches for whom it belongs to."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from sqlalchemy import Connection

from approval.refusal import Refusal
from server.audit.tags import Tag
from server.auth.session import Session
from server.store.audit import AuditEntry, append_audit
from server.store.certificates import (
    Certificate,
    certificates_with_key,
    insert_certificate,
    live_certificate,
    revoke_certificates,
)
from server.store.engine import Database
from server.trust.office import OfficeTrust
from signing.refusals import SigningRefused


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled:
    """The certificate of a key, and the certificates of its issuers, as PEM."""

    certificate: str
    chain: str


def enrol(
    database: Database,
    trust: OfficeTrust,
    session: Session,
    request_pem: str,
    section: str,
    now: datetime,
    request_id: str = "",
) -> Enrolled | Refusal:
    """Issue a certificate for a request in the name of the session's person.

    Nothing the request says of itself is believed but that its key signed it. The person's
    earlier certificate is superseded. Asking again with the same key gives the same one.
    ``section`` is the person's own as the register has it today.
    """
    try:
        pem = trust.issue(request_pem, session.person_id, session.name, section, now)
    except SigningRefused as refused:
        return Refusal(code="certificate.request_invalid", params={"reason": refused.code})
    issued = _as_row(pem, trust.chain_pem, session, now)

    def keep(tx: Connection) -> Certificate | Refusal:
        return _keep(tx, session, issued, now, request_id)

    kept = database.write(keep)
    if isinstance(kept, Refusal):
        return kept
    return Enrolled(certificate=kept.pem, chain=kept.chain_pem)


def _keep(
    tx: Connection, session: Session, issued: Certificate, now: datetime, request_id: str
) -> Certificate | Refusal:
    before = certificates_with_key(tx, session.tenant, issued.public_key_sha256)
    live = live_certificate(tx, session.tenant, session.person_id)
    if any(certificate.person_id != session.person_id for certificate in before):
        _note(tx, session, Tag.SIGNING_CERTIFICATE_REFUSED, issued.serial, now, request_id)
        return Refusal(code="certificate.key_of_another")
    if any(certificate.revocation_reason == "key_compromise" for certificate in before):
        return Refusal(code="certificate.key_revoked")
    if live is not None and live.public_key_sha256 == issued.public_key_sha256:
        return live
    revoke_certificates(tx, session.tenant, now, "superseded", person_id=session.person_id)
    insert_certificate(tx, session.tenant, issued)
    _note(tx, session, Tag.SIGNING_CERTIFICATE_ISSUED, issued.serial, now, request_id)
    return issued


def _as_row(pem: str, chain_pem: str, session: Session, now: datetime) -> Certificate:
    parsed = x509.load_pem_x509_certificate(pem.encode("ascii"))
    key = parsed.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return Certificate(
        serial=f"{parsed.serial_number:x}",
        person_id=session.person_id,
        device_id=session.device_id,
        pem=pem,
        chain_pem=chain_pem,
        public_key_sha256=hashlib.sha256(key).hexdigest(),
        issued_at=now,
        not_after=parsed.not_valid_after_utc,
    )


def _note(
    tx: Connection, session: Session, tag: Tag, serial: str, now: datetime, request_id: str
) -> None:
    append_audit(
        tx,
        AuditEntry(
            tenant=session.tenant,
            at=now,
            tag=tag,
            actor=session.person_id,
            device_id=session.device_id,
            subject=serial,
            request_id=request_id,
        ),
    )
