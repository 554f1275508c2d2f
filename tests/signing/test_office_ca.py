# SPDX-License-Identifier: Apache-2.0
"""The office CA issues what a city needs, and nothing more powerful."""

from datetime import datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID

from signing import certificate_profiles as profiles
from signing.certificate_profiles import Issuer, distinguished_name
from signing.certificates import Untrusted, require_signer, require_timestamp_unit
from signing.keys import SoftwareKey, create_request
from signing.office_ca import OfficeCa
from signing.office_crl import Revocation
from signing.refusals import SigningRefused
from tests.signing.city import LATER, MORNING, City

DECADE = (MORNING, MORNING + timedelta(days=3650))


def issued(city: City, name: str = "髙﨑 吉子", now: datetime = MORNING) -> x509.Certificate:
    request = create_request("こう名乗りたい", "p-1").request_pem
    return x509.load_pem_x509_certificate(
        city.ca.issue(request, "p-1", name, "情報政策課", now).encode()
    )


def test_the_register_names_the_person_not_the_request(city: City) -> None:
    subject = issued(city).subject.rfc4514_string()
    assert subject == "UID=p-1,CN=髙﨑 吉子,OU=情報政策課,O=あおぞら市,C=JP"


def test_a_staff_certificate_signs_and_does_nothing_else(city: City) -> None:
    certificate = issued(city)
    usage = certificate.extensions.get_extension_for_class(x509.KeyUsage)
    assert usage.critical
    assert usage.value.content_commitment
    assert usage.value.digital_signature
    assert not usage.value.key_cert_sign
    basic = certificate.extensions.get_extension_for_class(x509.BasicConstraints)
    assert basic.critical
    assert not basic.value.ca
    life = certificate.not_valid_after_utc - MORNING
    assert life <= timedelta(days=5 * 365), "電子署名法施行規則6条"


def test_a_staff_certificate_never_outlives_its_issuer(city: City) -> None:
    late = city.ca.issuing.certificate.not_valid_after_utc - timedelta(days=100)
    assert issued(city, now=late).not_valid_after_utc == late + timedelta(days=100)


def test_serial_numbers_are_long_and_differ(city: City) -> None:
    serials = {issued(city).serial_number for _ in range(5)}
    assert len(serials) == 5
    assert min(serials).bit_length() > 64


def test_a_long_name_fits_the_bound_of_a_common_name(city: City) -> None:
    name = "あ" * 80
    assert "CN=" + "あ" * 21 + "," in issued(city, name).subject.rfc4514_string()


@pytest.mark.parametrize("request_pem", ["", "<html>", "-----BEGIN CERTIFICATE REQUEST-----"])
def test_a_request_that_is_none_is_refused(city: City, request_pem: str) -> None:
    with pytest.raises(SigningRefused, match=r"request\.unreadable"):
        city.ca.issue(request_pem, "p", "名", "課", MORNING)


@pytest.mark.parametrize("weak", ["rsa", "p192"])
def test_a_weak_key_is_refused(city: City, weak: str) -> None:
    key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
    if weak == "rsa":
        key = rsa.generate_private_key(65537, 1024)  # noqa: S505 - refused for it
    else:
        key = ec.generate_private_key(ec.SECP224R1())
    builder = x509.CertificateSigningRequestBuilder().subject_name(distinguished_name(common="x"))
    pem = builder.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM).decode()
    with pytest.raises(SigningRefused, match=r"request\.weak_key"):
        city.ca.issue(pem, "p", "名", "課", MORNING)


def test_the_key_of_a_card_may_be_rsa(city: City) -> None:
    key = rsa.generate_private_key(65537, 2048)
    builder = x509.CertificateSigningRequestBuilder().subject_name(distinguished_name(common="x"))
    pem = builder.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM).decode()
    certificate = x509.load_pem_x509_certificate(
        city.ca.issue(pem, "p", "名", "課", MORNING).encode()
    )
    assert certificate.public_key() == key.public_key()


def test_an_authoritys_key_is_nobodys(city: City) -> None:
    builder = x509.CertificateSigningRequestBuilder().subject_name(distinguished_name(common="x"))
    signed = builder.sign(city.ca.issuing.private_key, hashes.SHA256())
    pem = signed.public_bytes(Encoding.PEM).decode()
    with pytest.raises(SigningRefused, match=r"request\.key_of_authority"):
        city.ca.issue(pem, "p", "名", "課", MORNING)


def test_a_request_its_own_key_did_not_sign_is_refused(city: City) -> None:
    lines = create_request("名", "p").request_pem.encode()
    der = bytearray(x509.load_pem_x509_csr(lines).public_bytes(Encoding.DER))
    der[-1] ^= 1
    altered = x509.load_der_x509_csr(bytes(der)).public_bytes(Encoding.PEM).decode()
    with pytest.raises(SigningRefused, match=r"request\.(not_signed|unreadable)"):
        city.ca.issue(altered, "p", "名", "課", MORNING)


def test_revoked_certificates_stand_in_the_list_with_their_reason(city: City) -> None:
    serial = issued(city).serial_number
    gone = Revocation(serial, LATER, x509.ReasonFlags.cessation_of_operation)
    listed = x509.load_der_x509_crl(city.ca.revocation_list((gone,), 7, LATER))
    entry = listed.get_revoked_certificate_by_serial_number(serial)
    assert entry is not None
    reason = entry.extensions.get_extension_for_class(x509.CRLReason).value.reason
    assert reason is x509.ReasonFlags.cessation_of_operation
    assert listed.is_signature_valid(city.ca.issuing.private_key.public_key())
    assert listed.extensions.get_extension_for_class(x509.CRLNumber).value.crl_number == 7
    due = listed.next_update_utc
    assert due is not None
    assert due > LATER


def test_an_export_opens_with_its_passphrase_only(city: City) -> None:
    exported = city.ca.export("合言葉")
    assert b"BEGIN PRIVATE KEY" not in exported
    restored = OfficeCa.load(exported, "合言葉")
    certificate = restored.issue(create_request("名", "p").request_pem, "p", "名", "課", MORNING)
    roots = [city.ca.root.certificate]
    require_signer(
        x509.load_pem_x509_certificate(certificate.encode()),
        [restored.issuing.certificate],
        roots,
        MORNING,
    )
    with pytest.raises(SigningRefused, match="wrong_passphrase"):
        OfficeCa.load(exported, "ちがう")
    with pytest.raises(SigningRefused, match="unreadable"):
        OfficeCa.load(b"[]", "合言葉")
    with pytest.raises(SigningRefused, match=r"passphrase\.empty"):
        city.ca.export("")


def untrusted(city: City, certificate: x509.Certificate, *issuers: x509.Certificate) -> str:
    chain = (*issuers, city.ca.issuing.certificate)
    with pytest.raises(Untrusted) as refused:
        require_signer(certificate, chain, [city.ca.root.certificate], MORNING)
    return refused.value.code


def test_a_staff_member_cannot_issue_certificates(city: City) -> None:
    boss = city.people["slot-kyoku"]
    key = ec.generate_private_key(ec.SECP256R1())
    assert isinstance(boss.key, SoftwareKey)
    issuer = Issuer(boss.certificate, boss.key.private_key)  # type: ignore[arg-type]
    forged = profiles.staff(distinguished_name(common="偽"), key.public_key(), issuer, DECADE)
    assert untrusted(city, forged, boss.certificate) == "certificate.untrusted"


def test_the_issuing_ca_cannot_make_another_ca(city: City) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = distinguished_name(common="もう一つの認証局")
    issuing = city.ca.issuing
    second = profiles.authority(name, key.public_key(), issuing, issuing.private_key, DECADE)
    leaf = ec.generate_private_key(ec.SECP256R1())
    forged = profiles.staff(name, leaf.public_key(), Issuer(second, key), DECADE)
    assert untrusted(city, forged, second) == "certificate.untrusted"


def test_a_ca_without_the_right_to_sign_certificates_issues_nothing(city: City) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    root = city.ca.root
    builder = profiles._common(distinguished_name(common="半端"), key.public_key(), root, DECADE)
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    builder = builder.add_extension(profiles._key_usage(digital_signature=True), critical=True)
    half = builder.sign(root.private_key, hashes.SHA256())
    leaf = ec.generate_private_key(ec.SECP256R1())
    name = distinguished_name(common="名")
    forged = profiles.staff(name, leaf.public_key(), Issuer(half, key), DECADE)
    assert untrusted(city, forged, half) == "certificate.untrusted"


def test_a_certificate_for_something_else_does_not_sign(city: City) -> None:
    assert untrusted(city, city.ca.issuing.certificate) == "certificate.key_usage"
    key = ec.generate_private_key(ec.SECP256R1())
    name = distinguished_name(common="無")
    plain = profiles._common(name, key.public_key(), city.ca.issuing, DECADE)
    bare = plain.sign(city.ca.issuing.private_key, hashes.SHA256())
    assert untrusted(city, bare) == "certificate.key_usage"


def test_dates_and_missing_roots_are_named(city: City) -> None:
    certificate, chain = issued(city), [city.ca.issuing.certificate]
    for at, code in (
        (MORNING - timedelta(days=1), "certificate.not_yet_valid"),
        (MORNING + timedelta(days=4000), "certificate.expired"),
    ):
        with pytest.raises(Untrusted, match=code):
            require_signer(certificate, chain, [city.ca.root.certificate], at)
    with pytest.raises(Untrusted, match=r"certificate\.untrusted"):
        require_signer(certificate, chain, [], MORNING)


@pytest.mark.parametrize(
    ("purposes", "critical"),
    [
        ([ExtendedKeyUsageOID.TIME_STAMPING], False),
        ([ExtendedKeyUsageOID.TIME_STAMPING, ExtendedKeyUsageOID.CODE_SIGNING], True),
        ([ExtendedKeyUsageOID.CODE_SIGNING], True),
    ],
)
def test_a_time_unit_does_nothing_but_time(
    city: City, purposes: list[x509.ObjectIdentifier], critical: bool
) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = distinguished_name(common="時")
    builder = profiles._common(name, key.public_key(), city.ca.issuing, DECADE)
    builder = builder.add_extension(x509.ExtendedKeyUsage(purposes), critical=critical)
    certificate = builder.sign(city.ca.issuing.private_key, hashes.SHA256())
    chain, roots = [city.ca.issuing.certificate], [city.ca.root.certificate]
    with pytest.raises(Untrusted, match=r"certificate\.purpose"):
        require_timestamp_unit(certificate, chain, roots, MORNING)
    require_timestamp_unit(city.tsa.identity.certificate, chain, roots, MORNING)
