# SPDX-License-Identifier: Apache-2.0
"""A box to choose from, with an arrow that every style and colour draws alike."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from desktop.ui.theme import tokens_of

FROM_RIGHT = 16
HALF = 4


class Choice(QComboBox):
    """A combo box in the shape of the other fields; a style sheet alone leaves no arrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("field", "true")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and its arrow."""
        super().paintEvent(event)
        # The style sheet gives the box a palette of its own: the screens' is the application's.
        tokens = tokens_of(QApplication.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(tokens.ink_2), 1.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        centre = QPointF(self.width() - FROM_RIGHT, self.height() / 2 + HALF / 4)
        tip = centre + QPointF(0, HALF / 2)
        painter.drawLine(centre + QPointF(-HALF, -HALF / 2), tip)
        painter.drawLine(tip, centre + QPointF(HALF, -HALF / 2))
