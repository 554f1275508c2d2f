# SPDX-License-Identifier: Apache-2.0
"""The increment beside an act: only a good one on the current sheet lets the act stand."""

from dataclasses import replace
from datetime import timedelta

from approval.commands import Hold, Reject
from approval.identifiers import PostId
from server.store.certificates import revoke_certificates
from server.store.documents import sheet_of
from tests.approval.city import tablets
from tests.server.town import CASE, LINE, MORI, POSTS, TENANT, Town, draft, increment, submission

FIRST, SECOND = LINE[0][0], LINE[1][0]


def test_a_bad_signature_is_not_stored_so_a_good_one_may_follow(town: Town) -> None:
    town.circulate()
    desk = town.desk(FIRST)
    command = desk.approval()
    item = desk.item(command, desk.sign(command.slot_id, mark="FORGED"))
    bad = desk.send(item).answers[0]
    assert (bad.status, bad.code) == ("refused", "increment.invalid")
    good = desk.send(replace(item, increment=desk.sign(command.slot_id))).answers[0]
    assert (good.status, good.outcome) == ("accepted", "accepted")


def test_an_approval_without_a_signature_is_refused_and_not_stored(town: Town) -> None:
    town.circulate()
    desk = town.desk(FIRST)
    item = desk.item(desk.approval())
    assert desk.send(item).answers[0].code == "increment.missing"
    signed = replace(item, increment=desk.sign(desk.approval().slot_id))
    assert desk.send(signed).answers[0].status == "accepted"


def test_what_could_not_be_judged_never_passes_and_is_asked_again(town: Town) -> None:
    town.circulate()
    desk = town.desk(FIRST)
    command = desk.approval()
    answer = desk.act(command, desk.sign(command.slot_id, mark="UNCLEAR"))
    assert (answer.status, answer.code) == ("retry", "increment.not_judged")
    assert town.case().slots()[1].acted is None


def test_an_increment_that_is_not_base64_is_invalid(town: Town) -> None:
    town.circulate()
    desk = town.desk(FIRST)
    command = desk.approval()
    spoilt = replace(desk.sign(command.slot_id), data="%%%")
    assert desk.act(command, spoilt).code == "increment.invalid"


def test_a_signature_on_another_sheet_is_stale(town: Town) -> None:
    town.circulate()
    desk = town.desk(FIRST)
    command = desk.approval()
    answer = desk.act(command, increment(b"another sheet", f"SIGNED {command.slot_id}"))
    assert (answer.status, answer.code) == ("stale_base", "document.stale_base")


def test_the_routes_own_answer_comes_before_that_about_the_signature(town: Town) -> None:
    town.circulate()
    desk = town.desk(SECOND)
    command = desk.approval()
    answer = desk.act(command, increment(b"another sheet", "nothing"))
    assert (answer.status, answer.code) == ("conflict", "slot.not_open")


def test_nobody_signs_before_the_sheet_is_made(town: Town) -> None:
    desk = town.desk(MORI)
    desk.act(draft())
    answer = desk.act(submission(town.case()), increment(b"", "SIGNED r1s1"))
    assert (answer.status, answer.code) == ("retry", "document.preparing")


def test_the_next_signer_waits_for_the_time_but_not_for_ever(town: Town) -> None:
    town.circulate()
    assert town.desk(FIRST).approve().status == "accepted"
    assert town.desk(SECOND).approve().code == "document.awaiting_time"
    town.clock.advance(minutes=11)
    assert town.desk(SECOND).approve().status == "accepted"


def test_an_urgent_case_waits_for_no_time(town: Town) -> None:
    town.circulate(content=tablets(urgent=True))
    assert town.desk(FIRST).approve().status == "accepted"
    assert town.desk(SECOND).approve().status == "accepted"


def test_the_hold_is_counted_from_the_act(town: Town) -> None:
    town.circulate()
    before = town.clock()
    town.desk(FIRST).approve()
    with town.database.read_work() as tx:
        sheet = sheet_of(tx, TENANT, CASE)
    assert sheet is not None
    assert sheet.held_until == before + timedelta(minutes=10)


def test_a_revoked_certificate_signs_nothing(town: Town) -> None:
    town.circulate()
    desk = town.desk(FIRST)
    with town.database.write_work() as tx:
        revoke_certificates(tx, TENANT, town.clock(), "lost", person_id=desk.person_id)
    answer = desk.approve()
    assert (answer.status, answer.code) == ("refused", "certificate.missing")


def test_acts_without_a_seal_leave_the_sheet_as_it_is(town: Town) -> None:
    town.circulate()
    before = town.sheet_bytes()
    desk, post = town.desk(FIRST), PostId(POSTS[FIRST])
    slot_id = desk.approval().slot_id
    held = desk.act(Hold(case_id=CASE, slot_id=slot_id, post_id=post, reason="確認中"))
    assert held.status == "accepted"
    assert town.sheet_bytes() == before


def test_only_the_decider_rejects_and_without_a_seal(town: Town) -> None:
    town.circulate()
    desk = town.desk(FIRST)
    approval = desk.approval()
    command = Reject(
        case_id=CASE,
        slot_id=approval.slot_id,
        post_id=approval.post_id,
        revision_hash=approval.revision_hash,
        reason="認めない",
    )
    answer = desk.act(command)
    assert (answer.status, answer.code) == ("refused", "slot.not_decider")


def test_a_signature_that_claims_another_role_never_reaches_the_sheet(town: Town) -> None:
    town.circulate()
    desk = town.desk("p-takahashi")
    before = town.sheet_bytes()
    command = desk.approval()
    item = desk.item(
        command, increment(before, f"SIGNED {command.slot_id} as 情報政策課長（決裁）")
    )
    [answer] = desk.send(item).answers
    assert (answer.status, answer.code) == ("refused", "increment.invalid")
    assert answer.params["reason"] == "increment.other_role"
    assert town.sheet_bytes() == before
    [again] = desk.send(desk.wrap_again(item, desk.sign(command.slot_id))).answers
    assert again.status == "accepted"
