# SPDX-License-Identifier: Apache-2.0
"""What the server says of an act, and what becomes of it and of its younger siblings."""

from datetime import timedelta
from io import BytesIO

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from approval.commands import AddOpinion, Hold, Withdraw
from approval.encoding import to_plain
from approval.identifiers import CaseId, PostId, SlotId
from desktop.desk import LocalDesk
from desktop.facade import Act, CaseList, SendState
from telework.wire import AnswerStatus, EventAnswer
from tests.desktop.model_server import Mishap
from tests.desktop.office import OFFICER, PIN, Office, submitted, turn

HEAD = PostId("post-joho-kakaricho")


def opine(desk: LocalDesk, case_id: str, text: str = "意見です。") -> str:
    act = desk.act(AddOpinion(case_id=CaseId(case_id), post_id=OFFICER, text=text))
    assert isinstance(act, Act), act
    return act.row.event_id


def states(desk: LocalDesk) -> dict[str, SendState]:
    return {row.event_id: row.state for row in desk.outbox()}


def script(office: Office, event_id: str, status: AnswerStatus, code: str) -> None:
    office.city.scripted[event_id] = EventAnswer(
        event_id=event_id, status=status, outcome=status, code=code, params={"slot": "係長"}
    )


@pytest.fixture
def desk(office: Office) -> LocalDesk:
    return office.seated("yamazaki", key=True)


def test_a_refusal_holds_its_siblings_and_no_other_case(office: Office, desk: LocalDesk) -> None:
    first, second = submitted(office, desk), submitted(office, desk)
    refused, sibling, other = opine(desk, first), opine(desk, first), opine(desk, second)
    script(office, refused, AnswerStatus.REFUSED, "opinion.not_concerned")
    turn(desk)
    assert states(desk)[refused] is SendState.ATTENTION
    assert states(desk)[sibling] is SendState.WAITING
    assert states(desk)[other] is SendState.SENT
    assert desk.status().attention == 1
    row = next(row for row in desk.outbox() if row.event_id == refused)
    assert (row.code, row.params) == ("opinion.not_concerned", {"slot": "係長"})
    desk.dismiss(refused)
    turn(desk)
    assert states(desk) == {**states(desk), sibling: SendState.SENT}
    assert refused not in states(desk)


def test_an_act_the_server_wants_later_goes_later(office: Office, desk: LocalDesk) -> None:
    case_id = submitted(office, desk)
    event_id = opine(desk, case_id)
    script(office, event_id, AnswerStatus.RETRY, "document.awaiting_time")
    turn(desk)
    assert states(desk)[event_id] is SendState.WAITING
    office.clock.pass_time(seconds=30)
    turn(desk)
    assert states(desk)[event_id] is SendState.SENT


def test_a_conflict_shows_both_states(office: Office, desk: LocalDesk) -> None:
    case_id = submitted(office, desk)
    head = office.seated("takahashi", key=True)
    hold = Hold(case_id=CaseId(case_id), slot_id=SlotId("r1s2"), post_id=HEAD, reason="確認中")
    office.city.act(
        "yamazaki", to_plain(Withdraw(case_id=CaseId(case_id), reason="誤って提出しました。"))
    )
    act = head.act(hold)
    assert isinstance(act, Act), act
    turn(head)
    assert head.outbox()[0].state is SendState.ATTENTION
    assert head.outbox()[0].code == "case.withdrawn"
    detail = head.detail(case_id)
    assert detail is not None
    assert detail.view.case.state == "withdrawn"
    assert [row.event_id for row in detail.pending] == [act.row.event_id]


def test_a_sheet_that_moved_on_is_sealed_again_by_itself(office: Office, desk: LocalDesk) -> None:
    case_id = submitted(office, desk)
    head = office.seated("takahashi", key=True)
    office.city.stamp_time(case_id)
    act = head.approve(case_id, SlotId("r1s2"), HEAD, "", PIN)
    assert isinstance(act, Act), act
    turn(head)
    assert head.outbox()[0].state is SendState.SENT
    assert office.city.applied.count(act.row.event_id) == 1
    assert head.counts()[CaseList.WAITING] == 0


def test_without_the_key_a_moved_sheet_asks_once_for_the_pin(
    office: Office, desk: LocalDesk
) -> None:
    case_id = submitted(office, desk)
    head = office.seated("takahashi", key=True)
    act = head.approve(case_id, SlotId("r1s2"), HEAD, "", PIN)
    assert isinstance(act, Act), act
    office.leave(head)
    office.city.stamp_time(case_id)
    again = office.desk("takahashi")
    turn(again)
    assert again.outbox()[0].state is SendState.RESIGN
    assert again.status().attention == 1
    sealed = again.sign_again(act.row.event_id, PIN)
    assert isinstance(sealed, Act), sealed
    turn(again)
    assert again.outbox()[0].state is SendState.SENT
    assert office.city.applied.count(act.row.event_id) == 1


def test_a_refused_signature_is_not_a_refused_act(office: Office, desk: LocalDesk) -> None:
    case_id = submitted(office, desk)
    head = office.seated("takahashi", key=True)
    act = head.approve(case_id, SlotId("r1s2"), HEAD, "", PIN)
    assert isinstance(act, Act), act
    script(office, act.row.event_id, AnswerStatus.REFUSED, "increment.invalid")
    office.leave(head)  # without the key it cannot mend it by itself
    again = office.desk("takahashi")
    turn(again)
    assert again.outbox()[0].state is SendState.RESIGN
    assert again.outbox()[0].code == "increment.invalid"


def test_a_batch_that_is_too_large_is_sent_one_by_one(office: Office, desk: LocalDesk) -> None:
    case_id = submitted(office, desk)
    ids = [opine(desk, case_id, f"意見{number}") for number in range(3)]
    office.server.order("/v1/events", Mishap.TOO_LARGE)
    turn(desk)
    assert {states(desk)[event_id] for event_id in ids} == {SendState.SENT}


def test_one_act_that_is_too_large_needs_the_person(office: Office, desk: LocalDesk) -> None:
    case_id = submitted(office, desk)
    event_id = opine(desk, case_id)
    office.server.order("/v1/events", Mishap.TOO_LARGE)
    turn(desk)
    assert states(desk)[event_id] is SendState.ATTENTION
    assert desk.outbox()[0].code == "body.too_large"


def test_a_forgotten_cursor_means_reading_everything_anew(office: Office, desk: LocalDesk) -> None:
    case_id = submitted(office, desk)
    office.city.forgets_cursors = True
    turn(desk)
    assert [row.case_id for row in desk.rows(CaseList.MINE)] == [case_id]
    assert desk.matters()


def test_a_case_out_of_sight_is_forgotten_here_too(office: Office, desk: LocalDesk) -> None:
    case_id = submitted(office, desk)
    office.city.publish_tombstone(case_id)
    turn(desk)
    assert desk.detail(case_id) is None
    assert desk.rows(CaseList.MINE) == ()


def test_a_clock_a_day_off_changes_no_seal_and_no_order(office: Office, desk: LocalDesk) -> None:
    case_id = submitted(office, desk)
    real = office.city.now()
    office.city.now = lambda: real
    office.clock.set_wall(real - timedelta(days=1))
    head = office.seated("takahashi", key=True)
    act = head.approve(case_id, SlotId("r1s2"), HEAD, "", PIN)
    assert isinstance(act, Act), act
    turn(head)
    assert head.outbox()[0].state is SendState.SENT
    assert head.status().server_time == real
    sealed = PdfFileReader(BytesIO(office.city.cases[case_id].sheet)).embedded_signatures
    assert sealed[-1].self_reported_timestamp == real
