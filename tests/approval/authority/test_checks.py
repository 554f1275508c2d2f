# SPDX-License-Identifier: Apache-2.0
"""Faulty rule sets, one by one: refused whole, with line and code of every fault."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approval.authority import RuleSet, parse_rule_files, parse_rules, who_decides
from approval.authority.limits import COMPARISONS
from approval.authority.parsing import COLUMNS, FILES
from approval.case import Authority
from approval.problem import Problem
from tests.approval.authority.test_checks_bands import REST, table, told
from tests.approval.city import RULES

HEADER = ",".join(COLUMNS)
DAY = date(2026, 11, 24)


def faults(*rows: str) -> list[tuple[int, str]]:
    found = parse_rules(table(*rows))
    return [] if isinstance(found, RuleSet) else [(each.line, each.code) for each in found]


def shipped() -> dict[str, str]:
    """Return the files of the demo's rule set, to spoil one thing and load again."""
    return {file.name: file.read_text(encoding="utf-8") for file in RULES.iterdir()}


def spoiled(name: str, old: str, new: str) -> dict[str, str]:
    files = shipped()
    assert old in files[name]
    return {**files, name: files[name].replace(old, new, 1)}


def problems(files: dict[str, str]) -> list[tuple[str, int, str]]:
    found = parse_rule_files(files)
    assert isinstance(found, tuple), "the rules were taken"
    return [(each.file, each.line, each.code) for each in found]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("s,物,bureau_head,<,200,yen,,", "s,物,mayor,>=,199,yen,,"), [(3, "rules.bands_overlap")]),
        (
            ("s,物,bureau_head,<=,200,yen,,", "s,物,mayor,>=,200,yen,,"),
            [(3, "rules.bands_overlap")],
        ),
        (("s,物,bureau_head,<,200,yen,,", "s,物,mayor,>=,200,yen,,"), []),
        (("s,物,bureau_head,<,200,yen,,", "s,物,mayor,>,200,yen,,"), [(2, "rules.gap")]),
        (("s,物,bureau_head,<,200,yen,,", "s,物,mayor,>=,201,yen,,", REST), [(2, "rules.gap")]),
        (("s,物,bureau_head,<,200,yen,,",), [(2, "rules.gap")]),
        (("s,物,bureau_head,<,200,yen,,", REST), []),
        (("s,物,bureau_head,<,200,yen,,", "s,物,mayor,,,,,"), []),
        (("s,物,mayor,,,,,", "s,物,bureau_head,<,200,yen,,"), [(3, "rules.never_reached")]),
        (("s,物,mayor,,,,,", "s,物,bureau_head,,,,,"), [(3, "rules.bands_overlap")]),
        (("s,物,bureau_head,<,0,yen,,", "s,物,mayor,,,,,"), [(2, "rules.never_reached")]),
        (("s,物,bureau_head,>=|<,200|100,yen|yen,,", REST), [(2, "rules.never_reached")]),
        (("s,物,bureau_head,>=|<,100|200,yen|yen,,", REST), []),
        (("s,物,bureau_head,>=|<,100,yen|yen,,", REST), [(2, "rule.half_limit")]),
        (("s,物,bureau_head,>=|<,100|200,yen,,", REST), [(2, "rule.half_limit")]),
        (("s,物,bureau_head,<,100,,,", REST), []),
        (("s,物,mayor,,,,,injury",), [(2, "rules.gap")]),
        (("s,物,mayor,,,,injury,",), [(2, "rules.gap")]),
        (("s,物,mayor,,,,injury,", "s,物,bureau_head,,,,,injury"), []),
        (("*,,mayor,<,10,percent,,", "s,物,mayor,,,,,"), [(2, "rule.contract_of_any_matter")]),
        (
            (
                "s,物,bureau_head,,,,,,2026-04-01,2027-04-01",
                "s,物,mayor,,,,,,2027-04-02,",
                "*,,mayor,,,,,,2026-04-01,",
            ),
            [(2, "rules.gap_in_time")],
        ),
        (
            (
                "s,物,bureau_head,,,,,,2026-04-01,2027-04-01",
                "s,物,mayor,,,,,,2027-04-01,",
            ),
            [],
        ),
        (
            ("s,物,bureau_head,,,,,,2026-04-01,", "s,物,mayor,,,,,,2027-04-01,"),
            [(3, "rules.bands_overlap")],
        ),
        (("s,物,mayor,,,,,,2027-04-01,2026-04-01",), [(2, "period.empty")]),
        # A matter that was given up is no gap.
        (("s,物,mayor,,,,,,2026-04-01,2027-04-01",), []),
    ],
)
def test_bands_flags_and_periods(rows: tuple[str, ...], expected: list[tuple[int, str]]) -> None:
    assert faults(*rows) == expected


def test_an_empty_table_names_its_file() -> None:
    found = parse_rule_files({"rules.csv": f"{HEADER}\n"})
    assert found == (Problem(file="rules.csv", line=0, code="file.empty"),)


def test_a_matter_with_two_labels_and_a_file_with_two_rule_sets_are_told_by_name() -> None:
    rows = ("s,物,mayor,,,,,", "s,品,mayor,,,,,", "*,全て,mayor,,,,,")
    labels = [(line, params) for line, code, params in told(*rows) if code.endswith("label")]
    assert labels == [(3, {"matter": "s"}), (4, {"matter": "*"})]
    text = table("s,物,mayor,,,,,", REST).replace("c,第2条", "b,第2条")
    found = parse_rules(text)
    assert found == (
        Problem(
            file="rules.csv",
            line=0,
            column="rule_set",
            code="rules.several_sets",
            params={"names": "b、c"},
        ),
    )


def test_rows_of_an_order_meet_only_at_one_time_for_one_kind_and_matter() -> None:
    row = "第4条,局長,1,{post},{kinds},{matters},,,,,,,,,,{begins},{ends},"
    first = row.format(post="副市長", kinds="", matters="s", begins="2026-04-01", ends="2027-04-01")

    def twice(**changes: str) -> bool:
        fields = {"kinds": "", "matters": "s", "begins": "2026-04-01", "ends": "", **changes}
        second = row.format(post="課長", **fields)
        header = ",".join(FILES["substitution.csv"])
        files = {
            "rules.csv": table("s,物,mayor,,,,,", "t,工,mayor,,,,,"),
            "substitution.csv": f"{header}\n{first}\n{second}\n",
        }
        found = parse_rule_files(files)
        said = [] if isinstance(found, RuleSet) else [(p.line, p.code, p.params) for p in found]
        code, params = "substitution.order_twice", {"line": "2", "order": "1"}
        assert said in ([], [(3, code, params)])
        return bool(said)

    assert twice()
    assert twice(matters="")
    assert twice(matters="!t")
    assert twice(matters="t|s")
    assert not twice(matters="t")
    assert not twice(matters="!s")
    assert twice(kinds="kaigi|kessai")
    assert not twice(kinds="kaigi")
    assert twice(begins="2027-03-31")
    assert not twice(begins="2027-04-01")


def test_the_gap_is_told_with_amount_day_and_flags() -> None:
    found = parse_rules(table("s,物,bureau_head,<,200,yen,,injury", "s,物,mayor,>=,200,yen,,"))
    assert isinstance(found, tuple)
    assert found == (
        Problem(
            file="rules.csv",
            line=2,
            code="rules.gap",
            column="amount",
            params={"matter": "物", "day": "2026-04-01", "at": "0円", "flags": "人身"},
        ),
    )


def test_a_change_of_contract_has_no_hole_between_percent_and_total() -> None:
    rows = (
        "s,物,bureau_head,<|<,10|300,percent|total,,",
        "s,物,mayor,>=,10,percent,,",
        "s,物,mayor,<|>,10|300,percent|total,,",
    )
    # At a total of exactly 300 nobody decides: one yen of one contract in a field of two axes.
    assert faults(*rows) == [(2, "rules.gap")]
    mended = (*rows[:2], rows[2].replace("<|>,", "<|>=,"))
    assert faults(*mended) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("rules.csv", "bureau_head,<,130000000", "emperor,<,130000000", (3, "cell.not_allowed")),
        ("rules.csv", "<,130000000", "<,", (3, "rule.half_limit")),
        ("rules.csv", "第2条(2)", "", (3, "cell.empty")),
        ("rules.csv", ",injury,", ",war,", (14, "rule.flag_unknown")),
        ("rules.csv", "1999-04-01,", "1999-04-01,1999-04-01", (2, "period.empty")),
        ("rules.csv", "工事の施行", "", (3, "rule.matter_label")),
        ("substitution.csv", ",1,own:副市長", ",0,own:副市長", (2, "cell.not_a_number")),
        ("substitution.csv", "charge:team_head", "charge:tem_head", (7, "cell.not_allowed")),
        ("substitution.csv", ",own:副市長", ",", (2, "cell.empty")),
        ("substitution.csv", ",all_day,", ",sometimes,", (2, "cell.not_allowed")),
        (
            "substitution.csv",
            "charge:section_head,,",
            "charge:section_head,shinsa,",
            (5, "cell.not_allowed"),
        ),
        (
            "substitution.csv",
            "charge:team_head,,",
            "charge:team_head,,nonsense",
            (7, "matter.unknown"),
        ),
        ("substitution.csv", "charge:team_head", "above:局長", (7, "substitution.upward_unmarked")),
        ("substitution.csv", "bureau_head,2,", "bureau_head,1,", (5, "substitution.order_twice")),
        ("substitution.csv", "1999-04-01,", "1999-04-01,1998-04-01", (2, "period.empty")),
    ],
)
def test_a_spoiled_cell_is_named_by_file_and_line(
    name: str, old: str, new: str, expected: tuple[int, str]
) -> None:
    assert (name, *expected) in problems(spoiled(name, old, new))


def test_a_ring_of_substitutes_is_refused_on_each_of_its_lines() -> None:
    files = spoiled(
        "substitution.csv",
        "department_head,1,charge:section_head",
        "department_head,1,charge:bureau_head",
    )
    cycle = "substitution.cycle"
    expected = [("substitution.csv", 4, cycle), ("substitution.csv", 6, cycle)]
    assert problems(files) == expected
    found = parse_rule_files(files)
    assert isinstance(found, tuple)
    assert found[0].params["posts"] == "bureau_head → department_head → bureau_head"


def test_peers_that_stand_in_for_each_other_do_not_hide_a_ring_behind_them() -> None:
    row = "第4条,{post},1,{substitute},,,,,,,,,,,,2026-04-01,,"
    pairs = (("section_head", "own:section_head"), ("甲", "乙"), ("乙", "甲"))
    lines = (row.format(post=post, substitute=substitute) for post, substitute in pairs)
    text = "\n".join((",".join(FILES["substitution.csv"]), *lines)) + "\n"
    cycle = "substitution.cycle"
    assert problems({**shipped(), "substitution.csv": text}) == [
        ("substitution.csv", 3, cycle),
        ("substitution.csv", 4, cycle),
    ]


def test_of_two_alike_the_one_without_a_lot_comes_first_and_the_other_is_told() -> None:
    rows = "b,6,40,2020-04-01,1975-05-05,1\na,6,40,2020-04-01,1975-05-05,\n"
    found = parse_rule_files({**shipped(), "seniority.csv": SENIORITY + rows})
    assert isinstance(found, tuple)
    assert [(each.line, each.code, each.params) for each in found] == [
        (2, "seniority.lot_missing", {"line": "3"})
    ]


def test_a_post_that_substitutes_itself_is_a_ring() -> None:
    files = spoiled("substitution.csv", "own:副市長", "市長")
    assert problems(files) == [("substitution.csv", 2, "substitution.cycle")]


SENIORITY = "person_id,grade,step,appointed_on,born_on,lot\n"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("a,6,40,2020-04-01,1975-05-05,\nb,6,40,2020-04-01,1975-05-05,\n", "lot_missing"),
        ("a,6,40,2020-04-01,1975-05-05,1\nb,6,40,2020-04-01,1975-05-05,1\n", "lot_missing"),
        ("a,6,40,2020-04-01,1975-05-05,1\nb,6,40,2020-04-01,1975-05-05,\n", "lot_missing"),
        ("a,6,40,2020-04-01,1975-05-05,1\nb,6,40,2020-04-01,1975-05-05,2\n", ""),
        ("a,6,40,2020-04-01,1975-05-05,\nb,6,40,2020-04-01,1975-05-06,\n", ""),
    ],
)
def test_people_alike_in_everything_need_their_lots(rows: str, expected: str) -> None:
    found = parse_rule_files({**shipped(), "seniority.csv": SENIORITY + rows})
    codes = [] if isinstance(found, RuleSet) else [each.code for each in found]
    assert codes == ([f"seniority.{expected}"] if expected else [])


def test_the_birthdays_stay_in_the_file() -> None:
    rows = "a,6,40,2020-04-01,1975-05-05,2\nb,6,40,2020-04-01,1975-05-05,1\n"
    found = parse_rule_files({**shipped(), "seniority.csv": SENIORITY + rows})
    assert isinstance(found, RuleSet)
    assert found.substitution.precedence == ("b", "a")
    assert "1975" not in repr(found)


def test_a_person_twice_and_unknown_files_are_named() -> None:
    row = "a,6,40,2020-04-01,1975-05-05,\n"
    files = {**shipped(), "seniority.csv": SENIORITY + row + row, "substitutes.csv": ""}
    assert problems(files) == [
        ("seniority.csv", 3, "id.twice"),
        ("substitutes.csv", 0, "file.unknown"),
    ]


def test_a_folder_without_rules_is_refused() -> None:
    assert problems({}) == [("rules.csv", 0, "file.missing")]


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_file_is_refused_with_a_wrong_header(name: str) -> None:
    assert (name, 1, "file.columns") in problems({**shipped(), name: "a,b\n"})


OPERATIONS = st.sampled_from(sorted(COMPARISONS))
LIMITS = st.lists(st.tuples(OPERATIONS, st.integers(0, 6)), min_size=1, max_size=2)


@given(st.lists(LIMITS, min_size=1, max_size=4))
def test_bands_never_leave_a_gap_or_an_overlap_unreported(
    bands: list[list[tuple[str, int]]],
) -> None:
    rows = [
        f"s,物,mayor,{'|'.join(op for op, _ in band)},{'|'.join(str(at) for _, at in band)},"
        f"{'|'.join('yen' for _ in band)},,"
        for band in bands
    ]
    hits = [
        sum(all(COMPARISONS[op](amount, at) for op, at in band) for band in bands)
        for amount in range(20)
    ]
    codes = {code for _, code in faults(*rows)}
    assert ("rules.gap" in codes) == (0 in hits)
    assert ("rules.bands_overlap" in codes) == any(hit > 1 for hit in hits)
    if not codes:
        rules = parse_rules(table(*rows))
        assert isinstance(rules, RuleSet)
        answers = [who_decides(rules, "s", amount, (), DAY) for amount in range(20)]
        assert all(isinstance(each, Authority) for each in answers)
