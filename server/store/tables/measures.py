# SPDX-License-Identifier: Apache-2.0
"""Measures (施策): the register as loaded, what people entered, and published months.

Nothing here is ever changed or deleted: triggers on both engines refuse it.
"""

from sqlalchemy import Column, Index, Integer, String, Table, Text, UniqueConstraint

from server.store.columns import UtcTime, metadata, tenant

measure_register = Table(
    "measure_register",
    metadata,
    tenant(),
    Column("rev", Integer, primary_key=True, autoincrement=False),
    Column("data", Text, nullable=False),
    Column("loaded_by", String(120), nullable=False),
    Column("loaded_at", UtcTime, nullable=False),
)
"""The measures as loaded, as JSON; the newest version is in force, older ones stay readable."""

measure_actual = Table(
    "measure_actual",
    metadata,
    tenant(),
    Column("entry_id", String(36), primary_key=True),
    Column("measure_id", String(40), nullable=False),
    Column("month", String(7), nullable=False),
    Column("value", String(20), nullable=False),
    Column("from_what", String(400), nullable=False),
    Column("replaces", String(36), nullable=False),
    Column("entered_by", String(120), nullable=False),
    Column("entered_name", Text, nullable=False),
    Column("section_id", String(64), nullable=False),
    Column("entered_at", UtcTime, nullable=False),
    # The first entry of a month replaces nothing, and every entry is corrected at most once:
    # this key is the compare-and-set.
    UniqueConstraint("tenant", "measure_id", "month", "replaces"),
)
"""Monthly actuals that people entered; ``entry_id`` is the event of the click."""

figure_publication = Table(
    "figure_publication",
    metadata,
    tenant(),
    Column("month", String(7), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("data", Text, nullable=False),
    Column("snapshot", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("rules", Text, nullable=False),
    Column("published_by", String(120), nullable=False),
    Column("published_at", UtcTime, nullable=False),
    Column("differs", Integer, nullable=False),
)
"""Published months: ``data`` is the published document, whose digest stands beside it, and
``snapshot`` every figure of the month, parts of the city included; ``differs`` counts the
figures that are not those of the version before."""

published_figure = Table(
    "published_figure",
    metadata,
    tenant(),
    Column("figure_id", String(160), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("month", String(7), nullable=False),
    Column("value", String(24), nullable=False),
    Index("ix_published_figure_month", "tenant", "month"),
)
"""The figures of measures in published months by their address, so that no page must read
whole publications; ``version`` is that of the publication."""
