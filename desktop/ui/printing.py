# SPDX-License-Identifier: Apache-2.0
"""Printing the sheet and its record page by page, at the printer's resolution.

One page a turn of the event loop, so that the window stays alive and printing can be
stopped between two pages.
"""

from PySide6.QtCore import QObject, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from desktop.ui.record_pages import RecordPages

MOST_DOTS_PER_INCH = 300
"""More would only fill memory; the sheet's text is legible far below it."""

NOT_BEGUN = "print.not_begun"
BROKEN_OFF = "print.broken_off"


class SheetPrint(QObject):
    """Prints the pages that the printer was asked for.

    Signals:
        moved: how many pages were given to the printer.
        ended: all were; how many.
        failed: the code of why it did not work; nothing more is printed.
    """

    moved = Signal(int)
    ended = Signal(int)
    failed = Signal(str)

    def __init__(
        self, document: QPdfDocument, printer: QPrinter, parent: QObject, record: str = ""
    ) -> None:
        """Prepare to print a document, and the text of ``record`` (HTML) on pages behind it."""
        super().__init__(parent)
        self._document = document
        self._printer = printer
        self._painter = QPainter()
        printer.setResolution(min(printer.resolution(), MOST_DOTS_PER_INCH))
        self._sheets = document.pageCount()
        self._record = RecordPages(record, printer)
        self._pages = pages_of(printer, self._sheets + self._record.count())
        self._done = 0
        self._stopped = False

    def count(self) -> int:
        """How many pages will be printed."""
        return len(self._pages)

    def begin(self) -> None:
        """Open the printer and print the first page."""
        if not self._pages or not self._painter.begin(self._printer):
            self.failed.emit(NOT_BEGUN)
            return
        self._next()

    def stop(self) -> None:
        """Print no further page; what the printer already has may still come out."""
        if self._painter.isActive():
            self._stopped = True
            self._printer.abort()
            self._painter.end()

    def _next(self) -> None:
        if self._stopped:
            return
        if self._done == len(self._pages):
            self._finish()
            return
        turned = self._done == 0 or self._printer.newPage()
        if not turned or not self._print(self._pages[self._done]):
            self.stop()
            self.failed.emit(BROKEN_OFF)
            return
        self._done += 1
        self.moved.emit(self._done)
        QTimer.singleShot(0, self._next)

    def _print(self, number: int) -> bool:
        if number < self._sheets:
            return _print_page(self._document, number, self._painter)
        self._record.draw(number - self._sheets, self._painter)
        return True

    def _finish(self) -> None:
        if self._painter.end() and self._printer.printerState() is not QPrinter.PrinterState.Error:
            self.ended.emit(self._done)
        else:
            self.failed.emit(BROKEN_OFF)


def pages_of(printer: QPrinter, count: int) -> tuple[int, ...]:
    """Return the pages asked for in the dialog, from 0; all where no range was chosen."""
    if printer.printRange() is not QPrinter.PrintRange.PageRange:
        return tuple(range(count))
    first, last = printer.fromPage() or 1, printer.toPage() or count
    return tuple(range(first - 1, min(last, count)))


def _print_page(document: QPdfDocument, number: int, painter: QPainter) -> bool:
    paper = painter.viewport()
    points = document.pagePointSize(number)
    if points.isEmpty():
        return False
    scale = min(paper.width() / points.width(), paper.height() / points.height())
    size = QSize(round(points.width() * scale), round(points.height() * scale))
    image = document.render(number, size)
    if image.isNull():
        return False
    place = QRect(0, 0, size.width(), size.height())
    place.moveCenter(paper.center())
    painter.drawImage(place, image)
    return True
