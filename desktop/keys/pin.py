# SPDX-License-Identifier: Apache-2.0
"""The PIN: its rules, and the count of wrong tries, which survives a restart.

After three wrong tries in a row the key rests for five minutes. The try is counted before
it is made, so that pulling the plug gains nothing.
"""

import sqlite3
import unicodedata
from datetime import datetime, timedelta
from itertools import pairwise

from desktop.clock import Reading
from desktop.errors import Code, TroubleError
from desktop.store import meta

LEAST_CHARACTERS = 6
TRIES = 3
REST = timedelta(minutes=5)


def normalised(pin: str) -> str:
    """Return a PIN as compared: full-width digits typed with the IME count as digits."""
    return unicodedata.normalize("NFKC", pin)


def judge_new(pin: str) -> None:
    """Check a chosen PIN.

    Raises:
        TroubleError: shorter than six characters, or one character repeated or counted up.
    """
    chosen = normalised(pin)
    if len(chosen) < LEAST_CHARACTERS:
        raise TroubleError(Code.PIN_TOO_SHORT, least=str(LEAST_CHARACTERS))
    steps = {ord(after) - ord(before) for before, after in pairwise(chosen)}
    if len(steps) == 1 and steps <= {-1, 0, 1}:
        raise TroubleError(Code.PIN_TOO_SIMPLE)


def tries_left(tx: sqlite3.Connection, now: Reading) -> int:
    """Return how many tries are left; none while the key rests."""
    if _rest_left(tx, now) > timedelta(0):
        return 0
    used = int(meta.get(tx, "pin_tries", "0"))
    return TRIES if used >= TRIES else TRIES - used


def begin_try(tx: sqlite3.Connection, now: Reading) -> int:
    """Count a try before it is made; returns how many are left should it be wrong.

    Raises:
        TroubleError: the key rests (``pin.locked``).
    """
    rest = _rest_left(tx, now)
    if rest > timedelta(0):
        raise TroubleError(Code.PIN_LOCKED, seconds=str(int(rest.total_seconds()) + 1))
    used = TRIES - tries_left(tx, now) + 1
    meta.put(tx, "pin_tries", str(used))
    if used >= TRIES:
        meta.put(tx, "pin_rest_wall", (now.wall + REST).isoformat())
        meta.put(tx, "pin_rest_boot", f"{now.boot_id} {now.boot_ns + _nanoseconds(REST)}")
    return TRIES - used


def forget_tries(tx: sqlite3.Connection) -> None:
    """Begin to count anew after the right PIN."""
    for name in ("pin_tries", "pin_rest_wall", "pin_rest_boot"):
        meta.put(tx, name, "")
    meta.put(tx, "pin_tries", "0")


def _rest_left(tx: sqlite3.Connection, now: Reading) -> timedelta:
    boot_id, _, until_ns = meta.get(tx, "pin_rest_boot").partition(" ")
    if not boot_id:
        return timedelta(0)
    if boot_id == now.boot_id:
        # Within one boot the wall clock is not asked: it can be set.
        return timedelta(microseconds=(int(until_ns) - now.boot_ns) // 1000)
    left = datetime.fromisoformat(meta.get(tx, "pin_rest_wall")) - now.wall
    return min(left, REST)


def _nanoseconds(span: timedelta) -> int:
    return int(span.total_seconds()) * 1_000_000_000
