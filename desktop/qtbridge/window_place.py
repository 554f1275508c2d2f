# SPDX-License-Identifier: Apache-2.0
"""Size and position of the window, kept from one run to the next."""

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QWidget

KEY = "window/geometry"


class WindowPlace:
    """Reads and keeps where the window stood; Qt moves it onto a screen that exists."""

    def __init__(self, own: QSettings) -> None:
        self._own = own

    def restore(self, window: QWidget) -> None:
        """Put the window where it stood; the first time it stays where it is."""
        kept = self._own.value(KEY)
        if isinstance(kept, QByteArray):
            window.restoreGeometry(kept)

    def keep(self, window: QWidget) -> None:
        """Remember where the window stands."""
        self._own.setValue(KEY, window.saveGeometry())
