# SPDX-License-Identifier: Apache-2.0
"""Matters that the programme brings along: a rule set without a row of theirs gets one.

What people apply for themselves (remote work) must reach a decider in every city, whatever
its regulation on decisions says about it; a city that has rows of its own is left alone.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from approval.authority.rules import Rule, RuleSet

NO_ARTICLE = "規程に定めがないため所属長"
"""What stands on the sheet as the article of such a decision."""


def with_own_matters(rules: RuleSet, wanted: Iterable[tuple[str, str, str]]) -> RuleSet:
    """Return the rules with a row for each wanted (code, label, rank) that they do not know.

    They stand first: a row for every matter (``*``) says nothing about these.
    """
    added = tuple(
        Rule(
            rule_set=rules.name,
            article=NO_ARTICLE,
            matter=code,
            matter_label=label,
            rank=rank,
            valid_from=date.min,
        )
        for code, label, rank in wanted
        if not rules.knows(code)
    )
    return replace(rules, rules=(*added, *rules.rules)) if added else rules
