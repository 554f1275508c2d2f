# SPDX-License-Identifier: Apache-2.0
"""Counting remote work: policies, the projection of counted days, and whose figure a day is."""

from sqlalchemy import CheckConstraint, Column, Date, Index, Integer, String, Table, Text

from server.store.columns import UtcTime, metadata, tenant

telework_policy = Table(
    "telework_policy",
    metadata,
    tenant(),
    Column("policy_id", String(40), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("valid_from", Date, nullable=False),
    Column("data", Text, nullable=False),
    Column("loaded_by", String(120), nullable=False),
    Column("loaded_at", UtcTime, nullable=False),
    CheckConstraint("version > 0", name="version_from_one"),
    Index("uq_telework_policy_valid_from", "tenant", "policy_id", "valid_from", unique=True),
)
"""A city's own policies and versions, beside those that every city starts with; a row is
never changed, only replaced while nothing was counted by it."""

telework_day_count = Table(
    "telework_day_count",
    metadata,
    tenant(),
    Column("policy_id", String(40), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("person_id", String(64), primary_key=True),
    Column("policy_version", Integer, nullable=False),
    Column("section_id", String(64), nullable=False),
    Column("bureau_id", String(64), nullable=False),
    Column("grade", String(40), nullable=False),
    Column("unit", String(12), nullable=False),
    Column("leading", String(12), nullable=False),
    Column("person_days", Integer, nullable=False),
    Column("home_half_units", Integer, nullable=False),
    Column("satellite_half_units", Integer, nullable=False),
    Column("mobile_half_units", Integer, nullable=False),
    Column("home_minutes", Integer, nullable=False),
    Column("satellite_minutes", Integer, nullable=False),
    Column("mobile_minutes", Integer, nullable=False),
    Column("home_events", Integer, nullable=False),
    Column("satellite_events", Integer, nullable=False),
    Column("mobile_events", Integer, nullable=False),
    Column("allowance_days", Integer, nullable=False),
    Column("unpermitted", Integer, nullable=False),
    Column("confirmed", Integer, nullable=False),
    Index("ix_telework_day_count_person", "tenant", "person_id", "day"),
)
"""Rewritten with the facts of a day, in their transaction; a row for each day that anything
counts or is an exception. ``leading`` is the kind of the person-day, ``unit`` what was
permitted (several differing ones: ``mixed``); ``grade`` is the rank of one's own post."""

telework_staff_place = Table(
    "telework_staff_place",
    metadata,
    tenant(),
    Column("person_id", String(64), primary_key=True),
    Column("first", Date, primary_key=True),
    Column("last", Date, nullable=False),
    Column("section_id", String(64), nullable=False),
    Column("bureau_id", String(64), nullable=False),
    Column("grade", String(40), nullable=False),
    Column("organisation_rev", Integer, nullable=False),
    Index("ix_telework_staff_place_section", "tenant", "section_id", "first"),
)
"""Where everybody belonged on which dates, both included: the newest organisation unfolded,
so that statements can join it (G11). ``last`` is 9999-12-31 while it stands."""

telework_closed_day = Table(
    "telework_closed_day",
    metadata,
    tenant(),
    Column("day", Date, primary_key=True),
    Column("source", String(8), primary_key=True),
    Column("name", Text, nullable=False),
    CheckConstraint("source IN ('national', 'city')", name="source"),
)
"""Years of newer official lists of holidays (内閣府), and the city's own closed days."""
