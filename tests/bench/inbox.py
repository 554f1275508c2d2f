# SPDX-License-Identifier: Apache-2.0
"""``inbox500.vs_driver``: a full inbox over HTTP against the bare driver fetching its rows.

Five hundred cases wait for one head of section on PostgreSQL. The application answers
``GET /v1/inbox`` over a socket; the driver fetches the same rows of the same columns on an
open connection, in turns with it in the same run.
"""

import json
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import psycopg

from server.store import migrate
from tests.bench.reads import against_the_driver, over_http
from tests.bench.served import Served
from tests.bench.surroundings import cluster_and_folder
from tests.server.town import LINE, Town, numbered
from tests.support.clock import ManualClock
from tests.support.postgres import ROLE, Cluster

ROWS = 500
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
    with (
        Served("ours", cluster.url("inbox500"), folder) as ours,
        psycopg.connect(
            host=cluster.socket_folder, user=ROLE, dbname="inbox500", autocommit=True
        ) as driver,
        closing(HTTPConnection("127.0.0.1", ours.port, timeout=30)) as connection,
    ):
        cursor = driver.cursor()
        driver.execute("ANALYZE")

        def bare() -> int:
            return len(cursor.execute(_BARE, (post,)).fetchall())

        inbox = over_http(connection, "/v1/inbox", token, b'"case_id"')
        measured = against_the_driver(inbox, bare, ROWS)
    return {"name": "inbox500.vs_driver", "at_most": AT_MOST, **measured}


def _fill(url: str, folder: Path, person: str) -> str:
    """Let five hundred cases wait for one person, and return a token of his."""
    migrate(url)
    town = Town(url, folder, ManualClock())
    for index in range(ROWS):
        town.circulate(numbered(index))
    token = town.desk(person).token
    town.close()
    return token


if __name__ == "__main__":
    print(json.dumps(measure(), ensure_ascii=False))
