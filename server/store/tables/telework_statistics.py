# SPDX-License-Identifier: Apache-2.0
"""What HR gave about people for the statistics: age band and way to the office."""

from sqlalchemy import Column, Integer, String, Table

from server.store.columns import UtcTime, metadata, tenant

telework_staff_trait = Table(
    "telework_staff_trait",
    metadata,
    tenant(),
    Column("person_id", String(64), primary_key=True),
    Column("age_band", String(16), nullable=False),
    Column("way_minutes", Integer),
    Column("way_metres", Integer, nullable=False),
    Column("co2_grams_per_km", Integer, nullable=False),
    Column("loaded_at", UtcTime, nullable=False),
)
"""Loaded as a whole; ``way_minutes`` is NULL where the way was not given."""
