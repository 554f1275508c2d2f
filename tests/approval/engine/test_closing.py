# SPDX-License-Identifier: Apache-2.0
"""Closing (完結): a case that is over goes into its record file, by the office whose it is."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from approval.case import Closing
from approval.commands import CloseCase
from approval.engine import decide, evolve
from approval.refusal import Refusal
from tests.approval.city import away, facts
from tests.approval.engine.record import said, told
from tests.approval.engine.test_paper import PAPER, registering
from tests.approval.story import CASE, Story, before_decision, circulating, withdrawal

TODAY = date(2026, 11, 24)


def closing(day: date = TODAY) -> CloseCase:
    """Return the command that lays the case into its file."""
    return CloseCase(case_id=CASE, file_id="2026-joho", closed_on=day)


def decided() -> Story:
    """Return the story decided on 24 November."""
    story = before_decision()
    story.approve("r1s6")
    return story


def test_a_decided_case_is_closed_into_its_file() -> None:
    story = decided()
    assert told(story, "p-yamazaki", closing()) == [
        {
            "type": "closed",
            "at": 8,
            "by": "山﨑 豊/post-joho-shunin/regular",
            "closed_on": "2026-11-24",
            "file_id": "2026-joho",
        }
    ]
    assert story.case.closed == Closing(closed_on=TODAY, file_id="2026-joho")
    assert story.case.state == "decided"


def test_a_rejected_case_is_closed_too() -> None:
    story = before_decision()
    story.happens("p-otomo", story.reject("r1s6"))
    assert story.happens("p-yamazaki", closing()) == ["closed"]


def test_what_is_still_to_be_read_stays_to_be_read() -> None:
    story = before_decision()
    story.absences = away("p-otomo")
    story.happens("p-zaizen", story.approval("r1s6"))
    story.happens("p-yamazaki", closing())
    assert story.owed() == {"r1s6": "daiketsu"}
    story.absences = None
    assert story.happens("p-otomo", story.reading("r1s6", "post-somu-kyokucho")) == ["postviewed"]


@pytest.mark.parametrize("approved", [(), ("r1s2", "r1s3", "r1s4", "r1s5")])
def test_a_case_that_still_goes_on_is_not_closed(approved: tuple[str, ...]) -> None:
    assert circulating(*approved).refused("p-yamazaki", closing()).code == "case.circulating"


def test_a_withdrawn_case_lies_in_no_file() -> None:
    story = circulating()
    story.happens("p-yamazaki", withdrawal())
    assert story.refused("p-yamazaki", closing()).code == "case.withdrawn"


def test_a_case_is_closed_once() -> None:
    story = decided()
    story.happens("p-yamazaki", closing())
    refusal = story.refused("p-yamazaki", closing())
    assert refusal.code == "records.closed"
    assert refusal.params["number"] == "令8情政第1号"


def test_only_the_office_whose_case_it_is_closes_it() -> None:
    refusal = decided().refused("p-takahashi", closing())
    assert (refusal.code, refusal.params) == ("case.not_drafter", {"drafter": "山﨑 豊"})


@pytest.mark.parametrize("after", [-1, 1])
def test_it_is_closed_from_the_day_of_the_decision_to_today(after: int) -> None:
    day = TODAY + timedelta(days=after)
    refusal = decided().refused("p-yamazaki", closing(day))
    assert refusal.code == "records.day"
    assert refusal.params == {"day": day.isoformat(), "today": "2026-11-24"}


def test_days_after_the_decision_any_day_since_may_be_named() -> None:
    story = decided()
    story.minute += 3 * 24 * 60
    for after, refused in ((-1, True), (0, False), (2, False), (3, False), (4, True)):
        command = closing(TODAY + timedelta(days=after))
        outcome = decide(story.case, command, story.facts("p-yamazaki"))
        assert isinstance(outcome, Refusal) is refused


def test_a_decision_on_paper_is_closed_from_the_day_that_stands_on_it() -> None:
    """森 drafted on paper; his post owns the case, though no account stood for him then."""
    entry = replace(registering(), paper=PAPER)
    outcome = decide(None, entry, facts("p-kera"))
    assert not isinstance(outcome, Refusal)
    case = evolve(None, outcome[0])
    before, day = (closing(date(2026, 11, each)) for each in (19, 20))
    assert isinstance(decide(case, before, facts("p-mori")), Refusal)
    closed = decide(case, day, facts("p-mori"))
    assert not isinstance(closed, Refusal)
    assert said(closed[0])["closed_on"] == "2026-11-20"
