# SPDX-License-Identifier: Apache-2.0
"""The steps of the working day in the tray, where there is one."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from desktop.facade import DayState
from desktop.qtbridge.tasks import Task
from desktop.ui.dates import clock
from desktop.ui.day_steps import DaySteps
from desktop.ui.services import Services
from desktop.ui.widgets.day_card import NEEDS_PLACE, PLACES, STATES, STEPS, said


class DayMenu(QMenu):
    """Where the day stands, and what may come next.

    Signals:
        step_asked: (kind, place).
        window_asked: the window is to come forward.
    """

    step_asked = Signal(str, str)
    window_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tray.day")

    def show_day(self, day: DayState) -> None:
        """Make the menu anew for where the day stands."""
        self.clear()
        state = said(STATES.get(day.state, day.state))
        since = self.tr("{state}（{time} から）")
        heading = self.addAction(
            state if day.since is None else since.format(state=state, time=clock(day.since))
        )
        heading.setEnabled(False)
        for kind in day.next_kinds:
            if kind in NEEDS_PLACE:
                self._offer_places(kind, day)
            else:
                self._offer(self, said(STEPS.get(kind, kind)), kind, "")
        self.addSeparator()
        self.addAction(self.tr("机を開く")).triggered.connect(self.window_asked)

    def _offer_places(self, kind: str, day: DayState) -> None:
        inner = self.addMenu(said(STEPS[kind]))
        for place, word in PLACES.items():
            if kind == "start" or place != day.place:
                self._offer(inner, said(word), kind, place)

    def _offer(self, menu: QMenu, text: str, kind: str, place: str) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(partial(self.step_asked.emit, kind, place))
        return action


class DayTray(QObject):
    """Keeps the menu of a tray icon true to the day."""

    def __init__(
        self, services: Services, window: QWidget, steps: DaySteps, tray: QSystemTrayIcon
    ) -> None:
        super().__init__(window)
        self._services = services
        self._tray = tray
        self.menu = DayMenu(window)
        self.menu.step_asked.connect(steps.take)
        tray.setContextMenu(self.menu)
        services.bus.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read where the day stands."""
        call = self._services.desk.day_state
        Task(self, call).on_done(self._show).start(self._services.lanes.local)

    def _show(self, day: DayState) -> None:
        self.menu.show_day(day)
        state = said(STATES.get(day.state, day.state))
        self._tray.setToolTip(self.tr("机 Tsukue ・ {state}").format(state=state))
