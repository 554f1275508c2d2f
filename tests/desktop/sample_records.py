# SPDX-License-Identifier: Apache-2.0
"""Samples of the records office: a shelf, cases to close, gaps of the numbers."""

from dataclasses import replace
from datetime import date

from approval.content import CaseContent
from approval.register.numbers import DocumentNumber, Series
from approval.register.records import EndAction, RecordFile, YearBasis
from approval.register.shelf import (
    FiledCase,
    FiledCases,
    KeptFile,
    KeptFiles,
    NumberGap,
    NumberGaps,
    PassNumbers,
    SeriesStanding,
    UnclosedCase,
    UnclosedCases,
)
from desktop.records import FilesAsked, PaperEntry
from tests.desktop.sample_case import CASE_ID

TODAY = date(2026, 11, 24)


def _file(file_id: str, year: int, classification: str, title: str, years: int) -> RecordFile:
    return RecordFile(
        file_id=file_id,
        year=year,
        classification=classification,
        function="物品の調達",
        title=title,
        section_id="section-人事課",
        retention_years=years,
    )


def files() -> tuple[KeptFile, ...]:
    """A shelf with files of this year and some whose retention is over."""
    made = (
        (_file("r8-supply", 2026, "契約", "物品購入 令和8年度", 5), 12),
        (_file("r8-staff", 2026, "人事", "会計年度任用職員 令和8年度", 3), 31),
        (_file("r8-plan", 2026, "計画", "人材育成計画", 0), 2),
        (_file("r2-sponsor", 2020, "後援", "後援名義 令和2年度", 5), 48),
        (
            replace(
                _file("r1-train", 2015, "研修", "研修記録 平成27年", 10),
                basis=YearBasis.CALENDAR,
                at_end=EndAction.TRANSFER,
            ),
            7,
        ),
    )
    return tuple(
        KeptFile(
            file=file,
            section="人事課",
            cases=cases,
            expires_on=(end := file.expires_on()),
            over=end is not None and end <= TODAY,
        )
        for file, cases in made
    )


def shelf(asked: FilesAsked) -> KeptFiles:
    """What of the shelf is wanted."""
    found = tuple(
        each
        for each in files()
        if (asked.year is None or each.file.year == asked.year) and (each.over or not asked.over)
    )
    return KeptFiles(items=found, total=len(found))


def filed() -> FiledCases:
    """The cases in a file, one of them not seen by this reader."""
    return FiledCases(
        items=(
            FiledCase(
                case_id=CASE_ID,
                number="令8情政第3号",
                title="テレワーク用モバイル端末の購入について",
                closed_on=date(2026, 11, 20),
            ),
        ),
        total=2,
    )


def unclosed() -> UnclosedCases:
    """Three cases to close, the last of another office."""
    first = UnclosedCase(
        case_id="case-1",
        number="令8人事第41号",
        title="会計年度任用職員の任用について",
        outcome="decided",
        decided_on=date(2026, 11, 20),
        retention_years=3,
        section_id="section-人事課",
        office="人事課 課長 山﨑 浩",
        mine=True,
    )
    return UnclosedCases(
        items=(
            first,
            replace(
                first,
                case_id="case-2",
                number="令8人事第38号",
                title="職員研修の委託について",
                decided_on=date(2026, 11, 12),
                retention_years=5,
            ),
            replace(
                first,
                case_id="case-3",
                number="令8情政第12号",
                title="複合機の賃貸借について",
                outcome="rejected",
                decided_on=date(2026, 10, 30),
                office="情報政策課 主事 森 林",
                mine=False,
            ),
        )
    )


def gaps(fiscal_year: int) -> NumberGaps:
    """The gaps of this year; none in the years before."""
    if fiscal_year != 2026:
        return NumberGaps(fiscal_year=fiscal_year, gaps=(), series=())
    rows = (
        ("情政", 7, 7, "見積りを取り直すため取下げ"),
        ("人事", 21, 24, "システム停止の間に紙の帳簿で使用（11月10日）"),
        ("人事", 30, 30, ""),
    )
    return NumberGaps(
        fiscal_year=2026,
        gaps=tuple(_gap(*row) for row in rows),
        series=(
            SeriesStanding(mark="人事", kind="kian", next=42),
            SeriesStanding(mark="人事", kind="so", next=3),
            SeriesStanding(mark="情政", kind="kian", next=13),
        ),
    )


def after_passing(wanted: PassNumbers) -> NumberGaps:
    """The gaps once numbers were passed over."""
    before = gaps(wanted.fiscal_year)
    first = next(each.next for each in before.series if each.mark == wanted.mark)
    passed = _gap(wanted.mark, first, wanted.next - 1, wanted.reason)
    return replace(before, gaps=(*before.gaps, passed))


def typed() -> PaperEntry:
    """A decision on paper, typed to its end."""
    return PaperEntry(
        drafter_post_id="post-drafter",
        drafter_office="情報政策課 主事　森 林",
        drafter_name="森 林",
        content=CaseContent(
            matter="supply",
            amount=12_000_000,
            title="サーバー室の鍵の貸出しについて",
            body="停電のため、紙で決裁を受けた。",
        ),
        amount_text="12,000,000",
        decided_on="2026-11-20",
        decider="総務局長 大友 宗介",
        reason="system_outage",
        location="総務課 書庫A-3",
    )


def _gap(mark: str, first: int, last: int, reason: str) -> NumberGap:
    number = DocumentNumber(series=Series(mark=mark, fiscal_year=2026), serial=first).text()
    numbers = number if first == last else f"{number}～第{last}号"
    return NumberGap(mark=mark, kind="kian", first=first, last=last, numbers=numbers, reason=reason)
