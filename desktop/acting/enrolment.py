# SPDX-License-Identifier: Apache-2.0
"""Enrolling: the key is made here, the office certifies it, the PIN guards it."""

from dataclasses import replace

from desktop.acting.workplace import Workplace
from desktop.announcer import Topic
from desktop.errors import Code, TroubleError
from desktop.keys import pin as pins
from desktop.keys.signing_key import (
    StoredKey,
    asked_of_card,
    keep_key,
    open_key_itself,
    seal_under,
    stored_key,
)
from desktop.signing_keys import KeyKind


def enrol(place: Workplace, pin: str) -> None:
    """Make a key, have it certified and keep it under the PIN.

    Raises:
        TroubleError: the PIN breaks a rule, or nobody has signed in.
        CallFailed: the server was not reached or refused.
    """
    from signing.keys import create_request

    person = place.whoever()
    pins.judge_new(pin)
    made = create_request(person.name, person.person_id)
    transport = place.open_transport()
    try:
        issued = place.api(transport).certify(made.request_pem)
    finally:
        transport.close()
    sealed = seal_under(made.private_key, pin)
    key = StoredKey(sealed=sealed, certificate=issued.certificate, chain=issued.chain)
    seal = place.vault.seal()
    with place.vault.database.write() as tx:
        keep_key(tx, seal, key)
        pins.forget_tries(tx)
    place.announce(Topic.ME)


def tries_left(place: Workplace) -> int:
    """Return how many tries of the PIN are left, none while the key rests."""
    with place.vault.database.read() as tx:
        return pins.tries_left(tx, place.clock.read())


def change_pin(place: Workplace, old: str, new: str) -> None:
    """Seal the key under another PIN, or let its card take another.

    Raises:
        TroubleError: the old PIN is wrong, or the new one breaks a rule or is the old one.
    """
    if pins.normalised(old) == pins.normalised(new):
        raise TroubleError(Code.PIN_SAME)
    seal = place.vault.seal()
    with place.vault.database.read() as tx:
        key = stored_key(tx, seal)
    if key is None:
        raise TroubleError(Code.KEY_NOT_ENROLLED)
    if key.kind is KeyKind.CARD:
        _change_on_card(key, old, new)
        return
    pins.judge_new(new)
    sealed = seal_under(open_key_itself(place.vault, place.clock, old), new)
    with place.vault.database.write() as tx:
        keep_key(tx, seal, replace(key, sealed=sealed))


def _change_on_card(key: StoredKey, old: str, new: str) -> None:
    from signing.card_key import change_card_pin

    # What a PIN of a card must be like is the card's own rule.
    asked_of_card(lambda: change_card_pin(key.place(), pins.normalised(old), pins.normalised(new)))
