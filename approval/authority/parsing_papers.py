# SPDX-License-Identifier: Apache-2.0
"""Read the files about paper and keeping: what may be electronic, how long it is kept."""

from collections.abc import Mapping
from datetime import date

from approval.authority.eligibility import EITHER, ELECTRONIC, MEDIA, PAPER, EligibilityRule
from approval.authority.keeping import RetentionRule
from approval.authority.rows import LoadedPapers, read_flags
from approval.organisation_view import RANKS
from approval.register.paper import PaperReason
from approval.register.records import RETENTION_YEARS, EndAction, YearBasis
from approval.table_file import Row

ELIGIBILITY = "eligibility.csv"
RETENTION = "retention.csv"
PAPER_COLUMNS: dict[str, tuple[str, ...]] = {
    ELIGIBILITY: (
        "article",
        "matter",
        "rank",
        "retention_from",
        "condition",
        "secret",
        "scan_mb",
        "medium",
        "reason",
        "date_stamp",
        "valid_from",
        "valid_to",
        "source_title",
    ),
    RETENTION: (
        "article",
        "matter",
        "retention_years",
        "at_end",
        "basis",
        "valid_from",
        "valid_to",
        "source_title",
    ),
}
"""The files about paper and keeping with their columns."""

RECORD = "record"
"""In ``date_stamp``: the record itself stands for the stamp of the day (決裁日付印)."""

_YEARS = tuple(str(years) for years in RETENTION_YEARS)
_REASONS = tuple(reason.value for reason in PaperReason if reason is not PaperReason.OTHER)


def read_papers(tables: Mapping[str, list[Row]]) -> LoadedPapers:
    """Read the rows of both files; faults are noted on the rows."""
    return LoadedPapers(
        eligibility=[(row, _eligibility(row)) for row in tables[ELIGIBILITY]],
        retentions=[(row, _retention(row)) for row in tables[RETENTION]],
    )


def _eligibility(row: Row) -> EligibilityRule:
    medium = row.choice("medium", MEDIA)
    # Only what may be on paper is on paper for a reason.
    reason = row.choice("reason", _REASONS if medium in (EITHER, PAPER) else ("",))
    return EligibilityRule(
        article=row.needed("article"),
        matter=row.needed("matter"),
        rank=row.choice("rank", ("", *RANKS)),
        retention_from=_years(row, "retention_from"),
        condition=read_flags(row, "condition"),
        secret=row.yes("secret", ("", "yes", "no")),
        scan_mb=row.integer("scan_mb") if row.text("scan_mb") else None,
        medium=next((each for each in MEDIA if each == medium), ELECTRONIC),
        reason=PaperReason(reason) if reason in _REASONS else None,
        date_stamp=row.choice("date_stamp", ("", RECORD)) != RECORD,
        valid_from=row.day("valid_from") or date.max,
        valid_to=row.period_end(),
        source_title=row.text("source_title"),
    )


def _retention(row: Row) -> RetentionRule:
    at_end = row.choice("at_end", ("", *EndAction))
    basis = row.choice("basis", ("", *YearBasis))
    return RetentionRule(
        article=row.needed("article"),
        matter=row.needed("matter"),
        retention_years=_years(row, "retention_years"),
        at_end=next((each for each in EndAction if each == at_end), None),
        basis=next((each for each in YearBasis if each == basis), YearBasis.FISCAL),
        valid_from=row.day("valid_from") or date.max,
        valid_to=row.period_end(),
        source_title=row.text("source_title"),
    )


def _years(row: Row, column: str) -> int | None:
    years = row.choice(column, ("", *_YEARS))
    return int(years) if years in _YEARS else None
