# SPDX-License-Identifier: Apache-2.0
"""Statements on who is still to do something about a month: its people, and their heads."""

from datetime import date

from sqlalchemy import Connection, select, union

from server.store.tables import (
    telework_day_count,
    telework_entry,
    telework_month,
    telework_punch,
)
from telework.closing.states import MonthState


def not_submitted(tx: Connection, tenant: int, month: str, first: date, last: date) -> list[str]:
    """Return who has records in a month and has not submitted it, or must submit it again."""
    recorded = union(
        *(
            select(table.c.person_id).where(
                table.c.tenant == tenant, table.c.day >= first, table.c.day <= last
            )
            for table in (telework_punch, telework_entry, telework_day_count)
        )
    )
    parts = select(telework_month.c.person_id, telework_month.c.state).where(
        telework_month.c.tenant == tenant, telework_month.c.month == month
    )
    states: dict[str, set[str]] = {}
    for row in tx.execute(parts):
        states.setdefault(row.person_id, set()).add(row.state)
    waits = {MonthState.OPEN.value}
    people = tx.execute(recorded).scalars()
    return sorted(who for who in people if waits <= states.get(who, waits))


def waiting_for_heads(tx: Connection, tenant: int, month: str) -> list[tuple[str, str]]:
    """Return person and section of each part that is submitted and not signed off."""
    rows = tx.execute(
        select(telework_month.c.person_id, telework_month.c.section_id).where(
            telework_month.c.tenant == tenant,
            telework_month.c.month == month,
            telework_month.c.state == MonthState.SUBMITTED.value,
        )
    )
    return [(row.person_id, row.section_id) for row in rows]
