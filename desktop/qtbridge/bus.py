# SPDX-License-Identifier: Apache-2.0
"""Turn the desk's change calls, which come from any thread, into one Qt signal."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop.facade import Desk

SETTLE_MS = 40
"""Changes within this time are told once: a pull writes many rows in one go."""


class Bus(QObject):
    """Tells the screens that something changed.

    Signals:
        changed: something in the local store is different; read again what you show.
    """

    changed = Signal()
    _heard = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.changed)
        self._heard.connect(self._begin_settling, Qt.ConnectionType.QueuedConnection)
        self._stop_listening = desk.on_change(self._heard.emit)

    def close(self) -> None:
        """Hear nothing more."""
        self._stop_listening()
        self._settle.stop()

    def _begin_settling(self, _topic: str) -> None:
        if not self._settle.isActive():
            self._settle.start()
