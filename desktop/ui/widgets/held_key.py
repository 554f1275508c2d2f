# SPDX-License-Identifier: Apache-2.0
"""How long an opened key is still held, second by second, and a way to close it now."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.qtbridge.tasks import Task
from desktop.ui.services import Services
from desktop.ui.widgets.parts import button, label


class HeldKey(QWidget):
    """Shown only while a key is held."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._said = label("", "second")
        self._close = button("held_key.forget", self.tr("いま鍵を閉じる(&K)"), "quiet")
        self._close.clicked.connect(self._forget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._said, 1)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.ask)

    def begin(self) -> None:
        """Follow from now on."""
        self._timer.start()
        self.ask()

    def ask(self) -> None:
        """Look how long the key is held."""
        call = self._services.desk.keys.held_seconds
        Task(self, call).on_done(self._show).start(self._services.lanes.local)

    def _show(self, seconds: int) -> None:
        self.setVisible(seconds > 0)
        if seconds <= 0:
            self._timer.stop()
            return
        text = self.tr("署名し直しのため、鍵をあと{minutes}分{seconds:02}秒開いています。")
        self._said.setText(text.format(minutes=seconds // 60, seconds=seconds % 60))

    def _forget(self) -> None:
        call = self._services.desk.keys.forget
        Task(self, call).on_done(self._forgotten).start(self._services.lanes.network)

    def _forgotten(self, _nothing: None) -> None:
        self.ask()
