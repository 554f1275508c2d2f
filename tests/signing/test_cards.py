# SPDX-License-Identifier: Apache-2.0
"""A card signs like any key; its PIN is given to it once for each time it was typed."""

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from pkcs11 import Mechanism

from signing import cards
from signing.card_key import CardKey, WrongCardPin, change_card_pin, open_card
from signing.cards import CardPlace, PinWear, card_state, certificates
from signing.increment import check_increment
from signing.pades import sign_increment
from signing.refusals import SigningRefused
from signing.verdicts import Outcome
from tests.signing.city import MORNING, STORY, City
from tests.support.soft_token import (
    PIN,
    PIN_FINAL_TRY,
    PIN_LOCKED,
    SoftToken,
    certified,
)

WHO = STORY[1]


def staff_card(city: City, token: SoftToken, kind: str = "elliptic") -> CardPlace:
    """Put a key with its certificate on the token; returns where it lies."""
    made = token.make_rsa_key() if kind == "rsa" else token.make_elliptic_key()
    token.put_certificate(certified(made, city.ca, WHO.name, MORNING))
    (found,) = cards.cards(token.module)
    (certificate,) = certificates(found.place)
    return replace(found.place, key_id=certificate.key_id)


@pytest.mark.parametrize("kind", ["elliptic", "rsa"])
def test_the_server_takes_what_a_card_signed(city: City, soft_token: SoftToken, kind: str) -> None:
    place = staff_card(city, soft_token, kind)
    identity = open_card(place, PIN, chain=city.ca.chain_pem)
    identity = replace(identity, chain=(city.ca.issuing.certificate,))
    base = city.signed(1)
    increment = sign_increment(
        base, WHO.field, identity, WHO.act, WHO.stamp, MORNING, certify=False, lock=False
    )
    identity.key.forget()
    pem = identity.certificate.public_bytes(Encoding.PEM).decode("ascii")
    checked = check_increment(base, increment, WHO.field, pem, city.roots, MORNING)
    assert checked.outcome is Outcome.VALID, checked


@pytest.mark.parametrize("kind", ["elliptic", "rsa"])
def test_a_card_that_only_signs_digests_is_given_the_digest(
    city: City, soft_token: SoftToken, kind: str
) -> None:
    identity = open_card(staff_card(city, soft_token, kind), PIN)
    assert isinstance(identity.key, CardKey)
    identity.key._ways = [Mechanism.RSA_PKCS if kind == "rsa" else Mechanism.ECDSA]
    signature = identity.key.sign(b"sheet")
    public = identity.certificate.public_key()
    if isinstance(public, rsa.RSAPublicKey):
        public.verify(signature, b"sheet", padding.PKCS1v15(), hashes.SHA256())
    else:
        assert isinstance(public, ec.EllipticCurvePublicKey)
        public.verify(signature, b"sheet", ec.ECDSA(hashes.SHA256()))
    identity.key.forget()


def test_a_mechanism_that_the_card_lists_and_does_not_have_is_given_up(
    city: City, soft_token: SoftToken
) -> None:
    identity = open_card(staff_card(city, soft_token), PIN)
    assert isinstance(identity.key, CardKey)
    identity.key._ways = [Mechanism.ECDSA_SHA256, Mechanism.ECDSA]
    assert identity.key.sign(b"sheet")
    assert identity.key._ways == [Mechanism.ECDSA]
    identity.key.forget()


def test_a_wrong_pin_is_tried_once_and_the_card_says_how_near_its_end_is(
    city: City, soft_token: SoftToken, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = staff_card(city, soft_token)
    assert card_state(place).wear is PinWear.FRESH
    with pytest.raises(WrongCardPin) as refused:
        open_card(place, "111111")
    assert (refused.value.card, refused.value.wear) == ("職員カード", PinWear.LOW)
    assert card_state(place).wear is PinWear.LOW
    open_card(place, PIN).key.forget()
    assert card_state(place).wear is PinWear.FRESH


def test_the_last_try_is_told_before_it_is_made(city: City, soft_token: SoftToken) -> None:
    place = staff_card(city, soft_token)
    soft_token.set_flags(PIN_FINAL_TRY)
    assert card_state(place).wear is PinWear.FINAL


def test_a_locked_card_is_given_no_pin_at_all(city: City, soft_token: SoftToken) -> None:
    place = staff_card(city, soft_token)
    soft_token.set_flags(PIN_LOCKED)
    with pytest.raises(SigningRefused, match=r"card\.locked"):
        open_card(place, PIN)
    assert card_state(place).wear is PinWear.LOCKED


def test_a_pulled_card_signs_no_more_and_is_found_when_it_is_back(
    city: City, soft_token: SoftToken
) -> None:
    place = staff_card(city, soft_token)
    identity = open_card(place, PIN)
    identity.key.sign(b"first")
    soft_token.take_out()
    for _ in range(2):
        with pytest.raises(SigningRefused, match=r"card\.gone"):
            identity.key.sign(b"second")
    with pytest.raises(SigningRefused, match=r"card\.absent"):
        open_card(place, PIN)
    assert cards.cards(soft_token.module) == ()
    soft_token.put_in()
    again = open_card(place, PIN)
    assert again.key.sign(b"second")
    again.key.forget()


def test_a_forgotten_key_signs_no_more(city: City, soft_token: SoftToken) -> None:
    identity = open_card(staff_card(city, soft_token), PIN)
    identity.key.forget()
    identity.key.forget()
    with pytest.raises(SigningRefused, match=r"card\.gone"):
        identity.key.sign(b"sheet")


def test_each_opening_asks_the_card_for_its_pin(city: City, soft_token: SoftToken) -> None:
    """An open session would let any PIN in: the card asks for none while one is logged in."""
    place = staff_card(city, soft_token)
    first = open_card(place, PIN)
    with pytest.raises(WrongCardPin):
        open_card(place, "111111")
    with pytest.raises(SigningRefused, match=r"card\.gone"):
        first.key.sign(b"sheet")


def test_the_pin_of_the_card_is_changed_on_the_card(city: City, soft_token: SoftToken) -> None:
    place = staff_card(city, soft_token)
    with pytest.raises(WrongCardPin):
        change_card_pin(place, "111111", "592817")
    change_card_pin(place, PIN, "592817")
    with pytest.raises(WrongCardPin):
        open_card(place, PIN)
    open_card(place, "592817").key.forget()
    with pytest.raises(SigningRefused, match=r"card\.pin_length"):
        change_card_pin(place, "592817", "1")


def test_a_card_with_several_certificates_shows_them_all(city: City, soft_token: SoftToken) -> None:
    staff_card(city, soft_token)
    second = soft_token.make_elliptic_key(b"\x02")
    soft_token.put_certificate(certified(second, city.ca, "二枚目", MORNING), b"\x02")
    (found,) = cards.cards(soft_token.module)
    shown = certificates(found.place)
    assert sorted(each.key_id for each in shown) == ["01", "02"]
    identity = open_card(replace(found.place, key_id="02"), PIN)
    assert "二枚目" in identity.certificate.subject.rfc4514_string()
    assert len(identity.chain) == 1
    assert identity.key.sign(b"sheet")
    identity.key.forget()


def test_a_certificate_of_another_key_is_noticed_at_the_first_signature(
    city: City, soft_token: SoftToken
) -> None:
    place = staff_card(city, soft_token)
    identity = open_card(place, PIN, city.certificate(WHO.field), city.ca.chain_pem)
    with pytest.raises(SigningRefused, match=r"card\.bad_signature"):
        identity.key.sign(b"sheet")
    identity.key.forget()


@pytest.mark.parametrize("path", ["", "/no/such/module.so"])
def test_a_module_that_is_not_there_is_named(path: str) -> None:
    with pytest.raises(SigningRefused, match=r"card\.module"):
        cards.cards(path)


def test_a_card_without_the_key_says_so(city: City, soft_token: SoftToken) -> None:
    place = staff_card(city, soft_token)
    with pytest.raises(SigningRefused, match=r"card\.no_key"):
        open_card(replace(place, key_id="7f"), PIN)


def test_a_key_that_wants_its_pin_each_time_gets_it_within_one_opening(
    city: City, soft_token: SoftToken
) -> None:
    public = soft_token.make_elliptic_key(always_ask=True)
    soft_token.put_certificate(certified(public, city.ca, WHO.name, MORNING))
    (found,) = cards.cards(soft_token.module)
    identity = open_card(replace(found.place, key_id="01"), PIN)
    assert isinstance(identity.key, CardKey)
    assert identity.key.pin_each_time == PIN
    assert identity.key.sign(b"first")
    assert identity.key.sign(b"second")
    identity.key.forget()
    assert identity.key.pin_each_time is None
