# SPDX-License-Identifier: Apache-2.0
"""What a section's monthly sheet of remote work (月次確認書) says, all of it as text."""

from dataclasses import dataclass

COLUMNS = (
    ("日", 40.0),
    ("午前", 39.0),
    ("午後", 39.0),
    ("開始", 34.0),
    ("終了", 34.0),
    ("休憩", 32.0),
    ("中抜け", 32.0),
    ("証跡", 26.0),
    ("記録", 30.0),
    ("人日", 28.0),
    ("実施回数", 38.0),
    ("件数", 28.0),
    ("手当", 28.0),
    ("確認", 34.0),
)
"""Heading and width in points of the columns of a person's page; one cell for each."""

SUMMARY_COLUMNS = (
    ("氏名", 130.0),
    ("日数", 40.0),
    ("人日", 40.0),
    ("実施回数", 55.0),
    ("在宅", 45.0),
    ("サテライト", 50.0),
    ("モバイル", 48.0),
    ("未確認", 45.0),
    ("頁", 30.0),
)
"""The same for the list of people on the cover; the page is counted by the drawing."""


@dataclass(frozen=True, slots=True)
class SheetPerson:
    """One person's page.

    Attributes:
        name: exactly as registered.
        person_id: beside the name, since names repeat.
        rows: one for each day, as many cells as there are columns.
        marked: which rows are not confirmed; they are marked.
        totals: labels and values below the table.
        notes: lines that stand below it, such as the reason of a difference.
        summary: cells of the cover's list between name and page.
    """

    name: str
    person_id: str
    rows: tuple[tuple[str, ...], ...]
    marked: frozenset[int]
    totals: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    summary: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MonthSheetContent:
    """Everything the sheet says.

    Attributes:
        sheet_id: identifier at the foot of every page.
        field: name of the one signature field.
        month: such as 令和8年11月; ``section`` such as 総務局 情報政策課.
        heads: labels and values of the cover: policy, rules, as of, number of the sheet.
        totals: the section's totals as labels and values.
        sha256: digest of the snapshot that the sheet shows.
        signer: section and post whose signature closes it, above and within its box.
    """

    sheet_id: str
    field: str
    month: str
    section: str
    heads: tuple[tuple[str, str], ...]
    totals: tuple[tuple[str, str], ...]
    sha256: str
    signer: tuple[str, str]
    people: tuple[SheetPerson, ...]
