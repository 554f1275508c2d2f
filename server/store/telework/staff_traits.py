# SPDX-License-Identifier: Apache-2.0
"""Statements on what HR gave about people."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from server.store.tables import telework_staff_trait
from telework.statistics.savings import Way
from telework.statistics.traits_file import StaffTraits


def replace_traits(
    tx: Connection, tenant: int, found: Iterable[StaffTraits], now: datetime
) -> None:
    """Put a whole file in the place of the last."""
    tx.execute(delete(telework_staff_trait).where(telework_staff_trait.c.tenant == tenant))
    rows = [
        {
            "tenant": tenant,
            "person_id": each.person_id,
            "age_band": each.age_band,
            "way_minutes": each.way.minutes if each.way else None,
            "way_metres": each.way.metres if each.way else 0,
            "co2_grams_per_km": each.way.co2_grams_per_km if each.way else 0,
            "loaded_at": now,
        }
        for each in found
    ]
    if rows:
        tx.execute(insert(telework_staff_trait), rows)


def all_traits(tx: Connection, tenant: int) -> tuple[StaffTraits, ...]:
    """Return what is known of everybody."""
    rows = tx.execute(select(telework_staff_trait).where(telework_staff_trait.c.tenant == tenant))
    return tuple(
        StaffTraits(
            person_id=row.person_id,
            age_band=row.age_band,
            way=None
            if row.way_minutes is None
            else Way(
                minutes=row.way_minutes,
                metres=row.way_metres,
                co2_grams_per_km=row.co2_grams_per_km,
            ),
        )
        for row in rows
    )
