# SPDX-License-Identifier: Apache-2.0
"""The days of a month, one a row."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt

from desktop.models.row_list_model import Index, RowListModel
from desktop.telework import DayRow
from desktop.ui import telework_words

DayRole = Qt.ItemDataRole.UserRole + 3


class DayListModel(RowListModel[DayRow]):
    """Days; ``DayRole`` answers the day itself."""

    def key(self, row: DayRow) -> date:
        """Its day."""
        return row.day

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The day in words, the worth of its times as a tip, or the row itself."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return telework_words.day_heading(row.day)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return telework_words.spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return telework_words.trust(row.trust) or None
        return row if role == DayRole else None
