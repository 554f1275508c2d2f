# SPDX-License-Identifier: Apache-2.0
"""Record files (簿冊) and the closed cases that lie in them."""

from sqlalchemy import Column, Date, Index, Integer, String, Table, Text

from server.store.columns import UtcTime, metadata, tenant

record_file = Table(
    "record_file",
    metadata,
    tenant(),
    Column("file_id", String(64), primary_key=True),
    Column("year", Integer, nullable=False),
    Column("basis", String(8), nullable=False),
    Column("classification", String(80), nullable=False),
    Column("function", String(120), nullable=False),
    Column("title", Text, nullable=False),
    Column("section_id", String(64), nullable=False),
    Column("retention_years", Integer, nullable=False),
    Column("at_end", String(8), nullable=False),
    Column("state", String(12), nullable=False),
    Column("decided_by", String(64), nullable=False),
    Column("ended_at", UtcTime),
)
"""``decided_by`` is the decided case by which the file was disposed of or transferred. The
database refuses any other end, and every deletion."""

filed_case = Table(
    "filed_case",
    metadata,
    tenant(),
    Column("case_id", String(64), primary_key=True),
    Column("file_id", String(64), nullable=False),
    Column("closed_on", Date, nullable=False),
    Index("ix_filed_case_file", "tenant", "file_id"),
)
"""Which closed case lies in which file; it is never taken out again."""
