# SPDX-License-Identifier: Apache-2.0
"""The kinds of certificate of the office CA (RFC 5280), built in one place."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import (
    AuthorityInformationAccessOID,
    ExtendedKeyUsageOID,
    NameOID,
    ObjectIdentifier,
)

from signing.names import certificate_name

# Arcs made from a UUID (ITU-T X.667); a city with an arc of its own replaces them.
STAFF_POLICY = ObjectIdentifier("2.25.199003861270941653474318240526170923585.1")
TIMESTAMP_POLICY = ObjectIdentifier("2.25.199003861270941653474318240526170923585.2")
SEAL_POLICY = ObjectIdentifier("2.25.199003861270941653474318240526170923585.3")
PublicKey = ec.EllipticCurvePublicKey | rsa.RSAPublicKey
"""A card may have an RSA key; every key that is made by us is elliptic."""

_CLOCK_TOLERANCE = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Issuer:
    """A certificate with its key, as far as issuing needs them.

    Attributes:
        private_key: in memory, or a key that signs inside a token.
        public_url: where its lists are published, without a slash at the end; empty on a closed
            network, where the server itself adds the revocation data to the documents.
    """

    certificate: x509.Certificate
    private_key: ec.EllipticCurvePrivateKey
    public_url: str = ""

    @property
    def key_name(self) -> str:
        """Name the authority by its key, as in its published addresses."""
        return key_name(self.certificate)


def key_name(certificate: x509.Certificate) -> str:
    """Return the subject key identifier in hexadecimal digits, which names an authority."""
    identifier = certificate.extensions.get_extension_for_class(x509.SubjectKeyIdentifier)
    return identifier.value.digest.hex()


def distinguished_name(**parts: str) -> x509.Name:
    """A name in NFC and UTF-8, from ``organisation``, ``unit``, ``common`` and ``person``."""
    kinds = {
        "organisation": NameOID.ORGANIZATION_NAME,
        "unit": NameOID.ORGANIZATIONAL_UNIT_NAME,
        "common": NameOID.COMMON_NAME,
        "person": NameOID.USER_ID,
    }
    attributes = [x509.NameAttribute(NameOID.COUNTRY_NAME, "JP")]
    attributes += [
        x509.NameAttribute(kinds[kind], certificate_name(text))
        for kind, text in parts.items()
        if text
    ]
    return x509.Name(attributes)


def authority(
    subject: x509.Name,
    public_key: PublicKey,
    issuer: Issuer | None,
    signing_key: ec.EllipticCurvePrivateKey,
    period: tuple[datetime, datetime],
) -> x509.Certificate:
    """A CA certificate: self-signed root when there is no issuer, else an intermediate."""
    builder = _common(subject, public_key, issuer, period)
    builder = builder.add_extension(
        x509.BasicConstraints(ca=True, path_length=1 if issuer is None else 0), critical=True
    )
    if issuer is not None and issuer.public_url:
        builder = _published(builder, issuer, with_ocsp=False)
    usage = _key_usage(key_cert_sign=True, crl_sign=True)
    return builder.add_extension(usage, critical=True).sign(signing_key, hashes.SHA256())


def staff(
    subject: x509.Name,
    public_key: PublicKey,
    issuer: Issuer,
    period: tuple[datetime, datetime],
) -> x509.Certificate:
    """A staff member's certificate: digitalSignature and nonRepudiation, nothing else."""
    builder = _end_entity(subject, public_key, issuer, period, STAFF_POLICY)
    usage = _key_usage(digital_signature=True, content_commitment=True)
    builder = builder.add_extension(usage, critical=True)
    return builder.sign(issuer.private_key, hashes.SHA256())


def organisation_seal(
    subject: x509.Name,
    public_key: PublicKey,
    issuer: Issuer,
    period: tuple[datetime, datetime],
) -> x509.Certificate:
    """The certificate of an office (職責証明書), never of a person; its policy says so."""
    builder = _end_entity(subject, public_key, issuer, period, SEAL_POLICY)
    usage = _key_usage(digital_signature=True, content_commitment=True)
    builder = builder.add_extension(usage, critical=True)
    return builder.sign(issuer.private_key, hashes.SHA256())


def timestamp_unit(
    subject: x509.Name,
    public_key: PublicKey,
    issuer: Issuer,
    period: tuple[datetime, datetime],
) -> x509.Certificate:
    """A time-stamping unit's certificate: critical and sole timeStamping (RFC 3161, 2.3)."""
    builder = _end_entity(subject, public_key, issuer, period, TIMESTAMP_POLICY)
    usage = _key_usage(digital_signature=True, content_commitment=True)
    builder = builder.add_extension(usage, critical=True)
    purpose = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
    return builder.add_extension(purpose, critical=True).sign(issuer.private_key, hashes.SHA256())


def ocsp_responder(
    subject: x509.Name,
    public_key: PublicKey,
    issuer: Issuer,
    period: tuple[datetime, datetime],
) -> x509.Certificate:
    """A delegated responder's certificate (RFC 6960, 4.2.2.2), never itself asked about."""
    builder = _common(subject, public_key, issuer, period)
    builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), True)
    builder = builder.add_extension(_key_usage(digital_signature=True), critical=True)
    purpose = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.OCSP_SIGNING])
    builder = builder.add_extension(purpose, critical=True)
    builder = builder.add_extension(x509.OCSPNoCheck(), critical=False)
    return builder.sign(issuer.private_key, hashes.SHA256())


def _end_entity(
    subject: x509.Name,
    public_key: PublicKey,
    issuer: Issuer,
    period: tuple[datetime, datetime],
    policy: ObjectIdentifier,
) -> x509.CertificateBuilder:
    builder = _common(subject, public_key, issuer, period)
    builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), True)
    policies = x509.CertificatePolicies([x509.PolicyInformation(policy, None)])
    if issuer.public_url:
        builder = _published(builder, issuer, with_ocsp=True)
    return builder.add_extension(policies, critical=False)


def _published(
    builder: x509.CertificateBuilder, issuer: Issuer, *, with_ocsp: bool
) -> x509.CertificateBuilder:
    """Name where the issuer's list, certificate and responder are found (RFC 5280, 4.2)."""
    url, name = issuer.public_url, issuer.key_name
    kinds = [(AuthorityInformationAccessOID.CA_ISSUERS, f"{url}/ca/{name}")]
    if with_ocsp:
        kinds.insert(0, (AuthorityInformationAccessOID.OCSP, f"{url}/ocsp"))
    places = [
        x509.AccessDescription(kind, x509.UniformResourceIdentifier(place)) for kind, place in kinds
    ]
    point = x509.DistributionPoint(
        [x509.UniformResourceIdentifier(f"{url}/crl/{name}")], None, None, None
    )
    return builder.add_extension(
        x509.AuthorityInformationAccess(places), critical=False
    ).add_extension(x509.CRLDistributionPoints([point]), critical=False)


def _common(
    subject: x509.Name,
    public_key: PublicKey,
    issuer: Issuer | None,
    period: tuple[datetime, datetime],
) -> x509.CertificateBuilder:
    begin, end = period
    signer_key = public_key if issuer is None else issuer.private_key.public_key()
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject if issuer is None else issuer.certificate.subject)
        .public_key(public_key)
        .serial_number(x509.random_serial_number())
        # A client whose clock is a little behind must not find its certificate in the future.
        .not_valid_before(begin - _CLOCK_TOLERANCE)
        .not_valid_after(end)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signer_key), critical=False
        )
    )


def _key_usage(
    *,
    digital_signature: bool = False,
    content_commitment: bool = False,
    key_cert_sign: bool = False,
    crl_sign: bool = False,
) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=digital_signature,
        content_commitment=content_commitment,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=key_cert_sign,
        crl_sign=crl_sign,
        encipher_only=False,
        decipher_only=False,
    )
