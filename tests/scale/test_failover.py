# SPDX-License-Identifier: Apache-2.0
"""Two nodes, PgBouncer, primary and standby: one node killed under load, then the primary."""

import json
import ssl
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.scale.clock import CommonClock
from tests.scale.load import Load
from tests.scale.outages import Nodes, figures, outages
from tests.scale.setting_up import running_setup
from tests.scale.verdict import judge
from tests.server.meetings.crowd import CATALOGUE
from tests.server.meetings.rooms import open_rooms
from tests.server.town import Town


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder whose path is short enough for sockets."""
    with tempfile.TemporaryDirectory(prefix="tsk-", ignore_cleanup_errors=True) as made:
        yield Path(made)


@pytest.mark.failover
@pytest.mark.timeout(600)
def test_every_acknowledged_act_is_there_once_after_a_node_and_the_primary_died(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    began = time.time()
    with ExitStack() as opened:
        setup = opened.enter_context(running_setup(folder))
        (folder / "shared").mkdir()
        setup.primary.migrate()
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
        silences = outages(setup, nodes, first, load)
        load.end()
        left = Town(setup.standby.url(), folder / "shared", town.clock, founded=True)
        opened.callback(left.close)
        judge(left, load)
        with capsys.disabled():
            print("\n" + json.dumps(figures(load, silences), ensure_ascii=False))
