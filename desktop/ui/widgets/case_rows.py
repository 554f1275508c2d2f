# SPDX-License-Identifier: Apache-2.0
"""A list of cases, worked through by keyboard: move, open, look, choose, act."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.facade import CaseRow
from desktop.models.case_list_model import CaseListModel, key
from desktop.ui.a11y import named
from desktop.ui.widgets.case_row_delegate import CaseRowDelegate

Index = QModelIndex | QPersistentModelIndex
ACT_KEYS = {
    Qt.Key.Key_A: "approve",
    Qt.Key.Key_V: "postview",
    Qt.Key.Key_R: "remand",
    Qt.Key.Key_H: "hold",
}
STEPS = {Qt.Key.Key_J: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_K: -1, Qt.Key.Key_Up: -1}
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class CaseRows(QListView):
    """The list itself.

    Signals:
        opened: Enter or double click on a row.
        previewed: P on a row.
        moved: another row is the current one.
        act_asked: (command type, row) of the letter of an act.
        chosen: which rows are chosen has changed.
        painted: the rows last shown are on screen.
    """

    opened = Signal(object)
    previewed = Signal(object)
    moved = Signal(object)
    act_asked = Signal(str, object)
    chosen = Signal()
    painted = Signal()

    def __init__(self, identifier: str, name: str) -> None:
        super().__init__()
        # A viewport of our own: to wrap Qt's, the binding first builds every class of widget.
        self.setViewport(QWidget())
        named(self, identifier, name)
        self.rows_model = CaseListModel(self)
        self.rows_model.chosen.connect(self.chosen)
        self.setModel(self.rows_model)
        self._delegate = CaseRowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._unpainted = False
        self.doubleClicked.connect(self._open)

    def let_choose(self, offered: bool) -> None:
        """Say whether rows of this list can be chosen; without it nothing stays chosen."""
        if offered == self._delegate.choosing:
            return
        self._delegate.choosing = offered
        self.rows_model.choose_none()
        self.viewport().update()

    def show_rows(self, rows: tuple[CaseRow, ...]) -> None:
        """Show rows, keeping the current case current; else the row at its place.

        A case that was just acted on gives its place to the one that comes after it.
        """
        before = self.current()
        place = self.currentIndex().row()
        self._unpainted = True
        self.viewport().update()
        self.rows_model.show_rows(rows)
        if not rows:
            return
        at = self.rows_model.position(key(before)) if before is not None else -1
        done = at >= 0 and before is not None and not before.pending and rows[at].pending
        if at < 0 or (done and at != place):
            at = min(max(place, 0), len(rows) - 1)
        if self.currentIndex().row() != at:
            self.setCurrentIndex(self.rows_model.index(at))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows; tell the first time they are painted."""
        super().paintEvent(event)
        if self._unpainted:
            self._unpainted = False
            self.painted.emit()

    def current(self) -> CaseRow | None:
        """The current row, None when there is none."""
        return self.rows_model.row_at(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is the current one."""
        super().currentChanged(current, previous)
        self.moved.emit(self.rows_model.row_at(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters, Enter and Space; the rest is the list's own."""
        pressed = Qt.Key(event.key())
        if event.modifiers() in PLAIN and self._plain_key(pressed):
            return
        if self._delegate.choosing and self._choose_by(pressed, event.modifiers()):
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, not a search by first letter."""

    def _plain_key(self, pressed: Qt.Key) -> bool:
        row = self.current()
        if pressed in (Qt.Key.Key_J, Qt.Key.Key_K):
            self._step(STEPS[pressed])
        elif pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif pressed == Qt.Key.Key_P:
            self.previewed.emit(row)
        elif pressed in (Qt.Key.Key_Space, Qt.Key.Key_X) and self._delegate.choosing:
            self.rows_model.turn_over(self.currentIndex())
        elif pressed in ACT_KEYS and row is not None:
            self.act_asked.emit(ACT_KEYS[pressed], row)
        else:
            return False
        return True

    def _choose_by(self, pressed: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Ctrl+A chooses every row that can be; Shift and a step the rows passed over."""
        if pressed == Qt.Key.Key_A and modifiers == Qt.KeyboardModifier.ControlModifier:
            self.rows_model.choose_all()
            return True
        if pressed in STEPS and modifiers == Qt.KeyboardModifier.ShiftModifier:
            self.rows_model.choose(self.currentIndex())
            self._step(STEPS[pressed])
            self.rows_model.choose(self.currentIndex())
            return True
        return False

    def _step(self, by: int) -> None:
        at = self.currentIndex().row() + by
        if 0 <= at < self.rows_model.rowCount():
            self.setCurrentIndex(self.rows_model.index(at))

    def _open(self, index: Index) -> None:
        row = self.rows_model.row_at(index)
        if row is not None:
            self.opened.emit(row)
