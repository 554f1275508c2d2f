# SPDX-License-Identifier: Apache-2.0
"""The circumstances by which a table of rules is checked: each boundary with its neighbours."""

from datetime import date

from approval.authority.limits import Amounts, Limit
from approval.authority.rules import Rule
from approval.authority.sampling import amounts, days, flag_sets

BEGAN = date(2026, 4, 1)


def rule(
    *limits: Limit,
    condition: tuple[str, ...] = (),
    excludes: tuple[str, ...] = (),
    begins: date = BEGAN,
    ends: date | None = None,
) -> Rule:
    """Return a rule of a matter with what is of interest here."""
    return Rule(
        rule_set="c",
        article="第2条",
        matter="s",
        matter_label="物",
        rank="mayor",
        limits=limits,
        condition=condition,
        excludes=excludes,
        valid_from=begins,
        valid_to=ends,
    )


def limit(value: int, unit: str) -> Limit:
    """Return a limit; by which comparison does not matter for where to look."""
    return Limit(op="<", value=value, unit=unit)


def test_the_days_are_those_on_which_a_rule_begins_or_ends() -> None:
    later, end = date(2027, 4, 1), date(2028, 4, 1)
    rules = [rule(begins=later, ends=end), rule(), rule(ends=later)]
    assert days(rules) == [BEGAN, later, end]


def test_an_amount_is_looked_at_with_its_neighbours_and_far_above() -> None:
    found = amounts([rule(limit(100, "yen")), rule(limit(1, "yen"))])
    assert found == [Amounts(amount=each) for each in (0, 1, 2, 99, 100, 101, 203)]
    assert amounts([rule()]) == [Amounts(amount=0), Amounts(amount=1)]


def test_a_limit_of_the_contract_is_looked_at_in_the_contract() -> None:
    found = amounts([rule(limit(50, "contract"), limit(10, "yen"))])
    assert sorted({each.contract or 0 for each in found}) == [0, 49, 50, 51, 103]
    assert {each.amount for each in found if each.contract == 50} == {0, 9, 10, 11, 23}


def test_a_percentage_is_looked_at_in_the_change_of_each_contract() -> None:
    found = amounts([rule(limit(1000, "contract"), limit(10, "percent"))])
    of_thousand = {each.amount for each in found if each.contract == 1000}
    assert of_thousand == {0, 99, 100, 101, 203}


def test_the_contract_at_which_a_percentage_becomes_a_sum_is_looked_at() -> None:
    """10 % are 50 yen where the contract is 500 yen."""
    found = amounts([rule(limit(50, "yen"), limit(10, "percent"))])
    contracts = {each.contract for each in found}
    assert {499, 500, 501} <= contracts
    assert {each.amount for each in found if each.contract == 500} == {0, 49, 50, 51, 103}


def test_the_contract_that_a_percentage_takes_to_a_total_is_looked_at() -> None:
    """10 % more make 1,100 yen of a contract of 1,000 yen."""
    found = amounts([rule(limit(1100, "total"), limit(10, "percent"))])
    contracts = {each.contract for each in found}
    assert {999, 1000, 1001, 1099, 1100, 1101} <= contracts
    assert {99, 100, 101} <= {each.amount for each in found if each.contract == 1000}


def test_the_contract_that_a_sum_takes_to_a_total_is_looked_at() -> None:
    found = amounts([rule(limit(300, "total"), limit(40, "yen"))])
    assert {259, 260, 261, 300} <= {each.contract for each in found}
    # 39 and 40 yen more take 261 yen to 300 and to 301.
    assert {each.amount for each in found if each.contract == 261} == {0, 38, 39, 40, 41, 83}


def test_no_percent_at_all_divides_nothing() -> None:
    assert amounts([rule(limit(0, "percent"), limit(5, "yen"))])


def test_all_of_them_are_whole_yen() -> None:
    units = (("yen", 55), ("percent", 7), ("total", 333), ("contract", 101))
    found = amounts([rule(*(limit(value, unit) for unit, value in units))])
    assert {type(each.amount) for each in found} == {int}
    assert {type(each.contract) for each in found} == {int}


def test_flags_that_no_rule_tells_apart_are_looked_at_once() -> None:
    rules = [rule(condition=("council", "dispute")), rule(excludes=("injury",))]
    assert flag_sets(rules) == [(), ("council",), ("injury",), ("council", "injury")]
    assert flag_sets([rule()]) == [()]


def test_a_flag_that_is_asked_for_is_another_than_one_that_is_excluded() -> None:
    rules = [rule(condition=("council",), excludes=("dispute",))]
    assert flag_sets(rules) == [(), ("council",), ("dispute",), ("council", "dispute")]


def test_a_case_has_one_importance_at_most() -> None:
    rules = [rule(condition=("important",)), rule(condition=("minor",))]
    assert flag_sets(rules) == [(), ("important",), ("minor",)]
