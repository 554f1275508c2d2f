# SPDX-License-Identifier: Apache-2.0
"""A CA that says what it revoked at the moment it is asked: answers, and lists of its root."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp

from signing.certificate_profiles import Issuer
from signing.revocation_data import RevocationData

LIFE = timedelta(days=8)


class FreshRevocations:
    """Answers (OCSP) about people and units, lists (CRL) about CAs or, if told so, about all."""

    def __init__(
        self,
        *issuers: Issuer,
        revoked: dict[int, datetime] | None = None,
        lists_only: bool = False,
    ) -> None:
        self.issuers = {each.certificate.subject: each for each in issuers}
        self.revoked = revoked or {}
        self.lists_only = lists_only

    def revocation_data(
        self, certificates: Sequence[x509.Certificate], now: datetime
    ) -> RevocationData:
        lists: dict[Issuer, bytes] = {}
        answers, missing = [], []
        for certificate in certificates:
            issuer = self.issuers.get(certificate.issuer)
            if issuer is None:
                missing.append(certificate)
            elif self.lists_only or certificate.subject in self.issuers:
                lists.setdefault(issuer, revocation_list(issuer, self.revoked, now))
            else:
                answers.append(answer_about(certificate, issuer, self.revoked, now))
        return RevocationData(
            crls=tuple(lists.values()), responses=tuple(answers), missing=tuple(missing)
        )


def revocation_list(issuer: Issuer, revoked: dict[int, datetime], now: datetime) -> bytes:
    """The list (DER) of an issuer as of now."""
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.certificate.subject)
        .last_update(now)
        .next_update(now + LIFE)
        .add_extension(x509.CRLNumber(int(now.timestamp())), critical=False)
    )
    for serial_number, since in revoked.items():
        entry = x509.RevokedCertificateBuilder().serial_number(serial_number)
        builder = builder.add_revoked_certificate(entry.revocation_date(since).build())
    return builder.sign(issuer.private_key, hashes.SHA256()).public_bytes(Encoding.DER)


def answer_about(
    certificate: x509.Certificate, issuer: Issuer, revoked: dict[int, datetime], now: datetime
) -> bytes:
    """The answer (DER) of an issuer about one certificate as of now."""
    since = revoked.get(certificate.serial_number)
    status = ocsp.OCSPCertStatus.GOOD if since is None else ocsp.OCSPCertStatus.REVOKED
    builder = ocsp.OCSPResponseBuilder().add_response(
        cert=certificate,
        issuer=issuer.certificate,
        algorithm=hashes.SHA256(),
        cert_status=status,
        this_update=now,
        next_update=now + LIFE,
        revocation_time=since,
        revocation_reason=None,
    )
    builder = builder.responder_id(ocsp.OCSPResponderEncoding.HASH, issuer.certificate)
    answer = builder.sign(issuer.private_key, hashes.SHA256())
    return answer.public_bytes(Encoding.DER)
