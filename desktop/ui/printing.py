# SPDX-License-Identifier: Apache-2.0
"""Printing the sheet: every page rendered at the printer's resolution, fitted to its paper."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

MOST_DOTS_PER_INCH = 300
"""More would only fill memory; the sheet's text is legible far below it."""


def print_document(document: QPdfDocument, printer: QPrinter) -> int:
    """Print all pages and return how many were printed."""
    printer.setResolution(min(printer.resolution(), MOST_DOTS_PER_INCH))
    painter = QPainter(printer)
    pages = document.pageCount()
    for number in range(pages):
        if number:
            printer.newPage()
        _print_page(document, number, painter)
    painter.end()
    return pages


def _print_page(document: QPdfDocument, number: int, painter: QPainter) -> None:
    paper = painter.viewport()
    points = document.pagePointSize(number)
    scale = min(paper.width() / points.width(), paper.height() / points.height())
    size = QSize(round(points.width() * scale), round(points.height() * scale))
    image = document.render(number, size)
    place = QRect(0, 0, size.width(), size.height())
    place.moveCenter(paper.center())
    painter.drawImage(place, image)
