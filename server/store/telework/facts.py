# SPDX-License-Identifier: Apache-2.0
"""Statements on the facts of days: one a table, for however many people."""

import json
from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, bindparam, select

from server.store.tables import telework_day
from server.store.telework.places import of_people
from telework import WorkingDay, day_from_plain

PersonDay = tuple[str, date]

_WORK = select(telework_day.c.person_id, telework_day.c.day, telework_day.c.snapshot).where(
    telework_day.c.tenant == bindparam("tenant"),
    telework_day.c.day >= bindparam("since"),
    telework_day.c.day <= bindparam("to"),
)


def work_between(
    tx: Connection, tenant: int, people: Sequence[str] | None, since: date, to: date
) -> dict[PersonDay, WorkingDay]:
    """Return what people punched in a period; ``None`` asks for everybody."""
    whose, params = of_people(telework_day.c.person_id, people)
    rows = tx.execute(_WORK.where(*whose), {"tenant": tenant, "since": since, "to": to, **params})
    return {(row.person_id, row.day): day_from_plain(json.loads(row.snapshot)) for row in rows}
