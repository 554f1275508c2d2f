# SPDX-License-Identifier: Apache-2.0
"""``dashboard.vs_sql`` and ``dashboard.growth``: the page 統計 against the bare SQL it needs.

Ten thousand people, 15,000 days of remote work, 25,000 decisions and 4,800 meetings a month, two
years of it and four. The page is read through the use case that every reader calls and written
as its JSON; the other side runs hand-written statements over the same rows on the bare driver.
Both alternate, on SQLite and on PostgreSQL; the worse of the two counts.
"""

import json
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import make_url, text

from approval import to_plain
from server.store import migrate
from server.store.engine import Database
from server.usecases.measures.read_dashboard import read_dashboard
from server.usecases.measures.reader import ANYBODY
from server.usecases.services import Services
from telework.measures.wire import Dashboard
from tests.bench.dashboard_rows import fill, months_until
from tests.bench.surroundings import run
from tests.e2e.simulation.city import TENANT
from tests.e2e.simulation.intake import city_hall
from tests.support.clock import ManualClock
from tests.support.databases import ENGINES, fresh_database
from tests.support.postgres import ROLE, running_cluster

YEARS = 2
ROUNDS = 12
"""The first warms up and is not counted."""

AT_MOST, GROWTH_AT_MOST = 2.0, 1.2
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
_UNITS = "home_half_units + satellite_half_units + mobile_half_units"
_RATES = (
    "SELECT {key}, carrier, reason, count(*) FROM register_entry WHERE tenant = 1"
    " AND decided_on >= '{since}' AND decided_on < '2026-12-01' AND decided_feed <= 9"
    " GROUP BY {key}, carrier, reason"
)
_REMOTE = (
    "SELECT {key}, sum(" + _UNITS + "), sum(person_days), count(DISTINCT person_id)"
    " FROM telework_day_count WHERE tenant = 1 AND policy_id = 'standard'"
    " AND day >= '2026-11-01' AND day <= '2026-11-20' GROUP BY {key}"
)
_REGISTERED = (
    "SELECT {key}, count(DISTINCT e.person_id) FROM telework_enrolment e"
    " JOIN telework_staff_place p ON p.tenant = e.tenant"
    " AND p.person_id = e.person_id AND p.first <= e.valid_to"
    " AND p.last >= e.valid_from WHERE e.tenant = 1 AND p.first <= '2026-11-20'"
    " AND p.last >= '2026-11-01' AND e.valid_from <= '2026-11-20'"
    " AND e.valid_to >= '2026-11-01' GROUP BY {key}"
)
_DATES = (
    "SELECT o.room_id, o.state, o.starts_at, o.ends_at, o.ended_at, o.host_id, m.made_at,"
    " d.secret IS NOT NULL, (SELECT count(*) FROM meeting_attendee a WHERE a.tenant = d.tenant"
    " AND a.detail_id = d.detail_id) FROM meeting_occurrence o JOIN meeting m"
    " ON m.tenant = o.tenant AND m.meeting_id = o.meeting_id JOIN meeting_detail d"
    " ON d.tenant = o.tenant AND d.detail_id = o.detail_id WHERE o.tenant = 1"
    " AND o.starts_at >= '{since}' AND o.starts_at < '{until}'"
)
_ALL = (
    _RATES.format(key="decided_on", since="2024-12-01"),
    _RATES.format(key="bureau_id", since="2026-11-01"),
    _REMOTE.format(key="day"),
    _REMOTE.format(key="bureau_id"),
    _REMOTE.format(key="policy_id"),
    _REGISTERED.format(key="p.bureau_id"),
    _REGISTERED.format(key="e.tenant"),
    "SELECT month, figures FROM telework_city_month WHERE tenant = 1",
    "SELECT data FROM meeting_catalogue WHERE tenant = 1 ORDER BY rev DESC LIMIT 1",
    "SELECT measure_id, month, value FROM measure_actual WHERE tenant = 1",
)
"""The statements as one would type them; the dates of meetings stand apart for their zone."""


def measure() -> list[dict[str, Any]]:
    """Measure both figures on both engines."""
    with run():
        found = {engine: _of_engine(engine) for engine in ENGINES}
    return [
        {
            "name": "dashboard.vs_sql",
            "value": round(max(each["page"] / each["sql"] for each in found.values()), 3),
            "at_most": AT_MOST,
            "against": "hand-written statements over the same rows on the bare driver",
            **{f"{engine}_ms": _milliseconds(each) for engine, each in found.items()},
        },
        {
            "name": "dashboard.growth",
            "value": round(max(each["twice"] / each["page"] for each in found.values()), 3),
            "at_most": GROWTH_AT_MOST,
            "against": f"the same page over {YEARS} years instead of {2 * YEARS}",
        },
    ]


def _milliseconds(seconds: dict[str, float]) -> dict[str, float]:
    return {name: round(value * 1000, 1) for name, value in seconds.items()}


def _of_engine(engine: str) -> dict[str, float]:
    """Return the medians of the page, of its SQL and of the page over twice the years."""
    with _city(engine, YEARS) as (page, sql), _city(engine, 2 * YEARS) as (twice, _sql):
        rounds = [(_timed(page), _timed(sql), _timed(twice)) for _ in range(ROUNDS)][1:]
    names = ("page", "sql", "twice")
    return {
        name: statistics.median(times)
        for name, times in zip(names, zip(*rounds, strict=True), strict=True)
    }


@contextmanager
def _city(engine: str, years: int) -> Iterator[tuple[Callable[[], object], Callable[[], object]]]:
    with (
        tempfile.TemporaryDirectory(prefix="tsukue-page-") as name,
        fresh_database(engine, Path(name), migrate) as url,
        city_hall(url, Path(name), ManualClock(NOW)) as services,
    ):
        fill(services.database, months_until(NOW.date(), 12 * years), NOW)
        _settle(services.database, engine)
        with _bare(engine, url) as sql:
            yield lambda: _page(services), sql


def _settle(database: Database, engine: str) -> None:
    """Let PostgreSQL know its tables, as it does by itself within minutes."""
    if engine == "postgresql":
        with database.read_work() as plain:
            plain.execute(text("VACUUM ANALYZE"))


def _page(services: Services) -> str:
    page = read_dashboard(services, TENANT, NOW.date().replace(day=1), ANYBODY)
    assert isinstance(page, Dashboard), page
    assert page.remote.half_units
    assert len(page.rate_months) == 12 * YEARS
    return json.dumps(to_plain(page), ensure_ascii=False)


@contextmanager
def _bare(engine: str, url: str) -> Iterator[Callable[[], int]]:
    if engine == "sqlite":
        since, until = "2026-10-31 15:00:00", "2026-11-20 15:00:00"
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
            yield lambda: _run(connection, since, until)
        return
    name = make_url(url).database
    folder = running_cluster().socket_folder
    with psycopg.connect(host=folder, user=ROLE, dbname=name, autocommit=True) as driver:
        yield lambda: _run(driver, "2026-10-31T15:00:00Z", "2026-11-20T15:00:00Z")


def _run(connection: Any, since: str, until: str) -> int:  # noqa: ANN401
    rows = 0
    for statement in (*_ALL, _DATES.format(since=since, until=until)):
        rows += len(connection.execute(statement).fetchall())
    if rows < WANTED:
        raise AssertionError(f"{rows} rows")
    return rows


WANTED = 4_000
"""Rows at least: a cheaper answer would be no answer."""


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


if __name__ == "__main__":
    for figure in measure():
        print(json.dumps(figure, ensure_ascii=False))
