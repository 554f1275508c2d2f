# SPDX-License-Identifier: Apache-2.0
"""The acts of the outbox, newest first."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.facade import OutboxRow
from desktop.ui import words

Index = QModelIndex | QPersistentModelIndex
ActRole = Qt.ItemDataRole.UserRole + 2
_TOP = QModelIndex()


class OutboxModel(QAbstractListModel):
    """Outbox rows; ``ActRole`` answers the row itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[OutboxRow, ...] = ()

    def show_rows(self, rows: tuple[OutboxRow, ...]) -> None:
        """Replace the rows; where only their state differs, selection stays put."""
        if [row.event_id for row in rows] == [row.event_id for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, index: Index) -> OutboxRow | None:
        """The row under an index, None for none."""
        return self._rows[index.row()] if self._holds(index) else None

    def position(self, event_id: str) -> int:
        """Where the act with this id stands, -1 when it is not in the list."""
        return next((i for i, row in enumerate(self._rows) if row.event_id == event_id), -1)

    def rowCount(self, parent: Index = _TOP) -> int:
        """As many as there are acts; rows have no children."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Act and title, spoken sentence or the row itself."""
        if not self._holds(index):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return heading(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{heading(row)}、{words.say(words.SEND_STATES[row.state])}"
        if role == ActRole:
            return row
        return None

    def _holds(self, index: Index) -> bool:
        return index.isValid() and 0 <= index.row() < len(self._rows)


def heading(row: OutboxRow) -> str:
    """``承認  テレワーク用モバイル端末の購入について``; of a punch which step it was."""
    if row.command_type == "punch" and row.title:
        return f"{words.act('punch')}  {words.act(row.title)}"
    return f"{words.act(row.command_type)}  {row.title}".rstrip()
