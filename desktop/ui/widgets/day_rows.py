# SPDX-License-Identifier: Apache-2.0
"""A month as a list of days: where, from when until when, and what is to be done about it."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop.models.day_list_model import DayListModel, DayRole
from desktop.telework import DayRow
from desktop.ui import telework_words
from desktop.ui.a11y import named
from desktop.ui.widgets.row_painter import RowPainter

Index = QModelIndex | QPersistentModelIndex
WIDEST_DAY = date(2026, 12, 23)
"""A Wednesday in December: no date needs more room, in Japanese and in English alike."""
STEPS = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}


class DayRows(QListView):
    """The days.

    Signals:
        moved: the DayRow that is the current one now.
        opened: Enter on a day.
    """

    moved = Signal(object)
    opened = Signal(object)

    def __init__(self, identifier: str, name: str) -> None:
        super().__init__()
        named(self, identifier, name)
        self._days = DayListModel(self)
        self.setModel(self._days)
        self.setItemDelegate(_DayDelegate(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def show_rows(self, rows: tuple[DayRow, ...], at: date) -> None:
        """Show the days, with this one current where it is among them."""
        self._days.show_rows(rows)
        self.choose(at)

    def choose(self, day: date) -> None:
        """Make a day the current one."""
        place = max(self._days.position(day), 0)
        if self.currentIndex().row() != place:
            self.setCurrentIndex(self._days.index(place))
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def current(self) -> DayRow | None:
        """The current day."""
        return self._days.row_at(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which day is the current one."""
        super().currentChanged(current, previous)
        self.moved.emit(self._days.row_at(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J, K and Enter; the rest is the list's own."""
        pressed = Qt.Key(event.key())
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and pressed in STEPS:
            at = self.currentIndex().row() + STEPS[pressed]
            if 0 <= at < self._days.rowCount():
                self.setCurrentIndex(self._days.index(at))
        elif pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.current())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, not a search by first letter."""


class _DayDelegate(QStyledItemDelegate):
    """Paints a day: its date and places above, breaks, report and marks below."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines for a day of work, one for a day off; the width is the list's."""
        row: DayRow = index.data(DayRole)
        height = option.fontMetrics.height()
        lines = 2 if telework_words.second_line(row) or telework_words.marks(row) else 1
        return QSize(200, height * lines + (20 if lines == 2 else 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the day that ``DayRole`` answers."""
        row: DayRow = index.data(DayRole)
        painter.save()
        brush = RowPainter(painter, option, self._view, index)
        brush.ground()
        first, second = brush.lines()
        if self.sizeHint(option, index).height() < option.fontMetrics.height() * 2:
            first = option.rect.adjusted(16, 0, -12, 0)
            second = QRect()
        widest = telework_words.day_heading(WIDEST_DAY)
        indent = QFontMetrics(brush.first_font(bold=True)).horizontalAdvance(widest) + 10
        self._first_line(brush, first, row, indent)
        if second.isValid():
            second.setLeft(second.left() + indent)
            self._second_line(brush, second, row)
        painter.restore()

    def _first_line(self, brush: RowPainter, place: QRect, row: DayRow, indent: int) -> None:
        tokens = brush.tokens
        off = bool(row.day_off) and row.began is None
        ink = tokens.ink_2 if off else tokens.ink
        brush.text(
            QRect(place.left(), place.top(), indent - 6, place.height()),
            telework_words.day_heading(row.day),
            ink,
            brush.first_font(bold=not off),
        )
        rest = place.adjusted(indent, 0, 0, 0)
        rest = brush.right(rest, telework_words.hours(row), ink, bold=row.began is not None)
        said = telework_words.places(row) or telework_words.day_off(row)
        brush.text(rest, said, tokens.ink_2 if off or row.planned else ink, brush.first_font())

    def _second_line(self, brush: RowPainter, place: QRect, row: DayRow) -> None:
        for word, tone in telework_words.marks(row):
            ink, ground = brush.tone(tone)
            place = brush.badge(place, word, ink, ground)
        brush.text(place, telework_words.second_line(row), brush.tokens.ink_2, brush.second_font())
