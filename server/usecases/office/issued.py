# SPDX-License-Identifier: Apache-2.0
"""The register's row for a certificate just issued."""

import hashlib
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.types import CertificatePublicKeyTypes
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from server.store.certificate_requests import CertificateRequest
from server.store.certificates import Certificate


def key_digest(public_key: CertificatePublicKeyTypes) -> str:
    """Return the SHA-256 of a public key, which names it in the register."""
    der = public_key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return hashlib.sha256(der).hexdigest()


def certificate_row(
    pem: str, chain_pem: str, asked: CertificateRequest, now: datetime
) -> Certificate:
    """Return the row of a certificate for whoever asked for it."""
    parsed = x509.load_pem_x509_certificate(pem.encode("ascii"))
    return Certificate(
        serial=f"{parsed.serial_number:x}",
        person_id=asked.person_id,
        device_id=asked.device_id,
        pem=pem,
        chain_pem=chain_pem,
        public_key_sha256=key_digest(parsed.public_key()),
        issued_at=now,
        not_after=parsed.not_valid_after_utc,
    )
