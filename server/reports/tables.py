# SPDX-License-Identifier: Apache-2.0
"""The figures of a month as flat tables, whole: what may not be shown is kept back elsewhere."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from server.reports.columns import COLUMNS
from telework.counting.day_count import times
from telework.measures.measure import MonthValue
from telework.measures.published import Amendment
from telework.measures.wire import (
    Dashboard,
    MeasureLine,
    MeasureMonth,
    RateFigures,
    RemoteFigures,
    RoomFigures,
)

Cell = str | int | Decimal | None
"""A text, a number, or nothing; numbers are exact, never floats."""

Row = Mapping[str, Cell]

CITY = "city"
"""Stands for the whole city where a table has a row per bureau."""

OUTSIDE = "outside"
"""Stands for what belongs to no bureau."""

_WHOLE: Row = {"bureau_id": CITY, "bureau": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table under its stable name; every row has every column."""

    name: str
    rows: tuple[Row, ...]

    def cells(self) -> list[list[Cell]]:
        """Return the rows in the order of the columns."""
        return [[row[column.name] for column in COLUMNS[self.name]] for row in self.rows]


def tables_of(page: Dashboard, amendments: Iterable[Amendment] = ()) -> tuple[Table, ...]:
    """Write a page as tables, in the order of ``COLUMNS``.

    Args:
        page: the page, as it was published where it was.
        amendments: what would be another figure today.
    """
    rates = [_rate(each, {"month": each.key}) for each in page.rate_months]
    bureaus = [
        _rate(page.rate, _WHOLE),
        *(_rate(each, _bureau(each)) for each in page.rate_bureaus),
    ]
    remote = [_remote(page.remote, _WHOLE)]
    remote += (_remote(each, _bureau(each)) for each in page.remote_bureaus)
    made: dict[str, list[Row]] = {
        "measures": [_measure(each) for each in page.lines],
        "measure_months": [_month(line, each) for line in page.lines for each in line.months],
        "e_approval_months": rates,
        "e_approval_bureaus": bureaus,
        "remote_work_bureaus": remote,
        "rooms": [] if page.rooms is None else [_room(page.rooms)],
        "amendments": [_amendment(each) for each in amendments if _is_of_city(each)],
        "surveys": [
            {
                "survey_id": each.survey_id,
                "title": each.title,
                "answers": each.answers,
                "invited": each.invited,
                "kept_back": 0,
            }
            for each in page.surveys
        ],
    }
    return tuple(Table(name=name, rows=tuple(made[name])) for name in COLUMNS)


def changed(
    tables: Iterable[Table], name: str, change: Callable[[Table], Table]
) -> tuple[Table, ...]:
    """Return the tables with one of them changed."""
    return tuple(change(each) if each.name == name else each for each in tables)


def table_of(tables: Iterable[Table], name: str) -> Table:
    """Return the table of a name."""
    return next(each for each in tables if each.name == name)


def _measure(line: MeasureLine) -> Row:
    measure = line.measure
    return {
        "measure_id": measure.measure_id,
        "number": measure.number,
        "name": measure.name,
        "name_en": measure.name_en,
        "definition": measure.definition,
        "owners": "、".join(line.owners),
        "unit": measure.unit,
        "direction": measure.direction.value,
        **_value("baseline", measure.baseline),
        **_value("target", measure.target),
        **_value("latest", line.latest),
        "course_value": _decimal(line.course),
        "ahead": _decimal(line.ahead),
        "standing": line.standing.value,
        "source": measure.source.value,
        "counted_by": line.counted_by,
    }


def _value(name: str, value: MonthValue | None) -> Row:
    month = None if value is None else value.month
    return {f"{name}_month": month, f"{name}_value": None if value is None else value.number}


def _month(line: MeasureLine, each: MeasureMonth) -> Row:
    return {
        "figure_id": each.figure_id,
        "measure_id": line.measure.measure_id,
        "month": each.month,
        "actual": _decimal(each.actual),
        "course": _decimal(each.course),
        "state": each.state.value,
        "restated": _decimal(each.restated),
        "delta": _decimal(each.delta),
    }


def _bureau(each: RateFigures | RemoteFigures) -> Row:
    return {"bureau_id": each.key or OUTSIDE, "bureau": each.name}


def _rate(each: RateFigures, named: Row) -> Row:
    return {
        **named,
        "electronic": each.electronic,
        "hybrid": each.hybrid,
        "paper": each.paper,
        "exempt": each.exempt,
        "total": each.total,
        "headline_percent": _percent(each.headline),
        "strict_percent": _percent(each.strict),
        "government_percent": _percent(each.government),
        "kept_back": 0,
    }


def _remote(each: RemoteFigures, named: Row) -> Row:
    return {
        **named,
        "times": times(each.half_units),
        "person_days": each.person_days,
        "users": each.users,
        "eligible": each.eligible,
        "kept_back": 0,
    }


def _room(each: RoomFigures) -> Row:
    return {column.name: getattr(each, column.name) for column in COLUMNS["rooms"]}


def _is_of_city(each: Amendment) -> bool:
    # The difference of a part of the city could tell of few people.
    return ".bureau." not in each.figure_id


def _amendment(each: Amendment) -> Row:
    published, restated = (_percent(text) for text in (each.published, each.restated))
    return {
        "figure_id": each.figure_id,
        "part": each.part,
        "published": published,
        "restated": restated,
        "delta": None if published is None or restated is None else restated - published,
    }


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _percent(text: str) -> Decimal | None:
    """Return the number of ``85.3%``, nothing of a rate of nothing (``-``)."""
    number = text.removesuffix("%")
    return None if number in {"", "-"} else Decimal(number)
