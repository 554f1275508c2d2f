# SPDX-License-Identifier: Apache-2.0
"""The last release's client at this server, and this client at the last release's server.

Their real programs go through the run of faults: cut lines, killed servers and clients; in the end
every act that a client kept has happened once.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.faults import LOGINS, Size, run_once
from tests.support.databases import ENGINES
from tests.upgrade.releases import RELEASES
from tests.upgrade.work_tree import work_tree

SIZE = Size(acts=40, cases=2, server_kills=2, client_kills=2)

# On a loaded machine one of these has taken nine minutes: the run ends no process that is so slow
# (`make upgrades` says so to faulthandler too), for what lives and goes on is no fault.
pytestmark = [pytest.mark.upgrade, pytest.mark.timeout(2400)]


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with work_tree(RELEASES[-1], tmp_path_factory.mktemp("before")) as tree:
        yield tree


def test_older_clients_work_with_this_server(before: Path, tmp_path: Path) -> None:
    sources = dict.fromkeys(LOGINS, before)
    figures = run_once(8, SIZE, "sqlite", tmp_path, sources)
    assert sum(figures["kept"].values()) == SIZE.acts + SIZE.cases


def test_these_clients_work_with_the_server_before(before: Path, tmp_path: Path) -> None:
    figures = run_once(8, SIZE, "sqlite", tmp_path, {"server": before})
    assert sum(figures["kept"].values()) == SIZE.acts + SIZE.cases


@pytest.mark.parametrize("engine", ENGINES)
def test_an_office_of_both_is_upgraded_while_it_works(
    before: Path, tmp_path: Path, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The first time the server is killed, it comes back as this version.
    from tests.e2e import real_server

    start = real_server.RealServer.start
    starts: list[bool] = []

    def start_upgraded(server: real_server.RealServer) -> None:
        starts.append(True)
        if len(starts) == 2:
            server.upgrade()
        start(server)

    monkeypatch.setattr(real_server.RealServer, "start", start_upgraded)
    sources = {"server": before, LOGINS[0]: before, LOGINS[1]: before}
    figures = run_once(8, SIZE, engine, tmp_path, sources)
    assert sum(figures["kept"].values()) == SIZE.acts + SIZE.cases
    assert len(starts) == 1 + SIZE.server_kills
