# SPDX-License-Identifier: Apache-2.0
"""How the keys and certificates of the office's authorities are written down."""

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

from signing.certificate_profiles import Issuer
from signing.refusals import SigningRefused
from signing.token_key import KeyStore, TokenKey


def certificate_pem(certificate: x509.Certificate) -> str:
    """Return a certificate as PEM."""
    return certificate.public_bytes(Encoding.PEM).decode("ascii")


def locked(issuer: Issuer, passphrase: str) -> dict[str, str]:
    """Write an authority down: its key under the passphrase, or where in the token it is."""
    written = {"certificate": certificate_pem(issuer.certificate)}
    if isinstance(issuer.private_key, TokenKey):
        return {**written, "token_key": issuer.private_key.label}
    encryption = BestAvailableEncryption(passphrase.encode("utf-8"))
    key = issuer.private_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption)
    return {**written, "key": key.decode("ascii")}


def unlocked(state: dict[str, str], passphrase: str, keys: KeyStore) -> Issuer:
    """Read an authority that :func:`locked` wrote.

    Raises:
        SigningRefused: ``office_ca.wrong_passphrase``, ``office_ca.unreadable``, or what the
            key store says of a key that is not in its token.
    """
    certificate = x509.load_pem_x509_certificate(state["certificate"].encode("ascii"))
    public_key = certificate.public_key()
    if not isinstance(public_key, ec.EllipticCurvePublicKey):
        raise SigningRefused("office_ca.unreadable")
    if "token_key" in state:
        return Issuer(certificate, keys.find_key(state["token_key"], public_key))
    try:
        key = load_pem_private_key(state["key"].encode("ascii"), passphrase.encode("utf-8"))
    except ValueError as error:
        raise SigningRefused("office_ca.wrong_passphrase") from error
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.public_key() != public_key:
        raise SigningRefused("office_ca.unreadable")
    return Issuer(certificate, key)
