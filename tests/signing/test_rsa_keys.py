# SPDX-License-Identifier: Apache-2.0
"""A person whose key is RSA signs like everybody else, and is believed as far as it is long."""

from functools import cache

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding

from signing.increment import check_increment
from signing.keys import SigningIdentity, SoftwareKey
from signing.pades import sign_increment
from signing.timestamp import insert_timestamp
from signing.verdicts import Outcome
from signing.verification import verify
from tests.signing.city import LATER, MORNING, STORY, City, OfficeClock
from tests.support.soft_token import certified

WHO = STORY[1]


@cache
def rsa_identity(city: City, bits: int) -> SigningIdentity:
    private_key = rsa.generate_private_key(65537, bits)
    certificate = certified(private_key.public_key(), city.ca, WHO.name, MORNING)
    return SigningIdentity(SoftwareKey(private_key), certificate, (city.ca.issuing.certificate,))


def signed(city: City, base: bytes, identity: SigningIdentity) -> bytes:
    return sign_increment(
        base, WHO.field, identity, WHO.act, WHO.stamp, MORNING, certify=False, lock=False
    )


def test_the_server_takes_it_and_the_verdict_is_valid(city: City) -> None:
    base = city.signed(1, timestamps=True)
    identity = rsa_identity(city, 2048)
    increment = signed(city, base, identity)
    pem = identity.certificate.public_bytes(Encoding.PEM).decode("ascii")
    checked = check_increment(base, increment, WHO.field, pem, city.roots, MORNING)
    assert checked.outcome is Outcome.VALID, checked
    stamped = insert_timestamp(base + increment, OfficeClock(city.tsa, MORNING), city.roots)
    verdict = verify(stamped, city.roots, LATER)
    assert verdict.outcome is Outcome.VALID, verdict


def test_a_short_key_is_not_believed(city: City) -> None:
    base = city.signed(1)
    identity = rsa_identity(city, 1024)
    pem = identity.certificate.public_bytes(Encoding.PEM).decode("ascii")
    increment = signed(city, base, identity)
    checked = check_increment(base, increment, WHO.field, pem, city.roots, MORNING)
    assert (checked.outcome, checked.code) == (Outcome.INVALID, "cms.algorithm")


def test_an_elliptic_signature_stands_on_top(city: City) -> None:
    base = city.signed(1)
    base += signed(city, base, rsa_identity(city, 2048))
    whole = base + city.increment(base, STORY[2])
    verdict = verify(whole, city.roots, MORNING)
    assert [each.outcome for each in verdict.signatures] == [Outcome.VALID] * 3
    assert verdict.signatures[-1].field == STORY[2].field
