# SPDX-License-Identifier: Apache-2.0
"""A decision on paper is kept as typed, sent once, and known by its number."""

from dataclasses import replace

from approval.content import CaseContent
from desktop.desk import LocalDesk
from desktop.errors import Code
from desktop.facade import Act, SendState, Trouble
from desktop.records import PaperEntry
from telework.wire import AnswerStatus, EventAnswer
from tests.desktop.model_server import Mishap
from tests.desktop.office import OFFICER, Office, turn

TYPED = PaperEntry(
    drafter_post_id=OFFICER,
    drafter_office="情報政策係 主任　山﨑 豊",
    drafter_name="山﨑 豊",
    content=CaseContent(matter="supply", amount=None, title="鍵の貸出し", body="停電のため。"),
    amount_text="１２０，０００",
    decided_on="2026-11-20",
    decider="総務局長 大友 宗介",
    reason="system_outage",
    location="総務課 書庫A-3",
)


def test_what_is_typed_outlives_a_restart_and_comes_back_with_its_number(office: Office) -> None:
    desk = office.seated("yamazaki")
    desk.records.keep_paper(TYPED)
    office.leave(desk)
    desk = office.desk("yamazaki")
    assert desk.records.paper().entry == TYPED
    kept = desk.records.register_paper(TYPED)
    assert isinstance(kept, Act), kept
    waiting = desk.records.paper()
    assert (waiting.number, waiting.act and waiting.act.state) == ("", SendState.WAITING)
    turn(desk)
    turn(desk)
    done = desk.records.paper()
    assert done.number == "令8情政第1号"
    case = office.case(kept.row.case_id)
    assert (case.content.amount, case.drafter.name) == (120_000, "山﨑 豊")
    desk.records.keep_paper(PaperEntry())
    assert desk.records.paper().entry == PaperEntry()


def test_what_is_refused_here_already_is_not_sent(office: Office) -> None:
    desk = office.seated("yamazaki")
    for entry, code in (
        (replace(TYPED, decided_on="2026-11-25"), "paper.decided_later"),
        (replace(TYPED, amount_text="十二万"), "amount.not_a_number"),
        (replace(TYPED, reason="other"), "paper.field_missing"),
        (replace(TYPED, drafter_post_id="post-x"), "route.post_unknown"),
    ):
        refused = desk.records.register_paper(entry)
        assert isinstance(refused, Trouble), entry
        assert refused.code == code
    assert desk.outbox() == ()


def test_a_refused_registration_is_corrected_and_its_refusal_is_read(office: Office) -> None:
    desk = office.seated("yamazaki")
    first = desk.records.register_paper(TYPED)
    assert isinstance(first, Act)
    office.city.scripted[first.row.event_id] = EventAnswer(
        event_id=first.row.event_id,
        status=AnswerStatus.REFUSED,
        outcome=AnswerStatus.REFUSED,
        code="register.not_records",
    )
    turn(desk)
    refused = desk.records.paper()
    assert refused.act is not None
    assert (refused.act.state, refused.act.code) == (SendState.ATTENTION, "register.not_records")
    corrected = replace(refused.entry, location="総務課 書庫A-4")
    desk.records.keep_paper(corrected)
    assert isinstance(desk.records.register_paper(corrected), Act)
    assert [row.state for row in desk.outbox()] == [SendState.WAITING]
    turn(desk)
    turn(desk)
    assert desk.records.paper().number == "令8情政第1号"


def test_the_shelves_need_the_server_and_the_rule_their_draft(office: Office) -> None:
    desk: LocalDesk = office.seated("yamazaki")
    office.server.order("/v1/records", Mishap.UNAVAILABLE)
    assert isinstance(desk.records.unclosed(""), Trouble)
    refused = desk.records.propose("廃棄について", "伺います。", ())
    assert isinstance(refused, Trouble)
    assert refused.code == Code.RECORDS_NO_RULE
