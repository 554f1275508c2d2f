# SPDX-License-Identifier: Apache-2.0
"""What was received is read as it stands, whatever its length happens to be."""

from hashlib import sha256
from itertools import chain, repeat

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from signing.cms_reading import read_cms, require_signature
from signing.cms_signature import SignedAct, signature_for
from signing.foreign_cms import read_foreign_cms
from signing.foreign_trust import digest_named, read_foreign_token
from signing.signed_parts import signature_token
from signing.timestamp import fetch_token, with_token
from tests.signing.city import MORNING, City, OfficeClock

DIGEST = sha256("決裁".encode()).digest()


@pytest.fixture(scope="module")
def awkward(city: City) -> bytes:
    """A timed signature whose length ends in 0x80, its certificates in the order of the path.

    To one library this is the mark of an indefinite length: it sorted the certificates, and
    took twenty seconds for it.
    """
    who = city.people["slot-kian"]
    own, issuer = (each.public_bytes(Encoding.DER) for each in (who.certificate, *who.chain[:1]))
    clock, roots = OfficeClock(city.tsa, MORNING), (city.ca.root.certificate,)
    unsorted = max(own + issuer, issuer + own)
    roles = ("課" * 26 + "長" * odd + "a" * even for odd in range(3) for even in range(3))
    for role in chain.from_iterable(repeat(tuple(roles), 60)):
        made = signature_for(DIGEST, who, SignedAct("approval", role))
        made = made.replace(min(own + issuer, issuer + own), unsorted)
        signature = read_cms(made)
        over = sha256(signature.signature).digest()
        timed = with_token(signature, fetch_token(clock, over, roots, MORNING))
        if timed[3] == 0x80:
            return timed
    raise AssertionError("no signature became long enough")


def test_a_signature_is_read_byte_for_byte(awkward: bytes) -> None:
    signature = read_cms(awkward + b"\0" * 40)
    assert signature.content == awkward
    require_signature(signature, DIGEST)
    token = signature_token(signature)
    assert token is not None
    assert token.signature.content in awkward


def test_so_is_that_of_another_program(awkward: bytes) -> None:
    signature = read_foreign_cms(awkward)
    [data] = signature.tokens
    token = read_foreign_token(data, lambda name: digest_named(name, signature.value))
    assert token.at == MORNING
