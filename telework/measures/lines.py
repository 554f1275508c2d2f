# SPDX-License-Identifier: Apache-2.0
"""A measure as a line of the page 統計: its months beside its course, judged by the rule."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from telework.measures.course import course_at, difference, standing, written
from telework.measures.figure import FigureAddress, FigureSubject
from telework.measures.measure import Measure, MonthValue, month_number, number_of
from telework.measures.wire import MeasureLine, MeasureMonth, MonthState

MOST_MONTHS = 120
"""Months of a line: ten years, so that the course of a programme is seen whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownMonth:
    """What is known of one month of a measure.

    Attributes:
        actual: as it was closed, published or entered, or as counted up to now.
        restated: as the records say now; None where that is the same.
    """

    actual: str
    state: MonthState
    restated: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFacts:
    """What a line is made from.

    Attributes:
        known: by month; nothing of months without a figure.
        published: values of published months; they win over what is known.
        owners: names of the owner sections.
        counted_by: the rule of a figure fed by the suite.
    """

    known: Mapping[str, KnownMonth]
    published: Mapping[str, str]
    owners: tuple[str, ...]
    counted_by: str
    may_enter: bool


def line_of(measure: Measure, asked: str, facts: LineFacts) -> MeasureLine:
    """Return the line of a measure up to a month."""
    last = month_number(asked)
    known = {
        month: as_published(each, facts.published.get(month))
        for month, each in facts.known.items()
        if month_number(month) <= last
    }
    known |= {
        month: KnownMonth(actual=value, state=MonthState.PUBLISHED)
        for month, value in facts.published.items()
        if month not in known and month_number(month) <= last
    }
    newest = max(known, key=month_number, default=None)
    shown = months_shown(measure, known, asked)
    latest = MonthValue(month=newest, value=known[newest].actual) if newest else None
    course = course_at(measure, newest) if newest else None
    return MeasureLine(
        measure=measure,
        owners=facts.owners,
        latest=latest,
        course=None if course is None else written(course, measure.decimals),
        ahead=(
            None
            if latest is None or course is None
            else written(difference(measure, latest.value, course), measure.decimals)
        ),
        standing=standing(measure, latest),
        counted_by=facts.counted_by,
        may_enter=facts.may_enter,
        months=tuple(_month(measure, month, known.get(month)) for month in shown),
    )


def as_published(known: KnownMonth, published: str | None) -> KnownMonth:
    """Return a month with what was published of it; what it is now stands beside it."""
    if published is None:
        return known
    now = known.restated or known.actual
    return KnownMonth(
        actual=published,
        state=MonthState.PUBLISHED,
        restated=None if number_of(now) == number_of(published) else now,
    )


def months_shown(measure: Measure, known: Mapping[str, object], asked: str) -> tuple[str, ...]:
    """Return the months of a line up to the one asked for, oldest first."""
    last = month_number(asked)
    begins = [month_number(month) for month in known]
    if measure.baseline is not None:
        begins = [month_number(measure.baseline.month)]
    first = max(min(begins, default=last), last - MOST_MONTHS + 1)
    return tuple(month_named(number) for number in range(first, last + 1))


def month_named(number: int) -> str:
    """Return the month (``YYYY-MM``) of a number of ``month_number``."""
    return f"{number // 12:04}-{number % 12 + 1:02}"


def delta_of(known: KnownMonth) -> str | None:
    """Return by how much a figure changed since it was closed or published."""
    if known.restated is None:
        return None
    return plain_number(number_of(known.restated) - number_of(known.actual))


def plain_number(number: Decimal) -> str:
    """Write a number without exponent and without zeros at the end."""
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def halves(half_units: int) -> str:
    """Write half-days as 実施回数: 3 halves are ``1.5``."""
    return plain_number(Decimal(half_units) / 2)


def _month(measure: Measure, month: str, known: KnownMonth | None) -> MeasureMonth:
    course = course_at(measure, month)
    address = FigureAddress(
        subject=FigureSubject.MEASURE, month=month, measure_id=measure.measure_id
    )
    return MeasureMonth(
        figure_id=address.text(),
        month=month,
        actual=known.actual if known else None,
        course=None if course is None else written(course, measure.decimals),
        state=known.state if known else MonthState.PROVISIONAL,
        restated=known.restated if known else None,
        delta=delta_of(known) if known else None,
    )
