# SPDX-License-Identifier: Apache-2.0
"""Asking the server before a step of the day, where a terminal keeps nothing until it answers.

A network that swallows everything answers nothing for as long as its limits allow. So one is
told after a second that it is being asked, and after five may go on without the step.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import announce, named
from desktop.ui.services import Services
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import button, label

BUSY_MS = 1000
CANCEL_MS = 5000
GIVEN_UP = Trouble(code="punch.given_up")


class ServerWait(QDialog):
    """Seen only when the answer takes a moment; what is given up is never taken afterwards.

    Signals:
        there: the server answered; the step may be taken.
        troubled: it is not there, or one did not want to wait for it.
    """

    there = Signal()
    troubled = Signal(object)

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "server_wait", self.tr("サーバーの返事を待っています"))
        self.setWindowTitle(self.tr("サーバーの返事を待っています"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._said = label(
            self.tr("この端末には何も残さないため、サーバーに届いてから打刻します。")
        )
        bar = named(QProgressBar(), "server_wait.bar", self.tr("待っています"))
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        self._cancel = button("server_wait.cancel", self.tr("打刻を取りやめる(&C)"))
        self._cancel.hide()
        self._cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        for each in (self._said, bar, self._cancel):
            column.addWidget(each)
        FocusRing(self)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 44)
        for moment, act in ((BUSY_MS, self.open), (CANCEL_MS, self._offer_to_go_on)):
            timer = QTimer(self)
            timer.setSingleShot(True)
            timer.timeout.connect(act)
            timer.start(moment)
        call = services.desk.reach_server
        Task(self, call).on_done(self._answered).start(services.lanes.network)

    def reject(self) -> None:
        """Esc and the button give up, once that is offered."""
        if self._cancel.isVisible():
            self._end(GIVEN_UP)

    def _offer_to_go_on(self) -> None:
        self._cancel.show()
        self._cancel.setFocus()
        self._said.setText(
            self.tr("まだ返事がありません。打刻を取りやめて、あとで入力することもできます。")
        )
        announce(self, self._said.text())

    def _answered(self, answer: Trouble | None) -> None:
        self._end(answer)

    def _end(self, trouble: Trouble | None) -> None:
        self.hide()
        # With the window goes its question: an answer that comes later finds nobody.
        self.deleteLater()
        if trouble is None:
            self.there.emit()
        else:
            self.troubled.emit(trouble)
