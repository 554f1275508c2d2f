# SPDX-License-Identifier: Apache-2.0
"""Read CSV tables that people maintain, collecting every fault by line."""

import csv
import io
from collections.abc import Collection, Sequence
from datetime import date

from approval.problem import Problem


class Row:
    """One line of a table; a reader that finds a fault notes it and goes on."""

    def __init__(self, file: str, line: int, cells: dict[str, str]) -> None:
        self.file = file
        self.line = line
        self.problems: list[Problem] = []
        self._cells = cells

    def problem(self, code: str, **params: str) -> Problem:
        """Make a problem of this line."""
        return Problem(file=self.file, line=self.line, code=code, params=params)

    def fault(self, code: str, **params: str) -> None:
        """Note a problem of this line."""
        self.problems.append(self.problem(code, **params))

    def text(self, column: str) -> str:
        """Return a cell exactly as given."""
        return self._cells[column]

    def needed(self, column: str) -> str:
        """Return a cell that must not be empty."""
        value = self._cells[column]
        if not value:
            self.fault("cell.empty", column=column)
        return value

    def choice(self, column: str, allowed: Collection[str]) -> str:
        """Return a cell that must be one of the allowed words."""
        value = self._cells[column]
        if value not in allowed:
            self.fault("cell.not_allowed", column=column, value=value)
        return value

    def several(self, column: str) -> tuple[str, ...]:
        """Return the words of a cell, separated by ``|``."""
        return tuple(word.strip() for word in self._cells[column].split("|") if word.strip())

    def integer(self, column: str) -> int | None:
        """Return a cell of plain digits."""
        return self.whole(column, self._cells[column])

    def whole(self, column: str, value: str) -> int | None:
        """Return a part of a cell that must be plain digits."""
        if value.isascii() and value.isdigit() and len(value) <= 18:
            return int(value)
        self.fault("cell.not_a_number", column=column, value=value)
        return None

    def yes(self, column: str, allowed: Collection[str] = ("yes", "no")) -> bool:
        """Return whether a cell of ``yes`` or ``no`` says yes."""
        return self.choice(column, allowed) == "yes"

    def day(self, column: str) -> date | None:
        """Return a cell that must be a date (YYYY-MM-DD)."""
        value = self._cells[column]
        try:
            day = date.fromisoformat(value)
        except ValueError:
            day = None
        # The basic form 20260401 is ISO 8601 too, but not what the other cells hold.
        if day is None or day.isoformat() != value:
            self.fault("cell.not_a_date", column=column, value=value)
            return None
        return day

    def period_end(self) -> date | None:
        """Return ``valid_to``, None where it is open; it must lie after ``valid_from``."""
        if not self._cells["valid_to"]:
            return None
        end = self.day("valid_to")
        start = self._cells["valid_from"]
        if end is not None and end.isoformat() <= start:
            self.fault("period.empty", valid_from=start, valid_to=end.isoformat())
        return end


def read_table(
    file: str, text: str, columns: Sequence[str], optional: Collection[str] = ()
) -> tuple[list[Row], list[Problem]]:
    """Return the rows of a CSV file with a header, and the faults of its shape.

    A byte order mark is allowed, as spreadsheets write one; the columns may stand in any
    order, but all must be there and no other; an ``optional`` one that is missing reads as
    empty cells.
    """
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    rows: list[Row] = []
    problems: list[Problem] = []
    try:
        header = next(reader, [])
        missing = [name for name in optional if name not in header]
        if sorted([*header, *missing]) != sorted([*columns, *optional]):
            params = {"expected": ",".join(columns), "found": ",".join(header)}
            return [], [Problem(file=file, line=1, code="file.columns", params=params)]
        for cells in reader:
            if not any(cells):
                continue
            row = Row(
                file,
                reader.line_num,
                {**dict.fromkeys(missing, ""), **dict(zip(header, cells, strict=False))},
            )
            if len(cells) == len(header):
                rows.append(row)
            else:
                problems.append(row.problem("file.cells", found=str(len(cells))))
    except csv.Error as error:
        problems.append(
            Problem(
                file=file, line=reader.line_num, code="file.not_csv", params={"detail": str(error)}
            )
        )
    return rows, problems
