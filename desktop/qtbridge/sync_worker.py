# SPDX-License-Identifier: Apache-2.0
"""The thread in which the sync engine turns while there are screens."""

import sys
from typing import Protocol

from PySide6.QtCore import QObject, QThread

STOP_MS = 5000
"""A turn under way is given this long; destroying a running thread kills the process."""


class Runner(Protocol):
    """What turns the engine (``desktop.sync.runner.SyncRunner``)."""

    def run(self) -> None:
        """Turn until stopped."""
        ...

    def stop(self) -> None:
        """Ask the loop to end."""
        ...


class SyncWorker(QThread):
    """Runs the runner; started once, after the first paint."""

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sync")
        self._runner = runner

    def run(self) -> None:
        """Turn the engine; a fault of the program is shown, not lost with the thread."""
        try:
            self._runner.run()
        except Exception as error:  # noqa: BLE001 - handed to the crash hook
            sys.excepthook(type(error), error, error.__traceback__)

    def stop(self) -> bool:
        """End the thread; False when a call to the server still holds it after the wait."""
        self._runner.stop()
        self.quit()
        return self.wait(STOP_MS)
