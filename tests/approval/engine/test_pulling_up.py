# SPDX-License-Identifier: Apache-2.0
"""引上げ: by a line superior of each lower slot, never over a consent, never by one (I7)."""

from dataclasses import replace

from approval.case import Stage
from approval.engine import decide, offers
from approval.identifiers import PersonId, PostId
from approval.refusal import Refusal
from tests.approval.city import tablets
from tests.approval.story import HOLDERS, Story, circulating, retraction


def no_consents() -> Story:
    """Return the story without consents: 係長, 課長, 局長."""
    story = Story()
    story.draft(tablets(consents=()))
    story.submit()
    return story


def test_a_superior_approves_before_the_lower_one_who_reads_afterwards() -> None:
    story = circulating()
    kinds = story.happens("p-yoshida", story.approval("r1s3", pull_up=True))
    assert kinds == ["bypassed", "postview_opened", "approved", "slot_opened", "slot_opened"]
    assert story.statuses()["r1s2"] == "bypassed"
    assert story.owed() == {"r1s2": "pull_up"}
    passed = story.case.slot("r1s2")
    assert passed is not None
    assert passed.pulled_up_by == "r1s3"


def test_the_decider_pulls_up_the_whole_line() -> None:
    story = no_consents()
    kinds = story.happens("p-otomo", story.approval("r1s4", pull_up=True))
    assert kinds == [*["bypassed", "postview_opened"] * 2, "approved", "decided"]
    assert story.owed() == {"r1s2": "pull_up", "r1s3": "pull_up"}


def test_a_parked_slot_does_not_hold_a_superior_up() -> None:
    story = circulating()
    story.happens("p-takahashi", story.hold("r1s2"))
    story.happens("p-yoshida", story.approval("r1s3", pull_up=True))
    assert story.statuses()["r1s2"] == "bypassed"


def test_nobody_pulls_up_by_accident() -> None:
    story = circulating()
    assert story.refused("p-yoshida", story.approval("r1s3")).code == "slot.not_open"
    assert story.owed() == {}


def test_in_its_turn_the_wish_to_pull_up_changes_nothing() -> None:
    story = circulating("r1s2")
    kinds = story.happens("p-yoshida", story.approval("r1s3", pull_up=True))
    assert kinds == ["approved", "slot_opened", "slot_opened"]
    assert story.owed() == {}


def test_a_consent_is_neither_passed_over_nor_passes_over() -> None:
    story = circulating("r1s2", "r1s3", "r1s4")
    over = story.refused("p-otomo", story.approval("r1s6", pull_up=True))
    assert (over.code, over.params["slot"]) == ("pull_up.over_consent", "財政課長")
    by = circulating().refused(HOLDERS["r1s4"], circulating().approval("r1s4", pull_up=True))
    assert (by.code, by.params["slot"]) == ("pull_up.by_consent", "人事課長")


def test_only_a_superior_of_every_lower_slot_pulls_up() -> None:
    story = no_consents()
    stages = story.case.stages
    other = replace(stages[1].slots[0], post_id=PostId("post-zaisei-kakaricho"))
    story.maybe = replace(story.case, stages=(stages[0], Stage(slots=(other,)), *stages[2:]))
    outcome = decide(story.case, story.approval("r1s4", pull_up=True), story.facts("p-otomo"))
    assert isinstance(outcome, Refusal)
    assert (outcome.code, outcome.params["slot"]) == ("pull_up.not_superior", "係長")


def test_a_superior_may_reject_or_send_back_before_the_lower_ones() -> None:
    story = no_consents()
    kinds = story.happens("p-otomo", story.reject("r1s4", pull_up=True))
    assert kinds == [*["bypassed", "postview_opened"] * 2, "rejected"]
    story = no_consents()
    kinds = story.happens("p-yoshida", story.remand("r1s3", pull_up=True))
    assert kinds == ["bypassed", "postview_opened", "remanded"]
    assert story.owed() == {"r1s2": "pull_up"}


def test_a_superior_may_send_back_to_the_one_he_passed_over() -> None:
    story = no_consents()
    kinds = story.happens("p-otomo", story.remand("r1s4", to="r1s2", pull_up=True))
    assert kinds == [*["bypassed", "postview_opened"] * 2, "remanded", "slot_opened"]
    assert story.statuses()["r1s2"] == "open"
    assert story.happens("p-takahashi", story.approval("r1s2"))[:2] == ["approved", "postviewed"]


def test_an_unread_revision_and_a_second_pull_up_are_refused() -> None:
    story = circulating()
    unread = replace(story.approval("r1s3", pull_up=True), revision_hash="0" * 64)
    assert story.refused("p-yoshida", unread).code == "revision.changed"
    story.happens("p-yoshida", story.approval("r1s3", pull_up=True))
    late = story.refused("p-takahashi", story.approval("r1s2", pull_up=True))
    assert late.code == "slot.not_open"


def test_taking_a_pull_up_back_asks_the_lower_ones_again() -> None:
    story = circulating()
    story.happens("p-yoshida", story.approval("r1s3", pull_up=True))
    assert story.happens("p-yoshida", retraction("r1s3")) == ["retracted", "slot_opened"]
    assert story.statuses() == {
        "r1s1": "approved",
        "r1s2": "open",
        "r1s3": "waiting",
        "r1s4": "waiting",
        "r1s5": "waiting",
        "r1s6": "waiting",
    }
    assert story.owed() == {"r1s2": "pull_up"}
    assert "postviewed" in story.happens("p-takahashi", story.approval("r1s2"))


def test_it_is_offered_to_superiors_alone() -> None:
    story = circulating()
    for person, post, offered in (
        ("p-yoshida", "post-joho-kacho", True),
        ("p-otomo", "post-somu-kyokucho", False),  # consents stand between
        ("p-watanabe", "post-jinji-kacho", False),
        ("p-takahashi", "post-joho-kakaricho", False),  # it is his turn
    ):
        acts = offers(story.case, PersonId(person), [PostId(post)], story.facts(person))
        assert ("pull_up" in acts) is offered
