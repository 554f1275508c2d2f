# SPDX-License-Identifier: Apache-2.0
"""The soft token behaves as a card does: it signs, it is pulled out, its PIN wears."""

import pkcs11
import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from pkcs11 import Mechanism
from pkcs11.constants import TokenFlag

from tests.support.soft_token import PIN_FINAL_TRY, PIN_LOCKED, SoftToken


def flags(token: SoftToken) -> TokenFlag:
    slots = pkcs11.lib(token.module).get_slots(token_present=True)
    return next(slot.get_token().flags for slot in slots if slot.get_token().label == token.label)


def test_a_key_on_the_token_signs(soft_token: SoftToken) -> None:
    public = soft_token.make_rsa_key()
    with soft_token.open() as session:
        key = soft_token.private_key(session)
        signature = key.sign(b"sheet", mechanism=Mechanism.SHA256_RSA_PKCS)
    public.verify(signature, b"sheet", padding.PKCS1v15(), hashes.SHA256())


def test_a_pulled_token_is_gone_and_comes_back_with_its_keys(soft_token: SoftToken) -> None:
    soft_token.make_elliptic_key()
    session = soft_token.open()
    key = soft_token.private_key(session)
    soft_token.take_out()
    with pytest.raises(pkcs11.PKCS11Error):
        key.sign(bytes(32), mechanism=Mechanism.ECDSA)
    soft_token.put_in()
    soft_token.plug_in()
    with soft_token.open() as again:
        soft_token.private_key(again, b"\x01")


@pytest.mark.parametrize(
    ("worn", "shown"),
    [(PIN_FINAL_TRY, TokenFlag.USER_PIN_FINAL_TRY), (PIN_LOCKED, TokenFlag.USER_PIN_LOCKED)],
)
def test_a_worn_pin_is_shown_by_the_module(
    soft_token: SoftToken, worn: int, shown: TokenFlag
) -> None:
    assert shown not in flags(soft_token)
    soft_token.set_flags(worn)
    assert shown in flags(soft_token)
