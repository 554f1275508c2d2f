# SPDX-License-Identifier: Apache-2.0
"""The files of a month: PDF, workbook, CSV and metadata, each read back by something else."""

import csv
import hashlib
import io
import json
import re
import zipfile
from xml.etree import ElementTree as ET

import pikepdf
import pytest

from server.reports.columns import COLUMNS
from server.reports.document import report_of
from server.reports.month_pdf import month_pdf
from server.reports.open_data import open_data_files
from server.reports.spreadsheet import workbook_bytes
from tests.server.reports.sample import AMENDED, AS_OF, page

REPORT = report_of(page("12040"), "机市", "a" * 64, 1, AS_OF, AMENDED)
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
FILES = open_data_files(REPORT, LICENCE, "https://data.example.jp/")
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def rows_of(name: str) -> list[dict[str, str]]:
    """Return the rows of a CSV file by its end."""
    data = next(data for file, (_media, data) in FILES.items() if file.endswith(name))
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def test_a_csv_has_the_stable_columns_and_exact_numbers() -> None:
    for name, columns in COLUMNS.items():
        assert list(rows_of(f"-{name}.csv")[0]) == [column.name for column in columns]
    waiting = next(row for row in rows_of("measures.csv") if row["measure_id"] == "waiting_time")
    assert (waiting["baseline_value"], waiting["target_value"]) == ("12", "9")


def test_what_looks_like_a_formula_is_only_text() -> None:
    names = {row["bureau"] for row in rows_of("e_approval_bureaus.csv")}
    assert "'=SUM(A1)局" in names
    assert [row["title"] for row in rows_of("surveys.csv")][1] == "'@会議室のアンケート"
    assert rows_of("measures.csv")[0]["ahead"].startswith("-")


def test_what_is_kept_back_is_empty_and_marked() -> None:
    small = next(row for row in rows_of("remote_work_bureaus.csv") if row["bureau_id"] == "B05")
    assert (small["users"], small["times"], small["kept_back"]) == ("", "", "1")


def test_the_dictionary_names_every_column() -> None:
    named = {(row["table"], row["column"]) for row in rows_of("dictionary.csv")}
    assert named == {(table, each.name) for table, found in COLUMNS.items() for each in found}
    assert all(row["meaning_ja"] and row["meaning_en"] for row in rows_of("dictionary.csv"))


def test_the_metadata_describe_each_file_with_its_digest() -> None:
    described = json.loads(FILES["tsukue-2026-10-v1-dcat.jsonld"][1])
    assert described["@type"] == "dcat:Dataset"
    assert described["dct:license"] == {"@id": LICENCE}
    prefixes = {*described["@context"]}
    told = {}
    for each in described["dcat:distribution"]:
        name = each["dcat:downloadURL"]["@id"].removeprefix("https://data.example.jp/")
        told[name] = each["spdx:checksum"]["spdx:checksumValue"]["@value"]
        assert all(":" not in key or key.split(":")[0] in prefixes for key in each)
    digests = {name: hashlib.sha256(data).hexdigest() for name, (_kind, data) in FILES.items()}
    digests.pop("tsukue-2026-10-v1-dcat.jsonld")
    assert told == digests
    assert told["tsukue-2026-10-v1-figures.json"] == REPORT.digest()


def sheet_xml(book: zipfile.ZipFile, number: int) -> ET.Element:
    """Return a sheet of the workbook."""
    return ET.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))  # noqa: S314 - our own file


def test_the_workbook_has_numbers_as_numbers_and_charts_of_its_own() -> None:
    data = workbook_bytes(REPORT)
    assert workbook_bytes(REPORT) == data
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        names = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
        assert names[:3] == ["この報告について", "施策の一覧", "施策の月ごとの値"]
        measures = sheet_xml(book, 2)
        cell = next(each for each in measures.iter(f"{SHEET}c") if each.get("r") == "J2")
        assert cell.get("t") is None
        assert cell.findtext(f"{SHEET}v") == "1600"
        assert not list(measures.iter(f"{SHEET}f"))
        charts = [name for name in book.namelist() if name.startswith("xl/charts/chart")]
        assert len(charts) == 3
        shared = book.read("xl/sharedStrings.xml").decode()
    assert "'=SUM(A1)局" in shared


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return month_pdf(REPORT)


def test_the_report_is_the_same_file_each_time_and_dated_by_its_figures(pdf: bytes) -> None:
    assert month_pdf(REPORT) == pdf
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert str(opened.docinfo["/CreationDate"]) == "D:20261112003000+00'00'"
        assert str(opened.docinfo["/Author"]) == "机市"
        assert str(opened.Root.Lang) == "ja-JP"
        with opened.open_outline() as outline:
            titles = [str(each.title) for each in outline.root]
    assert titles[0] == "机市　働き方改革の実績　2026年10月"
    assert "電子決裁率（局別）" in titles


def test_the_report_embeds_every_font_it_names(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        fonts = [
            font for sheet in opened.pages for font in sheet.resources.get("/Font", {}).values()
        ]
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)
