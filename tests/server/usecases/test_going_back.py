# SPDX-License-Identifier: Apache-2.0
"""Retraction, remand and a second round: which signatures stand on the sheet afterwards."""

import threading
from dataclasses import replace

from sqlalchemy import Connection, text

from approval.commands import Remand, Retract
from approval.identifiers import PostId, SlotId
from server.store.documents import Sheet, sheet_of
from server.store.revisions import current_line
from server.usecases.freeze_sheet import sheet_content
from tests.approval.city import tablets
from tests.server.town import CASE, CONSENTS, DECIDER, LINE, MORI, POSTS, TENANT, Town, draft

FIRST, SECOND = LINE[0][0], LINE[1][0]
HEAD = DECIDER[0]
JINJI, ZAISEI = CONSENTS[0][0], CONSENTS[1][0]


def sheet(town: Town) -> Sheet:
    """Return the current sheet."""
    with town.database.read_work() as tx:
        found = sheet_of(tx, TENANT, CASE)
    assert found is not None
    return found


def retract(town: Town, person: str, slot_id: str) -> str:
    """Take back the act of a slot."""
    command = Retract(case_id=CASE, slot_id=SlotId(slot_id), reason="誤り")
    return str(town.desk(person).act(command).status)


def remand(town: Town, person: str, to_slot: str | None, *, resume: bool = False) -> str:
    """Send back from the person's own slot."""
    approval = town.desk(person).approval()
    command = Remand(
        case_id=CASE,
        slot_id=approval.slot_id,
        post_id=PostId(POSTS[person]),
        revision_hash=approval.revision_hash,
        reason="資料を足してください",
        to_slot=SlotId(to_slot) if to_slot else None,
        resume=resume,
    )
    return str(town.desk(person).act(command).status)


def test_retraction_takes_the_sheet_back_before_ones_own_signature(town: Town) -> None:
    town.circulate()
    before = town.sheet_bytes()
    town.desk(FIRST).approve()
    town.stamp()
    assert retract(town, FIRST, "r1s2") == "accepted"
    assert town.sheet_bytes() == before
    assert (sheet(town).signatures, sheet(town).timestamp_state) == (1, "stamped")
    assert town.desk(FIRST).approve().status == "accepted"
    assert sheet(town).signatures == 2


def test_a_signature_on_top_in_the_same_stage_is_asked_for_again(town: Town) -> None:
    town.circulate()
    town.approve_line()
    before = town.sheet_bytes()
    town.desk(JINJI).approve()
    town.stamp()
    town.desk(ZAISEI).approve()
    # Both have consented, so the decider's slot is open; nobody later has acted.
    assert retract(town, JINJI, "r1s4") == "accepted"
    assert town.sheet_bytes() == before
    for person in (ZAISEI, JINJI):
        assert town.desk(person).approve().status == "accepted"
        town.stamp()
    assert sheet(town).signatures == 5


def test_a_retracted_signature_on_top_leaves_the_one_below(town: Town) -> None:
    town.circulate()
    town.approve_line()
    town.desk(JINJI).approve()
    town.stamp()
    with_one = town.sheet_bytes()
    town.desk(ZAISEI).approve()
    assert retract(town, ZAISEI, "r1s5") == "accepted"
    assert town.sheet_bytes() == with_one


def test_remand_to_an_earlier_slot_keeps_what_was_signed_before_it(town: Town) -> None:
    town.circulate()
    before = town.sheet_bytes()
    town.approve_line()
    assert remand(town, JINJI, "r1s2") == "accepted"
    assert town.sheet_bytes() == before
    assert sheet(town).signatures == 1
    town.approve_line()
    assert sheet(town).signatures == 3


def test_a_time_never_fetched_is_asked_for_again_after_going_back(town: Town) -> None:
    town.circulate()
    town.desk(FIRST).approve()
    town.clock.advance(minutes=11)
    town.desk(SECOND).approve()
    assert retract(town, SECOND, "r1s3") == "accepted"
    assert (sheet(town).signatures, sheet(town).timestamp_state) == (2, "owed")
    town.stamp()
    assert sheet(town).timestamp_state == "stamped"


def test_remand_to_the_drafter_begins_a_round_whose_sheet_quotes_the_old(town: Town) -> None:
    town.circulate()
    old = sheet(town).sha256
    assert remand(town, FIRST, None) == "accepted"
    assert town.desk(MORI).act(draft()).status == "accepted"
    assert sheet(town).preparing
    assert sheet(town).quoted_sha256 == old
    town.freeze()
    assert town.desk(MORI).submit().status == "accepted"
    assert town.case().round == 2
    assert town.case().number == "令8情政第1号"
    assert (sheet(town).round, sheet(town).signatures) == (2, 1)


def test_a_draft_frozen_again_before_its_sheet_is_made_waits_for_the_new_one(town: Town) -> None:
    desk = town.desk(MORI)
    desk.act(draft())
    desk.act(draft(content=tablets(title="別の件名")))
    town.freeze()
    assert town.case().round == 1
    assert not sheet(town).preparing
    assert sheet(town).revision_hash == town.case().revision_hash


def test_the_drafter_takes_his_submission_back_and_submits_again(town: Town) -> None:
    town.circulate()
    assert retract(town, MORI, "r1s1") == "accepted"
    assert town.case().state == "draft"
    assert sheet(town).signatures == 0
    assert town.desk(MORI).submit().status == "accepted"
    assert sheet(town).signatures == 1


def test_resumed_at_the_remander_the_new_sheet_quotes_the_seals_that_stand(town: Town) -> None:
    town.circulate()
    town.approve_line()
    for person in (JINJI, ZAISEI):
        town.desk(person).approve()
        town.stamp()
    old = sheet(town).sha256
    assert remand(town, HEAD, None, resume=True) == "accepted"
    worded = replace(
        draft(content=replace(tablets(), title="端末の購入（訂正）")), resume="remander"
    )
    assert town.desk(MORI).act(worded).status == "accepted"
    assert (sheet(town).preparing, sheet(town).quoted_sha256) == (True, old)
    drawn = sheet_content(town.case(), old)
    assert [bool(slot.sealed_before) for slot in drawn.slots] == [False, *[True] * 4, False]
    (note,) = drawn.corrections
    assert "字句修正　資料を足してください" in note.heading
    town.freeze()
    assert town.desk(MORI).submit().status == "accepted"
    town.stamp()
    assert town.desk(HEAD).approve().status == "accepted"
    assert (town.case().state, sheet(town).signatures) == ("decided", 2)


def test_a_sheet_resumed_waits_for_the_time_of_the_seal_it_quotes(town: Town) -> None:
    town.circulate()
    town.desk(FIRST).approve()
    assert remand(town, SECOND, None, resume=True) == "accepted"
    again = replace(draft(), resume="remander")
    assert town.desk(MORI).act(again).status == "retry"
    town.stamp()
    assert town.desk(MORI).act(again).status == "accepted"


def test_a_time_that_comes_in_while_a_signature_is_taken_back_goes_with_it(town: Town) -> None:
    """Seen with eight writers: the time landed between reading the line and cutting it."""
    town.circulate()
    assert town.desk(FIRST).approve().status == "accepted"
    answers: list[str] = []
    back = threading.Thread(target=lambda: answers.append(retract(town, FIRST, "r1s2")))
    with town.database.write_work() as tx:
        town.stamp_in(tx)
        back.start()
        wait_for_a_lock(tx, back)
    back.join()
    assert answers == ["accepted"]
    with town.database.read_work() as tx:
        line = current_line(tx, TENANT, CASE)
    assert "r1s2" not in [revision.slot_id for revision in line]


def wait_for_a_lock(tx: Connection, other: threading.Thread) -> None:
    """Wait until the other one waits for this transaction; on SQLite it does from its start."""
    if tx.dialect.name != "postgresql":
        return
    waiting = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    while not tx.execute(waiting).scalar_one():
        assert other.is_alive()
