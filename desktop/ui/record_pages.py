# SPDX-License-Identifier: Apache-2.0
"""The pages of a text on a printer: broken for its paper, always in black."""

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPalette,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrinter

MARGIN = 44
"""Around the text beside what the printer itself cannot reach, in points of a screen."""


class RecordPages:
    """A text laid out for a printer; nothing where there is no text."""

    def __init__(self, html: str, printer: QPrinter) -> None:
        self._document = QTextDocument()
        self._document.documentLayout().setPaintDevice(printer)
        area = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
        self._page = QSizeF(area.width(), area.height())
        self._document.setDocumentMargin(MARGIN)
        self._document.setHtml(html)
        self._document.setPageSize(self._page)
        self._count = self._document.pageCount() if html else 0

    def count(self) -> int:
        """How many pages the text has."""
        return self._count

    def draw(self, number: int, painter: QPainter) -> None:
        """Draw a page, from 0."""
        top = number * self._page.height()
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        # On a dark screen the text is light; paper is white.
        palette.setColor(QPalette.ColorRole.Text, QColor("black"))
        context.palette = palette
        context.clip = QRectF(0, top, self._page.width(), self._page.height())
        painter.save()
        painter.translate(0, -top)
        painter.setClipRect(context.clip)
        self._document.documentLayout().draw(painter, context)
        painter.restore()
