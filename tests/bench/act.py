# SPDX-License-Identifier: Apache-2.0
"""``act.vs_bare_endpoint``: acts a second against an endpoint of the same statements.

The very statements that our acts run, with their very parameters, are recorded once on a
copy of the database. Then both servers get the same bodies from the same clients, round
about: ours judges and stores them, the bare one runs the recorded statements of that act
in the same transactions. Each has a copy of the same database.
"""

import json
import pickle
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient

from server.logs import set_up_logs
from server.store import migrate
from telework.codec import batch_to_json
from tests.bench.act_recorder import recording
from tests.server.house import house_of
from tests.server.town import CONSENTS, DECIDER, LINE, Desk, Town, numbered, opinion
from tests.support.clock import ManualClock
from tests.support.postgres import Cluster, running_cluster
from tests.support.run import begin_run, end_run

CLIENTS = 4
ROUNDS = 6
ACTS_A_ROUND = 40
"""Per client; the first round warms both servers up and is not counted."""

CASES = 12
"""Per client, so that no case grows longer than cases do."""

AT_LEAST = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act of a client: its number, its token, and the body it sends."""

    number: int
    token: str
    body: bytes


def measure() -> dict[str, Any]:
    """Measure both servers in turns and return the median ratio of the rounds."""
    begin_run()
    set_up_logs("error", sys.stderr)
    folder = Path(tempfile.mkdtemp(prefix="tsukue-act-"))
    try:
        return _measure(running_cluster(), folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        end_run()


def _measure(cluster: Cluster, folder: Path) -> dict[str, Any]:
    cluster.create("act_base")
    acts = _prepare(cluster.url("act_base"), folder)
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


def _prepare(url: str, folder: Path) -> list[list[Act]]:
    """Fill the database with circulating cases, and make every client's acts."""
    migrate(url)
    town = Town(url, folder, ManualClock())
    people = [person for person, _post in (*LINE, *CONSENTS, DECIDER)][:CLIENTS]
    for index in range(CLIENTS * CASES):
        town.circulate(numbered(index))
    acts = [_acts_of(town.desk(person), client) for client, person in enumerate(people)]
    town.close()
    return acts


def _acts_of(desk: Desk, client: int) -> list[Act]:
    made = []
    for index in range(ROUNDS * ACTS_A_ROUND):
        case_id = numbered(client * CASES + index % CASES)
        batch = desk.batch(desk.item(opinion(desk.person_id, case_id)))
        number = client * ROUNDS * ACTS_A_ROUND + index
        made.append(Act(number=number, token=desk.token, body=batch_to_json(batch).encode()))
    return made


def _record(url: str, folder: Path, acts: list[list[Act]]) -> dict[int, list[Any]]:
    """Act once in order on a copy, and keep every statement of every act."""
    town = Town(url, folder, ManualClock(), founded=True)
    found = {}
    with recording(town.database.engine) as recorder:
        client = TestClient(house_of(town, folder))
        for act in (act for turn in zip(*acts, strict=True) for act in turn):
            recorder.begin()
            answer = client.post("/v1/events", content=act.body, headers=_headers(act))
            _accepted(answer.status_code, answer.content)
            found[act.number] = recorder.taken()
    town.close()
    return found


def _round(
    ours: "Served", bare: "Served", acts: list[list[Act]], index: int
) -> tuple[float, float]:
    part = slice(index * ACTS_A_ROUND, (index + 1) * ACTS_A_ROUND)
    chosen = [each[part] for each in acts]
    if index % 2:
        bare_rate = bare.rate(chosen)
        return ours.rate(chosen), bare_rate
    return ours.rate(chosen), bare.rate(chosen)


class Served:
    """One of the two servers, in a process of its own, and the clients that load it."""

    MODULE = "tests.bench.act_server"

    def __init__(self, kind: str, url: str, folder: Path, record: Path) -> None:
        self._kind = kind
        self._command = [
            sys.executable,
            "-m",
            self.MODULE,
            kind,
            url,
            str(folder),
            str(record),
        ]

    def __enter__(self) -> "Served":
        self._process = subprocess.Popen(
            self._command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True
        )
        assert self._process.stdout is not None
        self.port = int(self._process.stdout.readline())
        self._wait()
        return self

    def __exit__(self, *_problem: object) -> None:
        self._process.terminate()
        self._process.wait(30)
        if self._process.stdout is not None:
            self._process.stdout.close()

    def _wait(self) -> None:
        until = time.monotonic() + 30
        while time.monotonic() < until:
            try:
                connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
                connection.request("GET", "/healthz")
                connection.getresponse().read()
                connection.close()
            except ConnectionError:
                time.sleep(0.05)
            else:
                return
        raise TimeoutError(self._kind)

    def rate(self, acts: list[list[Act]]) -> float:
        """Let every client send its acts one after the other; return acts a second."""
        failures: list[BaseException] = []
        threads = [threading.Thread(target=self._client, args=(each, failures)) for each in acts]
        began = time.perf_counter()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        elapsed = time.perf_counter() - began
        if failures:
            raise failures[0]
        return sum(len(each) for each in acts) / elapsed

    def _client(self, acts: list[Act], failures: list[BaseException]) -> None:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            for act in acts:
                path = "/v1/events" if self._kind == "ours" else f"/acts/{act.number}"
                connection.request("POST", path, body=act.body, headers=_headers(act))
                answer = connection.getresponse()
                _accepted(answer.status, answer.read())
        except BaseException as problem:  # noqa: BLE001 - handed to the measuring thread
            failures.append(problem)
        finally:
            connection.close()


def _headers(act: Act) -> dict[str, str]:
    return {"Authorization": f"Bearer {act.token}", "Content-Type": "application/json"}


def _accepted(status: int, body: bytes) -> None:
    answers = json.loads(body).get("answers", [{}])
    if status != 200 or answers[0].get("status", "accepted") != "accepted":
        raise AssertionError(f"{status}: {body[:500]!r}")


if __name__ == "__main__":
    print(json.dumps(measure(), ensure_ascii=False))
