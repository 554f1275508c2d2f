# SPDX-License-Identifier: Apache-2.0
"""Rows about paper and keeping that an earlier row covers are told by line."""

import pytest

from approval.authority import RuleSet, parse_rule_files
from approval.authority.parsing import FILES
from tests.approval.authority.test_rule_files import PAPERS, RETENTION, folder


def lines_never_asked(name: str, *lines: str) -> list[int]:
    """Return the lines of a file of which it is said that an earlier one takes all."""
    found = parse_rule_files({"rules.csv": folder()["rules.csv"], name: made(name, *lines)})
    if isinstance(found, RuleSet):
        return []
    assert {(each.file, each.code, each.column) for each in found} == {
        (name, "rules.never_reached", "")
    }
    return [each.line for each in found]


def made(name: str, *lines: str) -> str:
    return "\n".join((",".join(FILES[name]), *lines)) + "\n"


@pytest.mark.parametrize(
    ("first", "second", "lines"),
    [
        # The same days, fewer days, days that go on, days before.
        (",2026-04-01,,", ",2026-04-01,,", [3]),
        (",2026-04-01,2027-04-01,", ",2026-05-01,2027-04-01,", [3]),
        (",2026-04-01,,", ",2026-04-01,2027-04-01,", [3]),
        (",2026-04-01,2027-04-01,", ",2026-04-01,2027-04-02,", []),
        (",2026-04-01,2027-04-01,", ",2026-04-01,,", []),
        (",2026-04-02,,", ",2026-04-01,,", []),
    ],
)
def test_a_row_that_an_earlier_one_covers_is_told(
    first: str, second: str, lines: list[int]
) -> None:
    paper, years = "第5条,supply,,,,,,electronic,,", "別表,supply,5,,"
    assert lines_never_asked(PAPERS, paper + first, paper + second) == lines
    assert lines_never_asked(RETENTION, years + first, years + second) == lines


def test_every_covered_row_is_told_and_a_row_for_all_covers_each_matter() -> None:
    days = ",2026-04-01,,"
    everything, supply = "第5条,*,,,,,,electronic,,", "第6条,supply,,,,,,electronic,,"
    assert lines_never_asked(PAPERS, everything + days, supply + days, supply + days) == [3, 4]
    assert lines_never_asked(PAPERS, supply + days, everything + days) == []


@pytest.mark.parametrize(
    "asked", ["mayor,,,,", ",0,,,", ",,dispute,,", ",,,yes,", ",,,,0"], ids=str
)
def test_a_row_that_asks_something_covers_no_other(asked: str) -> None:
    row = f"第5条,*,{asked},paper,size,,2026-04-01,,"
    assert lines_never_asked(PAPERS, row, row) == []
