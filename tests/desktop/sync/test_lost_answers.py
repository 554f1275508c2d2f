# SPDX-License-Identifier: Apache-2.0
"""The network breaks before, while or after the server applies: each act happens once."""

import pytest

from approval.commands import AddOpinion
from approval.identifiers import CaseId, PostId
from desktop.desk import LocalDesk
from desktop.facade import Act, CaseList, ConnectionState, SendState
from tests.desktop.model_server import Mishap
from tests.desktop.office import OFFICER, Office, submitted, turn


def opine(desk: LocalDesk, case_id: str, text: str) -> str:
    command = AddOpinion(case_id=CaseId(case_id), post_id=PostId(OFFICER), text=text)
    act = desk.act(command)
    assert isinstance(act, Act), act
    return act.row.event_id


def state_of(desk: LocalDesk, event_id: str) -> SendState:
    return next(row.state for row in desk.outbox() if row.event_id == event_id)


@pytest.fixture
def desk(office: Office) -> LocalDesk:
    return office.seated("yamazaki", key=True)


@pytest.mark.parametrize(
    ("mishap", "meanwhile", "connection"),
    [
        (Mishap.DROP_BEFORE, SendState.UNKNOWN, ConnectionState.NETWORK_ERROR),
        (Mishap.DROP_AFTER, SendState.UNKNOWN, ConnectionState.NETWORK_ERROR),
        (Mishap.CUT, SendState.UNKNOWN, ConnectionState.NETWORK_ERROR),
        (Mishap.BROKEN, SendState.UNKNOWN, ConnectionState.SERVICE_UNAVAILABLE),
        (Mishap.UNREADABLE, SendState.UNKNOWN, ConnectionState.NETWORK_ERROR),
        (Mishap.UNAVAILABLE, SendState.WAITING, ConnectionState.SERVICE_UNAVAILABLE),
        (Mishap.OUTDATED, SendState.WAITING, ConnectionState.OUTDATED),
        (Mishap.HTML, SendState.WAITING, ConnectionState.CAPTIVE_PORTAL),
        (Mishap.REDIRECT, SendState.WAITING, ConnectionState.CAPTIVE_PORTAL),
    ],
)
def test_an_act_is_never_lost_nor_doubled(
    office: Office,
    desk: LocalDesk,
    mishap: Mishap,
    meanwhile: SendState,
    connection: ConnectionState,
) -> None:
    case_id = submitted(office, desk)
    office.server.order("/v1/events", mishap)
    event_id = opine(desk, case_id, "意見です。")
    turn(desk)
    assert state_of(desk, event_id) is meanwhile
    assert desk.status().connection is connection
    office.clock.pass_time(minutes=10)
    turn(desk)
    assert state_of(desk, event_id) is SendState.SENT
    assert office.city.applied.count(event_id) == 1
    assert desk.status().connection is ConnectionState.CONNECTED
    assert [one.text for one in office.case(case_id).opinions] == ["意見です。"]


def test_a_lost_answer_is_followed_by_the_same_bytes(office: Office, desk: LocalDesk) -> None:
    case_id = submitted(office, desk)
    office.server.order("/v1/events", Mishap.DROP_AFTER)
    event_id = opine(desk, case_id, "一度だけ。")
    turn(desk)
    first_bytes, _ = office.city.answers[event_id]
    office.clock.pass_time(minutes=10)
    turn(desk)  # the model refuses other bytes under the same id
    assert office.city.answers[event_id][0] == first_bytes
    assert state_of(desk, event_id) is SendState.SENT


def test_a_restart_between_sending_and_answer_leaves_the_act_unknown(office: Office) -> None:
    desk = office.seated("yamazaki", key=True)
    case_id = submitted(office, desk)
    office.server.order("/v1/events", Mishap.DROP_AFTER)
    event_id = opine(desk, case_id, "再起動の前に。")
    turn(desk)
    office.leave(desk)
    again = office.desk("yamazaki")
    assert state_of(again, event_id) is SendState.UNKNOWN
    turn(again)
    assert state_of(again, event_id) is SendState.SENT
    assert office.city.applied.count(event_id) == 1


def test_acts_of_one_case_keep_their_order_over_faults(office: Office, desk: LocalDesk) -> None:
    case_id = submitted(office, desk)
    texts = [f"意見{number}" for number in range(6)]
    faults = [Mishap.DROP_AFTER, Mishap.DROP_BEFORE, Mishap.CUT, Mishap.HTML, Mishap.BROKEN]
    office.server.order("/v1/events", *faults)
    for text in texts:
        opine(desk, case_id, text)
        turn(desk)
        office.clock.pass_time(minutes=10)
    turn(desk)
    assert [one.text for one in office.case(case_id).opinions] == texts
    assert len(set(office.city.applied)) == len(office.city.applied)


def test_a_server_that_asks_to_stay_away_is_left_alone(office: Office, desk: LocalDesk) -> None:
    case_id = submitted(office, desk)
    office.server.order("/v1/events", Mishap.UNAVAILABLE)
    opine(desk, case_id, "混雑。")
    assert turn(desk) >= 30
    calls = len(office.server.calls)
    turn(desk)  # a local act may hurry the client, but not against the server's word
    assert len(office.server.calls) == calls
    office.clock.pass_time(seconds=31)
    turn(desk)
    assert len(office.server.calls) > calls


def test_nothing_listens_at_the_address(office: Office, desk: LocalDesk) -> None:
    case_id = submitted(office, desk)
    office.server.http.server_close()
    office.server.http.shutdown()
    desk.runner.engine.close()
    event_id = opine(desk, case_id, "圏外。")
    turn(desk)
    assert state_of(desk, event_id) is SendState.WAITING
    assert desk.status().connection is ConnectionState.DISCONNECTED
    assert desk.rows(CaseList.MINE)[0].pending is SendState.WAITING


def test_a_dropped_pull_goes_on_where_it_stopped(office: Office, desk: LocalDesk) -> None:
    case_id = submitted(office, desk)
    office.server.order("/v1/changes", Mishap.DROP_AFTER, Mishap.CUT, Mishap.HTML)
    for _ in range(4):
        turn(desk)
        office.clock.pass_time(minutes=10)
    assert desk.status().connection is ConnectionState.CONNECTED
    detail = desk.detail(case_id)
    assert detail is not None
    assert detail.view.case == office.case(case_id)
