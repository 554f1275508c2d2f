# SPDX-License-Identifier: Apache-2.0
"""Paints a chart of months, on the screen and on paper: strokes and marks tell lines apart."""

from collections.abc import Callable
from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from desktop.models.line_chart import LineChart, Mark, Point, Series, Stroke, Tone
from desktop.ui.theme import Tokens

AIR = 8.0
STROKES = {
    Stroke.SOLID: Qt.PenStyle.SolidLine,
    Stroke.DASHED: Qt.PenStyle.DashLine,
    Stroke.DOTTED: Qt.PenStyle.DotLine,
}
MIDDLE = Qt.AlignmentFlag.AlignVCenter
HEAD, FOOT = 3.2, 1.8
"""Lines of words over the lines of the chart (names, a point's label, air) and below them."""

BELOW = 0.6
"""How far below the lines the months begin, in lines of words: clear of the lowest figure."""

MANY = 18
"""Points of a line from which they are drawn smaller."""

SAMPLE = 28.0
"""Length of the piece of a line that stands before its name."""


class LinePainter:
    """Paints one chart; made per paint call and dropped after it.

    ``unit`` is the size of a hairline: 1 on the screen, more on a printer.
    """

    def __init__(
        self, painter: QPainter, chart: LineChart, tokens: Tokens, unit: float = 1.0
    ) -> None:
        self._painter = painter
        self._chart = chart
        self._tokens = tokens
        self._unit = unit
        self._area = QRectF()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def whole(self, place: QRectF, written: Callable[[Fraction], str], reading: int = 1) -> QRectF:
        """Paint names, scale, months and lines; returns where the lines lie.

        Args:
            place: where all of it goes.
            written: writes the figures of the scale.
            reading: how many lines are left free for what a point says.
        """
        line = self._painter.fontMetrics().height()
        room = max(self._wide(written(tick)) for tick in self._chart.ticks) + AIR * self._unit
        ends = self._wide("00,000") / 2
        head = HEAD + reading
        self._legend(QRectF(place.left(), place.top(), place.width(), line))
        self._area = QRectF(
            place.left() + room,
            place.top() + head * line,
            place.width() - room - ends,
            place.height() - (head + FOOT) * line,
        )
        self._scale(written)
        self._months(line)
        self._lines()
        self._labels(line)
        return self._area

    def spark(self, place: QRectF) -> None:
        """Paint the lines alone, small, with the last point of the first one marked."""
        self._area = place
        for each in reversed(self._chart.series):
            self._stroke(each, 1.4)
        walked = self._chart.walked()
        if walked:
            self._mark(walked[-1], self._chart.series[0], 3.2)
        if len(self._chart.series) > 1:
            self._mark(self._chart.series[1].points[-1], self._chart.series[1], 3.0)

    def at(self, point: Point) -> QPointF:
        """Return where a point lies."""
        area, chart = self._area, self._chart
        return QPointF(
            area.left() + area.width() * float(chart.across(point)),
            area.bottom() - area.height() * float(chart.above(point.value)),
        )

    def _colour(self, series: Series) -> QColor:
        tokens = self._tokens
        by_tone = {Tone.ACTUAL: tokens.indigo, Tone.COURSE: tokens.ink_2, Tone.OTHER: tokens.pine}
        return QColor(by_tone[series.tone])

    def _wide(self, text: str) -> int:
        return self._painter.fontMetrics().horizontalAdvance(text)

    def _legend(self, place: QRectF) -> None:
        left = place.left()
        for each in self._chart.series:
            sample = SAMPLE * self._unit
            middle = place.center().y()
            self._pen(each, 1.8)
            if each.stroke is not Stroke.NONE:
                self._painter.drawLine(QPointF(left, middle), QPointF(left + sample, middle))
            self._shape(each.points[0].mark, QPointF(left + sample / 2, middle), each, 3.4)
            left += sample + AIR * self._unit
            self._painter.setPen(QColor(self._tokens.ink_2))
            wide = self._wide(each.name)
            self._painter.drawText(
                QRectF(left, place.top(), wide + 2, place.height()), MIDDLE, each.name
            )
            left += wide + 3 * AIR * self._unit

    def _scale(self, written: Callable[[Fraction], str]) -> None:
        area, line = self._area, self._painter.fontMetrics().height()
        for tick in self._chart.ticks:
            height = area.bottom() - area.height() * float(self._chart.above(tick))
            self._painter.setPen(QPen(QColor(self._tokens.line), self._unit))
            self._painter.drawLine(QPointF(area.left(), height), QPointF(area.right(), height))
            self._painter.setPen(QColor(self._tokens.ink_2))
            words = written(tick)
            wide = self._wide(words)
            place = QRectF(area.left() - AIR * self._unit - wide, height - line / 2, wide + 1, line)
            self._painter.drawText(place, MIDDLE, words)

    def _months(self, line: int) -> None:
        area, free = self._area, float("-inf")
        self._painter.setPen(QColor(self._tokens.ink_2))
        for number, words in self._chart.months:
            middle = self.at(Point(place=number, value=self._chart.ticks[0], said="")).x()
            wide = self._wide(words)
            if middle - wide / 2 < free:
                continue
            free = middle + wide / 2 + AIR * self._unit
            place = QRectF(middle - wide / 2, area.bottom() + line * BELOW, wide + 1, line)
            self._painter.drawText(place, MIDDLE, words)

    def _lines(self) -> None:
        for each in reversed(self._chart.series):
            self._stroke(each, 2.2 if each.tone is Tone.ACTUAL else 1.5)
            size = 3.6 if len(each.points) <= MANY else 2.6
            for point in each.points:
                self._mark(point, each, size)

    def _labels(self, line: int) -> None:
        font = QFont(self._painter.font())
        font.setBold(True)
        plain = self._painter.font()
        self._painter.setFont(font)
        for each in self._chart.series:
            self._painter.setPen(self._colour(each))
            for point in each.points:
                if not point.label:
                    continue
                at, wide = self.at(point), self._wide(point.label)
                left = min(at.x() - wide / 2, self._area.right() + self._wide("00"))
                top = at.y() - line - 6 * self._unit
                self._painter.drawText(QRectF(left, top, wide + 2, line), MIDDLE, point.label)
        self._painter.setFont(plain)

    def _stroke(self, series: Series, width: float) -> None:
        if series.stroke is Stroke.NONE:
            return
        self._pen(series, width)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in series.pieces():
            self._painter.drawPolyline(QPolygonF([self.at(point) for point in piece]))

    def _mark(self, point: Point, series: Series, size: float) -> None:
        self._shape(point.mark, self.at(point), series, size)

    def _shape(self, mark: Mark, at: QPointF, series: Series, size: float) -> None:
        colour, reach = self._colour(series), size * self._unit
        open_mark = mark in {Mark.RING, Mark.DIAMOND}
        self._painter.setPen(QPen(colour, 1.6 * self._unit))
        self._painter.setBrush(QColor(self._tokens.paper) if open_mark else colour)
        if mark in {Mark.DOT, Mark.RING}:
            self._painter.drawEllipse(at, reach, reach)
        else:
            self._painter.drawPolygon(_polygon(mark, at, reach))

    def _pen(self, series: Series, width: float) -> None:
        style = STROKES.get(series.stroke, Qt.PenStyle.SolidLine)
        self._painter.setPen(QPen(self._colour(series), width * self._unit, style))


def _polygon(mark: Mark, at: QPointF, reach: float) -> QPolygonF:
    corners = {
        Mark.SQUARE: ((-1, -1), (1, -1), (1, 1), (-1, 1)),
        Mark.DIAMOND: ((0, -1.4), (1.4, 0), (0, 1.4), (-1.4, 0)),
        Mark.TRIANGLE: ((0, -1.3), (1.2, 1), (-1.2, 1)),
    }[mark]
    return QPolygonF([QPointF(at.x() + x * reach, at.y() + y * reach) for x, y in corners])
