# SPDX-License-Identifier: Apache-2.0
"""The rows of a case list, one case per row."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.facade import CaseRow
from desktop.ui import case_words

Index = QModelIndex | QPersistentModelIndex
RowRole = Qt.ItemDataRole.UserRole + 1
_TOP = QModelIndex()


class CaseListModel(QAbstractListModel):
    """Case rows as the desk gave them; ``RowRole`` answers the row itself.

    Signals:
        chosen: which rows are chosen has changed.
    """

    chosen = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CaseRow, ...] = ()
        self._chosen: frozenset[str] = frozenset()

    def show_rows(self, rows: tuple[CaseRow, ...]) -> None:
        """Replace the rows; where only their content differs, selection stays put.

        What is no longer shown, or no longer waits, is not chosen any more: nobody acts on
        a row that is out of sight.
        """
        self._choose(self._chosen & {key(row) for row in rows if can_be_chosen(row)})
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

    def chosen_rows(self) -> tuple[CaseRow, ...]:
        """The chosen rows from top to bottom."""
        return tuple(row for row in self._rows if key(row) in self._chosen)

    def turn_over(self, index: Index) -> None:
        """Choose a row, or leave it out again."""
        row = self.row_at(index)
        if row is not None and can_be_chosen(row):
            self._choose(self._chosen ^ {key(row)})

    def choose(self, index: Index) -> None:
        """Choose a row."""
        row = self.row_at(index)
        if row is not None and can_be_chosen(row):
            self._choose(self._chosen | {key(row)})

    def choose_all(self) -> None:
        """Choose every row that is shown and waits."""
        self._choose(frozenset(key(row) for row in self._rows if can_be_chosen(row)))

    def choose_none(self) -> None:
        """Choose no row."""
        self._choose(frozenset())

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A click on the box of a row chooses it or leaves it out again."""
        if role != Qt.ItemDataRole.CheckStateRole or not self._holds(index):
            return False
        self.turn_over(index)
        return True

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
            return self._spoken(row)
        if role == RowRole:
            return row
        if role == Qt.ItemDataRole.CheckStateRole:
            chosen = key(row) in self._chosen
            return Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        return None

    def _choose(self, chosen: frozenset[str]) -> None:
        if chosen == self._chosen:
            return
        self._chosen = chosen
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self.chosen.emit()

    def _spoken(self, row: CaseRow) -> str:
        if key(row) not in self._chosen:
            return case_words.spoken(row)
        return self.tr("選択中、{row}").format(row=case_words.spoken(row))

    def _holds(self, index: Index) -> bool:
        return index.isValid() and 0 <= index.row() < len(self._rows)


def key(row: CaseRow) -> str:
    """What tells rows apart: the case, or the local draft."""
    return row.case_id or row.draft_id


def can_be_chosen(row: CaseRow) -> bool:
    """Whether a row can be chosen for approval in bulk: it waits and I have not acted on it."""
    return bool(row.why) and row.pending is None
