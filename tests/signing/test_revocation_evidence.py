# SPDX-License-Identifier: Apache-2.0
"""Which lists and answers prove that a certificate stood, and which prove nothing."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp

from signing.crl_evidence import require_not_listed
from signing.ocsp_evidence import answers_about, require_good_answer
from signing.revocation_dates import NotProved, Use
from tests.signing.authorities import Authority
from tests.signing.city import MORNING
from tests.signing.fresh_revocations import LIFE, answer_about, revocation_list

USED = MORNING + timedelta(days=1)
ASKED = USED + timedelta(hours=1)


@pytest.fixture(scope="module")
def ours() -> Authority:
    return Authority.founded("甲", MORNING)


@pytest.fixture(scope="module")
def other() -> Authority:
    return Authority.founded("乙", MORNING)


def refusal(prove: Callable[[], None]) -> str:
    with pytest.raises(NotProved) as refused:
        prove()
    return refused.value.code


def answered(ours: Authority, der: bytes) -> Callable[[], None]:
    return lambda: require_good_answer(ours.unit, ours.issuing.certificate, der, Use(USED))


def listed(ours: Authority, made: x509.CertificateRevocationList) -> Callable[[], None]:
    return lambda: require_not_listed(ours.unit, ours.issuing.certificate, made, Use(USED))


def built(issuer: Authority) -> x509.CertificateRevocationListBuilder:
    return (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.issuing.certificate.subject)
        .last_update(ASKED)
        .next_update(ASKED + LIFE)
    )


def test_a_young_answer_of_the_issuer_is_a_proof(ours: Authority) -> None:
    der = answer_about(ours.unit, ours.issuing, {}, ASKED)
    answered(ours, der)()
    assert answers_about(der) == (ours.unit.serial_number,)


def test_an_answer_about_something_else_or_by_somebody_else_is_none(
    ours: Authority, other: Authority
) -> None:
    about_another = answer_about(other.unit, other.issuing, {}, ASKED)
    assert refusal(answered(ours, about_another)) == "revocation.other_issuer"
    builder = ocsp.OCSPResponseBuilder().add_response(
        cert=ours.unit,
        issuer=ours.issuing.certificate,
        algorithm=hashes.SHA256(),
        cert_status=ocsp.OCSPCertStatus.GOOD,
        this_update=ASKED,
        next_update=None,
        revocation_time=None,
        revocation_reason=None,
    )
    stranger = builder.responder_id(ocsp.OCSPResponderEncoding.HASH, other.issuing.certificate)
    signed = stranger.certificates([other.issuing.certificate]).sign(
        other.issuing.private_key, hashes.SHA256()
    )
    der = signed.public_bytes(Encoding.DER)
    assert refusal(answered(ours, der)) == "revocation.other_issuer"


def test_an_answer_that_does_not_know_or_cannot_be_read_is_none(ours: Authority) -> None:
    trying = ocsp.OCSPResponseBuilder.build_unsuccessful(ocsp.OCSPResponseStatus.TRY_LATER)
    der = trying.public_bytes(Encoding.DER)
    assert refusal(answered(ours, der)) == "revocation.unknown"
    assert answers_about(der) == ()
    assert refusal(answered(ours, b"<html>")) == "revocation.unreadable"
    assert answers_about(b"<html>") == ()


def test_a_revoked_certificate_is_named_by_answer_and_list(ours: Authority) -> None:
    since = {ours.unit.serial_number: MORNING}
    answer = answer_about(ours.unit, ours.issuing, since, ASKED)
    assert refusal(answered(ours, answer)) == "revocation.revoked"
    made = x509.load_der_x509_crl(revocation_list(ours.issuing, since, ASKED))
    assert refusal(listed(ours, made)) == "revocation.revoked"


def test_a_list_of_the_issuer_is_a_proof_and_anybody_elses_is_none(
    ours: Authority, other: Authority
) -> None:
    own = x509.load_der_x509_crl(revocation_list(ours.issuing, {}, ASKED))
    listed(ours, own)()
    foreign = x509.load_der_x509_crl(revocation_list(other.issuing, {}, ASKED))
    assert refusal(listed(ours, foreign)) == "revocation.other_issuer"


def test_a_list_of_some_certificates_only_is_none(ours: Authority) -> None:
    delta = built(ours).add_extension(x509.DeltaCRLIndicator(1), critical=True)
    made = delta.sign(ours.issuing.private_key, hashes.SHA256())
    assert refusal(listed(ours, made)) == "revocation.partial"
    point = x509.IssuingDistributionPoint(
        full_name=None,
        relative_name=None,
        only_contains_user_certs=False,
        only_contains_ca_certs=False,
        only_some_reasons=None,
        indirect_crl=False,
        only_contains_attribute_certs=True,
    )
    some = built(ours).add_extension(point, critical=True)
    made = some.sign(ours.issuing.private_key, hashes.SHA256())
    assert refusal(listed(ours, made)) == "revocation.partial"


def test_evidence_from_after_the_end_proves_nothing_of_before(ours: Authority) -> None:
    after = ours.unit.not_valid_after_utc + timedelta(days=1)
    use = Use(ours.unit.not_valid_after_utc - timedelta(days=1))
    answer = answer_about(ours.unit, ours.issuing, {}, after)
    issuer = ours.issuing.certificate
    assert (
        refusal(lambda: require_good_answer(ours.unit, issuer, answer, use))
        == "revocation.forgotten"
    )
    made = x509.load_der_x509_crl(revocation_list(ours.issuing, {}, after))
    assert (
        refusal(lambda: require_not_listed(ours.unit, issuer, made, use)) == "revocation.forgotten"
    )
