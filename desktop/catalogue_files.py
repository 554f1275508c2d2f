# SPDX-License-Identifier: Apache-2.0
"""A table of the catalogue as CSV for a spreadsheet, and back; cells are judged by the server."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from approval.register.spreadsheet import csv_row, harmless_cell
from desktop.facade import Trouble
from telework.meetings.catalogue_wire import CatalogueTable
from telework.table_text import decoded

BROKEN = "catalogue.file_broken"
NOT_READ = "catalogue.file_unreadable"
OTHER_COLUMNS = "catalogue.file_columns"
MOST_BYTES = 8 * 1024 * 1024
"""Two thousand rooms are far less; more is another file than was meant."""

Cells = tuple[str, ...]


def written_csv(table: CatalogueTable, rows: Iterable[Cells]) -> bytes:
    """Return rows under the Japanese headings, in the bytes that spreadsheets open as UTF-8."""
    lines = [csv_row(table.headings), *(csv_row(map(harmless_cell, row)) for row in rows)]
    return "".join(lines).encode("utf-8-sig")


def read_file(table: CatalogueTable, path: Path) -> tuple[Cells, ...] | Trouble:
    """Return the rows of a file on this computer."""
    try:
        with path.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except OSError:
        return Trouble(code=NOT_READ, params={"name": path.name})
    return read_csv(table, data)


def read_csv(table: CatalogueTable, data: bytes) -> tuple[Cells, ...] | Trouble:
    """Return the rows of a file in the order of the table's columns.

    Headings are taken in Japanese or as the columns' names, in any order; a column that may
    stay empty may be left out, which the server judges as it judges an empty cell.
    """
    if len(data) > MOST_BYTES:
        return Trouble(code=BROKEN, params={"line": "1"})
    text, problems = decoded(table.file, data)
    if problems:
        return Trouble(code=BROKEN, params={"line": str(problems[0].line)})
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        lines = [(reader.line_num, line) for line in reader if any(map(str.strip, line))]
    except csv.Error:
        return Trouble(code=BROKEN, params={"line": str(reader.line_num)})
    return _rows(table, lines)


def _rows(
    table: CatalogueTable, lines: Sequence[tuple[int, list[str]]]
) -> tuple[Cells, ...] | Trouble:
    words = dict(zip(table.headings, table.columns, strict=True))
    head = [words.get(each.strip(), each.strip()) for each in lines[0][1]] if lines else []
    strange = [each for each in head if each not in table.columns]
    if strange or table.columns[0] not in head or len(set(head)) < len(head):
        named = "、".join(strange[:3]) or table.headings[0]
        return Trouble(code=OTHER_COLUMNS, params={"columns": named})
    rows = []
    for number, line in lines[1:]:
        if len(line) != len(head):
            return Trouble(code=BROKEN, params={"line": str(number)})
        cells = dict(zip(head, map(_plain, line), strict=True))
        rows.append(tuple(cells.get(column, "") for column in table.columns))
    return tuple(rows)


def _plain(cell: str) -> str:
    """Take back what kept a spreadsheet from running the cell."""
    bare = cell.removeprefix("'")
    return bare if harmless_cell(bare) == cell else cell
