# SPDX-License-Identifier: Apache-2.0
"""Keys and certificates that nobody should believe, or that are unusual and right."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier

from signing.certificate_profiles import Issuer
from signing.keys import PrivateKey, SigningIdentity, SoftwareKey
from tests.signing.attacks.workshop import Workshop
from tests.signing.city import MORNING

_YEAR = timedelta(days=365)
_USAGES = (
    *("digital_signature", "content_commitment", "key_encipherment", "data_encipherment"),
    *("key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only"),
)
FOR_SIGNING = ("digital_signature", "content_commitment")
FOR_ISSUING = ("key_cert_sign", "crl_sign")
HOSTILE = ObjectIdentifier("1.3.6.1.4.1.99999.7")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How a certificate is to be.

    Attributes:
        name: the common name.
        usages: key usage; None for no such extension.
        purposes: extended key usage.
        critical_purpose: whether that is critical.
        authority: whether it may issue.
        begins: relative to the morning of the story.
        ends: likewise.
        rsa_bits: length of an RSA key; 0 for an elliptic one.
        strange: whether it has a critical extension nobody knows.
        addresses: hosts of its CRL, OCSP responder and issuer.
    """

    name: str = "城山 太郎"
    usages: tuple[str, ...] | None = FOR_SIGNING
    purposes: tuple[ObjectIdentifier, ...] = ()
    critical_purpose: bool = True
    authority: bool = False
    begins: timedelta = -timedelta(days=30)
    ends: timedelta = _YEAR
    rsa_bits: int = 0
    strange: bool = False
    addresses: str = ""


UNIT = Wanted(name="時刻認証ユニット", purposes=(ExtendedKeyUsageOID.TIME_STAMPING,))


def person(
    work: Workshop, wanted: Wanted, issuer: Issuer | None = None, *chain: x509.Certificate
) -> SigningIdentity:
    """Somebody with such a certificate, by default from the city's issuing authority."""
    by = issuer or work.city.ca.issuing
    key = _key(wanted)
    issued = _certificate(wanted, key, by, MORNING)
    return SigningIdentity(SoftwareKey(key), issued, chain or (by.certificate,))


def authority(work: Workshop, wanted: Wanted, issuer: Issuer | None = None) -> Issuer:
    """Somebody who issues certificates, whether he may or not."""
    key = ec.generate_private_key(ec.SECP256R1())
    by = issuer or work.city.ca.issuing
    return Issuer(_certificate(wanted, key, by, MORNING), key)


def _key(wanted: Wanted) -> PrivateKey:
    if wanted.rsa_bits:
        return rsa.generate_private_key(65537, wanted.rsa_bits)
    return ec.generate_private_key(ec.SECP256R1())


def _certificate(
    wanted: Wanted, key: PrivateKey, issuer: Issuer, morning: datetime
) -> x509.Certificate:
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, wanted.name)]))
        .issuer_name(issuer.certificate.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(morning + wanted.begins)
        .not_valid_after(morning + wanted.ends)
        .add_extension(x509.BasicConstraints(wanted.authority, None), critical=True)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.certificate.public_key()),
            critical=False,
        )
    )
    if wanted.usages is not None:
        usage = x509.KeyUsage(**{name: name in wanted.usages for name in _USAGES})
        builder = builder.add_extension(usage, critical=True)
    if wanted.purposes:
        purposes = x509.ExtendedKeyUsage(wanted.purposes)
        builder = builder.add_extension(purposes, critical=wanted.critical_purpose)
    if wanted.strange:
        builder = builder.add_extension(x509.UnrecognizedExtension(HOSTILE, b"\x05\0"), True)
    if wanted.addresses:
        builder = _with_addresses(builder, wanted.addresses)
    return builder.sign(issuer.private_key, hashes.SHA256())


def _with_addresses(builder: x509.CertificateBuilder, host: str) -> x509.CertificateBuilder:
    def at(path: str) -> x509.UniformResourceIdentifier:
        return x509.UniformResourceIdentifier(f"{host}/{path}")

    access = x509.AuthorityInformationAccess(
        [
            x509.AccessDescription(x509.AuthorityInformationAccessOID.OCSP, at("ocsp")),
            x509.AccessDescription(x509.AuthorityInformationAccessOID.CA_ISSUERS, at("ca.cer")),
        ]
    )
    point = x509.DistributionPoint([at("list.crl")], None, None, None)
    builder = builder.add_extension(access, critical=False)
    return builder.add_extension(x509.CRLDistributionPoints([point]), critical=False)
