# SPDX-License-Identifier: Apache-2.0
"""再起案: a new case and number that quote an ended case one may see."""

from dataclasses import replace

import pytest

from approval.case import Case
from approval.identifiers import CaseId
from tests.approval.city import tablets
from tests.approval.story import Story, before_decision, circulating, drafting, withdrawal

OLD = CaseId("case-0")


def ended() -> Case:
    """Return a withdrawn case under another id."""
    story = circulating()
    story.happens("p-yamazaki", withdrawal())
    return replace(story.case, case_id=OLD)


def quoting(story: Story, quoted: Case | None) -> Story:
    """Let the next draft see a case to quote."""
    story.quoted = quoted
    return story


ANEW = replace(drafting(tablets()), supersedes=OLD)


def test_a_new_case_names_the_one_it_quotes() -> None:
    story = quoting(Story(), ended())
    story.happens("p-yamazaki", ANEW)
    quoted = story.case.supersedes
    assert quoted is not None
    assert (quoted.case_id, quoted.number, quoted.ending) == (OLD, "令8情政第1号", "withdrawn")
    story.submit()
    story.happens("p-takahashi", story.remand("r1s2"))
    story.happens("p-yamazaki", drafting(tablets()))
    assert story.case.supersedes == quoted


def test_only_an_ended_case_that_one_may_see_is_quoted() -> None:
    living = replace(before_decision().case, case_id=OLD)
    assert quoting(Story(), living).refused("p-yamazaki", ANEW).code == "case.not_ended"
    assert quoting(Story(), None).refused("p-yamazaki", ANEW).code == "case.quote_missing"


@pytest.mark.parametrize("first", [True, False])
def test_what_is_quoted_is_fixed_by_the_first_draft(first: bool) -> None:
    story = quoting(Story(), ended())
    story.happens("p-yamazaki", ANEW if first else drafting(tablets()))
    other = replace(ANEW, supersedes=CaseId("case-9"))
    assert story.refused("p-yamazaki", other).code == "case.quote_fixed"
    if first:
        assert story.happens("p-yamazaki", ANEW) == ["drafted", "route_planned"]
