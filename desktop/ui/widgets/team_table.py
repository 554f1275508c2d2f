# SPDX-License-Identifier: Apache-2.0
"""The days of a team that ask for a look, worked through by keyboard as the list of cases."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from desktop.ui.widgets.records_table import RecordsTable

STEPS = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}
ACTS = {Qt.Key.Key_A: "confirm", Qt.Key.Key_R: "return"}
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class TeamTable(RecordsTable):
    """Rows of days: J and K move, Enter opens, X or Space ticks, A confirms, R gives back.

    Signals:
        act_asked: ``confirm`` or ``return`` for the current row.
    """

    act_asked = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are commands; the rest is the table's own."""
        pressed = Qt.Key(event.key())
        if event.modifiers() not in PLAIN:
            super().keyPressEvent(event)
        elif pressed in STEPS:
            self._step(STEPS[pressed])
        elif pressed in ACTS and self.currentRow() >= 0:
            self.act_asked.emit(ACTS[pressed])
        elif pressed == Qt.Key.Key_X:
            self.tick_current()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, not a search by first letter."""

    def _step(self, by: int) -> None:
        at = self.currentRow() + by
        if 0 <= at < self.rowCount():
            self.setCurrentCell(at, 0)
