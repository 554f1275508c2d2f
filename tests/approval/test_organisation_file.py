# SPDX-License-Identifier: Apache-2.0
"""Loading the organisation: all or nothing, with every fault by file and line."""

import pytest

from approval.organisation import OrganisationData
from approval.organisation_file import parse_organisation
from approval.problem import Problem
from tests.approval.april import april_files
from tests.approval.city import city_files, rules


def faults(file: str, *lines: str) -> list[tuple[str, int, str]]:
    """Return what is found when lines are added to a file of the city."""
    files = city_files()
    files[file] += "".join(line + "\n" for line in lines)
    found = parse_organisation(files)
    assert isinstance(found, tuple), "the files were taken"
    return [(problem.file, problem.line, problem.code) for problem in found]


def test_the_city_loads_and_its_version_is_its_content() -> None:
    one, again = parse_organisation(city_files()), parse_organisation(city_files())
    assert isinstance(one, OrganisationData)
    assert one == again
    files = city_files()
    files["people.csv"] += "p-new,新田 新,にった しん\n"
    other = parse_organisation(files)
    assert isinstance(other, OrganisationData)
    assert other.version != one.version


def test_a_file_from_a_spreadsheet_loads_too() -> None:
    files = {name: "\ufeff" + text.replace("\n", "\r\n") for name, text in city_files().items()}
    loaded = parse_organisation(files)
    assert isinstance(loaded, OrganisationData)
    plain = parse_organisation(city_files())
    assert isinstance(plain, OrganisationData)
    assert loaded.people == plain.people


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("x,余剰課,section,nowhere,余,2026-04-01,", "section.parent_unknown"),
        ("x,余剰課,section,x,余,2026-04-01,", "section.cycle"),
        ("x,余剰局,bureau,joho,余,2026-04-01,", "section.level_not_below"),
        ("x,余剰課,section,somu,余,2020-04-01,", "section.outlives_parent"),
        ("joho,情報政策課,section,somu,情政,2026-04-01,", "id.twice"),
        ("x,余剰課,division,somu,余,2026-04-01,", "cell.not_allowed"),
        ("x,,section,somu,余,2026-04-01,", "cell.empty"),
        ("x,余剰課,section,somu,余,2026-02-30,", "cell.not_a_date"),
        ("x,余剰課,section,somu,余,2026-04-01,2026-04-01", "period.empty"),
        ("x,余剰課,section,somu,余", "file.cells"),
    ],
)
def test_a_faulty_section_is_named_by_its_line(line: str, code: str) -> None:
    assert faults("sections.csv", line) == [("sections.csv", 12, code)]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("x,nowhere,主事,officer,no,2026-04-01,", "post.section_unknown"),
        ("x,joho,主事,officer,no,2020-04-01,", "post.outlives_section"),
        ("x,joho,担当課長,section_head,yes,2026-04-01,", "post.two_heads"),
        ("x,joho,主事,clerk,no,2026-04-01,", "cell.not_allowed"),
        ("x,joho,主事,officer,maybe,2026-04-01,", "cell.not_allowed"),
        ("post-joho-kacho,joho,主事,officer,no,2026-04-01,", "id.twice"),
    ],
)
def test_a_faulty_post_is_named_by_its_line(line: str, code: str) -> None:
    assert faults("posts.csv", line) == [("posts.csv", 18, code)]


def test_a_person_listed_twice_is_named_by_the_second_line() -> None:
    assert faults("people.csv", "p-mori,森 林,もり りん") == [("people.csv", 18, "id.twice")]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("p-mori,post-joho-kacho,regular,2026-06-01,", "post.two_holders"),
        ("p-nobody,post-joho-shuji,regular,2020-04-01,2020-05-01", "holding.person_unknown"),
        ("p-mori,post-nowhere,regular,2026-04-01,", "holding.post_unknown"),
        ("p-mori,post-joho-kacho,regular,2020-04-01,2020-05-01", "holding.outlives_post"),
        ("p-mori,post-joho-kacho,king,2027-04-01,", "cell.not_allowed"),
    ],
)
def test_a_faulty_holding_is_named_by_its_line(line: str, code: str) -> None:
    assert ("holdings.csv", 18, code) in faults("holdings.csv", line)


def test_a_post_may_change_hands_within_a_day_without_overlap() -> None:
    files = city_files()
    files["holdings.csv"] = (
        files["holdings.csv"]
        .replace(
            "p-yoshida,post-joho-kacho,regular,2026-04-01,",
            "p-yoshida,post-joho-kacho,regular,2026-04-01,2026-12-01\n"
            "p-otomo,post-joho-kacho,acting_head,2026-12-01,2027-01-01\n"
            "p-mori,post-joho-kacho,regular,2027-01-01,",
        )
        .replace("p-mori,post-joho-shuji,regular,2026-04-01,", "", 1)
    )
    assert isinstance(parse_organisation(files), OrganisationData)


def test_a_ring_of_sections_is_found_in_each_of_its_lines() -> None:
    found = faults(
        "sections.csv",
        "a,甲部,department,b,甲,2026-04-01,",
        "b,乙課,section,a,乙,2026-04-01,",
    )
    assert found == [("sections.csv", 12, "section.cycle"), ("sections.csv", 13, "section.cycle")]


def test_every_fault_is_reported_at_once() -> None:
    files = city_files()
    files["posts.csv"] += "x,nowhere,主事,officer,no,soon,\n"
    files["people.csv"] += ",,\np-mori,,\n"
    found = parse_organisation(files)
    assert isinstance(found, tuple)
    assert [(problem.file, problem.line, problem.code) for problem in found] == [
        ("people.csv", 19, "cell.empty"),
        ("people.csv", 19, "id.twice"),
        ("posts.csv", 18, "cell.not_a_date"),
        ("posts.csv", 18, "post.section_unknown"),
    ]


def test_missing_files_and_columns_are_named() -> None:
    files = city_files()
    del files["people.csv"]
    files["posts.csv"] = "post_id,title\n"
    found = parse_organisation(files)
    assert isinstance(found, tuple)
    assert Problem(file="people.csv", line=0, code="file.missing") in found
    assert ("posts.csv", 1, "file.columns") in [(p.file, p.line, p.code) for p in found]


def test_a_file_that_is_no_csv_is_named_with_the_line_that_breaks() -> None:
    found = faults("people.csv", 'p-x,"二重"引用,x')
    assert ("people.csv", 18, "file.not_csv") in found


def test_the_rules_do_not_name_posts_that_the_city_lacks() -> None:
    assert all(not rule.needs_gogi for rule in rules().rules)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("post,post-joho-shunin,post-nobody,2027-04-01", "successor.unknown"),
        ("post,post-nobody,post-digi-shuji,2027-04-01", "successor.unknown"),
        ("section,post-joho-shunin,digi,2027-04-01", "successor.unknown"),
        ("post,post-jinji-kacho,post-digi-kacho,2027-04-01", "successor.predecessor_lives"),
        ("post,post-joho-shunin,post-digi-shuji,2027-03-31", "successor.predecessor_lives"),
        ("post,post-joho-shunin,post-joho-shuji,2027-04-01", "successor.not_there"),
        ("post,post-joho-kacho,post-jinji-kacho,2027-04-01", "successor.twice"),
        ("team,post-joho-shunin,post-digi-shuji,2027-04-01", "cell.not_allowed"),
    ],
)
def test_a_faulty_successor_is_named_by_its_line(line: str, code: str) -> None:
    files = april_files()
    files["successors.csv"] += line + "\n"
    found = parse_organisation(files)
    assert isinstance(found, tuple)
    assert ("successors.csv", 7, code) in {(each.file, each.line, each.code) for each in found}


def test_a_successor_on_the_day_of_the_abolition_is_taken() -> None:
    files = april_files()
    files["successors.csv"] += "post,post-joho-shunin,post-digi-shuji,2027-04-01\n"
    loaded = parse_organisation(files)
    assert isinstance(loaded, OrganisationData)
    assert len(loaded.successors) == 6
