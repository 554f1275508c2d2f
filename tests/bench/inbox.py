# SPDX-License-Identifier: Apache-2.0
"""``inbox500.vs_driver``: a full inbox over HTTP against the bare driver fetching its rows.

Five hundred cases wait for one head of section on PostgreSQL. The application answers
``GET /v1/inbox`` over a socket; the driver fetches the same rows of the same columns on an
open connection, in turns with it in the same run.
"""

import json
import statistics
import time
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import psycopg

from server.store import migrate
from tests.bench.served import Served
from tests.bench.surroundings import cluster_and_folder
from tests.server.town import LINE, Town, numbered
from tests.support.clock import ManualClock
from tests.support.postgres import ROLE, Cluster

ROWS = 500
ROUNDS = 9
READS_A_ROUND = 20
"""The first round warms both up and is not counted."""

AT_MOST = 5.0

_BARE = (
    "SELECT post_id, case_id, slot_id, why, since, due, urgent, shown FROM inbox"
    " WHERE tenant = 1 AND post_id = %s ORDER BY since, case_id"
)


def measure() -> dict[str, Any]:
    """Measure both in turns and return the median ratio of the rounds."""
    with cluster_and_folder() as (cluster, folder):
        return _measure(cluster, folder)


def _measure(cluster: Cluster, folder: Path) -> dict[str, Any]:
    cluster.create("inbox500")
    person, post = LINE[0]
    token = _fill(cluster.url("inbox500"), folder, person)
    # The server reads no recorded statements: it is ours.
    served = Served("ours", cluster.url("inbox500"), folder)
    with (
        served as ours,
        psycopg.connect(
            host=cluster.socket_folder, user=ROLE, dbname="inbox500", autocommit=True
        ) as driver,
    ):
        cursor = driver.cursor()
        driver.execute("ANALYZE")

        def bare() -> int:
            return len(cursor.execute(_BARE, (post,)).fetchall())

        connection = HTTPConnection("127.0.0.1", ours.port, timeout=30)

        def over_http() -> int:
            headers = {"Authorization": f"Bearer {token}"}
            connection.request("GET", "/v1/inbox", headers=headers)
            return connection.getresponse().read().count(b'"case_id"')

        pairs = [(_milliseconds(over_http), _milliseconds(bare)) for _ in range(ROUNDS)][1:]
        connection.close()
    return {
        "name": "inbox500.vs_driver",
        "value": round(statistics.median(ours / bare for ours, bare in pairs), 2),
        "at_most": AT_MOST,
        "against": "psycopg fetching the same rows from PostgreSQL on an open connection",
        "http_ms": round(statistics.median(ours for ours, _ in pairs), 2),
        "driver_ms": round(statistics.median(bare for _, bare in pairs), 2),
        "ratios": [round(ours / bare, 2) for ours, bare in pairs],
    }


def _fill(url: str, folder: Path, person: str) -> str:
    """Let five hundred cases wait for one person, and return a token of his."""
    migrate(url)
    town = Town(url, folder, ManualClock())
    for index in range(ROWS):
        town.circulate(numbered(index))
    token = town.desk(person).token
    town.close()
    return token


def _milliseconds(read: Callable[[], int]) -> float:
    """Return the best time of a round: what others on the machine add is not ours to measure."""
    times = []
    for _ in range(READS_A_ROUND):
        began = time.perf_counter()
        rows = read()
        times.append((time.perf_counter() - began) * 1000)
        if rows != ROWS:
            raise AssertionError(f"{rows} rows instead of {ROWS}")
    return min(times)


if __name__ == "__main__":
    print(json.dumps(measure(), ensure_ascii=False))
