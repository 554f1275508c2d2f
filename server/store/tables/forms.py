# SPDX-License-Identifier: Apache-2.0
"""The register of forms (様式): every form as it stood since each change of it."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from server.store.columns import UtcTime, metadata, tenant

form_version = Table(
    "form_version",
    metadata,
    tenant(),
    Column("form_id", String(64), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("event_id", String(36), nullable=False),
    Column("name", String(200), nullable=False),
    Column("section_id", String(64), nullable=False),
    Column("seal", Boolean, nullable=False),
    Column("paper", Boolean, nullable=False),
    Column("in_person", Boolean, nullable=False),
    Column("basis", String(200), nullable=False),
    Column("state", String(12), nullable=False),
    Column("replaced_by", String(200), nullable=False),
    Column("without_seal", Integer, nullable=False),
    Column("since", Date, nullable=False),
    Column("made_by", String(120), nullable=False),
    Column("made_at", UtcTime, nullable=False),
    CheckConstraint("version > 0", name="version"),
    CheckConstraint("without_seal IN (0, 1)", name="without_seal"),
    CheckConstraint("state IN ('in_use', 'reviewed', 'abolished', 'replaced')", name="state"),
    UniqueConstraint("tenant", "event_id"),
    Index("ix_form_version_since", "tenant", "since"),
)
"""Append-only; ``since`` never goes back within a form. ``without_seal`` is rule 1, stored."""
