# SPDX-License-Identifier: Apache-2.0
"""Telling a person that something is newly his turn: once, together, and never in his way.

What waited when the client began is on the screen already and is not told. While the
window is in front and shows what waits, the list itself tells.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.facade import CaseList, CaseRow
from desktop.qtbridge.tasks import Task
from desktop.ui.services import Services

TOGETHER_MS = 3000
"""What becomes my turn within this time is told together: a pull brings many at once."""

Turns = frozenset[tuple[str, str]]


class TurnWatch(QObject):
    """Follows the waiting cases.

    Signals:
        came: the rows that are newly my turn.
    """

    came = Signal(object)

    def __init__(self, services: Services, parent: QObject, looks: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._services = services
        self._looks = looks
        self._known: Turns | None = None
        self._new: set[str] = set()
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(TOGETHER_MS)
        self._gather.timeout.connect(self._read_rows)

    def start(self) -> None:
        """Take what waits now as known, and follow changes."""
        self._services.bus.changed.connect(self._look)
        self._look()

    def stop(self) -> None:
        """Tell nothing more."""
        self._gather.stop()
        self._services.bus.changed.disconnect(self._look)

    def _look(self) -> None:
        Task(self, self._services.desk.turns).on_done(self._compare).start(
            self._services.lanes.local
        )

    def _compare(self, turns: Turns) -> None:
        if self._known is not None:
            self._new |= {case_id for case_id, _since in turns - self._known}
        self._known = turns
        if self._looks():
            self._new.clear()
        if self._new and not self._gather.isActive():
            self._gather.start()

    def _read_rows(self) -> None:
        Task(self, self._waiting).on_done(self._tell).start(self._services.lanes.local)

    def _waiting(self) -> tuple[CaseRow, ...]:
        return self._services.desk.rows(CaseList.WAITING)

    def _tell(self, rows: tuple[CaseRow, ...]) -> None:
        """What I acted on or looked at meanwhile is not new any more."""
        wanted = {row.case_id for row in rows if row.why and row.pending is None} & self._new
        self._new.clear()
        if wanted and not self._looks():
            self.came.emit(tuple(row for row in rows if row.case_id in wanted))
