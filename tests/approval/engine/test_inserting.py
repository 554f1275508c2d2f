# SPDX-License-Identifier: Apache-2.0
"""Adding a 合議 or an intermediate in flight: where, by whom, and whom never (approval.md, 3)."""

from dataclasses import replace
from typing import Literal

import pytest

from approval.case import Case
from approval.commands import InsertSlot
from approval.engine import Facts, decide, evolve, offers
from approval.engine.slots import next_slot_ids
from approval.events import CaseEvent, SlotInserted
from approval.identifiers import PersonId, PostId, SlotId
from approval.refusal import Refusal
from tests.approval.city import transferred
from tests.approval.story import CASE, Story, circulating

DRAFTER = ("p-yamazaki", "post-joho-shunin")
KACHO = ("p-yoshida", "post-joho-kacho")
KAIKEI = PostId("post-kaikei-shitsucho")


def insertion(
    post: str,
    before: str = "r1s6",
    to: str = KAIKEI,
    kind: Literal["kaigi", "gogi"] = "gogi",
    reason: str = "会計にも関わるため",
) -> InsertSlot:
    """Return the command by which a post adds another to the route."""
    return InsertSlot(
        case_id=CASE,
        post_id=PostId(post),
        kind=kind,
        to_post=PostId(to),
        before=SlotId(before),
        reason=reason,
    )


def order(story: Story) -> list[str]:
    """Return the slots of the route in order."""
    return [slot.slot_id for slot in story.case.slots()]


@pytest.mark.parametrize("asked_by", [DRAFTER, KACHO])
def test_the_drafter_and_whoever_has_the_turn_add_a_consent(asked_by: tuple[str, str]) -> None:
    story = circulating("r1s2")
    person, post = asked_by
    assert story.happens(person, insertion(post)) == ["slot_inserted"]
    assert order(story) == ["r1s1", "r1s2", "r1s3", "r1s4", "r1s5", "r1s7", "r1s6"]
    slot = story.case.slot("r1s7")
    assert slot is not None
    assert (slot.kind, slot.status, slot.post_id) == ("gogi", "waiting", KAIKEI)


def test_the_route_goes_by_the_one_who_was_added() -> None:
    story = circulating("r1s2", "r1s3", "r1s4")
    story.happens("p-yamazaki", insertion(DRAFTER[1]))
    story.approve("r1s5")
    assert story.statuses()["r1s7"] == "open"
    assert story.statuses()["r1s6"] == "waiting"
    story.happens("p-aida", story.approval("r1s7"))
    story.approve("r1s6")
    assert story.case.state == "decided"


def test_seals_that_stand_are_quoted_on_a_sheet_with_the_new_box() -> None:
    story = circulating("r1s2")
    story.happens("p-yamazaki", insertion(DRAFTER[1]))
    quoted = [slot.slot_id for slot in story.case.slots() if story.case.sealed_before(slot)]
    assert quoted == ["r1s1", "r1s2"]
    assert story.case.revision_hash == story.case.slots()[0].revision_hash


def test_a_spare_field_keeps_the_sheet_and_every_seal_on_it() -> None:
    story = circulating("r1s2")
    facts = replace(story.facts("p-yamazaki"), last_field=8)
    (event,) = decided(story.case, insertion(DRAFTER[1]), facts)
    assert isinstance(event, SlotInserted)
    assert event.spare
    case = evolve(story.case, event)
    assert (case.sheet_at, [each for each in case.slots() if case.sealed_before(each)]) == (
        None,
        [],
    )
    assert next_slot_ids(case, 2) == ("r1s8", "r1s9")
    (last,) = decided(case, insertion(DRAFTER[1], to="post-kaikei-shuji"), facts)
    assert isinstance(last, SlotInserted)
    assert last.spare
    (none_left,) = decided(evolve(case, last), insertion(DRAFTER[1], to="post-jinji-shuji"), facts)
    assert isinstance(none_left, SlotInserted)
    assert not none_left.spare
    assert evolve(evolve(case, last), none_left).sheet_at == none_left.at


def decided(case: Case, command: InsertSlot, facts: Facts) -> tuple[CaseEvent, ...]:
    """Return the events of a command that stands."""
    events = decide(case, command, facts)
    assert not isinstance(events, Refusal)
    return events


def test_what_was_added_stays_when_the_case_goes_back_within_its_round() -> None:
    story = circulating("r1s2")
    story.happens("p-yamazaki", insertion(DRAFTER[1]))
    story.happens("p-yoshida", story.remand("r1s3", to="r1s2"))
    assert "r1s7" in order(story)
    story.happens("p-yamazaki", insertion(DRAFTER[1], to="post-kaikei-shuji"))
    assert order(story)[-3:] == ["r1s7", "r1s8", "r1s6"]


@pytest.mark.parametrize(
    ("actor", "command", "code"),
    [
        ("p-takahashi", insertion("post-joho-kakaricho"), "slot.insert_others"),
        ("p-yamazaki", insertion("post-joho-kacho"), "post.not_held"),
        ("p-yamazaki", insertion(DRAFTER[1], before="r1s2"), "slot.insert_place"),
        ("p-yamazaki", insertion(DRAFTER[1], before="r1s3"), "slot.insert_place"),
        ("p-yamazaki", insertion(DRAFTER[1], before="r9s9"), "slot.unknown"),
        ("p-yamazaki", insertion(DRAFTER[1], reason=" "), "reason.missing"),
        ("p-yamazaki", insertion(DRAFTER[1], to="none"), "route.post_unknown"),
        ("p-yamazaki", insertion(DRAFTER[1], to="post-zaisei-kacho"), "slot.post_in_route"),
        ("p-yamazaki", insertion(DRAFTER[1], to="post-shicho"), "slot.outranks_decider"),
        ("p-yamazaki", insertion(DRAFTER[1], kind="kaigi"), "slot.not_in_line"),
    ],
)
def test_an_addition_that_may_not_be_is_refused(actor: str, command: InsertSlot, code: str) -> None:
    refusal = circulating("r1s2").refused(actor, command)
    assert refusal.code == code
    if code == "slot.outranks_decider":
        assert refusal.article == "第2条(5)"


def test_nothing_is_added_behind_the_last_place_or_once_it_is_over() -> None:
    story = circulating("r1s2", "r1s3", "r1s4", "r1s5")
    assert story.refused("p-yamazaki", insertion(DRAFTER[1])).code == "slot.insert_others"
    assert "insert_slot" not in offers(
        story.case, PersonId("p-yamazaki"), [PostId(DRAFTER[1])], story.facts("p-yamazaki")
    )
    story.approve("r1s6")
    assert story.refused("p-yamazaki", insertion(DRAFTER[1])).code == "case.decided"


def test_an_intermediate_of_the_own_line_acts_before_the_decider() -> None:
    story = circulating("r1s2")
    command = insertion(DRAFTER[1], to="post-joho-shuji", kind="kaigi")
    assert story.happens("p-yamazaki", command) == ["slot_inserted"]
    slot = story.case.slot("r1s7")
    assert slot is not None
    assert (slot.kind, slot.seal_title) == ("kaigi", "主事")


@pytest.mark.parametrize(("holder", "code"), [("", "post_vacant"), ("p-yamazaki", "own_draft")])
def test_nobody_asks_a_vacant_post_or_the_drafter_himself(holder: str, code: str) -> None:
    story = circulating("r1s2")
    story.organisation = transferred((KAIKEI, holder, "concurrent"), day="2026-11-24")
    refusal = story.refused("p-yamazaki", insertion(DRAFTER[1]))
    assert refusal.code.endswith(code)


def test_a_parked_slot_is_passed_by_as_well_and_its_holder_adds_nothing() -> None:
    story = circulating("r1s2")
    story.happens("p-yoshida", story.hold("r1s3"))
    assert story.refused("p-yoshida", insertion(KACHO[1])).code == "slot.insert_others"
    assert story.refused("p-yamazaki", insertion(DRAFTER[1], before="r1s3")).code == (
        "slot.insert_place"
    )
    assert story.happens("p-yamazaki", insertion(DRAFTER[1], before="r1s4")) == ["slot_inserted"]


def test_a_case_under_way_offers_it_to_whom_it_is_allowed() -> None:
    story = circulating("r1s2")
    for person, post, offered in (
        (*DRAFTER, True),
        (*KACHO, True),
        ("p-takahashi", "post-joho-kakaricho", False),
    ):
        facts = replace(story.facts(person))
        found = offers(story.case, PersonId(person), [PostId(post)], facts)
        assert ("insert_slot" in found) == offered


def test_the_head_of_another_bureau_may_be_asked_as_he_is_not_above_the_decider() -> None:
    story = circulating("r1s2")
    command = insertion(DRAFTER[1], to="post-zaisei-kyokucho")
    assert story.happens("p-yamazaki", command) == ["slot_inserted"]
    deputy = story.refused("p-yamazaki", insertion(DRAFTER[1], to="post-fukushicho"))
    assert (deputy.code, deputy.params["post"]) == ("slot.outranks_decider", "副市長")
