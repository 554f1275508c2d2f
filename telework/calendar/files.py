# SPDX-License-Identifier: Apache-2.0
"""Reading lists of closed days: every fault by its line, and nothing of a faulty file.

The Cabinet Office publishes its list in Shift_JIS with dates such as 2026/1/1; a copy that
somebody saved as UTF-8 is taken as well.
"""

from collections.abc import Sequence

from approval import Problem, Row, read_table
from telework.calendar.days import ClosedDay, DaySource
from telework.table_text import decoded

HOLIDAY_COLUMNS = ("国民の祝日・休日月日", "国民の祝日・休日名称")
CLOSED_COLUMNS = ("day", "name")


def parse_holidays(file: str, data: bytes) -> tuple[ClosedDay, ...] | tuple[Problem, ...]:
    """Read the official list, or return everything that is wrong with it."""
    return _parse(file, data, HOLIDAY_COLUMNS, DaySource.NATIONAL)


def parse_closed_days(file: str, data: bytes) -> tuple[ClosedDay, ...] | tuple[Problem, ...]:
    """Read the city's own list (``day,name``), or return everything that is wrong with it."""
    return _parse(file, data, CLOSED_COLUMNS, DaySource.CITY)


def _parse(
    file: str, data: bytes, columns: Sequence[str], source: DaySource
) -> tuple[ClosedDay, ...] | tuple[Problem, ...]:
    text, problems = decoded(file, data)
    rows, shape = read_table(file, text, columns)
    # A line whose bytes are broken is told once, not again for what was made of it.
    broken = {problem.line for problem in problems}
    found = _days([row for row in rows if row.line not in broken], columns, source)
    problems += [each for each in shape if each.line not in broken]
    problems += [fault for row in rows if row.line not in broken for fault in row.problems]
    if not rows and not problems:
        problems.append(Problem(file=file, line=0, code="file.empty"))
    if problems:
        return tuple(sorted(problems, key=lambda problem: problem.line))
    return tuple(found)


def _days(rows: Sequence[Row], columns: Sequence[str], source: DaySource) -> list[ClosedDay]:
    found: list[ClosedDay] = []
    lines: dict[object, int] = {}
    for row in rows:
        day, name = row.day(columns[0]), row.needed(columns[1]).strip()
        if day is None:
            continue
        if day in lines:
            row.fault("id.twice", columns[0], id=day.isoformat(), line=str(lines[day]))
        lines.setdefault(day, row.line)
        found.append(ClosedDay(day=day, name=name, source=source))
    return found
