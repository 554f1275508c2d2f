# SPDX-License-Identifier: Apache-2.0
"""供覧 with receipts, and notices to those who had consented: beside the route, never in it."""

import pytest

from approval.commands import Abandon, AddReaders, ReadCase
from approval.engine import waiting_readings
from approval.identifiers import PostId, SlotId
from tests.approval.city import tablets
from tests.approval.story import CASE, Story, before_decision, circulating, withdrawal

AIDA = PostId("post-kaikei-shitsucho")
SHOJI = PostId("post-jinji-kakaricho")


def readers(post: str, *names: PostId) -> AddReaders:
    """Return the command by which a post lets others read."""
    return AddReaders(case_id=CASE, post_id=PostId(post), readers=names)


def receipt(slot_id: str, post: PostId) -> ReadCase:
    """Return the command that says: read."""
    return ReadCase(case_id=CASE, slot_id=SlotId(slot_id), post_id=post)


def abandonment(post: str, reason: str = "計画の中止") -> Abandon:
    """Return the command that abandons."""
    return Abandon(case_id=CASE, post_id=PostId(post), reason=reason)


def test_planned_readers_are_asked_at_submission() -> None:
    story = Story()
    story.draft(tablets(kyoran=(AIDA, SHOJI)))
    assert story.case.readings == ()
    assert story.submit() == ["submitted", "slot_opened", "reader_added", "reader_added"]
    assert [each.slot_id for each in story.case.readings] == ["k1", "k2"]


def test_reading_neither_approves_nor_holds_up() -> None:
    story = before_decision()
    story.happens("p-otomo", readers("post-somu-kyokucho", AIDA))
    story.approve("r1s6")
    assert story.case.state == "decided"
    assert [each.post_id for each in waiting_readings(story.case)] == [AIDA]
    assert story.happens("p-aida", receipt("k1", AIDA)) == ["case_read"]
    reading = story.case.reading("k1")
    assert reading is not None
    assert reading.acted is not None
    assert (reading.acted.name, reading.status) == ("会田 誠司", "read")
    assert waiting_readings(story.case) == ()


def test_readers_stay_through_a_remand() -> None:
    story = circulating()
    story.happens("p-yamazaki", readers("post-joho-shunin", AIDA))
    story.happens("p-takahashi", story.remand("r1s2"))
    story.draft(tablets(kyoran=(AIDA,)))
    assert waiting_readings(story.case) == ()
    assert story.submit() == ["submitted", "slot_opened"]
    assert [each.slot_id for each in story.case.readings] == ["k1"]


@pytest.mark.parametrize(
    ("actor", "command", "code"),
    [
        ("p-kera", readers("post-kaikei-shuji", SHOJI), "opinion.not_concerned"),
        ("p-yamazaki", readers("post-joho-shunin"), "reader.missing"),
        ("p-yamazaki", readers("post-joho-shunin", AIDA, AIDA), "reader.twice"),
        ("p-yamazaki", readers("post-joho-shunin", PostId("post-joho-kacho")), "reader.acts"),
        ("p-yamazaki", readers("post-joho-shunin", PostId("none")), "route.post_unknown"),
        ("p-yamazaki", receipt("k9", AIDA), "slot.unknown"),
        ("p-aida", receipt("k1", SHOJI), "slot.other_post"),
        ("p-kera", receipt("k1", AIDA), "post.not_held"),
    ],
)
def test_a_reading_that_may_not_be_is_refused(
    actor: str, command: AddReaders | ReadCase, code: str
) -> None:
    story = circulating()
    story.happens("p-yamazaki", readers("post-joho-shunin", AIDA))
    assert story.refused(actor, command).code == code


def test_a_receipt_is_given_once() -> None:
    story = circulating()
    story.happens("p-yamazaki", readers("post-joho-shunin", AIDA))
    story.happens("p-aida", receipt("k1", AIDA))
    refusal = story.refused("p-aida", receipt("k1", AIDA))
    assert (refusal.code, refusal.params["by"]) == ("reading.done", "会田 誠司")
    again = story.refused("p-yamazaki", readers("post-joho-shunin", AIDA))
    assert again.code == "reader.twice"


def test_who_consented_is_told_of_an_abandoned_case_until_he_has_read_it() -> None:
    story = circulating("r1s2", "r1s3", "r1s4")
    story.happens("p-yoshida", abandonment("post-joho-kacho"))
    assert story.case.state == "abandoned"
    assert (story.case.number, story.case.ending_reason) == ("令8情政第1号", "計画の中止")
    (notice,) = waiting_readings(story.case)
    assert (notice.kind, notice.seal_title) == ("notice", "人事課長")
    story.happens("p-watanabe", receipt("n1", PostId("post-jinji-kacho")))
    assert waiting_readings(story.case) == ()


def test_who_consented_is_told_of_a_withdrawn_case_too() -> None:
    story = circulating("r1s2", "r1s3", "r1s4")
    story.happens("p-yamazaki", readers("post-joho-shunin", AIDA))
    story.happens("p-yamazaki", withdrawal())
    # A case that has ended without a decision is no longer worth a reader's time.
    assert [each.slot_id for each in waiting_readings(story.case)] == ["n1"]


@pytest.mark.parametrize(
    ("actor", "post", "code"),
    [
        ("p-mori", "post-joho-shuji", "case.not_superior"),
        ("p-kaneko", "post-zaisei-kacho", "case.not_superior"),
        ("p-mori", "post-joho-kacho", "post.not_held"),
    ],
)
def test_a_stranger_to_the_drafters_line_abandons_nothing(actor: str, post: str, code: str) -> None:
    assert circulating().refused(actor, abandonment(post)).code == code


def test_the_owner_and_the_records_office_abandon() -> None:
    assert circulating().happens("p-yamazaki", abandonment("post-joho-shunin")) == ["abandoned"]
    story = circulating()
    story.roles = frozenset({"records"})
    assert story.happens("p-shoji", abandonment("post-jinji-kakaricho")) == ["abandoned"]


def test_an_ending_needs_its_reason() -> None:
    refusal = circulating().refused("p-yamazaki", abandonment("post-joho-shunin", " "))
    assert refusal.code == "reason.missing"
