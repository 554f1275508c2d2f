# SPDX-License-Identifier: Apache-2.0
"""Horizontal bars of shares, one a line, painted; the table beside says the same in figures."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.a11y import announce, named
from desktop.ui.theme import SECOND_LINE_POINTS, sized, tokens_of

MOST_BARS = 30
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One part: its name, its share of everything from 0 to 1, and the share as written."""

    name: str
    share: float | None
    text: str


class BarChart(QWidget):
    """Bars from the top; nothing decided is said by ``-`` and no bar.

    Signals:
        opened: the place of a bar, by a click on it or by Enter on the one marked.
    """

    opened = Signal(int)

    def __init__(self, identifier: str, name: str) -> None:
        super().__init__()
        named(self, identifier, name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._bars: tuple[Bar, ...] = ()
        self._marked = 0

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        """Show these parts."""
        self._bars = bars[:MOST_BARS]
        self._marked = 0
        self.setAccessibleDescription("、".join(f"{bar.name} {bar.text}" for bar in self._bars))
        self.setFixedHeight(max(1, len(self._bars)) * self._step())
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down mark a bar, Enter opens it."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is not None and 0 <= self._marked + step < len(self._bars):
            self._marked += step
            bar = self._bars[self._marked]
            announce(self, f"{bar.name} {bar.text}")
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._bars:
            self.opened.emit(self._marked)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the bar under it."""
        row = int(event.position().y()) // self._step()
        if event.button() is Qt.MouseButton.LeftButton and 0 <= row < len(self._bars):
            self._marked = row
            self.update()
            self.opened.emit(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which bar Enter opens."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Mark nothing while the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def sizeHint(self) -> QSize:
        """One line for each bar."""
        return QSize(280, max(1, len(self._bars)) * self._step())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint name, bar and share of each part."""
        painter = QPainter(self)
        painter.setFont(sized(self.font(), SECOND_LINE_POINTS))
        metrics, step = painter.fontMetrics(), self._step()
        names = max((metrics.horizontalAdvance(bar.name) for bar in self._bars), default=0)
        left = min(names, self.width() // 3) + 8
        texts = ("100.0%", *(bar.text for bar in self._bars))
        right = max(map(metrics.horizontalAdvance, texts)) + 10
        for row, bar in enumerate(self._bars):
            line = QRect(0, row * step, self.width(), step)
            if row == self._marked and self.hasFocus():
                painter.fillRect(line, QColor(tokens_of(self.palette()).ground))
            self._paint_bar(painter, line, bar, left, right)

    def _paint_bar(self, painter: QPainter, line: QRect, bar: Bar, left: int, right: int) -> None:
        tokens = tokens_of(self.palette())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(tokens.ink))
        place = QRect(line.left(), line.top(), left - 8, line.height())
        shown = painter.fontMetrics().elidedText(
            bar.name, Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, middle, shown)
        ground = QRect(left, line.top() + 5, line.width() - left - right, line.height() - 10)
        painter.fillRect(ground, QColor(tokens.ground))
        if bar.share is not None:
            filled = QRect(ground)
            filled.setWidth(round(ground.width() * bar.share))
            painter.fillRect(filled, QColor(tokens.indigo))
        end = QRect(line.right() - right + 6, line.top(), right - 6, line.height())
        painter.drawText(end, middle | Qt.AlignmentFlag.AlignRight, bar.text)

    def _step(self) -> int:
        return self.fontMetrics().height() + 12
