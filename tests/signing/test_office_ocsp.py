# SPDX-License-Identifier: Apache-2.0
"""The responder says of each certificate whether it was revoked, and OpenSSL reads it alike."""

import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from asn1crypto import core
from asn1crypto import ocsp as asn1_ocsp
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from cryptography.x509.oid import ExtendedKeyUsageOID

from signing.ocsp_request import certificate_id
from signing.office_ca import OfficeCa
from signing.office_ocsp import GOOD, UNKNOWN, CertificateStatus, OfficeOcsp
from signing.office_revocations import OfficeRevocations
from tests.signing.city import LATER, MORNING, City

NONCE = b"sixteen bytes ok"


def asked(certificate: x509.Certificate, issuer: x509.Certificate, nonce: bytes = b"") -> bytes:
    builder = ocsp.OCSPRequestBuilder().add_certificate(certificate, issuer, hashes.SHA256())
    if nonce:
        builder = builder.add_extension(x509.OCSPNonce(nonce), critical=False)
    return builder.build().public_bytes(Encoding.DER)


def answered(city: City, request: bytes, status: CertificateStatus = GOOD) -> ocsp.OCSPResponse:
    responders = OfficeOcsp.create(city.ca.issuing_authorities, city.ca.city_name, MORNING)
    answer = responders.answer(
        request, lambda _issuer, _serial: status, LATER.replace(microsecond=7)
    )
    return ocsp.load_der_ocsp_response(answer)


@pytest.fixture(scope="module")
def staff(city: City) -> x509.Certificate:
    return city.people["slot-kacho"].certificate


def test_a_good_certificate_gets_a_signed_answer_with_its_nonce(
    city: City, staff: x509.Certificate
) -> None:
    answer = answered(city, asked(staff, city.ca.issuing.certificate, NONCE))
    assert answer.response_status is ocsp.OCSPResponseStatus.SUCCESSFUL
    assert answer.certificate_status is ocsp.OCSPCertStatus.GOOD
    assert answer.serial_number == staff.serial_number
    assert answer.extensions.get_extension_for_class(x509.OCSPNonce).value.nonce == NONCE
    assert answer.this_update_utc == LATER, "whole seconds, whatever the clock says"
    assert answer.next_update_utc == LATER + timedelta(days=1)
    (delegate,) = answer.certificates
    key = delegate.public_key()
    assert isinstance(key, ec.EllipticCurvePublicKey)
    key.verify(answer.signature, answer.tbs_response_bytes, ec.ECDSA(hashes.SHA256()))


def test_the_responder_may_answer_and_nothing_else_and_not_for_long(
    city: City, staff: x509.Certificate
) -> None:
    (delegate,) = answered(city, asked(staff, city.ca.issuing.certificate)).certificates
    delegate.verify_directly_issued_by(city.ca.issuing.certificate)
    purposes = delegate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    assert list(purposes) == [ExtendedKeyUsageOID.OCSP_SIGNING]
    assert delegate.extensions.get_extension_for_class(x509.OCSPNoCheck)
    assert delegate.not_valid_after_utc <= MORNING + timedelta(days=30)


def test_responders_are_made_anew_before_they_end(city: City) -> None:
    responders = OfficeOcsp.create(city.ca.issuing_authorities, city.ca.city_name, MORNING)
    assert responders.is_fresh(MORNING + timedelta(days=19))
    assert not responders.is_fresh(MORNING - timedelta(days=365)), "made by a clock that was ahead"
    assert not responders.is_fresh(MORNING + timedelta(days=20))


def test_a_revoked_certificate_is_told_with_time_and_reason(
    city: City, staff: x509.Certificate
) -> None:
    status = CertificateStatus(
        state="revoked", revoked_at=MORNING, reason=x509.ReasonFlags.key_compromise
    )
    answer = answered(city, asked(staff, city.ca.issuing.certificate), status)
    assert answer.certificate_status is ocsp.OCSPCertStatus.REVOKED
    assert answer.revocation_time_utc == MORNING
    assert answer.revocation_reason is x509.ReasonFlags.key_compromise


def test_what_the_register_or_the_office_does_not_know_is_unknown(
    city: City, staff: x509.Certificate
) -> None:
    answer = answered(city, asked(staff, city.ca.issuing.certificate), UNKNOWN)
    assert answer.certificate_status is ocsp.OCSPCertStatus.UNKNOWN
    elsewhere = OfficeCa.create("よその市", MORNING)
    foreign = answered(city, asked(staff, elsewhere.issuing.certificate))
    assert foreign.certificate_status is ocsp.OCSPCertStatus.UNKNOWN


def questions(*serials: int, issuer: x509.Certificate, critical: str = "") -> bytes:
    request: dict[str, object] = {
        "request_list": [{"req_cert": certificate_id(issuer, serial)} for serial in serials]
    }
    if critical:
        request["request_extensions"] = [
            {
                "extn_id": critical,
                "critical": True,
                "extn_value": core.ParsableOctetString(core.Null().dump()),
            }
        ]
    return bytes(asn1_ocsp.OCSPRequest({"tbs_request": request}).dump())


@pytest.mark.parametrize(
    "request_der",
    [
        b"",
        b"<html>",
        b"\x30\x03\x02\x01\x01",
        b"\x30\x00",
    ],
)
def test_what_is_no_request_is_called_malformed(city: City, request_der: bytes) -> None:
    assert answered(city, request_der).response_status is ocsp.OCSPResponseStatus.MALFORMED_REQUEST


def test_too_many_questions_unknown_demands_and_endless_nonces_are_malformed(
    city: City, staff: x509.Certificate
) -> None:
    issuer = city.ca.issuing.certificate
    for request in (
        questions(issuer=issuer),
        questions(*range(1, 102), issuer=issuer),
        questions(7, issuer=issuer, critical="1.2.3.4"),
        asked(staff, issuer, bytes(129)),
    ):
        status = answered(city, request).response_status
        assert status is ocsp.OCSPResponseStatus.MALFORMED_REQUEST


def test_several_certificates_are_answered_in_one_response(city: City) -> None:
    request = questions(7, 8, issuer=city.ca.issuing.certificate)
    told = list(answered(city, request).responses)
    assert [one.serial_number for one in told] == [7, 8]


def test_each_generation_answers_for_its_own_certificates_only(
    city: City, staff: x509.Certificate
) -> None:
    rolled = city.ca.roll(MORNING)
    responders = OfficeOcsp.create(rolled.issuing_authorities, rolled.city_name, MORNING)
    request = asked(staff, city.ca.issuing.certificate)
    answer = ocsp.load_der_ocsp_response(responders.answer(request, lambda *_: GOOD, LATER))
    answer.certificates[0].verify_directly_issued_by(city.ca.issuing.certificate)


def test_openssl_reads_the_answer_alike(
    city: City, staff: x509.Certificate, tmp_path: Path
) -> None:
    issuer = city.ca.issuing.certificate
    responders = OfficeOcsp.create(city.ca.issuing_authorities, city.ca.city_name, MORNING)
    files = {
        "request": asked(staff, issuer, NONCE),
        "answer": responders.answer(asked(staff, issuer, NONCE), lambda *_: GOOD, LATER),
        "root": city.ca.root.certificate.public_bytes(Encoding.PEM),
        "issuer": issuer.public_bytes(Encoding.PEM),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    at = str(int(LATER.timestamp()) + 60)
    command = "openssl ocsp -reqin request -respin answer -CAfile root -verify_other issuer"
    read = subprocess.run(
        [*command.split(), "-attime", at, "-resp_text"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Response verify OK" in read.stderr, read.stderr
    assert "Cert Status: good" in read.stdout


def test_a_lift_gets_answers_for_people_and_units_and_a_list_for_authorities(
    city: City, staff: x509.Certificate
) -> None:
    source = OfficeRevocations.without_register(city.ca, MORNING)
    foreign = OfficeCa.create("よその市", MORNING).issuing.certificate
    unit = city.tsa.identity.certificate
    chain = [staff, unit, staff, city.ca.issuing.certificate, city.ca.root.certificate, foreign]
    data = source.revocation_data(chain, LATER)
    told = [ocsp.load_der_ocsp_response(each) for each in data.responses]
    assert [each.serial_number for each in told] == [staff.serial_number, unit.serial_number]
    (listed,) = [x509.load_der_x509_crl(each) for each in data.crls]
    assert listed.issuer == city.ca.root.certificate.subject
    assert data.missing == (foreign,)


def test_when_an_issuing_ca_is_over_its_last_list_speaks_for_it(
    city: City, staff: x509.Certificate
) -> None:
    late = MORNING + timedelta(days=11 * 365)
    ca = city.ca.roll(MORNING + timedelta(days=6 * 365))
    data = OfficeRevocations.without_register(ca, late).revocation_data([staff], late)
    assert data.responses == ()
    assert x509.load_der_x509_crl(data.crls[0]).issuer == city.ca.issuing.certificate.subject
