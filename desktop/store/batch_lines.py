# SPDX-License-Identifier: Apache-2.0
"""The batch that is under way, kept sealed until it is over: titles are nobody else's business."""

import json
import sqlite3
from dataclasses import asdict, replace

from desktop.batches import BatchLine, LineState
from desktop.store import meta
from desktop.store.sealed import Seal

_NAME = "batch"


def keep(tx: sqlite3.Connection, seal: Seal, lines: tuple[BatchLine, ...]) -> None:
    """Keep the lines of a batch in place of any other; none ends it."""
    text = json.dumps([asdict(line) for line in lines]) if lines else ""
    meta.put_secret(tx, seal, _NAME, text.encode())


def lines(tx: sqlite3.Connection, seal: Seal) -> tuple[BatchLine, ...]:
    """Return the lines of the batch that is under way, none when there is no batch."""
    content = meta.get_secret(tx, seal, _NAME)
    if not content:
        return ()
    return tuple(
        BatchLine(**{**fields, "state": LineState(fields["state"])})
        for fields in json.loads(content)
    )


def note(tx: sqlite3.Connection, seal: Seal, done: BatchLine) -> None:
    """Put a line in place of the one of its case; without a batch nothing is noted."""
    kept = lines(tx, seal)
    if any(line.case_id == done.case_id for line in kept):
        changed = [
            replace(done, title=line.title) if line.case_id == done.case_id else line
            for line in kept
        ]
        keep(tx, seal, tuple(changed))
