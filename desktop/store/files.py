# SPDX-License-Identifier: Apache-2.0
"""Files of the store, sealed in pieces: attachments to be sent, and sheets at hand."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from desktop.store.database import Database
from desktop.store.sealed import Place, Seal

PIECE_BYTES = 1 << 20

OURS = "attachment"  # taken here, to be sent
COPY = "copy"  # a file of the server, kept for reading
SHEET = "sheet"  # a decision sheet, named by the digest of its bytes

TAKING = "taking"
KEPT = "kept"
SENT = "sent"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFile:
    """A file of the store: its digest, size, state and how much the server has of it."""

    sha256: str
    kind: str
    size: int
    state: str
    bytes_sent: int


def begin(
    tx: sqlite3.Connection, sha256: str, kind: str, size: int, at: datetime
) -> StoredFile | None:
    """Begin to take a file; returns the file when it is here already."""
    known = find(tx, sha256)
    if known is not None and known.state != TAKING:
        return known
    tx.execute("DELETE FROM attachments WHERE sha256 = ?", (sha256,))
    tx.execute(
        "INSERT INTO attachments (sha256, kind, size, state, made_at) VALUES (?,?,?,?,?)",
        (sha256, kind, size, TAKING, at.isoformat()),
    )
    return None


def keep(
    database: Database, seal: Seal, sha256: str, kind: str, pieces: Iterable[bytes], at: datetime
) -> None:
    """Seal a file piece by piece; it is there only when the last piece is.

    Each piece is a transaction of its own, so that a file of 100 MB holds up nobody.
    """
    with database.write() as tx:
        if begin(tx, sha256, kind, 0, at) is not None:
            return
    size = 0
    for position, piece in enumerate(pieces):
        place = Place(table="attachment_chunks", id=sha256, rev=position)
        with database.write() as tx:
            tx.execute(
                "INSERT INTO attachment_chunks (sha256, position, sealed) VALUES (?,?,?)",
                (sha256, position, seal.close(place, piece)),
            )
        size += len(piece)
    with database.write() as tx:
        tx.execute(
            "UPDATE attachments SET state = ?, size = ? WHERE sha256 = ?", (KEPT, size, sha256)
        )


def find(tx: sqlite3.Connection, sha256: str) -> StoredFile | None:
    """Return what is known of a file, whether it is wholly here or not."""
    row = tx.execute("SELECT * FROM attachments WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None:
        return None
    return StoredFile(
        sha256=row["sha256"],
        kind=row["kind"],
        size=row["size"],
        state=row["state"],
        bytes_sent=row["bytes_sent"],
    )


def at_hand(tx: sqlite3.Connection, sha256: str) -> bool:
    """Tell whether the whole file is here."""
    found = find(tx, sha256)
    return found is not None and found.state != TAKING


def read(database: Database, seal: Seal, sha256: str, offset: int = 0) -> Iterator[bytes]:
    """Give the bytes of a file from an offset on, piece by piece.

    Raises:
        TroubleError: a piece is damaged (``store.damaged``).
    """
    position, skip = divmod(offset, PIECE_BYTES)
    while True:
        piece = _piece(database, seal, sha256, position)
        if not piece:
            return
        yield piece[skip:]
        position, skip = position + 1, 0


def _piece(database: Database, seal: Seal, sha256: str, position: int) -> bytes:
    with database.read() as tx:
        row = tx.execute(
            "SELECT sealed FROM attachment_chunks WHERE sha256 = ? AND position = ?",
            (sha256, position),
        ).fetchone()
    if row is None:
        return b""
    place = Place(table="attachment_chunks", id=sha256, rev=position)
    return seal.open(place, row["sealed"])


def pieces_of(content: bytes) -> Iterator[bytes]:
    """Cut bytes into the pieces in which they are sealed."""
    for start in range(0, len(content), PIECE_BYTES):
        yield content[start : start + PIECE_BYTES]


def note_sent(tx: sqlite3.Connection, sha256: str, bytes_sent: int, *, whole: bool) -> None:
    """Keep how much of a file the server has."""
    tx.execute(
        "UPDATE attachments SET bytes_sent = ?, state = ? WHERE sha256 = ?",
        (bytes_sent, SENT if whole else KEPT, sha256),
    )


def doubt_sent(tx: sqlite3.Connection) -> None:
    """Believe of no file taken here that the server has it: an act that names it asks anew."""
    tx.execute(
        "UPDATE attachments SET bytes_sent = 0, state = ? WHERE kind = ? AND state = ?",
        (KEPT, OURS, SENT),
    )


def remove(tx: sqlite3.Connection, sha256: str) -> None:
    """Forget a file."""
    tx.execute("DELETE FROM attachments WHERE sha256 = ?", (sha256,))


def sweep(tx: sqlite3.Connection) -> None:
    """Forget what a dead process had begun to take."""
    tx.execute("DELETE FROM attachments WHERE state = ?", (TAKING,))
