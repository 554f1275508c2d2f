# SPDX-License-Identifier: Apache-2.0
"""Sheets as files: CSV and Excel, and no cell of either runs as a formula."""

import io
from collections.abc import Sequence
from decimal import Decimal

from approval.register.spreadsheet import csv_row, harmless_cell
from telework.statistics.sheets import Cell, Sheet

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WIDEST = 40
_STRICT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def csv_bytes(sheets: Sequence[Sheet]) -> bytes:
    """Write all sheets below each other, each under its title, an empty line between."""
    lines: list[str] = []
    for sheet in sheets:
        lines += [csv_row([sheet.title])]
        lines += [csv_row(_text(cell) for cell in row) for row in sheet.rows]
        lines += [csv_row([])]
    # The mark by which spreadsheets know UTF-8.
    return "".join(lines).encode("utf-8-sig")


def xlsx_bytes(sheets: Sequence[Sheet]) -> bytes:
    """Write each sheet as one of a workbook (.xlsx); texts are texts, numbers are numbers."""
    from xlsxwriter import Workbook

    file = io.BytesIO()
    with Workbook(file, {"in_memory": True, **_STRICT}) as book:
        head = book.add_format({"bold": True, "bottom": 1})
        tenths = book.add_format({"num_format": "#,##0.0"})
        for sheet in sheets:
            page = book.add_worksheet(sheet.title)
            page.freeze_panes(1, 0)
            for row, cells in enumerate(sheet.rows):
                for column, cell in enumerate(cells):
                    if isinstance(cell, int):
                        page.write_number(row, column, cell)
                    elif isinstance(cell, Decimal):
                        page.write_number(row, column, float(cell), tenths)
                    else:
                        # Never ``write``: it takes what begins with = for a formula.
                        page.write_string(row, column, cell, head if row == 0 else None)
            for column, width in enumerate(_widths(sheet)):
                page.set_column(column, column, width)
    return file.getvalue()


def _text(cell: Cell) -> str:
    return harmless_cell(cell) if isinstance(cell, str) else str(cell)


def _widths(sheet: Sheet) -> list[int]:
    """Return widths that show most cells whole; a kanji takes two columns of a digit."""
    columns = zip(*sheet.rows, strict=True)
    return [
        min(_WIDEST, 2 + max(len(str(cell).encode("euc-jp", "replace")) for cell in column))
        for column in columns
    ]
