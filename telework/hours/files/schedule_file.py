# SPDX-License-Identifier: Apache-2.0
"""Patterns of hours, who works by which, and exchanged days, as CSV files told apart by heading."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, time, timedelta

from approval import Problem, Row
from telework.hours.files.reading import clock_in, day_in, heading_of, person_in, read_known
from telework.hours.pattern import PatternAssignment, SchedulePattern, SwappedDay
from telework.schedule import Schedule

PATTERN_COLUMNS = (*("pattern_id", "name", "weekdays", "begin", "lunch_begin", "lunch_end", "end"),)
ASSIGNMENT_COLUMNS = ("person_id", "pattern_id", "first", "last")
SWAP_COLUMNS = ("person_id", "duty_day", "off_day")
NAMES = {
    "職員番号": "person_id",
    "パターン": "pattern_id",
    "名称": "name",
    "曜日": "weekdays",
    "始業": "begin",
    "休憩開始": "lunch_begin",
    "休憩終了": "lunch_end",
    "終業": "end",
    "開始日": "first",
    "終了日": "last",
    "勤務日": "duty_day",
    "週休日": "off_day",
}
WEEKDAYS = "月火水木金土日"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleFile:
    """What a file says; two of the three are empty."""

    patterns: tuple[SchedulePattern, ...] = ()
    assignments: tuple[PatternAssignment, ...] = ()
    swaps: tuple[SwappedDay, ...] = ()


def parse_schedules(
    file: str, data: bytes, people: Collection[str], patterns: Collection[str]
) -> ScheduleFile | tuple[Problem, ...]:
    """Read one of the three files, or return everything that is wrong with it."""
    heading = heading_of(data, NAMES)
    if "duty_day" in heading:
        return _swaps(file, data, people)
    if "weekdays" in heading:
        return _patterns(file, data)
    return _assignments(file, data, people, patterns)


def _patterns(file: str, data: bytes) -> ScheduleFile | tuple[Problem, ...]:
    table = read_known(file, data, PATTERN_COLUMNS, (), NAMES)
    names: dict[str, str] = {}
    weeks: dict[str, list[Schedule | None]] = {}
    for row in table.rows:
        pattern = row.needed("pattern_id").strip()[:64]
        names.setdefault(pattern, row.needed("name").strip())
        week = weeks.setdefault(pattern, [None] * 7)
        hours, days = _hours(row), _weekdays(row)
        for day in days:
            if week[day] is not None:
                row.fault("schedule.weekday_twice", "weekdays", day=WEEKDAYS[day])
            week[day] = hours
    faults = table.faults()
    if faults:
        return faults
    return ScheduleFile(
        patterns=tuple(
            SchedulePattern(pattern_id=pattern, name=names[pattern], week=tuple(week))
            for pattern, week in weeks.items()
        )
    )


def _hours(row: Row) -> Schedule | None:
    names = ("begin", "lunch_begin", "lunch_end", "end")
    clocks = [clock_in(row, name, 23) for name in names]
    begin, lunch_begin, lunch_end, end = (_time(each) for each in clocks)
    if begin is None or lunch_begin is None or lunch_end is None or end is None:
        return None
    try:
        return Schedule(begin=begin, lunch_begin=lunch_begin, lunch_end=lunch_end, end=end)
    except ValueError:
        row.fault("hours.out_of_order", "begin")
        return None


def _weekdays(row: Row) -> tuple[int, ...]:
    """Return the days of ``月火水木金``, or of ``月～金``."""
    value = row.needed("weekdays").strip()
    given = value.replace("-", "～").replace("〜", "～")
    first, dash, last = given.partition("～")
    if dash and first in WEEKDAYS and last in WEEKDAYS and len(first) == len(last) == 1:
        return tuple(range(WEEKDAYS.index(first), WEEKDAYS.index(last) + 1))
    if not set(given) <= set(WEEKDAYS):
        row.not_allowed("weekdays", value, tuple(WEEKDAYS))
        return ()
    return tuple(WEEKDAYS.index(day) for day in given)


def _assignments(
    file: str, data: bytes, people: Collection[str], patterns: Collection[str]
) -> ScheduleFile | tuple[Problem, ...]:
    table = read_known(file, data, ASSIGNMENT_COLUMNS, (), NAMES)
    found: dict[str, PatternAssignment] = {}
    for row in table.rows:
        person, pattern = person_in(row, "person_id", people), row.text("pattern_id").strip()
        if pattern and pattern not in patterns:
            row.fault("schedule.pattern_unknown", "pattern_id", pattern=pattern)
        first = day_in(row, "first")
        last = day_in(row, "last") if row.text("last").strip() else None
        if first is None:
            continue
        _in_order(row, first, last)
        name = f"csv:{person}:{first.isoformat()}"
        if name in found:
            row.fault("schedule.twice", "first", person_id=person, first=first.isoformat())
        found[name] = PatternAssignment(
            assignment_id=name, person_id=person, pattern_id=pattern, first=first, last=last
        )
    return table.faults() or ScheduleFile(assignments=tuple(found.values()))


def _swaps(file: str, data: bytes, people: Collection[str]) -> ScheduleFile | tuple[Problem, ...]:
    table = read_known(file, data, SWAP_COLUMNS, (), NAMES)
    found: list[SwappedDay] = []
    used: set[tuple[str, date]] = set()
    for row in table.rows:
        person = person_in(row, "person_id", people)
        duty, off = day_in(row, "duty_day"), day_in(row, "off_day")
        if duty is None or off is None:
            continue
        days = {(person, duty), (person, off)}
        if len(days) == 1 or days & used:
            row.fault("schedule.swap_twice", "duty_day", person_id=person)
        used |= days
        found.append(SwappedDay(person_id=person, duty_day=duty, off_day=off))
    return table.faults() or ScheduleFile(swaps=tuple(found))


def _in_order(row: Row, first: date, last: date | None) -> None:
    if last is not None and last < first:
        row.fault("hours.out_of_order", "last")


def _time(clock: timedelta | None) -> time | None:
    if clock is None:
        return None
    hours, minutes = divmod(int(clock.total_seconds()) // 60, 60)
    return time(hours, minutes)
