# SPDX-License-Identifier: Apache-2.0
"""The rows of a case list, one case per row."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.facade import CaseRow
from desktop.ui import case_words

Index = QModelIndex | QPersistentModelIndex
RowRole = Qt.ItemDataRole.UserRole + 1
_TOP = QModelIndex()


class CaseListModel(QAbstractListModel):
    """Case rows as the desk gave them; ``RowRole`` answers the row itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CaseRow, ...] = ()

    def show_rows(self, rows: tuple[CaseRow, ...]) -> None:
        """Replace the rows; where only their content differs, selection stays put."""
        if [key(row) for row in rows] == [key(row) for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rows(self) -> tuple[CaseRow, ...]:
        """The rows from top to bottom."""
        return self._rows

    def row_at(self, index: Index) -> CaseRow | None:
        """The row under an index, None for none."""
        return self._rows[index.row()] if self._holds(index) else None

    def position(self, wanted: str) -> int:
        """Where the row with this key stands, -1 when it is not in the list."""
        return next((i for i, row in enumerate(self._rows) if key(row) == wanted), -1)

    def rowCount(self, parent: Index = _TOP) -> int:
        """As many as there are cases; rows have no children."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title, spoken sentence or the row itself."""
        if not self._holds(index):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return case_words.title(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return case_words.spoken(row)
        if role == RowRole:
            return row
        return None

    def _holds(self, index: Index) -> bool:
        return index.isValid() and 0 <= index.row() < len(self._rows)


def key(row: CaseRow) -> str:
    """What tells rows apart: the case, or the local draft."""
    return row.case_id or row.draft_id
