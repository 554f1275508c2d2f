# SPDX-License-Identifier: Apache-2.0
"""Events come in twice, spoilt, out of order and from afar; each is judged once."""

import json
from dataclasses import replace

from sqlalchemy import text

from approval.commands import AddAttachment, Remand, Withdraw
from approval.identifiers import CaseId, PostId, SlotId
from approval.refusal import Refusal
from server.usecases.acts.take_batch import take_batch
from telework import event_text
from telework.wire import BatchItem
from tests.approval.city import attachment, tablets
from tests.server.town import (
    CASE,
    LINE,
    MORI,
    POSTS,
    Town,
    draft,
    numbered,
    opinion,
    statuses,
)


def test_the_same_id_with_other_bytes_is_refused_and_changes_nothing(town: Town) -> None:
    desk = town.desk(MORI)
    event = desk.event(draft())
    assert statuses(desk.send(desk.wrap(event))) == ["accepted"]
    other = replace(event, boot_ns=event.boot_ns + 1)
    answer = desk.send(desk.wrap(other)).answers[0]
    assert (answer.status, answer.code) == ("refused", "event.id_reused")
    assert town.case().rev == 3


def test_the_same_event_from_another_person_is_refused(town: Town) -> None:
    desk, thief = town.desk(MORI), town.desk(LINE[0][0])
    item = desk.item(draft())
    desk.send(item)
    answer = thief.send(item).answers[0]
    assert (answer.status, answer.code) == ("refused", "event.id_reused")


def test_a_refusal_is_stored_and_given_again(town: Town) -> None:
    desk = town.desk(MORI)
    item = desk.item(draft(content=tablets(title=" ")))
    first = desk.send(item).answers[0]
    assert (first.status, first.code) == ("refused", "content.title_missing")
    assert "件名" in first.message
    again = desk.send(item).answers[0]
    assert (again.status, again.outcome, again.code) == ("repeated", "refused", first.code)


def test_after_a_refusal_the_rest_of_the_stream_waits_and_other_streams_go_on(town: Town) -> None:
    desk = town.desk(MORI)
    refused = desk.item(draft(content=tablets(title="")))
    held = desk.item(draft())
    other = desk.item(draft(numbered(0)))
    assert statuses(desk.send(refused, held, other)) == ["refused", "not_judged", "accepted"]
    assert statuses(desk.send(held)) == ["accepted"]


def test_an_approval_of_what_was_withdrawn_a_second_ago_is_a_conflict(town: Town) -> None:
    town.circulate()
    desk = town.desk(LINE[0][0])
    command = desk.approval()
    signed = desk.sign(command.slot_id)
    withdrawn = town.desk(MORI).act(Withdraw(case_id=CASE, reason="見直しのため"))
    assert withdrawn.status == "accepted"
    answer = desk.act(command, signed)
    assert (answer.status, answer.code) == ("conflict", "case.withdrawn")
    assert "取り下げ" in answer.message


def test_a_file_not_yet_here_asks_to_come_again(town: Town) -> None:
    desk = town.desk(MORI)
    missing = tablets(attachments=(attachment("まだ.pdf", "d"),))
    answer = desk.act(draft(content=missing))
    assert (answer.status, answer.code) == ("retry", "attachment.not_uploaded")


def test_nobody_attaches_by_digest_what_another_has_uploaded(town: Town) -> None:
    town.circulate()
    desk = town.desk(LINE[0][0])
    command = AddAttachment(
        case_id=CASE, post_id=PostId(POSTS[desk.person_id]), attachment=attachment("追加.pdf", "c")
    )
    assert desk.act(command).code == "attachment.not_uploaded"


def test_a_batch_of_another_device_is_turned_away(town: Town) -> None:
    desk = town.desk(MORI)
    batch = replace(desk.batch(), device_id="laptop-somewhere")
    answer = take_batch(town.services, desk.identified, batch)
    assert answer == Refusal(code="device.mismatch")


HOSTILE = {
    "no json": "{",
    "a list": "[]",
    "deep nesting": "[" * 100_000,
    "deep objects": '{"command":' * 5_000,
    "a number of many digits": '{"device_seq":' + "9" * 5_000 + "}",
    "nul": '{"event_id":"\\u0000"}',
    "lone surrogate": '{"event_id":"\\ud800"}',
}


def test_what_cannot_be_read_is_refused_and_the_rest_goes_on(town: Town) -> None:
    desk = town.desk(MORI)
    for index, (fault, spoilt) in enumerate(HOSTILE.items()):
        answer = desk.send(BatchItem(event=spoilt, mac=""), desk.item(draft(numbered(index))))
        assert statuses(answer) == ["refused", "accepted"], fault
        assert answer.answers[0].code == "event.unreadable", fault


CHANGES = {
    "nul in a title": lambda plain: plain["command"]["content"].update(title="a\0b"),
    "a surrogate in a body": lambda plain: plain["command"]["content"].update(body="\ud800"),
    "an amount of 40 digits": lambda plain: plain["command"]["content"].update(amount=10**40),
    "an amount in words": lambda plain: plain["command"]["content"].update(amount="12"),
    "an unknown field": lambda plain: plain["command"].update(actor="p-otomo"),
    "the stream of another case": lambda plain: plain.update(stream="case:other"),
    "an unknown command": lambda plain: plain["command"].update(type="decide"),
    "a sequence beyond 64 bits": lambda plain: plain.update(device_seq=2**64),
    "an id that is no uuid": lambda plain: plain.update(event_id="1' or '1"),
    "a year beyond the calendar": lambda plain: plain.update(wall_time="99999-01-01T00:00:00Z"),
}


def test_a_spoilt_event_never_becomes_a_fault(town: Town) -> None:
    desk = town.desk(MORI)
    for fault, change in CHANGES.items():
        plain = json.loads(event_text(desk.event(draft())))
        change(plain)
        spoilt = BatchItem(event=json.dumps(plain), mac="")
        assert statuses(desk.send(spoilt)) == ["refused"], fault
    with town.database.read_work() as tx:
        assert tx.execute(text("SELECT count(*) FROM case_event")).scalar() == 0


def test_a_wrong_digest_or_clock_grades_the_act_and_lets_it_pass(town: Town) -> None:
    desk = town.desk(MORI)
    item = replace(desk.item(draft()), mac="0" * 64)
    answer = desk.send(item).answers[0]
    assert (answer.status, answer.trust) == ("accepted", "D")
    second = desk.send(desk.item(draft(numbered(0)))).answers[0]
    assert (second.status, second.trust) == ("accepted", "A")


def test_a_gap_is_provisional_until_the_missing_act_arrives(town: Town) -> None:
    desk = town.desk(MORI)
    missing, later = desk.item(draft(numbered(0))), desk.item(draft(numbered(1)))
    overtaking = desk.send(later)
    assert overtaking.answers[0].trust == "D"
    assert overtaking.acknowledged_seq == 0
    closing = desk.send(missing)
    assert closing.answers[0].trust == "A"
    assert (closing.acknowledged_seq, closing.acknowledged_hash) == (2, desk.head)
    with town.database.read_work() as tx:
        rows = tx.execute(text("SELECT trust, provisional FROM device_event ORDER BY device_seq"))
        assert [tuple(row) for row in rows] == [("A", 0), ("A", 0)]


def test_an_event_that_names_another_device_is_no_part_of_any_chain(town: Town) -> None:
    desk = town.desk(MORI)
    event = desk.event(draft(), device_id="laptop-p-otomo")
    answer = desk.send(desk.wrap(event))
    assert (answer.answers[0].status, answer.answers[0].trust) == ("accepted", "D")
    assert answer.acknowledged_seq == 0


def test_an_unseen_case_answers_like_one_that_never_was(town: Town) -> None:
    town.circulate()
    stranger = town.desk("p-kera")
    seen = stranger.act(_remand(CASE))
    never = stranger.act(_remand(numbered(5)))
    assert seen.code == never.code == "case.missing"
    assert seen.message == never.message
    assert {**seen.params, "case_id": ""} == {**never.params, "case_id": ""}
    taken = stranger.act(replace(draft(), post_id=PostId("post-kaikei-shuji")))
    assert taken.code == "case.missing"


def test_an_opinion_is_added_by_whom_the_case_concerns(town: Town) -> None:
    town.circulate()
    assert town.desk("p-otomo").act(opinion("p-otomo")).status == "accepted"
    assert [each.by.name for each in town.case().opinions] == ["大友 宗介"]


def _remand(case_id: str) -> Remand:
    return Remand(
        case_id=CaseId(case_id),
        slot_id=SlotId("r1s2"),
        post_id=PostId("post-kaikei-shuji"),
        revision_hash="0" * 64,
        reason="確認のため",
    )
