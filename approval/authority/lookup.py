# SPDX-License-Identifier: Apache-2.0
"""Look up who decides: matter × amount × flags × day, with the article cited."""

import operator
from collections.abc import Callable, Collection
from datetime import date

from approval.authority.rules import ANY_MATTER, DECISION_LABELS, Rule, RuleSet
from approval.case import Authority
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse

COMPARISONS: dict[str, Callable[[int, int], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def who_decides(
    rules: RuleSet, matter: str, amount: int | None, flags: Collection[str], day: date
) -> Authority | Refusal:
    """Name the rank that decides and the article that says so.

    Refuses an unknown matter, a missing amount where the matter's rules turn on it, and
    a day on which no rule was in force.
    """
    rule = find_rule(rules, matter, amount, flags, day)
    if isinstance(rule, Refusal):
        return rule
    return authority_of(rules, rule, day)


def authority_of(rules: RuleSet, rule: Rule, day: date) -> Authority:
    """Return the authority that a rule gives, with the rule set's generation."""
    return Authority(
        rank=rule.rank,
        label=DECISION_LABELS[rule.rank],
        article=rule.article,
        rule_set=rules.name,
        rule_version=rules.generation(day),
    )


def find_rule(
    rules: RuleSet, matter: str, amount: int | None, flags: Collection[str], day: date
) -> Rule | Refusal:
    """Return the first rule that applies."""
    if not rules.knows(matter):
        return refuse(RefusalCode.AUTHORITY_MATTER_UNKNOWN, matter=matter)
    if amount is None and rules.needs_amount(matter):
        return refuse(RefusalCode.AUTHORITY_AMOUNT_MISSING, matter=rules.label(matter))
    for rule in rules.rules:
        if rule.matter in (matter, ANY_MATTER) and _applies(rule, amount, flags, day):
            return rule
    label = rules.label(matter)
    return refuse(RefusalCode.AUTHORITY_NO_RULE, matter=label, day=day.isoformat())


def _applies(rule: Rule, amount: int | None, flags: Collection[str], day: date) -> bool:
    if not rule.in_force(day) or any(flag in flags for flag in rule.excludes):
        return False
    if rule.condition and not any(flag in flags for flag in rule.condition):
        return False
    if rule.amount is None:
        return True
    return amount is not None and COMPARISONS[rule.amount_op](amount, rule.amount)
