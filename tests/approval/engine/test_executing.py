# SPDX-License-Identifier: Apache-2.0
"""施行: after the decision, by the section that owns the case, as often as it goes out."""

from dataclasses import replace
from datetime import date

import pytest

from approval.commands import CloseCase, Execute
from approval.engine import offers
from approval.identifiers import PersonId, PostId
from approval.register.execution import ExecutionMethod, ExternalAct
from tests.approval.story import CASE, Story, before_decision, circulating

LETTER = ExternalAct(
    method=ExecutionMethod.DISPATCH,
    executed_on=date(2026, 11, 24),
    detail="株式会社机事務機",
    number="令8情政送第1号",
    official_seal=True,
)


def recording(post: str = "post-joho-shunin", act: ExternalAct = LETTER) -> Execute:
    """Return the record of an external act."""
    return Execute(case_id=CASE, post_id=PostId(post), act=act)


def decided() -> Story:
    """Return a decided case."""
    story = before_decision()
    story.approve("r1s6")
    return story


def test_the_drafter_records_what_went_out_and_a_colleague_what_went_out_later() -> None:
    story = decided()
    assert story.happens("p-yamazaki", recording()) == ["executed"]
    second = replace(LETTER, method=ExecutionMethod.PUBLIC_NOTICE, detail="掲示場", number="")
    assert story.happens("p-mori", recording("post-joho-shuji", second)) == ["executed"]
    recorded = [(each.by.name, each.act) for each in story.case.executions]
    assert recorded == [("山﨑 豊", LETTER), ("森 林", second)]
    assert (story.case.state, story.case.executions[0].at) == ("decided", story.events[-2].at)


def test_the_records_office_may_and_another_section_may_not() -> None:
    story = decided()
    other = recording("post-kaikei-shuji")
    refusal = story.refused("p-kera", other)
    assert refusal.code == "execution.other_section"
    assert refusal.params == {"section": "情報政策係"}
    assert story.refused("p-kera", recording()).code == "post.not_held"
    story.roles = frozenset({"records"})
    assert story.happens("p-kera", other) == ["executed"]


def test_nothing_takes_effect_before_the_decision() -> None:
    assert circulating().refused("p-yamazaki", recording()).code == "case.circulating"
    rejected = before_decision()
    rejected.happens("p-otomo", rejected.reject("r1s6"))
    assert rejected.refused("p-yamazaki", recording()).code == "case.rejected"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"executed_on": date(2026, 11, 23)}, "execution.day"),
        ({"executed_on": date(2026, 11, 25)}, "execution.day"),
        ({"detail": "　"}, "execution.detail_missing"),
        ({"detail": "長" * 2001}, "content.text_too_long"),
        ({"number": "長" * 201}, "content.text_too_long"),
    ],
)
def test_what_a_record_must_say(changes: dict[str, object], code: str) -> None:
    act = replace(LETTER, **changes)
    assert decided().refused("p-yamazaki", recording(act=act)).code == code


def test_once_the_case_is_complete_nothing_more_goes_out() -> None:
    story = decided()
    today = date(2026, 11, 24)
    story.happens("p-yamazaki", CloseCase(case_id=CASE, file_id="f", closed_on=today))
    assert story.refused("p-yamazaki", recording()).code == "records.closed"
    assert not offered(story, "p-yamazaki", "post-joho-shunin")


def test_it_is_offered_to_whom_it_is_allowed() -> None:
    assert not offered(before_decision(), "p-yamazaki", "post-joho-shunin")
    story = decided()
    assert offered(story, "p-yamazaki", "post-joho-shunin")
    assert offered(story, "p-mori", "post-joho-shuji")
    assert not offered(story, "p-otomo", "post-somu-kyokucho")
    assert not offered(story, "p-kera", "post-kaikei-shuji")
    story.roles = frozenset({"records"})
    assert offered(story, "p-kera", "post-kaikei-shuji")
    # Before the organisation is at hand the drafter knows of his own case at least.
    posts = [PostId("post-joho-shunin")]
    assert "execute" in offers(story.case, PersonId("p-yamazaki"), posts)


def offered(story: Story, person: str, post: str) -> bool:
    """Say whether a person is offered to record an execution."""
    found = offers(story.case, PersonId(person), [PostId(post)], story.facts(person))
    return "execute" in found
