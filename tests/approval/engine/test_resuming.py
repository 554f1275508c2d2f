# SPDX-License-Identifier: Apache-2.0
"""Resuming at the remander (差戻し): who approved before need not again, and is told."""

from dataclasses import replace

import pytest

from approval.case import CaseState, Weight
from approval.commands import DraftCase
from approval.content import CaseContent
from tests.approval.city import tablets
from tests.approval.story import (
    HOLDERS,
    Story,
    before_decision,
    circulating,
    drafting,
    retraction,
)

WORDED = replace(tablets(), body="台数の書き方を直した。")


def again(content: CaseContent = WORDED) -> DraftCase:
    """Return the corrected draft that asks to go directly to who sent it back."""
    return replace(drafting(content), resume="remander")


def sent_back(*approved: str, by: str, wish: bool = True) -> Story:
    """Return a case that was sent back to its drafter."""
    story = circulating(*approved)
    story.happens(HOLDERS[by], replace(story.remand(by, "台数の書き方"), resume=wish))
    return story


def resumed() -> Story:
    """Return a case that the 局長 wanted again directly, frozen anew with other words."""
    story = sent_back("r1s2", "r1s3", "r1s4", "r1s5", by="r1s6")
    happened = story.happens("p-yamazaki", again())
    assert happened == ["drafted", "route_planned", "resumed"]
    return story


def test_the_remander_is_asked_first_and_nobody_before_him_again() -> None:
    story = resumed()
    assert story.statuses()["r2s4"] == "consented"
    assert (story.case.state, story.case.round) == (CaseState.DRAFT, 2)
    assert story.submit() == ["submitted", "slot_opened"]
    assert [s.slot_id for s in story.case.slots() if s.status == "open"] == ["r2s6"]
    assert story.happens("p-otomo", story.approval("r2s6")) == ["approved", "decided"]


def test_an_approval_that_stands_keeps_who_gave_it_when_and_on_which_text() -> None:
    story = resumed()
    past = story.case.past_rounds[0].stages[3].slots[0]
    kept = story.case.slot("r2s4")
    assert kept == replace(past, slot_id="r2s4")
    assert kept.revision_hash != story.case.revision_hash
    assert story.case.sealed_before(kept)
    assert not story.case.sealed_before(story.case.slots()[0])


def test_the_old_text_is_struck_out_with_the_reason_of_the_remand() -> None:
    story = resumed()
    (correction,) = story.case.corrections
    assert (correction.weight, correction.reason) == (Weight.TYPO, "台数の書き方")
    assert [(change.field, change.new) for change in correction.changes] == [
        ("body", "台数の書き方を直した。")
    ]
    assert correction.by.name == story.case.drafter.name


def test_freezing_once_more_corrects_the_text_that_was_approved_and_not_the_try_before() -> None:
    story = resumed()
    story.happens("p-yamazaki", again(replace(WORDED, title="端末の購入伺い")))
    (correction,) = story.case.corrections
    assert [change.field for change in correction.changes] == ["title", "body"]
    story.happens("p-yamazaki", drafting(WORDED))
    assert (story.case.corrections, story.case.sheet_at) == ((), None)
    assert story.statuses()["r2s2"] == "waiting"


def test_whoever_approved_is_told_when_it_is_submitted() -> None:
    story = resumed()
    assert story.case.readings == ()
    story.submit()
    told = [each.post_id for each in story.case.readings]
    assert told == [s.post_id for s in story.case.slots()[1:5]]


def test_the_same_text_is_no_correction_and_tells_nobody() -> None:
    story = sent_back("r1s2", "r1s3", by="r1s4")
    story.happens("p-yamazaki", again(tablets()))
    story.submit()
    assert (story.case.corrections, story.case.readings) == ((), ())


def test_a_consent_beside_the_remander_stands_and_one_not_given_is_asked() -> None:
    story = sent_back("r1s2", "r1s3", "r1s5", by="r1s4")
    story.happens("p-yamazaki", again())
    assert story.submit() == ["submitted", "slot_opened"]
    assert (story.statuses()["r2s4"], story.statuses()["r2s5"]) == ("open", "consented")
    other = sent_back("r1s2", "r1s3", by="r1s4")
    other.happens("p-yamazaki", again())
    assert other.submit() == ["submitted", "slot_opened", "slot_opened"]


def test_without_being_asked_for_everybody_is_asked_again() -> None:
    story = sent_back("r1s2", "r1s3", by="r1s4")
    assert story.happens("p-yamazaki", drafting(WORDED)) == ["drafted", "route_planned"]
    story.submit()
    assert story.statuses()["r2s2"] == "open"


def test_the_drafter_alone_cannot_leave_out_those_before_the_remander() -> None:
    story = sent_back("r1s2", "r1s3", by="r1s4", wish=False)
    assert story.refused("p-yamazaki", again()).code == "resume.not_asked"
    fresh = Story()
    fresh.draft()
    assert fresh.refused("p-yamazaki", again()).code == "resume.not_asked"


def test_a_refused_consent_is_never_resumed() -> None:
    story = circulating("r1s2", "r1s3")
    story.happens(HOLDERS["r1s4"], story.refuse_consent("r1s4"))
    assert story.refused("p-yamazaki", again()).code == "resume.not_asked"


@pytest.mark.parametrize(
    "changed",
    [
        tablets(11_000_000),
        replace(WORDED, retention_years=3),
        replace(WORDED, urgent=True),
        replace(WORDED, consents=()),
    ],
    ids=["amount", "retention", "urgent", "consents"],
)
def test_whatever_is_more_than_wording_is_asked_of_everybody(changed: CaseContent) -> None:
    story = sent_back("r1s2", "r1s3", "r1s4", "r1s5", by="r1s6")
    assert story.refused("p-yamazaki", again(changed)).code == "resume.not_wording"


def test_whom_the_remander_passed_over_is_asked() -> None:
    story = circulating()
    pulled = story.remand("r1s3", pull_up=True)
    story.happens(HOLDERS["r1s3"], replace(pulled, resume=True))
    assert story.refused("p-yamazaki", again()).code == "resume.route"


def test_to_an_earlier_slot_the_wish_means_nothing() -> None:
    story = before_decision()
    story.happens("p-otomo", replace(story.remand("r1s6", to="r1s2"), resume=True))
    assert story.case.resume is None
    assert story.statuses()["r1s2"] == "open"


def test_where_nobody_approved_before_the_remander_nothing_is_kept() -> None:
    story = sent_back(by="r1s2")
    assert story.happens("p-yamazaki", again()) == ["drafted", "route_planned"]


def test_who_approved_before_takes_his_seal_back_and_the_sheet_begins_anew() -> None:
    story = sent_back("r1s2", by="r1s3")
    story.happens("p-yamazaki", again())
    story.submit()
    quoted = story.case.sheet_at
    taken = replace(retraction("r1s2"), slot_id="r2s2")
    assert story.happens(HOLDERS["r1s2"], taken)[0] == "retracted"
    assert story.statuses()["r2s2"] == "open"
    assert story.case.sheet_at != quoted


def test_the_wish_is_spent_by_the_submission() -> None:
    story = resumed()
    assert story.case.resume is not None
    story.submit()
    assert story.case.resume is None
