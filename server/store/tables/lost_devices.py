# SPDX-License-Identifier: Apache-2.0
"""When devices were lost and found, and the acts about which their owners are asked."""

from sqlalchemy import Column, Index, String, Table, Text

from server.store.columns import UtcTime, metadata, tenant

device_loss = Table(
    "device_loss",
    metadata,
    tenant(),
    Column("device_id", String(64), primary_key=True),
    Column("lost_at", UtcTime, primary_key=True),
    Column("found_at", UtcTime),
)
"""One row each time a device was reported lost; without ``found_at`` it still is."""

asked_act = Table(
    "asked_act",
    metadata,
    tenant(),
    Column("event_id", String(36), primary_key=True),
    Column("device_id", String(64), nullable=False),
    Column("person_id", String(64), nullable=False),
    Column("body_sha256", String(64), nullable=False),
    Column("stream", Text, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("asked_at", UtcTime, nullable=False),
    Column("answer", String(16), nullable=False),
    Column("answered_at", UtcTime),
    Index("ix_asked_act_device", "tenant", "device_id"),
)
"""An act that may be of a time in which its device was lost. It is judged once its owner has
said that it is his (``own``), and refused for good once he has said that it is not
(``disowned``); ``answer`` is empty until then."""
