# SPDX-License-Identifier: Apache-2.0
"""Look up who decides: matter × amount × flags × day, with the article cited."""

from collections.abc import Collection
from datetime import date

from approval.authority.limits import Amounts
from approval.authority.rules import Rule, RuleSet
from approval.case import Authority
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse


def who_decides(
    rules: RuleSet,
    matter: str,
    amount: int | None,
    flags: Collection[str],
    day: date,
    contract_amount: int | None = None,
) -> Authority | Refusal:
    """Name the rank that decides and the article that says so.

    Refuses an unknown matter, a missing amount where the matter's rules turn on it, and
    a day on which no rule was in force. ``contract_amount`` is the contract before its
    change, in yen.
    """
    rule = find_rule(rules, matter, amount, flags, day, contract_amount)
    if isinstance(rule, Refusal):
        return rule
    return authority_of(rules, rule, day)


def authority_of(rules: RuleSet, rule: Rule, day: date) -> Authority:
    """Return the authority that a rule gives, with the rule set's generation."""
    return Authority(
        rank=rule.rank,
        label=rules.decision_label(rule.rank),
        article=rule.article,
        rule_set=rules.name,
        rule_version=rules.generation(day),
    )


def find_rule(
    rules: RuleSet,
    matter: str,
    amount: int | None,
    flags: Collection[str],
    day: date,
    contract_amount: int | None = None,
) -> Rule | Refusal:
    """Return the first rule that applies."""
    if not rules.knows(matter):
        return refuse(RefusalCode.AUTHORITY_MATTER_UNKNOWN, matter=matter)
    label = rules.label(matter)
    if not any(rules.own_rules(matter, day)):
        # A matter that was given up, or is not yet one: the rule for all is not for it.
        return refuse(RefusalCode.AUTHORITY_NO_RULE, matter=label, day=day.isoformat())
    if amount is None and rules.needs_amount(matter, day):
        return refuse(RefusalCode.AUTHORITY_AMOUNT_MISSING, matter=label)
    if contract_amount is None and rules.needs_contract(matter, day):
        return refuse(RefusalCode.AUTHORITY_CONTRACT_MISSING, matter=label)
    amounts = Amounts(amount=amount, contract=contract_amount)
    for rule in rules.rules:
        if rule.is_for(matter) and applies(rule, amounts, flags, day):
            return rule
    return refuse(RefusalCode.AUTHORITY_NO_RULE, matter=label, day=day.isoformat())


def applies(rule: Rule, amounts: Amounts, flags: Collection[str], day: date) -> bool:
    """Say whether a rule about the matter applies to amounts and flags on a day."""
    if not rule.in_force(day) or any(flag in flags for flag in rule.excludes):
        return False
    if rule.condition and not any(flag in flags for flag in rule.condition):
        return False
    return all(limit.holds(amounts) for limit in rule.limits)
