# SPDX-License-Identifier: Apache-2.0
"""Registration and application for remote work: what is permitted, what waits, what is set."""

from sqlalchemy import BigInteger, Column, Date, Index, Integer, String, Table, Text, text

from server.store.columns import UtcTime, metadata, tenant

_LIVING = text("withdrawn_at IS NULL")

telework_grant = Table(
    "telework_grant",
    metadata,
    tenant(),
    Column("grant_id", String(64), primary_key=True),
    Column("person_id", String(64), nullable=False),
    Column("day", Date, nullable=False),
    Column("unit", String(12), nullable=False),
    Column("begins", String(5), nullable=False),
    Column("ends", String(5), nullable=False),
    Column("place", String(12), nullable=False),
    Column("place_note", Text, nullable=False),
    Column("device_loan", Integer, nullable=False),
    Column("source", String(12), nullable=False),
    Column("case_id", String(64), nullable=False),
    Column("bcp", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("granted_by", String(64), nullable=False),
    Column("granted_at", UtcTime, nullable=False),
    Column("withdrawn_at", UtcTime),
    Column("withdrawn_by", String(64), nullable=False),
    Column("withdraw_reason", Text, nullable=False),
    Index("ix_telework_grant_day", "tenant", "day"),
    Index("ix_telework_grant_person", "tenant", "person_id", "day"),
    Index(
        "uq_telework_grant_block",
        "tenant",
        "person_id",
        "day",
        "unit",
        "begins",
        unique=True,
        sqlite_where=_LIVING,
        postgresql_where=_LIVING,
    ),
)
"""Blocks that permit remote work. A row only ever changes by being withdrawn, once."""

telework_request = Table(
    "telework_request",
    metadata,
    tenant(),
    Column("case_id", String(64), primary_key=True),
    Column("line", Integer, primary_key=True, autoincrement=False),
    Column("person_id", String(64), nullable=False),
    Column("day", Date, nullable=False),
    Column("unit", String(12), nullable=False),
    Column("begins", String(5), nullable=False),
    Column("ends", String(5), nullable=False),
    Column("place", String(12), nullable=False),
    Column("place_note", Text, nullable=False),
    Column("device_loan", Integer, nullable=False),
    Index("ix_telework_request_day", "tenant", "day"),
    Index("ix_telework_request_person", "tenant", "person_id", "day"),
)
"""Lines of applications that are submitted and undecided; gone with the case's end."""

telework_enrolment = Table(
    "telework_enrolment",
    metadata,
    tenant(),
    Column("case_id", String(64), primary_key=True),
    Column("person_id", String(64), nullable=False),
    Column("fiscal_year", Integer, nullable=False),
    Column("valid_from", Date, nullable=False),
    Column("valid_to", Date, nullable=False),
    Column("eligibility", String(16), nullable=False),
    Column("reasons", Text, nullable=False),
    Column("commute_minutes", Integer, nullable=False),
    Column("commute_metres", Integer, nullable=False),
    Column("form", Text, nullable=False),
    Column("decided_at", UtcTime, nullable=False),
    Index("ix_telework_enrolment_person", "tenant", "person_id", "valid_to"),
)
"""Registrations that were approved; ``valid_to`` is the last day, ``reasons`` parted by ``|``."""

telework_setting = Table(
    "telework_setting",
    metadata,
    tenant(),
    Column("rev", Integer, primary_key=True, autoincrement=False),
    Column("line", Integer, primary_key=True, autoincrement=False),
    Column("setting", String(40), nullable=False),
    Column("section_id", String(64), nullable=False),
    Column("value", Text, nullable=False),
    Column("valid_from", Date, nullable=False),
    Column("valid_to", Date),
    Column("loaded_at", UtcTime, nullable=False),
)
"""The limits as loaded; the newest ``rev`` is in force, earlier ones stay as a trace."""

telework_lock = Table(
    "telework_lock",
    metadata,
    tenant(),
    Column("name", String(80), primary_key=True),
    Column("taken", BigInteger, nullable=False),
)
"""One row for each place that people compete for; whoever changes it holds it to the commit."""
