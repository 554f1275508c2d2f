# SPDX-License-Identifier: Apache-2.0
"""New turns in the window: watched, told, and opened when the reader asks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.facade import CaseList, CaseRow
from desktop.ui.asked_telling import AskedTelling
from desktop.ui.navigation import Navigation
from desktop.ui.services import Services
from desktop.ui.turn_notices import TurnNotices
from desktop.ui.turn_watch import TurnWatch
from desktop.ui.walk import walk_of
from desktop.ui.widgets.notices import Notices

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

LISTS = frozenset({"today", "cases"})
"""Pages on which what waits is in sight."""


class TurnTelling(QObject):
    """Joins the watch and the notices to the window."""

    def __init__(
        self,
        services: Services,
        window: "MainWindow",
        navigation: Navigation,
        notices: Notices,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._navigation = navigation
        self._watch = TurnWatch(services, self, self._looks)
        self._notices = TurnNotices(notices, services.preferences, self)
        self._watch.came.connect(self._notices.tell)
        self._notices.open_asked.connect(self._open)
        navigation.moved.connect(self._went)
        self._watch.start()
        self._asked = AskedTelling(services, window, notices)
        window.keeper.read.connect(self._asked.hear)
        self._put_day_into_tray(services)

    def close(self) -> None:
        """Tell nothing more and leave the tray."""
        self._watch.stop()
        self._notices.close()

    def _put_day_into_tray(self, services: Services) -> None:
        tray = self._notices.tray()
        if tray is None:
            return
        from desktop.ui.day_tray import DayTray

        day = DayTray(services, self._window, self._window.steps(), tray)
        day.menu.window_asked.connect(self._window.come_forward)

    def _looks(self) -> bool:
        return self._window.isActiveWindow() and self._navigation.key() in LISTS

    def _went(self, key: str) -> None:
        if key in LISTS:
            self._notices.take_back()

    def _open(self, rows: tuple[CaseRow, ...]) -> None:
        """One case is opened itself, several as the list they stand in."""
        self._window.come_forward()
        if len(rows) == 1:
            self._navigation.open_case(rows[0].case_id, walk_of(CaseList.WAITING, rows))
        else:
            self._navigation.show("cases")
