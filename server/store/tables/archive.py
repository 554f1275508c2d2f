# SPDX-License-Identifier: Apache-2.0
"""The renewal calendar: how far each decided sheet is carried, and when it is due again."""

from sqlalchemy import Column, Index, Integer, String, Table, Text

from server.store.columns import UtcTime, metadata, tenant

archived_sheet = Table(
    "archived_sheet",
    metadata,
    tenant(),
    Column("case_id", String(64), primary_key=True),
    Column("state", String(12), nullable=False),
    Column("reason", String(24), nullable=False),
    Column("retention_years", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("stamps", Integer, nullable=False),
    Column("authority", Text, nullable=False),
    Column("wanted_at", UtcTime, nullable=False),
    Column("stamped_at", UtcTime),
    Column("ends_at", UtcTime),
    Column("due_at", UtcTime),
    Column("due_reason", String(16), nullable=False),
    Column("asked_at", UtcTime),
    Column("fault", Text, nullable=False),
    Index("ix_archived_sheet_due", "tenant", "state", "due_at"),
)
"""``case_id`` is a case, or ``month:`` and the id of a month's sheet, which belongs to none.
``state`` is ``timed`` (needs no lift), ``waiting`` or ``archived``; ``reason`` is why it needs
its level. ``stamps`` counts archive timestamps, the newest by ``authority`` at ``stamped_at``,
whose certificate ends at ``ends_at``. ``asked_at`` is set while a job is to renew it; ``fault``
is what kept the last try from succeeding."""
