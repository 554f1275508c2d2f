# SPDX-License-Identifier: Apache-2.0
"""Secret addresses of the page of figures, for people without an account and for monitors."""

from sqlalchemy import Column, String, Table, UniqueConstraint

from server.store.columns import UtcTime, metadata, tenant

figure_key = Table(
    "figure_key",
    metadata,
    tenant(),
    Column("key_id", String(64), primary_key=True),
    Column("token_sha256", String(64), nullable=False),
    Column("name", String(120), nullable=False),
    Column("made_by", String(120), nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("last_used_at", UtcTime),
    Column("revoked_at", UtcTime),
    UniqueConstraint("token_sha256"),
)
"""Only a digest of the token is kept; ``last_used_at`` is true to the hour."""
