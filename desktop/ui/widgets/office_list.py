# SPDX-License-Identifier: Apache-2.0
"""A short list of offices with who holds them; Enter or double click chooses one."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop.ui.a11y import named
from desktop.ui.widgets.row_painter import PAD, RowPainter

MOST_ROWS = 6
POST = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class OfficeDelegate(QStyledItemDelegate):
    """Paints an office as the lists of cases paint theirs: pale, with a bar at the chosen one."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line and air."""
        return QSize(200, option.fontMetrics.height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the words of a row."""
        painter.save()
        brush = RowPainter(painter, option, self._view, index)
        brush.ground()
        place = option.rect.adjusted(PAD, 0, -PAD, 0)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        brush.text(place, words, brush.tokens.ink, brush.first_font())
        painter.restore()


class OfficeList(QListView):
    """A short list of offices; its height is that of its rows.

    Signals:
        chosen: Enter or double click on an office.
    """

    chosen = Signal(int)

    def __init__(self, identifier: str, name: str, most_rows: int = MOST_ROWS) -> None:
        super().__init__()
        self._most_rows = most_rows
        named(self, identifier, name)
        self.offices = QStandardItemModel(self)
        self.setModel(self.offices)
        self.setItemDelegate(OfficeDelegate(self))
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._double_clicked)

    def show_offices(self, offices: tuple[tuple[str, str], ...]) -> None:
        """Show offices with their words; hidden while there are none."""
        self.offices.clear()
        for post_id, words in offices:
            item = QStandardItem(words)
            item.setData(post_id, POST)
            item.setAccessibleText(words)
            self.offices.appendRow(item)
        self.setVisible(bool(offices))
        rows = min(len(offices), self._most_rows)
        self.setFixedHeight(rows * max(self.sizeHintForRow(0), 1) + 2 * self.frameWidth() + 2)
        if offices:
            self.setCurrentIndex(self.offices.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses; the rest is the list's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _double_clicked(self) -> None:
        self.chosen.emit(self.currentIndex().row())
