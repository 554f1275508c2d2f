# SPDX-License-Identifier: Apache-2.0
"""What is told of bands that overlap and of circumstances in which nobody decides."""

import pytest

from approval.authority import parse_rules
from approval.authority.parsing import COLUMNS

HEADER = ",".join(COLUMNS)
REST = "*,,mayor,,,,,"


def table(*rows: str) -> str:
    """Make a table of rows ``matter,label,rank,op,amount,unit,condition,excludes[,from,to]``."""
    lines = [HEADER]
    for number, row in enumerate(rows, start=1):
        cells = row.split(",")
        period = cells[8:] or ["2026-04-01", ""]
        lines.append(",".join(("c", f"第{number}条", *cells[:8], "", *period, "規程")))
    return "\n".join(lines) + "\n"


def told(*rows: str) -> list[tuple[int, str, dict[str, str]]]:
    """Return line, code and parameters of every fault."""
    found = parse_rules(table(*rows))
    assert isinstance(found, tuple), "the rules were taken"
    return [(each.line, each.code, each.params) for each in found]


@pytest.mark.parametrize(
    ("rows", "line", "code", "params"),
    [
        (
            ("s,物,bureau_head,<=,200,yen,,", "s,物,mayor,>=,200,yen,,,2026-05-01,"),
            3,
            "rules.bands_overlap",
            {"line": "2", "day": "2026-05-01", "at": "200円"},
        ),
        (
            ("s,物,bureau_head,,,,,", "s,物,mayor,,,,,"),
            3,
            "rules.bands_overlap",
            {"line": "2", "day": "2026-04-01", "at": "0円"},
        ),
        (
            ("s,物,bureau_head,<,10,percent,,", "s,物,mayor,<,20,percent,,", "s,物,mayor,,,,,"),
            3,
            "rules.bands_overlap",
            {"line": "2", "day": "2026-04-01", "at": "0円 / 1円"},
        ),
        (
            ("s,物,bureau_head,<,200,yen,,", "s,物,mayor,>,200,yen,,", REST),
            2,
            "rules.gap",
            {"matter": "物", "day": "2026-04-01", "at": "200円", "flags": "-"},
        ),
        (
            ("s,物,mayor,,,,,injury|council",),
            2,
            "rules.gap",
            {"matter": "物", "day": "2026-04-01", "at": "0円", "flags": "議会"},
        ),
        (
            (
                "s,物,bureau_head,,,,,injury",
                "s,物,mayor,,,,injury,council",
            ),
            2,
            "rules.gap",
            {"matter": "物", "day": "2026-04-01", "at": "0円", "flags": "議会、人身"},
        ),
        (
            ("s,物,bureau_head,,,,,,2026-04-01,2027-04-01", "s,物,mayor,,,,,,2027-05-01,"),
            2,
            "rules.gap_in_time",
            {"day": "2027-04-01", "until": "2027-05-01"},
        ),
    ],
)
def test_a_fault_of_the_bands_is_told_with_all_that_is_needed_to_mend_it(
    rows: tuple[str, ...], line: int, code: str, params: dict[str, str]
) -> None:
    assert (line, code, params) in told(*rows)


def test_rows_alike_are_compared_whatever_stands_between_them() -> None:
    between = ("s,物,bureau_head,<,200,yen,,", "s,物,mayor,,,,,", "s,物,mayor,<,300,yen,,")
    params = {"line": "2", "day": "2026-04-01", "at": "0円"}
    assert (4, "rules.bands_overlap", params) in told(*between)
    flagged = ("s,物,bureau_head,,,,injury,", "s,物,mayor,,,,injury,", "s,物,mayor,,,,,injury")
    assert told(*flagged) == [(3, "rules.bands_overlap", params)]


def test_a_gap_behind_a_generation_that_was_followed_is_told() -> None:
    rows = (
        "s,物,mayor,,,,,,2026-04-01,2027-04-01",
        "s,物,bureau_head,,,,,,2027-04-01,2028-04-01",
        "s,物,mayor,,,,,,2028-05-01,",
    )
    params = {"day": "2028-04-01", "until": "2028-05-01"}
    assert told(*rows) == [(3, "rules.gap_in_time", params)]


def test_a_hole_of_a_later_generation_is_told_with_its_day() -> None:
    rows = (
        "s,物,mayor,,,,,,2026-04-01,2027-04-01",
        "s,物,bureau_head,<,200,yen,,,2027-04-01,",
        "s,物,mayor,>,200,yen,,,2027-04-01,",
        REST,
    )
    params = {"matter": "物", "day": "2027-04-01", "at": "200円", "flags": "-"}
    assert told(*rows) == [(3, "rules.gap", params)]


def test_every_pair_of_rows_that_overlap_is_told() -> None:
    rows = ("s,物,bureau_head,<,200,yen,,", "s,物,mayor,>=,100,yen,,", "s,物,mayor,>=,150,yen,,")
    assert [(line, params["line"], params["at"]) for line, _, params in told(*rows)] == [
        (3, "2", "100円"),
        (4, "2", "150円"),
        (4, "3", "150円"),
    ]
