# SPDX-License-Identifier: Apache-2.0
"""Over the waiting cases: a batch that was cut off, to be gone on with or given up."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.batches import LineState
from desktop.facade import CaseList, CaseRow
from desktop.qtbridge.tasks import Task
from desktop.ui.services import Services
from desktop.ui.widgets.parts import Card, button, label


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What is left of a batch: how many cases have an answer, and the rows still to do."""

    done: int
    rows: tuple[CaseRow, ...]


class BatchLeft(Card):
    """Hidden while there is none.

    Signals:
        go_on_asked: the rows that are still to do.
    """

    go_on_asked = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__("waiting")
        self._services = services
        self._rows: tuple[CaseRow, ...] = ()
        self._said = label()
        go_on = button("batch_left.go_on", self.tr("続ける…(&Y)"), "primary")
        give_up = button("batch_left.give_up", self.tr("やめる(&Q)"), "quiet")
        go_on.clicked.connect(self._go_on)
        give_up.clicked.connect(self._give_up)
        row = QHBoxLayout()
        row.addWidget(self._said, 1)
        row.addWidget(give_up)
        row.addWidget(go_on)
        self.column.addLayout(row)
        self.hide()

    def ask(self) -> None:
        """Look whether a batch was cut off."""
        Task(self, self._read).on_done(self._show).start(self._services.lanes.local)

    def _read(self) -> Left:
        desk = self._services.desk
        lines = desk.batches.left()
        waiting = {line.case_id for line in lines if line.state is LineState.WAITING}
        rows = desk.rows(CaseList.WAITING) if waiting else ()
        still = tuple(row for row in rows if row.case_id in waiting and row.pending is None)
        return Left(done=len(lines) - len(waiting), rows=still)

    def _show(self, left: Left) -> None:
        self._rows = left.rows
        self.setVisible(bool(left.rows))
        text = self.tr(
            "まとめて承認が途中で止まっています。{done}件を終え、{rest}件が残っています。"
        )
        self._said.setText(text.format(done=left.done, rest=len(left.rows)))

    def _go_on(self) -> None:
        self.hide()
        self.go_on_asked.emit(self._rows)

    def _give_up(self) -> None:
        self.hide()
        call = self._services.desk.batches.end
        Task(self, call).start(self._services.lanes.local)
