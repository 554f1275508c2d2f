# SPDX-License-Identifier: Apache-2.0
"""A day of the month of rooms: its number, what stands there, and a tint by how full it is."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.models.room_month import MonthDay
from desktop.ui.a11y import named
from desktop.ui.theme import SECOND_LINE_POINTS, Tokens, sized, tokens_of

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
PAD = 7
GAP = 8
LEAST_WIDTH = 60
SPREAD = 1.3
"""The height of a line, in heights of its letters."""

FAINTEST, STRONGEST = 16, 80
"""Of the tint, out of 255: words on it stay readable in every appearance."""


class MonthCell(QAbstractButton):
    """One day; Enter or a double click opens it.

    Signals:
        stepped: an arrow key.
        entered: the keyboard or a click came here.
        hovered: what it says, while the pointer is over it; ``left`` when it has gone.
    """

    stepped = Signal(int)
    entered = Signal()
    hovered = Signal(str)
    left = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        named(self, f"rooms.day{number}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._day: MonthDay | None = None
        self._lines: tuple[str, ...] = ()
        self._today = self._chosen = False

    def show_day(self, day: MonthDay, lines: tuple[str, ...], *, today: bool) -> None:
        """Show a day; ``lines`` are what stands there, what is free, and what is one's own."""
        self._day, self._lines, self._today = day, lines, today
        self.updateGeometry()
        self.update()

    def say(self, spoken: str, details: str) -> None:
        """Take what a screen reader says, and what the pointer shows beside it."""
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(details)
        self.setToolTip(details)

    def choose(self, *, chosen: bool) -> None:
        """Be the day of the cursor or not: Tab comes to that one only."""
        self._chosen = chosen
        strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(strong if chosen else click)
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines at least: number and bookings, and what is free."""
        metrics = QFontMetrics(self._font())
        first = metrics.horizontalAdvance("30") + GAP + metrics.horizontalAdvance(self._line(0))
        width = max(first, metrics.horizontalAdvance(self._line(1)))
        return QSize(width + 2 * PAD, 2 * round(metrics.height() * SPREAD) + 2 * PAD)

    def minimumSizeHint(self) -> QSize:
        """As high as two lines; seven days share the width there is."""
        return QSize(LEAST_WIDTH, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go on, Enter opens."""
        if event.key() in ARROWS:
            self.stepped.emit(event.key())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor here; a click alone opens nothing."""
        event.accept()
        self.entered.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Wait for the second click."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the day."""
        event.accept()
        self.click()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Become the day of the cursor."""
        super().focusInEvent(event)
        self.entered.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell what stands here."""
        super().enterEvent(event)
        self.hovered.emit(self.accessibleName())

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer has gone."""
        super().leaveEvent(event)
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint tint, number and lines."""
        if self._day is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = tokens_of(self.palette())
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = tokens.indigo if self._chosen else tokens.line
        painter.setPen(QPen(QColor(edge), 1.5 if self._chosen else 1))
        painter.setBrush(QColor(tokens.ground if self._day.closed else tokens.paper))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._tint(self._day, tokens))
        painter.drawRoundedRect(box, 4, 4)
        self._paint_words(painter, self._day, tokens)

    def _paint_words(self, painter: QPainter, day: MonthDay, tokens: Tokens) -> None:
        bold = sized(self.font(), SECOND_LINE_POINTS, bold=True)
        line = round(QFontMetrics(bold).height() * SPREAD)
        inner = QRectF(self.rect()).adjusted(PAD, PAD - 1, -PAD, -PAD)
        first = QRectF(inner.left(), inner.top(), inner.width(), line)
        painter.setFont(bold)
        number = str(day.day.day)
        if self._today:
            room = QFontMetrics(bold).horizontalAdvance(number) + GAP
            mark = QRectF(first.left() - 3, first.top(), room, line)
            painter.setBrush(QColor(tokens.indigo))
            painter.drawRoundedRect(mark, 4, 4)
        painter.setPen(QColor(tokens.on_indigo if self._today else tokens.ink))
        at = first.translated(1, 0) if self._today else first
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, number)
        painter.setPen(QColor(tokens.ink))
        painter.setFont(self._font())
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        left = QFontMetrics(bold).horizontalAdvance(number) + GAP
        beside = first.adjusted(left, 0, 0, 0)
        painter.drawText(beside, right, self._short(painter, self._line(0), beside))
        for row, words in enumerate(self._lines[1:], start=1):
            place = first.translated(0, row * line)
            if words and place.bottom() <= inner.bottom() + 2:
                painter.setPen(QColor(tokens.ink if row == 1 else tokens.indigo))
                short = self._short(painter, words, place)
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, short)

    def _short(self, painter: QPainter, words: str, place: QRectF) -> str:
        way = Qt.TextElideMode.ElideRight
        return painter.fontMetrics().elidedText(words, way, int(place.width()) + 1)

    def _tint(self, day: MonthDay, tokens: Tokens) -> QColor:
        colour = QColor(tokens.indigo)
        # By the root: between an empty day and one of few meetings the eye should see a step.
        strength = FAINTEST + round((STRONGEST - FAINTEST) * day.occupancy**0.5)
        colour.setAlpha(strength if day.taken_minutes else 0)
        return colour

    def _line(self, at: int) -> str:
        return self._lines[at] if at < len(self._lines) else ""

    def _font(self) -> QFont:
        return sized(self.font(), SECOND_LINE_POINTS)
