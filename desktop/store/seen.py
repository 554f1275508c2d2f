# SPDX-License-Identifier: Apache-2.0
"""What this reader has had before him, so that what changed since is not approved unopened.

The face of a case is a digest and counts, nothing that could be read.
"""

import sqlite3


def keep(tx: sqlite3.Connection, case_id: str, face: str) -> None:
    """Note that a case was shown as it is now."""
    tx.execute("INSERT OR REPLACE INTO seen (case_id, face) VALUES (?, ?)", (case_id, face))


def faces(tx: sqlite3.Connection) -> dict[str, str]:
    """Return how each case that was shown looked then."""
    return {row["case_id"]: row["face"] for row in tx.execute("SELECT case_id, face FROM seen")}
