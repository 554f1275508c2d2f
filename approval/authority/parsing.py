# SPDX-License-Identifier: Apache-2.0
"""Read an authority table from CSV; every fault of the file is named by line."""

from datetime import date

from approval.authority.flags import FLAGS
from approval.authority.lookup import COMPARISONS
from approval.authority.rules import ANY_MATTER, DECISION_LABELS, Rule, RuleSet
from approval.identifiers import PostId
from approval.problem import Problem
from approval.table_file import Row, read_table

COLUMNS = (
    "rule_set",
    "article",
    "matter",
    "matter_label",
    "rank",
    "amount_op",
    "amount",
    "unit",
    "condition",
    "excludes",
    "needs_gogi",
    "valid_from",
    "valid_to",
    "source_title",
)
"""Columns of the file; flags and posts within one cell are separated by ``|``."""


def parse_rules(text: str, file: str = "rules.csv") -> RuleSet | tuple[Problem, ...]:
    """Return the rule set of a CSV file, or everything that is wrong with it."""
    rows, problems = read_table(file, text, COLUMNS)
    rules = [_rule(row) for row in rows]
    for row in rows:
        problems += row.problems
    if not rows and not problems:
        problems.append(Problem(file=file, line=0, code="file.empty"))
    names = {rule.rule_set for rule in rules}
    if len(names) > 1:
        problems.append(
            Problem(
                file=file,
                line=0,
                code="rules.several_sets",
                params={"names": "、".join(sorted(names))},
            )
        )
    problems += _labels(rows)
    if problems:
        return tuple(sorted(problems, key=lambda problem: problem.line))
    return RuleSet(name=rules[0].rule_set, rules=tuple(rules))


def _rule(row: Row) -> Rule:
    operation = row.choice("amount_op", ("", *COMPARISONS))
    amount = row.integer("amount") if row.text("amount") else None
    if (amount is None) != (operation == ""):
        row.fault("rule.half_limit")
    row.choice("unit", ("yen",) if operation else ("", "yen"))
    return Rule(
        rule_set=row.needed("rule_set"),
        article=row.needed("article"),
        matter=row.needed("matter"),
        matter_label=row.text("matter_label"),
        rank=row.choice("rank", tuple(DECISION_LABELS)),
        amount_op=operation,
        amount=amount,
        unit=row.text("unit"),
        condition=_flags(row, "condition"),
        excludes=_flags(row, "excludes"),
        needs_gogi=tuple(PostId(post) for post in row.several("needs_gogi")),
        valid_from=row.day("valid_from") or date.max,
        valid_to=row.period_end(),
        source_title=row.text("source_title"),
    )


def _flags(row: Row, column: str) -> tuple[str, ...]:
    flags = row.several(column)
    for flag in flags:
        if flag not in FLAGS:
            row.fault("rule.flag_unknown", flag=flag)
    return flags


def _labels(rows: list[Row]) -> list[Problem]:
    """Every matter has one label, the same in each of its rows."""
    seen: dict[str, str] = {ANY_MATTER: ""}
    problems = []
    for row in rows:
        matter, label = row.text("matter"), row.text("matter_label")
        if seen.setdefault(matter, label) != label or (matter != ANY_MATTER and not label):
            problems.append(row.problem("rule.matter_label", matter=matter))
    return problems
