# SPDX-License-Identifier: Apache-2.0
"""The person's signing key: on this device sealed under a PIN, or on a card.

A key on this device is sealed under the PIN, and once more by the store's data key. Of a key
on a card only the place is kept, with its certificate; the card itself counts the tries.
"""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from desktop.clock import Clock
from desktop.errors import Code, TroubleError
from desktop.keys import pin as pins
from desktop.signing_keys import KeyKind
from desktop.store import meta
from desktop.store.sealed import Seal
from desktop.store.vault import Vault

if TYPE_CHECKING:
    from signing.cards import CardPlace, PinWear
    from signing.keys import PrivateKey, SigningIdentity

Opened = TypeVar("Opened")

_NAME = "signing_key"
_WAITING = "waiting_key"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredKey:
    """The key as kept.

    Attributes:
        certificate, chain: PEM.
        sealed: hex of the PIN-sealed bytes; empty for a key on a card.
        kind: how it came here.
        module, card, serial, key_id: where it lies on which card (``CardPlace``).
    """

    certificate: str
    chain: str
    sealed: str = ""
    kind: KeyKind = KeyKind.MADE
    module: str = ""
    card: str = ""
    serial: str = ""
    key_id: str = ""

    def place(self) -> "CardPlace":
        """Where the key lies on its card."""
        from signing.cards import CardPlace

        return CardPlace(
            module=self.module, label=self.card, serial=self.serial, key_id=self.key_id
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingKey:
    """A key whose request waits for approval: the key without a certificate, and the request."""

    key: StoredKey
    request: str


def waiting_key(tx: sqlite3.Connection, seal: Seal) -> WaitingKey | None:
    """Return the key that waits for its certificate, None where none does."""
    content = meta.get_secret(tx, seal, _WAITING)
    if not content:
        return None
    fields = json.loads(content)
    return WaitingKey(key=_key_of(fields["key"]), request=fields["request"])


def keep_waiting(tx: sqlite3.Connection, seal: Seal, key: WaitingKey | None) -> None:
    """Keep a key until its certificate is there; None forgets it."""
    if key is None:
        meta.put_secret(tx, seal, _WAITING, b"")
        return
    meta.put_secret(tx, seal, _WAITING, json.dumps(asdict(key)).encode())


def stored_key(tx: sqlite3.Connection, seal: Seal) -> StoredKey | None:
    """Return the key as kept, None before enrolment."""
    content = meta.get_secret(tx, seal, _NAME)
    return _key_of(json.loads(content)) if content else None


def _key_of(fields: dict[str, Any]) -> StoredKey:
    return StoredKey(**{**fields, "kind": KeyKind(fields.get("kind", KeyKind.MADE))})


def keep_key(tx: sqlite3.Connection, seal: Seal, key: StoredKey) -> None:
    """Keep the key, in place of an earlier one."""
    meta.put_secret(tx, seal, _NAME, json.dumps(asdict(key)).encode())
    meta.put(tx, "has_key", "1")


def remove_key(tx: sqlite3.Connection, seal: Seal) -> None:
    """Forget the key; what was signed with it stays signed."""
    meta.put_secret(tx, seal, _NAME, b"")
    meta.put(tx, "has_key", "")


def open_identity(vault: Vault, clock: Clock, pin: str) -> "SigningIdentity":
    """Open the key with the PIN; the try is counted before it is made.

    Raises:
        TroubleError: ``key.not_enrolled``, ``pin.wrong``, ``pin.locked``, or what the key's
            own package refuses.
    """
    with vault.database.read() as tx:
        key = stored_key(tx, vault.seal())
    if key is not None and key.kind is KeyKind.CARD:
        return _from_card(key, pin)
    from signing.keys import open_key

    return _tried(
        vault, clock, lambda key: open_key(_sealed(key), _typed(pin), key.certificate, key.chain)
    )


def open_key_itself(vault: Vault, clock: Clock, pin: str) -> "PrivateKey":
    """Open the key, to seal it under another PIN.

    Raises:
        TroubleError: as for ``open_identity``.
    """
    from signing.keys import unseal_key

    return _tried(vault, clock, lambda key: unseal_key(_sealed(key), _typed(pin)))


def asked_of_card(work: Callable[[], Opened]) -> Opened:
    """Do something with a card; whatever it refuses becomes a trouble with its name.

    Raises:
        TroubleError: ``card.pin_wrong``, ``card.pin_low`` or ``card.pin_final`` by what the
            card shows after the one wrong try, or what else is the matter.
    """
    from signing.card_key import WrongCardPin
    from signing.refusals import SigningRefused

    try:
        return work()
    except WrongCardPin as problem:
        raise TroubleError(_WRONG[problem.wear], card=problem.card) from problem
    except SigningRefused as refused:
        raise TroubleError(refused.code, **refused.params) from refused


_WRONG: "dict[PinWear | str, Code]" = {
    "fresh": Code.CARD_PIN_WRONG,
    "low": Code.CARD_PIN_LOW,
    "final": Code.CARD_PIN_FINAL,
}


def _from_card(key: StoredKey, pin: str) -> "SigningIdentity":
    from signing.card_key import open_card

    return asked_of_card(lambda: open_card(key.place(), _typed(pin), key.certificate, key.chain))


def _tried(vault: Vault, clock: Clock, opening: Callable[[StoredKey], Opened]) -> Opened:
    from signing.keys import WrongPin
    from signing.refusals import SigningRefused

    seal = vault.seal()
    with vault.database.write() as tx:
        key = stored_key(tx, seal)
        if key is None:
            raise TroubleError(Code.KEY_NOT_ENROLLED)
        left = pins.begin_try(tx, clock.read())
    try:
        opened = opening(key)
    except WrongPin as problem:
        if not left:
            seconds = str(int(pins.REST.total_seconds()))
            raise TroubleError(Code.PIN_LOCKED, seconds=seconds) from problem
        raise TroubleError(Code.PIN_WRONG, tries_left=str(left)) from problem
    except SigningRefused as refused:
        raise TroubleError(refused.code, **refused.params) from refused
    with vault.database.write() as tx:
        pins.forget_tries(tx)
    return opened


def _sealed(key: StoredKey) -> bytes:
    return bytes.fromhex(key.sealed)


def _typed(pin: str) -> str:
    return pins.normalised(pin)


def seal_under(private_key: "PrivateKey", pin: str) -> str:
    """Return the key sealed under a new PIN, as kept.

    Raises:
        TroubleError: the PIN breaks a rule.
    """
    from signing.keys import seal_key

    pins.judge_new(pin)
    return seal_key(private_key, pins.normalised(pin)).hex()
