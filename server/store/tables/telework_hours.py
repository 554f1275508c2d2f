# SPDX-License-Identifier: Apache-2.0
"""Hours of work: objective records, reasons, own hours, leave, permissions and counters."""

from sqlalchemy import CheckConstraint, Column, Date, Index, Integer, String, Table, Text

from server.store.columns import UtcTime, metadata, tenant

telework_objective = Table(
    "telework_objective",
    metadata,
    tenant(),
    Column("person_id", String(64), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("source", String(16), primary_key=True),
    Column("origin", String(64), primary_key=True),
    Column("first_seen", UtcTime, nullable=False),
    Column("last_seen", UtcTime, nullable=False),
    Column("gaps", Text, nullable=False),
    Column("open_begin", Integer, nullable=False),
    Column("open_end", Integer, nullable=False),
    CheckConstraint("last_seen >= first_seen", name="last_after_first"),
)
"""``gaps`` are minutes of the day, as in ``720-780 900-915``."""

telework_explanation = Table(
    "telework_explanation",
    metadata,
    tenant(),
    Column("event_id", String(36), primary_key=True),
    Column("person_id", String(64), nullable=False),
    Column("day", Date, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("begins_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime, nullable=False),
    Column("reason", Text, nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Index("ix_telework_explanation_day", "tenant", "person_id", "day"),
)
"""Reasons for differences (乖離); a newer one stands beside the older, nothing is overwritten."""

telework_pattern = Table(
    "telework_pattern",
    metadata,
    tenant(),
    Column("pattern_id", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("week", Text, nullable=False),
)

telework_schedule = Table(
    "telework_schedule",
    metadata,
    tenant(),
    Column("assignment_id", String(128), primary_key=True),
    Column("person_id", String(64), nullable=False),
    Column("pattern_id", String(64), nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date),
    Column("given_by", String(64), nullable=False),
    Column("given_at", UtcTime, nullable=False),
    CheckConstraint("last_day IS NULL OR last_day >= first_day", name="last_after_first"),
    Index("ix_telework_schedule_person", "tenant", "person_id", "first_day"),
)

telework_swap = Table(
    "telework_swap",
    metadata,
    tenant(),
    Column("person_id", String(64), primary_key=True),
    Column("duty_day", Date, primary_key=True),
    Column("off_day", Date, nullable=False),
    CheckConstraint("duty_day <> off_day", name="two_days"),
    Index("uq_telework_swap_off", "tenant", "person_id", "off_day", unique=True),
)

telework_absent = Table(
    "telework_absent",
    metadata,
    tenant(),
    Column("person_id", String(64), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("begins_at", UtcTime, primary_key=True),
    Column("ends_at", UtcTime, nullable=False),
    Column("cancelled", Integer, nullable=False),
    CheckConstraint("ends_at > begins_at", name="ends_after_begin"),
)
"""Leave and non-duty hours as the duty system says; a cancelled row stays as a trace."""

telework_overtime = Table(
    "telework_overtime",
    metadata,
    tenant(),
    Column("permission_id", String(128), primary_key=True),
    Column("person_id", String(64), nullable=False),
    Column("day", Date, nullable=False),
    Column("begins_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime, nullable=False),
    Column("reason", Text, nullable=False),
    Column("source", String(16), nullable=False),
    Column("given_by", String(64), nullable=False),
    Column("given_at", UtcTime, nullable=False),
    Column("withdrawn_at", UtcTime),
    CheckConstraint("ends_at > begins_at", name="ends_after_begin"),
    Index("ix_telework_overtime_day", "tenant", "person_id", "day"),
)

telework_minutes = Table(
    "telework_minutes",
    metadata,
    tenant(),
    Column("person_id", String(64), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("regular", Integer, nullable=False),
    Column("overtime", Integer, nullable=False),
    Column("holiday", Integer, nullable=False),
    Column("night", Integer, nullable=False),
    CheckConstraint("regular >= 0 AND overtime >= 0 AND holiday >= 0 AND night >= 0", name="whole"),
)
"""A projection of the declared day, written anew with every recount."""

telework_overtime_told = Table(
    "telework_overtime_told",
    metadata,
    tenant(),
    Column("person_id", String(64), primary_key=True),
    Column("period", String(7), primary_key=True),
    Column("warning", String(8), primary_key=True),
    Column("told_at", UtcTime, nullable=False),
)
"""Warnings of overtime that were told; ``period`` is a month or the year of a fiscal year."""

telework_settlement = Table(
    "telework_settlement",
    metadata,
    tenant(),
    Column("settlement_id", String(36), primary_key=True),
    Column("person_id", String(64), nullable=False),
    Column("day", Date, nullable=False),
    Column("what", String(12), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("begins_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime, nullable=False),
    Column("reason", Text, nullable=False),
    Column("settled_by", String(64), nullable=False),
    Column("settled_at", UtcTime, nullable=False),
    CheckConstraint("what IN ('difference', 'unpermitted')", name="what"),
    CheckConstraint("ends_at > begins_at", name="order"),
    Index("ix_telework_settlement_day", "tenant", "person_id", "day"),
)
"""Exceptions that a head or HR dismissed with a reason; append-only, they stay visible."""
