# SPDX-License-Identifier: Apache-2.0
"""``conflicts_365x60.vs_or_chain``: all that stands in the way of 365 dates in 60 rooms.

Over 438,300 claims on PostgreSQL, ours through the statement that booking asks, against the
usual shape of the question: an OR chain of overlap clauses (domain/rooms.md, section 8). Both
must find the same claims.
"""

import json
import statistics
import time
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import and_, or_, select

from server.store.engine import Database
from server.store.meetings.claims import conflicts
from server.store.tables import meeting_claim
from telework.meetings.claims import Span
from tests.bench.surroundings import filled_database

ROOMS, DAYS = 60, 7305
"""Twenty years with a meeting a day in every room, as the domain document measured."""

DATES = 365
ROUNDS = 6
"""The first warms up and is not counted."""

AT_LEAST = 50
NAME = "claims_many"
FIRST = datetime(2026, 1, 1, tzinfo=UTC)
FILL = f"""
INSERT INTO meeting_claim
  (tenant, claim_id, occurrence_id, resource_id, starts_at, ends_at, blocking)
SELECT 1, 'c' || room || '-' || day, 'o' || room || '-' || day, 'room:' || room, begins,
  begins + interval '1 hour', true
FROM generate_series(1, {ROOMS}) AS room, generate_series(0, {DAYS - 1}) AS day,
  LATERAL (SELECT timestamptz '2016-01-01 00:00+00' + day * interval '1 day'
    + (room * 7 + day * 11) % 16 * interval '30 minutes') AS at(begins)
"""


def measure() -> dict[str, Any]:
    """Measure both in turns and return the ratio of the medians."""
    with filled_database(NAME, FILL, table="meeting_claim") as (_cluster, database):
        times = [_round(database) for _ in range(ROUNDS)][1:]
    ours, chain = (statistics.median(each) for each in zip(*times, strict=True))
    return {
        "name": "conflicts_365x60.vs_or_chain",
        "value": round(chain / ours, 1),
        "at_least": AT_LEAST,
        "against": "an OR chain of overlap clauses, both on PostgreSQL",
        "seconds": round(ours, 4),
        "chain_seconds": round(chain, 3),
        "claims": ROOMS * DAYS,
    }


def _round(database: Database) -> tuple[float, float]:
    spans = _spans()
    rooms = [f"room:{number + 1}" for number in range(ROOMS)]
    with database.read_work() as tx:
        began = time.perf_counter()
        ours = conflicts(tx, 1, rooms, spans)
        between = time.perf_counter()
        chain = tx.execute(_chain(rooms, spans)).all()
        ended = time.perf_counter()
    mine = sorted((each.resource_id, each.starts_at) for each in ours)
    # A cheaper answer would be no answer: both must find the same.
    if not mine or mine != sorted((row.resource_id, row.starts_at) for row in chain):
        raise AssertionError(f"{len(mine)} is not {len(chain)}")
    return between - began, ended - between


def _spans() -> list[Span]:
    """Return a year of daily dates from 17:00 on, of which one in sixteen is taken."""
    starts = [FIRST + timedelta(days=100 + day, hours=8) for day in range(DATES)]
    return [(each, each + timedelta(hours=1)) for each in starts]


def _chain(rooms: list[str], spans: list[Span]) -> Any:  # noqa: ANN401
    overlaps = (
        and_(meeting_claim.c.starts_at < ends, meeting_claim.c.ends_at > starts)
        for starts, ends in spans
    )
    return select(
        meeting_claim.c.resource_id,
        meeting_claim.c.starts_at,
        meeting_claim.c.ends_at,
        meeting_claim.c.occurrence_id,
    ).where(
        meeting_claim.c.tenant == 1,
        meeting_claim.c.resource_id.in_(rooms),
        meeting_claim.c.blocking,
        or_(*overlaps),
    )


if __name__ == "__main__":
    print(json.dumps(measure(), ensure_ascii=False))
