# SPDX-License-Identifier: Apache-2.0
"""What was read from the files of a rule set, each thing with the row it stands in."""

from dataclasses import dataclass, field

from approval.authority.eligibility import EligibilityRule
from approval.authority.flags import FLAGS
from approval.authority.keeping import RetentionRule
from approval.authority.rules import ConsentRule, DecisionClass, FlagText, Rule, RuleSet
from approval.authority.seniority import Senior, in_order
from approval.authority.substitution import Designation, SubstitutionOrders, SubstitutionRule
from approval.problem import Problem
from approval.table_file import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedOrders:
    """The rows of the files about substitution."""

    rules: list[tuple[Row, SubstitutionRule]] = field(default_factory=list)
    designations: list[tuple[Row, Designation]] = field(default_factory=list)
    seniors: list[tuple[Row, Senior]] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedPapers:
    """The rows of the files about paper and keeping."""

    eligibility: list[tuple[Row, EligibilityRule]]
    retentions: list[tuple[Row, RetentionRule]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """The rows of all files; faults are noted on the rows, those of shape in ``shape``."""

    name: str
    rules: list[tuple[Row, Rule]]
    consents: list[tuple[Row, ConsentRule]]
    flag_texts: list[tuple[Row, FlagText]]
    classes: list[tuple[Row, DecisionClass]]
    orders: LoadedOrders
    papers: LoadedPapers
    shape: list[Problem]

    def problems(self) -> tuple[Problem, ...]:
        """Return every fault in the order of file and line."""
        tables: tuple[list[Row], ...] = (
            [row for row, _ in self.rules],
            [row for row, _ in self.consents],
            [row for row, _ in self.flag_texts],
            [row for row, _ in self.classes],
            [row for row, _ in self.orders.rules],
            [row for row, _ in self.orders.designations],
            [row for row, _ in self.orders.seniors],
            [row for row, _ in self.papers.eligibility],
            [row for row, _ in self.papers.retentions],
        )
        noted = [problem for rows in tables for row in rows for problem in row.problems]
        return tuple(
            sorted((*self.shape, *noted), key=lambda problem: (problem.file, problem.line))
        )

    def rule_set(self) -> RuleSet:
        """Return what the rows say together; only for rows without a fault."""
        orders = self.orders
        return RuleSet(
            name=self.name,
            rules=tuple(rule for _, rule in self.rules),
            consents=tuple(consent for _, consent in self.consents),
            substitution=SubstitutionOrders(
                rules=tuple(rule for _, rule in orders.rules),
                designations=tuple(each for _, each in orders.designations),
                precedence=in_order(senior for _, senior in orders.seniors),
            ),
            flag_texts=tuple(text for _, text in self.flag_texts),
            classes=tuple(each for _, each in self.classes),
            eligibility=tuple(each for _, each in self.papers.eligibility),
            retentions=tuple(each for _, each in self.papers.retentions),
        )


def read_flags(row: Row, column: str) -> tuple[str, ...]:
    """Return the flags of a cell, each of which must be known."""
    found = row.several(column)
    for flag in found:
        if flag not in FLAGS:
            row.fault("rule.flag_unknown", column, flag=flag)
    return found
