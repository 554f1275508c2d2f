# SPDX-License-Identifier: Apache-2.0
"""Enrolling: the key is made here, the office certifies it, the PIN guards it."""

from dataclasses import replace

from desktop.acting.workplace import Workplace
from desktop.announcer import Topic
from desktop.errors import Code, TroubleError
from desktop.keys import pin as pins
from desktop.keys.signing_key import (
    StoredKey,
    WaitingKey,
    asked_of_card,
    keep_key,
    keep_waiting,
    open_key_itself,
    seal_under,
    stored_key,
    waiting_key,
)
from desktop.signing_keys import KeyKind
from desktop.sync.faults import CallFailed, FaultKind

_WAITS = "certificate.waiting"


def enrol(place: Workplace, pin: str) -> None:
    """Make a key, have it certified and keep it under the PIN.

    Where the city lets requests wait for approval, the key is kept beside its request and
    :func:`fetch` goes on; a key in use before stays in use meanwhile.

    Raises:
        TroubleError: the PIN breaks a rule, or nobody has signed in.
        CallFailed: the server was not reached or refused.
    """
    from signing.keys import create_request

    person = place.whoever()
    pins.judge_new(pin)
    made = create_request(person.name, person.person_id)
    key = StoredKey(sealed=seal_under(made.private_key, pin), certificate="", chain="")
    certify(place, key, made.request_pem)


def waits(place: Workplace) -> bool:
    """Tell whether the request of a key made here waits for approval."""
    seal = place.vault.seal()
    with place.vault.database.read() as tx:
        return waiting_key(tx, seal) is not None


def fetch(place: Workplace) -> None:
    """Ask for the certificate of the waiting key; without one there is nothing to do.

    Raises:
        CallFailed: it still waits, was refused, or the server was not reached.
    """
    seal = place.vault.seal()
    with place.vault.database.read() as tx:
        waiting = waiting_key(tx, seal)
    if waiting is not None:
        certify(place, waiting.key, waiting.request)


def certify(place: Workplace, key: StoredKey, request: str) -> None:
    """Hand the request of a key in, and keep the key with its certificate or as waiting.

    Raises:
        CallFailed: the server was not reached or refused, or it waits.
    """
    transport = place.open_transport()
    try:
        issued = place.api(transport).certify(request)
    except CallFailed as problem:
        waits = problem.fault.code == _WAITS
        _keep_waiting(place, WaitingKey(key=key, request=request) if waits else None, problem)
        raise
    finally:
        transport.close()
    seal = place.vault.seal()
    stored = replace(key, certificate=issued.certificate, chain=issued.chain)
    place.tickets.drop_all()
    with place.vault.database.write() as tx:
        keep_key(tx, seal, stored)
        keep_waiting(tx, seal, None)
        pins.forget_tries(tx)
    place.announce(Topic.ME)


def _keep_waiting(place: Workplace, key: WaitingKey | None, problem: CallFailed) -> None:
    """Keep a key that waits; forget one that was refused, not one nobody has answered for."""
    if key is None and problem.fault.kind is not FaultKind.REFUSED:
        return
    seal = place.vault.seal()
    with place.vault.database.write() as tx:
        keep_waiting(tx, seal, key)


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
