# SPDX-License-Identifier: Apache-2.0
"""A line that says after a second that the server is being asked, and after five lets go."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.a11y import announce
from desktop.ui.server_wait import BUSY_MS, CANCEL_MS
from desktop.ui.widgets.parts import button, label


class WaitLine(QWidget):
    """Hidden while nothing is asked, or the answer comes at once.

    Signals:
        given_up: the answer is not wanted any more.
    """

    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = label(self.tr("◐ サーバーに確認しています…"), "second")
        self._stop = button("wait.stop", self.tr("待つのをやめる"), "quiet")
        self._stop.clicked.connect(self._give_up)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._stop)
        self._busy, self._long = QTimer(self), QTimer(self)
        for timer, moment, act in (
            (self._busy, BUSY_MS, self._say),
            (self._long, CANCEL_MS, self._offer),
        ):
            timer.setSingleShot(True)
            timer.setInterval(moment)
            timer.timeout.connect(act)
        self.hide()

    def begin(self) -> None:
        """The server is being asked."""
        self._stop.hide()
        self._busy.start()
        self._long.start()

    def end(self) -> None:
        """The answer is there."""
        self._busy.stop()
        self._long.stop()
        self.hide()

    def _say(self) -> None:
        self.show()
        announce(self, self._words.text())

    def _offer(self) -> None:
        self._stop.show()

    def _give_up(self) -> None:
        self.end()
        self.given_up.emit()
