# SPDX-License-Identifier: Apache-2.0
"""What a case asks its reader to read: a notice is called a notice, and ends with reading."""

from approval.commands import ReadCase, Withdraw
from approval.identifiers import PersonId, PostId, SectionId, SlotId
from approval.people import Capacity, HeldPost, Me
from desktop.store.summarising import to_read
from tests.approval.city import tablets
from tests.approval.story import CASE, Story, before_decision

CONSENT = PostId("post-jinji-kacho")
READER = PostId("post-kaikei-shuji")


def reader(person_id: str, post_id: PostId) -> Me:
    """Return somebody who holds one post."""
    held = HeldPost(
        post_id=post_id,
        title="",
        section_id=SectionId(""),
        section_name="",
        capacity=Capacity.REGULAR,
    )
    return Me(person_id=PersonId(person_id), login="", name="", posts=(held,), roles=())


def test_who_consented_is_told_of_a_withdrawal_by_a_notice_and_not_by_a_circulation() -> None:
    story = before_decision()
    story.happens("p-yamazaki", Withdraw(case_id=CASE, reason="予算がつかないため"))
    me = reader("p-watanabe", CONSENT)
    (wait,) = to_read(story.case, me)
    assert (wait.why, wait.slot_id) == ("notice", "n1")
    receipt = ReadCase(case_id=CASE, slot_id=SlotId("n1"), post_id=CONSENT)
    story.happens("p-watanabe", receipt)
    assert to_read(story.case, me) == ()


def test_a_circulation_waits_no_more_once_the_case_was_withdrawn() -> None:
    story = Story()
    story.draft(tablets(kyoran=(READER,)))
    story.submit()
    me = reader("p-kera", READER)
    assert [wait.why for wait in to_read(story.case, me)] == ["kyoran"]
    story.happens("p-yamazaki", Withdraw(case_id=CASE, reason="予算がつかないため"))
    assert to_read(story.case, me) == ()
