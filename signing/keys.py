# SPDX-License-Identifier: Apache-2.0
"""A person's signing key: on the client or on a card, under a PIN, never sent anywhere.

What signs is behind one small protocol; where the key lies is nobody else's business. This
module loads no PDF library, so that the client can open a key quickly.
"""

import os
import unicodedata
from dataclasses import dataclass
from typing import Protocol

from cryptography import x509
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)
from cryptography.x509.oid import NameOID

from signing.names import certificate_name
from signing.refusals import SigningRefused

PrivateKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey

MINIMUM_PIN_LENGTH = 4
WEAKEST_RSA, WEAKEST_CURVE = 2048, 256
"""Bits below which no key signs, and no signature is believed."""
_MAGIC = b"TSUKUE-KEY-1\n"
_SALT_LENGTH = 16
_NONCE_LENGTH = 12
# 32 MiB and about 0.1 s for each try: a short PIN must not fall to a stolen key file at once.
_SCRYPT_COST = 2**15


class WrongPin(Exception):
    """The PIN does not open this key."""


class SigningKey(Protocol):
    """The one secret step of a signature."""

    @property
    def algorithm(self) -> str:
        """``sha256_ecdsa`` or ``sha256_rsa`` (PKCS #1 v1.5), as RFC 5754 names them in CMS."""
        ...

    def sign(self, message: bytes) -> bytes:
        """Return the signature over the SHA-256 digest of a message.

        Raises:
            SigningRefused: ``card.gone`` and the like: the key was taken away meanwhile.
        """
        ...

    def forget(self) -> None:
        """Let go of what opens the key; it signs no more."""
        ...


@dataclass(frozen=True, slots=True)
class SoftwareKey:
    """A key in memory; with the last reference to it, it is gone."""

    private_key: PrivateKey

    @property
    def algorithm(self) -> str:
        """The algorithm of its kind of key."""
        return "sha256_rsa" if isinstance(self.private_key, rsa.RSAPrivateKey) else "sha256_ecdsa"

    def sign(self, message: bytes) -> bytes:
        """Sign in this process."""
        if isinstance(self.private_key, rsa.RSAPrivateKey):
            return self.private_key.sign(message, padding.PKCS1v15(), hashes.SHA256())
        return self.private_key.sign(message, ec.ECDSA(hashes.SHA256()))

    def forget(self) -> None:
        """Nothing is open beside the key itself."""


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

    key: SigningKey
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


def seal_key(private_key: PrivateKey, pin: str) -> bytes:
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
    private_key = unseal_key(sealed, pin)
    own, issuers = read_certificates(certificate, chain)
    if own.public_key() != private_key.public_key():
        raise SigningRefused("certificate.other_key")
    return SigningIdentity(SoftwareKey(private_key), own, issuers)


def read_certificates(
    certificate: str, chain: str
) -> tuple[x509.Certificate, tuple[x509.Certificate, ...]]:
    """Read a person's certificate and those of its issuers from PEM.

    Raises:
        SigningRefused: ``certificate.unreadable``.
    """
    try:
        own = x509.load_pem_x509_certificate(certificate.encode("ascii"))
        issuers = x509.load_pem_x509_certificates(chain.encode("ascii")) if chain.strip() else []
    except (ValueError, UnicodeEncodeError) as error:
        raise SigningRefused("certificate.unreadable") from error
    return own, tuple(issuers)


def is_strong(public_key: object) -> bool:
    """Whether a public key is of a kind and size that may sign."""
    if isinstance(public_key, rsa.RSAPublicKey):
        return public_key.key_size >= WEAKEST_RSA
    if isinstance(public_key, ec.EllipticCurvePublicKey):
        return public_key.key_size >= WEAKEST_CURVE
    return False


def unseal_key(sealed: bytes, pin: str) -> PrivateKey:
    """Open a sealed key, to seal it under another PIN.

    Raises:
        WrongPin, SigningRefused: as for :func:`open_key`.
    """
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
    if not isinstance(private_key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise SigningRefused("key.damaged")
    return private_key


def _sealing_key(pin: str, salt: bytes) -> bytes:
    secret = unicodedata.normalize("NFKC", pin).encode("utf-8")
    return Scrypt(salt=salt, length=32, n=_SCRYPT_COST, r=8, p=1).derive(secret)
