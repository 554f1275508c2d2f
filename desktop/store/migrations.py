# SPDX-License-Identifier: Apache-2.0
"""Bringing a store of an earlier program up to date, after copying it.

A store that a newer program wrote is refused: writing into it could lose what this program
does not know.
"""

import sqlite3
from collections.abc import Mapping
from pathlib import Path

from desktop.errors import Code, TroubleError
from desktop.store import schema

STEPS: Mapping[int, str] = {
    # Without its cursor the next pull brings every case again, and with it the new columns.
    1: """
ALTER TABLE server_rows ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE server_rows ADD COLUMN since TEXT NOT NULL DEFAULT '';
CREATE INDEX server_rows_lists ON server_rows (kind, waits, mine, state);
DELETE FROM cursor;
""",
    2: """
ALTER TABLE server_rows ADD COLUMN substitute INTEGER NOT NULL DEFAULT 0;
ALTER TABLE server_rows ADD COLUMN reading INTEGER NOT NULL DEFAULT 0;
CREATE TABLE seen (case_id TEXT PRIMARY KEY, face TEXT NOT NULL) WITHOUT ROWID;
DELETE FROM cursor;
""",
}
"""Statements that lead from a version to the next, keyed by the version they start from."""


def bring_up_to_date(
    connection: sqlite3.Connection,
    path: Path | None,
    steps: Mapping[int, str] = STEPS,
    version: int = schema.VERSION,
) -> None:
    """Create the tables in a new store or migrate an older one.

    Raises:
        TroubleError: the store is newer than the program (``store.newer``).
    """
    found = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if found > version:
        raise TroubleError(Code.STORE_NEWER, found=str(found), known=str(version))
    if found == version:
        return
    if found == 0:
        _run(connection, schema.TABLES, version)
        return
    if path is not None:
        _copy(connection, path.with_name(f"{path.name}.version{found}"))
    for start in range(found, version):
        _run(connection, steps[start], start + 1)


def _run(connection: sqlite3.Connection, statements: str, version: int) -> None:
    connection.executescript(
        f"BEGIN IMMEDIATE;{statements};PRAGMA user_version = {version};COMMIT;"
    )


def _copy(connection: sqlite3.Connection, target: Path) -> None:
    # The backup interface copies what is still in the journal too; copying files would not.
    copy = sqlite3.connect(target)
    try:
        connection.backup(copy)
    finally:
        copy.close()
