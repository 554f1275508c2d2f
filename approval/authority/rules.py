# SPDX-License-Identifier: Apache-2.0
"""Rules of decision as data: one row names who decides a matter within limits."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from approval.authority.eligibility import EligibilityRule
from approval.authority.flags import IMPORTANCES, RESERVING_FLAGS
from approval.authority.keeping import RetentionRule
from approval.authority.limits import CONTRACT_UNITS, Limit
from approval.authority.reach import ANY_MATTER, concerns
from approval.authority.substitution import SubstitutionOrders
from approval.calendar import lies_within

DECISION_LABELS = {
    "team_head": "係長専決",
    "section_head": "課長専決",
    "department_head": "部長専決",
    "bureau_head": "局長専決",
    "deputy_mayor": "副市長専決",
    "mayor": "市長決裁",
}
"""What is printed for the rank that decides (決裁区分), where a rule set has no own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One row of the authority table; the first row that applies decides.

    Attributes:
        article: as cited, such as 第2条(5).
        matter: code of the matter, ``*`` for every matter.
        matter_label: the matter's name on screen and sheet.
        rank: rank of the deciding post.
        limits: comparisons of amounts, all of which must hold.
        condition: flags of which at least one must be set for the rule to apply.
        excludes: flags none of which may be set.
        needs_gogi: words (see ``post_words``) for the posts whose consent the rule demands.
        valid_from, valid_to: days in force; ``valid_to`` is the first day after.
        source_title: title of the regulation that the row is taken from.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    rule_set: str
    article: str
    matter: str
    matter_label: str
    rank: str
    limits: tuple[Limit, ...] = ()
    condition: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    needs_gogi: tuple[str, ...] = ()
    valid_from: date
    valid_to: date | None = None
    source_title: str = ""

    def in_force(self, day: date) -> bool:
        """Say whether the rule is in force on a day."""
        return lies_within(day, self.valid_from, self.valid_to)

    def is_for(self, matter: str) -> bool:
        """Say whether the row is about a matter, or about every matter."""
        return concerns(self.matter, matter)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentRule:
    """A consent (合議) that the regulation demands beside the row that decides.

    Attributes:
        article: as cited.
        matter: code of the matter, ``*`` for every matter.
        rank: the consent is due where this rank or a higher one decides; empty for all.
        condition: flags of which at least one must be set; empty for none needed.
        post: word for the post that is asked.
        valid_from, valid_to: days in force; ``valid_to`` is the first day after.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    article: str
    matter: str
    rank: str = ""
    condition: tuple[str, ...] = ()
    post: str
    valid_from: date
    valid_to: date | None = None
    source_title: str = ""

    def in_force(self, day: date) -> bool:
        """Say whether the row is in force on a day."""
        return lies_within(day, self.valid_from, self.valid_to)

    def is_for(self, matter: str) -> bool:
        """Say whether the row is about a matter, or about every matter."""
        return concerns(self.matter, matter)


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagText:
    """How a regulation defines a flag, such as 特に重要, in its own words."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    flag: str
    label: str
    text: str
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionClass:
    """What a regulation calls the decisions of a rank (決裁区分), such as 乙（管理者決裁）."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    rank: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A kind of matter that can be drafted under a rule set.

    Attributes:
        needs_contract: True where a rule turns on the contract that is changed.
        flags: codes of the flags that a case of this matter may carry.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    code: str
    label: str
    needs_amount: bool
    needs_contract: bool = False
    flags: tuple[str, ...] = RESERVING_FLAGS


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet:
    """A regulation's rules in order of precedence, with all their generations."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    name: str
    rules: tuple[Rule, ...]
    consents: tuple[ConsentRule, ...] = ()
    substitution: SubstitutionOrders = field(default_factory=SubstitutionOrders)
    flag_texts: tuple[FlagText, ...] = ()
    classes: tuple[DecisionClass, ...] = ()
    eligibility: tuple[EligibilityRule, ...] = ()
    retentions: tuple[RetentionRule, ...] = ()

    def matters(self, day: date | None = None) -> tuple[Matter, ...]:
        """Return the matters in the order of the file, those of one day where one is given."""
        rules = [rule for rule in self.rules if day is None or rule.in_force(day)]
        labels = {rule.matter: rule.matter_label for rule in rules}
        labels.pop(ANY_MATTER, None)
        return tuple(
            Matter(
                code=code,
                label=label,
                needs_amount=self.needs_amount(code, day),
                needs_contract=self.needs_contract(code, day),
                flags=self.flags_of(code),
            )
            for code, label in labels.items()
        )

    def own_rules(self, matter: str, day: date | None = None) -> Iterator[Rule]:
        """Yield the rows of one matter, those in force on a day where one is given."""
        for rule in self.rules:
            if rule.matter == matter and (day is None or rule.in_force(day)):
                yield rule

    def needs_amount(self, matter: str, day: date | None = None) -> bool:
        """Say whether a rule of the matter turns on the amount."""
        return any(rule.limits for rule in self.own_rules(matter, day))

    def needs_contract(self, matter: str, day: date | None = None) -> bool:
        """Say whether a rule of the matter turns on the contract that is changed."""
        rules = self.own_rules(matter, day)
        return any(limit.unit in CONTRACT_UNITS for rule in rules for limit in rule.limits)

    def flags_of(self, matter: str) -> tuple[str, ...]:
        """Return the flags that a case of a matter may carry, sorted.

        Beside those that any case may carry, these are the flags that a row of the matter
        names, be it about who decides, who consents or about paper, and those that the
        regulation defines.
        """
        named: Iterable[str] = (
            flag
            for rule in self.rules
            if rule.is_for(matter)
            for flag in (*rule.condition, *rule.excludes)
        )
        consenting = (
            flag for row in self.consents if row.matter == matter for flag in row.condition
        )
        on_paper = (
            flag
            for row in self.eligibility
            if concerns(row.matter, matter)
            for flag in row.condition
        )
        defined = (text.flag for text in self.flag_texts)
        return tuple(sorted({*RESERVING_FLAGS, *named, *consenting, *on_paper, *defined}))

    def importances(self) -> tuple[FlagText, ...]:
        """Return the three values of importance where the regulation defines them."""
        texts = {text.flag: text for text in self.flag_texts}
        return tuple(texts[flag] for flag in IMPORTANCES if flag in texts)

    def knows(self, matter: str) -> bool:
        """Say whether a matter stands in the rule set."""
        return matter != ANY_MATTER and any(self.own_rules(matter))

    def label(self, matter: str) -> str:
        """Return the name of a matter for people; the code where it is unknown."""
        return next((rule.matter_label for rule in self.own_rules(matter)), matter)

    def decision_label(self, rank: str) -> str:
        """Return what is printed for the rank that decides (決裁区分)."""
        own = (each.label for each in self.classes if each.rank == rank)
        return next(own, DECISION_LABELS[rank])

    def generation(self, day: date) -> str:
        """Name the generation in force: the day on which a rule last came into force."""
        begun = (rule.valid_from for rule in self.rules if rule.in_force(day))
        return max(begun, default=date.min).isoformat()
