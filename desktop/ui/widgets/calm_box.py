# SPDX-License-Identifier: Apache-2.0
"""A drop-down list that stays as it was chosen while the page is scrolled."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from desktop.ui.a11y import named
from desktop.ui.widgets.choice import Choice


class CalmBox(Choice):
    """A drop-down list that turning the wheel over the page does not change."""

    def __init__(self, identifier: str, name: str) -> None:
        super().__init__()
        named(self, identifier, name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def choose(self, code: object) -> None:
        """Show the entry that stands for ``code``, none when there is no such entry."""
        self.setCurrentIndex(self.findData(code))
