# SPDX-License-Identifier: Apache-2.0
"""Read a rule set from its CSV files; every fault is named by line, nothing half taken.

``rules.csv`` (who decides) is needed; the others are read where they are there:
``substitution.csv`` (代決の順序), ``named.csv`` (指名), ``seniority.csv`` (上席),
``consents.csv`` (合議), ``flags.csv`` (重要度などの定義), ``classes.csv`` (決裁区分の呼び名),
``eligibility.csv`` (電子決裁によるか), ``retention.csv`` (保存期間).
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from approval.authority.checks import check_rules
from approval.authority.flags import FLAGS
from approval.authority.limits import COMPARISONS, CONTRACT_UNITS, UNITS, YEN, Limit
from approval.authority.parsing_orders import OPTIONAL_COLUMNS, ORDER_COLUMNS, read_orders
from approval.authority.parsing_papers import PAPER_COLUMNS, read_papers
from approval.authority.reach import ANY_MATTER
from approval.authority.rows import Loaded, read_flags
from approval.authority.rules import (
    DECISION_LABELS,
    ConsentRule,
    DecisionClass,
    FlagText,
    Rule,
    RuleSet,
)
from approval.problem import Problem
from approval.table_file import Row, read_table, unknown_files

RULES = "rules.csv"
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
"""Columns of ``rules.csv``; several values within one cell are separated by ``|``."""

FILES: dict[str, tuple[str, ...]] = {
    RULES: COLUMNS,
    **ORDER_COLUMNS,
    "consents.csv": (
        "article",
        "matter",
        "rank",
        "condition",
        "post",
        "valid_from",
        "valid_to",
        "source_title",
    ),
    "flags.csv": ("flag", "label", "text", "article"),
    "classes.csv": ("rank", "label"),
    **PAPER_COLUMNS,
}
"""The files of a rule set with their columns."""


def parse_rules(text: str, file: str = RULES) -> RuleSet | tuple[Problem, ...]:
    """Return the rule set of one file of rules, or everything that is wrong with it."""
    parsed = load_rules({RULES: text})
    problems = parsed.problems()
    if problems:
        return tuple(replace(each, file=file) for each in problems)
    return parsed.rule_set()


def parse_rule_files(files: Mapping[str, str]) -> RuleSet | tuple[Problem, ...]:
    """Return the rule set of a folder's files by name, or everything that is wrong."""
    loaded = load_rules(files)
    return loaded.problems() or loaded.rule_set()


def load_rules(files: Mapping[str, str]) -> Loaded:
    """Read the files and note every fault in them and between their rows."""
    tables: dict[str, list[Row]] = {}
    problems = unknown_files(files, FILES)
    if RULES not in files:
        problems.append(Problem(file=RULES, line=0, code="file.missing"))
    for name, columns in FILES.items():
        tables[name] = []
        if name in files:
            optional = OPTIONAL_COLUMNS.get(name, ())
            tables[name], found = read_table(name, files[name], columns, optional)
            problems += found
    if not tables[RULES] and not problems:
        problems.append(Problem(file=RULES, line=0, code="file.empty"))
    loaded = Loaded(
        name=tables[RULES][0].text("rule_set") if tables[RULES] else "",
        rules=[(row, _rule(row)) for row in tables[RULES]],
        consents=[(row, _consent(row)) for row in tables["consents.csv"]],
        flag_texts=[(row, _flag_text(row)) for row in tables["flags.csv"]],
        classes=[(row, _class(row)) for row in tables["classes.csv"]],
        orders=read_orders(tables),
        papers=read_papers(tables),
        shape=problems,
    )
    check_rules(loaded)
    return loaded


def _rule(row: Row) -> Rule:
    return Rule(
        rule_set=row.needed("rule_set"),
        article=row.needed("article"),
        matter=row.needed("matter"),
        matter_label=row.text("matter_label"),
        rank=row.choice("rank", tuple(DECISION_LABELS)),
        limits=_limits(row),
        condition=read_flags(row, "condition"),
        excludes=read_flags(row, "excludes"),
        needs_gogi=row.several("needs_gogi"),
        valid_from=row.day("valid_from") or date.max,
        valid_to=row.period_end(),
        source_title=row.text("source_title"),
    )


def _limits(row: Row) -> tuple[Limit, ...]:
    """Return the comparisons of a row: as many operations as amounts as units."""
    operations, amounts, units = (row.several(each) for each in ("amount_op", "amount", "unit"))
    if len(operations) != len(amounts):
        row.fault("rule.half_limit", "amount")
        return ()
    if not units and operations:
        units = (YEN,) * len(operations)
    if len(units) != len(operations) and (operations or units != (YEN,)):
        row.fault("rule.half_limit", "amount")
        return ()
    limits = zip(operations, amounts, units, strict=False)
    return tuple(filter(None, (_limit(row, *parts) for parts in limits)))


def _limit(row: Row, operation: str, amount: str, unit: str) -> Limit | None:
    value = row.whole("amount", amount)
    for column, word, allowed in (("amount_op", operation, COMPARISONS), ("unit", unit, UNITS)):
        if word not in allowed:
            row.not_allowed(column, word, allowed)
            return None
    if unit in CONTRACT_UNITS and row.text("matter") == ANY_MATTER:
        row.fault("rule.contract_of_any_matter", "matter")
    return None if value is None else Limit(op=operation, value=value, unit=unit)


def _consent(row: Row) -> ConsentRule:
    return ConsentRule(
        article=row.needed("article"),
        matter=row.needed("matter"),
        rank=row.choice("rank", ("", *DECISION_LABELS)),
        condition=read_flags(row, "condition"),
        post=row.needed("post"),
        valid_from=row.day("valid_from") or date.max,
        valid_to=row.period_end(),
        source_title=row.text("source_title"),
    )


def _flag_text(row: Row) -> FlagText:
    return FlagText(
        flag=row.choice("flag", FLAGS),
        label=row.needed("label"),
        text=row.needed("text"),
        article=row.needed("article"),
    )


def _class(row: Row) -> DecisionClass:
    return DecisionClass(rank=row.choice("rank", tuple(DECISION_LABELS)), label=row.needed("label"))
