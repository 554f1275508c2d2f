# SPDX-License-Identifier: Apache-2.0
"""Narrowing what waits: by why, urgency, wanted date and where it comes from."""

import pytest

from desktop.facade import CaseList
from desktop.models.case_filter import CaseFilter, filter_from
from desktop.ui.walk import Walk, walk_of
from tests.desktop.sample_rows import story_row

BUREAUS = {"s-joho": "総務局", "s-jinji": "総務局", "s-toshi": "都市局"}


@pytest.mark.parametrize(
    ("wanted", "passes"),
    [
        (CaseFilter(), True),
        (CaseFilter(why="gogi"), True),
        (CaseFilter(why="kessai"), False),
        (CaseFilter(urgent=True), True),
        (CaseFilter(due="week"), True),
        (CaseFilter(due="today"), False),
        (CaseFilter(due="dated"), True),
        (CaseFilter(place="bureau:総務局"), True),
        (CaseFilter(place="section:s-joho"), True),
        (CaseFilter(place="section:s-jinji"), False),
        (CaseFilter(place="bureau:都市局"), False),
        (CaseFilter(why="gogi", due="overdue"), False),
    ],
)
def test_every_wish_must_be_met(wanted: CaseFilter, passes: bool) -> None:
    row = story_row(section_id="s-joho", due_in=7)
    assert wanted.takes(row, BUREAUS) is passes


def test_a_reason_that_this_program_does_not_know_can_be_filtered_too() -> None:
    row = story_row(why="a_new_reason")
    assert CaseFilter(why="a_new_reason").takes(row, {})


def test_without_a_wanted_date_nothing_is_late() -> None:
    row = story_row(due="", due_in=None)
    assert not any(CaseFilter(due=due).takes(row, {}) for due in ("overdue", "week", "dated"))


def test_a_filter_is_read_back_as_it_was_kept() -> None:
    wanted = CaseFilter(why="held", urgent=True, due="week", place="section:s-1")
    assert filter_from(wanted.as_text()) == wanted


@pytest.mark.parametrize("text", ["", "{", "[]", '{"due": "someday"}', "7"])
def test_what_cannot_be_read_wants_everything(text: str) -> None:
    assert filter_from(text).is_open()


def test_a_walk_goes_on_to_what_still_waits_and_comes_round() -> None:
    rows = tuple(story_row(case_id=name) for name in "abcd")
    walk = walk_of(CaseList.WAITING, (*rows, story_row(case_id="", draft_id="draft-1")))
    assert (walk.place("b"), walk.step("b", 1), walk.step("a", -1)) == (2, "c", "")
    assert walk.after("b", ("a", "d")) == "d"
    assert walk.after("d", ("a", "b")) == "a"
    assert walk.after("d", ("new",)) == "new"
    assert walk.after("a", ("a",)) == ""


def test_a_case_opened_from_nowhere_leads_nowhere() -> None:
    assert Walk().step("a", 1) == ""
    assert Walk().place("a") == 0
