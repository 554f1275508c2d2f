# SPDX-License-Identifier: Apache-2.0
"""How long record files are kept, and what is proposed when they expire."""

from dataclasses import replace
from datetime import date

import pytest

from approval.problem import Problem
from approval.register.period import fiscal_period, month_period
from approval.register.records import (
    EndAction,
    FileState,
    RecordFile,
    YearBasis,
    keeps_long_enough,
    proposal,
    year_of,
)
from approval.register.records_file import COLUMNS, parse_record_files

# 酒田市: 後援は5年・廃棄, 計画は10年・移管.
SUPPORT = RecordFile(
    file_id="2026-kouen",
    year=2026,
    classification="後援",
    function="情報化の推進",
    title="後援名義 令和8年度",
    section_id="joho",
    retention_years=5,
)
PLAN = replace(SUPPORT, file_id="2026-keikaku", retention_years=10, at_end=EndAction.TRANSFER)
LINE = "a,2026,fiscal,後援,推進,後援名義,joho,5,dispose"


@pytest.mark.parametrize(
    ("basis", "years", "expires"),
    [
        # 土佐清水市: from the start of the fiscal year after completion.
        (YearBasis.FISCAL, 5, date(2032, 4, 1)),
        (YearBasis.FISCAL, 1, date(2028, 4, 1)),
        # Files by calendar years: from the next 1 January.
        (YearBasis.CALENDAR, 5, date(2032, 1, 1)),
        (YearBasis.FISCAL, 0, None),
    ],
)
def test_the_retention_runs_from_the_year_after(
    basis: YearBasis, years: int, expires: date | None
) -> None:
    assert replace(SUPPORT, basis=basis, retention_years=years).expires_on() == expires


def test_the_year_of_completion_names_the_file() -> None:
    last = date(2027, 3, 31)
    assert year_of(last, YearBasis.FISCAL) == 2026
    assert year_of(date(2027, 4, 1), YearBasis.FISCAL) == 2027
    assert year_of(last, YearBasis.CALENDAR) == 2027


def test_only_what_has_expired_and_is_still_there_is_proposed() -> None:
    gone = replace(SUPPORT, file_id="gone", state=FileState.DISPOSED)
    forever = replace(SUPPORT, file_id="forever", retention_years=0)
    files = [PLAN, gone, forever, SUPPORT]
    assert proposal(files, date(2032, 3, 31)) == ()
    (first,) = proposal(files, date(2032, 4, 1))
    assert (first.file_id, first.action) == ("2026-kouen", EndAction.DISPOSE)
    both = proposal(files, date(2040, 1, 1))
    assert [each.action for each in both] == [EndAction.DISPOSE, EndAction.TRANSFER]


@pytest.mark.parametrize(
    ("file_years", "case_years", "kept"),
    [(5, 5, True), (5, 3, True), (5, 10, False), (5, 0, False), (0, 0, True), (0, 30, True)],
)
def test_a_case_lies_only_where_it_is_kept_long_enough(
    file_years: int, case_years: int, kept: bool
) -> None:
    assert keeps_long_enough(replace(SUPPORT, retention_years=file_years), case_years) is kept


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        (LINE.replace("fiscal", "lunar"), ["cell.not_allowed"]),
        (LINE.replace(",5,", ",4,"), ["cell.not_allowed"]),
        (LINE.replace("joho", "gone"), ["cell.not_allowed"]),
        (LINE.replace("dispose", "burn"), ["cell.not_allowed"]),
        (LINE.replace("2026", "令和8"), ["cell.not_a_number"]),
        (LINE.replace("後援名義", ""), ["cell.empty"]),
        (f"{LINE}\n{LINE}", ["records.twice"]),
        (LINE.replace("a,", "old,"), ["records.twice"]),
        ("", ["file.empty"]),
    ],
)
def test_a_faulty_list_of_files_is_refused_whole(lines: str, codes: list[str]) -> None:
    found = parse_record_files(f"{','.join(COLUMNS)}\n{lines}\n", {"old"}, {"joho"})
    assert [each.code for each in found if isinstance(each, Problem)] == codes


@pytest.mark.parametrize("text", ["2026-13", "2026-00", "26-11", "2026-1", "0000-01", ""])
def test_what_is_no_month_is_no_period(text: str) -> None:
    assert month_period(text) is None


def test_periods_end_on_their_last_day() -> None:
    december = month_period("2026-12")
    assert december is not None
    assert (december.first, december.last) == (date(2026, 12, 1), date(2026, 12, 31))
    assert (fiscal_period(2026).first, fiscal_period(2026).last) == (
        date(2026, 4, 1),
        date(2027, 3, 31),
    )
