# SPDX-License-Identifier: Apache-2.0
"""Bulk verifications (一括検証): what was asked for, and what was found of each document."""

from sqlalchemy import Column, Date, Index, Integer, String, Table, Text

from server.store.columns import UtcTime, metadata, tenant

verification_run = Table(
    "verification_run",
    metadata,
    tenant(),
    Column("run_id", String(36), primary_key=True),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("state", String(12), nullable=False),
    Column("begun_by", String(64), nullable=False),
    Column("begun_at", UtcTime, nullable=False),
    Column("changed_at", UtcTime, nullable=False),
    Column("total", Integer, nullable=False),
    Index("ix_verification_run_begun", "tenant", "begun_at"),
)
"""``state`` is ``running``, ``stopped`` or ``done``; ``total`` counts the documents of the period
as they were when the run last began or went on."""

verified_document = Table(
    "verified_document",
    metadata,
    tenant(),
    Column("run_id", String(36), primary_key=True),
    Column("kind", String(12), primary_key=True),
    Column("document_id", String(64), primary_key=True),
    Column("case_id", String(64), nullable=False),
    Column("number", Text, nullable=False),
    Column("decided_on", Date, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("signatures", Integer, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("at", UtcTime, nullable=False),
    Index("ix_verified_document_outcome", "tenant", "run_id", "outcome"),
)
"""One document judged in a run: ``kind`` is ``sheet``, ``earlier`` (a sheet that the current one
quotes), ``outgoing`` or ``month`` (a month's sheet of remote work, of no case). ``reasons`` is
JSON: field, code and detail of whatever is not valid."""
