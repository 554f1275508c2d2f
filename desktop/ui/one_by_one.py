# SPDX-License-Identifier: Apache-2.0
"""Several acts one after the other, each with an answer of its own; they can be stopped."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.services import Services

Item = TypeVar("Item")
Answer = TypeVar("Answer")


class OneByOne(QObject, Generic[Item, Answer]):
    """Asks for the next item when the one before has its answer; subclasses say for what.

    Signals:
        moved: how many have their answer.
        paused: the Trouble that stopped it before an item had its answer; nothing is lost, and
            ``begin`` goes on there.
        ended: all have one, or the run was stopped.
    """

    moved = Signal(int)
    paused = Signal(object)
    ended = Signal()

    def __init__(self, services: Services, parent: QObject, items: tuple[Item, ...]) -> None:
        super().__init__(parent)
        self.services = services
        self._items = items
        self._stopped = False
        self._answers: list[Answer | Trouble] = []

    def begin(self) -> None:
        """Begin, or go on with the item whose answer did not come."""
        done = len(self._answers)
        self.moved.emit(done)
        if self._stopped or done == len(self._items):
            self._end()
            return
        task = Task(self, self.call(self._items[done]))
        task.on_done(self._answered).on_error(self._broke).start(self.services.lanes.network)

    def stop(self) -> None:
        """Begin with no further item; the one under way is finished, and what was done stays."""
        self._stopped = True

    def answered(self) -> int:
        """How many have their answer."""
        return len(self._answers)

    def outcomes(self) -> tuple[tuple[Item, Answer | Trouble | None], ...]:
        """What became of each, in their order; None where it was not begun."""
        rest = [None] * (len(self._items) - len(self._answers))
        return tuple(zip(self._items, (*self._answers, *rest), strict=True))

    def call(self, item: Item) -> Callable[[], Answer | Trouble]:
        """Return what is done for one item, on the network's lane."""
        raise NotImplementedError

    def halts(self, answer: Answer | Trouble) -> bool:
        """Tell whether an answer stops the run before this item; it is asked once for each."""
        del answer
        return False

    def close(self) -> None:
        """Put away what the run held open; for good, or until it goes on."""

    def _answered(self, answer: Answer | Trouble) -> None:
        if self.halts(answer):
            self.close()
            self.paused.emit(answer)
            return
        self._answers.append(answer)
        self.begin()

    def _end(self) -> None:
        self.close()
        self.ended.emit()

    def _broke(self, error: Exception) -> None:
        """A fault of the program ends the run; what was done stays done."""
        self._stopped = True
        self._end()
        raise error
