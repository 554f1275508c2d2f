# SPDX-License-Identifier: Apache-2.0
"""Who gets mail where and when, and which days' reminders went out."""

from sqlalchemy import Column, Date, String, Table, Text

from server.store.columns import metadata, tenant

mail_person = Table(
    "mail_person",
    metadata,
    tenant(),
    Column("person_id", String(64), primary_key=True),
    Column("address", Text, nullable=False),
    Column("mode", String(16), nullable=False),
    Column("quiet_from", String(5), nullable=False),
    Column("quiet_until", String(5), nullable=False),
    Column("kinds", String(64), nullable=False, server_default="turn,outcome,reminder"),
)
"""``mode`` is ``immediate``, ``digest`` or ``none``; quiet hours are HH:MM of the city;
``kinds`` are the kinds of mail that are wanted, joined by commas."""

mail_round = Table(
    "mail_round",
    metadata,
    tenant(),
    Column("day", Date, primary_key=True),
)
"""A day whose reminders and digests were put into the outbox: never twice."""
