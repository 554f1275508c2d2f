# SPDX-License-Identifier: Apache-2.0
"""A month's report as a workbook: a sheet per table, numbers as numbers, charts of Excel's own."""

import io
from datetime import UTC
from decimal import Decimal
from typing import Any

from approval.register.spreadsheet import harmless_cell
from server.reports.columns import COLUMNS, title_of
from server.reports.document import MonthReport
from server.reports.tables import CITY, Cell, Table
from server.reports.words import CELLS, basis_rows

_STRICT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_WIDEST = 44
_CHARTS = {
    "e_approval_months": ("line", "month", "headline_percent"),
    "e_approval_bureaus": ("bar", "bureau", "headline_percent"),
    "remote_work_bureaus": ("bar", "bureau", "times"),
}
"""Kind of chart, the column of its names, and that of its values."""


def workbook_bytes(report: MonthReport) -> bytes:
    """Write the workbook; the same report gives the same bytes."""
    from xlsxwriter import Workbook

    file = io.BytesIO()
    with Workbook(file, {"in_memory": True, **_STRICT}) as book:
        made = (report.published_at or report.as_of).astimezone(UTC).replace(tzinfo=None)
        book.set_properties({"title": f"{report.city} {report.month}", "created": made})
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
        _write_basis(book, report)
        for table in report.tables:
            page = book.add_worksheet(title_of(table.name, "ja"))
            page.freeze_panes(1, 0)
            columns = COLUMNS[table.name]
            for at, column in enumerate(columns):
                page.write_string(0, at, column.ja, head)
            for row, cells in enumerate(table.cells(), 1):
                for at, cell in enumerate(cells):
                    _write(page, row, at, cell)
            for at, width in enumerate(_widths(table)):
                page.set_column(at, at, width)
            if table.name in _CHARTS and table.rows:
                _draw(book, page, table)
    return file.getvalue()


def _write_basis(book: Any, report: MonthReport) -> None:  # noqa: ANN401 - xlsxwriter has no types
    page = book.add_worksheet("この報告について")
    for row, (name, value) in enumerate(basis_rows(report, "ja")):
        page.write_string(row, 0, name)
        page.write_string(row, 1, harmless_cell(value))
    page.set_column(0, 0, 24)
    page.set_column(1, 1, 80)


def _write(page: Any, row: int, at: int, cell: Cell) -> None:  # noqa: ANN401 - as above
    if cell is None:
        page.write_blank(row, at, None)
    elif isinstance(cell, int | Decimal):
        # Excel keeps 15 digits, which is what a value may have (Measure).
        page.write_number(row, at, cell)
    else:
        page.write_string(row, at, harmless_cell(CELLS.get(cell, cell)))


def _draw(book: Any, page: Any, table: Table) -> None:  # noqa: ANN401 - as above
    """Put a chart of Excel's own below the table."""
    kind, named, valued = _CHARTS[table.name]
    names = [column.name for column in COLUMNS[table.name]]
    # The city's own row would dwarf those of its bureaus.
    first = 2 if str(table.rows[0].get("bureau_id")) == CITY else 1
    last = len(table.rows)
    if last < first:
        return
    sheet = title_of(table.name, "ja")
    x, y = names.index(named), names.index(valued)
    chart = book.add_chart({"type": kind})
    chart.add_series(
        {
            "name": COLUMNS[table.name][y].ja,
            "categories": [sheet, first, x, last, x],
            "values": [sheet, first, y, last, y],
        }
    )
    chart.set_title({"name": sheet})
    chart.set_legend({"none": True})
    if kind == "bar":
        chart.set_y_axis({"reverse": True})
    page.insert_chart(last + 2, 0, chart, {"x_scale": 1.5, "y_scale": 1.4})


def _widths(table: Table) -> list[int]:
    """Return widths that show most cells whole; a kanji takes two columns of a digit."""
    heads = [column.ja for column in COLUMNS[table.name]]
    shown = [heads, *([CELLS.get(str(each), each) for each in row] for row in table.cells())]
    return [
        min(_WIDEST, 2 + max(len(str(cell or "").encode("euc-jp", "replace")) for cell in column))
        for column in zip(*shown, strict=True)
    ]
