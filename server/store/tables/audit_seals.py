# SPDX-License-Identifier: Apache-2.0
"""Seals over the audit log, what each covers, and the trusted times of roots (server.md, 6)."""

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from server.store.columns import UtcTime, metadata, tenant

audit_seal = Table(
    "audit_seal",
    metadata,
    tenant(),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("sealed_at", UtcTime, nullable=False),
    Column("last_entry", BigInteger, nullable=False),
    Column("leaves", Integer, nullable=False),
    Column("previous_root", String(64), nullable=False),
    Column("root", String(64), nullable=False),
    Index("ix_audit_seal_sealed_at", "tenant", "sealed_at"),
)
"""Append only, as the two below."""

audit_leaf = Table(
    "audit_leaf",
    metadata,
    tenant(),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("entry_id", BigInteger),
    Column("case_id", String(64), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
    UniqueConstraint("tenant", "entry_id"),
)
"""One entry of the log, or the head of one case, under a seal; position counts from 1."""

audit_time = Table(
    "audit_time",
    metadata,
    tenant(),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcTime, nullable=False),
    Column("token", LargeBinary, nullable=False),
)
"""An RFC 3161 token (DER) over the root of a seal."""
