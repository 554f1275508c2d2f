# SPDX-License-Identifier: Apache-2.0
"""Reads the facts of the frame: the status line and the counts of the rail.

Once a second while the window is shown, because a pull grows old without any event.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from approval.people import Me
from desktop.facade import CaseList, SyncStatus
from desktop.qtbridge.tasks import Task
from desktop.ui.services import Services

EVERY_MS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What the frame shows besides the page."""

    status: SyncStatus
    counts: dict[CaseList, int]
    me: Me | None


class StatusKeeper(QObject):
    """Tells the newest figures.

    Signals:
        read: figures, on the main thread.
    """

    read = Signal(object)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._asking = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.ask)

    def first(self) -> Figures:
        """Return what is known without the key, for the first paint."""
        desk = self._services.desk
        return Figures(status=desk.status(), counts=desk.counts(), me=None)

    def start(self) -> None:
        """Begin to ask, now and then every second and after every change."""
        self._services.bus.changed.connect(self.ask)
        self._timer.start()
        self.ask()

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()

    def ask(self) -> None:
        """Read once, unless a reading is under way."""
        if self._asking:
            return
        self._asking = True
        task = Task(self, self._look).on_done(self._tell).on_error(self._broke)
        task.start(self._services.lanes.local)

    def _look(self) -> Figures:
        desk = self._services.desk
        me = desk.me()
        return Figures(status=desk.status(), counts=desk.counts(), me=me)

    def _tell(self, figures: Figures) -> None:
        self._asking = False
        self.read.emit(figures)

    def _broke(self, error: Exception) -> None:
        self._asking = False
        raise error
