# SPDX-License-Identifier: Apache-2.0
"""The office's revocation list, made from what the register says now."""

from datetime import datetime

from cryptography.x509 import ReasonFlags

from server.store.certificates import Certificate, revoked_certificates
from server.store.engine import Database
from server.trust.office import OfficeTrust
from signing.office_crl import Revocation

_REASONS = {
    "key_compromise": ReasonFlags.key_compromise,
    "superseded": ReasonFlags.superseded,
}


def current_revocation_list(
    database: Database, office: OfficeTrust, tenant: int, now: datetime
) -> bytes:
    """Return the CRL as DER, signed now."""
    with database.read_work() as tx:
        revoked = revoked_certificates(tx, tenant)
    return office.revocation_list(tuple(_revocation(one) for one in revoked), now)


def _revocation(certificate: Certificate) -> Revocation:
    assert certificate.revoked_at is not None  # noqa: S101 - the statement asked for it
    reason = _REASONS.get(certificate.revocation_reason, ReasonFlags.unspecified)
    return Revocation(int(certificate.serial, 16), certificate.revoked_at, reason)
