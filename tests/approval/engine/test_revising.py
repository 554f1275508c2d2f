# SPDX-License-Identifier: Apache-2.0
"""Visible correction (見え消し): what it voids, what it keeps, who is told."""

from dataclasses import replace
from datetime import date

import pytest

from approval.authority.limits import Limit
from approval.case import Weight
from approval.commands import Revise
from approval.engine import decide
from approval.identifiers import PostId, SlotId
from approval.refusal import Refusal
from tests.approval.city import tablets
from tests.approval.story import (
    CASE,
    HOLDERS,
    Story,
    before_decision,
    circulating,
    drafting,
    retraction,
)
from tests.approval.test_wider_routes import examined

TITLE = "テレワーク用モバイル端末の購入について（訂正）"


def correction(story: Story, slot_id: str, **changes: object) -> Revise:
    """Return the command that corrects the title from a slot, wording only by default."""
    content = story.case.content
    fields: dict[str, object] = {
        "weight": Weight.TYPO,
        "title": TITLE,
        "body": content.body,
        "amount": content.amount,
        "reason": "誤記のため",
        "revision_hash": story.case.revision_hash,
        **changes,
    }
    slot, post = SlotId(slot_id), story.post(slot_id)
    return Revise(case_id=CASE, slot_id=slot, post_id=post, **fields)  # type: ignore[arg-type]


def test_a_correction_of_wording_keeps_every_act_and_tells_who_acted() -> None:
    story = before_decision()
    old = story.case.revision_hash
    assert story.happens("p-otomo", correction(story, "r1s6")) == ["revised"]
    assert story.statuses()["r1s4"] == "consented"
    assert story.case.slots()[3].revision_hash == old
    assert story.case.content.title == TITLE
    told = {each.post_id for each in story.case.readings}
    assert told == {story.post(slot_id) for slot_id in HOLDERS} - {story.post("r1s6")}
    story.approve("r1s6")
    assert story.case.state == "decided"


def test_the_old_text_is_kept_with_who_and_when() -> None:
    story = circulating()
    old_title, old_hash = story.case.content.title, story.case.revision_hash
    story.happens("p-takahashi", correction(story, "r1s2"))
    (kept,) = story.case.corrections
    assert (kept.by.name, kept.reason, kept.weight) == ("髙橋 是清", "誤記のため", "typo")
    assert [(c.field, c.old, c.new) for c in kept.changes] == [("title", old_title, TITLE)]
    assert (kept.old_hash, kept.new_hash) == (old_hash, story.case.revision_hash)
    assert kept.at == story.events[-1].at


def test_a_change_of_substance_asks_the_consents_again_and_keeps_the_line() -> None:
    story = before_decision()
    change = correction(story, "r1s6", weight=Weight.MATERIAL, amount=13_000_000)
    assert story.happens("p-otomo", change) == ["revised", "slot_opened", "slot_opened"]
    assert story.statuses() == {
        "r1s1": "approved",
        "r1s2": "approved",
        "r1s3": "approved",
        "r1s4": "open",
        "r1s5": "open",
        "r1s6": "waiting",
    }
    # What the sections said the first time stays in the history.
    assert story.case.past_rounds[-1].stages[3].slots[0].status == "consented"
    told = {each.post_id for each in story.case.readings}
    assert told == {story.post("r1s1"), story.post("r1s2"), story.post("r1s3")}
    story.approve("r1s4", "r1s5", "r1s6")
    assert story.case.state == "decided"
    assert story.case.slots()[4].revision_hash == story.case.revision_hash


def test_serial_consents_are_asked_again_in_their_order() -> None:
    story = Story()
    story.draft(tablets(parallel_consent=False))
    story.submit()
    story.approve("r1s2", "r1s3", "r1s4", "r1s5")
    change = correction(story, "r1s6", weight=Weight.MATERIAL)
    assert story.happens("p-otomo", change) == ["revised", "slot_opened"]
    assert (story.statuses()["r1s4"], story.statuses()["r1s5"]) == ("open", "waiting")


def test_a_change_of_substance_before_any_consent_voids_nothing() -> None:
    story = circulating("r1s2")
    change = correction(story, "r1s3", weight=Weight.MATERIAL, body="台数を改める。")
    assert story.happens("p-yoshida", change) == ["revised"]
    assert story.statuses()["r1s2"] == "approved"
    assert story.case.past_rounds == ()


@pytest.mark.parametrize(
    ("approved", "slot_id", "changes", "code"),
    [
        (("r1s2", "r1s3"), "r1s4", {}, "slot.may_not_revise"),
        ((), "r1s3", {}, "slot.not_open"),
        ((), "r1s2", {"reason": " "}, "reason.missing"),
        ((), "r1s2", {"title": ""}, "content.title_missing"),
        ((), "r1s2", {"amount": 11_000_000}, "revision.not_wording"),
        ((), "r1s2", {"title": tablets().title}, "revision.unchanged"),
        ((), "r1s2", {"revision_hash": "0" * 64}, "revision.changed"),
        (
            (),
            "r1s2",
            {"weight": Weight.MATERIAL, "amount": 200_000_000},
            "revision.moves_authority",
        ),
    ],
)
def test_a_correction_that_may_not_be_is_refused(
    approved: tuple[str, ...], slot_id: str, changes: dict[str, object], code: str
) -> None:
    story = circulating(*approved)
    refusal = story.refused(HOLDERS[slot_id], correction(story, slot_id, **changes))
    assert refusal.code == code


def test_an_examiner_corrects_the_wording_and_never_the_substance() -> None:
    story = Story(examined("post-joho-shuji"))
    story.draft(tablets(consents=()))
    story.submit()
    story.happens("p-takahashi", story.approval("r1s2"))
    assert story.case.slots()[2].kind == "shinsa"
    substance = correction(story, "r1s3", weight=Weight.MATERIAL)
    refusal = story.refused("p-mori", substance)
    assert (refusal.code, refusal.params) == ("slot.examines_form", {"slot": "主事"})
    assert story.happens("p-mori", correction(story, "r1s3")) == ["revised"]


def test_the_rules_of_the_day_of_submission_say_whether_the_decider_stays() -> None:
    """A regulation that came later does not move a case that is under way."""
    story = circulating()
    change = correction(story, "r1s2", weight=Weight.MATERIAL, amount=13_000_000)
    story.minute += 30 * 24 * 60
    facts = story.facts("p-takahashi")
    day = date(2026, 12, 1)
    rows = []
    for rule in facts.rules.rules:
        lower = replace(rule, valid_from=day, limits=(Limit(op="<", value=12_500_000),))
        supply = rule.matter == "supply"
        rows += [replace(rule, valid_to=day), lower] if supply else [rule]
    later = replace(facts, rules=replace(facts.rules, rules=tuple(rows)))
    outcome = decide(story.case, change, later)
    assert not isinstance(outcome, Refusal)
    above = replace(change, amount=20_000_000)
    moved = decide(story.case, above, later)
    assert isinstance(moved, Refusal)
    assert moved.code == "revision.moves_authority"


def test_an_approval_of_the_text_before_the_correction_is_refused() -> None:
    story = before_decision()
    stale = story.approval("r1s6")
    story.happens("p-otomo", correction(story, "r1s6"))
    assert story.refused("p-otomo", stale).code == "revision.changed"


def test_a_seal_from_before_the_correction_stands_on_the_sheet_before() -> None:
    story = circulating("r1s2")
    story.happens("p-yoshida", correction(story, "r1s3"))
    story.approve("r1s3")
    before = [story.case.sealed_before(slot) for slot in story.case.slots()]
    assert before == [True, True, False, False, False, False]
    # Taking it back begins another sheet: the one that quotes it cannot outlive it.
    story.happens("p-yoshida", retraction("r1s3"))
    began = story.case.sheet_at
    story.happens("p-takahashi", retraction("r1s2"))
    assert story.case.sheet_at is not None
    assert began is not None
    assert story.case.sheet_at > began


def test_the_amount_of_a_change_of_contract_is_corrected_under_the_same_clause() -> None:
    story = Story()
    change = tablets(
        matter="works_change", amount=12_999_999, contract_amount=130_000_000, consents=()
    )
    story.draft(change)
    story.submit()
    story.happens("p-takahashi", correction(story, "r1s2", weight=Weight.MATERIAL, amount=1))
    assert story.case.content.amount == 1
    over = correction(story, "r1s2", weight=Weight.MATERIAL, amount=13_000_000)
    refusal = story.refused("p-takahashi", over)
    assert (refusal.code, refusal.article) == ("revision.moves_authority", "専決の定めなし")


def test_a_new_round_begins_with_clean_text_and_one_sheet() -> None:
    story = circulating()
    story.happens("p-takahashi", correction(story, "r1s2"))
    story.happens("p-takahashi", story.remand("r1s2"))
    story.happens("p-yamazaki", drafting(story.case.content))
    assert story.case.sheet_at is None
    assert len(story.case.corrections) == 1
    assert story.case.reading("n1") is not None
    assert story.case.reading("n1").post_id == PostId("post-joho-shunin")  # type: ignore[union-attr]
