# SPDX-License-Identifier: Apache-2.0
"""One's own days in the change feed: those of this month and the two before."""

from datetime import date
from typing import Any

from sqlalchemy import Connection

from server.store.changes import Change
from server.store.telework.days import changed_days
from server.usecases.identify import Identified
from server.usecases.telework.read_days import Asked, records
from telework.reporting.record_encoding import record_to_plain

MONTHS_BEFORE = 2


def day_bodies(
    tx: Connection, identified: Identified, span: tuple[int, int]
) -> dict[Change, dict[str, Any] | None]:
    """Return the person's changed days, whole: what was punched and what the head said."""
    actor, city = identified.actor, identified.city
    first = first_shown(city.day)
    changed = changed_days(tx, actor.tenant, actor.person_id, span, first)
    if not changed:
        return {}
    numbers = dict(changed)
    asked = Asked(
        tenant=actor.tenant,
        city=city,
        people=[actor.person_id],
        first=min(numbers),
        last=max(numbers),
    )
    found = records(tx, asked).get(actor.person_id, ())
    return {
        Change(kind="work_day", id=record.day.isoformat(), number=numbers[record.day]): (
            record_to_plain(record)
        )
        for record in found
        if record.day in numbers
    }


def first_shown(today: date) -> date:
    """Return the first day that a client keeps."""
    months = today.year * 12 + today.month - 1 - MONTHS_BEFORE
    return date(months // 12, months % 12 + 1, 1)
