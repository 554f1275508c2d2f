# SPDX-License-Identifier: Apache-2.0
"""A rule set against a city: what it names must be there, and nobody stand in in a ring."""

from datetime import date

import pytest

from approval.authority.checks_in_city import check_rule_files
from approval.authority.parsing import FILES
from tests.approval.city import RULES, city

DAY = date(2026, 11, 24)
RULE = "c,第2条,supply,物品,mayor,,,,,,{consent},{begins},{ends},規程"
ORDER = "第4条,{post},1,{substitute},,,,,,,,,{upward},,,{begins},{ends},規程"
CONSENT = "第7条,supply,,,{post},{begins},{ends},規程"
Told = list[tuple[str, int, str, dict[str, str]]]


def told(**rows: list[str]) -> Told:
    """Return what is said of a rule set with these rows; its rule fits if none is given."""
    rows = {"rules": [RULE.format(consent="", begins="2020-04-01", ends="")], **rows}
    files = {
        f"{name}.csv": "\n".join((",".join(FILES[f"{name}.csv"]), *lines)) + "\n"
        for name, lines in rows.items()
    }
    found = check_rule_files(files, city(), DAY)
    return [(f"{each.file} {each.column}", each.line, each.code, each.params) for each in found]


def order(
    post: str, substitute: str, upward: str = "", begins: str = "2026-04-01", ends: str = ""
) -> str:
    """Return a row of ``substitution.csv``."""
    return ORDER.format(post=post, substitute=substitute, upward=upward, begins=begins, ends=ends)


def test_the_shipped_rules_fit_the_city() -> None:
    files = {file.name: file.read_text(encoding="utf-8") for file in RULES.iterdir()}
    assert check_rule_files(files, city(), DAY) == ()


def test_a_rank_that_heads_nothing_in_the_city_cannot_decide() -> None:
    """A post of the rank that heads no section (担当部長) would not do either."""
    rule = RULE.format(consent="", begins="2026-04-01", ends="").replace("mayor", "officer")
    assert [each[:3] for each in told(rules=[rule])] == [("rules.csv rank", 2, "cell.not_allowed")]
    rule = rule.replace("officer", "department_head")
    assert told(rules=[rule]) == [
        ("rules.csv rank", 2, "rule.rank_without_post", {"rank": "department_head"})
    ]


def test_a_demanded_consent_names_a_post_of_the_city() -> None:
    rule = RULE.format(consent="財政課長|契約課長", begins="2026-04-01", ends="")
    expected = [("rules.csv needs_gogi", 2, "post.unknown", {"post": "契約課長"})]
    assert told(rules=[rule]) == expected
    rows = [
        CONSENT.format(post=post, begins="2026-04-01", ends="") for post in ("人事課長", "監査")
    ]
    assert told(consents=rows) == [("consents.csv post", 3, "post.unknown", {"post": "監査"})]


def test_both_words_of_an_order_name_posts_of_the_city() -> None:
    assert told(substitution=[order("区長", "own:助役")]) == [
        ("substitution.csv post", 2, "post.unknown", {"post": "区長"}),
        ("substitution.csv substitute_post", 2, "post.unknown", {"post": "助役"}),
    ]
    # A rank is a word for every city, whether it has such posts or not.
    assert told(substitution=[order("department_head", "charge:section_head")]) == []


@pytest.mark.parametrize(
    ("begins", "ends", "looked_at"),
    [
        ("2020-04-01", "", True),
        ("2020-04-01", "2026-11-25", True),
        ("2020-04-01", "2026-11-24", False),
        ("2020-04-01", "2026-04-01", False),
        ("2027-04-01", "", True),
        ("2027-04-01", "2028-04-01", True),
    ],
)
def test_rows_of_the_past_are_left_alone(begins: str, ends: str, looked_at: bool) -> None:
    """Their posts may be gone; a row of today or of the future must fit."""
    period = {"begins": begins, "ends": ends}
    rule = RULE.format(consent="契約課長", **period)
    # The row behind one of the past is looked at all the same.
    behind = RULE.replace("第2条", "第3条").format(consent="", begins="2028-04-01", ends="")
    rows = [rule, behind.replace("supply,物品,mayor", "works,工事,department_head")]
    found = [each[:3] for each in told(rules=rows)]
    lacking = ("rules.csv rank", 3, "rule.rank_without_post")
    assert found == [("rules.csv needs_gogi", 2, "post.unknown")] * looked_at + [lacking]

    consents = told(consents=[CONSENT.format(post="契約課長", **period)])
    assert [each[:3] for each in consents] == [("consents.csv post", 2, "post.unknown")] * looked_at
    orders = told(substitution=[order("契約課長", "人事課長", **period)])
    assert [each[:3] for each in orders] == [
        ("substitution.csv post", 2, "post.unknown")
    ] * looked_at


def test_people_who_are_not_in_the_city_are_named() -> None:
    named = ["総務局長,p-nobody,2026-04-01,", "総務局長,p-mori,2026-04-01,"]
    ranked = ["p-noone,6,40,2020-04-01,1975-05-05,", "p-mori,5,40,2020-04-01,1975-05-05,"]
    assert told(named=named, seniority=ranked) == [
        ("named.csv person_id", 2, "person.unknown", {"person_id": "p-nobody"}),
        ("seniority.csv person_id", 2, "person.unknown", {"person_id": "p-noone"}),
    ]


@pytest.mark.parametrize("word", ["総務局長", "post-somu-kyokucho", "charge:bureau_head"])
def test_a_superior_as_substitute_must_be_meant(word: str) -> None:
    code = "substitution.upward_unmarked"
    assert told(substitution=[order("情報政策課長", word)]) == [
        ("substitution.csv upward", 2, code, {"substitute": "総務局長"})
    ]
    assert told(substitution=[order("情報政策課長", word, upward="yes")]) == []


def test_a_superior_of_one_of_several_posts_is_told_once() -> None:
    found = told(substitution=[order("team_head", "section_head")])
    assert [each[2] for each in found] == ["substitution.upward_unmarked"]


def test_two_posts_behind_different_words_that_stand_in_for_each_other_are_a_ring() -> None:
    down, up = order("財政局長", "post-zaisei-kacho"), order("財政課長", "財政局長")
    assert told(substitution=[down, up]) == [
        (
            "substitution.csv substitute_post",
            2,
            "substitution.cycle",
            {"posts": "財政局長 → 財政課長 → 財政局長"},
        ),
        # What is wrong with this row is said already: it goes up without saying so.
        ("substitution.csv upward", 3, "substitution.upward_unmarked", {"substitute": "財政局長"}),
    ]
    assert told(substitution=[down, order("財政課長", "財政局長", upward="yes")]) == []


def test_a_ring_through_the_post_in_charge_names_its_posts_on_each_row() -> None:
    ring = [
        order("総務局長", "charge:section_head"),
        order("情報政策課長", "財政局長"),
        order("財政局長", "post-somu-kyokucho"),
    ]
    assert told(substitution=ring) == [
        ("substitution.csv substitute_post", line, "substitution.cycle", {"posts": posts})
        for line, posts in (
            (2, "総務局長 → 情報政策課長 → 財政局長 → 総務局長"),
            (3, "情報政策課長 → 財政局長 → 総務局長 → 情報政策課長"),
            (4, "財政局長 → 総務局長 → 情報政策課長 → 財政局長"),
        )
    ]


def test_a_row_of_another_time_closes_no_ring() -> None:
    down = order("財政局長", "post-jinji-kacho")
    for period in ({"begins": "2027-04-01"}, {"ends": "2026-11-24"}):
        back = order("人事課長", "財政局長", **period)
        assert told(substitution=[down, back]) == []
    assert [each[1] for each in told(substitution=[down, order("人事課長", "財政局長")])] == [2, 3]


def test_peers_of_one_section_may_stand_in_for_each_other() -> None:
    assert told(substitution=[order("officer", "own:officer")]) == []
