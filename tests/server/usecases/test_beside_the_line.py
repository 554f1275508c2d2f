# SPDX-License-Identifier: Apache-2.0
"""Corrections, readers, notices and quoted cases through the server: sheet, inbox and sight."""

import json
from dataclasses import replace

from approval.case import Weight
from approval.commands import (
    Abandon,
    AddReaders,
    Approve,
    InsertSlot,
    ReadCase,
    Reassign,
    Revise,
    Skip,
)
from approval.identifiers import PostId, SlotId
from approval.wire import RoutePreview
from server.store.documents import Sheet, sheet_of
from server.usecases.freeze_sheet import sheet_content
from server.usecases.reads.preview_route import preview_route
from server.usecases.reads.read_cases import read_case
from server.usecases.reads.read_inbox import read_inbox
from tests.approval.city import tablets, transferred
from tests.server.town import (
    CASE,
    CONSENTS,
    DECIDER,
    LINE,
    MORI,
    POSTS,
    TENANT,
    Town,
    draft,
    numbered,
)

JINJI, ZAISEI = CONSENTS[0][0], CONSENTS[1][0]
HEAD = DECIDER[0]
AIDA, AIDAS_POST = "p-aida", PostId("post-kaikei-shitsucho")


def sheet(town: Town) -> Sheet:
    """Return the current sheet."""
    with town.database.read_work() as tx:
        found = sheet_of(tx, TENANT, CASE)
    assert found is not None
    return found


def revise(town: Town, person: str, weight: Weight, title: str = "端末の購入（訂正）") -> str:
    """Correct the title from a person's own slot."""
    approval, content = town.desk(person).approval(), town.case().content
    command = Revise(
        case_id=CASE,
        slot_id=approval.slot_id,
        post_id=approval.post_id,
        revision_hash=approval.revision_hash,
        weight=weight,
        title=title,
        body=content.body,
        amount=content.amount,
        reason="誤記のため",
    )
    answer = town.desk(person).act(command)
    return str(answer.code or answer.status)


def waiting(town: Town, person: str) -> list[tuple[str, str]]:
    """Return what waits for a person: slot and why."""
    rows = json.loads(read_inbox(town.services, town.desk(person).identified))["items"]
    return [(row["slot_id"], row["why"]) for row in rows]


def consented(town: Town) -> None:
    """Bring the case before its decider."""
    town.circulate()
    town.approve_line()
    for person in (JINJI, ZAISEI):
        assert town.desk(person).approve().status == "accepted"
        town.stamp()


def test_a_correction_of_wording_begins_a_sheet_that_quotes_the_seals_given(town: Town) -> None:
    consented(town)
    signed = sheet(town).sha256
    assert revise(town, HEAD, Weight.TYPO) == "accepted"
    assert (sheet(town).preparing, sheet(town).quoted_sha256) == (True, signed)
    town.freeze()
    drawn = sheet_content(town.case(), signed)
    assert [bool(slot.sealed_before) for slot in drawn.slots] == [True] * 5 + [False]
    assert drawn.slots[1].sealed_before == ("R8.11.24", "髙橋 是清")
    (note,) = drawn.corrections
    assert "総務局長 大友 宗介　字句修正　誤記のため" in note.heading
    old = f"件名　{tablets().title}"
    assert note.lines == (("-", old), ("+", "件名　端末の購入（訂正）"))
    assert town.desk(HEAD).approve().status == "accepted"
    assert (town.case().state, sheet(town).signatures) == ("decided", 1)


def test_a_change_of_substance_asks_for_the_consents_on_the_new_sheet(town: Town) -> None:
    consented(town)
    assert revise(town, HEAD, Weight.MATERIAL) == "accepted"
    town.freeze()
    drawn = sheet_content(town.case(), "")
    assert [bool(slot.sealed_before) for slot in drawn.slots] == [True] * 3 + [False] * 3
    assert waiting(town, JINJI) == [("r1s4", "gogi")]
    for person in (ZAISEI, JINJI, HEAD):
        assert town.desk(person).approve().status == "accepted"
        town.stamp()
    assert (town.case().state, sheet(town).signatures) == ("decided", 3)


def test_taking_back_a_seal_of_the_sheet_before_begins_another_sheet(town: Town) -> None:
    from tests.server.usecases.test_going_back import retract

    consented(town)
    assert revise(town, HEAD, Weight.TYPO) == "accepted"
    town.freeze()
    assert retract(town, ZAISEI, "r1s5") == "accepted"
    assert sheet(town).preparing
    town.freeze()
    drawn = sheet_content(town.case(), "")
    assert [bool(slot.sealed_before) for slot in drawn.slots] == [True] * 4 + [False] * 2
    assert town.desk(ZAISEI).approve().status == "accepted"
    town.stamp()
    assert town.desk(HEAD).approve().status == "accepted"


def test_whom_the_drafter_lets_read_afterwards_finds_it_in_his_inbox_and_on_the_sheet(
    town: Town,
) -> None:
    person, post = LINE[0]
    content = tablets(consents=(), postviews=(PostId(post),))
    preview = preview_route(town.services, town.desk(MORI).identified, POSTS[MORI], content)
    assert isinstance(preview, RoutePreview)
    slots = [slot for stage in preview.stages for slot in stage]
    assert [slot.post_id for slot in slots if slot.postview] == [post]
    town.circulate(content=content)
    drawn = sheet_content(town.case(), "")
    assert [slot.postview for slot in drawn.slots] == [False, True, False, False]
    assert waiting(town, person) == [("r1s2", "postview")]
    assert waiting(town, LINE[1][0]) == [("r1s3", "kaigi")]
    seen = read_case(town.services, town.desk(MORI).identified, CASE)
    assert seen is not None
    told = {line["type"]: line["detail"] for line in seen["history"]}
    assert told["postview_opened"] == "planned 係長"


def test_a_correction_waits_until_the_newest_seal_has_its_time(town: Town) -> None:
    town.circulate()
    town.desk(LINE[0][0]).approve()
    assert revise(town, LINE[1][0], Weight.TYPO) == "document.awaiting_time"
    town.stamp()
    assert revise(town, LINE[1][0], Weight.TYPO) == "accepted"


def test_a_text_that_cannot_be_drawn_corrects_nothing(town: Town) -> None:
    town.circulate()
    assert revise(town, LINE[0][0], Weight.TYPO, "購入 😀") == "glyph.missing"


def test_a_consent_added_in_flight_gets_its_box_on_a_sheet_that_quotes_the_seals(
    town: Town,
) -> None:
    town.circulate()
    town.desk(LINE[0][0]).approve()
    town.stamp()
    signed = sheet(town).sha256
    added = InsertSlot(
        case_id=CASE,
        post_id=PostId(POSTS[MORI]),
        kind="gogi",
        to_post=AIDAS_POST,
        before=SlotId("r1s6"),
        reason="会計にも関わるため",
    )
    assert town.desk(MORI).act(added).status == "accepted"
    assert (sheet(town).preparing, sheet(town).quoted_sha256) == (True, signed)
    town.freeze()
    drawn = sheet_content(town.case(), signed)
    assert [bool(slot.sealed_before) for slot in drawn.slots] == [True] * 2 + [False] * 5
    assert [slot.field for slot in drawn.slots][-2:] == ["r1s7", "r1s6"]
    for person in (LINE[1][0], JINJI, ZAISEI):
        assert town.desk(person).approve().status == "accepted"
        town.stamp()
    asked = town.desk(AIDA)
    consent = Approve(
        case_id=CASE,
        slot_id=SlotId("r1s7"),
        post_id=AIDAS_POST,
        revision_hash=town.case().revision_hash,
    )
    assert asked.act(consent, asked.sign("r1s7")).status == "accepted"
    town.stamp()
    assert town.desk(HEAD).approve().status == "accepted"
    assert (town.case().state, sheet(town).signatures) == ("decided", 5)
    seen = read_case(town.services, town.desk(AIDA).identified, CASE)
    assert seen is not None
    told = {line["type"]: line["detail"] for line in seen["history"]}
    assert told["slot_inserted"] == "会計室長　会計にも関わるため"


def test_a_consent_added_in_flight_takes_a_spare_field_until_none_is_left(town: Town) -> None:
    town.spare_fields = 1
    town.circulate()
    town.desk(LINE[0][0]).approve()
    town.stamp()
    before = sheet(town)
    assert town.desk(MORI).act(added(AIDAS_POST)).status == "accepted"
    assert sheet(town) == before
    drawn = sheet_content(town.case(), "")
    assert [slot.field for slot in drawn.slots][-2:] == ["r1s7", "r1s6"]
    assert not any(slot.sealed_before for slot in drawn.slots)
    assert town.desk(MORI).act(added("post-kaikei-shuji")).status == "accepted"
    after = sheet(town)
    assert (after.preparing, after.quoted_sha256, after.last_field) == (True, before.sha256, 0)
    assert town.desk(MORI).act(added("post-jinji-shuji")).status == "accepted"
    town.freeze()
    assert sheet(town).last_field == 10
    drawn = sheet_content(town.case(), before.sha256)
    assert [bool(slot.sealed_before) for slot in drawn.slots] == [True] * 2 + [False] * 7


def added(post: str, before: str = "r1s6") -> InsertSlot:
    """Return the drafter's wish to ask another section for its consent."""
    return InsertSlot(
        case_id=CASE,
        post_id=PostId(POSTS[MORI]),
        kind="gogi",
        to_post=PostId(post),
        before=SlotId(before),
        reason="会計にも関わるため",
    )


def test_a_reader_sees_the_case_from_then_on_and_gives_a_receipt(town: Town) -> None:
    town.circulate()
    reader = town.desk(AIDA)
    assert read_case(town.services, reader.identified, CASE) is None
    asked = AddReaders(case_id=CASE, post_id=PostId(POSTS[MORI]), readers=(AIDAS_POST,))
    assert town.desk(MORI).act(asked).status == "accepted"
    assert waiting(town, AIDA) == [("k1", "kyoran")]
    receipt = ReadCase(case_id=CASE, slot_id=SlotId("k1"), post_id=AIDAS_POST)
    assert reader.act(receipt).status == "accepted"
    assert waiting(town, AIDA) == []
    seen = read_case(town.services, reader.identified, CASE)
    assert seen is not None
    assert [line["type"] for line in seen["history"]][-2:] == ["reader_added", "case_read"]


def test_a_section_that_consented_is_told_of_the_abandonment_until_it_has_read_it(
    town: Town,
) -> None:
    consented(town)
    end = Abandon(case_id=CASE, post_id=PostId(POSTS[HEAD]), reason="計画の中止")
    assert town.desk(HEAD).act(end).status == "accepted"
    assert waiting(town, HEAD) == []
    assert waiting(town, JINJI) == [("n1", "notice")]
    receipt = ReadCase(case_id=CASE, slot_id=SlotId("n1"), post_id=PostId(POSTS[JINJI]))
    assert town.desk(JINJI).act(receipt).status == "accepted"
    assert waiting(town, JINJI) == []
    assert waiting(town, ZAISEI) == [("n2", "notice")]


def test_an_ended_case_is_quoted_by_who_may_see_it(town: Town) -> None:
    town.circulate()
    end = Abandon(case_id=CASE, post_id=PostId(POSTS[MORI]), reason="作り直し")
    assert town.desk(MORI).act(end).status == "accepted"
    plain = draft(numbered(1), tablets(consents=(), attachments=()))
    stranger = replace(plain, supersedes=CASE, post_id=PostId("post-zaisei-shuji"))
    assert town.desk("p-iokibe").act(stranger).code == "case.quote_missing"
    again = replace(draft(numbered(1)), supersedes=CASE)
    assert town.desk(MORI).act(again).status == "accepted"
    made = town.case(numbered(1))
    assert made.supersedes is not None
    assert made.number != made.supersedes.number == town.case().number
    assert sheet_content(made, "").supersedes == made.supersedes.number


def test_a_records_officer_re_addresses_and_leaves_out(town: Town) -> None:
    town.circulate()
    officer = town.desk("p-iokibe", roles=("staff", "records"))
    own = PostId("post-zaisei-shuji")
    town.reorganise(transferred(("post-joho-kacho", "", ""), day="2026-11-24"))
    out = Skip(case_id=CASE, slot_id=SlotId("r1s3"), post_id=own, reason="欠員のため")
    before = sheet(town)
    assert officer.act(out).status == "accepted"
    assert sheet(town) == before
    to = Reassign(
        case_id=CASE,
        slot_id=SlotId("r1s4"),
        post_id=own,
        to_post=PostId("post-jinji-kakaricho"),
        reason="課長の依頼",
    )
    assert officer.act(to).status == "accepted"
    town.desk(LINE[0][0]).approve()
    assert waiting(town, "p-shoji") == [("r1s4", "gogi")]
    assert waiting(town, JINJI) == []
