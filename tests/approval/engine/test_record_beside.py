# SPDX-License-Identifier: Apache-2.0
"""What the record keeps of what happens beside the route, and of its changes: every field."""

import pytest

from approval.case import Weight
from approval.commands import CaseCommand
from approval.hashing import revision_hash
from approval.identifiers import PostId, SlotId
from tests.approval.city import attachment, tablets, transferred
from tests.approval.engine.record import (
    DRAFTER,
    HASH,
    KACHO,
    KAKARICHO,
    KYOKUCHO,
    TITLE,
    WAITING,
    act,
    after,
    opened,
    planned,
    said,
    standing,
    told,
)
from tests.approval.engine.test_executing import decided as decided_case
from tests.approval.engine.test_executing import recording
from tests.approval.engine.test_inserting import insertion
from tests.approval.engine.test_reading import AIDA, abandonment, readers, receipt
from tests.approval.engine.test_revising import correction
from tests.approval.engine.test_steering import by_records, left_vacant, reassignment, skipping
from tests.approval.story import (
    Story,
    addition,
    before_decision,
    circulating,
    drafting,
    remark,
    retraction,
    withdrawal,
)


def test_corrected_in_substance() -> None:
    story = before_decision()
    change = correction(
        story, "r1s6", weight=Weight.MATERIAL, title=TITLE, amount=13_000_000, reason="増額"
    )
    new = revision_hash(tablets(13_000_000))
    assert told(story, "p-otomo", change) == [
        act(
            "revised",
            7,
            "r1s6",
            KYOKUCHO,
            weight="material",
            reason="増額",
            content=f"{TITLE}/13000000",
            revision_hash=new,
            notify=("post-joho-shunin", "post-joho-kakaricho", "post-joho-kacho"),
        ),
        opened("r1s4", 7, again="revised"),
        opened("r1s5", 7, again="revised"),
    ]
    case = story.case
    assert [said(each) for each in case.corrections] == [
        {
            "by": KYOKUCHO,
            "at": 7,
            "weight": "material",
            "reason": "増額",
            "changes": ({"field": "amount", "old": "12000000", "new": "13000000"},),
            "old_hash": HASH,
            "new_hash": new,
        }
    ]
    assert (said(case)["sheet_at"], case.revision_hash) == (7, new)
    assert [(past.round, past.reason) for past in case.past_rounds] == [(1, "増額")]
    assert [said(each) for each in case.readings] == [
        {
            "slot_id": f"n{number}",
            "kind": "notice",
            "post_id": f"post-{post}",
            "seal_title": title,
            "section_name": section,
            "status": "open",
            "opened_at": 7,
        }
        for number, (post, title, section) in enumerate(
            (
                ("joho-shunin", "起案者", "情報政策係"),
                ("joho-kakaricho", "係長", "情報政策係"),
                ("joho-kacho", "課長", "情報政策課"),
            ),
            1,
        )
    ]


def test_an_amount_that_is_given_or_taken_away_by_a_correction() -> None:
    story = Story()
    story.draft(tablets(None, matter="other", consents=()))
    story.submit()
    change = correction(story, "r1s2", weight=Weight.MATERIAL, title=TITLE, body="改める", amount=5)
    story.happens("p-takahashi", change)
    assert [said(each) for each in story.case.corrections[0].changes] == [
        {"field": "body", "old": tablets().body, "new": "改める"},
        {"field": "amount", "new": "5"},
    ]


def test_added_to_the_route() -> None:
    story = circulating("r1s2")
    added = planned("r1s7", "gogi", "kaikei-shitsucho", "会計室長", "会計室")
    assert told(story, "p-yamazaki", insertion("post-joho-shunin")) == [
        {
            "type": "slot_inserted",
            "at": 4,
            "by": DRAFTER,
            "slot": added,
            "before": "r1s6",
            "reason": "会計にも関わるため",
        }
    ]
    case = story.case
    assert [slot.slot_id for stage in case.stages[4:] for slot in stage.slots] == ["r1s7", "r1s6"]
    slot = case.slot("r1s7")
    assert slot is not None
    assert said(slot) == {**added, **WAITING}
    assert said(case)["sheet_at"] == 4


def test_sent_out_after_the_decision() -> None:
    story = decided_case()
    letter = {
        "method": "dispatch",
        "executed_on": "2026-11-24",
        "detail": "株式会社机事務機",
        "number": "令8情政送第1号",
        "official_seal": True,
    }
    assert told(story, "p-mori", recording("post-joho-shuji")) == [
        {
            "type": "executed",
            "at": 8,
            "by": "森 林/post-joho-shuji/regular",
            "act": letter,
        }
    ]
    assert [said(each) for each in story.case.executions] == [
        {"by": "森 林/post-joho-shuji/regular", "at": 8, "act": letter}
    ]


def sheet_since(story: Story) -> object:
    """Return since when the current sheet of the round holds, None for the first."""
    return said(story.case).get("sheet_at")


def test_a_sheet_ends_when_a_seal_that_it_quotes_is_taken_back() -> None:
    story = circulating("r1s2", "r1s3", "r1s4")
    assert sheet_since(story) is None
    story.happens("p-kaneko", insertion("post-zaisei-kacho"))
    assert sheet_since(story) == 6
    story.approve("r1s5")
    # This seal stands on the new sheet: taking it back leaves the sheet as it is.
    story.happens("p-kaneko", retraction("r1s5"))
    assert sheet_since(story) == 6
    # This one stands on the sheet before, which the new one quotes.
    story.happens("p-watanabe", retraction("r1s4"))
    assert sheet_since(story) == 9
    story.approve("r1s4", "r1s5")
    story.happens("p-aida", story.remand("r1s7", to="r1s4"))
    assert sheet_since(story) == 9
    story.approve("r1s4")
    story.happens("p-kaneko", story.remand("r1s5", to="r1s3"))
    assert sheet_since(story) == 14


def test_sent_to_another_post() -> None:
    story = by_records(circulating("r1s2", "r1s3"))
    shoji = "東海林 太郎/post-jinji-kakaricho/regular"
    command = reassignment("r1s5", "post-zaisei-kyokucho", "post-jinji-kakaricho")
    assert told(story, "p-shoji", command) == [
        act(
            "reassigned",
            5,
            "r1s5",
            shoji,
            reason="担当替え",
            to_post="post-zaisei-kyokucho",
            seal_title="財政局長",
            section_name="財政局",
        )
    ]
    slot = story.case.slot("r1s5")
    assert slot is not None
    assert said(slot) == {
        **planned("r1s5", "gogi", "zaisei-kyokucho", "財政局長", "財政局"),
        "status": "open",
        "opened_at": 5,
    }


def test_a_slot_that_waits_goes_to_another_post_and_waits_on() -> None:
    story = by_records(circulating())
    command = reassignment("r1s3", "post-kaikei-shitsucho", "post-jinji-kakaricho")
    story.happens("p-shoji", command)
    slot = story.case.slot("r1s3")
    assert slot is not None
    assert said(slot) == {
        **planned("r1s3", "kaigi", "kaikei-shitsucho", "室長", "会計室"),
        "status": "waiting",
    }


def test_left_out() -> None:
    story = left_vacant("r1s2")
    assert told(story, "p-otomo", skipping("r1s3", "post-somu-kyokucho")) == [
        act("slot_skipped", 4, "r1s3", KYOKUCHO, reason="欠員のため"),
        opened("r1s4", 4),
        opened("r1s5", 4),
    ]
    assert standing(story.case)["r1s3"] == {
        "status": "skipped",
        "opened_at": 3,
        "opinion": "欠員のため",
    }


def test_merged_with_the_next_slot_of_the_same_person() -> None:
    both = transferred(("post-joho-kakaricho", "p-yoshida", "acting_head"), day="2026-11-01")
    story = Story(both)
    events = told(story, "p-yamazaki", drafting(tablets()))
    assert events[2] == {
        "type": "slot_skipped",
        "at": 1,
        "slot_id": "r1s2",
        "reason": "same_person",
    }


def test_read_with_a_receipt() -> None:
    story = before_decision()
    assert told(story, "p-otomo", readers("post-somu-kyokucho", AIDA)) == [
        {
            "type": "reader_added",
            "at": 7,
            "by": KYOKUCHO,
            "reader": planned("k1", "kyoran", "kaikei-shitsucho", "会計室長", "会計室"),
        }
    ]
    reading = story.case.reading(SlotId("k1"))
    assert reading is not None
    asked = planned("k1", "kyoran", "kaikei-shitsucho", "会計室長", "会計室")
    assert said(reading) == {**asked, "status": "open", "opened_at": 7}
    aida = "会田 誠司/post-kaikei-shitsucho/regular"
    assert told(story, "p-aida", receipt("k1", AIDA)) == [act("case_read", 8, "k1", aida)]
    reading = story.case.reading(SlotId("k1"))
    assert reading is not None
    assert said(reading) == {**asked, **after("read", 7, aida, 8)}


def test_an_opinion_and_a_file_beside_the_route() -> None:
    story = circulating("r1s2")
    assert told(story, "p-yoshida", remark("post-joho-kacho")) == [
        {"type": "opinion_added", "at": 4, "by": KACHO, "text": "了解しました"}
    ]
    assert [said(each) for each in story.case.opinions] == [
        {"by": KACHO, "at": 4, "text": "了解しました"}
    ]
    file = attachment("図面.pdf")
    assert told(story, "p-takahashi", addition("post-joho-kakaricho", file)) == [
        {
            "type": "attachment_added",
            "at": 5,
            "by": KAKARICHO,
            "attachment": said(file),
            "notify": ("post-joho-shunin",),
        }
    ]
    assert [said(each) for each in story.case.added_attachments] == [
        {"by": KAKARICHO, "at": 5, "attachment": said(file)}
    ]
    assert [each.post_id for each in story.case.readings] == ["post-joho-shunin"]


@pytest.mark.parametrize(
    ("kind", "command", "reason", "state"),
    [
        ("withdrawn", withdrawal(), "計画を見直すため", "withdrawn"),
        ("abandoned", abandonment("post-joho-shunin"), "計画の中止", "abandoned"),
    ],
)
def test_ended_without_a_decision(kind: str, command: CaseCommand, reason: str, state: str) -> None:
    story = circulating("r1s2", "r1s3", "r1s4")
    assert told(story, "p-yamazaki", command) == [
        {
            "type": kind,
            "at": 6,
            "by": DRAFTER,
            "reason": reason,
            "notify": ("post-jinji-kacho",),
        }
    ]
    case = story.case
    assert (case.state, case.ending_reason, case.decided_at) == (state, reason, None)
    assert standing(case)["r1s5"] == {"status": "waiting", "opened_at": 4}
    assert [(each.slot_id, each.post_id) for each in case.readings] == [
        ("n1", PostId("post-jinji-kacho"))
    ]
