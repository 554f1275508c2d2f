# SPDX-License-Identifier: Apache-2.0
"""振替 and 飛ばし: who may send a slot elsewhere or leave it out, and what never changes."""

from dataclasses import replace

import pytest

from approval.commands import Reassign, Skip
from approval.engine import offers
from approval.engine.steering_offers import steerable_slots
from approval.identifiers import PersonId, PostId, SlotId
from approval.organisation import Organisation
from tests.approval.city import city, tablets, transferred
from tests.approval.story import CASE, Story, circulating

VACANT = transferred(("post-joho-kacho", "", ""), day="2026-11-24")
NEIGHBOUR = PostId("post-zaisei-kacho")


def reassignment(slot_id: str, to: str, post: str, reason: str = "担当替え") -> Reassign:
    """Return the command by which a post re-addresses a slot."""
    return Reassign(
        case_id=CASE,
        slot_id=SlotId(slot_id),
        post_id=PostId(post),
        to_post=PostId(to),
        reason=reason,
    )


def skipping(slot_id: str, post: str, reason: str = "欠員のため") -> Skip:
    """Return the command by which a post leaves out a slot."""
    return Skip(case_id=CASE, slot_id=SlotId(slot_id), post_id=PostId(post), reason=reason)


def by_records(story: Story) -> Story:
    """Let the next act be that of a records officer."""
    story.roles = frozenset({"records"})
    return story


def left_vacant(*approved: str) -> Story:
    """Return the story in which the 課長's post falls vacant after some acts."""
    story = circulating(*approved)
    story.organisation = VACANT
    return story


def test_a_superior_sends_an_open_slot_to_another_post() -> None:
    story = circulating("r1s2", "r1s3")
    command = reassignment("r1s4", "post-jinji-kakaricho", "post-somu-kyokucho")
    assert story.happens("p-otomo", command) == ["reassigned"]
    slot = story.case.slot("r1s4")
    assert slot is not None
    assert (slot.post_id, slot.seal_title, slot.status) == (
        "post-jinji-kakaricho",
        "人事係長",
        "open",
    )
    assert story.refused("p-watanabe", story.approval("r1s4")).code == "post.not_held"
    assert story.happens("p-shoji", story.approval("r1s4")) == ["consented"]


def test_a_parked_slot_is_open_again_at_its_new_address() -> None:
    story = circulating("r1s2", "r1s3")
    story.happens("p-watanabe", story.hold("r1s4"))
    story.happens("p-otomo", reassignment("r1s4", "post-jinji-kakaricho", "post-somu-kyokucho"))
    assert story.statuses()["r1s4"] == "open"


def test_both_acts_of_a_provisional_approval_go_to_one_post() -> None:
    story = Story()
    story.draft(tablets(provisional=True))
    story.submit()
    story.happens("p-takahashi", story.approval("r1s2"))
    command = reassignment("r1s3", "post-kaikei-shitsucho", "post-somu-kyokucho")
    assert story.happens("p-otomo", command) == ["reassigned", "reassigned"]
    posts = [slot.post_id for slot in story.case.slots()]
    assert posts.count(PostId("post-kaikei-shitsucho")) == 2


@pytest.mark.parametrize(
    ("actor", "command", "code"),
    [
        ("p-otomo", reassignment("r1s2", "post-joho-shuji", "post-somu-kyokucho"), "already_acted"),
        ("p-otomo", reassignment("r9s9", "post-joho-shuji", "post-somu-kyokucho"), "unknown"),
        (
            "p-takahashi",
            reassignment("r1s4", "post-jinji-kakaricho", "post-joho-kakaricho"),
            "not_superior",
        ),
        (
            "p-otomo",
            reassignment("r1s4", "post-kaikei-shitsucho", "post-somu-kyokucho"),
            "other_section",
        ),
        ("p-otomo", reassignment("r1s4", NEIGHBOUR, "post-somu-kyokucho"), "post_in_route"),
        ("p-ichikawa", reassignment("r1s6", "post-fukushicho", "post-shicho"), "decider_fixed"),
    ],
)
def test_a_reassignment_that_may_not_be_is_refused(
    actor: str, command: Reassign, code: str
) -> None:
    story = circulating("r1s2", "r1s3")
    refusal = story.refused(actor, command)
    assert refusal.code == f"slot.{code}"
    if code == "decider_fixed":
        assert refusal.article == "第2条(5)"


@pytest.mark.parametrize(
    ("to", "reason", "code"),
    [("none", "担当替え", "route.post_unknown"), ("post-jinji-kakaricho", "", "reason.missing")],
)
def test_a_reassignment_needs_a_post_and_a_reason(to: str, reason: str, code: str) -> None:
    story = circulating("r1s2", "r1s3")
    command = reassignment("r1s4", to, "post-somu-kyokucho", reason)
    assert story.refused("p-otomo", command).code == code


@pytest.mark.parametrize(
    ("to", "answers"),
    [
        ("post-zaisei-kyokucho", True),
        ("post-zaisei-kakaricho", True),
        ("post-zaisei-shuji", True),
        ("post-fukushicho", False),
        ("post-kaikei-shitsucho", False),
        ("post-jinji-kakaricho", False),
    ],
)
def test_a_section_is_answered_for_by_its_own_people_and_its_bureau(to: str, answers: bool) -> None:
    """Whoever stands above all bureaus speaks for none of them."""
    story = by_records(circulating("r1s2", "r1s3"))
    command = reassignment("r1s5", to, "post-jinji-shuji")
    if answers:
        assert story.happens("p-takanashi", command) == ["reassigned"]
    else:
        refusal = story.refused("p-takanashi", command)
        assert refusal.code == "slot.other_section"
        assert refusal.params["slot"] == "財政課長"


def test_nobody_sends_a_slot_to_a_vacant_post_or_to_the_drafter_alone() -> None:
    story = circulating()
    story.organisation = transferred(("post-joho-shuji", "", ""), day="2026-11-24")
    to_vacant = reassignment("r1s2", "post-joho-shuji", "post-joho-kacho")
    assert story.refused("p-yoshida", to_vacant).code == "route.post_vacant"
    story.organisation = transferred(
        ("post-joho-shuji", "p-yamazaki", "concurrent"), day="2026-11-24"
    )
    assert story.refused("p-yoshida", to_vacant).code == "slot.own_draft"


def test_the_drafter_never_chooses_his_own_approvers() -> None:
    story = by_records(circulating())
    command = reassignment("r1s2", "post-joho-shuji", "post-joho-shunin")
    assert story.refused("p-yamazaki", command).code == "slot.own_route"


def test_the_records_office_re_addresses_the_slot_of_an_abolished_post() -> None:
    story = circulating("r1s2", "r1s3")
    data = city().data
    posts = tuple(post for post in data.posts if post.post_id != "post-jinji-kacho")
    story.organisation = Organisation(replace(data, posts=posts))
    command = reassignment("r1s4", "post-jinji-kakaricho", "post-zaisei-shuji")
    assert by_records(story).happens("p-iokibe", command) == ["reassigned"]


def test_a_vacant_intermediate_is_left_out_with_a_reason_and_the_next_is_asked() -> None:
    story = left_vacant("r1s2")
    assert story.happens("p-otomo", skipping("r1s3", "post-somu-kyokucho")) == [
        "slot_skipped",
        "slot_opened",
        "slot_opened",
    ]
    slot = story.case.slot("r1s3")
    assert slot is not None
    assert (slot.status, slot.opinion) == ("skipped", "欠員のため")
    story.approve("r1s4", "r1s5", "r1s6")
    assert story.case.state == "decided"


def test_a_slot_left_out_in_advance_is_passed_by() -> None:
    story = left_vacant()
    assert story.happens("p-otomo", skipping("r1s3", "post-somu-kyokucho")) == ["slot_skipped"]
    assert story.approve("r1s2") == ["approved", "slot_opened", "slot_opened"]


def test_a_remand_brings_a_slot_back_that_was_left_out() -> None:
    story = left_vacant("r1s2")
    story.happens("p-otomo", skipping("r1s3", "post-somu-kyokucho"))
    story.approve("r1s4", "r1s5")
    story.happens("p-otomo", story.remand("r1s6", to="r1s2"))
    assert story.statuses()["r1s3"] == "waiting"


@pytest.mark.parametrize(
    ("slot_id", "actor", "post", "code"),
    [
        ("r1s3", "p-takahashi", "post-joho-kakaricho", "slot.not_superior"),
        ("r1s4", "p-otomo", "post-somu-kyokucho", "slot.consent_not_skipped"),
        ("r1s6", "p-ichikawa", "post-shicho", "slot.decider_not_skipped"),
        ("r1s2", "p-otomo", "post-somu-kyokucho", "slot.not_vacant"),
    ],
)
def test_what_is_not_left_out(slot_id: str, actor: str, post: str, code: str) -> None:
    assert left_vacant().refused(actor, skipping(slot_id, post)).code == code


def test_leaving_out_needs_its_reason() -> None:
    refusal = left_vacant().refused("p-otomo", skipping("r1s3", "post-somu-kyokucho", ""))
    assert refusal.code == "reason.missing"


def test_who_holds_two_posts_is_told_in_which_he_can_act() -> None:
    story = circulating()
    story.organisation = transferred(
        ("post-joho-kakaricho", "p-yoshida", "acting_head"), day="2026-11-24"
    )
    wrong = replace(story.approval("r1s2"), post_id=PostId("post-joho-kacho"))
    refusal = story.refused("p-yoshida", wrong)
    assert refusal.code == "slot.post_choice"
    assert refusal.params["choices"] == "情報政策係長"
    story.happens("p-yoshida", replace(wrong, post_id=PostId("post-joho-kakaricho")))
    acted = story.case.slots()[1].acted
    assert acted is not None
    assert (acted.post_title, acted.capacity) == ("係長", "acting_head")


def steerable(story: Story, person: str) -> dict[str, tuple[str, frozenset[str]]]:
    """Return what a person may do about each slot, and in which post."""
    found = steerable_slots(story.case, story.facts(person))
    return {each.slot.slot_id: (each.post_id, each.acts) for each in found}


def test_a_superior_is_offered_the_slots_below_him_and_none_that_is_over() -> None:
    story = circulating("r1s2")
    assert steerable(story, "p-otomo") == {
        slot_id: ("post-somu-kyokucho", frozenset({"reassign"})) for slot_id in ("r1s3", "r1s4")
    }
    assert steerable(story, "p-takahashi") == {}
    assert steerable(story, "p-yamazaki") == {}


def test_what_is_vacant_may_be_left_out_and_the_deciders_slot_never() -> None:
    story = by_records(left_vacant("r1s2"))
    found = steerable(story, "p-iokibe")
    assert found["r1s3"] == ("post-zaisei-shuji", frozenset({"reassign", "skip"}))
    assert found["r1s4"][1] == {"reassign"}
    assert "r1s6" not in found
    acts = offers(story.case, PersonId("p-iokibe"), [], story.facts("p-iokibe"))
    assert {"reassign", "skip"} <= acts


def test_nothing_is_steered_once_it_is_over() -> None:
    story = by_records(circulating("r1s2", "r1s3", "r1s4", "r1s5", "r1s6"))
    assert steerable(story, "p-iokibe") == {}


def test_who_could_act_in_several_posts_is_told_all_of_them() -> None:
    story = circulating("r1s2", "r1s3")
    story.organisation = transferred(
        ("post-zaisei-kacho", "p-watanabe", "acting_head"), day="2026-11-24"
    )
    wrong = replace(story.approval("r1s4"), post_id=PostId("post-shicho"))
    refusal = story.refused("p-watanabe", wrong)
    assert refusal.code == "slot.post_choice"
    assert refusal.params == {"slot": "人事課長", "choices": "人事課長、財政課長"}


def test_what_may_be_steered_is_told_with_the_post_and_whether_anybody_is_there() -> None:
    story = left_vacant("r1s2")
    found = {
        each.slot.slot_id: (each.post_id, set(each.acts), each.vacant)
        for each in steerable_slots(story.case, story.facts("p-otomo"))
    }
    bureau = "post-somu-kyokucho"
    assert found == {
        "r1s3": (bureau, {"reassign", "skip"}, True),
        "r1s4": (bureau, {"reassign"}, False),
    }
    assert steerable_slots(story.case, story.facts("p-yamazaki")) == ()
