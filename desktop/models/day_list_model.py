# SPDX-License-Identifier: Apache-2.0
"""The days of a month, one a row."""

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.telework import DayRow
from desktop.ui import telework_words

Index = QModelIndex | QPersistentModelIndex
DayRole = Qt.ItemDataRole.UserRole + 3
_TOP = QModelIndex()


class DayListModel(QAbstractListModel):
    """Days; ``DayRole`` answers the day itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[DayRow, ...] = ()

    def show_rows(self, rows: tuple[DayRow, ...]) -> None:
        """Replace the rows; of the same month the selection stays put."""
        if [row.day for row in rows] == [row.day for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, index: Index) -> DayRow | None:
        """The day under an index, None for none."""
        return self._rows[index.row()] if self._holds(index) else None

    def position(self, day: date) -> int:
        """Where a day stands, -1 when it is not in the list."""
        return next((i for i, row in enumerate(self._rows) if row.day == day), -1)

    def rowCount(self, parent: Index = _TOP) -> int:
        """As many as the month has days; rows have no children."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The day in words, the worth of its times as a tip, or the row itself."""
        if not self._holds(index):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return telework_words.day_heading(row.day)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return telework_words.spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return telework_words.trust(row.trust) or None
        return row if role == DayRole else None

    def _holds(self, index: Index) -> bool:
        return index.isValid() and 0 <= index.row() < len(self._rows)
