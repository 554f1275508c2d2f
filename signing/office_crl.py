# SPDX-License-Identifier: Apache-2.0
"""The revocation lists of the office's authorities (RFC 5280, 5)."""

from dataclasses import dataclass
from datetime import UTC, datetime

from asn1crypto import core
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding

from signing.certificate_profiles import Issuer
from signing.crl_evidence import EXPIRED_CERTIFICATES_ON_LIST

NEVER_AGAIN = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
"""The next update of a last list (RFC 5280, 4.1.2.5; EN 319 411-1, 6.3.9)."""


@dataclass(frozen=True, slots=True)
class Revocation:
    """A certificate that must no longer be believed, since when and why (RFC 5280, 5.3.1)."""

    serial_number: int
    revoked_at: datetime
    reason: x509.ReasonFlags


def make_list(
    issuer: Issuer,
    revoked: tuple[Revocation, ...],
    number: int,
    period: tuple[datetime, datetime],
) -> bytes:
    """Make a list (DER) of all ever revoked; the ended stay in it, since documents outlive them.

    Args:
        issuer: whose list it is.
        revoked: every certificate of this issuer that was revoked.
        number: grows with each list of this issuer (5.2.3).
        period: when the list was made, and when the next one is there at the latest.
    """
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.certificate.subject)
        .last_update(period[0])
        .next_update(period[1])
        .add_extension(x509.CRLNumber(number), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.private_key.public_key()),
            critical=False,
        )
        .add_extension(_keeps_ended_since(issuer.certificate.not_valid_before_utc), critical=False)
    )
    for entry in revoked:
        builder = builder.add_revoked_certificate(_revoked(entry))
    return builder.sign(issuer.private_key, hashes.SHA256()).public_bytes(Encoding.DER)


def _keeps_ended_since(since: datetime) -> x509.UnrecognizedExtension:
    """Say that certificates stay on the list after their end (expiredCertsOnCRL, X.509 9.5.2.8)."""
    return x509.UnrecognizedExtension(
        EXPIRED_CERTIFICATES_ON_LIST, core.GeneralizedTime(since).dump()
    )


def _revoked(entry: Revocation) -> x509.RevokedCertificate:
    builder = (
        x509.RevokedCertificateBuilder()
        .serial_number(entry.serial_number)
        .revocation_date(entry.revoked_at)
    )
    if entry.reason is not x509.ReasonFlags.unspecified:  # RFC 5280, 5.3.1: absent then
        builder = builder.add_extension(x509.CRLReason(entry.reason), critical=False)
    return builder.build()
