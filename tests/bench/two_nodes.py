# SPDX-License-Identifier: Apache-2.0
"""``two_nodes.vs_one``: acts a second through the balancer with two API nodes against with one.

Both nodes run all the time behind the shipped HAProxy, over PgBouncer and one database; for
every other round one of them is taken out by the balancer's own command. How much of the
processor's time the database took is said with it: on two cores it and the nodes share them.
"""

import json
import os
import socket
import ssl
import statistics
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from http.client import HTTPSConnection
from pathlib import Path
from typing import Any

from sqlalchemy import make_url

from tests.bench.acts_made import Act, opinions
from tests.bench.clients import rate
from tests.bench.surroundings import cluster_and_folder
from tests.scale.pooling import start_pooler
from tests.scale.processes import Program
from tests.scale.rendered import Rendered, loopback_values, rendered
from tests.scale.setting_up import is_up, make_certificate, start_balancer
from tests.support.postgres import Cluster
from tests.support.waiting import wait_until

CLIENTS = 5
ROUNDS = 7
ACTS_A_TURN = 60
"""Per client; the first round warms up and is not counted."""

AT_LEAST = 1.0
PASSWORD = "of-the-bench-alone"
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Front:
    """The balancer and the two nodes behind it."""

    files: Rendered
    nodes: tuple[Program, Program]
    postmaster: int
    trust: ssl.SSLContext

    def second_node(self, *, works: bool) -> None:
        """Let the balancer use the second node, or not."""
        with socket.socket(socket.AF_UNIX) as asking:
            asking.connect(str(self.files.values["balancer_socket"]))
            state = "ready" if works else "maint"
            asking.sendall(f"set server tsukue_api/api2 state {state}\n".encode())
            asking.recv(1024)
        wait_until(lambda: is_up(self.files, "api2") is works)

    def rate(self, acts: list[list[Act]]) -> float:
        """Let every client send its acts one after the other; return acts a second."""
        return rate(acts, self._client)

    def spent(self) -> tuple[float, float]:
        """Return the seconds of processor time of the database and of the nodes so far."""
        nodes = sum(_seconds(node.pid) for node in self.nodes)
        return _family_seconds(self.postmaster), nodes

    def _client(self, acts: list[Act]) -> None:
        port = self.files.port("balancer")
        connection = HTTPSConnection("127.0.0.1", port, timeout=60, context=self.trust)
        try:
            for act in acts:
                act.send(connection)
        finally:
            connection.close()


def measure() -> dict[str, Any]:
    """Measure in turns and return the median ratio of the rounds."""
    with cluster_and_folder() as (cluster, folder):
        return _measure(cluster, folder)


def _measure(cluster: Cluster, folder: Path) -> dict[str, Any]:
    cluster.create("two_nodes")
    acts = opinions(cluster.url("two_nodes"), folder / "shared", CLIENTS, 2 * ROUNDS * ACTS_A_TURN)
    with ExitStack() as opened:
        front = _front(cluster, folder, opened)
        before = front.spent()
        rates = [_round(front, acts, index) for index in range(ROUNDS)][1:]
        database, nodes = (now - then for now, then in zip(front.spent(), before, strict=True))
    ratios = [two / one for two, one in rates]
    return {
        "name": "two_nodes.vs_one",
        "value": round(statistics.median(ratios), 3),
        "at_least": AT_LEAST,
        "against": "the same acts through the same balancer and pooler to one of the two nodes",
        "two_per_second": round(statistics.median(two for two, _ in rates), 1),
        "one_per_second": round(statistics.median(one for _, one in rates), 1),
        "databases_share": round(database / (database + nodes), 3),
        "share_is": "of the processor time of PostgreSQL and both nodes together",
        "cores": os.cpu_count(),
        "clients": CLIENTS,
        "ratios": [round(ratio, 3) for ratio in ratios],
    }


def _front(cluster: Cluster, folder: Path, opened: ExitStack) -> Front:
    address = make_url(cluster.url("two_nodes"))
    socket_folder: Any = address.query["host"]
    values = loopback_values(folder, "postgres") | {
        "primary_address": socket_folder,
        "primary_port": 5432,
        "database": address.database,
        "role": address.username,
    }
    files = rendered(folder, values)
    folder.chmod(0o755)
    Path(values["pgbouncer_run_folder"]).mkdir()
    make_certificate(folder / "tls")
    opened.enter_context(start_pooler(files, PASSWORD))
    opened.enter_context(start_balancer(files))
    url = (
        f"postgresql://{address.username}:{PASSWORD}"
        f"@127.0.0.1:{files.port('pgbouncer')}/{address.database}"
    )
    first, second = (_node(files, url, number, opened) for number in (1, 2))
    status = Path(socket_folder) / "data" / "postmaster.pid"
    return Front(
        files=files,
        nodes=(first, second),
        postmaster=int(status.read_text().splitlines()[0]),
        trust=ssl.create_default_context(cafile=str(files.values["nginx_certificate"])),
    )


def _node(files: Rendered, url: str, number: int, opened: ExitStack) -> Program:
    port = str(files.port(f"api_{number}"))
    command = [sys.executable, "-m", "tests.bench.two_nodes_server", url]
    log = files.folder / f"node-{number}.log"
    node = Program([*command, str(files.folder / "shared"), port], log)
    opened.callback(node.kill)
    wait_until(lambda: is_up(files, f"api{number}"))
    return node


def _round(front: Front, acts: list[list[Act]], index: int) -> tuple[float, float]:
    rates = {}
    for turn, works in enumerate((True, False) if index % 2 else (False, True)):
        place = (2 * index + turn) * ACTS_A_TURN
        front.second_node(works=works)
        rates[works] = front.rate([each[place : place + ACTS_A_TURN] for each in acts])
    return rates[True], rates[False]


def _seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    # Of itself, and of its children that have ended.
    return sum(map(int, fields[11:15])) / _TICKS


def _family_seconds(pid: int) -> float:
    children = subprocess.run(
        ["pgrep", "-P", str(pid)], capture_output=True, text=True, check=False
    ).stdout.split()
    return _seconds(pid) + sum(
        _seconds(int(child)) for child in children if Path(f"/proc/{child}/stat").exists()
    )


if __name__ == "__main__":
    print(json.dumps(measure(), ensure_ascii=False))
