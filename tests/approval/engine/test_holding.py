# SPDX-License-Identifier: Apache-2.0
"""Parking a slot and taking it up again."""

from dataclasses import replace

from tests.approval.city import transferred
from tests.approval.story import circulating


def test_a_parked_slot_takes_no_act_until_it_is_released() -> None:
    story = circulating()
    assert story.happens("p-takahashi", story.hold("r1s2")) == ["held"]
    for command in (story.approval("r1s2"), story.remand("r1s2"), story.hold("r1s2")):
        assert story.refused("p-takahashi", command).code == "slot.held"
    assert story.happens("p-takahashi", story.release("r1s2")) == ["released"]
    assert story.approve("r1s2") == ["approved", "slot_opened"]


def test_parking_keeps_since_when_the_slot_waits() -> None:
    story = circulating()
    opened = story.case.slots()[1].opened_at
    story.happens("p-takahashi", story.hold("r1s2"))
    assert story.case.slots()[1].opened_at == opened


def test_a_successor_takes_up_what_his_predecessor_parked() -> None:
    story = circulating()
    story.happens("p-takahashi", story.hold("r1s2"))
    story.organisation = transferred(
        ("post-joho-kakaricho", "p-otomo", "acting_head"), day="2026-11-24"
    )
    assert story.refused("p-takahashi", story.release("r1s2")).code == "post.not_held"
    story.happens("p-otomo", story.release("r1s2"))


def test_only_a_parked_slot_is_released_and_only_an_open_one_parked() -> None:
    story = circulating()
    assert story.refused("p-takahashi", story.release("r1s2")).code == "slot.not_held"
    assert story.refused("p-yoshida", story.hold("r1s3")).code == "slot.not_open"
    assert story.refused("p-yoshida", story.hold("r1s2")).code == "post.not_held"


def test_the_reason_for_parking_has_a_limit() -> None:
    story = circulating()
    long = replace(story.hold("r1s2"), reason="長" * 2001)
    assert story.refused("p-takahashi", long).code == "content.text_too_long"


def test_a_parked_consent_does_not_stop_the_other_section() -> None:
    story = circulating("r1s2", "r1s3")
    story.happens("p-watanabe", story.hold("r1s4"))
    assert story.approve("r1s5") == ["consented"]
    story.happens("p-watanabe", story.release("r1s4"))
    assert story.approve("r1s4") == ["consented", "slot_opened"]
