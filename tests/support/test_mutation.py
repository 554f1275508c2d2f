# SPDX-License-Identifier: Apache-2.0
"""What the mutation run tells: little while it runs, and at the end where to look."""

from tests.support.mutation import by_module, calm, outcomes_of

TOLD = """\
    approval.engine.paper.x_see_paper__mutmut_1: killed
    approval.engine.paper.x_see_paper__mutmut_2: survived
    approval.engine.paper.xǁSeenǁat__mutmut_1: no tests
    approval.engine.slots.x_acted__mutmut_1: timeout
    approval.authority.rules.x_matters__mutmut_3: survived
"""


def test_progress_is_told_once_a_minute_and_everything_else_at_once() -> None:
    times = iter([0.0, 0.0, 30.0, 59.9, 60.0, 60.0, 61.0])
    lines = ["Running\n", "⠋ 1/9\n", "⠙ 2/9\n", "done\n", "⠹ 3/9\n", "⠸ 4/9\n", "⠼ 5/9\n", "\n"]
    told = list(calm(lines, lambda: next(times)))
    assert told == ["Running\n", "⠋ 1/9\n", "done\n", "⠸ 4/9\n", "\n"]


def test_the_outcome_of_each_change_is_read_and_other_words_are_not() -> None:
    found = dict(outcomes_of(["To apply: see the manual", *TOLD.splitlines()]))
    assert len(found) == 5
    assert found["approval.engine.paper.xǁSeenǁat__mutmut_1"] == "no tests"


def test_the_modules_are_told_that_let_a_change_pass_the_worst_first() -> None:
    assert list(by_module(dict(outcomes_of(TOLD.splitlines())))) == [
        "    2 of    3 unnoticed in approval.engine.paper",
        "    1 of    1 unnoticed in approval.authority.rules",
        "Their names stand in mutants/unnoticed.txt; `python -m mutmut show NAME` shows one.",
    ]
    assert list(by_module({"approval.engine.slots.x_acted__mutmut_1": "killed"})) == []
