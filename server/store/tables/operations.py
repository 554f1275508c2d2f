# SPDX-License-Identifier: Apache-2.0
"""The outbox of effects and the audit log."""

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table, Text

from server.store.columns import UtcTime, metadata

AUTO_ID = BigInteger().with_variant(Integer, "sqlite")
"""SQLite numbers rows by itself only for a column of exactly its integer type."""

outbox = Table(
    "outbox",
    metadata,
    Column("id", AUTO_ID, primary_key=True),
    Column("tenant", Integer, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("payload", Text, nullable=False),
    Column("run_at", UtcTime, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("locked_until", UtcTime),
    Column("last_error", Text, nullable=False),
    Column("done_at", UtcTime),
    Column("dead_at", UtcTime),
    Column("request_id", String(64), nullable=False, server_default=""),
    Index("ix_outbox_due", "done_at", "dead_at", "run_at"),
)

audit_log = Table(
    "audit_log",
    metadata,
    Column("id", AUTO_ID, primary_key=True),
    Column("tenant", Integer, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("tag", String(60), nullable=False),
    Column("actor", String(64), nullable=False),
    Column("device_id", String(64), nullable=False),
    Column("subject", String(120), nullable=False),
    Column("request_id", String(64), nullable=False),
    Column("detail", Text, nullable=False),
    Column("entry_hash", String(64), nullable=False),
    Index("ix_audit_log_subject", "tenant", "subject"),
    Index("ix_audit_log_at", "tenant", "at"),
    Index("ix_audit_log_actor", "tenant", "actor"),
    Index("ix_audit_log_request_id", "tenant", "request_id"),
)
"""Append only: a trigger refuses UPDATE and DELETE on both engines (server.md, 6)."""
