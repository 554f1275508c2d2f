# SPDX-License-Identifier: Apache-2.0
"""Rejection and withdrawal."""

import pytest

from approval.case import CaseState
from approval.events import Withdrawn
from tests.approval.city import tablets, transferred
from tests.approval.story import Story, before_decision, circulating, drafting, withdrawal


def test_the_decider_rejects_and_the_case_is_over() -> None:
    story = before_decision()
    assert story.happens("p-otomo", story.reject("r1s6")) == ["rejected"]
    assert story.case.state is CaseState.REJECTED
    assert story.case.ending_reason == "必要性がない"
    assert story.statuses()["r1s6"] == "rejected"
    assert story.refused("p-yamazaki", drafting(tablets())).code == "case.rejected"
    assert story.refused("p-yamazaki", withdrawal()).code == "case.rejected"


def test_only_the_decider_rejects_and_only_with_a_reason() -> None:
    story = circulating()
    assert story.refused("p-takahashi", story.reject("r1s2")).code == "slot.not_decider"
    assert story.refused("p-otomo", story.reject("r1s6")).code == "slot.not_open"
    assert before_decision().refused("p-otomo", before_decision().reject("r1s6", " ")).code == (
        "reason.missing"
    )


def test_the_drafter_withdraws_and_those_who_consented_are_told() -> None:
    story = circulating("r1s2", "r1s3", "r1s5")
    story.happens("p-yamazaki", withdrawal())
    assert story.case.state is CaseState.WITHDRAWN
    event = story.events[-1]
    assert isinstance(event, Withdrawn)
    assert event.notify == ("post-zaisei-kacho",)
    assert "open" not in story.statuses().values()


def test_those_who_consented_in_an_earlier_round_are_told_once() -> None:
    story = before_decision()
    story.happens("p-otomo", story.remand("r1s6"))
    story.happens("p-yamazaki", withdrawal())
    event = story.events[-1]
    assert isinstance(event, Withdrawn)
    assert event.notify == ("post-jinji-kacho", "post-zaisei-kacho")
    again = before_decision()
    again.happens("p-otomo", again.remand("r1s6"))
    again.draft(tablets(11_000_000))
    again.submit()
    for slot_id, holder in (("r2s2", "p-takahashi"), ("r2s3", "p-yoshida"), ("r2s5", "p-kaneko")):
        again.happens(holder, again.approval(slot_id))
    again.happens("p-yamazaki", withdrawal())
    last = again.events[-1]
    assert isinstance(last, Withdrawn)
    assert last.notify == ("post-jinji-kacho", "post-zaisei-kacho")


def test_those_who_consented_before_the_case_went_back_within_its_round_are_told() -> None:
    story = before_decision()
    story.happens("p-otomo", story.remand("r1s6", to="r1s3"))
    story.happens("p-yamazaki", withdrawal())
    event = story.events[-1]
    assert isinstance(event, Withdrawn)
    assert event.notify == ("post-jinji-kacho", "post-zaisei-kacho")


def test_a_draft_that_nobody_saw_needs_no_reason_and_a_submitted_one_does() -> None:
    story = Story()
    story.draft()
    assert story.refused("p-yamazaki", withdrawal("長" * 2001)).code == "content.text_too_long"
    story.happens("p-yamazaki", withdrawal(""))
    # Those who were asked in the first round have seen it, though this draft was not.
    again = circulating()
    again.happens("p-takahashi", again.remand("r1s2"))
    again.draft(tablets(1))
    assert again.refused("p-yamazaki", withdrawal("")).code == "reason.missing"
    assert circulating().refused("p-yamazaki", withdrawal("")).code == "reason.missing"


def test_the_successor_withdraws_what_his_predecessor_left() -> None:
    story = circulating()
    story.organisation = transferred(("post-joho-shunin", "p-mori", "regular"), day="2026-11-24")
    assert story.refused("p-yamazaki", withdrawal()).code == "post.not_held"
    assert story.happens("p-mori", withdrawal()) == ["withdrawn"]


@pytest.mark.parametrize("actor", ["p-takahashi", "p-mori", "p-ichikawa"])
def test_nobody_else_withdraws(actor: str) -> None:
    assert circulating().refused(actor, withdrawal()).code == "case.not_drafter"
