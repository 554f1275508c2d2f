# SPDX-License-Identifier: Apache-2.0
"""A key from a PKCS#12 file is taken only when approvals may be signed with it."""

from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    pkcs12,
)

from signing.keys import PrivateKey, WrongPin
from signing.pkcs12 import read_pkcs12
from signing.refusals import SigningRefused
from tests.signing.city import MORNING, City
from tests.support.soft_token import certified

PASSWORD = "発行時の鍵"
ELLIPTIC = ec.generate_private_key(ec.SECP256R1())


def file_of(
    key: PrivateKey | None, certificate: x509.Certificate | None, *others: x509.Certificate
) -> bytes:
    encryption = BestAvailableEncryption(PASSWORD.encode("utf-8"))
    return pkcs12.serialize_key_and_certificates(None, key, certificate, others, encryption)


@pytest.mark.parametrize("key", [ELLIPTIC, rsa.generate_private_key(65537, 2048)])
def test_a_key_comes_with_its_certificate_and_its_issuers(city: City, key: PrivateKey) -> None:
    own = certified(key.public_key(), city.ca, "山﨑 浩", MORNING)
    content = file_of(key, own, city.ca.issuing.certificate)
    taken = read_pkcs12(content, PASSWORD, MORNING)
    assert taken.certificate == own
    assert taken.chain == (city.ca.issuing.certificate,)
    assert taken.private_key.public_key() == key.public_key()


@pytest.mark.parametrize("password", ["", "発行時", PASSWORD + " "])
def test_a_wrong_password_is_told_apart_from_a_wrong_file(city: City, password: str) -> None:
    own = certified(ELLIPTIC.public_key(), city.ca, "山﨑 浩", MORNING)
    with pytest.raises(WrongPin):
        read_pkcs12(file_of(ELLIPTIC, own), password, MORNING)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\x30\x03\x02\x01\x03", b"0" * 2_000_000])
def test_what_is_no_such_file_is_unreadable(content: bytes) -> None:
    with pytest.raises(SigningRefused, match=r"pkcs12\.unreadable"):
        read_pkcs12(content, PASSWORD, MORNING)


def test_a_file_without_a_key_is_refused(city: City) -> None:
    with pytest.raises(SigningRefused, match=r"pkcs12\.no_key"):
        read_pkcs12(file_of(None, None, city.ca.issuing.certificate), PASSWORD, MORNING)


def test_a_short_key_is_refused(city: City) -> None:
    key = rsa.generate_private_key(65537, 1024)  # noqa: S505 - what is refused
    own = certified(key.public_key(), city.ca, "山﨑 浩", MORNING)
    with pytest.raises(SigningRefused, match=r"pkcs12\.weak_key"):
        read_pkcs12(file_of(key, own), PASSWORD, MORNING)


@pytest.mark.parametrize(
    ("away", "code"),
    [
        (timedelta(days=-1), "certificate.not_yet_valid"),
        (timedelta(days=1200), "certificate.expired"),
    ],
)
def test_a_certificate_out_of_its_dates_is_refused(city: City, away: timedelta, code: str) -> None:
    own = certified(ELLIPTIC.public_key(), city.ca, "山﨑 浩", MORNING)
    with pytest.raises(SigningRefused) as refused:
        read_pkcs12(file_of(ELLIPTIC, own), PASSWORD, MORNING + away)
    assert refused.value.code == code


def test_a_certificate_for_something_else_is_refused(city: City) -> None:
    authority = city.ca.issuing
    with pytest.raises(SigningRefused, match=r"certificate\.key_usage"):
        read_pkcs12(file_of(authority.private_key, authority.certificate), PASSWORD, MORNING)
