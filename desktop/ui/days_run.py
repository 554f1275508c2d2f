# SPDX-License-Identifier: Apache-2.0
"""An act on the days of several people, one person after the other, each with its answer."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.facade import Act, Trouble
from desktop.qtbridge.tasks import Task
from desktop.telework_team import DaysOf
from desktop.ui.services import Services

ActOnDays = Callable[[DaysOf], Act | Trouble]


class DaysRun(QObject):
    """Goes to the next person when the one before has an answer.

    Signals:
        moved: how many have their answer.
        ended: all have one, or the run was stopped.
    """

    moved = Signal(int)
    ended = Signal()

    def __init__(
        self, services: Services, parent: QObject, act: ActOnDays, people: tuple[DaysOf, ...]
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._act = act
        self._people = people
        self._stopped = False
        self._answers: list[Act | Trouble] = []

    def begin(self) -> None:
        """Act on the first person's days."""
        self._next()

    def stop(self) -> None:
        """Begin with no further person; what was kept stays kept."""
        self._stopped = True

    def outcomes(self) -> tuple[tuple[DaysOf, Act | Trouble | None], ...]:
        """What became of each; None where it was not begun."""
        rest = [None] * (len(self._people) - len(self._answers))
        return tuple(zip(self._people, (*self._answers, *rest), strict=True))

    def _next(self) -> None:
        done = len(self._answers)
        self.moved.emit(done)
        if self._stopped or done == len(self._people):
            self.ended.emit()
            return
        call = partial(self._act, self._people[done])
        task = Task(self, call).on_done(self._answered).on_error(self._broke)
        task.start(self._services.lanes.network)

    def _answered(self, answer: Act | Trouble) -> None:
        self._answers.append(answer)
        self._next()

    def _broke(self, error: Exception) -> None:
        self._stopped = True
        self.ended.emit()
        raise error
