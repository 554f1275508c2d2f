# SPDX-License-Identifier: Apache-2.0
"""Statements on what heads said of days: the last word on the day, and every one for ever."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, insert, update

from server.store.tables import telework_day, telework_verdict
from server.store.telework.days import ONE_DAY, StoredDay, day_key

_DECIDE = (
    update(telework_day)
    .where(ONE_DAY)
    .values(
        version=telework_day.c.version + 1,
        state=bindparam("new_state"),
        decided_by=bindparam("by"),
        decided_at=bindparam("at"),
        comment=bindparam("said"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredVerdict:
    """What a head said of one day, at the version he had seen."""

    event_id: str
    person_id: str
    day: date
    verdict: str
    version: int
    decided_by: str
    decided_at: datetime
    comment: str


def decide_day(
    tx: Connection, tenant: int, stored: StoredDay, state: str, by: str, at: datetime, said: str
) -> None:
    """Write the head's word on a day that is locked."""
    key = day_key(tenant, stored.person_id, stored.day)
    tx.execute(_DECIDE, {**key, "new_state": state, "by": by, "at": at, "said": said})


def insert_verdicts(tx: Connection, tenant: int, verdicts: Sequence[StoredVerdict]) -> None:
    """Keep what a head said on these days, for ever."""
    rows = [
        {name: getattr(each, name) for name in StoredVerdict.__slots__} | {"tenant": tenant}
        for each in verdicts
    ]
    if rows:
        tx.execute(insert(telework_verdict), rows)
