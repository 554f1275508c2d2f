# SPDX-License-Identifier: Apache-2.0
"""The report of the e-approval rate as it travels, and as a CSV file."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any, ClassVar

from approval.rate import CountingRule, Medium, Tally, total_of
from approval.register.period import Period
from approval.register.spreadsheet import harmless_cell

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
"""From which the mark of a cut counts its microseconds."""


class Breakdown(StrEnum):
    """What the figures are divided by."""

    BUREAU = "bureau"  # 局
    SECTION = "section"  # 課
    DECISION_CLASS = "decision_class"  # 決裁区分
    MEDIUM = "medium"  # 媒体
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Up to where the register was read: the same cut gives the same figures for ever.

    Attributes:
        number: the newest change of the register that counts.
        at: when that was the newest.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    number: int
    at: datetime

    def mark(self) -> str:
        """Write the cut as a caller may give it back."""
        return f"{self.number}.{(self.at - EPOCH) // timedelta(microseconds=1)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure of a report: a part of a breakdown, media, a reason for paper, or several.

    Attributes:
        key: of the part; None is all of them.
        media: those that count; empty is all of them.
        reason: code of a reason for paper; empty is whatever reason.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    by: Breakdown
    key: str | None = None
    media: tuple[Medium, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonCount:
    """How many cases on paper gave a reason."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    reason: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RateRow:
    """One part of the breakdown with all its counts; rates are text, ``-`` of nothing.

    Attributes:
        key: what opens the cases behind the figures.
        name: for people, such as the bureau's name.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    key: str
    name: str
    electronic: int
    hybrid: int
    paper: int
    exempt: int
    total: int
    headline: str
    strict: str
    government: str
    reasons: tuple[ReasonCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RateReport:
    """The rates of a period, with the rule and the cut under which they were counted."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    rule: str
    rule_version: str
    counts_rejections: bool
    by: Breakdown
    first: date
    last: date
    cut: Cut
    rows: tuple[RateRow, ...]
    total: RateRow


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedCase:
    """A case behind a figure, as this reader may see it."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    case_id: str
    number: str
    title: str
    decided_on: date
    outcome: str
    medium: str
    reason: str
    section_id: str
    section: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedCases:
    """A page of the cases behind a figure.

    Attributes:
        total: the figure itself; more than the reader may see where he may not see all.
        next: the ``after`` of the following page, empty at the end.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[CountedCase, ...]
    total: int
    next: str


def rate_report(
    tallies: Mapping[str, Tally],
    names: Mapping[str, str],
    by: Breakdown,
    period: Period,
    cut: Cut,
    rule: CountingRule,
) -> RateReport:
    """Put tallies into a report, its rows in the order of their keys."""
    rows = [rate_row(key, names.get(key, key), tally) for key, tally in sorted(tallies.items())]
    return RateReport(
        rule=rule.name,
        rule_version=rule.version,
        counts_rejections=rule.counts_rejections,
        by=by,
        first=period.first,
        last=period.last,
        cut=cut,
        rows=tuple(rows),
        total=rate_row("", "合計", total_of(tallies.values())),
    )


def rate_row(key: str, name: str, tally: Tally) -> RateRow:
    """Write one tally as a row."""
    reasons = (ReasonCount(reason=r, count=n) for r, n in sorted(tally.reasons.items()))
    return RateRow(
        key=key,
        name=name,
        electronic=tally.electronic,
        hybrid=tally.hybrid,
        paper=tally.paper,
        exempt=tally.exempt,
        total=tally.total,
        headline=tally.headline.text(),
        strict=tally.strict.text(),
        government=tally.government.text(),
        reasons=tuple(reasons),
    )


COLUMNS = (
    "区分",
    "名称",
    "電子(E)",
    "紙併用(H)",
    "紙(P)",
    "紙・規定による(X)",
    "計",
    "電子決裁率",
    "完全電子率",
    "国基準率",
    "紙の理由",
)


def report_csv(report: RateReport) -> str:
    """Write a report as CSV for a spreadsheet: counts, rule and cut always with it."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in (*report.rows, report.total):
        writer.writerow(_cells(row))
    writer.writerow([])
    writer.writerow(["期間", f"{report.first.isoformat()}〜{report.last.isoformat()}"])
    writer.writerow(["計数規則", f"{report.rule} {report.rule_version}"])
    writer.writerow(["否決", "含む" if report.counts_rejections else "含まない"])
    writer.writerow(["締切", f"{report.cut.number}", report.cut.at.isoformat()])
    return sheet.getvalue()


def _cells(row: RateRow) -> list[str]:
    reasons = " ".join(f"{each.reason}={each.count}" for each in row.reasons)
    counts = (row.electronic, row.hybrid, row.paper, row.exempt, row.total)
    rates = (row.headline, row.strict, row.government)
    return [
        harmless_cell(row.key),
        harmless_cell(row.name),
        *(str(count) for count in counts),
        *rates,
        reasons,
    ]
