# SPDX-License-Identifier: Apache-2.0
"""Revoking certificates: by request, at leaving, and at transfer where the city wants it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cryptography import x509
from cryptography.x509.oid import NameOID
from sqlalchemy import Connection

from approval import OrganisationView
from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.certificates import (
    Certificate,
    certificate_by_serial,
    living_certificates,
    revoke_certificates,
)
from server.store.engine import Database
from server.usecases.office.publishing import REASONS
from signing.names import certificate_name


class TransferPolicy(StrEnum):
    """What becomes of a certificate when its holder moves to another section (異動)."""

    KEEP = "keep"  # capacity lives in the signature, so the certificate need not change
    REVOKE = "revoke"


@dataclass(frozen=True, slots=True, kw_only=True)
class RevokingDesk:
    """Revokes on behalf of ``by``, a person or the command line's user; each is logged."""

    database: Database
    tenant: int
    by: str
    now: datetime
    request_id: str = ""

    def revoke(
        self, reason: str, *, person_id: str = "", serial: str = ""
    ) -> tuple[Certificate, ...] | Refusal:
        """Revoke the living certificates of a person, or the one of a serial number (hex)."""
        if reason not in REASONS:
            return Refusal(
                code="certificate.reason_unknown", params={"known": " ".join(sorted(REASONS))}
            )
        number = serial.lower().replace(":", "").lstrip("0")

        def act(tx: Connection) -> tuple[Certificate, ...] | Refusal:
            found: tuple[Certificate, ...]
            if number:
                one = certificate_by_serial(tx, self.tenant, number)
                found = (one,) if one is not None and one.revoked_at is None else ()
            else:
                living = living_certificates(tx, self.tenant, self.now)
                found = tuple(each for each in living if each.person_id == person_id)
            if not found:
                return Refusal(code="certificate.none_living")
            for each in found:
                self._revoke(tx, each, reason)
            return found

        return self.database.write(act)

    def review(self, view: OrganisationView, transfer: TransferPolicy) -> tuple[Certificate, ...]:
        """Revoke the certificates of those who have left, and of those moved if so configured.

        Somebody has left who holds no post today. Without any organisation nobody is judged.
        """
        if not view.posts():
            return ()

        def act(tx: Connection) -> tuple[Certificate, ...]:
            done = []
            for each in living_certificates(tx, self.tenant, self.now):
                reason = _review(each, view, transfer)
                if reason:
                    self._revoke(tx, each, reason)
                    done.append(each)
            return tuple(done)

        return self.database.write(act)

    def _revoke(self, tx: Connection, certificate: Certificate, reason: str) -> None:
        revoke_certificates(tx, self.tenant, self.now, reason, serial=certificate.serial)
        append_audit(
            tx,
            AuditEntry(
                tenant=self.tenant,
                at=self.now,
                tag=Tag.SIGNING_CERTIFICATE_REVOKED,
                actor=self.by,
                subject=certificate.serial,
                request_id=self.request_id,
                detail=f"of {certificate.person_id}: {reason}",
            ),
        )


def _review(certificate: Certificate, view: OrganisationView, transfer: TransferPolicy) -> str:
    """Return the reason for which a certificate ends now, empty where it goes on."""
    held = view.held_posts(PersonId(certificate.person_id))
    if not held:
        return "cessation_of_operation"
    if transfer is TransferPolicy.KEEP:
        return ""
    named = _section(certificate)
    sections = {certificate_name(post.section_name) for post in held}
    return "affiliation_changed" if named and named not in sections else ""


def _section(certificate: Certificate) -> str:
    parsed = x509.load_pem_x509_certificate(certificate.pem.encode("ascii"))
    units = parsed.subject.get_attributes_for_oid(NameOID.ORGANIZATIONAL_UNIT_NAME)
    return str(units[0].value) if units else ""
