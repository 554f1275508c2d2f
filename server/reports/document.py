# SPDX-License-Identifier: Apache-2.0
"""A month's report as one document: the figures, the rules they rest on, and one way to write it.

The published JSON file is these bytes. Whoever has it finds the digest that the register of
publications names with ``sha256sum`` alone.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from server.reports.columns import COLUMNS, Kind
from server.reports.tables import Cell, Row, Table, tables_of
from server.reports.withholding import for_everybody
from telework.measures.published import Amendment
from telework.measures.wire import Dashboard

FORMAT = "tsukue-figures/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthReport:
    """What a report, a sheet or a file of open data is made from.

    Attributes:
        city: name of the city.
        version: of the publication, from 1; 0 where the month is not published.
        as_of: when the figures were read.
        published_at: None where the month is not published.
        rules: every rule behind the figures, as name and version.
        snapshot_sha256: of everything that was read, kept within the city.
        tables: without small cells.
    """

    city: str
    month: str
    version: int
    as_of: datetime
    published_at: datetime | None
    rules: Mapping[str, str]
    snapshot_sha256: str
    tables: tuple[Table, ...]

    def table(self, name: str) -> Table:
        """Return the table of a name."""
        return next(each for each in self.tables if each.name == name)

    def digest(self) -> str:
        """Return the digest of the document, as ``sha256sum`` gives it of the JSON file."""
        return hashlib.sha256(document_bytes(self)).hexdigest()


def report_of(
    page: Dashboard,
    city: str,
    snapshot_sha256: str,
    version: int = 0,
    published_at: datetime | None = None,
    amendments: Iterable[Amendment] = (),
) -> MonthReport:
    """Make the report of a page, with what may not leave the city kept back."""
    return MonthReport(
        city=city,
        month=page.month,
        version=version,
        as_of=page.as_of,
        published_at=published_at,
        rules=rules_of(page),
        snapshot_sha256=snapshot_sha256,
        tables=for_everybody(tables_of(page, amendments)),
    )


def rules_of(page: Dashboard) -> dict[str, str]:
    """Return the rules behind the figures of a page."""
    counted = {
        f"measure.{line.measure.measure_id}": line.counted_by
        for line in page.lines
        if line.counted_by
    }
    return {"course": str(page.course_rule), "e_approval_rate": page.rate_rule, **counted}


def document_bytes(report: MonthReport) -> bytes:
    """Write the document in one way only: sorted keys, no spaces, UTF-8, a line end."""
    plain = {
        "format": FORMAT,
        "city": report.city,
        "month": report.month,
        "version": report.version,
        "as_of": _instant(report.as_of),
        "published_at": None if report.published_at is None else _instant(report.published_at),
        "rules": dict(report.rules),
        "snapshot_sha256": report.snapshot_sha256,
        "tables": {
            table.name: [{name: _plain(cell) for name, cell in row.items()} for row in table.rows]
            for table in report.tables
        },
    }
    text = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return f"{text}\n".encode()


def read_document(data: bytes) -> MonthReport:
    """Read a document that was written here.

    Raises:
        ValueError: it is none of this format.
    """
    plain = json.loads(data)
    if plain.get("format") != FORMAT:
        raise ValueError("not a document of figures")
    published = plain["published_at"]
    return MonthReport(
        city=plain["city"],
        month=plain["month"],
        version=plain["version"],
        as_of=datetime.fromisoformat(plain["as_of"]),
        published_at=None if published is None else datetime.fromisoformat(published),
        rules=plain["rules"],
        snapshot_sha256=plain["snapshot_sha256"],
        tables=tuple(_table(name, plain["tables"][name]) for name in COLUMNS),
    )


def _table(name: str, rows: list[dict[str, Any]]) -> Table:
    return Table(name=name, rows=tuple(_row(name, row) for row in rows))


def _row(name: str, row: Mapping[str, Any]) -> Row:
    return {
        column.name: _cell(row[column.name], column.kind is Kind.NUMBER) for column in COLUMNS[name]
    }


def _cell(plain: str | int | None, is_number: bool) -> Cell:
    return Decimal(plain) if is_number and isinstance(plain, str) else plain


def _plain(cell: Cell) -> str | int | None:
    # A decimal goes as text: as a JSON number, a reader would make a float of it.
    return str(cell) if isinstance(cell, Decimal) else cell


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")
