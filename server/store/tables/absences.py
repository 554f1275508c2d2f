# SPDX-License-Identifier: Apache-2.0
"""The register of absences (不在)."""

from sqlalchemy import CheckConstraint, Column, Index, Integer, String, Table

from server.store.columns import UtcTime, metadata, tenant

absence = Table(
    "absence",
    metadata,
    tenant(),
    Column("absence_id", String(36), primary_key=True),
    Column("person_id", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("starts_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime, nullable=False),
    Column("version", Integer, nullable=False),
    Column("registered_by", String(64), nullable=False),
    Column("changed_at", UtcTime, nullable=False),
    Column("cancelled_at", UtcTime),
    CheckConstraint("ends_at > starts_at", name="ends_after_start"),
    Index("ix_absence_ends", "tenant", "ends_at"),
)
"""``version`` is the compare-and-set of every change; a cancelled row stays as a trace."""
