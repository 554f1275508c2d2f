# SPDX-License-Identifier: Apache-2.0
"""The list of the outbox: what was done above, when and in which state below."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop.facade import OutboxRow
from desktop.models.outbox_model import ActRole, OutboxModel, heading
from desktop.ui import words
from desktop.ui.a11y import named
from desktop.ui.dates import when
from desktop.ui.widgets.row_painter import RowPainter

Index = QModelIndex | QPersistentModelIndex


class OutboxRowDelegate(QStyledItemDelegate):
    """Paints an act on two lines; its state is a word on its coloured ground."""

    def __init__(self, now: Callable[[], datetime], parent: QListView) -> None:
        super().__init__(parent)
        self._now = now
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines and air; the width is the list's."""
        return QSize(200, option.fontMetrics.height() * 2 + 28)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the act that ``ActRole`` answers."""
        row: OutboxRow = index.data(ActRole)
        painter.save()
        brush = RowPainter(painter, option, self._view, index)
        brush.ground()
        first, second = brush.lines()
        tokens = brush.tokens
        first = brush.right(first, when(row.made_at, self._now()), tokens.ink_2)
        brush.text(first, heading(row), tokens.ink, brush.first_font())
        ink, ground = brush.tone(words.SEND_TONES[row.state])
        second = brush.badge(second, words.say(words.SEND_STATES[row.state]), ink, ground)
        brush.text(second, self._tries(row), tokens.ink_2, brush.second_font())
        painter.restore()

    def _tries(self, row: OutboxRow) -> str:
        if row.next_try is not None:
            return self.tr("次の送信 {time}").format(time=when(row.next_try, self._now()))
        return ""


class OutboxRows(QListView):
    """The list itself.

    Signals:
        moved: another act is the current one, None for none.
    """

    moved = Signal(object)

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        named(self, "outbox.rows", self.tr("送信トレイの一覧"))
        self.acts_model = OutboxModel(self)
        self.setModel(self.acts_model)
        self.setItemDelegate(OutboxRowDelegate(now, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def show_rows(self, rows: tuple[OutboxRow, ...]) -> None:
        """Show the acts, keeping the current one current; else the one at its place."""
        before = self.current()
        place = self.currentIndex().row()
        self.acts_model.show_rows(rows)
        at = self.acts_model.position(before.event_id) if before is not None else -1
        if at < 0:
            at = min(max(place, 0), len(rows) - 1)
        if self.currentIndex().row() != at:
            self.setCurrentIndex(self.acts_model.index(at))
        self.moved.emit(self.current())

    def current(self) -> OutboxRow | None:
        """The current act, None when there is none."""
        return self.acts_model.row_at(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which act is the current one."""
        super().currentChanged(current, previous)
        self.moved.emit(self.acts_model.row_at(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J and K step like the arrows; the rest is the list's own."""
        step = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}.get(Qt.Key(event.key()))
        if step is None or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
            return
        at = self.currentIndex().row() + step
        if 0 <= at < self.acts_model.rowCount():
            self.setCurrentIndex(self.acts_model.index(at))

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, not a search by first letter."""
