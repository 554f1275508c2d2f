# SPDX-License-Identifier: Apache-2.0
"""Takes a window, and the dialog over it, as one picture in full colour."""

import struct
import time
import zlib
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.ui.main_window import MainWindow
from desktop.ui.theme import tokens_of

QUIET_TURNS = 80
WORKED_SECONDS = 0.004
"""Of processor time, in a turn that did something."""
PATIENCE_SECONDS = 30.0
SHADE = QColor(0, 0, 0, 70)


def settle() -> None:
    """Let the loop turn until it has been quiet for a while.

    Counted in turns and in processor time, and not in seconds: on a machine with much else to do
    half a second is not one layout. No window waits for an answer then, and no thread draws a
    sheet, which nothing tells.
    """
    given_up = time.monotonic() + PATIENCE_SECONDS
    quiet = 0
    while quiet < QUIET_TURNS and time.monotonic() < given_up:
        before = time.process_time()
        QApplication.processEvents()
        time.sleep(0.005)
        worked = time.process_time() - before > WORKED_SECONDS
        quiet = 0 if worked or _waiting() else quiet + 1


def _waiting() -> bool:
    windows = (each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
    lanes = (each._services.lanes for each in windows)
    return any(each.local._tasks or each.network._tasks for each in lanes)


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
