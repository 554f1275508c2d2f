# SPDX-License-Identifier: Apache-2.0
"""Asking for a printer and printing; the library of printing is brought in at the first print."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QProgressDialog, QWidget

from desktop.ui.a11y import named
from desktop.ui.printing import SheetPrint
from desktop.ui.record_pages import RecordPages

Told = Callable[[str, int], None]
"""Told how it ended: the code of a trouble, or empty with the number of pages."""


def ask_printer(window: QWidget, document: QPdfDocument, told: Told, record: str = "") -> None:
    """Open the dialog of the system and print what it accepts; ``record`` stands behind."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(window.windowTitle())
    dialog = QPrintDialog(printer, window)
    behind = RecordPages(record, printer).count()
    dialog.setMinMax(1, max(document.pageCount() + behind, 1))
    asked: QDialog = dialog
    asked.accepted.connect(partial(print_on, window, document, printer, told, record))
    asked.finished.connect(asked.deleteLater)
    asked.open()


def print_on(
    window: QWidget, document: QPdfDocument, printer: QPrinter, told: Told, record: str = ""
) -> None:
    """Print with a bar that stops it; the bar is shown only when it takes a moment."""
    translate = QCoreApplication.translate
    work = SheetPrint(document, printer, window, record)
    bar = QProgressDialog(
        translate("PrintSheet", "印刷しています…"),
        translate("PrintSheet", "中止"),
        0,
        max(work.count(), 1),
        window,
    )
    named(bar, "print.progress", translate("PrintSheet", "印刷の進み具合"))
    bar.setWindowTitle(translate("PrintSheet", "印刷"))
    bar.setWindowModality(Qt.WindowModality.WindowModal)
    work.moved.connect(bar.setValue)
    bar.canceled.connect(work.stop)
    for signal in (work.ended, work.failed, bar.canceled):
        signal.connect(bar.deleteLater)
        signal.connect(work.deleteLater)
    work.ended.connect(partial(told, ""))
    work.failed.connect(partial(_failed, told))
    work.begin()


def _failed(told: Told, code: str) -> None:
    told(code, 0)
