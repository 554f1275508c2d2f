# SPDX-License-Identifier: Apache-2.0
"""What was punched and entered about working days, the days made from it, and their verdicts."""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    Text,
)

from server.store.columns import UtcTime, metadata, tenant

telework_punch = Table(
    "telework_punch",
    metadata,
    tenant(),
    Column("event_id", String(36), primary_key=True),
    Column("person_id", String(64), nullable=False),
    Column("day", Date, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("place", String(16), nullable=False),
    Column("estimated_at", UtcTime, nullable=False),
    Column("said", Text, nullable=False, server_default=""),
    Column("aside", Integer, nullable=False, server_default="0"),
    Index("ix_telework_punch_day", "tenant", "person_id", "day"),
)
"""Every punch, as clicked; what it counts is worked out anew with its day.

``day`` is the civil date of ``estimated_at`` and only finds punches; ``said`` is the JSON of
what a punch says beyond kind and place; ``aside`` is 1 for a punch of a month that was signed
off, which is a draft of an amendment and changes no day."""

telework_entry = Table(
    "telework_entry",
    metadata,
    tenant(),
    Column("event_id", String(36), primary_key=True),
    Column("person_id", String(64), nullable=False),
    Column("day", Date, nullable=False),
    Column("type", String(16), nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("body", Text, nullable=False),
    Column("aside", Integer, nullable=False, server_default="0"),
    CheckConstraint("type IN ('enter_day', 'plan_day', 'report_day')", name="type"),
    Index("ix_telework_entry_day", "tenant", "person_id", "day"),
)
"""Late and corrected entries, plans and reports: append-only, the newest of a day stands."""

telework_day = Table(
    "telework_day",
    metadata,
    tenant(),
    Column("person_id", String(64), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("snapshot", Text, nullable=False),
    Column("changed", BigInteger, nullable=False, server_default="0"),
    Column("state", String(12), nullable=False, server_default="open"),
    Column("decided_by", String(64), nullable=False, server_default=""),
    Column("decided_at", UtcTime),
    Column("comment", Text, nullable=False, server_default=""),
    Index("ix_telework_day_date", "tenant", "day"),
)
"""Each day as made from its punches and entries, with the head's last word.

``changed`` is the number in the change feed; ``state`` is ``telework.reporting.record.DayState``
and ``version`` goes up with everything a head would want to see before confirming."""

telework_verdict = Table(
    "telework_verdict",
    metadata,
    tenant(),
    Column("event_id", String(36), primary_key=True),
    Column("person_id", String(64), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("verdict", String(12), nullable=False),
    Column("version", Integer, nullable=False),
    Column("decided_by", String(64), nullable=False),
    Column("decided_at", UtcTime, nullable=False),
    Column("comment", Text, nullable=False),
    CheckConstraint("verdict IN ('confirmed', 'returned')", name="verdict"),
    Index("ix_telework_verdict_day", "tenant", "person_id", "day"),
)
"""Every confirmation and return that was ever given, at which version: append-only."""

telework_checklist = Table(
    "telework_checklist",
    metadata,
    tenant(),
    Column("version", String(32), primary_key=True),
    Column("number", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("loaded_at", UtcTime, nullable=False),
)
"""The security checklist (T11), each version once and for ever; the highest number is in force."""
