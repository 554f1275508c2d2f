# SPDX-License-Identifier: Apache-2.0
"""CSV for spreadsheets: rows as RFC 4180 writes them, and no cell that runs as a formula."""

import csv
import io
from collections.abc import Iterable

_FORMULA = (*"=+-@", *"＝＋－＠", "\t", "\r", "\n")
"""What a spreadsheet may take for a formula at the head of a cell; a Japanese one reads the
wide signs as the narrow ones."""


def harmless_cell(text: str) -> str:
    """Keep a spreadsheet from running what somebody typed."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def csv_row(cells: Iterable[str]) -> str:
    """Write one row with its line end."""
    sheet = io.StringIO()
    csv.writer(sheet, lineterminator="\r\n").writerow(cells)
    return sheet.getvalue()
