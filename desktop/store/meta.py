# SPDX-License-Identifier: Apache-2.0
"""Facts about this installation: who, which device, which server, the head of the chain."""

import sqlite3
from dataclasses import dataclass

from desktop.store.sealed import Place, Seal

FIRST_HASH = "0" * 64
"""What the first event of a device names as its predecessor."""


def get(tx: sqlite3.Connection, name: str, default: str = "") -> str:
    """Return a plain fact."""
    row = tx.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return default if row is None else str(row["value"])


def put(tx: sqlite3.Connection, name: str, value: str) -> None:
    """Keep a plain fact."""
    tx.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (name, value))


def get_secret(tx: sqlite3.Connection, seal: Seal, name: str) -> bytes:
    """Return a sealed fact, empty when there is none."""
    row = tx.execute("SELECT sealed FROM secrets WHERE name = ?", (name,)).fetchone()
    return b"" if row is None else seal.open(Place(table="secrets", id=name), row["sealed"])


def put_secret(tx: sqlite3.Connection, seal: Seal, name: str, value: bytes) -> None:
    """Keep a sealed fact; an empty one is removed."""
    if not value:
        tx.execute("DELETE FROM secrets WHERE name = ?", (name,))
        return
    sealed = seal.close(Place(table="secrets", id=name), value)
    tx.execute("INSERT OR REPLACE INTO secrets (name, sealed) VALUES (?, ?)", (name, sealed))


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainHead:
    """The last event of this device: its number and the hash the next one names."""

    seq: int
    hash: str


def chain_head(tx: sqlite3.Connection) -> ChainHead:
    """Return the head of the device's chain; it outlives purged rows."""
    return ChainHead(seq=int(get(tx, "last_seq", "0")), hash=get(tx, "last_hash", FIRST_HASH))


def move_chain_head(tx: sqlite3.Connection, head: ChainHead) -> None:
    """Keep the new head of the device's chain."""
    put(tx, "last_seq", str(head.seq))
    put(tx, "last_hash", head.hash)
