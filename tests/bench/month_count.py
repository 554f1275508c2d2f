# SPDX-License-Identifier: Apache-2.0
"""``month_count_10k.vs_sql``: a month's counts of ten thousand people against hand-written SQL.

Fifteen thousand person-days lie in the projection of one PostgreSQL, each counted by three
policies. Both give the figures by section and kind, live and confirmed, with distinct people
and the total, in turns: ours through the use case that the command and the page call, the
other as one would type it into psql. Both must give the same figures.
"""

import json
import statistics
import time
from contextlib import closing
from datetime import UTC, date, datetime
from typing import Any

from server.store.engine import Database
from server.usecases.city import City
from server.usecases.telework.read_counts import CountQuestion, city_scope, count_month
from telework.counting.wire import CountReport, CountRow, Dimension
from tests.bench.psql import Psql
from tests.bench.surroundings import filled_database

PEOPLE = 10_000
PERSON_DAYS = 15_000
SECTIONS = 100
ROUNDS = 21
"""The first warms up and is not counted."""

AT_MOST = 2.0
NAME = "month_count"
NOW = datetime(2026, 12, 1, tzinfo=UTC)
KINDS = ("home", "satellite", "mobile")
FILL = f"""
INSERT INTO telework_day_count (tenant, policy_id, day, person_id, policy_version, section_id,
    bureau_id, grade, unit, "leading", person_days,
    home_half_units, satellite_half_units, mobile_half_units,
    home_minutes, satellite_minutes, mobile_minutes,
    home_events, satellite_events, mobile_events, allowance_days, unpermitted, confirmed)
SELECT 1, policy, DATE '2026-11-02' + ((n / {PEOPLE}) * 9 + n % 7), 'person-' || n % {PEOPLE}, 1,
    'section-' || (n % {PEOPLE}) % {SECTIONS}, 'bureau-' || n % 10, 'officer', 'full',
    CASE n % 10 WHEN 8 THEN 'satellite' WHEN 9 THEN 'mobile' ELSE 'home' END, 1,
    CASE WHEN n % 10 < 8 THEN 1 + n % 2 ELSE 0 END, CASE WHEN n % 10 = 8 THEN 2 ELSE 0 END,
    CASE WHEN n % 10 = 9 THEN 1 ELSE 0 END,
    CASE WHEN n % 10 < 8 THEN 465 ELSE 0 END, CASE WHEN n % 10 = 8 THEN 465 ELSE 0 END,
    CASE WHEN n % 10 = 9 THEN 210 ELSE 0 END,
    CASE WHEN n % 10 < 8 THEN 1 ELSE 0 END, CASE WHEN n % 10 = 8 THEN 1 ELSE 0 END,
    CASE WHEN n % 10 = 9 THEN 1 ELSE 0 END, CASE WHEN n % 10 < 8 THEN 1 ELSE 0 END, 0,
    CASE WHEN n % 4 = 0 THEN 0 ELSE 1 END
FROM generate_series(0, {PERSON_DAYS} - 1) AS n,
    unnest(ARRAY['standard', 'person_days', 'hours']) AS policy
"""
_FIGURES = """sum(days) AS a, sum(units) AS b, sum(minutes) AS m,
    sum(events) AS c, sum(allowed) AS d,
    count(DISTINCT person_id) FILTER (WHERE days > 0) AS people,
    sum(days * confirmed) AS ca, sum(units * confirmed) AS cb, sum(minutes * confirmed) AS cm,
    sum(events * confirmed) AS cc, sum(allowed) AS cd,
    count(DISTINCT person_id) FILTER (WHERE days * confirmed > 0) AS cpeople"""
_PARTS = """SELECT section_id, person_id, confirmed, kind, days, units, minutes, events, allowed
    FROM telework_day_count, LATERAL (VALUES
        ('home', CASE WHEN "leading" = 'home' THEN person_days ELSE 0 END,
            home_half_units, home_minutes, home_events, allowance_days),
        ('satellite', CASE WHEN "leading" = 'satellite' THEN person_days ELSE 0 END,
            satellite_half_units, satellite_minutes, satellite_events, 0),
        ('mobile', CASE WHEN "leading" = 'mobile' THEN person_days ELSE 0 END,
            mobile_half_units, mobile_minutes, mobile_events, 0)
    ) AS part (kind, days, units, minutes, events, allowed)
    WHERE tenant = 1 AND policy_id = 'standard'
        AND day BETWEEN '2026-11-01' AND '2026-11-30'"""
BY_HAND = f"""
SELECT section_id, kind, {_FIGURES} FROM ({_PARTS}) AS parts
GROUP BY section_id, kind HAVING sum(days + units + minutes + events + allowed) > 0
UNION ALL
SELECT '', '', {_FIGURES} FROM ({_PARTS}) AS parts
ORDER BY 1, 2
"""


def measure() -> dict[str, Any]:
    """Measure both in turns and return the ratio of the medians."""
    city = City()
    with (
        filled_database(NAME, FILL, table="telework_day_count") as (cluster, database),
        closing(Psql(cluster, NAME, BY_HAND)) as by_hand,
    ):
        times = [_round(database, city, by_hand) for _ in range(ROUNDS)][1:]
    ours, hand = (statistics.median(each) for each in zip(*times, strict=True))
    return {
        "name": "month_count_10k.vs_sql",
        "value": round(ours / hand, 3),
        "at_most": AT_MOST,
        "against": "the same figures by hand-written SQL in psql, both on PostgreSQL",
        "ms": round(ours * 1000, 1),
        "by_hand_ms": round(hand * 1000, 1),
        "people": PEOPLE,
        "person_days": PERSON_DAYS,
    }


def _round(database: Database, city: City, by_hand: Psql) -> tuple[float, float]:
    began = time.perf_counter()
    report = _ours(database, city)
    between = time.perf_counter()
    rows = by_hand.rows()
    ended = time.perf_counter()
    # A cheaper answer would be no answer: the figures must be the same.
    mine = sorted(_line(row) for row in (*report.rows, report.total))
    if mine != sorted(rows):
        raise AssertionError(f"{mine[:3]} is not {sorted(rows)[:3]}")
    return between - began, ended - between


def _ours(database: Database, city: City) -> CountReport:
    question = CountQuestion(
        month=date(2026, 11, 1), policy_id="standard", by=(Dimension.SECTION, Dimension.KIND)
    )
    with database.read_work() as tx:
        scope = city_scope(1, question, NOW)
        report = count_month(tx, city.today(tx, 1, NOW), scope, question, NOW)
    assert isinstance(report, CountReport)
    return report


def _line(row: CountRow) -> list[str]:
    keys = [key.value for key in row.keys] or ["", ""]
    numbers = [
        number
        for each in (row.live, row.confirmed)
        for number in (
            *(each.person_days, each.half_units, each.minutes),
            *(each.events, each.allowance_days, each.people),
        )
    ]
    return [*keys, *(str(number) for number in numbers)]


if __name__ == "__main__":
    print(json.dumps(measure(), ensure_ascii=False))
