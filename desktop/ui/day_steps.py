# SPDX-License-Identifier: Apache-2.0
"""Steps of the working day from wherever they are taken: the card, the tray, a shortcut.

One click, offline too. Remote work begins with the security checklist, once for each of its
versions; then the connection that was declared last goes with the punch.
"""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop.facade import Act, DayState, Trouble
from desktop.qtbridge.tasks import Task
from desktop.telework import StartNeeds
from desktop.ui.services import Services
from desktop.ui.widgets.day_card import KEYS, NEEDS_PLACE, PLACE

REMOTE = frozenset({"home", "satellite", "mobile"})
OUT_OF_TURN = {
    "break": "punch.on_break",
    "away": "punch.away",
    "working": "punch.not_paused",
    "ended": "punch.day_ended",
}
"""Why a step that was asked for by its key is not offered, by where the day stands."""


class DaySteps(QObject):
    """Takes steps over a window.

    Signals:
        punched: the Act of a step that was kept.
        troubled: why a step did not happen.
    """

    punched = Signal(object)
    troubled = Signal(object)

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._window = window

    def take(self, kind: str, place: str = "") -> None:
        """Take a step; ``place`` says where work begins or goes on.

        A terminal that keeps nothing asks its server first, one step at a time.
        """
        if not self._services.preferences.forgets():
            self._take(kind, place)
        elif self._window.findChild(QDialog, "server_wait") is None:
            from desktop.ui.server_wait import ServerWait

            waiting = ServerWait(self._services, self._window)
            waiting.there.connect(partial(self._take, kind, place))
            waiting.troubled.connect(self.troubled)

    def _take(self, kind: str, place: str) -> None:
        if kind in NEEDS_PLACE:
            self._services.preferences.remember(PLACE, place)
        if kind in NEEDS_PLACE and place in REMOTE:
            call = self._services.desk.telework.start_needs
            ready = partial(self._begin, kind, place)
            Task(self, call).on_done(ready).start(self._services.lanes.local)
        else:
            self._punch(kind, place)

    def take_by_key(self, key: str) -> None:
        """Take the first step of a key that the day offers now."""
        call = self._services.desk.day_state
        chosen = partial(self._take_offered, KEYS[key])
        Task(self, call).on_done(chosen).start(self._services.lanes.local)

    def _take_offered(self, wanted: tuple[str, ...], day: DayState) -> None:
        kind = next((each for each in wanted if each in day.next_kinds), "")
        if not kind:
            self.troubled.emit(Trouble(code=OUT_OF_TURN.get(day.state, "punch.not_started")))
            return
        place = self._services.preferences.remembered(PLACE) or "home"
        self.take(kind, place if kind in NEEDS_PLACE else "")

    def _begin(self, kind: str, place: str, needs: StartNeeds) -> None:
        if not needs.checklist:
            self._punch(kind, place, needs.connection)
            return
        from desktop.ui.dialogs.checklist_dialog import ChecklistDialog

        dialog = ChecklistDialog(self._services, self._window, kind, place, needs)
        dialog.kept.connect(self.punched)
        dialog.open()

    def _punch(self, kind: str, place: str, connection: str = "") -> None:
        call = partial(self._services.desk.punch, kind, place, connection)
        Task(self, call).on_done(self._punched).start(self._services.lanes.local)

    def _punched(self, answer: Act | Trouble) -> None:
        if isinstance(answer, Trouble):
            self.troubled.emit(answer)
        else:
            self.punched.emit(answer)
