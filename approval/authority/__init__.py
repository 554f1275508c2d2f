# SPDX-License-Identifier: Apache-2.0
"""The authority table (専決規程): who decides what, and by which article."""

from approval.authority.lookup import find_rule, who_decides
from approval.authority.parsing import parse_rules
from approval.authority.rules import (
    FLAGS,
    Matter,
    Rule,
    RuleSet,
    rules_from_plain,
    rules_to_plain,
)

__all__ = [
    "FLAGS",
    "Matter",
    "Rule",
    "RuleSet",
    "find_rule",
    "parse_rules",
    "rules_from_plain",
    "rules_to_plain",
    "who_decides",
]
