# SPDX-License-Identifier: Apache-2.0
"""Searching for garbage on the main thread alone.

Python searches in whichever thread happens to make the next object. On a lane, that would
end windows and their connections outside their thread: a crash, or two threads that wait
for each other for ever. calibre and Anki search from a timer for the same reason.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000
NEW_OBJECTS = 20_000
"""New objects between two searches: nearly all objects of the start live on."""
YOUNG_SEARCHES = 10
"""Searches among the new objects between two among all."""


class GarbageCollector(QObject):
    """Takes over from Python's own search until it is stopped.

    Made on the main thread, and lives there.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(search)
        self._timer.start(EVERY_MS)

    def stop(self) -> None:
        """Give the search back to Python; called once nothing runs beside the main thread."""
        self._timer.stop()
        gc.enable()


def search() -> None:
    """Search where enough is new for it to be worth a pause."""
    new, _, searches = gc.get_count()
    if new > NEW_OBJECTS:
        gc.collect(2 if searches > YOUNG_SEARCHES else 1)
