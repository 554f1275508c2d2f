# SPDX-License-Identifier: Apache-2.0
"""Every published rule that is shipped, at its boundaries, with the article cited."""

from datetime import date

import pytest

from approval.authority import who_decides
from approval.authority.consenting import required_consents
from approval.authority.flags import RESERVING_FLAGS
from approval.authority.lookup import find_rule
from approval.case import Authority
from approval.identifiers import PostId
from approval.refusal import Refusal
from approval.routing import RoutePlan, plan_route
from tests.approval.authority.bodies import body
from tests.approval.city import RULES_FOLDER, example_rules, tablets

DAY = date(2026, 11, 24)
FIRE = "kumamoto-fire-bureau"
EDUCATION = "kumamoto-education"

FIRE_CASES = [
    ("works", 129_999_999, None, (), "局長専決", "第2条(2)"),
    ("works", 130_000_000, None, (), "市長決裁", "専決の定めなし"),
    ("commission", 49_999_999, None, (), "局長専決", "第2条(4)"),
    ("commission", 50_000_000, None, (), "市長決裁", "専決の定めなし"),
    ("supply", 19_999_999, None, (), "局長専決", "第2条(5)"),
    ("supply", 20_000_000, None, (), "市長決裁", "専決の定めなし"),
    ("land_purchase", 29_999_999, None, (), "局長専決", "第2条(7)"),
    ("land_purchase", 30_000_000, None, (), "市長決裁", "専決の定めなし"),
    ("disposal", 4_999_999, None, (), "局長専決", "第2条(8)"),
    ("disposal", 5_000_000, None, (), "市長決裁", "専決の定めなし"),
    ("compensation", 999_999, None, (), "局長専決", "第2条(9)"),
    ("compensation", 1_000_000, None, (), "市長決裁", "専決の定めなし"),
    ("compensation", 999_999, None, ("injury",), "市長決裁", "専決の定めなし"),
    ("compensation", 0, None, ("injury",), "市長決裁", "専決の定めなし"),
    ("handover", None, None, (), "局長専決", "第2条(10)"),
    ("other", None, None, (), "市長決裁", "専決の定めなし"),
    # A change of a contract at or above the limit: below 10 %, and exactly 10 % is not.
    ("works_change", 12_999_999, 130_000_000, (), "局長専決", "第2条(3)"),
    ("works_change", 13_000_000, 130_000_000, (), "市長決裁", "専決の定めなし"),
    ("works_change", 13_000_001, 130_000_011, (), "局長専決", "第2条(3)"),
    ("works_change", 0, 130_000_000, (), "局長専決", "第2条(3)"),
    # Unless the changed amount needs the vote of the council.
    ("works_change", 19_999_999, 280_000_000, (), "局長専決", "第2条(3)"),
    ("works_change", 20_000_000, 280_000_000, (), "市長決裁", "専決の定めなし"),
    # A contract below the limit stays with the clause of its kind while it keeps it.
    ("works_change", 50_000_000, 79_999_999, (), "局長専決", "第2条(2)"),
    ("works_change", 50_000_001, 79_999_999, (), "市長決裁", "専決の定めなし"),
    ("works_change", 0, 129_999_999, (), "局長専決", "第2条(2)"),
    ("works_change", 1, 129_999_999, (), "市長決裁", "専決の定めなし"),
    ("commission_change", 4_999_999, 50_000_000, (), "局長専決", "第2条(6)"),
    ("commission_change", 5_000_000, 50_000_000, (), "市長決裁", "専決の定めなし"),
    ("commission_change", 19_999_999, 280_000_000, (), "局長専決", "第2条(6)"),
    ("commission_change", 20_000_000, 280_000_000, (), "市長決裁", "専決の定めなし"),
    ("commission_change", 9_999_999, 40_000_000, (), "局長専決", "第2条(4)"),
    ("commission_change", 0, 49_999_999, (), "局長専決", "第2条(4)"),
    ("commission_change", 1, 49_999_999, (), "市長決裁", "専決の定めなし"),
    ("commission_change", 0, 50_000_000, (), "局長専決", "第2条(6)"),
    ("supply_change", 0, 19_999_999, (), "局長専決", "第2条(5)"),
    ("supply_change", 1, 19_999_999, (), "市長決裁", "専決の定めなし"),
    ("supply_change", 0, 20_000_000, (), "局長専決", "第2条(6)"),
    ("commission_change", 10_000_000, 40_000_000, (), "市長決裁", "専決の定めなし"),
    ("supply_change", 1_999_999, 20_000_000, (), "局長専決", "第2条(6)"),
    ("supply_change", 2_000_000, 20_000_000, (), "市長決裁", "専決の定めなし"),
    ("supply_change", 1_999_999, 38_000_000, (), "局長専決", "第2条(6)"),
    ("supply_change", 2_000_000, 38_000_000, (), "市長決裁", "専決の定めなし"),
    ("supply_change", 9_999_999, 10_000_000, (), "局長専決", "第2条(5)"),
    ("supply_change", 10_000_000, 10_000_000, (), "市長決裁", "専決の定めなし"),
    ("telework_enrolment", None, None, (), "課長専決", "テレワーク要綱の例 第4条"),
    ("telework_application", None, None, (), "課長専決", "テレワーク要綱の例 第5条"),
]

OTHER_CASES = [
    (
        EDUCATION,
        "forwarding",
        None,
        ("especially_important",),
        "教育次長専決",
        "教育次長の専決事項",
    ),
    (EDUCATION, "forwarding", None, ("important",), "部長専決", "部長の専決事項"),
    (EDUCATION, "publicity", None, ("important",), "教育次長専決", "教育次長の専決事項"),
    (EDUCATION, "superintendent", None, (), "教育次長専決", "教育次長の専決事項"),
    (EDUCATION, "superintendent", None, ("especially_important",), "教育長決裁", "専決の定めなし"),
    # The carve-out: 後援・共催 are no matter of 教育次長, the unusual ones of 部長.
    (EDUCATION, "patronage", None, ("unusual",), "部長専決", "部長の専決事項"),
    (EDUCATION, "patronage", None, (), "教育長決裁", "専決の定めなし"),
    (EDUCATION, "disclosure", None, ("important",), "部長専決", "部長の専決事項"),
    (EDUCATION, "publication", None, (), "部長専決", "部長の専決事項"),
    (EDUCATION, "temporary_staff", None, (), "部長専決", "部長の専決事項"),
    (EDUCATION, "patronage", None, ("especially_important",), "教育長決裁", "専決の定めなし"),
    (EDUCATION, "patronage", None, ("important",), "教育長決裁", "専決の定めなし"),
    (EDUCATION, "superintendent", None, ("important",), "教育次長専決", "教育次長の専決事項"),
    (EDUCATION, "general", None, ("important",), "部長専決", "部長の専決事項"),
    (EDUCATION, "general", None, ("especially_important",), "教育長決裁", "専決の定めなし"),
    (EDUCATION, "general", None, (), "教育長決裁", "専決の定めなし"),
    (EDUCATION, "forwarding", None, (), "教育長決裁", "専決の定めなし"),
    (EDUCATION, "publicity", None, (), "教育長決裁", "専決の定めなし"),
    (EDUCATION, "disclosure", None, (), "教育長決裁", "専決の定めなし"),
    ("sapporo", "policy", None, (), "市長決裁", "第3条"),
    ("sapporo", "ordinance", None, (), "市長決裁", "第3条"),
    ("sapporo", "assembly", None, (), "市長決裁", "第3条"),
    ("sapporo", "litigation", 1_000_000, (), "市長決裁", "第3条"),
    ("sapporo", "litigation", 999_999, (), "局長等専決", "第3条の例外（100万円未満）"),
    ("omachi", "travel_order", None, (), "課長専決", "課長の専決事項"),
    ("omachi", "leave_short", None, (), "課長専決", "課長の専決事項"),
    ("omachi", "leave_long", None, (), "町長決裁", "専決の定めなし"),
    ("omachi", "commitment_goods", 200_000, (), "課長専決", "課長の専決事項"),
    ("omachi", "commitment_goods", 200_001, (), "町長決裁", "専決の定めなし"),
    ("omachi", "commitment_works", 200_000, (), "課長専決", "課長の専決事項"),
    ("omachi", "commitment_works", 200_001, (), "町長決裁", "専決の定めなし"),
    ("omachi", "commitment_food", 200_000, (), "課長専決", "課長の専決事項"),
    ("omachi", "commitment_food", 200_001, (), "町長決裁", "専決の定めなし"),
    ("omachi", "commitment_personnel", None, (), "課長専決", "課長の専決事項"),
    ("omachi", "payment_travel", 200_000, (), "課長専決", "課長の専決事項"),
    ("omachi", "payment_travel", 200_001, (), "町長決裁", "専決の定めなし"),
    ("omachi", "payment_goods", 200_000, (), "課長専決", "課長の専決事項"),
    ("omachi", "payment_goods", 200_001, (), "町長決裁", "専決の定めなし"),
    ("omachi", "payment_works", 200_000, (), "課長専決", "課長の専決事項"),
    ("omachi", "payment_works", 200_001, (), "町長決裁", "専決の定めなし"),
    ("amakusa-water", "inspection", 10_000_000, (), "局長専決", "局長の専決事項"),
    ("amakusa-water", "inspection", 10_000_001, (), "市長決裁", "専決の定めなし"),
    ("amakusa-water", "trip_head_kyushu", None, (), "局長専決", "局長の専決事項"),
    ("amakusa-water", "trip_head_beyond", None, (), "市長決裁", "専決の定めなし"),
    ("amakusa-water", "trip_staff_beyond", None, (), "局長専決", "局長の専決事項"),
    ("ibusuki", "general", None, ("especially_important",), "市長決裁", "特に重要な事項"),
    ("ibusuki", "general", None, ("important",), "部長専決", "重要な事項"),
    ("ibusuki", "general", None, ("minor",), "課長専決", "軽易な事項"),
    ("shimonoseki-water", "class_otsu", None, (), "乙（管理者決裁）", "乙の事項"),
    ("shimonoseki-water", "class_hei", None, (), "丙（副局長専決）", "丙の事項"),
    ("shimonoseki-water", "class_tei", None, (), "丁（課所長専決）", "丁の事項"),
    ("fukuoka-fire", "common_19", None, (), "部長専決", "部長共通専決第19号"),
    ("nanbu-water", "routine", None, ("council",), "企業長決裁", "第3条(1)"),
    ("nanbu-water", "routine", None, ("important",), "企業長決裁", "第3条(2)"),
    ("nanbu-water", "routine", None, ("unusual",), "企業長決裁", "第3条(3)"),
    ("nanbu-water", "routine", None, ("precedent",), "企業長決裁", "第3条(4)"),
    ("nanbu-water", "routine", None, ("dispute",), "企業長決裁", "第3条(5)"),
    ("nanbu-water", "routine", None, (), "課長専決", "課長の専決事項"),
    ("nanbu-water", "general", None, (), "企業長決裁", "企業長の決裁事項"),
    ("nanbu-water", "technical", None, (), "企業長決裁", "企業長の決裁事項"),
    ("nanbu-water", "routine", None, ("especially_important",), "企業長決裁", "第3条(2)"),
    ("nanbu-water", "routine", None, ("dispute", "unusual"), "企業長決裁", "第3条(3)"),
    ("fukuoka-water", "common_19", None, (), "部長専決", "部長共通専決第19号"),
    ("fukuoka-water", "other", None, (), "市長決裁", "専決の定めなし"),
    ("kikuchi", "city", None, (), "市長決裁", "市長の決裁事項"),
    ("kikuchi", "deputy", None, (), "副市長専決", "副市長の専決事項"),
    ("kikuchi", "department", None, (), "部長専決", "部長の専決事項"),
    ("chita-park", "general", None, (), "管理者決裁", "管理者の決裁事項"),
    ("chita-park", "deputy", None, (), "副管理者専決", "副管理者の専決事項"),
    ("chita-park", "office", None, (), "所長専決", "所長の専決事項"),
    ("fukuchiyama-branch", "branch", None, (), "支所長専決", "支所長の専決事項"),
    ("okegawa", "general", None, (), "課長専決", "課長の専決事項"),
    ("setouchi", "general", None, (), "部長専決", "部長の専決事項"),
    ("miyoshi-water", "general", None, (), "課長専決", "課長の専決事項"),
    ("miyoshi-water", "head", None, (), "管理者決裁", "管理者の決裁事項"),
    ("iwamizawa-fire", "manager", None, (), "管理者決裁", "管理者の決裁事項"),
    ("iwamizawa-fire", "deputy", None, (), "副管理者専決", "副管理者の専決事項"),
    ("iwamizawa-fire", "chief", None, (), "消防長専決", "消防長の専決事項"),
    ("sumida", "general", None, (), "区長決裁", "専決の定めなし"),
    ("oshima", "general", None, (), "町長決裁", "専決の定めなし"),
    ("sakata", "ordinance", None, (), "市長決裁", "専決の定めなし"),
    ("sakata", "plan", None, (), "市長決裁", "専決の定めなし"),
    ("sakata", "patronage", None, (), "市長決裁", "専決の定めなし"),
    ("tosashimizu", "fiscal_file", None, (), "市長決裁", "専決の定めなし"),
    ("tosashimizu", "calendar_file", None, (), "市長決裁", "専決の定めなし"),
    ("fukuoka-fire", "other", None, (), "市長決裁", "専決の定めなし"),
    ("ibusuki", "general", None, (), "市長決裁", "専決の定めなし"),
]


@pytest.mark.parametrize(("matter", "amount", "contract", "flags", "label", "article"), FIRE_CASES)
def test_the_fire_bureau_decides_at_its_boundaries(
    matter: str,
    amount: int | None,
    contract: int | None,
    flags: tuple[str, ...],
    label: str,
    article: str,
) -> None:
    found = who_decides(example_rules(FIRE), matter, amount, flags, DAY, contract)
    assert isinstance(found, Authority), found
    assert (found.label, found.article) == (label, article)


@pytest.mark.parametrize("flag", RESERVING_FLAGS)
def test_a_reserved_change_of_contract_goes_up_too(flag: str) -> None:
    found = who_decides(example_rules(FIRE), "works_change", 1, (flag,), DAY, 130_000_000)
    assert isinstance(found, Authority)
    assert (found.rank, found.article) == ("mayor", "専決の留保")


@pytest.mark.parametrize(("name", "matter", "amount", "flags", "label", "article"), OTHER_CASES)
def test_the_other_bodies_decide_as_published(
    name: str,
    matter: str,
    amount: int | None,
    flags: tuple[str, ...],
    label: str,
    article: str,
) -> None:
    found = who_decides(example_rules(name), matter, amount, flags, DAY)
    assert isinstance(found, Authority), found
    assert (found.label, found.article) == (label, article)


def test_every_shipped_rule_set_is_read_and_names_its_source() -> None:
    names = sorted(folder.name for folder in RULES_FOLDER.iterdir() if folder.is_dir())
    assert len(names) == 21
    for name in names:
        rules = example_rules(name)
        assert rules.name == name
        for rule in rules.rules:
            assert rule.source_title or rule.article == "専決の定めなし"


def test_every_row_that_decides_was_asked_at_least_once() -> None:
    """A row that no line of the tables above reaches is a published rule without a test."""
    asked = {(FIRE, matter, article) for matter, *_, article in FIRE_CASES}
    asked |= {(name, matter, article) for name, matter, *_, article in OTHER_CASES}
    bodies = [folder.name for folder in RULES_FOLDER.iterdir() if folder.is_dir()]
    untested = {
        (name, rule.matter, rule.article)
        for name in bodies
        for rule in example_rules(name).rules
        if rule.matter != "*" and (name, rule.matter, rule.article) not in asked
    }
    assert untested == set()


def test_three_values_of_importance_come_with_the_words_of_the_regulation() -> None:
    texts = example_rules("ibusuki").importances()
    assert [text.label for text in texts] == ["特に重要", "重要", "軽易"]
    assert all(text.text and text.article for text in texts)
    assert example_rules(FIRE).importances() == ()


def test_sapporo_calls_its_ranks_by_the_words_of_the_regulation() -> None:
    rules = example_rules("sapporo")
    ranks = ("bureau_head", "department_head", "section_head", "team_head")
    labels = ["局長等専決", "部長等専決", "課長等専決", "係長等専決"]
    assert [rules.decision_label(rank) for rank in ranks] == labels


def test_a_consent_of_the_regulation_comes_with_its_article() -> None:
    view = body("市長", "総務部/部長", "総務課/課長").on(DAY)
    nineteen, third = "部長共通専決第19号", "第3条"
    cases = (
        ("fukuoka-fire", "common_19", "総務課長", nineteen),
        ("fukuoka-water", "common_19", "総務課長", nineteen),
        ("kikuchi", "deputy", "総務部長", third),
        ("kikuchi", "city", "総務部長", third),
    )
    for name, matter, office, expected in cases:
        rules = example_rules(name)
        rule = find_rule(rules, matter, None, (), DAY)
        assert not isinstance(rule, Refusal)
        consents = required_consents(rules, rule, matter, (), view, DAY)
        assert not isinstance(consents, Refusal)
        found = [(view.office(each.post_id), each.article) for each in consents]
        assert found == [(office, expected)]


def test_below_the_deputy_mayor_kikuchi_asks_no_consent() -> None:
    view = body("市長", "総務部/部長").on(DAY)
    rules = example_rules("kikuchi")
    rule = find_rule(rules, "department", None, (), DAY)
    assert not isinstance(rule, Refusal)
    assert required_consents(rules, rule, "department", (), view, DAY) == ()


def test_a_consent_of_a_post_that_is_not_there_is_refused() -> None:
    view = body("市長").on(DAY)
    rules = example_rules("kikuchi")
    rule = find_rule(rules, "city", None, (), DAY)
    assert not isinstance(rule, Refusal)
    refusal = required_consents(rules, rule, "city", (), view, DAY)
    assert isinstance(refusal, Refusal)
    assert refusal.code == "route.consent_unknown"


def test_the_fire_bureau_asks_for_the_contract_only_where_a_rule_needs_it() -> None:
    needing = [matter.code for matter in example_rules(FIRE).matters() if matter.needs_contract]
    assert needing == ["works_change", "commission_change", "supply_change"]
    flags = {matter.code: matter.flags for matter in example_rules(FIRE).matters()}
    assert "injury" in flags["compensation"]
    assert "injury" not in flags["works"]


KIKUCHI = body(
    "市長",
    "副市長",
    "建設部/部長",
    "建設部/土木課/課長",
    "建設部/土木課/主事",
    "建設部/管理課/課長",
    "総務部/部長",
    "総務部/財政課/課長",
)
"""Two departments; 土木課 drafts, 管理課 is of its own department, 財政課 of the other."""


def kikuchi_route(matter: str, *, serial: bool = False) -> list[list[str]]:
    """Return the posts of each stage of a case of 土木課 that asks 財政課 and 管理課."""
    consents = ("総務部/財政課/課長", "建設部/管理課/課長")
    content = tablets(
        matter=matter, consents=tuple(map(PostId, consents)), parallel_consent=not serial
    )
    rules, view = example_rules("kikuchi"), KIKUCHI.on(DAY)
    planned = plan_route(content, PostId("建設部/土木課/主事"), view, rules, DAY, 1)
    assert isinstance(planned, RoutePlan), planned
    return [[slot.post_id for slot in stage] for stage in planned.stages][1:]


def test_kikuchi_asks_its_own_department_after_the_section_head_and_others_after_the_next() -> None:
    assert kikuchi_route("city") == [
        ["建設部/土木課/課長"],
        ["建設部/管理課/課長"],
        ["建設部/部長"],
        ["総務部/部長", "総務部/財政課/課長"],
        ["副市長"],
        ["市長"],
    ]


def test_kikuchi_asks_everybody_before_a_department_head_who_decides() -> None:
    asked = ["総務部/財政課/課長", "建設部/管理課/課長"]
    line = ["建設部/土木課/課長"]
    assert kikuchi_route("department") == [line, asked, ["建設部/部長"]]
    one_by_one = [[each] for each in asked]
    assert kikuchi_route("department", serial=True) == [line, *one_by_one, ["建設部/部長"]]
