# SPDX-License-Identifier: Apache-2.0
"""What makes acts happen once, in order, and reach everybody: keys, evidence, change feed."""

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table, Text

from server.store.columns import UtcTime, metadata, tenant

idempotency = Table(
    "idempotency",
    metadata,
    tenant(),
    Column("event_id", String(36), primary_key=True),
    Column("actor", String(64), nullable=False),
    Column("device_id", String(64), nullable=False),
    Column("body_sha256", String(64), nullable=False),
    Column("status", String(16), nullable=False),
    Column("answer", Text, nullable=False),
    Column("at", UtcTime, nullable=False),
)
"""Rows live as long as their documents: a laptop may return late (server.md, 5)."""

device_event = Table(
    "device_event",
    metadata,
    tenant(),
    Column("event_id", String(36), primary_key=True),
    Column("device_id", String(64), nullable=False),
    Column("device_seq", BigInteger, nullable=False),
    Column("prev_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Column("trust", String(1), nullable=False),
    Column("trust_alone", String(1), nullable=False),
    Column("estimated_at", UtcTime),
    Column("earliest", UtcTime),
    Column("latest", UtcTime, nullable=False),
    Column("contradictions", Text, nullable=False),
    Column("provisional", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("received_at", UtcTime, nullable=False),
    Index("ix_device_event_chain", "tenant", "device_id", "device_seq"),
)
"""The evidence of each stored act: the very text the device chained, and its trust class.

``provisional`` is 1 while an earlier event of the device is missing; ``trust_alone`` is
the class that the act's clocks alone give it, which becomes its class once the gap closes."""

tenant_state = Table(
    "tenant_state",
    metadata,
    tenant(),
    Column("feed_number", BigInteger, nullable=False),
    Column("organisation_rev", Integer, nullable=False),
    Column("rules_rev", Integer, nullable=False),
    Column("server_id", String(36), nullable=False),
)
"""One row a tenant: the change-feed counter, whose lock is taken last in every write."""

change_feed = Table(
    "change_feed",
    metadata,
    tenant(),
    Column("kind", String(16), primary_key=True),
    Column("id", String(64), primary_key=True),
    Column("number", BigInteger, nullable=False),
    Index("uq_change_feed_number", "tenant", "number", unique=True),
)
"""The newest change of each thing: one row a thing, so a feed is complete at any cursor."""

organisation_version = Table(
    "organisation_version",
    metadata,
    tenant(),
    Column("rev", Integer, primary_key=True, autoincrement=False),
    Column("version", Text, nullable=False),
    Column("data", Text, nullable=False),
    Column("loaded_at", UtcTime, nullable=False),
)

rule_set = Table(
    "rule_set",
    metadata,
    tenant(),
    Column("rev", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("data", Text, nullable=False),
    Column("loaded_at", UtcTime, nullable=False),
)
