# SPDX-License-Identifier: Apache-2.0
"""Months of remote work: where each stands, the sheets signed for them, and amendments.

What is signed off or closed is guarded by triggers on both engines: it is never changed and
never deleted.
"""

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, Integer, String, Table, Text

from server.store.columns import UtcTime, metadata, tenant

telework_month = Table(
    "telework_month",
    metadata,
    tenant(),
    Column("person_id", String(64), primary_key=True),
    Column("month", String(7), primary_key=True),
    Column("section_id", String(64), primary_key=True),
    Column("state", String(16), nullable=False),
    Column("version", Integer, nullable=False),
    Column("returned", Text, nullable=False),
    Column("submitted_at", UtcTime),
    Column("sheet_id", String(36), nullable=False),
    Column("signed_sha256", String(64), nullable=False),
    Column("snapshot", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Index("ix_telework_month_section", "tenant", "month", "section_id"),
)
"""One person's month in one section. ``signed_sha256`` is the digest of his rows on the sheet
he was signed off on; ``snapshot`` and its ``sha256`` are what was closed, empty before."""

telework_section_month = Table(
    "telework_section_month",
    metadata,
    tenant(),
    Column("sheet_id", String(36), primary_key=True),
    Column("section_id", String(64), nullable=False),
    Column("month", String(7), nullable=False),
    Column("sheet_no", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("post_id", String(64), nullable=False),
    Column("role", Text, nullable=False),
    Column("snapshot", Text, nullable=False),
    Column("snapshot_sha256", String(64), nullable=False),
    Column("results", Text, nullable=False),
    Column("people", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("prepared_by", String(64), nullable=False),
    Column("prepared_at", UtcTime, nullable=False),
    Column("signed_by", String(64), nullable=False),
    Column("signed_name", Text, nullable=False),
    Column("signed_at", UtcTime),
    Column("time_owed", Boolean, nullable=False),
    Column("keep_until", Date),
    Index("ix_telework_section_month_no", "tenant", "section_id", "month", "sheet_no", unique=True),
)
"""The sheets (月次確認書) of a section's month. Of a signed one only ``sha256``, ``size`` and
``time_owed`` move on, when a trusted time comes into the signature."""

telework_city_month = Table(
    "telework_city_month",
    metadata,
    tenant(),
    Column("month", String(7), primary_key=True),
    Column("policy_id", String(64), nullable=False),
    Column("policy_version", Integer, nullable=False),
    Column("rules", Text, nullable=False),
    Column("figures", Text, nullable=False),
    Column("acknowledged", Text, nullable=False),
    Column("list_sha256", String(64), nullable=False),
    Column("reason", Text, nullable=False),
    Column("people", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("closed_by", String(64), nullable=False),
    Column("closed_at", UtcTime, nullable=False),
)
"""The closing of a month by HR: append only. ``sha256`` is the digest over the digests of all
that was closed, ``acknowledged`` the days that stay out of the confirmed count (G8)."""

telework_amendment = Table(
    "telework_amendment",
    metadata,
    tenant(),
    Column("amendment_id", String(36), primary_key=True),
    Column("person_id", String(64), nullable=False),
    Column("section_id", String(64), nullable=False),
    Column("day", Date, nullable=False),
    Column("month", String(7), nullable=False),
    Column("state", String(16), nullable=False),
    Column("version", Integer, nullable=False),
    Column("decided_in", String(7), nullable=False),
    Column("body", Text, nullable=False),
    Column("lines", Text, nullable=False),
    Index("ix_telework_amendment_month", "tenant", "month"),
    Index("ix_telework_amendment_decided", "tenant", "decided_in"),
    Index("ix_telework_amendment_person", "tenant", "person_id", "day"),
)
"""Amendments of closed days; ``body`` is the amendment's JSON, ``lines`` the asked punches."""
