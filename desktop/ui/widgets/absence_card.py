# SPDX-License-Identifier: Apache-2.0
"""One absence: when, of which kind, how far its registration has come, and what to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.absences import AbsenceRow
from desktop.ui import absence_words, words
from desktop.ui.widgets.parts import Card, button, label


class AbsenceCard(Card):
    """A line of the register.

    Signals:
        change_asked, cancel_asked: the row.
    """

    change_asked = Signal(object)
    cancel_asked = Signal(object)

    def __init__(self, row: AbsenceRow, *, changeable: bool) -> None:
        super().__init__()
        self._row = row
        period = absence_words.period(row.starts_at, row.ends_at)
        # Why somebody is away is told to those who answer for him alone.
        kind = absence_words.kind(row.kind) if row.changeable else self.tr("不在")
        lines = QVBoxLayout()
        lines.setSpacing(2)
        if row.name:
            lines.addWidget(label(f"{row.office}  {row.name}", bold=True))
        lines.addWidget(label(period, bold=not row.name))
        lines.addWidget(label(kind, "second"))
        if row.pending is not None:
            state = words.say(words.SEND_STATES[row.pending])
            sent = f"◐ {words.act(row.pending_type)}（{state}）"
            lines.addWidget(label(sent, words.SEND_TONES[row.pending]))
        line = QHBoxLayout()
        line.addLayout(lines, 1)
        if changeable:
            change = button(f"absences.change.{row.absence_id}", self.tr("変更"))
            cancel = button(f"absences.cancel.{row.absence_id}", self.tr("取消"))
            change.clicked.connect(self._ask_change)
            cancel.clicked.connect(self._ask_cancel)
            for made in (change, cancel):
                made.setAccessibleName(
                    f"{made.text()} {row.name} {period} {kind}".replace("  ", " ")
                )
                line.addWidget(made)
        self.column.addLayout(line)

    def _ask_change(self) -> None:
        self.change_asked.emit(self._row)

    def _ask_cancel(self) -> None:
        self.cancel_asked.emit(self._row)
