# SPDX-License-Identifier: Apache-2.0
"""What must hold between the rows of a rule set, each fault noted on its line."""

from approval.authority.checks_bands import check_bands
from approval.authority.checks_orders import check_orders
from approval.authority.checks_papers import check_papers
from approval.authority.reach import ANY_MATTER
from approval.authority.rows import Loaded
from approval.problem import Problem
from approval.table_file import Row


def check_rules(loaded: Loaded) -> None:
    """Note every fault between the rows."""
    names = {rule.rule_set for _, rule in loaded.rules}
    if len(names) > 1:
        loaded.shape.append(
            Problem(
                file=loaded.rules[0][0].file,
                line=0,
                code="rules.several_sets",
                column="rule_set",
                params={"names": "、".join(sorted(names))},
            )
        )
    _check_labels([row for row, _ in loaded.rules])
    _check_once("flag", [(row, text.flag) for row, text in loaded.flag_texts])
    _check_once("rank", [(row, each.rank) for row, each in loaded.classes])
    matters = {rule.matter for _, rule in loaded.rules}
    for row, consent in loaded.consents:
        if consent.matter not in {ANY_MATTER, *matters}:
            row.fault("matter.unknown", "matter", matter=consent.matter)
    check_orders(loaded.orders, matters)
    check_papers(loaded.papers, matters)
    # What the bands say is only asked of rows that were read without a fault.
    if not loaded.shape and not any(row.problems for row, _ in loaded.rules):
        check_bands(loaded.rules)


def _check_labels(rows: list[Row]) -> None:
    """Every matter has one label, the same in each of its rows."""
    seen: dict[str, str] = {ANY_MATTER: ""}
    for row in rows:
        matter, label = row.text("matter"), row.text("matter_label")
        if seen.setdefault(matter, label) != label or (matter != ANY_MATTER and not label):
            row.fault("rule.matter_label", "matter_label", matter=matter)


def _check_once(column: str, rows: list[tuple[Row, str]]) -> None:
    seen: dict[str, int] = {}
    for row, key in rows:
        if key in seen:
            row.fault("id.twice", column, id=key, line=str(seen[key]))
        seen.setdefault(key, row.line)
