# SPDX-License-Identifier: Apache-2.0
"""The authority table (専決規程): who decides what, who substitutes, by which article."""

from approval.authority.flags import FLAGS
from approval.authority.lookup import find_rule, who_decides
from approval.authority.parsing import parse_rule_files, parse_rules
from approval.authority.rules import Matter, Rule, RuleSet
from approval.authority.substituting import who_may_substitute
from approval.authority.substitution import Substitute, SubstitutionOrders, SubstitutionRule
from approval.authority.travelling import rules_from_plain, rules_to_plain

__all__ = [
    "FLAGS",
    "Matter",
    "Rule",
    "RuleSet",
    "Substitute",
    "SubstitutionOrders",
    "SubstitutionRule",
    "find_rule",
    "parse_rule_files",
    "parse_rules",
    "rules_from_plain",
    "rules_to_plain",
    "who_decides",
    "who_may_substitute",
]
