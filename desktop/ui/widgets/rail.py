# SPDX-License-Identifier: Apache-2.0
"""The rail at the left: words for the pages and how much waits on each."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLabel, QVBoxLayout, QWidget

from desktop.ui.a11y import named
from desktop.ui.theme import SECOND_LINE_POINTS, TITLE_POINTS, sized, tokens_of

WIDTH_IN_CHARACTERS = 12


class RailButton(QAbstractButton):
    """One page of the rail: its word, its count, and a bar while it is the open one."""

    def __init__(self, identifier: str, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self._count = 0
        named(self, identifier, text)

    def show_count(self, count: int, spoken: str) -> None:
        """Show how much waits here; ``spoken`` is the sentence for screen readers."""
        self._count = count
        self.setAccessibleName(f"{self.text()} {spoken}" if count else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the longest word and its count, as high as a comfortable target."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * WIDTH_IN_CHARACTERS, metrics.height() + 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the word, the count and the bar of the open page."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            ground = tokens.indigo_ground if self.isChecked() else tokens.ground
            painter.fillRect(self.rect(), QColor(ground))
        if self.isChecked():
            painter.fillRect(QRect(0, 0, 4, self.height()), QColor(tokens.indigo))
        painter.setFont(sized(self.font(), 10.5, bold=self.isChecked()))
        painter.setPen(QColor(tokens.indigo if self.isChecked() else tokens.ink))
        inner = self.rect().adjusted(16, 0, -10, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._count:
            self._paint_count(painter, inner)

    def _paint_count(self, painter: QPainter, inner: QRect) -> None:
        tokens = tokens_of(self.palette())
        text = str(self._count) if self._count < 1000 else "999+"
        painter.setFont(sized(self.font(), SECOND_LINE_POINTS, bold=True))
        metrics = painter.fontMetrics()
        height = metrics.height() + 2
        width = max(height, metrics.horizontalAdvance(text) + 12)
        place = QRect(0, 0, width, height)
        place.moveCenter(inner.center())
        place.moveRight(inner.right())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.indigo))
        painter.drawRoundedRect(place, height / 2, height / 2)
        painter.setPen(QColor(tokens.on_indigo))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


class Rail(QWidget):
    """The pages in words.

    Signals:
        chosen: the key of the page asked for.
    """

    chosen = Signal(str)

    def __init__(self, pages: list[tuple[str, str]], last: tuple[str, str]) -> None:
        super().__init__()
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(2)
        mark = QLabel("机")
        mark.setFont(sized(mark.font(), TITLE_POINTS * 1.5, bold=True))
        mark.setContentsMargins(16, 12, 0, 12)
        mark.setAccessibleName(self.tr("机 Tsukue"))
        self._column.addWidget(mark)
        for key, text in pages:
            self._add(key, text)
        self._column.addStretch(1)
        self._add(*last)

    def pages(self) -> list[str]:
        """The pages from top to bottom that this person has, as Ctrl+1 and on count them."""
        return [key for key, each in self._buttons.items() if not each.isHidden()]

    def offer(self, key: str, *, offered: bool) -> None:
        """Show a page on the rail, or leave it out for a person who may not open it."""
        self._buttons[key].setVisible(offered)

    def mark(self, key: str) -> None:
        """Show ``key`` as the open page; a page that is not on the rail leaves none marked."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
            return
        self._group.setExclusive(False)
        for each in self._buttons.values():
            each.setChecked(False)
        self._group.setExclusive(True)

    def show_count(self, key: str, count: int, spoken: str) -> None:
        """Show how much waits on the page ``key``."""
        self._buttons[key].show_count(count, spoken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk the rail."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        buttons = [self._buttons[key] for key in self.pages()]
        at = next((i for i, each in enumerate(buttons) if each.hasFocus()), 0)
        buttons[(at + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper with a hairline at its right."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.paper))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(self.rect().topRight(), self.rect().bottomRight())

    def _add(self, key: str, text: str) -> None:
        made = RailButton(f"rail.{key}", text)
        made.clicked.connect(self._choose)
        made.setProperty("page", key)
        self._group.addButton(made)
        self._buttons[key] = made
        self._column.addWidget(made)

    def _choose(self) -> None:
        self.chosen.emit(str(self.sender().property("page")))
