# SPDX-License-Identifier: Apache-2.0
"""Drafts as typed, sealed; a discarded draft stays until the store is next opened."""

import json
import sqlite3
from typing import TYPE_CHECKING

from approval.encoding import from_plain, to_plain
from desktop.loading import LOADING
from desktop.store.sealed import Place, Seal

if TYPE_CHECKING:
    from desktop.draft import Draft

EDITING = "editing"
FREEZING = "freezing"
SEALING = "sealing"
SUBMITTED = "submitted"


def save(tx: sqlite3.Connection, seal: Seal, draft: "Draft") -> None:
    """Keep a draft as it stands now."""
    row = tx.execute("SELECT rev FROM drafts WHERE draft_id = ?", (draft.draft_id,)).fetchone()
    rev = 1 if row is None else row["rev"] + 1
    content = json.dumps(to_plain(draft), ensure_ascii=False).encode()
    tx.execute(
        "INSERT OR REPLACE INTO drafts (draft_id, case_id, rev, phase, saved_at, sealed)"
        " VALUES (?,?,?,?,?,?)",
        (
            draft.draft_id,
            draft.case_id,
            rev,
            draft.phase,
            draft.saved_at.isoformat(),
            seal.close(Place(table="drafts", id=draft.draft_id, rev=rev), content),
        ),
    )


def find(tx: sqlite3.Connection, seal: Seal, draft_id: str) -> "Draft | None":
    """Return a draft that was not discarded."""
    row = tx.execute(
        "SELECT * FROM drafts WHERE draft_id = ? AND discarded = 0", (draft_id,)
    ).fetchone()
    return None if row is None else _opened(seal, row)


def find_by_case(tx: sqlite3.Connection, seal: Seal, case_id: str) -> "Draft | None":
    """Return the draft of a case that was not discarded and not yet submitted."""
    row = tx.execute(
        "SELECT * FROM drafts WHERE case_id = ? AND discarded = 0 AND phase <> ?"
        " ORDER BY saved_at DESC LIMIT 1",
        (case_id, SUBMITTED),
    ).fetchone()
    return None if row is None else _opened(seal, row)


def every(tx: sqlite3.Connection, seal: Seal) -> tuple["Draft", ...]:
    """Return the drafts under way, newest first."""
    rows = tx.execute(
        "SELECT * FROM drafts WHERE discarded = 0 AND phase <> ? ORDER BY saved_at DESC",
        (SUBMITTED,),
    )
    return tuple(_opened(seal, row) for row in rows.fetchall())


def count(tx: sqlite3.Connection) -> int:
    """Count the drafts whose case the server has not sent, without opening them."""
    row = tx.execute(
        "SELECT count(*) AS n FROM drafts WHERE discarded = 0 AND phase <> ? AND case_id NOT IN"
        " (SELECT id FROM server_rows WHERE kind = 'case')",
        (SUBMITTED,),
    ).fetchone()
    return int(row["n"])


def count_phase(tx: sqlite3.Connection, phase: str) -> int:
    """Count the drafts in a phase, without opening them."""
    row = tx.execute(
        "SELECT count(*) AS n FROM drafts WHERE discarded = 0 AND phase = ?", (phase,)
    ).fetchone()
    return int(row["n"])


def set_discarded(tx: sqlite3.Connection, draft_id: str, *, discarded: bool) -> None:
    """Discard a draft, or take that back."""
    tx.execute("UPDATE drafts SET discarded = ? WHERE draft_id = ?", (discarded, draft_id))


def sweep(tx: sqlite3.Connection) -> None:
    """Forget discarded drafts, and submitted ones, for good."""
    tx.execute("DELETE FROM drafts WHERE discarded = 1 OR phase = ?", (SUBMITTED,))


def _opened(seal: Seal, row: sqlite3.Row) -> "Draft":
    with LOADING:
        from desktop.draft import Draft

    place = Place(table="drafts", id=row["draft_id"], rev=row["rev"])
    return from_plain(Draft, json.loads(seal.open(place, row["sealed"])))
