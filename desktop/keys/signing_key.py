# SPDX-License-Identifier: Apache-2.0
"""The person's signing key: sealed under the PIN, and once more by the store's data key."""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from desktop.clock import Clock
from desktop.errors import Code, TroubleError
from desktop.keys import pin as pins
from desktop.store import meta
from desktop.store.sealed import Seal
from desktop.store.vault import Vault

if TYPE_CHECKING:
    from signing.keys import PrivateKey, SigningIdentity

Opened = TypeVar("Opened")

_NAME = "signing_key"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredKey:
    """The key as kept: hex of the PIN-sealed bytes, its certificate and chain (PEM)."""

    sealed: str
    certificate: str
    chain: str


def stored_key(tx: sqlite3.Connection, seal: Seal) -> StoredKey | None:
    """Return the key as kept, None before enrolment."""
    content = meta.get_secret(tx, seal, _NAME)
    return StoredKey(**json.loads(content)) if content else None


def keep_key(tx: sqlite3.Connection, seal: Seal, key: StoredKey) -> None:
    """Keep the key, in place of an earlier one."""
    fields = {"sealed": key.sealed, "certificate": key.certificate, "chain": key.chain}
    meta.put_secret(tx, seal, _NAME, json.dumps(fields).encode())
    meta.put(tx, "has_key", "1")


def open_identity(vault: Vault, clock: Clock, pin: str) -> "SigningIdentity":
    """Open the key with the PIN; the try is counted before it is made.

    Raises:
        TroubleError: ``key.not_enrolled``, ``pin.wrong``, ``pin.locked``, or what the key's
            own package refuses.
    """
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
