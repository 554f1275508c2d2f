# SPDX-License-Identifier: Apache-2.0
"""A server that dies, a portal in between, a session that ends: everything happens once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from approval.commands import AddOpinion
from approval.identifiers import CaseId, PostId
from desktop.bootstrap import Surroundings, build
from desktop.desk import LocalDesk
from desktop.facade import Act, ConnectionState, SendState, Trouble
from desktop.keys.data_key import KeptNowhere
from desktop.settings import ClientSettings
from desktop.ui.words import CONNECTIONS, SEND_MEANINGS
from tests.e2e.fault_proxy import Fault, no_faults
from tests.e2e.hall import (
    PIN,
    Hall,
    approve,
    newest,
    open_hall,
    operate,
    settled,
    sitting,
    submit,
    times_landed,
    typed,
    wait_for,
    wait_for_turn,
)
from tests.e2e.real_server import PASSWORD, RealServer
from tests.e2e.sentences import read, read_about
from tests.support.waiting import wait_until

PEOPLE = ("mori", "takahashi")
CHIEF = PostId("post-joho-kakaricho")
FULL = 60
"""More acts than one batch takes."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealServer]:
    """A server for the stories of this module."""
    with open_hall(tmp_path_factory.mktemp("bad_network"), PEOPLE) as running:
        yield running


@pytest.fixture
def hall(server: RealServer, tmp_path: Path) -> Iterator[Hall]:
    """The laptops of one story."""
    with sitting(server, tmp_path) as opened:
        yield opened


def end_sessions(login: str) -> None:
    """End every session of an account; its password stays."""
    operate("user", "disable", login)
    operate("user", "enable", login)


def portal(_method: str, _path: str) -> Fault:
    """Plan a network whose gate answers everything with its own page."""
    return Fault.CAPTIVE_PORTAL


def clicked(desk: LocalDesk, case_id: str) -> str:
    act = approve(desk, case_id)
    assert isinstance(act, Act), act
    return act.row.event_id


@pytest.mark.slow
def test_a_server_that_dies_after_applying_applies_once_and_the_client_finds_out(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafter, chief = hall.seat("mori"), hall.seat("takahashi")
    case_id = submit(drafter, typed(drafter))
    wait_for_turn(chief, case_id)
    hall.server.kill()
    with monkeypatch.context() as dying:
        dying.setenv("CRASH_AT", "after_act_before_answer")
        hall.server.start()
        hall.server.wait_until_ready()
    event_id = clicked(chief, case_id)
    wait_until(lambda: newest(chief, case_id, "approve").state is SendState.UNKNOWN)
    wait_for(chief, lambda: chief.status().connection is ConnectionState.DISCONNECTED)
    assert newest(chief, case_id, "approve").state is SendState.UNKNOWN
    assert "二重にせずに" in SEND_MEANINGS[SendState.UNKNOWN]
    read("network.disconnected", {})
    hall.server.kill()
    hall.server.start()
    hall.server.wait_until_ready()
    assert times_landed(hall.register("mori", case_id), event_id) == 1
    row = settled(chief, case_id, "approve")
    assert row.state is SendState.SENT
    assert row.tries >= 2
    assert times_landed(hall.register("mori", case_id), event_id) == 1


def test_behind_a_portal_acts_wait_and_are_sent_once_when_it_opens(hall: Hall) -> None:
    drafter, chief = hall.seat("mori"), hall.seat("takahashi", url=hall.network.url)
    case_id = submit(drafter, typed(drafter))
    wait_for_turn(chief, case_id)
    hall.network.plan = portal
    event_id = clicked(chief, case_id)
    wait_for(chief, lambda: chief.status().connection is ConnectionState.CAPTIVE_PORTAL)
    row = newest(chief, case_id, "approve")
    assert row.state in {SendState.WAITING, SendState.UNKNOWN}
    assert "Wi-Fi" in CONNECTIONS[ConnectionState.CAPTIVE_PORTAL]
    found = chief.search("電話機")
    assert isinstance(found, Trouble)
    assert found.code == "network.captive_portal"
    assert "Wi-Fi" in read_about(found)
    draft = typed(chief)
    assert chief.draft(draft.draft_id) == draft
    hall.network.plan = no_faults
    assert settled(chief, case_id, "approve").state is SendState.SENT
    assert times_landed(hall.register("mori", case_id), event_id) == 1


def test_signing_in_behind_a_portal_says_so_and_gives_no_password_away(hall: Hall) -> None:
    hall.network.plan = portal
    before = hall.network.met.total()
    settings = ClientSettings(store_folder=hall.folder / "new")
    desk = build(settings, Surroundings(secrets=KeptNowhere()))
    try:
        refused = desk.sign_in(hall.network.url, "mori", PASSWORD)
    finally:
        desk.close()
    assert isinstance(refused, Trouble)
    assert refused.code == "network.captive_portal"
    read_about(refused)
    assert hall.network.met.total() == before + 1, "only the server's name was asked"


def test_a_session_that_ended_with_a_full_outbox_loses_nothing(hall: Hall) -> None:
    drafter, chief = hall.seat("mori"), hall.seat("takahashi", url=hall.network.url)
    case_id = submit(drafter, typed(drafter))
    wait_for_turn(chief, case_id)
    hall.network.plan = portal
    events = [clicked(chief, case_id)]
    for number in range(FULL):
        command = AddOpinion(case_id=CaseId(case_id), post_id=CHIEF, text=f"意見 {number}")
        act = chief.act(command)
        assert isinstance(act, Act), act
        events.append(act.row.event_id)
    draft = typed(chief)
    end_sessions("takahashi")
    hall.network.plan = no_faults
    wait_for(chief, lambda: chief.status().connection is ConnectionState.ASKING_CREDENTIALS)
    assert chief.status().waiting == len(events)
    assert {row.state for row in chief.outbox()} == {SendState.WAITING}
    assert "残っています" in read("session.expired", {})
    assert chief.draft(draft.draft_id) == draft

    signed_in = chief.sign_in(hall.network.url, "takahashi", PASSWORD)
    assert not isinstance(signed_in, Trouble), signed_in
    wait_for(chief, lambda: {row.state for row in chief.outbox()} == {SendState.SENT})
    view = hall.register("mori", case_id)
    assert [times_landed(view, event_id) for event_id in events] == [1] * len(events)
    said = [entry.event_id for entry in view.history if entry.event_id in events[1:]]
    assert said == events[1:]
    assert submit(chief, draft)


def test_a_draft_submitted_as_the_session_ended_asks_for_its_pin_once_more(hall: Hall) -> None:
    desk = hall.seat("mori", url=hall.network.url)
    hall.network.plan = portal
    draft = typed(desk)
    assert isinstance(desk.submit(draft.draft_id, PIN), Act)
    end_sessions("mori")
    hall.network.plan = no_faults
    wait_for(desk, lambda: desk.status().connection is ConnectionState.ASKING_CREDENTIALS)
    assert newest(desk, draft.case_id, "draft").state is SendState.WAITING
    assert not isinstance(desk.sign_in(hall.network.url, "mori", PASSWORD), Trouble)

    def phase() -> str:
        found = desk.draft(draft.draft_id)
        return "" if found is None else found.phase

    wait_for(desk, lambda: phase() == "sealing")
    submit(desk, draft)
    assert hall.register("mori", draft.case_id).case.state == "circulating"
