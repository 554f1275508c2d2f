# SPDX-License-Identifier: Apache-2.0
"""A person's signing key: made on the client, kept under a PIN, never sent anywhere.

This module loads no PDF library, so that the client can open a key quickly.
"""

import os
import unicodedata
from dataclasses import dataclass

from cryptography import x509
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
)
from cryptography.x509.oid import NameOID

from signing.names import certificate_name
from signing.refusals import SigningRefused

MINIMUM_PIN_LENGTH = 4
_MAGIC = b"TSUKUE-KEY-1\n"
_SALT_LENGTH = 16
_NONCE_LENGTH = 12
# 32 MiB and about 0.1 s for each try: a short PIN must not fall to a stolen key file at once.
_SCRYPT_COST = 2**15


class WrongPin(Exception):
    """The PIN does not open this key."""


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key just made, and the request for its certificate (PKCS #10, RFC 2986) as PEM."""

    private_key: ec.EllipticCurvePrivateKey
    request_pem: str


@dataclass(frozen=True, slots=True)
class SigningIdentity:
    """An opened key with its certificate and the certificates of its issuers.

    Hold it for one visible act or batch only.
    """

    private_key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]


def create_request(common_name: str, person_id: str) -> NewKey:
    """Make a P-256 key and the request that enrols it, for a name in NFC.

    The office decides what the certificate says; the request only proposes.
    """
    private_key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, certificate_name(common_name)),
            x509.NameAttribute(NameOID.USER_ID, person_id),
        ]
    )
    builder = x509.CertificateSigningRequestBuilder().subject_name(subject)
    request = builder.sign(private_key, hashes.SHA256())
    return NewKey(private_key, request.public_bytes(Encoding.PEM).decode("ascii"))


def seal_key(private_key: ec.EllipticCurvePrivateKey, pin: str) -> bytes:
    """Seal a key under a PIN (scrypt, RFC 7914, and AES-256-GCM).

    Full-width digits count as their half-width twins, since both come from one keyboard.

    Raises:
        SigningRefused: ``pin.too_short``.
    """
    if len(pin) < MINIMUM_PIN_LENGTH:
        raise SigningRefused("pin.too_short", minimum=str(MINIMUM_PIN_LENGTH))
    salt, nonce = os.urandom(_SALT_LENGTH), os.urandom(_NONCE_LENGTH)
    plain = private_key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    sealed = AESGCM(_sealing_key(pin, salt)).encrypt(nonce, plain, _MAGIC)
    return _MAGIC + salt + nonce + sealed


def open_key(sealed: bytes, pin: str, certificate: str, chain: str) -> SigningIdentity:
    """Open a sealed key beside its certificate and its issuers' certificates, all PEM.

    Raises:
        WrongPin: the PIN does not open the key (or the key file was altered: the two cannot
            be told apart).
        SigningRefused: ``key.damaged`` when the file is no sealed key, ``certificate.other_key``
            when the certificate belongs to another key, ``certificate.unreadable``.
    """
    private_key = _unsealed(sealed, pin)
    try:
        own = x509.load_pem_x509_certificate(certificate.encode("ascii"))
        issuers = x509.load_pem_x509_certificates(chain.encode("ascii")) if chain.strip() else []
    except (ValueError, UnicodeEncodeError) as error:
        raise SigningRefused("certificate.unreadable") from error
    if _point(own.public_key()) != _point(private_key.public_key()):
        raise SigningRefused("certificate.other_key")
    return SigningIdentity(private_key, own, tuple(issuers))


def _unsealed(sealed: bytes, pin: str) -> ec.EllipticCurvePrivateKey:
    start = len(_MAGIC)
    body = start + _SALT_LENGTH + _NONCE_LENGTH
    if not sealed.startswith(_MAGIC) or len(sealed) <= body:
        raise SigningRefused("key.damaged")
    salt, nonce = sealed[start : start + _SALT_LENGTH], sealed[start + _SALT_LENGTH : body]
    try:
        plain = AESGCM(_sealing_key(pin, salt)).decrypt(nonce, sealed[body:], _MAGIC)
    except InvalidTag as error:
        raise WrongPin from error
    private_key = load_der_private_key(plain, password=None)
    if not isinstance(private_key, ec.EllipticCurvePrivateKey):
        raise SigningRefused("key.damaged")
    return private_key


def _sealing_key(pin: str, salt: bytes) -> bytes:
    secret = unicodedata.normalize("NFKC", pin).encode("utf-8")
    return Scrypt(salt=salt, length=32, n=_SCRYPT_COST, r=8, p=1).derive(secret)


def _point(public_key: object) -> bytes:
    if not isinstance(public_key, ec.EllipticCurvePublicKey):
        return b""
    return public_key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
