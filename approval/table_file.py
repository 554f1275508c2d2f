# SPDX-License-Identifier: Apache-2.0
"""Read CSV tables that people maintain, collecting every fault by line.

What a spreadsheet makes of a table is taken as meant: a byte order mark, CRLF, quotes, empty
columns and rows at the end, full-width digits, separators at the thousands, 2026/4/1.
"""

import csv
import io
import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from approval.problem import Problem

_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})|([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})")
_NUMBER = re.compile(r"[0-9]{1,18}|[0-9]{1,3}(?:,[0-9]{3}){1,5}")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９，／－", "0123456789,/-")
_TOLD_WORDS = 12
"""So many of the words that a cell may hold are told; a city has hundreds of sections."""


class Row:
    """One line of a table; a reader that finds a fault notes it and goes on."""

    def __init__(self, file: str, line: int, cells: dict[str, str]) -> None:
        self.file = file
        self.line = line
        self.problems: list[Problem] = []
        self._cells = cells

    def fault(self, code: str, column: str = "", **params: str) -> None:
        """Note a problem of this line, in a column where it lies in one."""
        self.problems.append(
            Problem(file=self.file, line=self.line, code=code, column=column, params=params)
        )

    def not_allowed(self, column: str, value: str, allowed: Collection[str]) -> None:
        """Note a word that is none of the allowed ones, and name those."""
        told = [word or "空欄" for word in list(allowed)[:_TOLD_WORDS]]
        more = ("…",) if len(allowed) > _TOLD_WORDS else ()
        words = "、".join((*told, *more))
        self.fault("cell.not_allowed", column, value=value, allowed=words)

    def text(self, column: str) -> str:
        """Return a cell exactly as given."""
        return self._cells[column]

    def needed(self, column: str) -> str:
        """Return a cell that must not be empty."""
        value = self._cells[column]
        if not value.strip():
            self.fault("cell.empty", column)
        return value

    def choice(self, column: str, allowed: Collection[str]) -> str:
        """Return a cell that must be one of the allowed words."""
        value = self._cells[column]
        if value not in allowed:
            self.not_allowed(column, value, allowed)
        return value

    def several(self, column: str) -> tuple[str, ...]:
        """Return the words of a cell, separated by ``|``."""
        return tuple(word.strip() for word in self._cells[column].split("|") if word.strip())

    def integer(self, column: str) -> int | None:
        """Return a cell that must be a whole number."""
        return self.whole(column, self._cells[column])

    def whole(self, column: str, value: str) -> int | None:
        """Return a part of a cell that must be a whole number, not below 0."""
        if _NUMBER.fullmatch(number := value.translate(_HALF_WIDTH)):
            return int(number.replace(",", ""))
        self.fault("cell.not_a_number", column, value=value)
        return None

    def yes(self, column: str, allowed: Collection[str] = ("yes", "no")) -> bool:
        """Return whether a cell of ``yes`` or ``no`` says yes."""
        return self.choice(column, allowed) == "yes"

    def day(self, column: str) -> date | None:
        """Return a cell that must be a date: 2026-04-01, or 2026/4/1 as spreadsheets write."""
        value = self._cells[column]
        day = _day_of(value)
        if day is None:
            self.fault("cell.not_a_date", column, value=value)
        return day

    def period_end(self) -> date | None:
        """Return ``valid_to``, None where it is open; it must lie after ``valid_from``."""
        if not self._cells["valid_to"]:
            return None
        end, start = self.day("valid_to"), _day_of(self._cells["valid_from"])
        if end is not None and start is not None and end <= start:
            said = {"valid_from": start.isoformat(), "valid_to": end.isoformat()}
            self.fault("period.empty", "valid_to", **said)
        return end


def _day_of(value: str) -> date | None:
    """Read a date; years of an era (令和8年) are refused, as a typing error would shift them."""
    found = _DATE.fullmatch(value.translate(_HALF_WIDTH))
    if found is None:
        return None
    year, month, day = (int(part) for part in found.groups() if part is not None)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_table(
    file: str, text: str, columns: Sequence[str], optional: Collection[str] = ()
) -> tuple[list[Row], list[Problem]]:
    """Return the rows of a CSV file with a header, and the faults of its shape.

    The columns may stand in any order, but all must be there and no other; an ``optional``
    one that is missing reads as empty cells.
    """
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    rows: list[Row] = []
    problems: list[Problem] = []
    try:
        header = _without_empty_end(next(reader, []))
        missing = [name for name in optional if name not in header]
        if sorted([*header, *missing]) != sorted([*columns, *optional]):
            params = {"expected": ",".join(columns), "found": ",".join(header)}
            return [], [Problem(file=file, line=1, code="file.columns", params=params)]
        read = reader.line_num
        for given in reader:
            line, read = read + 1, reader.line_num
            cells = _without_empty_end(given, at_least=len(header))
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) == len(header):
                named = dict(zip(header, cells, strict=True))
                rows.append(Row(file, line, {**dict.fromkeys(missing, ""), **named}))
                continue
            params = {"found": str(len(cells)), "expected": str(len(header))}
            problems.append(Problem(file=file, line=line, code="file.cells", params=params))
    except csv.Error as error:
        params = {"detail": str(error)}
        problems.append(
            Problem(file=file, line=reader.line_num, code="file.not_csv", params=params)
        )
    return rows, problems


def unknown_files(given: Iterable[str], known: Collection[str]) -> list[Problem]:
    """Return a fault for each file that nothing reads: mostly its name is mistyped."""
    return [
        Problem(file=name, line=0, code="file.unknown", params={"known": "、".join(known)})
        for name in sorted(set(given) - set(known))
    ]


def _without_empty_end(cells: Sequence[str], at_least: int = 0) -> list[str]:
    """Return cells without the empty ones at the end, which spreadsheets leave behind."""
    end = len(cells)
    while end > at_least and not cells[end - 1].strip():
        end -= 1
    return list(cells[:end])
