# SPDX-License-Identifier: Apache-2.0
"""A list of rows that knows each by a key, so that what is selected outlives a refresh."""

from collections.abc import Hashable
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
_TOP = QModelIndex()


class RowListModel(QAbstractListModel, Generic[Row]):
    """Rows in their order; what they say is up to the model of each kind."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def key(self, row: Row) -> Hashable:
        """What makes a row the same one as before."""
        raise NotImplementedError

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Replace the rows; where the same ones only say something else, selection stays put."""
        if [self.key(row) for row in rows] == [self.key(row) for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """The row under an index, None for none."""
        holds = index.isValid() and 0 <= index.row() < len(self._rows)
        return self._rows[index.row()] if holds else None

    def position(self, key: Hashable) -> int:
        """Where the row of this key stands, -1 when it is not in the list."""
        return next((i for i, row in enumerate(self._rows) if self.key(row) == key), -1)

    def rowCount(self, parent: Index = _TOP) -> int:
        """As many as there are; rows have no children."""
        return 0 if parent.isValid() else len(self._rows)
