# SPDX-License-Identifier: Apache-2.0
"""A node is killed under load and comes back; then the primary is, and the standby promoted."""

import sys
import time
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

from tests.scale.load import Load
from tests.scale.processes import Program
from tests.scale.setting_up import Setup
from tests.support.waiting import wait_until

STEADY_SECONDS = 25.0
UNNOTICED_SECONDS = 5.0
"""How long nobody has noticed yet that the primary is gone."""


class Nodes:
    """The two API nodes, which start and die."""

    def __init__(self, setup: Setup, folder: Path, began: float, stack: ExitStack) -> None:
        self._setup, self._folder, self._began, self._stack = setup, folder, began, stack

    def start(self, number: int) -> Program:
        """Start a node, and wait until the balancer sends people there."""
        port = str(self._setup.files.port(f"api_{number}"))
        command = [sys.executable, "-m", "tests.scale.node", self._setup.pooled_url()]
        log = self._folder / f"node-{number}.log"
        node = Program([*command, str(self._folder / "shared"), port, str(self._began)], log)
        self._stack.callback(node.kill)
        wait_until(lambda: self._setup.is_up(f"api{number}"))
        return node


def outages(setup: Setup, nodes: Nodes, first: Program, load: Load) -> dict[str, float]:
    """Kill a node, bring it back, kill the primary, promote; say how long nobody was answered."""
    seen = {}
    _work_on(load)
    moment = time.monotonic()
    first.kill()
    _work_on(load)
    seen["a node killed"] = load.seen.longest_silence(moment, time.monotonic())
    nodes.start(1)
    _work_on(load)
    moment = time.monotonic()
    setup.primary.kill()
    time.sleep(UNNOTICED_SECONDS)
    setup.promote()
    seen["until promoted"] = time.monotonic() - moment
    _work_on(load)
    seen["the primary killed"] = load.seen.longest_silence(moment, time.monotonic())
    return seen


def _work_on(load: Load) -> None:
    until = time.monotonic() + STEADY_SECONDS
    while time.monotonic() < until:
        if load.failures:
            raise load.failures[0]
        time.sleep(0.2)


def figures(load: Load, silences: dict[str, float]) -> dict[str, object]:
    """Return what the clients did and what they saw."""
    acts = Counter(each.status for laptop in load.laptops for each in laptop.answers)
    assert load.finished, "no case came to its decision"
    return {
        "clients": len(load.laptops),
        "acts": dict(acts),
        "decided": load.finished,
        "booked": len(load.heard.had),
        "not had": len(load.heard.missed),
        "answers": len(load.seen.answered),
        "tries without an answer": dict(load.seen.faults),
        "longest wait for an answer": round(load.seen.longest_wait, 1),
        "seconds without service": {name: round(value, 1) for name, value in silences.items()},
    }
