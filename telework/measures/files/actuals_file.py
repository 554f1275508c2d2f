# SPDX-License-Identifier: Apache-2.0
"""Actuals of the past as a CSV file: one month of one measure a line."""

from dataclasses import dataclass

from approval import Problem, Row
from telework.hours.files.reading import read_known
from telework.measures.entries import MOST_OF_FROM_WHAT
from telework.measures.files.cells import figure_in, month_in
from telework.measures.measure import MOST_DECIMALS
from telework.meetings.files.cells import text_in

COLUMNS = ("measure_id", "month", "value", "from_what")
NAMES = {"施策ID": "measure_id", "月": "month", "実績": "value", "出典": "from_what"}
MOST_LINES = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ActualLine:
    """One line of the file, with its row for what is found wrong later."""

    row: Row
    measure_id: str
    month: str
    value: str
    from_what: str


def read_actuals(data: bytes, file: str) -> tuple[list[ActualLine], list[Problem]]:
    """Return the lines that could be read, and what is wrong with the shape of the file.

    What is wrong with a line stands in its row; whoever judges the lines adds to it.
    """
    table = read_known(file, data, COLUMNS, (), NAMES)
    problems = [*table.problems]
    if len(table.rows) > MOST_LINES:
        limit = {"limit": str(MOST_LINES)}
        problems.append(Problem(file=file, line=0, code="catalogue.too_many", params=limit))
    seen: dict[tuple[str, str], int] = {}
    found = [_line(row, seen) for row in table.rows[:MOST_LINES]]
    return found, problems


def _line(row: Row, seen: dict[tuple[str, str], int]) -> ActualLine:
    measure_id = row.needed("measure_id").strip()
    month = month_in(row, "month", row.text("month")) or ""
    value = figure_in(row, "value", row.text("value"), MOST_DECIMALS) or ""
    if month and (measure_id, month) in seen:
        line = str(seen[measure_id, month])
        row.fault("id.twice", "month", id=f"{measure_id} {month}"[:60], line=line)
    seen.setdefault((measure_id, month), row.line)
    return ActualLine(
        row=row,
        measure_id=measure_id,
        month=month,
        value=value,
        from_what=text_in(row, "from_what", MOST_OF_FROM_WHAT, needed=True),
    )
