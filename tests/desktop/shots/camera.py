# SPDX-License-Identifier: Apache-2.0
"""Takes a window, and the dialog over it, as one picture in full colour."""

import struct
import time
import zlib
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.ui.theme import tokens_of

SETTLED_SECONDS = 0.5
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
    target.write_bytes(_png(seen))


def _png(seen: QImage) -> bytes:
    """Write a PNG without filters: flat screens come out a quarter smaller than with them."""
    width, height, step = seen.width(), seen.height(), seen.bytesPerLine()
    pixels = bytes(seen.constBits())
    lines = b"".join(b"\0" + pixels[y * step : y * step + width * 3] for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )


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
