# SPDX-License-Identifier: Apache-2.0
"""A client that was just started: connected as soon as the server is there, and not later."""

import pytest

from desktop.facade import ConnectionState
from desktop.sync import pull
from desktop.sync.api import ServerApi
from desktop.sync.faults import CallFailed, Fault, FaultKind
from desktop.sync.retry import STARTING_SECONDS, STARTING_TRIES
from desktop.sync.transport import Answer, Call, Transport
from telework.wire import Changes
from tests.desktop.office import Office


def unplug(patch: pytest.MonkeyPatch) -> None:
    def nobody(_transport: Transport, call: Call, _limit: int = 0) -> Answer:
        raise CallFailed(Fault(kind=FaultKind.UNREACHABLE, request_id=call.request_id))

    patch.setattr(Transport, "call", nobody)


def test_a_network_that_comes_up_after_the_client_is_found_within_a_second(
    office: Office,
) -> None:
    office.leave(office.seated("yamazaki"))
    desk = office.desk("yamazaki")
    with pytest.MonkeyPatch.context() as patch:
        unplug(patch)
        for _ in range(STARTING_TRIES):
            seconds = desk.runner.engine.turn()
            assert 0 < seconds <= STARTING_SECONDS
            assert desk.status().connection is ConnectionState.DISCONNECTED
            office.clock.pass_time(seconds=STARTING_SECONDS)
    desk.runner.engine.turn()
    assert desk.status().connection is ConnectionState.CONNECTED


@pytest.mark.parametrize("reached", [True, False])
def test_a_server_that_stays_away_is_not_pressed(
    office: Office, monkeypatch: pytest.MonkeyPatch, *, reached: bool
) -> None:
    desk = office.seated("yamazaki")
    if not reached:
        office.leave(desk)
        desk = office.desk("yamazaki")
    unplug(monkeypatch)
    waits = []
    for _ in range(STARTING_TRIES + 5):
        waits.append(desk.runner.engine.turn())
        office.clock.pass_time(seconds=waits[-1] + 300)
    assert max(waits) > 60
    assert reached is (max(waits[:STARTING_TRIES]) > STARTING_SECONDS)


def test_the_first_page_says_that_the_server_is_there(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pull, "PAGE_ROWS", 1)
    desk = office.desk("yamazaki")
    desk.sign_in("", "yamazaki", "tsukue")
    before: list[ConnectionState] = []
    ask = ServerApi.changes

    def noted(api: ServerApi, cursor: str, limit: int) -> Changes:
        before.append(desk.status().connection)
        return ask(api, cursor, limit)

    monkeypatch.setattr(ServerApi, "changes", noted)
    desk.runner.engine.turn()
    assert len(before) > 2
    assert set(before[1:]) == {ConnectionState.CONNECTED}
    assert before[0] is not ConnectionState.CONNECTED
