# SPDX-License-Identifier: Apache-2.0
"""The register of measures as a CSV file: one measure a line, every fault by its line."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from approval import Problem, Row
from telework.hours.files.reading import read_known
from telework.measures.figure import is_measure_id
from telework.measures.files.cells import figure_in, month_in, month_value
from telework.measures.measure import (
    MOST_DECIMALS,
    Direction,
    Measure,
    MonthValue,
    Source,
    month_number,
)
from telework.meetings.files.cells import number_in, sections_in, text_in

COLUMNS = (
    "number",
    "measure_id",
    "name",
    "owners",
    "definition",
    "unit",
    "direction",
    "baseline_month",
    "baseline",
    "target_month",
    "target",
)
OPTIONAL = ("name_en", "decimals", "source", "steps")
NAMES = {
    "番号": "number",
    "施策ID": "measure_id",
    "施策": "name",
    "施策（英語）": "name_en",
    "担当課": "owners",
    "定義": "definition",
    "単位": "unit",
    "小数": "decimals",
    "向き": "direction",
    "出所": "source",
    "基準月": "baseline_month",
    "基準値": "baseline",
    "目標月": "target_month",
    "目標値": "target",
    "年次計画": "steps",
}
"""Headings in Japanese, as the file may have them."""

MOST_MEASURES = 200
_MOST_NUMBER = 999
_NAME, _DEFINITION, _UNIT = 100, 400, 20
_DIRECTIONS = {"up": Direction.UP, "増": Direction.UP, "down": Direction.DOWN, "減": Direction.DOWN}
_SOURCES = {
    "": Source.ENTERED,
    "入力": Source.ENTERED,
    "テレワーク": Source.REMOTE_WORK,
    "様式": Source.FORMS_WITHOUT_SEAL,
    "電子決裁率": Source.E_APPROVAL_RATE,
    **{each.value: each for each in Source},
}


def parse_measures(
    data: bytes, sections: Collection[str], file: str = "measures.csv"
) -> tuple[Measure, ...] | tuple[Problem, ...]:
    """Return the measures of a file by their number, or everything that is wrong with it.

    Args:
        data: the file.
        sections: ids of the sections of the organisation, abolished ones among them.
        file: its name, for the problems.
    """
    table = read_known(file, data, COLUMNS, OPTIONAL, NAMES)
    found = [_measure(row, sections) for row in table.rows[:MOST_MEASURES]]
    if len(table.rows) > MOST_MEASURES:
        limit = {"limit": str(MOST_MEASURES)}
        table.problems.append(Problem(file=file, line=0, code="catalogue.too_many", params=limit))
    _each_once(table.rows)
    if problems := table.faults():
        return problems
    read = (each for each in found if each is not None)
    return tuple(sorted(read, key=lambda measure: measure.number))


def _measure(row: Row, sections: Collection[str]) -> Measure | None:
    measure_id = row.needed("measure_id").strip()
    if measure_id and not is_measure_id(measure_id):
        row.fault("measure.id_wrong", "measure_id", value=measure_id[:40])
    row.needed("owners")
    decimals = number_in(row, "decimals", 0, 0, MOST_DECIMALS)
    direction = _DIRECTIONS.get(row.choice("direction", _DIRECTIONS), Direction.UP)
    source = _SOURCES.get(row.choice("source", _SOURCES), Source.ENTERED)
    baseline = _baseline(row, decimals)
    target = month_value(row, "target", decimals)
    steps = _steps(row, decimals)
    number = number_in(row, "number", None, 1, _MOST_NUMBER)
    texts = {
        "name": text_in(row, "name", _NAME, needed=True),
        "name_en": text_in(row, "name_en", _NAME),
        "definition": text_in(row, "definition", _DEFINITION, needed=True),
        "unit": text_in(row, "unit", _UNIT, needed=True),
    }
    owners = sections_in(row, "owners", sections)
    if target is not None:
        _check_course(row, direction, baseline, steps, target)
    if target is None or row.problems:
        return None
    return Measure(
        measure_id=measure_id,
        number=number,
        owners=owners,
        direction=direction,
        decimals=decimals,
        source=source,
        baseline=baseline,
        target=target,
        steps=steps,
        **texts,
    )


def _baseline(row: Row, decimals: int) -> MonthValue | None:
    """Return the baseline; both cells empty is a measure of which nothing was measured before."""
    if not row.text("baseline").strip() and not row.text("baseline_month").strip():
        return None
    return month_value(row, "baseline", decimals)


def _steps(row: Row, decimals: int) -> tuple[MonthValue, ...]:
    found = []
    for word in row.several("steps"):
        month, equals, value = word.partition("=")
        if not equals:
            row.fault("measure.step_wrong", "steps", value=word[:40])
            continue
        at, figure = month_in(row, "steps", month), figure_in(row, "steps", value, decimals)
        if at and figure:
            found.append(MonthValue(month=at, value=figure))
    return tuple(found)


def _check_course(
    row: Row,
    direction: Direction,
    baseline: MonthValue | None,
    steps: Sequence[MonthValue],
    target: MonthValue,
) -> None:
    """Note a course that goes back in time, or leaves the way from baseline to target."""
    begin = [] if baseline is None else [baseline]
    if baseline is not None and month_number(target.month) <= month_number(baseline.month):
        said = {"target": target.month, "baseline": baseline.month}
        row.fault("measure.target_before_baseline", "target_month", **said)
        return
    if baseline is not None and _worse(direction, target, baseline):
        said = {"target": target.value, "baseline": baseline.value}
        row.fault("measure.target_wrong_way", "target", **said)
        return
    for first, second in pairwise([*begin, *steps, target]):
        if month_number(second.month) <= month_number(first.month):
            row.fault("measure.steps_order", "steps", first=first.month, second=second.month)
    for step in steps:
        if any(_worse(direction, step, each) for each in begin) or _worse(direction, target, step):
            row.fault("measure.step_outside", "steps", month=step.month, value=step.value)


def _worse(direction: Direction, one: MonthValue, other: MonthValue) -> bool:
    less = one.number < other.number
    return less if direction is Direction.UP else one.number > other.number


def _each_once(rows: Sequence[Row]) -> None:
    """Note what two measures may not share: name, number, and a source of the suite."""
    seen: dict[tuple[str, str], int] = {}
    for row in rows:
        source = _SOURCES.get(row.text("source"), Source.ENTERED)
        keys = [("measure_id", row.text("measure_id").strip()), ("number", row.text("number"))]
        if source is not Source.ENTERED:
            keys.append(("source", source.value))
        for column, value in keys:
            key = (column, value.strip())
            if value.strip() and key in seen:
                _note_twice(row, column, {"id": value.strip(), "line": str(seen[key])})
            seen.setdefault(key, row.line)


def _note_twice(row: Row, column: str, params: dict[str, str]) -> None:
    if column == "number":
        row.fault("measure.number_twice", column, **params)
    elif column == "source":
        row.fault("measure.source_twice", column, **params)
    else:
        row.fault("id.twice", column, **params)
