# SPDX-License-Identifier: Apache-2.0
"""Copies of the server's rows, each sealed, with a small sealed summary for lists.

Lists open summaries only: five hundred rows cost a few milliseconds, where the whole
bodies would cost the first window its second.
"""

import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from desktop.errors import TroubleError
from desktop.store.sealed import Place, Seal

CHANGES = "changes"
"""The scope of the change feed's cursor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """The plain columns of a row, for queries before the key is there, and its summary."""

    state: str = ""
    due: str = ""
    waits: bool = False
    substitute: bool = False
    reading: bool = False
    mine: bool = False
    urgent: bool = False
    since: str = ""
    summary: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredRow:
    """A row of the server as kept: its revision and the JSON body it came with."""

    id: str
    rev: int
    body: bytes


NO_FACETS = Facets()


def put(
    tx: sqlite3.Connection, seal: Seal, kind: str, row: StoredRow, facets: Facets = NO_FACETS
) -> None:
    """Keep a row, in place of an earlier revision."""
    place = Place(table=f"server_rows|{kind}", id=row.id, rev=row.rev)
    summary = Place(table=f"summary|{kind}", id=row.id, rev=row.rev)
    tx.execute(
        "INSERT OR REPLACE INTO server_rows"
        " (kind, id, rev, state, due, waits, substitute, reading, mine, urgent, since, summary,"
        " sealed) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
        (
            kind,
            row.id,
            row.rev,
            facets.state,
            facets.due,
            facets.waits,
            facets.substitute,
            facets.reading,
            facets.mine,
            facets.urgent,
            facets.since,
            seal.close(summary, facets.summary) if facets.summary else None,
            seal.close(place, row.body),
        ),
    )


def remove(tx: sqlite3.Connection, kind: str, row_id: str) -> None:
    """Forget a row that the reader may no longer see."""
    tx.execute("DELETE FROM server_rows WHERE kind = ? AND id = ?", (kind, row_id))


def remove_kind(tx: sqlite3.Connection, kind: str) -> None:
    """Forget all rows of a kind, before its only one is replaced."""
    tx.execute("DELETE FROM server_rows WHERE kind = ?", (kind,))


def clear(tx: sqlite3.Connection) -> None:
    """Forget every copy of the server's rows and the cursor: a full resync follows."""
    tx.execute("DELETE FROM server_rows")
    tx.execute("DELETE FROM cursor")


def find(tx: sqlite3.Connection, seal: Seal, kind: str, row_id: str) -> StoredRow | None:
    """Return a row; a damaged one counts as absent (``drop_damaged`` fetches it again)."""
    row = tx.execute(
        "SELECT id, rev, sealed FROM server_rows WHERE kind = ? AND id = ?", (kind, row_id)
    ).fetchone()
    return None if row is None else _opened(seal, kind, row)


def newest(tx: sqlite3.Connection, seal: Seal, kind: str) -> StoredRow | None:
    """Return the row of a kind that has only one, such as ``organisation``."""
    row = tx.execute(
        "SELECT id, rev, sealed FROM server_rows WHERE kind = ? ORDER BY rev DESC LIMIT 1",
        (kind,),
    ).fetchone()
    return None if row is None else _opened(seal, kind, row)


def newest_rev(tx: sqlite3.Connection, kind: str) -> int | None:
    """Return the revision of a kind that has only one row, None when there is none."""
    row = tx.execute("SELECT max(rev) AS rev FROM server_rows WHERE kind = ?", (kind,)).fetchone()
    return None if row["rev"] is None else int(row["rev"])


def every(tx: sqlite3.Connection, seal: Seal, kind: str) -> tuple[StoredRow, ...]:
    """Return all rows of a kind."""
    rows = tx.execute("SELECT id, rev, sealed FROM server_rows WHERE kind = ?", (kind,))
    opened = (_opened(seal, kind, row) for row in rows.fetchall())
    return tuple(row for row in opened if row is not None)


def _opened(seal: Seal, kind: str, row: sqlite3.Row) -> StoredRow | None:
    place = Place(table=f"server_rows|{kind}", id=row["id"], rev=row["rev"])
    try:
        body = seal.open(place, row["sealed"])
    except TroubleError:
        return None
    return StoredRow(id=row["id"], rev=row["rev"], body=body)


def summaries(tx: sqlite3.Connection, seal: Seal, condition: str) -> tuple[bytes, ...]:
    """Return the summaries of cases; ``condition`` is one of this module's constants."""
    rows = tx.execute(
        "SELECT id, rev, summary FROM server_rows"  # noqa: S608 - constants only
        f" WHERE kind = 'case' AND summary IS NOT NULL AND {condition}"
    )
    return _opened_summaries(seal, rows.fetchall())


def pressing_summaries(
    tx: sqlite3.Connection, seal: Seal, most: int, acted: Collection[str]
) -> tuple[bytes, ...]:
    """Return the ``most`` pressing summaries of waiting cases, those acted on last."""
    marks = ",".join("?" * len(acted))
    rows = tx.execute(
        "SELECT id, rev, summary FROM server_rows"  # noqa: S608 - constants and marks only
        f" WHERE kind = 'case' AND summary IS NOT NULL AND {WAITING}"
        f" ORDER BY id IN ({marks}), urgent DESC, due = '', due, since LIMIT ?",
        (*acted, most),
    )
    return _opened_summaries(seal, rows.fetchall())


def _opened_summaries(seal: Seal, rows: Iterable[sqlite3.Row]) -> tuple[bytes, ...]:
    found = []
    for row in rows:
        place = Place(table="summary|case", id=row["id"], rev=row["rev"])
        try:
            found.append(seal.open(place, row["summary"]))
        except TroubleError:
            continue
    return tuple(found)


WAITING = "waits = 1"
SUBSTITUTE = "substitute = 1"
READING = "reading = 1"
DRAFTS = "mine = 1 AND state IN ('draft', 'remanded')"
MINE = "mine = 1 AND state NOT IN ('draft', 'remanded')"
ALL = "state <> 'draft'"


def waiting_ids(tx: sqlite3.Connection) -> tuple[str, ...]:
    """Return the cases that wait for this person, the earliest due first."""
    found = tx.execute(
        "SELECT id FROM server_rows WHERE kind = 'case' AND waits = 1 ORDER BY due = '', due"
    )
    return tuple(row["id"] for row in found.fetchall())


def count_due(tx: sqlite3.Connection, first: str, last: str) -> int:
    """Count waiting cases wanted from ``first`` to ``last`` (YYYY-MM-DD, both included)."""
    row = tx.execute(
        "SELECT count(*) AS n FROM server_rows WHERE kind = 'case' AND waits = 1"
        " AND due <> '' AND due BETWEEN ? AND ?",
        (first, last),
    ).fetchone()
    return int(row["n"])


def turns(tx: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    """Return each case that waits for this person with since when, without the key."""
    found = tx.execute("SELECT id, since FROM server_rows WHERE kind = 'case' AND waits = 1")
    return frozenset((row["id"], row["since"]) for row in found.fetchall())


def count(tx: sqlite3.Connection, condition: str) -> int:
    """Count cases from plain columns alone, so that no key is needed."""
    row = tx.execute(
        f"SELECT count(*) AS n FROM server_rows WHERE kind = 'case' AND {condition}"  # noqa: S608
    ).fetchone()
    return int(row["n"])


def damaged(tx: sqlite3.Connection, seal: Seal) -> tuple[tuple[str, str], ...]:
    """Return kind and id of every row whose seal does not open."""
    rows = tx.execute("SELECT kind, id, rev, sealed FROM server_rows").fetchall()
    return tuple(
        (row["kind"], row["id"]) for row in rows if _opened(seal, row["kind"], row) is None
    )


def drop_damaged(tx: sqlite3.Connection, seal: Seal) -> int:
    """Forget damaged rows and the cursor, so that the next pull fetches them again."""
    found = damaged(tx, seal)
    for kind, row_id in found:
        remove(tx, kind, row_id)
    if found:
        put_cursor(tx, "")
    return len(found)


def cursor(tx: sqlite3.Connection) -> str:
    """Return how far the change feed was read, empty at the beginning."""
    row = tx.execute("SELECT value FROM cursor WHERE scope = ?", (CHANGES,)).fetchone()
    return "" if row is None else str(row["value"])


def put_cursor(tx: sqlite3.Connection, value: str) -> None:
    """Keep how far the change feed was read; belongs into the transaction of its rows."""
    tx.execute("INSERT OR REPLACE INTO cursor (scope, value) VALUES (?, ?)", (CHANGES, value))
