# SPDX-License-Identifier: Apache-2.0
"""``rate_1m.vs_sql``: three rates by bureau over a million cases against hand-written SQL.

Both count the same rows of one PostgreSQL in turns: ours through the use case that the
report calls, the other as one would type it into psql, its figures formatted by the
database. Both must give the same rates.
"""

import json
import statistics
import time
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

from approval.register.period import fiscal_period
from approval.register.report import Breakdown, RateReport
from server.store.engine import Database
from server.usecases.city import City
from server.usecases.reads.read_rate import RateQuestion, rate_of
from tests.bench.psql import Psql
from tests.bench.surroundings import filled_database

CASES = 1_000_000
ROUNDS = 7
"""The first warms up and is not counted."""

AT_MOST = 1.5
NAME = "rate_million"
NOW = datetime(2027, 4, 1, tzinfo=UTC)
FILL = f"""
INSERT INTO register_entry (tenant, case_id, mark, kind, fiscal_year, serial, branch,
    carrier, reason, outcome, decided_on, decided_at, decided_feed, bureau_id, section_id, rank)
SELECT 1, 'case-' || n, '情政', 'kian', 2026, n, 0,
    CASE WHEN n % 100 < 88 THEN 'E' WHEN n % 100 < 94 THEN 'H' ELSE 'P' END,
    CASE WHEN n % 100 < 94 THEN '' WHEN n % 100 < 98 THEN 'drawing_or_book' ELSE 'other' END,
    CASE WHEN n % 50 = 0 THEN 'rejected' ELSE 'decided' END,
    DATE '2026-04-01' + n % 365, TIMESTAMPTZ '2026-04-01' + (n % 365) * INTERVAL '1 day',
    n, 'bureau-' || n % 20, 'section-' || n % 300, 'section_head'
FROM generate_series(1, {CASES}) AS n
"""
BY_HAND = """
SELECT bureau_id, total,
    round(100.0 * (e + h) / nullif(total, 0), 1) || '%' AS headline,
    round(100.0 * e / nullif(total, 0), 1) || '%' AS strict,
    round(100.0 * (e + h) / nullif(total - x, 0), 1) || '%' AS government
FROM (
    SELECT bureau_id, count(*) AS total,
        count(*) FILTER (WHERE carrier = 'E') AS e,
        count(*) FILTER (WHERE carrier = 'H') AS h,
        count(*) FILTER (WHERE carrier = 'P' AND reason <> 'other') AS x
    FROM register_entry
    WHERE tenant = 1 AND decided_on >= '2026-04-01' AND decided_on < '2027-04-01'
    GROUP BY bureau_id
) AS counted
ORDER BY bureau_id
"""


def measure() -> dict[str, Any]:
    """Measure both in turns and return the ratio of the medians."""
    seen = "UPDATE tenant_state SET feed_number = 1000000"
    with (
        filled_database(NAME, seen, FILL, table="register_entry") as (cluster, database),
        closing(Psql(cluster, NAME, BY_HAND)) as by_hand,
    ):
        times = [_round(database, by_hand) for _ in range(ROUNDS)][1:]
    ours, hand = (statistics.median(each) for each in zip(*times, strict=True))
    return {
        "name": "rate_1m.vs_sql",
        "value": round(ours / hand, 3),
        "at_most": AT_MOST,
        "against": "the same rates by hand-written SQL in psql, both on PostgreSQL",
        "seconds": round(ours, 3),
        "by_hand_seconds": round(hand, 3),
        "cases": CASES,
    }


def _round(database: Database, by_hand: Psql) -> tuple[float, float]:
    began = time.perf_counter()
    report = _ours(database)
    between = time.perf_counter()
    rows = by_hand.rows()
    ended = time.perf_counter()
    # A cheaper answer would be no answer: the figures must be the same.
    mine = [
        [row.key, str(row.total), row.headline, row.strict, row.government] for row in report.rows
    ]
    if sorted(mine) != sorted(rows):
        raise AssertionError(f"{mine[:3]} is not {rows[:3]}")
    return between - began, ended - between


def _ours(database: Database) -> RateReport:
    question = RateQuestion(by=Breakdown.BUREAU, period=fiscal_period(2026), cut=None)
    with database.read_work() as tx:
        return rate_of(tx, 1, City().today(tx, 1, NOW), question, NOW)


if __name__ == "__main__":
    print(json.dumps(measure(), ensure_ascii=False))
