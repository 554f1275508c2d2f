# SPDX-License-Identifier: Apache-2.0
"""The tables of the local store.

Plain columns are only what queries need; everything a person typed or reads is sealed.
"""

VERSION = 3

TABLES = """
CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE secrets (
    name TEXT PRIMARY KEY,
    sealed BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE server_rows (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    rev INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT '',
    due TEXT NOT NULL DEFAULT '',
    waits INTEGER NOT NULL DEFAULT 0,
    substitute INTEGER NOT NULL DEFAULT 0,
    reading INTEGER NOT NULL DEFAULT 0,
    mine INTEGER NOT NULL DEFAULT 0,
    urgent INTEGER NOT NULL DEFAULT 0,
    since TEXT NOT NULL DEFAULT '',
    summary BLOB,
    sealed BLOB NOT NULL,
    PRIMARY KEY (kind, id)
);
CREATE INDEX server_rows_lists ON server_rows (kind, waits, mine, state);

CREATE TABLE pending_events (
    device_seq INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL UNIQUE,
    stream TEXT NOT NULL,
    type TEXT NOT NULL,
    base_rev INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    increment BLOB,
    evidence TEXT NOT NULL,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    next_at TEXT NOT NULL DEFAULT '',
    last_code TEXT NOT NULL DEFAULT '',
    answer BLOB,
    made_at TEXT NOT NULL,
    answered_at TEXT NOT NULL DEFAULT ''
);
CREATE INDEX pending_events_state ON pending_events (state, device_seq);

CREATE TABLE cursor (
    scope TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE attachments (
    sha256 TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    size INTEGER NOT NULL,
    state TEXT NOT NULL,
    bytes_sent INTEGER NOT NULL DEFAULT 0,
    made_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE attachment_chunks (
    sha256 TEXT NOT NULL REFERENCES attachments (sha256) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (sha256, position)
);

CREATE TABLE seen (
    case_id TEXT PRIMARY KEY,
    face TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE drafts (
    draft_id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    rev INTEGER NOT NULL,
    phase TEXT NOT NULL,
    discarded INTEGER NOT NULL DEFAULT 0,
    saved_at TEXT NOT NULL,
    sealed BLOB NOT NULL
);
"""
