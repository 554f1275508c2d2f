# SPDX-License-Identifier: Apache-2.0
"""Rule sets as JSON-ready data: how they are stored and how they travel to the client."""

from typing import Any

from approval.authority.rules import RuleSet
from approval.encoding import from_answer, to_plain


def rules_to_plain(rules: RuleSet) -> dict[str, Any]:
    """Return a rule set as JSON-ready data, as it travels to the client."""
    return to_plain(rules)


def rules_from_plain(plain: object) -> RuleSet:
    """Return the rule set of plain data; raises ``PlainError`` on a wrong shape.

    Fields that only a newer server knows are passed over. Rule sets stored before a row could
    have several limits are read as well.
    """
    if isinstance(plain, dict) and isinstance(plain.get("rules"), list):
        plain = {**plain, "rules": [_with_limits(rule) for rule in plain["rules"]]}
    return from_answer(RuleSet, plain)


def _with_limits(rule: object) -> object:
    if not isinstance(rule, dict) or "amount_op" not in rule:
        return rule
    kept = {key: value for key, value in rule.items() if key not in _SINGLE_LIMIT}
    operation, amount, unit = (rule.get(key) for key in _SINGLE_LIMIT)
    kept["limits"] = [{"op": operation, "value": amount, "unit": unit}] if operation else []
    return kept


_SINGLE_LIMIT = ("amount_op", "amount", "unit")
