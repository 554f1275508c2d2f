# SPDX-License-Identifier: Apache-2.0
"""Who uses this installation, the session, and the last word of the server on the time."""

import json
import sqlite3
from typing import TYPE_CHECKING

from approval.encoding import from_answer, to_plain
from approval.people import Me
from desktop.loading import LOADING
from desktop.store import meta
from desktop.store.outbox import Device
from desktop.store.sealed import Seal

if TYPE_CHECKING:
    from telework.wire import Anchor


def me(tx: sqlite3.Connection, seal: Seal) -> Me | None:
    """Return the person whose store this is, None before the first sign-in."""
    content = meta.get_secret(tx, seal, "me")
    return from_answer(Me, json.loads(content)) if content else None


def keep_me(tx: sqlite3.Connection, seal: Seal, person: Me) -> None:
    """Keep who uses this installation."""
    content = json.dumps(to_plain(person), ensure_ascii=False).encode()
    meta.put_secret(tx, seal, "me", content)
    meta.put(tx, "person_id", person.person_id)


def token(tx: sqlite3.Connection, seal: Seal) -> str:
    """Return the token of the session, empty when signed out."""
    return meta.get_secret(tx, seal, "token").decode()


def keep_token(tx: sqlite3.Connection, seal: Seal, value: str) -> None:
    """Keep the token of the session; empty forgets it."""
    meta.put_secret(tx, seal, "token", value.encode())


def device(tx: sqlite3.Connection, seal: Seal) -> Device | None:
    """Return what events of this installation carry, None before the first sign-in."""
    key = meta.get_secret(tx, seal, "mac_key")
    return Device(device_id=meta.get(tx, "device_id"), mac_key=key) if key else None


def anchor(tx: sqlite3.Connection) -> "Anchor | None":
    """Return the last server time this device received."""
    text = meta.get(tx, "anchor")
    if not text:
        return None
    with LOADING:
        from telework.wire import Anchor

    return from_answer(Anchor, json.loads(text))


def keep_anchor(tx: sqlite3.Connection, value: "Anchor") -> None:
    """Keep the newest server time."""
    meta.put(tx, "anchor", json.dumps(to_plain(value)))
