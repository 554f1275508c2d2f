# SPDX-License-Identifier: Apache-2.0
"""What waits for whom, and what a screen may offer."""

import pytest

from approval.engine import offers, waiting_slots
from approval.engine.offering import waiting_postviews, waiting_readings
from approval.identifiers import PersonId, PostId
from tests.approval.city import away, city, facts, tablets
from tests.approval.engine.test_reading import AIDA, abandonment, readers
from tests.approval.engine.test_steering import by_records, left_vacant
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


def offered_today(story: Story, person: str) -> frozenset[str]:
    """Return what is offered where it is known who is away and who stands above whom."""
    told = story.facts(person)
    posts = [post.post_id for post in told.view.held_posts(PersonId(person))]
    return offers(story.case, PersonId(person), posts, told)


def with_decider_away(*, parked: bool = False) -> Story:
    """Return the story that waits for the decider, who is away."""
    story = before_decision()
    if parked:
        story.happens("p-otomo", story.hold("r1s6"))
    story.absences = away("p-otomo")
    return story


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (
            circulating(),
            {
                "p-yamazaki": {"withdraw", "abandon", "retract", "insert_slot"} | SPEAKING,
                "p-takahashi": {"insert_slot"} | LINE | SPEAKING,
                "p-yoshida": {"abandon", "pull_up", "reassign"} | SPEAKING,
                "p-watanabe": SPEAKING,
                "p-otomo": {"abandon", "reassign"} | SPEAKING,
                "p-zaizen": {"reassign"},  # the consent of 財政課長 is his section's
                "p-ichikawa": {"reassign"},
                "p-mori": set(),
                "p-kera": set(),
            },
        ),
        (
            with_decider_away(),
            {
                "p-yamazaki": {"withdraw", "abandon"} | SPEAKING,
                "p-zaizen": {"daiketsu", "remand"},
                "p-yoshida": {"abandon"} | SPEAKING,  # comes second in the order
                "p-otomo": {"reject"} | LINE | SPEAKING,
                "p-ichikawa": set(),
                "p-kera": set(),
            },
        ),
        (
            with_decider_away(parked=True),
            {
                "p-zaizen": {"release"},
                "p-yoshida": {"abandon"} | SPEAKING,
                "p-otomo": {"release", "abandon"} | SPEAKING,
            },
        ),
        (
            left_vacant("r1s2"),
            {
                "p-otomo": {"abandon", "reassign", "skip"} | SPEAKING,
                "p-ichikawa": {"reassign", "skip"},
                "p-zaizen": {"reassign"},
                "p-yoshida": set(),
            },
        ),
    ],
)
def test_each_is_offered_what_the_day_allows(story: Story, expected: dict[str, set[str]]) -> None:
    assert {person: offered_today(story, person) for person in expected} == expected


def test_a_records_officer_steers_and_the_drafter_does_not() -> None:
    story = by_records(circulating())
    assert offered_today(story, "p-kera") == {"reassign"}
    assert offered_today(story, "p-yamazaki") == SPEAKING | {
        "withdraw",
        "abandon",
        "retract",
        "insert_slot",
    }
    vacant = by_records(left_vacant("r1s2"))
    assert offered_today(vacant, "p-kera") == {"reassign", "skip"}


def test_what_is_to_be_read_afterwards_waits_for_its_post_and_for_the_decider() -> None:
    story = Story(absences=away("p-takahashi"))
    story.draft()
    assert waiting_postviews(story.case, PersonId("p-takahashi"), []) == ()
    story.submit()
    kakaricho = [PostId("post-joho-kakaricho")]
    for person, posts, waits in (
        ("p-takahashi", kakaricho, True),
        ("p-mori", kakaricho, True),
        ("p-takahashi", [PostId("post-joho-kacho")], False),
        ("p-takahashi", [], False),
    ):
        assert bool(waiting_postviews(story.case, PersonId(person), posts)) is waits
        assert ("postview" in offers(story.case, PersonId(person), posts)) is waits
    story = with_decider_away()
    story.happens("p-zaizen", story.approval("r1s6"))
    elsewhere = [PostId("post-zaisei-kacho")]
    for person, waits in (("p-otomo", True), ("p-kaneko", False), ("p-zaizen", False)):
        assert bool(waiting_postviews(story.case, PersonId(person), elsewhere)) is waits
        assert ("postview" in offers(story.case, PersonId(person), elsewhere)) is waits


def test_while_the_case_is_a_draft_again_nothing_waits_to_be_read() -> None:
    story = Story(absences=away("p-takahashi"))
    story.draft(tablets(kyoran=(AIDA,)))
    story.submit()
    assert [each.slot_id for each in waiting_readings(story.case)] == ["k1"]
    story.happens("p-yoshida", story.remand("r1s3"))
    posts = [AIDA, PostId("post-joho-kakaricho")]
    assert offers(story.case, PersonId("x"), posts) == {"read_case", "postview"} | {
        "abandon",
        "add_opinion",
    }
    story.draft(tablets(kyoran=(AIDA,)))
    assert waiting_readings(story.case) == ()
    assert not {"read_case", "postview"} & offers(story.case, PersonId("x"), posts)


def test_after_an_ending_only_notices_wait_to_be_read() -> None:
    story = circulating("r1s2", "r1s3", "r1s4")
    story.happens("p-yoshida", readers("post-joho-kacho", AIDA))
    assert [each.slot_id for each in waiting_readings(story.case)] == ["k1"]
    story.happens("p-yamazaki", abandonment("post-joho-shunin"))
    assert [each.slot_id for each in waiting_readings(story.case)] == ["n1"]
    assert offers(story.case, PersonId("p-aida"), [AIDA]) == frozenset()
    assert offers(story.case, PersonId("p-watanabe"), [JINJI]) == {"read_case"}
