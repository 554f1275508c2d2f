# SPDX-License-Identifier: Apache-2.0
"""What follows when permitted blocks change: the counts, and months signed off too early."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import Connection

from server.usecases.telework.closed_days import days_changed
from server.usecases.telework.recount import recount


def blocks_changed(tx: Connection, tenant: int, person_id: str, days: Collection[date]) -> None:
    """Bring everything in step that rests on a person's blocks of some days."""
    days_changed(tx, tenant, person_id, days)
    recount(tx, tenant, person_id, days)
