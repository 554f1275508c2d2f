# SPDX-License-Identifier: Apache-2.0
"""A key that comes in a PKCS#12 file under its password (RFC 7292), as other CAs give it out."""

from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization.pkcs12 import (
    PKCS12KeyAndCertificates,
    load_pkcs12,
)

from signing.keys import PrivateKey, WrongPin, is_strong
from signing.preflight import require_usable
from signing.refusals import SigningRefused

_CONTENT_TYPE = bytes.fromhex("06092a864886f70d0107")
LARGEST = 1_000_000
"""Bytes; a key with its certificates has a few thousand."""


@dataclass(frozen=True, slots=True)
class ImportedKey:
    """What a file holds: one key that may sign, its certificate and those of its issuers."""

    private_key: PrivateKey
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]


def read_pkcs12(content: bytes, password: str, at: datetime) -> ImportedKey:
    """Open a file and see whether approvals may be signed with what is in it.

    Raises:
        WrongPin: the password does not open it.
        SigningRefused: ``pkcs12.unreadable``, ``pkcs12.no_key`` (a file of certificates only),
            ``pkcs12.weak_key``, or what ``require_usable`` says of the certificate.
    """
    opened = _opened(content, password)
    key, own = opened.key, opened.cert
    if own is None or not isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise SigningRefused("pkcs12.no_key")
    if not is_strong(key.public_key()):
        raise SigningRefused("pkcs12.weak_key")
    if own.certificate.public_key() != key.public_key():
        raise SigningRefused("certificate.other_key")
    require_usable(own.certificate, at)
    others = tuple(each.certificate for each in opened.additional_certs)
    return ImportedKey(key, own.certificate, others)


def _opened(content: bytes, password: str) -> PKCS12KeyAndCertificates:
    # What is no such file at all must not look like a wrong password.
    if len(content) > LARGEST or content[:1] != b"\x30" or _CONTENT_TYPE not in content[:64]:
        raise SigningRefused("pkcs12.unreadable")
    try:
        return load_pkcs12(content, password.encode("utf-8"))
    except ValueError as error:
        raise WrongPin from error
    except (TypeError, UnsupportedAlgorithm) as error:
        raise SigningRefused("pkcs12.unreadable") from error
