# SPDX-License-Identifier: Apache-2.0
"""The built-in office CA: a root, an issuing intermediate, staff certificates and a CRL.

For cities without a CA of their own; a city's own CA does equally well, since everything
else needs only its root certificates. The CA sees certificate requests, never staff keys.
"""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

from signing import certificate_profiles as profiles
from signing.certificate_profiles import Issuer, distinguished_name
from signing.refusals import SigningRefused

_ROOT_LIFE = timedelta(days=20 * 365)
_ISSUING_LIFE = timedelta(days=10 * 365)
# 電子署名法施行規則6条 bounds a signing certificate to five years.
_STAFF_LIFE = timedelta(days=3 * 365)
_TIMESTAMP_LIFE = timedelta(days=9 * 365)
_CRL_LIFE = timedelta(days=8)


@dataclass(frozen=True, slots=True)
class Revocation:
    """A certificate that must no longer be believed, since when and why (RFC 5280, 5.3.1)."""

    serial_number: int
    revoked_at: datetime
    reason: x509.ReasonFlags


@dataclass(frozen=True, slots=True)
class OfficeCa:
    """Root and issuing CA with their keys; issuing needs the intermediate's key only."""

    root: Issuer
    issuing: Issuer
    city_name: str

    @classmethod
    def create(cls, city_name: str, now: datetime) -> "OfficeCa":
        """Make a new CA for a city; its keys exist only in what is returned."""
        root_key = ec.generate_private_key(ec.SECP384R1())
        subject = distinguished_name(organisation=city_name, common=f"{city_name} 認証局ルート")
        root_certificate = profiles.authority(
            subject, root_key.public_key(), None, root_key, (now, now + _ROOT_LIFE)
        )
        root = Issuer(root_certificate, root_key)
        key = ec.generate_private_key(ec.SECP256R1())
        subject = distinguished_name(organisation=city_name, common=f"{city_name} 職員認証局")
        certificate = profiles.authority(
            subject, key.public_key(), root, root_key, (now, now + _ISSUING_LIFE)
        )
        return cls(root, Issuer(certificate, key), city_name)

    @property
    def roots_pem(self) -> str:
        """The root certificate: what everybody who checks signatures must be given."""
        return _pem(self.root.certificate)

    @property
    def chain_pem(self) -> str:
        """The issuing certificate, which every signature carries with it."""
        return _pem(self.issuing.certificate)

    def issue(
        self, request_pem: str, person_id: str, name: str, section: str, now: datetime
    ) -> str:
        """Issue a staff certificate for a request, with the name the register gives.

        What the request says of its subject is not believed.

        Raises:
            SigningRefused: ``request.unreadable``, ``request.not_signed`` (its own key did not
                sign it) or ``request.weak_key`` (not an elliptic key of 256 bits or more).
        """
        public_key = _requested_key(request_pem)
        subject = distinguished_name(
            organisation=self.city_name, unit=section, common=name, person=person_id
        )
        end = min(now + _STAFF_LIFE, self.issuing.certificate.not_valid_after_utc)
        return _pem(profiles.staff(subject, public_key, self.issuing, (now, end)))

    def issue_timestamp_unit(
        self, public_key: ec.EllipticCurvePublicKey, now: datetime
    ) -> x509.Certificate:
        """Issue the certificate of the office's time-stamping unit."""
        subject = distinguished_name(
            organisation=self.city_name, common=f"{self.city_name} 時刻認証ユニット"
        )
        end = min(now + _TIMESTAMP_LIFE, self.issuing.certificate.not_valid_after_utc)
        return profiles.timestamp_unit(subject, public_key, self.issuing, (now, end))

    def revocation_list(self, revoked: tuple[Revocation, ...], number: int, now: datetime) -> bytes:
        """Make the CRL of the issuing CA (DER); the next one is due within eight days."""
        issuer = self.issuing
        builder = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(issuer.certificate.subject)
            .last_update(now)
            .next_update(now + _CRL_LIFE)
            .add_extension(x509.CRLNumber(number), critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.private_key.public_key()),
                critical=False,
            )
        )
        for entry in revoked:
            builder = builder.add_revoked_certificate(_revoked(entry))
        return builder.sign(issuer.private_key, hashes.SHA256()).public_bytes(Encoding.DER)

    def export(self, passphrase: str) -> bytes:
        """Everything a restore needs, with the keys encrypted under a passphrase.

        Raises:
            SigningRefused: ``passphrase.empty``.
        """
        if not passphrase:
            raise SigningRefused("passphrase.empty")
        state = {
            "format": "tsukue-office-ca-1",
            "city_name": self.city_name,
            "root": {"certificate": self.roots_pem, "key": _locked(self.root, passphrase)},
            "issuing": {"certificate": self.chain_pem, "key": _locked(self.issuing, passphrase)},
        }
        return json.dumps(state, ensure_ascii=False, indent=1).encode("utf-8")

    @classmethod
    def load(cls, exported: bytes, passphrase: str) -> "OfficeCa":
        """Restore a CA from what :meth:`export` gave.

        Raises:
            SigningRefused: ``office_ca.wrong_passphrase`` or ``office_ca.unreadable``.
        """
        try:
            state = json.loads(exported)
            root = _unlocked(state["root"], passphrase)
            return cls(root, _unlocked(state["issuing"], passphrase), state["city_name"])
        except (KeyError, TypeError, UnicodeDecodeError, json.JSONDecodeError) as error:
            raise SigningRefused("office_ca.unreadable") from error


def _requested_key(request_pem: str) -> ec.EllipticCurvePublicKey:
    try:
        request = x509.load_pem_x509_csr(request_pem.encode("utf-8"))
        signed = request.is_signature_valid
        public_key = request.public_key()
    except (ValueError, UnsupportedAlgorithm, InvalidSignature) as error:
        raise SigningRefused("request.unreadable") from error
    if not signed:
        raise SigningRefused("request.not_signed")
    if not isinstance(public_key, ec.EllipticCurvePublicKey) or public_key.key_size < 256:
        raise SigningRefused("request.weak_key")
    return public_key


def _revoked(entry: Revocation) -> x509.RevokedCertificate:
    return (
        x509.RevokedCertificateBuilder()
        .serial_number(entry.serial_number)
        .revocation_date(entry.revoked_at)
        .add_extension(x509.CRLReason(entry.reason), critical=False)
        .build()
    )


def _pem(certificate: x509.Certificate) -> str:
    return certificate.public_bytes(Encoding.PEM).decode("ascii")


def _locked(issuer: Issuer, passphrase: str) -> str:
    encryption = BestAvailableEncryption(passphrase.encode("utf-8"))
    key = issuer.private_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption)
    return key.decode("ascii")


def _unlocked(state: dict[str, str], passphrase: str) -> Issuer:
    certificate = x509.load_pem_x509_certificate(state["certificate"].encode("ascii"))
    try:
        key = load_pem_private_key(state["key"].encode("ascii"), passphrase.encode("utf-8"))
    except ValueError as error:
        raise SigningRefused("office_ca.wrong_passphrase") from error
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise SigningRefused("office_ca.unreadable")
    return Issuer(certificate, key)
