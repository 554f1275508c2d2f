# SPDX-License-Identifier: Apache-2.0
"""Figures of a small city hall, counted by the rule itself, for the screens."""

from datetime import date

from approval.rate import CURRENT_RULE, Tally
from approval.register.period import fiscal_period, month_period
from approval.register.report import (
    Breakdown,
    CountedCase,
    CountedCases,
    Cut,
    RateReport,
    rate_report,
)
from desktop.reports import RateAsked
from tests.desktop.sample_case import CASE_ID, NOW

TALLIES = {
    "bureau-somu": Tally(electronic=812, hybrid=61, paper=9, exempt=14, reasons={"size": 14}),
    "bureau-zaisei": Tally(electronic=430, hybrid=12, paper=0, exempt=3, reasons={"size": 3}),
    "bureau-toshi": Tally(electronic=377, hybrid=188, paper=44, exempt=90, reasons={"size": 90}),
    "": Tally(),
}
NAMES = {
    "bureau-somu": "総務局",
    "bureau-zaisei": "財政局",
    "bureau-toshi": "都市建設局",
    "": "局外",
}


def report(asked: RateAsked) -> RateReport:
    """Return the figures of a period."""
    year = asked.fiscal_year
    period = month_period(asked.month) if year is None else fiscal_period(year)
    assert period is not None
    cut = Cut(number=12_345, at=NOW)
    return rate_report(TALLIES, NAMES, Breakdown(asked.by), period, cut, CURRENT_RULE)


def behind(after: str) -> CountedCases:
    """Return two pages of cases behind a figure, of which three may be seen."""
    first = ("テレワーク用モバイル端末の購入について", "庁舎Web会議室の機器更新について")
    titles = ("統合型GIS保守業務の委託について",) if after else first
    items = tuple(
        CountedCase(
            case_id=CASE_ID if at == 0 else f"case-{at}",
            number=f"情政第{120 + at}号",
            title=title,
            decided_on=date(2026, 11, 20 - at),
            outcome="decided",
            medium="E",
            reason="",
            section_id="section-joho",
            section="情報政策課",
        )
        for at, title in enumerate(titles)
    )
    return CountedCases(items=items, total=4, next="" if after else "2026-11-19.case-1")
