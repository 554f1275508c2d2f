# SPDX-License-Identifier: Apache-2.0
"""Enrolling: the key is made here, the office certifies it, the PIN guards it."""

from desktop.acting.workplace import Workplace
from desktop.announcer import Topic
from desktop.errors import Code, TroubleError
from desktop.keys import pin as pins
from desktop.keys.signing_key import (
    StoredKey,
    keep_key,
    open_key_itself,
    seal_under,
    stored_key,
)


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
    """Seal the key under another PIN.

    Raises:
        TroubleError: the old PIN is wrong, or the new one breaks a rule or is the old one.
    """
    pins.judge_new(new)
    if pins.normalised(old) == pins.normalised(new):
        raise TroubleError(Code.PIN_SAME)
    sealed = seal_under(open_key_itself(place.vault, place.clock, old), new)
    seal = place.vault.seal()
    with place.vault.database.write() as tx:
        key = stored_key(tx, seal)
        if key is None:
            raise TroubleError(Code.KEY_NOT_ENROLLED)
        changed = StoredKey(sealed=sealed, certificate=key.certificate, chain=key.chain)
        keep_key(tx, seal, changed)
