# SPDX-License-Identifier: Apache-2.0
"""1 April for what is only to be read, and for what is decided and not yet closed."""

from datetime import date

from approval.commands import CloseCase, PostViewCase, ReadCase
from approval.encoding import event_from_plain, to_plain
from approval.engine import evolve, replay
from approval.engine.postviewing import open_postviews
from approval.engine.readdressing import is_orphan, readdress, stranded_readings
from approval.events import PostViewReaddressed
from approval.identifiers import PostId, SlotId
from tests.approval.april import FIRST_SECOND, april
from tests.approval.city import tablets
from tests.approval.story import CASE, Story, circulating, withdrawal

DAY = date(2027, 4, 1)
SHUJI, NEW_SHUJI = PostId("post-joho-shuji"), PostId("post-digi-shuji")
NEW_KAKARICHO = PostId("post-digi-kakaricho")


def decided() -> Story:
    """Return a decided case whose 係長 was passed over and whose reader has not read it."""
    story = Story(april())
    story.draft(tablets(consents=(), kyoran=(SHUJI,)))
    story.submit()
    story.happens("p-yoshida", story.approval("r1s3", pull_up=True))
    story.happens("p-otomo", story.approval("r1s4"))
    assert story.case.state == "decided"
    return story


def reorganised(story: Story) -> list[str]:
    """Let 1 April come; return the types of the events."""
    events = readdress(story.case, april().on(DAY), FIRST_SECOND)
    for event in events:
        assert event_from_plain(to_plain(event)) == event
        story.maybe = evolve(story.case, event)
        story.events.append(event)
    assert story.case == replay(story.events)
    story.minute += 60 * 24 * 130
    return [event.type for event in events]


def test_a_decided_case_passes_on_with_what_was_not_read_yet() -> None:
    story = decided()
    assert reorganised(story) == ["ownership_moved", "slot_readdressed", "postview_readdressed"]
    (owed,) = open_postviews(story.case)
    assert (owed.post_id, owed.seal_title) == (NEW_KAKARICHO, "係長")
    (reading,) = story.case.readings
    assert (reading.post_id, reading.section_name) == (NEW_SHUJI, "推進係")
    assert reorganised(story) == []


def test_the_history_names_the_office_that_was_to_read() -> None:
    story = decided()
    reorganised(story)
    event = story.events[-1]
    assert isinstance(event, PostViewReaddressed)
    assert (event.from_office, event.office) == ("情報政策係長", "推進係長")


def test_the_successors_read_and_the_acted_slots_stay_as_they_were() -> None:
    story = decided()
    before = story.case.stages
    reorganised(story)
    reading = PostViewCase(case_id=CASE, round=1, slot_id=SlotId("r1s2"), post_id=NEW_KAKARICHO)
    assert story.refused("p-takahashi", reading).code == "post.not_held"
    assert story.happens("p-yamazaki", reading) == ["postviewed"]
    receipt = ReadCase(case_id=CASE, slot_id=SlotId("k1"), post_id=NEW_SHUJI)
    assert story.happens("p-mori", receipt) == ["case_read"]
    assert story.case.stages == before


def test_the_office_that_took_the_affairs_over_closes_what_its_predecessor_decided() -> None:
    story = decided()
    reorganised(story)
    closing = CloseCase(case_id=CASE, closed_on=DAY, file_id="f")
    assert story.refused("p-otomo", closing).code == "case.not_drafter"
    assert story.happens("p-yamazaki", closing) == ["closed"]


def test_a_closed_or_withdrawn_case_keeps_its_owner() -> None:
    story = decided()
    story.happens("p-yamazaki", CloseCase(case_id=CASE, closed_on=date(2026, 11, 24), file_id="f"))
    assert reorganised(story) == ["slot_readdressed", "postview_readdressed"]
    assert not is_orphan(story.case, april(without="section,").on(DAY))
    ended = circulating("r1s2")
    ended.happens("p-yamazaki", withdrawal())
    assert readdress(ended.case, april().on(DAY), FIRST_SECOND) == ()


def test_without_a_successor_it_waits_in_the_queue_and_is_lost_to_nobody() -> None:
    story, view = decided(), april(without="kakaricho").on(DAY)
    assert [each.post_id for each in stranded_readings(story.case, view)] == ["post-joho-kakaricho"]
    events = readdress(story.case, view, FIRST_SECOND)
    assert [event.type for event in events] == ["ownership_moved", "slot_readdressed"]
    assert len(open_postviews(story.case)) == 1


def test_what_was_read_already_never_passes_on() -> None:
    story = decided()
    story.happens(
        "p-takahashi",
        PostViewCase(
            case_id=CASE, round=1, slot_id=SlotId("r1s2"), post_id=PostId("post-joho-kakaricho")
        ),
    )
    receipt = ReadCase(case_id=CASE, slot_id=SlotId("k1"), post_id=SHUJI)
    story.happens("p-mori", receipt)
    assert reorganised(story) == ["ownership_moved"]
