# SPDX-License-Identifier: Apache-2.0
"""A list of cases: two lines each, moved through with arrows or J and K."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.facade import CaseRow
from desktop.models.case_list_model import CaseListModel, RowRole, key
from desktop.ui import case_words, words
from desktop.ui.a11y import named
from desktop.ui.widgets.row_painter import RowPainter

Index = QModelIndex | QPersistentModelIndex


class CaseRowDelegate(QStyledItemDelegate):
    """Paints a case on two lines: title and urgency above, figures and next office below."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines and air; the width is the list's."""
        return QSize(200, option.fontMetrics.height() * 2 + 28)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row that ``RowRole`` answers."""
        row = index.data(RowRole)
        painter.save()
        brush = RowPainter(painter, option, self._view)
        brush.ground()
        first, second = brush.lines()
        self._first_line(brush, first, row)
        self._second_line(brush, second, row)
        painter.restore()

    def _first_line(self, brush: RowPainter, place: QRect, row: CaseRow) -> None:
        tokens = brush.tokens
        place = brush.right(place, case_words.due(row), tokens.ink_2)
        if row.my_slot or row.pending:
            ink = tokens.amber if row.days >= 3 else tokens.ink_2
            place = brush.right(place, case_words.waited(row.days), ink, bold=row.days >= 3)
        place = brush.right(place, row.section, tokens.ink_2)
        if row.urgent:
            urgent = self.tr("至急")
            place = brush.badge(place, urgent, tokens.vermilion, tokens.vermilion_ground)
        mine = bool(row.my_slot) and row.pending is None
        brush.text(place, case_words.title(row), tokens.ink, brush.first_font(bold=mine))

    def _second_line(self, brush: RowPainter, place: QRect, row: CaseRow) -> None:
        waiting = case_words.pending(row)
        if waiting and row.pending is not None:
            ink, ground = brush.tone(words.SEND_TONES[row.pending])
            place = brush.badge(place, waiting, ink, ground)
        place = brush.right(place, row.drafter, brush.tokens.ink_2)
        brush.text(place, case_words.second_line(row), brush.tokens.ink_2, brush.second_font())


class CaseRows(QListView):
    """The list itself.

    Signals:
        opened: Enter or double click on a row.
        previewed: Space on a row.
        moved: another row is the current one.
    """

    opened = Signal(object)
    previewed = Signal(object)
    moved = Signal(object)

    def __init__(self, identifier: str, name: str) -> None:
        super().__init__()
        # A viewport of our own: to wrap Qt's, the binding first builds every class of widget.
        self.setViewport(QWidget())
        named(self, identifier, name)
        self.rows_model = CaseListModel(self)
        self.setModel(self.rows_model)
        self.setItemDelegate(CaseRowDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self._open)

    def show_rows(self, rows: tuple[CaseRow, ...]) -> None:
        """Show rows, keeping the current case current; else the row at its place."""
        before = self.current()
        place = self.currentIndex().row()
        self.rows_model.show_rows(rows)
        if not rows:
            return
        at = self.rows_model.position(key(before)) if before is not None else -1
        if at < 0:
            at = min(max(place, 0), len(rows) - 1)
        if self.currentIndex().row() != at:
            self.setCurrentIndex(self.rows_model.index(at))

    def current(self) -> CaseRow | None:
        """The current row, None when there is none."""
        return self.rows_model.row_at(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is the current one."""
        super().currentChanged(current, previous)
        self.moved.emit(self.rows_model.row_at(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J, K, Enter and Space; the rest is the list's own."""
        if event.modifiers() not in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            super().keyPressEvent(event)
            return
        pressed = event.key()
        if pressed in (Qt.Key.Key_J, Qt.Key.Key_K):
            self._step(1 if pressed == Qt.Key.Key_J else -1)
        elif pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif pressed == Qt.Key.Key_Space:
            self.previewed.emit(self.current())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, not a search by first letter."""

    def _step(self, by: int) -> None:
        at = self.currentIndex().row() + by
        if 0 <= at < self.rows_model.rowCount():
            self.setCurrentIndex(self.rows_model.index(at))

    def _open(self, index: Index) -> None:
        row = self.rows_model.row_at(index)
        if row is not None:
            self.opened.emit(row)
