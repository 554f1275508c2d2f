# SPDX-License-Identifier: Apache-2.0
"""Charts as shapes, for paper and page alike: computed once, drawn as PDF or as SVG.

Points are counted from the top left, downwards. Every chart has a table beside it: the shapes
are for the eye, the numbers stand in the table.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

Number = Decimal | int | None


class Ink(StrEnum):
    """What a shape stands for; each form has its colours for these."""

    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    COURSE = "course"
    GRID = "grid"
    TEXT = "text"
    QUIET = "quiet"


DASHES: Mapping[Ink, tuple[float, ...]] = {
    Ink.SECOND: (6, 3),
    Ink.THIRD: (2, 2),
    Ink.COURSE: (4, 3),
}
"""Lines are told apart without colour too."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points."""

    points: tuple[tuple[float, float], ...]
    ink: Ink


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle: left, top, width, height."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of a line."""

    x: float
    y: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text at its baseline; ``anchor`` is start, middle or end."""

    x: float
    y: float
    text: str
    anchor: str
    ink: Ink


Shape = Stroke | Bar | Dot | Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """How large a chart is, and its letters."""

    width: float
    height: float
    letters: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A drawn chart."""

    frame: Frame
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Values by month under a name; None where there is none."""

    name: str
    ink: Ink
    values: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class _Scale:
    low: float
    high: float
    step: float

    def share(self, value: float) -> float:
        """Return how far up a value stands, from 0 to 1."""
        return (value - self.low) / (self.high - self.low)

    def marks(self) -> Iterator[float]:
        count = round((self.high - self.low) / self.step)
        return (self.low + self.step * at for at in range(count + 1))


def line_chart(months: Sequence[str], series: Sequence[Series], frame: Frame) -> Chart:
    """Draw lines over months, with their names below."""
    known = [float(v) for each in series for v in each.values if v is not None]
    if not known:
        return Chart(frame=frame, shapes=())
    scale = _scale(min(known), max(known))
    return Chart(frame=frame, shapes=tuple(_line_shapes(months, series, frame, scale)))


def bar_chart(bars: Sequence[tuple[str, Number, str]], frame: Frame) -> Chart:
    """Draw bars below each other: name, value, and the value in words."""
    row = frame.letters * 1.9
    fitted = Frame(width=frame.width, height=row * len(bars) + frame.letters, letters=frame.letters)
    return Chart(frame=fitted, shapes=tuple(_bar_shapes(bars, fitted, row)))


def _line_shapes(
    months: Sequence[str], series: Sequence[Series], frame: Frame, scale: _Scale
) -> Iterator[Shape]:
    letters = frame.letters
    marks = [_short(each) for each in scale.marks()]
    left = letters * (0.62 * max(map(len, marks)) + 0.8)
    right, top, bottom = frame.width - letters, letters, frame.height - letters * 3.4
    for value, mark in zip(scale.marks(), marks, strict=True):
        y = bottom - scale.share(value) * (bottom - top)
        yield Stroke(((left, y), (right, y)), Ink.GRID)
        yield Label(left - letters * 0.4, y + letters * 0.35, mark, "end", Ink.QUIET)
    across = [left + letters + at * _gap(months, left, right, letters) for at in range(len(months))]
    yield from _month_labels(months, across, bottom + letters * 1.3, letters)
    for each in series:
        heights = [
            None if v is None else bottom - scale.share(float(v)) * (bottom - top)
            for v in each.values
        ]
        yield from _line(across, heights, each.ink)
    yield from _legend(series, left, frame.height - letters * 0.5, letters)


def _gap(months: Sequence[str], left: float, right: float, letters: float) -> float:
    return (right - left - 2 * letters) / max(len(months) - 1, 1)


def _line(across: Sequence[float], heights: Sequence[float | None], ink: Ink) -> Iterator[Shape]:
    """Draw a line that is broken where there is no value."""
    run: list[tuple[float, float]] = []
    for x, y in (*zip(across, heights, strict=True), (0.0, None)):
        if y is not None:
            run.append((x, y))
            continue
        if len(run) > 1:
            yield Stroke(tuple(run), ink)
        if ink is not Ink.COURSE:
            yield from (Dot(*point, ink) for point in run)
        run = []


def _month_labels(
    months: Sequence[str], across: Sequence[float], y: float, letters: float
) -> Iterator[Shape]:
    """Name the first month, the last, and as many between as there is room for."""
    # The first and the last are written towards the middle and reach further into it.
    room = letters * 6.8
    last = len(months) - 1
    shown = -room
    for at, month in enumerate(months):
        if at != last and (across[at] - shown < room or across[last] - across[at] < room):
            continue
        shown = across[at]
        anchor = "start" if at == 0 else "end" if at == last else "middle"
        edge = {"start": -letters, "end": letters, "middle": 0.0}[anchor]
        yield Label(across[at] + edge, y, month, anchor, Ink.QUIET)


def _legend(series: Sequence[Series], left: float, y: float, letters: float) -> Iterator[Shape]:
    x = left
    for each in series:
        middle = y - letters * 0.35
        yield Stroke(((x, middle), (x + letters * 1.8, middle)), each.ink)
        yield Label(x + letters * 2.2, y, each.name, "start", Ink.TEXT)
        x += letters * (3.4 + _width(each.name))


def _bar_shapes(
    bars: Sequence[tuple[str, Number, str]], frame: Frame, row: float
) -> Iterator[Shape]:
    letters = frame.letters
    names = [_cut(name, 9) for name, _value, _words in bars]
    left = letters * (max(map(_width, names), default=0) + 1)
    room = frame.width - left - letters * (max((_width(w) for _n, _v, w in bars), default=0) + 1)
    most = max((float(value) for _name, value, _words in bars if value is not None), default=0.0)
    for at, (_name, value, words) in enumerate(bars):
        top = row * at + letters * 0.4
        base = top + letters * 1.1
        length = 0.0 if value is None or most <= 0 else room * float(value) / most
        yield Label(left - letters * 0.5, base, names[at], "end", Ink.TEXT)
        if length > 0:
            yield Bar(left, top, length, row * 0.72, Ink.FIRST)
        yield Label(left + length + letters * 0.4, base, words, "start", Ink.TEXT)


def _scale(low: float, high: float) -> _Scale:
    """Return an axis of round steps; it begins at nothing unless that would flatten the line."""
    base = 0.0 if low >= 0 and low < high * 0.6 else low
    span = (high - base) or abs(high) or 1.0
    power = 10.0 ** math.floor(math.log10(span / 4))
    step = next(power * each for each in (1, 2, 5, 10) if power * each * 4.5 >= span)
    first = math.floor(base / step) * step
    return _Scale(first, first + math.ceil((high - first) / step or 1) * step, step)


def _short(value: float) -> str:
    return f"{value:,.0f}" if value == round(value) else f"{value:,.1f}"


def _width(text: str) -> float:
    """Return a width in letters; a kanji takes two halves."""
    return sum(0.55 if character.isascii() else 1.0 for character in text)


def _cut(text: str, most: int) -> str:
    return text if _width(text) <= most else f"{text[: most - 1]}…"
