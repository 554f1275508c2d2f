# SPDX-License-Identifier: Apache-2.0
"""``day_view_60_rooms.vs_driver``: a day of sixty rooms over HTTP against the bare driver.

Sixty rooms with ten meetings a day, 430,020 of them in two years on PostgreSQL. The application
answers ``GET /v1/meetings/days`` over a socket, with titles and organisers as the reader may
know them; the driver fetches the same rows with the same joins on an open connection, in turns
with it in the same run.
"""

import json
from contextlib import closing
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import psycopg

from server.store import migrate
from server.store.meetings.catalogue import store_catalogue
from telework.meetings.catalogue import Catalogue, Room
from tests.bench.reads import against_the_driver, over_http
from tests.bench.served import Served
from tests.bench.surroundings import cluster_and_folder
from tests.server.town import MORI, TENANT, Town
from tests.support.clock import MORNING, ManualClock
from tests.support.postgres import ROLE, Cluster

ROOMS, A_DAY, DATES = 60, 10, 7_167
ROWS = ROOMS * A_DAY
AT_MOST = 5.0

_FIRST = datetime(2025, 11, 30, 23, 0, tzinfo=UTC)
"""Eight o'clock in the city."""

_SINCE = MORNING.replace(hour=15, minute=0) + timedelta(days=7)
_UNTIL = _SINCE + timedelta(days=1)

# Every ten dates of a room at an hour are a series of one meeting; every tenth is private.
_SERIES = (
    "SELECT 'm-' || r || '-' || s || '-' || t AS id, r, s, t FROM generate_series(1, %(rooms)s) r, "
    "generate_series(0, 9) s, generate_series(0, 71) t"
)
_FILL = (
    f"""INSERT INTO meeting SELECT 1, id, id, 0, 1, CASE WHEN s < 5 THEN 'p-mori' ELSE 'p-kaneko'
    END, 'sec', '2026-01-01T08:00', 50, 'Asia/Tokyo', 'FREQ=DAILY;COUNT=10', '[]', '{{}}', id, '',
    '', %(first)s, %(first)s FROM ({_SERIES}) x""",
    f"""INSERT INTO meeting_detail SELECT 1, id, id, '定例の打合せ ' || id, s = 9, '{{}}',
    CASE WHEN s %% 2 = 0 THEN 'sealed'::bytea END FROM ({_SERIES}) x""",
    f"""INSERT INTO meeting_attendee SELECT 1, id, n, 'p-' || (r * n + s), '', '', false
    FROM ({_SERIES}) x, generate_series(1, 4) n""",
    """INSERT INTO meeting_occurrence SELECT 1, 'o-' || r || '-' || n, 'm-' || r || '-' || (n %% 10)
    || '-' || (n / 100), at, at, at + interval '50 minutes', 'room-' || r, '', 'm-' || r || '-' ||
    (n %% 10) || '-' || (n / 100), 'accepted', 1, 0, NULL, NULL, NULL, '' FROM (SELECT r, n,
    %(first)s::timestamptz + (n / 10) * interval '1 day' + (n %% 10) * interval '1 hour' AS at
    FROM generate_series(1, %(rooms)s) r, generate_series(0, %(dates)s - 1) n) x""",
)
_BARE = (
    "SELECT o.occurrence_id, o.meeting_id, o.room_id, o.starts_at, o.ends_at, o.state, o.version,"
    " d.title, m.owner_id, m.rule FROM meeting_occurrence o JOIN meeting m ON m.tenant = o.tenant"
    " AND m.meeting_id = o.meeting_id JOIN meeting_detail d ON d.tenant = o.tenant"
    " AND d.detail_id = o.detail_id WHERE o.tenant = 1 AND o.starts_at > %s - interval '1 day'"
    " AND o.starts_at < %s AND o.ends_at > %s ORDER BY o.room_id, o.starts_at"
)


def measure() -> dict[str, Any]:
    """Measure both in turns and return the median ratio of the rounds."""
    with cluster_and_folder() as (cluster, folder):
        return _measure(cluster, folder)


def _measure(cluster: Cluster, folder: Path) -> dict[str, Any]:
    cluster.create("days")
    # As docs/installing.md sets it for solid state disks; without it the driver's own query
    # reads two whole tables, and the comparison would flatter us.
    cluster.execute("ALTER DATABASE {} SET random_page_cost = 1.1", "days")
    token = _found(cluster.url("days"), folder)
    with (
        Served("ours", cluster.url("days"), folder) as ours,
        psycopg.connect(
            host=cluster.socket_folder, user=ROLE, dbname="days", autocommit=True
        ) as driver,
        closing(HTTPConnection("127.0.0.1", ours.port, timeout=30)) as connection,
    ):
        _fill(driver)
        cursor = driver.cursor()

        def bare() -> int:
            return len(cursor.execute(_BARE, (_SINCE, _UNTIL, _SINCE)).fetchall())

        query = urlencode({"first": _SINCE.isoformat(), "last": _UNTIL.isoformat()})
        days = over_http(connection, f"/v1/meetings/days?{query}", token, b'"occurrence_id"')
        measured = against_the_driver(days, bare, ROWS)
    return {"name": "day_view_60_rooms.vs_driver", "at_most": AT_MOST, **measured}


def _found(url: str, folder: Path) -> str:
    """Open a town with sixty rooms, and return a token of somebody's."""
    migrate(url)
    town = Town(url, folder, ManualClock())
    rooms = tuple(
        Room(
            room_id=f"room-{number}",
            name=f"第{number}会議室",
            building="本庁舎",
            floor=str(number % 15),
            capacity=20,
            parts=(f"room-{number}",),
        )
        for number in range(1, ROOMS + 1)
    )
    with town.database.write_work() as tx:
        store_catalogue(tx, TENANT, Catalogue(rooms=rooms), "bench", town.clock())
    token = town.desk(MORI).token
    town.close()
    return token


def _fill(driver: psycopg.Connection[Any]) -> None:
    for statement in _FILL:
        driver.execute(statement, {"rooms": ROOMS, "dates": DATES, "first": _FIRST})
    driver.execute("VACUUM ANALYZE")


if __name__ == "__main__":
    print(json.dumps(measure(), ensure_ascii=False))
