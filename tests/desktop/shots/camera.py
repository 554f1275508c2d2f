# SPDX-License-Identifier: Apache-2.0
"""Takes a window, and the dialog over it, as one picture in full colour."""

import time
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.ui.theme import tokens_of

SETTLED_SECONDS = 0.35
SHADE = QColor(0, 0, 0, 70)


def settle() -> None:
    """Let the loop turn; nothing tells when the last background reading has arrived."""
    end = time.monotonic() + SETTLED_SECONDS
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.005)


def take(window: QWidget, over: QDialog | None, target: Path) -> None:
    """Write the window as a PNG, with the dialog in its middle as a modal window stands."""
    seen = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    if over is not None:
        _lay_over(seen, over)
    picture = Image.frombuffer(
        "RGB", (seen.width(), seen.height()), seen.bits(), "raw", "RGB", seen.bytesPerLine(), 1
    )
    picture.save(target, optimize=True)


def _lay_over(seen: QImage, over: QDialog) -> None:
    place = QRect(QPoint(0, 0), over.size())
    place.moveCenter(seen.rect().center())
    painter = QPainter(seen)
    painter.fillRect(seen.rect(), SHADE)
    painter.drawPixmap(place.topLeft(), over.grab())
    painter.setPen(QPen(QColor(tokens_of(over.palette()).line), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place.adjusted(-1, -1, 0, 0))
    painter.end()
