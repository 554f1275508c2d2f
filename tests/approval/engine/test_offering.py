# SPDX-License-Identifier: Apache-2.0
"""What waits for whom, and what a screen may offer."""

import pytest

from approval.engine import offers, waiting_slots
from approval.identifiers import PersonId, PostId
from tests.approval.city import city, facts
from tests.approval.story import (
    Story,
    before_decision,
    circulating,
    retraction,
    withdrawal,
)

JINJI, ZAISEI = PostId("post-jinji-kacho"), PostId("post-zaisei-kacho")


def offered(story: Story, person: str) -> frozenset[str]:
    view = (story.organisation or city()).on(facts(person, story.minute).now.date())
    posts = [post.post_id for post in view.held_posts(PersonId(person))]
    return offers(story.case, PersonId(person), posts)


def test_a_slot_waits_for_the_holder_of_its_post_also_while_parked() -> None:
    story = circulating("r1s2", "r1s3")
    assert [slot.slot_id for slot in waiting_slots(story.case, {JINJI, ZAISEI})] == [
        "r1s4",
        "r1s5",
    ]
    story.happens("p-watanabe", story.hold("r1s4"))
    assert [slot.slot_id for slot in waiting_slots(story.case, {JINJI})] == ["r1s4"]
    story.approve("r1s5")
    assert waiting_slots(story.case, {ZAISEI}) == ()


def test_a_draft_and_an_ended_case_wait_for_nobody() -> None:
    story = Story()
    story.draft()
    everyone = {slot.post_id for slot in story.case.slots()}
    assert waiting_slots(story.case, everyone) == ()
    story.submit()
    story.happens("p-yamazaki", withdrawal())
    assert waiting_slots(story.case, everyone) == ()


SPEAKING = {"add_opinion", "add_attachment", "add_readers"}
LINE = {"approve", "remand", "hold", "revise", "abandon"}


@pytest.mark.parametrize(
    ("approved", "person", "expected"),
    [
        ((), "p-takahashi", LINE | SPEAKING),
        ((), "p-yoshida", {"abandon"} | SPEAKING),
        ((), "p-yamazaki", {"withdraw", "abandon", "retract"} | SPEAKING),
        ((), "p-mori", set()),
        (("r1s2",), "p-takahashi", {"abandon", "retract"} | SPEAKING),
        (("r1s2",), "p-yamazaki", {"withdraw", "abandon"} | SPEAKING),
        (
            ("r1s2", "r1s3"),
            "p-kaneko",
            {"approve", "refuse_consent", "remand", "hold"} | SPEAKING,
        ),
        (
            ("r1s2", "r1s3", "r1s4", "r1s5"),
            "p-otomo",
            {"reject"} | LINE | SPEAKING,
        ),
    ],
)
def test_each_is_offered_what_he_may_do(
    approved: tuple[str, ...], person: str, expected: set[str]
) -> None:
    assert offered(circulating(*approved), person) == expected


def test_a_parked_slot_offers_to_be_taken_up() -> None:
    story = circulating()
    story.happens("p-takahashi", story.hold("r1s2"))
    assert offered(story, "p-takahashi") == {"release", "abandon"} | SPEAKING


def test_a_draft_and_a_remanded_case_offer_themselves_to_their_drafter() -> None:
    story = Story()
    story.draft()
    assert offered(story, "p-yamazaki") == {"draft", "submit", "withdraw", "add_opinion"}
    story.submit()
    story.happens("p-takahashi", story.remand("r1s2"))
    assert offered(story, "p-yamazaki") == {"draft", "withdraw", "abandon", "add_opinion"}
    assert offered(story, "p-takahashi") == {"abandon", "add_opinion"}


def test_a_decided_case_offers_only_to_let_others_read_it() -> None:
    story = before_decision()
    story.approve("r1s6")
    assert offered(story, "p-otomo") == {"add_readers"}
    assert offered(story, "p-mori") == frozenset()


def test_a_successor_is_offered_the_draft_but_not_its_submission() -> None:
    story = Story()
    story.draft()
    posts = [PostId("post-joho-shunin")]
    assert offers(story.case, PersonId("p-mori"), posts) == {"draft", "withdraw", "add_opinion"}
    elsewhere = [PostId("post-kaikei-shuji")]
    assert offers(story.case, PersonId("p-yamazaki"), elsewhere) == {"draft", "add_opinion"}
    assert offers(story.case, PersonId("p-yamazaki"), []) == frozenset()


def test_a_retracted_act_is_offered_again() -> None:
    story = circulating("r1s2")
    story.happens("p-takahashi", retraction("r1s2"))
    assert "approve" in offered(story, "p-takahashi")
    assert "retract" in offered(story, "p-yamazaki")
