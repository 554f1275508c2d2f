# SPDX-License-Identifier: Apache-2.0
"""The fault run: three people act on the same cases while everything between them fails.

Connections are dropped before and after applying, answers are cut and repeated, gateways
say 503, portals answer with HTML, the server's process and the clients' are killed. In the
end every act that a client had kept happened exactly once, the order of each person's acts
per case is the order of the clicks, and all clients show what the server says.

``python -m tests.e2e.faults --long`` runs it at length on both databases; ``--seed`` runs
one seed again.
"""

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from tests.e2e.client_process import ClientProcess
from tests.e2e.fault_proxy import Fault, FaultProxy, no_faults
from tests.e2e.fault_verdict import Kept, judge_run
from tests.e2e.real_server import RealServer, database_for, prepared_server
from tests.support.databases import ENGINES
from tests.support.run import begin_run, end_run

LOGINS = ("mori", "takahashi", "yoshida")
"""Drafter, 係長 and 課長: all three see every case, and none of them can end one."""

WEIGHTS = {
    Fault.NONE: 60,
    Fault.DROP_REQUEST: 8,
    Fault.DROP_ANSWER: 8,
    Fault.CUT_ANSWER: 6,
    Fault.REPLAY: 6,
    Fault.UNAVAILABLE: 4,
    Fault.CAPTIVE_PORTAL: 4,
    Fault.DELAY: 4,
}


LONGEST_ACT = 0.1
"""Within so many seconds of being asked a client has done most acts: when to kill it."""

ACTS_WITHOUT_SERVER = 5
"""How many acts follow a kill before the run waits for the server to be back."""


@dataclass(frozen=True, kw_only=True)
class Size:
    """How much happens in a run."""

    acts: int = 200
    cases: int = 4
    server_kills: int = 3
    client_kills: int = 3


class FaultRun:
    """One run on one server, all its chance drawn from one seed."""

    def __init__(self, seed: int, size: Size, server: RealServer, proxy: FaultProxy) -> None:
        self.kept: list[Kept] = []
        self.troubles: Counter[str] = Counter()
        self._size = size
        self._server = server
        self._proxy = proxy
        self._chance = Random(seed)
        # The network's threads draw at moments of their own: they must not disturb the acts.
        self._network_chance = Random(seed + 1)

    def run(self, clients: Mapping[str, ClientProcess]) -> None:
        """Run it, and judge what it left.

        Raises:
            AssertionError: a promise was broken.
        """
        self._clients = clients
        self._prepare()
        self._act_under_faults()
        self._come_to_rest()
        judge_run(self._server, clients, self.kept, self._size.client_kills)

    def _prepare(self) -> None:
        """Sign everybody in and put the cases into circulation, while nothing fails yet."""
        for client in self._clients.values():
            client.begin()
        drafter = self._clients[LOGINS[0]]
        for number in range(self._size.cases):
            answer = drafter.ask(do="draft", title=f"端末の購入について（その{number + 1}）")
            if "kept" not in answer:
                raise AssertionError(answer)
            self._note(drafter, answer)
        for client in self._clients.values():
            _until(partial(self._circulating, client), f"{client.login} sees all")

    def _circulating(self, client: ClientProcess) -> bool:
        client.ask(do="settle")
        cases = client.ask(do="report")["cases"]
        running = [one for one in cases if one["case"]["state"] == "circulating"]
        return len(running) == self._size.cases

    def _act_under_faults(self) -> None:
        self._proxy.plan = self._plan
        moments = range(1, self._size.acts)
        kill_server = set(self._chance.sample(moments, self._size.server_kills))
        kill_client = set(self._chance.sample(moments, self._size.client_kills))
        number = back_at = 0
        wanted = len(self.kept) + self._size.acts
        while len(self.kept) < wanted:
            number += 1
            client = self._clients[self._chance.choice(LOGINS)]
            asked = {"do": "act", "seed": self._chance.getrandbits(32), "text": f"意見 {number}"}
            if number in kill_client:
                client.kill_while_asking(self._chance.uniform(0, LONGEST_ACT), **asked)
                client.begin_again()
                continue
            if number in kill_server:
                self._server.kill()
                self._server.start()
                back_at = number + ACTS_WITHOUT_SERVER
            if number == back_at:
                self._server.wait_until_ready()
            self._note(client, client.ask(**asked))

    def _plan(self, _method: str, _path: str) -> Fault:
        return self._network_chance.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]

    def _note(self, client: ClientProcess, answer: dict[str, Any]) -> None:
        if "kept" in answer:
            self.kept.append(
                Kept(
                    login=client.login,
                    event_id=answer["kept"],
                    device_seq=answer["device_seq"],
                    stream=answer["stream"],
                    type=answer["type"],
                )
            )
        else:
            self.troubles[answer["trouble"]] += 1

    def _come_to_rest(self) -> None:
        """Let everything be sent while faults go on, then read in peace what came of it."""
        for client in self._clients.values():
            _until(partial(self._sent, client), f"{client.login} sent all")
        self._proxy.plan = no_faults
        for client in self._clients.values():
            _until(partial(self._sent, client), f"{client.login} is at rest")

    def _sent(self, client: ClientProcess) -> bool:
        status = client.ask(do="settle")
        if status["connection"] in {"asking_credentials", "signed_out"}:
            client.sign_in()
        at_rest = not status["open"] and not status["unsubmitted"]
        return at_rest and status["connection"] == "connected"


def _until(done: Callable[[], bool], what: str, seconds: float = 240) -> None:
    """Wait for a condition that other processes bring about; only a fault takes so long."""
    deadline = time.monotonic() + seconds
    while not done():
        if time.monotonic() > deadline:
            raise TimeoutError(f"not within {seconds:g} s: {what}")
        time.sleep(0.1)


def run_once(
    seed: int,
    size: Size,
    engine: str,
    folder: Path,
    sources: Mapping[str, Path] | None = None,
) -> dict[str, Any]:
    """Run one seed on a fresh database, and give the figures of the run.

    Args:
        seed: what all chance is drawn from.
        size: how much happens.
        engine: the database.
        folder: where stores and data go.
        sources: other versions' source trees, by ``server`` and the logins of clients.

    Raises:
        AssertionError: a promise was broken.
        PostgresMissing: the engine is not installed.
    """
    sources = sources or {}
    with ExitStack() as stack:
        database = stack.enter_context(database_for(engine, folder, empty="server" in sources))
        server = stack.enter_context(prepared_server(folder, database, sources.get("server")))
        proxy = stack.enter_context(FaultProxy("127.0.0.1", server.port))
        clients = {
            login: stack.enter_context(
                ClientProcess(folder / login, proxy.url, login, sources.get(login))
            )
            for login in LOGINS
        }
        run = FaultRun(seed, size, server, proxy)
        run.run(clients)
        return {
            "seed": seed,
            "database": engine,
            "kept": dict(Counter(act.type for act in run.kept)),
            "not kept": dict(run.troubles),
            "met": {str(fault): count for fault, count in sorted(proxy.met.items())},
            "server kills": size.server_kills,
            "client kills": size.client_kills,
        }


def main(arguments: list[str]) -> int:
    """Run and print a line for each; the exit code says whether all was as it must be."""
    parser = argparse.ArgumentParser(prog="tests.e2e.faults", description=__doc__)
    parser.add_argument("--long", action="store_true", help="1,000 acts each, both databases")
    parser.add_argument("--seed", type=int, action="append", help="run this seed; repeatable")
    parser.add_argument("--database", choices=ENGINES, action="append", help="on this one only")
    given = parser.parse_args(arguments)
    size = Size(acts=1000, cases=8, server_kills=12, client_kills=12) if given.long else Size()
    engines = given.database or (ENGINES if given.long else ENGINES[:1])
    seeds = given.seed or [Random().randrange(2**32) for _ in range(3 if given.long else 1)]
    print(f"seeds: {seeds}", flush=True)
    begin_run()
    try:
        for engine in engines:
            for seed in seeds:
                with tempfile.TemporaryDirectory() as folder:
                    print(json.dumps(run_once(seed, size, engine, Path(folder))), flush=True)
    finally:
        end_run()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
