# SPDX-License-Identifier: Apache-2.0
"""Decision sheets with every revision they ever had, and uploaded files."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, String, Table, Text

from server.store.columns import UtcTime, metadata, tenant

document = Table(
    "document",
    metadata,
    tenant(),
    Column("case_id", String(64), primary_key=True),
    Column("round", Integer, nullable=False),
    Column("revision_hash", String(64), nullable=False),
    Column("preparing", Boolean, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("signatures", Integer, nullable=False),
    Column("timestamp_state", String(12), nullable=False),
    Column("held_until", UtcTime),
    Column("quoted_sha256", String(64), nullable=False),
    Column("revision_no", Integer, nullable=False),
    Column("last_field", Integer, nullable=False, server_default="0"),
)
"""The current sheet. ``sha256`` is the compare-and-set of every signature; it is empty while
the first sheet is being prepared. ``revision_no`` names the current revision row;
``last_field`` is the highest number of a slot that has a field on it."""

document_revision = Table(
    "document_revision",
    metadata,
    tenant(),
    Column("case_id", String(64), primary_key=True),
    Column("revision_no", Integer, primary_key=True, autoincrement=False),
    Column("round", Integer, nullable=False),
    Column("kind", String(12), nullable=False),
    Column("slot_id", String(24), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("signatures", Integer, nullable=False),
    Column("base_no", Integer),
    Column("event_id", String(36), nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("archived", Boolean, nullable=False),
    Index("ix_document_revision_sha256", "tenant", "sha256"),
)
"""``kind`` is ``frozen``, ``signed``, ``stamped``, ``lifted`` or ``renewed``; ``slot_id`` is
whose signature is the newest; ``base_no`` is the revision it was made on; ``archived`` rows
are no longer in the current sheet's line (taken back, remanded, or of an earlier round)."""

stored_file = Table(
    "stored_file",
    metadata,
    tenant(),
    Column("sha256", String(64), primary_key=True),
    Column("uploader_id", String(64), primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("media_type", String(120), nullable=False),
    Column("name", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("uploaded_at", UtcTime, nullable=False),
)
"""A complete upload; the same bytes may be uploaded by several people."""

case_file = Table(
    "case_file",
    metadata,
    tenant(),
    Column("sha256", String(64), primary_key=True),
    Column("case_id", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("media_type", String(120), nullable=False),
    Column("size", BigInteger, nullable=False),
    Index("ix_case_file_case", "tenant", "case_id"),
)
"""Which case refers to which file: who may see the case may read it."""
