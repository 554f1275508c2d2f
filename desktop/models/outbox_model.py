# SPDX-License-Identifier: Apache-2.0
"""The acts of the outbox, newest first."""

from typing import Any

from PySide6.QtCore import Qt

from desktop.facade import OutboxRow
from desktop.models.row_list_model import Index, RowListModel
from desktop.ui import words

ActRole = Qt.ItemDataRole.UserRole + 2


class OutboxModel(RowListModel[OutboxRow]):
    """Outbox rows; ``ActRole`` answers the row itself."""

    def key(self, row: OutboxRow) -> str:
        """The id of its event."""
        return row.event_id

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Act and title, spoken sentence or the row itself."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return heading(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{heading(row)}、{words.say(words.SEND_STATES[row.state])}"
        if role == ActRole:
            return row
        return None


def heading(row: OutboxRow) -> str:
    """``承認  テレワーク用モバイル端末の購入について``; of a punch which step it was."""
    if row.command_type == "punch" and row.title:
        return f"{words.act('punch')}  {words.act(row.title)}"
    return f"{words.act(row.command_type)}  {row.title}".rstrip()
