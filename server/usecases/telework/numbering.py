# SPDX-License-Identifier: Apache-2.0
"""Numbering what acts on remote work changed, for the change feed."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection

from server.store.changes import record_change
from server.store.telework.days import mark_days
from server.usecases.telework.taking import Left


def number_left(tx: Connection, tenant: int, left: Iterable[Left]) -> None:
    """Number each changed thing once; last of all, its row lock is held until the commit."""
    found = [*left]
    days: dict[str, set[date]] = defaultdict(set)
    for each in found:
        for person_id, changed in each.days.items():
            days[person_id] |= changed
    for kind, thing_id in dict.fromkeys(change for each in found for change in each.feed):
        number = record_change(tx, tenant, kind, thing_id)
        if kind == "day":
            mark_days(tx, tenant, thing_id, sorted(days[thing_id]), number)
