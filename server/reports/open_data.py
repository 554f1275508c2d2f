# SPDX-License-Identifier: Apache-2.0
"""A month as open data: CSV per table, a data dictionary, and metadata as DCAT (W3C, 2024).

Files of a publication never change: the same report gives the same bytes.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, date, timedelta
from typing import Any

from approval.register.spreadsheet import csv_row, harmless_cell
from server.reports.columns import COLUMNS, Column, title_of
from server.reports.document import MonthReport, document_bytes
from server.reports.month_pdf import month_pdf
from server.reports.spreadsheet import workbook_bytes
from server.reports.tables import Cell, Table

CSV, JSON, PDF = "text/csv; charset=utf-8", "application/json", "application/pdf"
JSON_LD, MARKDOWN = "application/ld+json", "text/markdown; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_IANA = "https://www.iana.org/assignments/media-types/"


def file_name(report: MonthReport, what: str) -> str:
    """Return the name of a file: stable but for month and version."""
    version = f"v{report.version}" if report.version else "provisional"
    return f"tsukue-{report.month}-{version}-{what}"


def report_files(report: MonthReport) -> dict[str, tuple[str, bytes]]:
    """Return the files for people by name, with their media type."""
    return {
        file_name(report, "report.pdf"): (PDF, month_pdf(report)),
        file_name(report, "report.xlsx"): (XLSX, workbook_bytes(report)),
    }


def open_data_files(report: MonthReport, licence: str, base: str) -> dict[str, tuple[str, bytes]]:
    """Return the files of open data by name, with their media type.

    Args:
        report: the month.
        licence: address of the licence, such as that of CC BY 4.0.
        base: address under which the city puts the files, or empty.
    """
    files = {
        file_name(report, f"{table.name}.csv"): (CSV, table_csv(table)) for table in report.tables
    }
    files[file_name(report, "figures.json")] = (JSON, document_bytes(report))
    files["dictionary.csv"] = (CSV, dictionary_csv())
    files["dictionary.md"] = (MARKDOWN, dictionary_markdown().encode())
    described = _catalogue(report, files, licence, base)
    text = json.dumps(described, ensure_ascii=False, indent=2, sort_keys=True)
    files[file_name(report, "dcat.jsonld")] = (JSON_LD, f"{text}\n".encode())
    return files


def table_csv(table: Table) -> bytes:
    """Write a table as UTF-8 with the mark by which spreadsheets know it; no cell runs."""
    columns = COLUMNS[table.name]
    lines = [csv_row(column.name for column in columns)]
    lines += [csv_row(_text(cell) for cell in cells) for cells in table.cells()]
    return "".join(lines).encode("utf-8-sig")


def dictionary_csv() -> bytes:
    """Write what every column of every table means."""
    heads = ("table", "column", "type", "label_ja", "label_en", "meaning_ja", "meaning_en")
    lines = [csv_row(heads)]
    lines += [
        csv_row((name, each.name, each.kind, each.ja, each.en, each.meaning_ja, each.meaning_en))
        for name, columns in COLUMNS.items()
        for each in columns
    ]
    return "".join(lines).encode("utf-8-sig")


def dictionary_markdown() -> str:
    """Write the same for people."""
    parts = ["# データ項目の説明 / Data dictionary\n"]
    for name, columns in COLUMNS.items():
        parts.append(f"\n## `{name}` {title_of(name, 'ja')} / {title_of(name, 'en')}\n\n")
        parts.append("| column | type | 項目 | 説明 | meaning |\n|---|---|---|---|---|\n")
        parts += [_line(column) for column in columns]
    return "".join(parts)


def _line(column: Column) -> str:
    cells = (column.kind.value, column.ja, column.meaning_ja, column.meaning_en)
    return f"| `{column.name}` | {' | '.join(cells)} |\n"


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    return harmless_cell(cell) if isinstance(cell, str) else str(cell)


def _catalogue(
    report: MonthReport, files: Mapping[str, tuple[str, bytes]], licence: str, base: str
) -> dict[str, Any]:
    """Describe the files as one dataset (DCAT 3)."""
    year, month = map(int, report.month.split("-"))
    first = date(year, month, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    issued = (report.published_at or report.as_of).astimezone(UTC)
    dataset: dict[str, Any] = {
        "@context": _CONTEXT,
        "@id": f"{base}{file_name(report, 'dcat.jsonld')}#dataset",
        "@type": "dcat:Dataset",
        "dct:identifier": file_name(report, "figures"),
        "dct:title": [
            _said(f"{report.city}の働き方改革の実績 {report.month}", "ja"),
            _said(f"Work-style reform of {report.city}, {report.month}", "en"),
        ],
        "dct:description": [_said(_ABOUT_JA, "ja"), _said(_ABOUT_EN, "en")],
        "dct:publisher": {"@type": "foaf:Organization", "foaf:name": _said(report.city, "ja")},
        "dct:language": ["ja", "en"],
        "dct:issued": _typed(issued.isoformat(timespec="seconds"), "xsd:dateTime"),
        "dct:accrualPeriodicity": {
            "@id": "http://publications.europa.eu/resource/authority/frequency/MONTHLY"
        },
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": _typed(first.isoformat(), "xsd:date"),
            "dcat:endDate": _typed(last.isoformat(), "xsd:date"),
        },
        "dcat:version": str(report.version),
        "dct:conformsTo": sorted(f"{name} {rule}" for name, rule in report.rules.items()),
        "dcat:distribution": [
            _distribution(name, media, data, licence, base) for name, (media, data) in files.items()
        ],
    }
    if licence:
        dataset["dct:license"] = {"@id": licence}
    return dataset


def _distribution(name: str, media: str, data: bytes, licence: str, base: str) -> dict[str, Any]:
    kind = media.partition(";")[0]
    described: dict[str, Any] = {
        "@type": "dcat:Distribution",
        "dct:title": _said(name, "en"),
        "dcat:downloadURL": {"@id": f"{base}{name}"},
        "dcat:mediaType": {"@id": f"{_IANA}{kind}"},
        "dcat:byteSize": _typed(str(len(data)), "xsd:nonNegativeInteger"),
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": _typed(hashlib.sha256(data).hexdigest(), "xsd:hexBinary"),
        },
    }
    if licence:
        described["dct:license"] = {"@id": licence}
    return described


_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_ABOUT_JA = (
    "働き方改革の施策ごとの実績、電子決裁率、テレワークの実施回数、会議室の利用。5未満の値と、"
    "差し引きで分かる値は空欄。項目の説明は dictionary.csv。"
)
_ABOUT_EN = (
    "Measures of the work-style reform, e-approval rates, remote work and rooms. Values below "
    "five, and those that would reveal one, are empty. Columns: dictionary.csv."
)


def _said(text: str, language: str) -> dict[str, str]:
    return {"@value": text, "@language": language}


def _typed(text: str, kind: str) -> dict[str, str]:
    return {"@value": text, "@type": kind}
