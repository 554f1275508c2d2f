# SPDX-License-Identifier: Apache-2.0
"""Enrolling a certificate that another authority issued, with proof that the person has its key."""

from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.x509.oid import NameOID
from sqlalchemy import Connection

from approval.refusal import Refusal
from server.audit.tags import Tag
from server.store.accounts import account_of_person
from server.store.audit import AuditEntry, append_audit
from server.store.certificates import (
    Certificate,
    certificate_by_serial,
    certificates_with_key,
    insert_certificate,
)
from server.store.engine import Database
from server.usecases.office.issued import key_digest
from signing.certificates import Untrusted, require_signer
from signing.keys import read_certificates
from signing.refusals import SigningRefused

DEVICE = "external"
"""Stands where the device would: the key is on a card or token."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalCertificate:
    """What somebody brings: the certificate, its issuers, and a request by the same key (PEM).

    The request proves that the key is at hand; it must name the person's id as its common name
    or user id, so that nobody's old request can be used for somebody else.
    """

    person_id: str
    certificate: str
    chain: str
    request: str


def enrol_external(
    database: Database,
    tenant: int,
    given: ExternalCertificate,
    roots_pem: str,
    by: str,
    now: datetime,
) -> Certificate | Refusal:
    """Take a certificate of a trusted authority as a person's own; what he had stays valid."""
    try:
        own, chain = read_certificates(given.certificate, given.chain)
        roots = x509.load_pem_x509_certificates(roots_pem.encode("ascii")) if roots_pem else []
        require_signer(own, chain, roots, now)
    except SigningRefused:
        return Refusal(code="certificate.unreadable")
    except Untrusted as fault:
        return Refusal(code="certificate.not_trusted", params={"reason": fault.code})
    if not _proves(given, own):
        return Refusal(code="certificate.not_proved", params={"person": given.person_id})
    row = Certificate(
        serial=f"{own.serial_number:x}",
        person_id=given.person_id,
        device_id=DEVICE,
        pem=given.certificate,
        chain_pem=given.chain,
        public_key_sha256=key_digest(own.public_key()),
        issued_at=now,
        not_after=own.not_valid_after_utc,
    )
    return database.write(lambda tx: _keep(tx, tenant, row, by, now))


def _keep(
    tx: Connection, tenant: int, row: Certificate, by: str, now: datetime
) -> Certificate | Refusal:
    if account_of_person(tx, tenant, row.person_id) is None:
        return Refusal(code="certificate.person_unknown", params={"person": row.person_id})
    others = certificates_with_key(tx, tenant, row.public_key_sha256)
    if any(one.person_id != row.person_id for one in others):
        return Refusal(code="certificate.key_of_another")
    if certificate_by_serial(tx, tenant, row.serial) is not None:
        return Refusal(code="certificate.known_already")
    insert_certificate(tx, tenant, row)
    append_audit(
        tx,
        AuditEntry(
            tenant=tenant,
            at=now,
            tag=Tag.SIGNING_CERTIFICATE_ENROLLED,
            actor=by,
            subject=row.serial,
            detail=f"of {row.person_id}, issued elsewhere",
        ),
    )
    return row


def _proves(given: ExternalCertificate, own: x509.Certificate) -> bool:
    try:
        request = x509.load_pem_x509_csr(given.request.encode("ascii"))
        signed, key = request.is_signature_valid, request.public_key()
    except ValueError:
        return False
    names = {
        str(each.value)
        for kind in (NameOID.COMMON_NAME, NameOID.USER_ID)
        for each in request.subject.get_attributes_for_oid(kind)
    }
    return signed and key == own.public_key() and given.person_id in names
