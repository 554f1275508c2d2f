# SPDX-License-Identifier: Apache-2.0
"""A bar while the server asks whether acts are the owner's: said once for each that comes."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.ownership import AskedActs
from desktop.qtbridge.tasks import Task
from desktop.ui.services import Services
from desktop.ui.status_keeper import Figures
from desktop.ui.widgets.notices import Notice, Notices

KIND = "asked"


class AskedTelling(QObject):
    """Shows the bar, and the list when the person asks for it."""

    def __init__(self, services: Services, window: QWidget, notices: Notices) -> None:
        super().__init__(window)
        self._services = services
        self._window = window
        self._notices = notices
        self._told = 0

    def hear(self, figures: Figures) -> None:
        """Tell of acts that wait; one who closed the bar is told again when there are others."""
        count = figures.status.asked if figures.me is not None else 0
        if count == self._told:
            return
        self._told = count
        if not count:
            self._notices.take_back(KIND)
            return
        self._notices.notify(
            Notice(
                kind=KIND,
                tone="waiting",
                heading=self.tr("この端末の操作{count}件について、お尋ねします").format(
                    count=count
                ),
                text=self.tr(
                    "紛失として届けられていた間の操作かもしれません。ご自分の操作かどうかを答えるまで、"
                    "サーバーは受け付けずに待ちます。"
                ),
                action=self.tr("確かめる(&V)…"),
                on_action=self.ask,
            )
        )

    def ask(self) -> None:
        """Read the acts and show them; the bar comes back while there are any."""
        self._told = 0
        task = Task(self, self._services.desk.ownership.asked).on_done(self._open)
        task.start(self._services.lanes.local)

    def _open(self, asked: AskedActs) -> None:
        if not asked.rows:
            return
        from desktop.ui.dialogs.asked_acts_dialog import AskedActsDialog

        AskedActsDialog(self._services, self._window, asked).open()
