# SPDX-License-Identifier: Apache-2.0
"""``act.vs_bare_endpoint``: acts a second against an endpoint of the same statements.

The very statements that our acts run, with their very parameters, are recorded once on a
copy of the database. Then both servers get the same bodies from the same clients, round
about: ours judges and stores them, the bare one runs the recorded statements of that act
in the same transactions. Each has a copy of the same database.
"""

import json
import pickle
import statistics
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient

from tests.bench.act_recorder import recording
from tests.bench.acts_made import Act, accepted, opinions
from tests.bench.served import Served, rates_in_turns
from tests.bench.surroundings import cluster_and_folder
from tests.server.house import house_of
from tests.server.town import Town
from tests.support.clock import ManualClock
from tests.support.postgres import Cluster

CLIENTS = 4
ROUNDS = 6
ACTS_A_ROUND = 40
"""Per client; the first round warms both servers up and is not counted."""

AT_LEAST = 0.5


def measure() -> dict[str, Any]:
    """Measure both servers in turns and return the median ratio of the rounds."""
    with cluster_and_folder() as (cluster, folder):
        return _measure(cluster, folder)


def _measure(cluster: Cluster, folder: Path) -> dict[str, Any]:
    cluster.create("act_base")
    acts = opinions(cluster.url("act_base"), folder, CLIENTS, ROUNDS * ACTS_A_ROUND)
    for copy in ("act_recorded", "act_ours", "act_bare"):
        cluster.create(copy, "act_base")
    record = folder / "statements.pickle"
    record.write_bytes(pickle.dumps(_record(cluster.url("act_recorded"), folder, acts)))
    with (
        Served("ours", cluster.url("act_ours"), folder, record) as ours,
        Served("bare", cluster.url("act_bare"), folder, record) as bare,
    ):
        rates = [_round(ours, bare, acts, index) for index in range(ROUNDS)][1:]
    ratios = [our_rate / bare_rate for our_rate, bare_rate in rates]
    return {
        "name": "act.vs_bare_endpoint",
        "value": round(statistics.median(ratios), 3),
        "at_least": AT_LEAST,
        "against": "a bare FastAPI endpoint running the same SQL, both on PostgreSQL",
        "acts_per_second": round(statistics.median(rate for rate, _ in rates), 1),
        "bare_per_second": round(statistics.median(rate for _, rate in rates), 1),
        "clients": CLIENTS,
        "ratios": [round(ratio, 3) for ratio in ratios],
    }


def _record(url: str, folder: Path, acts: list[list[Act]]) -> dict[int, list[Any]]:
    """Act once in order on a copy, and keep every statement of every act."""
    town = Town(url, folder, ManualClock(), founded=True)
    found = {}
    with recording(town.database.engine) as recorder:
        client = TestClient(house_of(town, folder))
        for act in (act for turn in zip(*acts, strict=True) for act in turn):
            recorder.begin()
            answer = client.post("/v1/events", content=act.body, headers=act.headers())
            accepted(answer.status_code, answer.content)
            found[act.number] = recorder.taken()
    town.close()
    return found


def _round(ours: Served, bare: Served, acts: list[list[Act]], index: int) -> tuple[float, float]:
    part = slice(index * ACTS_A_ROUND, (index + 1) * ACTS_A_ROUND)
    chosen = [each[part] for each in acts]
    return rates_in_turns((ours, chosen), (bare, chosen), index)


if __name__ == "__main__":
    print(json.dumps(measure(), ensure_ascii=False))
