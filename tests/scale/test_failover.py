# SPDX-License-Identifier: Apache-2.0
"""Two nodes, PgBouncer, primary and standby: one node killed under load, then the primary."""

import json
import ssl
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from server.store import migrate
from tests.scale.clock import CommonClock
from tests.scale.load import Load
from tests.scale.processes import Program
from tests.scale.setting_up import Setup, running_setup
from tests.scale.verdict import judge
from tests.server.meetings.crowd import CATALOGUE
from tests.server.meetings.rooms import open_rooms
from tests.server.town import Town
from tests.support.waiting import wait_until

STEADY_SECONDS = 25.0
UNNOTICED_SECONDS = 5.0
"""How long nobody has noticed yet that the primary is gone."""


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder whose path is short enough for sockets."""
    with tempfile.TemporaryDirectory(prefix="tsk-", ignore_cleanup_errors=True) as made:
        yield Path(made)


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


@pytest.mark.failover
@pytest.mark.timeout(600)
def test_every_acknowledged_act_is_there_once_after_a_node_and_the_primary_died(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    began = time.time()
    with ExitStack() as opened:
        setup = opened.enter_context(running_setup(folder))
        (folder / "shared").mkdir()
        migrate(setup.primary.url())
        town = Town(setup.primary.url(), folder / "shared", CommonClock(began))
        opened.callback(town.close)
        open_rooms(town, CATALOGUE)
        load = Load(town)
        nodes = Nodes(setup, folder, began, opened)
        first = nodes.start(1)
        nodes.start(2)
        trust = ssl.create_default_context(cafile=setup.files.values["nginx_certificate"])
        load.begin(setup.files.port("balancer"), trust)
        opened.callback(load.close)
        silences = _outages(setup, nodes, first, load)
        load.end()
        left = Town(setup.standby.url(), folder / "shared", town.clock, founded=True)
        opened.callback(left.close)
        judge(left, load)
        with capsys.disabled():
            print("\n" + json.dumps(_figures(load, silences), ensure_ascii=False))


def _outages(setup: Setup, nodes: Nodes, first: Program, load: Load) -> dict[str, float]:
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


def _figures(load: Load, silences: dict[str, float]) -> dict[str, object]:
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
