# SPDX-License-Identifier: Apache-2.0
"""The published fire-bureau rules, at their exact boundaries, with the article cited."""

from dataclasses import replace
from datetime import date

import pytest

from approval.authority import RuleSet, who_decides
from approval.authority.flags import RESERVING_FLAGS
from approval.authority.limits import Limit
from approval.case import Authority
from approval.refusal import Refusal
from tests.approval.city import rules

DAY = date(2026, 11, 24)

LIMITS = [
    ("works", 130_000_000, "第2条(2)"),
    ("commission", 50_000_000, "第2条(4)"),
    ("supply", 20_000_000, "第2条(5)"),
    ("land_purchase", 30_000_000, "第2条(7)"),
    ("disposal", 5_000_000, "第2条(8)"),
    ("compensation", 1_000_000, "第2条(9)"),
]


def authority(matter: str, amount: int | None, *flags: str) -> Authority:
    found = who_decides(rules(), matter, amount, flags, DAY)
    assert isinstance(found, Authority), found
    return found


@pytest.mark.parametrize(("matter", "limit", "article"), LIMITS)
def test_one_yen_below_the_limit_the_bureau_head_decides(
    matter: str, limit: int, article: str
) -> None:
    for amount in (0, limit - 1):
        found = authority(matter, amount)
        assert (found.rank, found.label, found.article) == ("bureau_head", "局長専決", article)


@pytest.mark.parametrize(("matter", "limit", "article"), LIMITS)
def test_at_the_limit_the_mayor_decides(matter: str, limit: int, article: str) -> None:
    for amount in (limit, limit + 1):
        found = authority(matter, amount)
        assert (found.rank, found.label) == ("mayor", "市長決裁")
        assert found.article != article


def test_the_story_is_decided_by_the_bureau_head_under_clause_five() -> None:
    found = authority("supply", 12_000_000)
    assert (found.label, found.article) == ("局長専決", "第2条(5)")
    assert (found.rule_set, found.rule_version) == ("kumamoto-fire-bureau", "1999-04-01")


def test_a_handover_needs_no_amount() -> None:
    assert authority("handover", None).article == "第2条(10)"


@pytest.mark.parametrize("matter", ["other"])
def test_what_no_clause_names_goes_to_the_mayor(matter: str) -> None:
    assert authority(matter, None).rank == "mayor"


@pytest.mark.parametrize("flag", RESERVING_FLAGS)
@pytest.mark.parametrize("matter", ["supply", "handover", "other"])
def test_every_escalation_flag_takes_the_matter_up_to_the_mayor(matter: str, flag: str) -> None:
    found = authority(matter, 1, flag)
    assert (found.rank, found.article) == ("mayor", "専決の留保")


@pytest.mark.parametrize(
    ("matter", "amount", "code"),
    [
        ("nonsense", 1, "authority.matter_unknown"),
        ("*", 1, "authority.matter_unknown"),
        ("supply", None, "authority.amount_missing"),
    ],
)
def test_what_cannot_be_looked_up_is_refused(matter: str, amount: int | None, code: str) -> None:
    refusal = who_decides(rules(), matter, amount, (), DAY)
    assert isinstance(refusal, Refusal)
    assert refusal.code == code


def test_refusals_name_the_matter_as_people_know_it() -> None:
    refusal = who_decides(rules(), "supply", None, (), DAY)
    assert isinstance(refusal, Refusal)
    assert refusal.params == {"matter": "物件、労力その他の供給"}


def test_before_the_rules_came_into_force_nobody_decides_by_them() -> None:
    refusal = who_decides(rules(), "supply", 1, (), date(1999, 3, 31))
    assert isinstance(refusal, Refusal)
    assert refusal.code == "authority.no_rule"
    assert refusal.params == {"matter": "物件、労力その他の供給", "day": "1999-03-31"}


def test_a_new_generation_takes_over_on_its_day() -> None:
    change = date(2027, 4, 1)
    kept = tuple(rule for rule in rules().rules if rule.article != "第2条(5)")
    clause = next(rule for rule in rules().rules if rule.article == "第2条(5)")
    both = RuleSet(
        name="new",
        rules=(
            replace(clause, valid_to=change),
            replace(clause, valid_from=change, limits=(Limit(op="<", value=10_000_000),)),
            *kept,
        ),
    )
    ranks = []
    for day in (date(2027, 3, 31), change):
        found = who_decides(both, "supply", 12_000_000, (), day)
        assert isinstance(found, Authority)
        ranks.append((found.rank, found.rule_version))
    assert ranks == [("bureau_head", "1999-04-01"), ("mayor", "2027-04-01")]


def test_a_rule_may_exclude_flags() -> None:
    clause = next(rule for rule in rules().rules if rule.article == "第2条(5)")
    excluding = RuleSet(name="x", rules=(replace(clause, excludes=("dispute",)),))
    refusal = who_decides(excluding, "supply", 1, ("dispute",), DAY)
    assert isinstance(refusal, Refusal)
    assert isinstance(who_decides(excluding, "supply", 1, ("unusual",), DAY), Authority)


@pytest.mark.parametrize(
    ("operation", "amount", "applies"),
    [
        ("<=", 100, True),
        ("<=", 101, False),
        (">", 100, False),
        (">", 101, True),
        (">=", 100, True),
        (">=", 99, False),
    ],
)
def test_every_comparison_holds_at_its_boundary(operation: str, amount: int, applies: bool) -> None:
    clause = next(rule for rule in rules().rules if rule.article == "第2条(5)")
    table = RuleSet(name="x", rules=(replace(clause, limits=(Limit(op=operation, value=100),)),))
    found = who_decides(table, "supply", amount, (), DAY)
    assert isinstance(found, Authority) is applies


def test_a_matter_that_was_given_up_is_not_caught_by_the_rule_for_all() -> None:
    ends = date(2027, 4, 1)
    rows = tuple(
        replace(rule, valid_to=ends) if rule.matter == "supply" else rule for rule in rules().rules
    )
    ended = RuleSet(name="x", rules=rows)
    assert isinstance(who_decides(ended, "supply", 1, (), date(2027, 3, 31)), Authority)
    refusal = who_decides(ended, "supply", 1, (), ends)
    assert isinstance(refusal, Refusal)
    assert refusal.code == "authority.no_rule"
    offered = [matter.code for matter in ended.matters(ends)]
    assert "supply" not in offered
    assert "works" in offered


def test_an_amount_is_asked_only_by_the_generation_in_force() -> None:
    change = date(2027, 4, 1)
    clause = next(rule for rule in rules().rules if rule.article == "第2条(5)")
    both = RuleSet(
        name="x",
        rules=(replace(clause, valid_to=change), replace(clause, valid_from=change, limits=())),
    )
    before = who_decides(both, "supply", None, (), date(2027, 3, 31))
    assert isinstance(before, Refusal)
    assert before.code == "authority.amount_missing"
    assert isinstance(who_decides(both, "supply", None, (), change), Authority)
    needs = [both.matters(day)[0].needs_amount for day in (date(2027, 3, 31), change)]
    assert needs == [True, False]
    percent = replace(clause, valid_from=change, limits=(Limit(op="<", value=10, unit="percent"),))
    contract = RuleSet(name="x", rules=(replace(clause, valid_to=change), percent))
    asks = [contract.matters(day)[0].needs_contract for day in (date(2027, 3, 31), change)]
    assert asks == [False, True]
    assert isinstance(who_decides(contract, "supply", 1, (), date(2027, 3, 31)), Authority)
    missing = who_decides(contract, "supply", 1, (), change)
    assert isinstance(missing, Refusal)
    assert missing.code == "authority.contract_missing"
    assert missing.params == {"matter": "物件、労力その他の供給"}


def test_where_no_row_applies_the_refusal_names_matter_and_day() -> None:
    clause = next(rule for rule in rules().rules if rule.article == "第2条(5)")
    refusal = who_decides(RuleSet(name="x", rules=(clause,)), "supply", 20_000_000, (), DAY)
    assert isinstance(refusal, Refusal)
    assert refusal.code == "authority.no_rule"
    assert refusal.params == {"matter": "物件、労力その他の供給", "day": "2026-11-24"}
