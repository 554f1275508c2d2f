# SPDX-License-Identifier: Apache-2.0
"""Read the files about substitution: the order, who was named in advance, seniority."""

from collections.abc import Mapping
from datetime import date

from approval.authority.post_words import is_rank_typo
from approval.authority.rows import LoadedOrders, read_flags
from approval.authority.seniority import Senior
from approval.authority.substitution import (
    ABSENCE_TESTS,
    AWAY,
    POSTVIEWS,
    RANKINGS,
    Designation,
    SubstitutionRule,
)
from approval.identifiers import PersonId
from approval.organisation_view import RANKS
from approval.table_file import Row

SUBSTITUTION = "substitution.csv"
NAMED = "named.csv"
SENIORITY_FILE = "seniority.csv"
ORDER_COLUMNS: dict[str, tuple[str, ...]] = {
    SUBSTITUTION: (
        "article",
        "post",
        "order",
        "substitute_post",
        "kinds",
        "matter_filter",
        "absence_test",
        "allow_vacant",
        "urgent_only",
        "excludes",
        "settled_consent",
        "named",
        "upward",
        "ranking",
        "postview",
        "valid_from",
        "valid_to",
        "source_title",
    ),
    NAMED: ("post", "person_id", "valid_from", "valid_to"),
    SENIORITY_FILE: ("person_id", "grade", "step", "appointed_on", "born_on", "lot"),
}
"""The files about substitution with their columns."""

OPTIONAL_COLUMNS: dict[str, tuple[str, ...]] = {SUBSTITUTION: ("bar_article",)}
"""Columns that a file may leave out; they are then empty."""

KINDS = ("kessai", "kaigi", "gogi")
"""Slot kinds that a row may extend substitution to (代理決定)."""

_YES_NO = ("", "yes", "no")


def read_orders(tables: Mapping[str, list[Row]]) -> LoadedOrders:
    """Read the rows of the three files; faults are noted on the rows."""
    return LoadedOrders(
        rules=[(row, _rule(row)) for row in tables[SUBSTITUTION]],
        designations=[(row, _designation(row)) for row in tables[NAMED]],
        seniors=[(row, _senior(row)) for row in tables[SENIORITY_FILE]],
    )


def _rule(row: Row) -> SubstitutionRule:
    return SubstitutionRule(
        article=row.needed("article"),
        post=_word(row, "post"),
        order=_order(row),
        substitute=_word(row, "substitute_post"),
        kinds=_kinds(row),
        matters=row.several("matter_filter"),
        absence_test=row.choice("absence_test", ("", *ABSENCE_TESTS)) or AWAY,
        allow_vacant=row.yes("allow_vacant", _YES_NO),
        urgent_only=row.yes("urgent_only", _YES_NO),
        excludes=read_flags(row, "excludes"),
        needs_settled_consent=row.yes("settled_consent", _YES_NO),
        named=row.yes("named", _YES_NO),
        upward=row.yes("upward", _YES_NO),
        ranking=row.choice("ranking", RANKINGS),
        postview=row.choice("postview", ("", *POSTVIEWS)) or POSTVIEWS[0],
        valid_from=row.day("valid_from") or date.max,
        valid_to=row.period_end(),
        source_title=row.text("source_title"),
        bar_article=row.text("bar_article"),
    )


def _word(row: Row, column: str) -> str:
    word = row.needed(column)
    if is_rank_typo(word):
        row.not_allowed(column, word, RANKS)
    return word


def _order(row: Row) -> int:
    order = row.integer("order")
    if order == 0:
        row.fault("cell.not_a_number", "order", value="0")
    return order or 1


def _kinds(row: Row) -> tuple[str, ...]:
    kinds = row.several("kinds")
    for kind in kinds:
        if kind not in KINDS:
            row.not_allowed("kinds", kind, KINDS)
    return kinds or KINDS[:1]


def _designation(row: Row) -> Designation:
    return Designation(
        post=row.needed("post"),
        person_id=PersonId(row.needed("person_id")),
        valid_from=row.day("valid_from") or date.max,
        valid_to=row.period_end(),
    )


def _senior(row: Row) -> Senior:
    return Senior(
        person_id=PersonId(row.needed("person_id")),
        grade=row.integer("grade") or 0,
        step=row.integer("step") or 0,
        appointed_on=row.day("appointed_on") or date.max,
        born_on=row.day("born_on") or date.max,
        lot=row.integer("lot") if row.text("lot") else None,
    )
