# SPDX-License-Identifier: Apache-2.0
"""Rules of decision as data: one row names who decides a matter within limits."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from approval.authority.substitution import SubstitutionOrders
from approval.encoding import from_plain, to_plain
from approval.identifiers import PostId

ANY_MATTER = "*"
"""In the column ``matter``: the rule holds for every matter."""

DECISION_LABELS = {
    "team_head": "係長専決",
    "section_head": "課長専決",
    "department_head": "部長専決",
    "bureau_head": "局長専決",
    "deputy_mayor": "副市長専決",
    "mayor": "市長決裁",
}
"""What is printed for the rank that decides (決裁区分)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One row of the authority table; the first row that applies decides.

    Attributes:
        article: as cited, such as 第2条(5).
        matter: code of the matter, ``*`` for every matter.
        matter_label: the matter's name on screen and sheet.
        rank: rank of the deciding post.
        amount_op, amount: limit in yen, such as ``<`` 20000000; no limit when empty.
        unit: unit of the amount, ``yen``.
        condition: flags of which at least one must be set for the rule to apply.
        excludes: flags none of which may be set.
        needs_gogi: posts whose consent the rule demands.
        valid_from, valid_to: days in force; ``valid_to`` is the first day after.
        source_title: title of the regulation that the row is taken from.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    rule_set: str
    article: str
    matter: str
    matter_label: str
    rank: str
    amount_op: str = ""
    amount: int | None = None
    unit: str = ""
    condition: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    needs_gogi: tuple[PostId, ...] = ()
    valid_from: date
    valid_to: date | None = None
    source_title: str = ""

    def in_force(self, day: date) -> bool:
        """Say whether the rule is in force on a day."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A kind of matter that can be drafted under a rule set."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    code: str
    label: str
    needs_amount: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet:
    """A regulation's rules in order of precedence, with all their generations."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    name: str
    rules: tuple[Rule, ...]
    substitution: SubstitutionOrders = field(default_factory=SubstitutionOrders)

    def matters(self) -> tuple[Matter, ...]:
        """Return the matters in the order of the file."""
        labels = {rule.matter: rule.matter_label for rule in self.rules}
        labels.pop(ANY_MATTER, None)
        return tuple(
            Matter(code=code, label=label, needs_amount=self.needs_amount(code))
            for code, label in labels.items()
        )

    def needs_amount(self, matter: str) -> bool:
        """Say whether a rule of the matter turns on the amount."""
        return any(rule.matter == matter and rule.amount_op for rule in self.rules)

    def knows(self, matter: str) -> bool:
        """Say whether a matter stands in the rule set."""
        return any(rule.matter == matter for rule in self.rules if matter != ANY_MATTER)

    def label(self, matter: str) -> str:
        """Return the name of a matter for people; the code where it is unknown."""
        labels = (rule.matter_label for rule in self.rules if rule.matter == matter)
        return next(labels, matter)

    def generation(self, day: date) -> str:
        """Name the generation in force: the day on which a rule last came into force."""
        begun = (rule.valid_from for rule in self.rules if rule.in_force(day))
        return max(begun, default=date.min).isoformat()


def rules_to_plain(rules: RuleSet) -> dict[str, Any]:
    """Return a rule set as JSON-ready data, as it travels to the client."""
    return to_plain(rules)


def rules_from_plain(plain: object) -> RuleSet:
    """Return the rule set of plain data; raises ``PlainError`` on a wrong shape."""
    return from_plain(RuleSet, plain)
