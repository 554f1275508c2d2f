# SPDX-License-Identifier: Apache-2.0
"""Approving and refusing requests for certificates (申請), by a superior or an administrator.

Who a certificate names is decided here and nowhere else, so nobody approves his own, and a
superior approves only for the sections he stands above.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.certificate_requests import (
    CertificateRequest,
    decide_request,
    request_of_key,
    waiting_requests,
)
from server.store.certificates import insert_certificate, revoke_certificates
from server.store.engine import Database
from server.trust.office import OfficeTrust
from server.usecases.office.issued import certificate_row
from server.usecases.office.publishing import is_closed

LONGEST_REASON = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Decider:
    """Who decides: an id for the audit log, and for whom he may.

    Attributes:
        may_decide: says of a person whether requests of his may be decided on.
    """

    name: str
    may_decide: Callable[[PersonId], bool]
    request_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestDesk:
    """The requests of one city."""

    database: Database
    trust: OfficeTrust
    tenant: int
    now: datetime

    def waiting(self, decider: Decider) -> tuple[CertificateRequest, ...]:
        """Return the requests that this person may decide on, the oldest first."""
        with self.database.read_work() as tx:
            every = waiting_requests(tx, self.tenant)
        return tuple(one for one in every if decider.may_decide(PersonId(one.person_id)))

    def approve(self, public_key_sha256: str, decider: Decider) -> Refusal | None:
        """Issue the certificate; whatever the person had before is superseded."""

        def act(tx: Connection) -> Refusal | None:
            asked = self._asked(tx, public_key_sha256, decider)
            if isinstance(asked, Refusal):
                return asked
            if is_closed(tx, self.tenant, self.trust):
                return Refusal(code="certificate.office_closed")
            pem = self.trust.issue(
                asked.request, asked.person_id, asked.name, asked.section, self.now
            )
            issued = certificate_row(pem, self.trust.chain_pem, asked, self.now)
            self._settle(tx, asked, "approved", decider, "")
            revoke_certificates(tx, self.tenant, self.now, "superseded", person_id=asked.person_id)
            insert_certificate(tx, self.tenant, issued)
            self._note(tx, Tag.SIGNING_CERTIFICATE_ISSUED, issued.serial, decider, asked.person_id)
            return None

        return self.database.write(act)

    def refuse(self, public_key_sha256: str, reason: str, decider: Decider) -> Refusal | None:
        """Refuse with a reason, which the person is told."""
        if not reason.strip() or len(reason) > LONGEST_REASON:
            return Refusal(code="certificate.reason_missing", params={"most": str(LONGEST_REASON)})

        def act(tx: Connection) -> Refusal | None:
            asked = self._asked(tx, public_key_sha256, decider)
            if isinstance(asked, Refusal):
                return asked
            self._settle(tx, asked, "refused", decider, reason.strip())
            subject = public_key_sha256[:16]
            self._note(tx, Tag.SIGNING_CERTIFICATE_REFUSED, subject, decider, asked.person_id)
            return None

        return self.database.write(act)

    def _asked(
        self, tx: Connection, public_key_sha256: str, decider: Decider
    ) -> CertificateRequest | Refusal:
        asked = request_of_key(tx, self.tenant, public_key_sha256)
        if asked is None or not decider.may_decide(PersonId(asked.person_id)):
            return Refusal(code="certificate.request_unknown")
        if asked.state != "waiting":
            return Refusal(code="certificate.request_decided")
        return asked

    def _settle(
        self, tx: Connection, asked: CertificateRequest, state: str, decider: Decider, reason: str
    ) -> None:
        decide_request(
            tx,
            self.tenant,
            asked.public_key_sha256,
            state=state,
            by=decider.name,
            at=self.now,
            reason=reason,
        )

    def _note(
        self, tx: Connection, tag: Tag, subject: str, decider: Decider, person_id: str
    ) -> None:
        append_audit(
            tx,
            AuditEntry(
                tenant=self.tenant,
                at=self.now,
                tag=tag,
                actor=decider.name,
                subject=subject,
                request_id=decider.request_id,
                detail=f"for {person_id}",
            ),
        )
