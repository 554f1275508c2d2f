# SPDX-License-Identifier: Apache-2.0
"""Statements on the facts of days: one a table, for however many people."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, bindparam, select, union

from server.store.tables import (
    telework_day,
    telework_day_count,
    telework_grant,
    telework_minutes,
)
from server.store.telework.whose import OfPeople
from telework import WorkingDay, day_from_plain
from telework.reporting.record import DayState

PersonDay = tuple[str, date]

_WORK = OfPeople(
    select(
        telework_day.c.person_id, telework_day.c.day, telework_day.c.snapshot, telework_day.c.state
    ).where(
        telework_day.c.tenant == bindparam("tenant"),
        telework_day.c.day >= bindparam("since"),
        telework_day.c.day <= bindparam("to"),
    ),
    telework_day.c.person_id,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDay:
    """A day as made from its punches and entries; ``confirmed`` while the head's word holds."""

    work: WorkingDay
    confirmed: bool


def known_between(
    tx: Connection, tenant: int, people: Sequence[str] | None, since: date, to: date
) -> dict[PersonDay, KnownDay]:
    """Return people's days of a period; ``None`` asks for everybody."""
    statement, params = _WORK.to(people)
    rows = tx.execute(statement, {"tenant": tenant, "since": since, "to": to, **params})
    return {
        (row.person_id, row.day): KnownDay(
            work=day_from_plain(json.loads(row.snapshot)),
            confirmed=row.state == DayState.CONFIRMED,
        )
        for row in rows
    }


_WITH_DAYS = union(
    *(
        select(table.c.person_id).where(
            table.c.tenant == bindparam("tenant"),
            table.c.day >= bindparam("since"),
            table.c.day <= bindparam("to"),
            table.c.person_id > bindparam("after"),
        )
        for table in (telework_day, telework_grant, telework_day_count, telework_minutes)
    )
)


def people_with_days(
    tx: Connection, tenant: int, since: date, to: date, after: str
) -> Sequence[str]:
    """Return who has a day in a period: worked, permitted, or counted once; sorted by id.

    ``after`` leaves out everybody up to that person; empty leaves out nobody.
    """
    given = {"tenant": tenant, "since": since, "to": to, "after": after}
    return sorted(tx.execute(_WITH_DAYS, given).scalars())


def work_between(
    tx: Connection, tenant: int, people: Sequence[str] | None, since: date, to: date
) -> dict[PersonDay, WorkingDay]:
    """Return what people punched in a period; ``None`` asks for everybody."""
    found = known_between(tx, tenant, people, since, to)
    return {key: known.work for key, known in found.items()}
