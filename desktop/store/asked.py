# SPDX-License-Identifier: Apache-2.0
"""Acts of the outbox about which the server asks their owner, from plain columns."""

import sqlite3

from desktop.facade import SendState

ASKED = "event.owner_asked"
DISOWNED = "event.disowned"


def count(tx: sqlite3.Connection) -> int:
    """Count the acts that wait for their owner's word."""
    row = tx.execute(
        "SELECT count(*) AS n FROM pending_events WHERE state = ? AND last_code = ?",
        (SendState.WAITING, ASKED),
    ).fetchone()
    return int(row["n"])


def send_now(tx: sqlite3.Connection, event_ids: tuple[str, ...]) -> None:
    """Let acts go at once on which the word was given, and ask about them no more."""
    tx.executemany(
        "UPDATE pending_events SET next_at = '', last_code = ''"
        " WHERE event_id = ? AND state = ? AND last_code = ?",
        [(event_id, SendState.WAITING, ASKED) for event_id in event_ids],
    )
