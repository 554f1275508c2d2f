# SPDX-License-Identifier: Apache-2.0
"""What all these files have in common: headings in two languages, faults by line, times."""

import csv
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from approval import Problem, Row, read_table, start_of_day
from telework.table_text import decoded, first_line

MOST_BYTES = 64 * 1024 * 1024
"""A year of one computer's events is far less; more is another file than was meant."""

MOST_ROWS = 500_000
FIRST_YEAR, LAST_YEAR = 2000, 2999
"""No record of work is of another time; the days around it have a calendar too."""

_DATE_FIRST = re.compile(
    r"([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})[ T]"
    r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]+)?)?"
)
_AMERICAN = re.compile(
    r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}) ([0-9]{1,2}):([0-9]{2}):([0-9]{2}) (AM|PM)"
)
_CLOCK = re.compile(r"([0-9]{1,2}):([0-5][0-9])(?::[0-5][0-9])?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of known columns, with everything that is wrong with its shape."""

    rows: Sequence[Row]
    problems: list[Problem]

    def faults(self) -> tuple[Problem, ...]:
        """Return everything that is wrong, also with the cells that were read so far."""
        found = [*self.problems, *(fault for row in self.rows for fault in row.problems)]
        return tuple(sorted(found, key=lambda problem: problem.line))


def read_known(
    file: str,
    data: bytes,
    columns: Sequence[str],
    optional: Collection[str],
    names: Mapping[str, str],
) -> Table:
    """Read a table whose headings may be in Japanese; ``names`` gives the column of each."""
    if len(data) > MOST_BYTES:
        return Table(rows=(), problems=[too_large(file)])
    text, problems = decoded(file, data)
    heading, _, rest = text.partition("\n")
    told = ",".join(_columns(heading, names))
    rows, shape = read_table(file, f"{told}\n{rest}", columns, optional)
    # A line whose bytes are broken is told once, not again for what was made of it.
    broken = {problem.line for problem in problems}
    readable = [row for row in rows if row.line not in broken]
    problems += [fault for fault in shape if fault.line not in broken]
    if len(rows) > MOST_ROWS:
        problems.append(too_large(file))
    if not rows and not problems:
        problems.append(Problem(file=file, line=0, code="file.empty"))
    return Table(rows=readable, problems=problems)


def heading_of(data: bytes, names: Mapping[str, str]) -> list[str]:
    """Return the columns of a file's first line, to tell one kind of file from another."""
    return _columns(first_line(data[:4096]), names)


def too_large(file: str) -> Problem:
    """Make the fault of a file that is larger than any that is meant."""
    limits = {"megabytes": str(MOST_BYTES // 1024 // 1024), "rows": str(MOST_ROWS)}
    return Problem(file=file, line=0, code="file.too_large", params=limits)


def person_in(row: Row, column: str, people: Collection[str]) -> str:
    """Return a cell that must name somebody of the organisation."""
    person = row.needed(column).strip()
    if person and person not in people:
        row.fault("person.unknown", column, person_id=person)
    return person


def day_in(row: Row, column: str) -> date | None:
    """Return a cell that must be a day around which there is a calendar."""
    day = row.day(column)
    if day is None or FIRST_YEAR <= day.year <= LAST_YEAR:
        return day
    row.fault("cell.not_a_date", column, value=row.text(column))
    return None


def moment_in(row: Row, column: str) -> datetime | None:
    """Return a cell that must be a moment; without an offset it is the city's time."""
    value = row.needed(column).strip()
    moment = moment_of(value) if value else None
    if value and moment is None:
        row.fault("cell.not_a_moment", column, value=value)
    return moment


def clock_in(row: Row, column: str, latest: int) -> timedelta | None:
    """Return a cell that must be a time of day up to an hour, such as 17:15 or 25:30."""
    value = row.text(column).strip()
    found = _CLOCK.fullmatch(value)
    if found is not None:
        clock = timedelta(hours=int(found[1]), minutes=int(found[2]))
        if clock <= timedelta(hours=latest):
            return clock
    row.fault("cell.not_a_time", column, value=value)
    return None


def moment_of(text: str) -> datetime | None:
    """Read a moment as Windows, PowerShell and duty systems write it; None for anything else.

    Day before month is never guessed: 3/4/2026 without AM or PM could be either.
    """
    try:
        if found := _DATE_FIRST.fullmatch(text):
            year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
            return _at(date(year, month, day), hour, minute, second)
        if found := _AMERICAN.fullmatch(text):
            month, day, year, hour, minute, second = (int(part) for part in found.groups()[:6])
            half = 12 if found[7] == "PM" else 0
            return _at(date(year, month, day), hour % 12 + half, minute, second)
        moment = datetime.fromisoformat(text)
    except (ValueError, OverflowError):
        return None
    known = moment.tzinfo is not None and FIRST_YEAR <= moment.year <= LAST_YEAR
    return moment if known else None


def _at(day: date, hour: int, minute: int, second: int) -> datetime:
    if hour > 23 or minute > 59 or second > 59 or not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError("no time of any day")
    return start_of_day(day) + timedelta(hours=hour, minutes=minute, seconds=second)


def _columns(heading: str, names: Mapping[str, str]) -> list[str]:
    try:
        cells = next(csv.reader([heading.rstrip("\r")], strict=True), [])
    except csv.Error:
        # No heading at all: whoever reads the table tells what is wrong with it.
        cells = [heading]
    return [names.get(cell.strip(), cell.strip()) for cell in cells]
