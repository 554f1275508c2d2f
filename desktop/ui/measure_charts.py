# SPDX-License-Identifier: Apache-2.0
"""A measure and the e-approval rate as charts of months, every point with its words."""

from fractions import Fraction

from desktop.models.line_chart import (
    LineChart,
    Mark,
    Point,
    Series,
    Stroke,
    Tone,
    line_chart,
    place_of,
)
from desktop.ui import measure_words, rate_words, team_words
from desktop.ui.marking import QT_TRANSLATE_NOOP
from telework.measures.course import course_at
from telework.measures.measure import Measure, MonthValue, number_of
from telework.measures.wire import MeasureLine, MeasureMonth, MonthState, RateFigures

RATE_LINES = {
    "headline": (Stroke.SOLID, Tone.ACTUAL, Mark.DOT),
    "strict": (Stroke.DASHED, Tone.COURSE, Mark.SQUARE),
    "government": (Stroke.DOTTED, Tone.OTHER, Mark.TRIANGLE),
}


RATE_NAMES = {
    "headline": QT_TRANSLATE_NOOP("MeasureWords", "公表"),
    "strict": QT_TRANSLATE_NOOP("MeasureWords", "完全電子"),
    "government": QT_TRANSLATE_NOOP("MeasureWords", "国の方式"),
}
"""Short, as heads of columns and beside lines."""


def measure_chart(line: MeasureLine) -> LineChart | None:
    """Return actuals against the course, and what was restated; None of a course alone."""
    measure = line.measure
    known = [month for month in line.months if month.actual is not None]
    found = [_actuals(measure, known), _course(line, known)]
    restated = tuple(
        _point(measure, each, each.restated, mark=Mark.TRIANGLE)
        for each in known
        if each.restated is not None
    )
    if restated:
        name = measure_words.say(QT_TRANSLATE_NOOP("MeasureWords", "訂正後"))
        found.append(Series(name=name, points=restated, stroke=Stroke.NONE, tone=Tone.OTHER))
    return line_chart(each for each in found if each.points)


def said(measure: Measure, month: MeasureMonth) -> str:
    """What a month of a chart says."""
    parts = [
        team_words.month_words(month.month),
        measure_words.say(QT_TRANSLATE_NOOP("MeasureWords", "実績 {value}")).format(
            value=measure_words.value(measure, month.actual)
        ),
    ]
    if month.course is not None:
        course = measure_words.say(QT_TRANSLATE_NOOP("MeasureWords", "予定 {value}"))
        parts.append(course.format(value=measure_words.value(measure, month.course)))
    if month.restated is not None:
        after = measure_words.say(QT_TRANSLATE_NOOP("MeasureWords", "訂正後 {value} ({delta})"))
        parts.append(
            after.format(
                value=measure_words.value(measure, month.restated), delta=measure_words.delta(month)
            )
        )
    parts.append(measure_words.say(measure_words.STATES[month.state]))
    return " ・ ".join(parts)


def rate_chart(months: tuple[RateFigures, ...]) -> LineChart | None:
    """Return the three rates over months; a month in which nothing was decided is left out."""
    found = []
    for rate, (stroke, tone, mark) in RATE_LINES.items():
        points = tuple(
            Point(
                place=place_of(each.key),
                value=Fraction(text.removesuffix("%")),
                said=rate_said(each),
                key=each.key,
                mark=mark,
                label=text if each is months[-1] else "",
            )
            for each in months
            if (text := rate_text(each, rate)) != "-"
        )
        name = measure_words.say(RATE_NAMES[rate])
        found.append(Series(name=name, points=points, stroke=stroke, tone=tone))
    return line_chart(each for each in found if each.points)


def rate_text(row: RateFigures, rate: str) -> str:
    """Return one of the three rates."""
    rates = {"headline": row.headline, "strict": row.strict, "government": row.government}
    return rates[rate]


def rate_said(row: RateFigures) -> str:
    """What a month of the rates says."""
    names = (
        f"{rate_words.say(rate_words.RATES[rate])} {rate_text(row, rate)}" for rate in RATE_LINES
    )
    return " ・ ".join((team_words.month_words(row.key), *names))


def _actuals(measure: Measure, known: list[MeasureMonth]) -> Series:
    newest = known[-1].month if known else ""
    points = tuple(
        _point(
            measure,
            each,
            each.actual,
            mark=Mark.RING if each.state is MonthState.PROVISIONAL else Mark.DOT,
            labelled=each.month == newest,
        )
        for each in known
    )
    name = measure_words.say(QT_TRANSLATE_NOOP("MeasureWords", "実績"))
    return Series(name=name, points=points)


def _point(
    measure: Measure,
    month: MeasureMonth,
    value: str | None,
    *,
    mark: Mark,
    labelled: bool = False,
) -> Point:
    text = value or "0"
    return Point(
        place=place_of(month.month),
        value=Fraction(number_of(text)),
        said=said(measure, month),
        key=month.figure_id,
        mark=mark,
        label=measure_words.number(text) if labelled else "",
    )


def _course(line: MeasureLine, known: list[MeasureMonth]) -> Series:
    measure = line.measure
    first = () if measure.baseline is None else (measure.baseline,)
    points = [_corner(measure, each, Mark.SQUARE) for each in (*first, *measure.steps)]
    points.append(_corner(measure, measure.target, Mark.DIAMOND))
    beyond = [each.month for each in known if each.month > measure.target.month]
    if beyond:
        # After its last month the course is level.
        level = MonthValue(month=beyond[-1], value=measure.target.value)
        points.append(_corner(measure, level, Mark.SQUARE))
    name = measure_words.say(QT_TRANSLATE_NOOP("MeasureWords", "予定"))
    return Series(
        name=name, points=tuple(points), stroke=Stroke.DASHED, tone=Tone.COURSE, corners=True
    )


def _corner(measure: Measure, given: MonthValue, mark: Mark) -> Point:
    course = course_at(measure, given.month)
    named = given in (measure.baseline, measure.target)
    return Point(
        place=place_of(given.month),
        value=Fraction(given.number) if course is None else course,
        said=measure_words.month_value(measure, given),
        mark=mark,
        label=measure_words.number(given.value) if named else "",
    )
