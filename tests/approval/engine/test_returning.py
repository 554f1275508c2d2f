# SPDX-License-Identifier: Apache-2.0
"""Going back: remand, refused consent, retraction."""

from dataclasses import replace

import pytest

from approval.case import CaseState
from approval.events import Remanded, SlotOpened
from tests.approval.city import tablets, transferred
from tests.approval.story import HOLDERS, Story, before_decision, circulating, retraction


@pytest.mark.parametrize(
    ("slot_id", "approved"),
    [
        ("r1s2", ()),
        ("r1s4", ("r1s2", "r1s3")),
        ("r1s6", ("r1s2", "r1s3", "r1s4", "r1s5")),
    ],
)
def test_whoever_has_the_turn_sends_back_to_the_drafter(
    slot_id: str, approved: tuple[str, ...]
) -> None:
    story = circulating(*approved)
    assert story.happens(HOLDERS[slot_id], story.remand(slot_id, "台数の根拠")) == ["remanded"]
    assert story.case.state is CaseState.REMANDED
    assert story.case.ending_reason == "台数の根拠"
    assert story.statuses()[slot_id] == "remanded"
    assert "open" not in story.statuses().values()


def test_going_back_keeps_the_consents_that_were_given() -> None:
    story = before_decision()
    story.happens("p-otomo", story.remand("r1s6"))
    assert story.statuses()["r1s4"] == "consented"
    story.draft(tablets(11_000_000))
    past = story.case.past_rounds[0].stages[3].slots[0]
    assert past.acted is not None
    assert past.acted.name == "渡邉 恒"


def test_a_remand_to_the_drafters_own_slot_is_a_remand_to_the_drafter() -> None:
    story = circulating("r1s2")
    story.happens("p-yoshida", story.remand("r1s3", to="r1s1"))
    event = story.events[-1]
    assert isinstance(event, Remanded)
    assert event.to_slot is None
    assert story.case.state is CaseState.REMANDED


def test_a_remand_to_an_earlier_slot_reopens_its_stage_and_all_after_it() -> None:
    story = before_decision()
    happened = story.happens("p-otomo", story.remand("r1s6", to="r1s4"))
    assert happened == ["remanded", "slot_opened", "slot_opened"]
    assert story.statuses() == {
        "r1s1": "approved",
        "r1s2": "approved",
        "r1s3": "approved",
        "r1s4": "open",
        "r1s5": "open",
        "r1s6": "waiting",
    }
    assert (story.case.state, story.case.round) == (CaseState.CIRCULATING, 1)
    opened = story.events[-1]
    assert isinstance(opened, SlotOpened)
    assert opened.again == "remand"
    (past,) = story.case.past_rounds
    assert (past.round, past.reason) == (1, "仕様が不足")
    assert [slot.status.value for slot in past.stages[3].slots] == ["consented", "consented"]
    assert story.approve("r1s5", "r1s4", "r1s6")[-1] == "decided"


@pytest.mark.parametrize(
    ("target", "code"),
    [("r1s3", "slot.not_earlier"), ("r1s6", "slot.not_earlier"), ("r7s1", "slot.unknown")],
)
def test_a_remand_goes_only_to_an_earlier_stage(target: str, code: str) -> None:
    story = circulating("r1s2")
    assert story.refused("p-yoshida", story.remand("r1s3", to=target)).code == code


def test_consent_beside_mine_in_the_same_stage_is_not_earlier() -> None:
    story = circulating("r1s2", "r1s3", "r1s4")
    assert story.refused("p-kaneko", story.remand("r1s5", to="r1s4")).code == "slot.not_earlier"


@pytest.mark.parametrize("reason", ["", " 　\n"])
def test_going_back_needs_a_reason(reason: str) -> None:
    story = circulating("r1s2", "r1s3")
    for command in (story.remand("r1s4", reason), story.refuse_consent("r1s4", reason)):
        assert story.refused("p-watanabe", command).code == "reason.missing"


def test_a_remand_on_another_revision_is_refused() -> None:
    story = circulating()
    stale = replace(story.remand("r1s2"), revision_hash="")
    assert story.refused("p-takahashi", stale).code == "revision.changed"


def test_refused_consent_returns_the_case_for_adjustment() -> None:
    story = circulating("r1s2", "r1s3", "r1s4")
    assert story.happens("p-kaneko", story.refuse_consent("r1s5")) == ["consent_refused"]
    assert story.case.state is CaseState.REMANDED
    assert story.statuses()["r1s5"] == "consent_refused"
    assert story.statuses()["r1s4"] == "consented"
    assert story.case.slots()[4].opinion == "予算がない"


def test_only_another_section_refuses_consent() -> None:
    story = circulating()
    assert story.refused("p-takahashi", story.refuse_consent("r1s2")).code == "slot.not_consent"
    early = story.refused("p-watanabe", story.refuse_consent("r1s4"))
    assert early.code == "slot.not_open"


def test_an_act_is_taken_back_while_no_later_slot_has_acted() -> None:
    story = circulating("r1s2")
    assert story.happens("p-takahashi", retraction("r1s2")) == ["retracted"]
    assert story.statuses()["r1s2"] == "open"
    assert story.statuses()["r1s3"] == "waiting"
    assert story.case.slots()[1].acted is None


def test_after_a_later_act_only_a_remand_helps() -> None:
    story = circulating("r1s2", "r1s3")
    refusal = story.refused("p-takahashi", retraction("r1s2"))
    assert refusal.code == "slot.later_acted"
    assert refusal.params == {"slot": "課長", "by": "𠮷田 茂子"}


def test_parking_by_the_next_does_not_stop_a_retraction_and_ends_with_it() -> None:
    story = circulating("r1s2")
    story.happens("p-yoshida", story.hold("r1s3"))
    story.happens("p-takahashi", retraction("r1s2"))
    assert story.statuses()["r1s3"] == "waiting"


def test_a_consent_is_taken_back_until_a_later_stage_acts() -> None:
    story = before_decision()
    assert story.happens("p-kaneko", retraction("r1s5")) == ["retracted"]
    assert story.statuses()["r1s4"] == "consented"
    assert story.statuses()["r1s6"] == "waiting"


def test_signatures_of_the_stage_that_stood_on_top_are_asked_for_again() -> None:
    story = before_decision()
    assert story.happens("p-watanabe", retraction("r1s4")) == ["retracted", "slot_opened"]
    assert (story.statuses()["r1s4"], story.statuses()["r1s5"]) == ("open", "open")
    opened = story.events[-1]
    assert isinstance(opened, SlotOpened)
    assert (opened.slot_id, opened.again) == ("r1s5", "signature_order")


def test_the_drafter_takes_his_submission_back_into_a_draft() -> None:
    story = circulating()
    story.happens("p-yamazaki", retraction("r1s1"))
    assert story.case.state is CaseState.DRAFT
    assert story.statuses()["r1s1"] == "open"


def test_after_the_decision_nothing_is_taken_back() -> None:
    story = before_decision()
    story.approve("r1s6")
    assert story.refused("p-otomo", retraction("r1s6")).code == "case.decided"


def test_only_ones_own_act_is_taken_back_and_only_if_there_is_one() -> None:
    story = circulating("r1s2")
    assert story.refused("p-yoshida", retraction("r1s2")).code == "slot.others_act"
    assert story.refused("p-yoshida", retraction("r1s3")).code == "slot.not_acted"
    assert story.refused("p-yoshida", retraction("r8s8")).code == "slot.unknown"
    long = replace(retraction("r1s2"), reason="長" * 2001)
    assert story.refused("p-takahashi", long).code == "content.text_too_long"


def test_who_left_the_post_no_longer_takes_back_his_act_in_it() -> None:
    story = circulating("r1s2")
    story.organisation = transferred(
        ("post-joho-kakaricho", "p-otomo", "acting_head"), day="2026-11-24"
    )
    assert story.refused("p-takahashi", retraction("r1s2")).code == "post.not_held"
    assert story.refused("p-otomo", retraction("r1s2")).code == "slot.others_act"


def test_a_second_round_runs_to_its_end() -> None:
    story = circulating("r1s2")
    story.happens("p-yoshida", story.remand("r1s3"))
    story.draft(tablets(11_000_000, consents=()))
    story.submit()
    for slot_id, holder in (("r2s2", "p-takahashi"), ("r2s3", "p-yoshida"), ("r2s4", "p-otomo")):
        story.happens(holder, story.approval(slot_id))
    assert story.case.state is CaseState.DECIDED
    assert isinstance(story, Story)
