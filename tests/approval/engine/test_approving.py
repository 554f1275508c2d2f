# SPDX-License-Identifier: Apache-2.0
"""Approval, consent and decision."""

from dataclasses import replace

import pytest

from approval.case import CaseState, SlotStatus
from approval.events import Approved, Consented, Decided
from approval.identifiers import PostId
from tests.approval.city import tablets, transferred
from tests.approval.story import HOLDERS, Story, before_decision, circulating, withdrawal


def test_the_story_runs_from_the_section_head_to_the_decision() -> None:
    story = circulating()
    assert story.approve("r1s2") == ["approved", "slot_opened"]
    assert story.approve("r1s3") == ["approved", "slot_opened", "slot_opened"]
    assert story.approve("r1s5") == ["consented"]
    assert story.approve("r1s4") == ["consented", "slot_opened"]
    assert story.approve("r1s6") == ["approved", "decided"]
    assert story.case.state is CaseState.DECIDED
    decided = story.events[-1]
    assert isinstance(decided, Decided)
    assert (decided.kind, decided.article) == ("senketsu", "第2条(5)")


def test_the_mayors_own_decision_is_kessai() -> None:
    story = Story()
    story.draft(tablets(20_000_000, consents=()))
    story.submit()
    holders = ["p-takahashi", "p-yoshida", "p-otomo", "p-soejima", "p-ichikawa"]
    for number, holder in enumerate(holders, 2):
        story.happens(holder, story.approval(f"r1s{number}"))
    decided = story.events[-1]
    assert isinstance(decided, Decided)
    assert decided.kind == "kessai"


def test_an_act_records_who_in_which_capacity_on_which_revision() -> None:
    story = circulating()
    story.happens("p-takahashi", story.approval("r1s2", "妥当と認めます。"))
    slot = story.case.slots()[1]
    assert slot.acted is not None
    assert (slot.acted.name, slot.acted.post_title) == ("髙橋 是清", "係長")
    assert slot.acted.capacity.value == "regular"
    assert slot.revision_hash == story.case.revision_hash
    assert slot.opinion == "妥当と認めます。"
    event = story.events[-2]
    assert isinstance(event, Approved)


def test_serial_consents_open_one_after_the_other() -> None:
    story = Story()
    story.draft(tablets(parallel_consent=False))
    story.submit()
    story.approve("r1s2")
    assert story.approve("r1s3") == ["approved", "slot_opened"]
    assert story.refused("p-kaneko", story.approval("r1s5")).code == "slot.not_open"
    assert story.approve("r1s4") == ["consented", "slot_opened"]
    assert isinstance(story.events[-2], Consented)


def test_parallel_consents_decided_on_the_same_state_both_land() -> None:
    story = circulating("r1s2", "r1s3")
    first, second = story.approval("r1s4"), story.approval("r1s5")
    story.happens("p-watanabe", first)
    story.happens("p-kaneko", second)
    assert story.statuses()["r1s6"] == "open"


def test_of_two_acts_on_one_slot_exactly_one_lands() -> None:
    story = circulating()
    command = story.approval("r1s2")
    story.happens("p-takahashi", command)
    refusal = story.refused("p-takahashi", command)
    assert refusal.code == "slot.already_acted"
    assert refusal.params == {"slot": "係長", "by": "髙橋 是清"}


@pytest.mark.parametrize("slot_id", ["r1s3", "r1s4", "r1s6"])
def test_nobody_acts_before_his_turn(slot_id: str) -> None:
    story = circulating()
    assert story.refused(HOLDERS[slot_id], story.approval(slot_id)).code == "slot.not_open"


def test_nobody_acts_in_anothers_slot() -> None:
    story = circulating()
    assert story.refused("p-yoshida", story.approval("r1s2")).code == "post.not_held"
    borrowed = replace(story.approval("r1s2"), post_id=PostId("post-joho-kacho"))
    assert story.refused("p-yoshida", borrowed).code == "slot.other_post"
    unknown = replace(story.approval("r1s2"), slot_id="r9s9")  # type: ignore[arg-type]
    assert story.refused("p-yoshida", unknown).code == "slot.unknown"


def test_approving_what_was_withdrawn_a_second_ago_is_refused() -> None:
    story = circulating()
    command = story.approval("r1s2")
    story.happens("p-yamazaki", withdrawal())
    refusal = story.refused("p-takahashi", command)
    assert refusal.code == "case.withdrawn"
    assert refusal.params == {
        "number": "令8情政第1号",
        "title": "テレワーク用モバイル端末の購入について",
    }


def test_approving_another_revision_than_the_present_one_is_refused() -> None:
    story = circulating()
    stale = replace(story.approval("r1s2"), revision_hash="0" * 64)
    assert story.refused("p-takahashi", stale).code == "revision.changed"


def test_an_opinion_of_a_novels_length_is_refused() -> None:
    story = circulating()
    long = story.approval("r1s2", "長" * 2001)
    assert story.refused("p-takahashi", long).code == "content.text_too_long"


def test_a_drafter_who_was_promoted_into_his_line_does_not_approve_his_own_draft() -> None:
    story = circulating()
    story.organisation = transferred(
        ("post-joho-kakaricho", "p-yamazaki", "regular"), day="2026-11-24"
    )
    assert story.refused("p-yamazaki", story.approval("r1s2")).code == "slot.own_draft"


def test_the_new_holder_of_a_post_acts_and_the_old_one_no_longer() -> None:
    story = circulating()
    story.organisation = transferred(
        ("post-joho-kakaricho", "p-otomo", "acting_head"), day="2026-11-24"
    )
    assert story.refused("p-takahashi", story.approval("r1s2")).code == "post.not_held"
    story.happens("p-otomo", story.approval("r1s2"))
    acted = story.case.slots()[1].acted
    assert acted is not None
    assert (acted.name, acted.capacity.value) == ("大友 宗介", "acting_head")


def test_every_slot_has_acted_when_the_case_is_decided() -> None:
    story = before_decision()
    story.approve("r1s6")
    assert {slot.status for slot in story.case.slots()} == {
        SlotStatus.APPROVED,
        SlotStatus.CONSENTED,
    }
