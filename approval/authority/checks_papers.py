# SPDX-License-Identifier: Apache-2.0
"""What must hold between the rows about paper and keeping."""

from collections.abc import Collection, Sequence

from approval.authority.eligibility import EligibilityRule
from approval.authority.keeping import RetentionRule
from approval.authority.reach import ANY_MATTER, concerns
from approval.authority.rows import LoadedPapers
from approval.table_file import Row

_Rows = Sequence[tuple[Row, EligibilityRule]] | Sequence[tuple[Row, RetentionRule]]


def check_papers(papers: LoadedPapers, matters: Collection[str]) -> None:
    """Note rows about matters that are not there, and rows that an earlier one covers."""
    _check_matters(papers.eligibility, matters)
    _check_matters(papers.retentions, matters)
    whole = [(row, rule) for row, rule in papers.eligibility if rule.asks_nothing()]
    _check_covered(papers.eligibility, whole)
    _check_covered(papers.retentions, papers.retentions)


def _check_matters(rows: _Rows, matters: Collection[str]) -> None:
    for row, rule in rows:
        if rule.matter not in {ANY_MATTER, *matters}:
            row.fault("matter.unknown", "matter", matter=rule.matter)


def _check_covered(rows: _Rows, whole: _Rows) -> None:
    """Note each row that is never asked, as an earlier one takes all its cases and days."""
    for row, rule in rows:
        if any(earlier.line < row.line and _covers(cover, rule) for earlier, cover in whole):
            row.fault("rules.never_reached")


def _covers(cover: EligibilityRule | RetentionRule, rule: EligibilityRule | RetentionRule) -> bool:
    """Say whether a row is about the matter of another and in force on all its days."""
    if not concerns(cover.matter, rule.matter) or cover.valid_from > rule.valid_from:
        return False
    if cover.valid_to is None:
        return True
    return rule.valid_to is not None and rule.valid_to <= cover.valid_to
