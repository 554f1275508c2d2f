# SPDX-License-Identifier: Apache-2.0
"""Background calls: a function runs on a lane, its result arrives on the main thread.

``Task(self, fn).on_done(self.show_rows).start(lanes.local)`` after Anki's operations.
A lane is an executor with a name; the local lane has one worker, so what is asked
first is answered first.
"""

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from typing import Any, Generic, NoReturn, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")


class Lane(QObject):
    """A queue of background calls and the way their outcomes come back.

    Workers get a number and nothing else. A worker that held a task, a page or a method of
    one could be the last to let go of it, and Qt objects must not die outside their thread.
    """

    _arrived = Signal(str)

    def __init__(self, name: str, workers: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=workers, thread_name_prefix=name)
        self._closed = False
        self._numbers = count()
        self._tasks: dict[str, Task[Any]] = {}
        self._outcomes: dict[str, tuple[object, Exception | None]] = {}
        self._arrived.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def submit(self, task: "Task[Any]") -> None:
        """Queue the call of ``task``; once the lane has closed, nobody waits for its answer."""
        if self._closed:
            return
        number = str(next(self._numbers))
        self._tasks[number] = task
        self._pool.submit(self._run, number)

    def close(self) -> None:
        """Stop taking calls, let the running one end, drop those not begun."""
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._tasks.clear()

    def _run(self, number: str) -> None:
        try:
            self._outcomes[number] = (self._tasks[number].call(), None)
        except Exception as error:  # noqa: BLE001 - handed to the task's error handler
            self._outcomes[number] = (None, error)
        self._arrived.emit(number)

    def _hand_over(self, number: str) -> None:
        task = self._tasks.pop(number, None)
        result, error = self._outcomes.pop(number)
        # The page may have been closed while the worker was busy.
        if task is not None and shiboken6.isValid(task):
            task.finish(result, error)


class Lanes(QObject):
    """The client's lanes: ``local`` for the store, ``network`` for what may wait.

    Signing runs on the network lane too: it takes a second and must not hold up a list.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.local = Lane("local", 1, self)
        self.network = Lane("network", 2, self)

    def close(self) -> None:
        """End both lanes; called once, before the application leaves."""
        self.local.close()
        self.network.close()


class Task(QObject, Generic[T]):
    """One background call owned by ``parent``; dies silently with it."""

    def __init__(self, parent: QObject, call: Callable[[], T]) -> None:
        super().__init__(parent)
        self.call = call
        self._done: Callable[[T], None] | None = None
        self._failed: Callable[[Exception], None] | None = None

    def on_done(self, handler: Callable[[T], None]) -> "Task[T]":
        """Call ``handler`` with the result, on the main thread."""
        self._done = handler
        return self

    def on_error(self, handler: Callable[[Exception], None]) -> "Task[T]":
        """Call ``handler`` with the exception; without one the crash hook shows it."""
        self._failed = handler
        return self

    def start(self, lane: Lane) -> "Task[T]":
        """Put the call on its lane."""
        lane.submit(self)
        return self

    def finish(self, result: object, error: Exception | None) -> None:
        """Deliver the outcome; called by the lane on the main thread."""
        done, failed = self._done, self._failed
        # Deleting a task that holds the last reference to its parent would delete both twice.
        self._done = self._failed = None
        self.call = _answered
        self.deleteLater()
        if error is None:
            if done is not None:
                done(result)  # type: ignore[arg-type]
        elif failed is not None:
            failed(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)


def _answered() -> NoReturn:
    raise RuntimeError("a task is called once")
