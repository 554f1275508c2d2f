# SPDX-License-Identifier: Apache-2.0
"""Bookings that were asked for while the server was not reached, sealed as one list.

They are few, and each is worth more than the order in which it is written: a change rewrites
the list in one unit, so that a crash leaves it as it was before or as it is after.
"""

import json
import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING

from approval.encoding import from_answer, to_plain
from desktop.loading import LOADING
from desktop.store import meta
from desktop.store.sealed import Seal

if TYPE_CHECKING:
    from desktop.meetings import BookingRequest

_NAME = "meetings|requests"


def there_are(tx: sqlite3.Connection) -> bool:
    """Tell whether there is any, without opening the seal."""
    row = tx.execute("SELECT 1 FROM secrets WHERE name = ?", (_NAME,)).fetchone()
    return row is not None


def every(tx: sqlite3.Connection, seal: Seal) -> "tuple[BookingRequest, ...]":
    """Return the requests, oldest first."""
    if not there_are(tx):
        return ()
    with LOADING:
        from desktop.meetings import BookingRequest

    return from_answer(tuple[BookingRequest, ...], json.loads(meta.get_secret(tx, seal, _NAME)))


def keep(tx: sqlite3.Connection, seal: Seal, requests: "Iterable[BookingRequest]") -> None:
    """Keep these and no others."""
    plain = [to_plain(each) for each in requests]
    text = json.dumps(plain, ensure_ascii=False).encode() if plain else b""
    meta.put_secret(tx, seal, _NAME, text)
