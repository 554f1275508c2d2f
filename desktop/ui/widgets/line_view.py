# SPDX-License-Identifier: Apache-2.0
"""A chart of months on the screen: arrows walk along it, Enter opens what is behind a point."""

from collections.abc import Callable
from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.models.line_chart import LineChart, Point
from desktop.ui.a11y import announce, named
from desktop.ui.theme import SECOND_LINE_POINTS, sized, tokens_of
from desktop.ui.widgets.line_painter import LinePainter

LINES_HIGH = 15
"""How many lines of words the chart is high."""

READING = 1.7
"""How many lines below the top the words of the marked point begin: clear of the names."""

STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class LineView(QWidget):
    """Shows a chart; a table with the same figures stands beside it.

    Signals:
        opened: the key of a point, by Enter on the one marked or by a click near it.
    """

    opened = Signal(str)

    def __init__(self, identifier: str, name: str, lines_high: int = LINES_HIGH) -> None:
        super().__init__()
        named(self, identifier, name)
        self._lines_high = lines_high
        self._chart: LineChart | None = None
        self._written: Callable[[Fraction], str] = str
        self._area = QRectF()
        self._marked = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(sized(self.font(), SECOND_LINE_POINTS))

    def show_chart(self, chart: LineChart | None, written: Callable[[Fraction], str]) -> None:
        """Show a chart; ``written`` writes the figures of its scale."""
        self._chart, self._written = chart, written
        walked = chart.walked() if chart is not None else ()
        self._marked = max(len(walked) - 1, 0)
        self.setAccessibleDescription("\n".join(point.said for point in walked))
        self.setVisible(chart is not None)
        self.updateGeometry()
        self.update()

    def marked(self) -> Point | None:
        """The point that Enter opens."""
        walked = self._chart.walked() if self._chart is not None else ()
        return walked[self._marked] if walked else None

    def sizeHint(self) -> QSize:
        """As wide as there is room for."""
        return QSize(320, self.fontMetrics().height() * self._lines_high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right walk from point to point, Home and End to the ends, Enter opens."""
        walked = self._chart.walked() if self._chart is not None else ()
        key = Qt.Key(event.key())
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(walked) - 1}
        at = ends.get(key, self._marked + STEPS.get(key, 0))
        if (key in STEPS or key in ends) and walked:
            self._walk_to(min(max(at, 0), len(walked) - 1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and walked:
            self._open()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the point that is nearest across."""
        walked = self._chart.walked() if self._chart is not None else ()
        if event.button() is not Qt.MouseButton.LeftButton or not walked:
            return
        across = event.position().x()
        self._marked = min(
            range(len(walked)), key=lambda at: abs(self._across(walked[at]) - across)
        )
        self.update()
        self._open()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which point Enter opens."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Mark nothing while the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart, and what the marked point says where the keyboard is here."""
        if self._chart is None:
            return
        painter = QPainter(self)
        tokens = tokens_of(self.palette())
        drawn = LinePainter(painter, self._chart, tokens)
        reading = self._reading_lines()
        place = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        self._area = drawn.whole(place, self._written, reading)
        point = self.marked()
        if point is None or not self.hasFocus():
            return
        line = self.fontMetrics().height()
        across = self._across(point)
        painter.setPen(QPen(QColor(tokens.ink_2), 1, Qt.PenStyle.DotLine))
        top = self._area.top() - line * 0.3
        painter.drawLine(QPointF(across, top), QPointF(across, self._area.bottom()))
        painter.setPen(QColor(tokens.ink))
        words = QRectF(2, line * READING, self.width() - 4, line * reading)
        painter.drawText(words, Qt.TextFlag.TextWordWrap, point.said)

    def _reading_lines(self) -> int:
        """How many lines the longest point needs, so that walking along moves nothing."""
        walked = self._chart.walked() if self._chart is not None else ()
        longest = max(
            (self.fontMetrics().horizontalAdvance(each.said) for each in walked), default=0
        )
        return 1 if longest <= self.width() - 4 else 2

    def _across(self, point: Point) -> float:
        share = float(self._chart.across(point)) if self._chart is not None else 0.0
        return self._area.left() + self._area.width() * share

    def _walk_to(self, at: int) -> None:
        self._marked = at
        point = self.marked()
        if point is not None:
            announce(self, point.said)
        self.update()

    def _open(self) -> None:
        point = self.marked()
        if point is not None and point.key:
            self.opened.emit(point.key)
