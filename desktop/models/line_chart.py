# SPDX-License-Identifier: Apache-2.0
"""A chart of months as plain data: lines told apart by stroke and mark, round figures beside."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from telework.measures.measure import month_number

LINES = 4
"""Round figures beside the chart, at most one more than these."""

LONGEST_GAP = 12
"""Months between two figures over which a line still runs: figures of a year are joined."""

FROM_ZERO = Fraction(2, 5)
"""Where the least is below this share of the most, the chart begins at zero."""


class Stroke(StrEnum):
    """How a line is drawn, so that it is told apart without colour."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    NONE = "none"


class Mark(StrEnum):
    """What stands at a point of a line."""

    DOT = "dot"
    RING = "ring"  # still open: it may change
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"


class Tone(StrEnum):
    """Which colour of the screens a line takes."""

    ACTUAL = "actual"
    COURSE = "course"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A value of a month.

    Attributes:
        place: number of the month (``month_number``).
        said: the point in words.
        key: what opens what is behind it; empty where nothing does.
        label: written beside the point; empty for most.
    """

    place: int
    value: Fraction
    said: str
    key: str = ""
    mark: Mark = Mark.DOT
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A line; the first of a chart is the one that the keyboard walks along.

    Attributes:
        corners: its points are the corners of one line, known between them as well.
    """

    name: str
    points: tuple[Point, ...]
    stroke: Stroke = Stroke.SOLID
    tone: Tone = Tone.ACTUAL
    corners: bool = False

    def pieces(self) -> tuple[tuple[Point, ...], ...]:
        """Return the points that are joined: years of which nothing is known part them."""
        found: list[list[Point]] = []
        for point in self.points:
            joined = found and (self.corners or point.place - found[-1][-1].place <= LONGEST_GAP)
            found[-1].append(point) if joined else found.append([point])
        return tuple(tuple(piece) for piece in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineChart:
    """Lines over months, with room for all of them.

    Attributes:
        ticks: round figures, lowest first; the chart reaches from the first to the last.
        months: the months that are named below, each with its words.
    """

    series: tuple[Series, ...]
    first: int
    last: int
    ticks: tuple[Fraction, ...]
    months: tuple[tuple[int, str], ...]

    def across(self, point: Point) -> Fraction:
        """Return how far to the right a point lies, from 0 to 1."""
        wide = self.last - self.first
        return Fraction(point.place - self.first, wide) if wide else Fraction(1, 2)

    def above(self, value: Fraction) -> Fraction:
        """Return how high a value lies, from 0 to 1."""
        low, high = self.ticks[0], self.ticks[-1]
        return (value - low) / (high - low)

    def walked(self) -> tuple[Point, ...]:
        """Return the points that the keyboard walks along."""
        return self.series[0].points if self.series else ()


def line_chart(series: Iterable[Series]) -> LineChart | None:
    """Return the chart of these lines; None where there is nothing to draw."""
    drawn = tuple(series)
    points = [point for each in drawn for point in each.points]
    if not points:
        return None
    values = [point.value for point in points]
    places = [point.place for point in points]
    first, last = min(places), max(places)
    return LineChart(
        series=drawn,
        first=first,
        last=last,
        ticks=scale(min(values), max(values)),
        months=named_months(first, last),
    )


def scale(least: Fraction, most: Fraction) -> tuple[Fraction, ...]:
    """Return round figures that hold these values between them."""
    low = min(least, Fraction(0)) if least < most * FROM_ZERO or least == most else least
    span = (most - low) or abs(most) or Fraction(1)
    step = _step(span)
    begin = low // step
    ticks = [step * begin]
    while ticks[-1] < most or len(ticks) < 2:
        ticks.append(ticks[-1] + step)
    return tuple(ticks)


def named_months(first: int, last: int) -> tuple[tuple[int, str], ...]:
    """Return months to name: the first of a year with it, the others by their number."""
    every = next((each for each in (1, 3, 6, 12) if last - first < 9 * each), 24)
    found: list[tuple[int, str]] = []
    year = -1
    for place in range(first, last + 1):
        if place != first and (place + 1 - 3) % every:
            continue
        if found and place - found[-1][0] < every / 2:
            continue
        words = str(place % 12 + 1)
        if place // 12 != year:
            year = place // 12
            words = f"{year}/{words}"
        found.append((place, words))
    return tuple(found)


def place_of(month: str) -> int:
    """Return the place of a month (``YYYY-MM``)."""
    return month_number(month)


def _step(span: Fraction) -> Fraction:
    power = Fraction(1, 1000)
    while True:
        for base in (1, 2, 5):
            step = power * base
            if span <= step * LINES:
                return step
        power *= 10
