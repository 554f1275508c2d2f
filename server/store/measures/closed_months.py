# SPDX-License-Identifier: Apache-2.0
"""The half-days of closed months: as closed, and with what was amended since (G12).

An approved amendment is never taken back or changed, so a month is restated anew only when
it has more of them than the last time.
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from threading import Lock
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Pool, bindparam, func, select

from approval import from_plain
from server.store.measures.remote_work import ClosedMonth
from server.store.tables import telework_amendment
from server.store.telework.amendments import amendments_touching
from telework.closing.amendment import AmendmentState, restate
from telework.counting.wire import FiguresByEvidence

_AMENDED = (
    select(telework_amendment.c.month, func.count().label("amendments"))
    .where(
        telework_amendment.c.tenant == bindparam("tenant"),
        telework_amendment.c.month >= bindparam("since"),
        telework_amendment.c.month <= bindparam("to"),
        telework_amendment.c.state == AmendmentState.APPROVED.value,
    )
    .group_by(telework_amendment.c.month)
)

_Kept = dict[tuple[int, str], tuple[int, str, int]]


class _Restated:
    """How many amendments each closed month had, its figures, and what they came to."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: WeakKeyDictionary[Pool, _Kept] = WeakKeyDictionary()

    def of(self, pool: Pool) -> _Kept:
        """Return what is kept of a database."""
        with self._lock:
            return self._kept.setdefault(pool, {})


_RESTATED = _Restated()


def closed_half_units(closed: ClosedMonth) -> int:
    """Return the live count that HR closed a month with, in half-days."""
    return _figures(closed.figures).live.half_units


def restated_half_units(
    tx: Connection, tenant: int, closed: Mapping[str, ClosedMonth]
) -> dict[str, int]:
    """Return the half-days of the closed months that amendments restate."""
    if not closed:
        return {}
    params = {"tenant": tenant, "since": min(closed), "to": max(closed)}
    kept, found = _RESTATED.of(tx.engine.pool), {}
    for month, count in tx.execute(_AMENDED, params):
        if month not in closed:
            continue
        of = (count, closed[month].figures)
        known = kept.get((tenant, month))
        if known is None or known[:2] != of:
            live = _figures(closed[month].figures).live
            amendments = amendments_touching(tx, tenant, month)
            both = restate(month, live, amendments, confirmed=False)
            known = kept[tenant, month] = (*of, both.restated.half_units)
        found[month] = known[2]
    return found


@lru_cache(maxsize=400)
def _figures(text: str) -> FiguresByEvidence:
    return from_plain(FiguresByEvidence, json.loads(text))
