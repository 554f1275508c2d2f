# SPDX-License-Identifier: Apache-2.0
"""Signing a field: what is refused before a signature is made, and what the increment holds."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from signing.keys import SigningIdentity
from signing.pades import SignedAct, sign_increment
from signing.refusals import MissingGlyphs, SigningRefused
from signing.stamp import Stamp
from tests.signing.city import MORNING, STORY, City

STAMP = Stamp("課長", "R8.11.25", "山田")


def refusal(
    city: City,
    base: bytes,
    field: str = "slot-jinji",
    *,
    identity: SigningIdentity | None = None,
    days: int = 0,
    certify: bool = False,
    lock: bool = False,
) -> str:
    with pytest.raises(SigningRefused) as refused:
        sign_increment(
            base,
            field,
            identity or city.people["slot-jinji"],
            SignedAct("approval", "人事課長"),
            STAMP,
            MORNING + timedelta(days=days),
            certify=certify,
            lock=lock,
        )
    return refused.value.code


def test_only_the_appended_bytes_come_back(city: City) -> None:
    increment = city.increment(city.half_signed, STORY[3])
    assert not increment.startswith(b"%PDF")
    assert increment.endswith(b"%%EOF\n")
    assert 40_000 < len(increment) < 70_000


def test_pyhanko_itself_finds_every_signature_valid(city: City) -> None:
    """Including the strict part: P=1 in the decider's lock, and nothing but PAdES."""
    root = asn1_x509.Certificate.load(city.ca.root.certificate.public_bytes(Encoding.DER))
    reader = PdfFileReader(BytesIO(city.decided))
    found = []
    for signature in reader.embedded_signatures:
        context = ValidationContext(trust_roots=[root], moment=MORNING, allow_fetching=False)
        status = validate_pdf_signature(signature, context)
        found.append((signature.field_name, status.bottom_line, status.docmdp_ok))
    assert found == [(who.field, True, True) for who in STORY]
    assert reader.embedded_signatures[0].docmdp_level is not None
    assert reader.embedded_signatures[-1].docmdp_level.value == 1
    assert "/DocMDP" in reader.root["/Perms"]


def test_a_certificate_out_of_its_dates_signs_nothing(city: City) -> None:
    assert refusal(city, city.half_signed, days=-2) == "certificate.not_yet_valid"
    assert refusal(city, city.half_signed, days=4000) == "certificate.expired"


def test_a_certificate_for_something_else_signs_nothing(city: City) -> None:
    me = city.people["slot-jinji"]
    wrong = replace(me, certificate=city.ca.issuing.certificate)
    assert refusal(city, city.half_signed, identity=wrong) == "certificate.key_usage"


def test_a_field_must_exist_and_be_free(city: City) -> None:
    assert refusal(city, city.half_signed, "slot-nobody") == "field.absent"
    assert refusal(city, city.half_signed, "slot-kacho") == "field.signed"


def test_nobody_signs_after_the_decision(city: City) -> None:
    early = city.signed(4)
    decided = early + city.increment(early, STORY[5])
    assert refusal(city, decided, "slot-zaisei") == "document.locked"


def test_only_the_first_certifies_and_the_first_always_does(city: City) -> None:
    assert refusal(city, city.half_signed, certify=True) == "certify.not_first"
    assert refusal(city, city.sheet, "slot-kian") == "certify.missing"


def test_the_lock_belongs_to_the_deciders_field(city: City) -> None:
    assert refusal(city, city.half_signed, lock=True) == "lock.differs"
    assert refusal(city, city.half_signed, "slot-kyoku") == "lock.differs"


def test_a_stamp_that_cannot_be_drawn_stops_the_signature(city: City) -> None:
    act = SignedAct("approval", "人事課長")
    with pytest.raises(MissingGlyphs):
        sign_increment(
            city.half_signed, "slot-jinji", city.people["slot-jinji"], act,
            Stamp("課長", "R8.11.25", "😀"), MORNING, certify=False, lock=False,
        )  # fmt: skip


@pytest.mark.parametrize("act", [SignedAct("blessing", ""), SignedAct("approval", "長" * 65)])
def test_an_act_that_cannot_be_said_is_a_mistake_of_the_program(city: City, act: SignedAct) -> None:
    me = city.people["slot-jinji"]
    with pytest.raises(ValueError, match=r"commits|64"):
        sign_increment(
            city.half_signed, "slot-jinji", me, act, STAMP, MORNING, certify=False, lock=False
        )


def test_the_signature_carries_its_issuer_but_no_root(city: City) -> None:
    with_root = replace(
        city.people["slot-jinji"],
        chain=(city.ca.issuing.certificate, city.ca.root.certificate),
    )
    increment = sign_increment(
        city.half_signed, "slot-jinji", with_root, SignedAct("approval", ""), STAMP, MORNING,
        certify=False, lock=False,
    )  # fmt: skip
    root = city.ca.root.certificate.public_bytes(Encoding.DER).hex().encode()
    issuing = city.ca.issuing.certificate.public_bytes(Encoding.DER).hex().encode()
    assert issuing in increment.lower()
    assert root not in increment.lower()
    assert isinstance(with_root.certificate, x509.Certificate)
