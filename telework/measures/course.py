# SPDX-License-Identifier: Apache-2.0
"""The course of a measure, and whether it is on it: one stated rule, with a version.

Rule 1. The course runs straight from the baseline through the yearly steps, if any are given,
to the target; before the first of these months and after the last it is level. Without a
baseline there is no course before the first step. A value is judged by the course of its own
month: **reached** when it is at the target or better, whatever the month; else **on course**
when it is at the course or better; else **late**. Courses are exact fractions, never rounded
before they are compared.
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction

from telework.measures.measure import Direction, Measure, MonthValue, month_number, number_of

COURSE_RULE_VERSION = 1


class Standing(StrEnum):
    """How a measure stands."""

    REACHED = "reached"  # 達成
    ON_COURSE = "on_course"  # 順調
    LATE = "late"  # 遅れ
    NO_COURSE = "no_course"  # 比べる予定なし
    NO_FIGURE = "no_figure"  # 実績なし


def course_at(measure: Measure, month: str) -> Fraction | None:
    """Return the course at a month; None before anything was set."""
    points = _points(measure)
    place = month_number(month)
    before = [point for point in points if month_number(point.month) <= place]
    after = [point for point in points if month_number(point.month) > place]
    if not before:
        return None if measure.baseline is None else Fraction(points[0].number)
    if not after:
        return Fraction(before[-1].number)
    return _between(before[-1], after[0], place)


def standing(measure: Measure, figure: MonthValue | None) -> Standing:
    """Judge the newest figure of a measure by rule 1."""
    if figure is None:
        return Standing.NO_FIGURE
    value = Fraction(figure.number)
    if _at_least(measure.direction, value, Fraction(measure.target.number)):
        return Standing.REACHED
    course = course_at(measure, figure.month)
    if course is None:
        return Standing.NO_COURSE
    on_course = _at_least(measure.direction, value, course)
    return Standing.ON_COURSE if on_course else Standing.LATE


def written(number: Fraction | Decimal, decimals: int) -> str:
    """Write a number with so many decimals, halves away from zero, as it is shown."""
    exact = number if isinstance(number, Decimal) else _decimal(number, decimals)
    return str(exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP))


def difference(measure: Measure, figure: str, course: Fraction) -> Fraction:
    """Return by how much a figure is better than the course; negative where it is worse."""
    ahead = Fraction(number_of(figure)) - course
    return ahead if measure.direction is Direction.UP else -ahead


def _points(measure: Measure) -> Sequence[MonthValue]:
    first = () if measure.baseline is None else (measure.baseline,)
    return (*first, *measure.steps, measure.target)


def _between(first: MonthValue, last: MonthValue, place: int) -> Fraction:
    begins, ends = month_number(first.month), month_number(last.month)
    rise = Fraction(last.number) - Fraction(first.number)
    return Fraction(first.number) + rise * (place - begins) / (ends - begins)


def _at_least(direction: Direction, value: Fraction, line: Fraction) -> bool:
    return value >= line if direction is Direction.UP else value <= line


def _decimal(number: Fraction, decimals: int) -> Decimal:
    """Return a fraction rounded once, half away from zero, with no digit of a division lost."""
    scale = 10**decimals
    whole, rest = divmod(abs(number.numerator) * scale, number.denominator)
    whole += 2 * rest >= number.denominator
    return Decimal(whole if number >= 0 else -whole).scaleb(-decimals)
