# SPDX-License-Identifier: Apache-2.0
"""Pages of a PDF as pictures, as they lie on paper."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

SCALE = 1.6
"""Pixels for each point: an A4 page is 952 pixels wide."""


def keep_pages(pdf: Path, targets: tuple[Path, ...]) -> int:
    """Write the first pages of a PDF, one to each target; returns how many pages it has."""
    # Qt draws words only while there is an application; a page needs no display.
    application = QGuiApplication.instance() or QGuiApplication(["", "-platform", "offscreen"])
    document = QPdfDocument()
    document.load(str(pdf))
    pages = document.pageCount()
    for page, target in zip(range(pages), targets, strict=False):
        size = document.pagePointSize(page)
        pixels = QSize(round(size.width() * SCALE), round(size.height() * SCALE))
        if not _on_white(document.render(page, pixels)).save(str(target)):
            raise OSError(f"the picture {target.name} could not be written")
    document.close()
    del application
    return pages


def _on_white(drawn: QImage) -> QImage:
    """Lay a page on paper: PDF leaves transparent what it does not draw."""
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper
