# SPDX-License-Identifier: Apache-2.0
"""Approving chosen cases one after the other, each with an outcome of its own."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from approval.identifiers import SlotId
from desktop.batches import stops
from desktop.facade import Act, CaseRow, Trouble
from desktop.qtbridge.tasks import Task
from desktop.steering import BatchItem
from desktop.ui.services import Services

Outcome = Act | Trouble | None
"""Kept, refused here with its reason, or not begun because the run was stopped."""


def item_of(row: CaseRow) -> BatchItem:
    """The case of a row, as the row showed it."""
    return BatchItem(case_id=row.case_id, slot_id=SlotId(row.my_slot), face=row.face)


class BulkRun(QObject):
    """Asks for the next case when the one before has its answer.

    Signals:
        moved: how many cases have their answer.
        paused: the Trouble that stopped it before the next case; nothing is lost, and
            ``carry_on`` goes on once the key was opened again.
        ended: all have one, or the run was stopped.
    """

    moved = Signal(int)
    paused = Signal(object)
    ended = Signal()

    def __init__(
        self, services: Services, parent: QObject, batch: str, rows: tuple[CaseRow, ...]
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._batch = batch
        self._rows = rows
        self._stopped = False
        self._answers: list[Act | Trouble] = []

    def begin(self) -> None:
        """Approve the first case."""
        self._next()

    def carry_on(self, batch: str) -> None:
        """Go on with the case that was not begun, under a key just opened."""
        self._batch = batch
        self._next()

    def done(self) -> int:
        """How many cases have their answer."""
        return len(self._answers)

    def stop(self) -> None:
        """Begin no further case; the one under way is finished."""
        self._stopped = True

    def outcomes(self) -> tuple[tuple[CaseRow, Outcome], ...]:
        """What became of each row, in their order."""
        rest = [None] * (len(self._rows) - len(self._answers))
        return tuple(zip(self._rows, (*self._answers, *rest), strict=True))

    def _next(self) -> None:
        done = len(self._answers)
        self.moved.emit(done)
        if self._stopped or done == len(self._rows):
            self._services.desk.close_batch(self._batch)
            self.ended.emit()
            return
        row = self._rows[done]
        call = partial(self._services.desk.approve_in_batch, self._batch, item_of(row))
        task = Task(self, call).on_done(self._answered).on_error(self._broke)
        task.start(self._services.lanes.network)

    def _answered(self, answer: Act | Trouble) -> None:
        if isinstance(answer, Trouble) and stops(answer):
            self._services.desk.close_batch(self._batch)
            self.paused.emit(answer)
            return
        self._answers.append(answer)
        self._next()

    def _broke(self, error: Exception) -> None:
        """A fault of the program ends the run and drops the key; what was kept stays kept."""
        self._stopped = True
        self._services.desk.close_batch(self._batch)
        self.ended.emit()
        raise error
