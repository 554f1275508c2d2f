# SPDX-License-Identifier: Apache-2.0
"""Numbering what acts on remote work changed, for the change feed."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection

from server.store.changes import record_change, record_changes
from server.store.telework.days import mark_days
from server.usecases.telework.taking import Left


def number_left(tx: Connection, tenant: int, left: Iterable[Left]) -> None:
    """Number each changed thing once; last of all, its row lock is held until the commit."""
    found = [*left]
    days: dict[str, set[date]] = defaultdict(set)
    for each in found:
        for person_id, changed in each.days.items():
            days[person_id] |= changed
    things: dict[str, list[str]] = defaultdict(list)
    for kind, thing_id in dict.fromkeys(change for each in found for change in each.feed):
        things[kind].append(thing_id)
    for person_id in things.pop("day", ()):
        number = record_change(tx, tenant, "day", person_id)
        mark_days(tx, tenant, person_id, sorted(days[person_id]), number)
    for kind, ids in things.items():
        record_changes(tx, tenant, kind, ids)
