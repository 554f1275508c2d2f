# SPDX-License-Identifier: Apache-2.0
"""Asking for a printer; the library of printing is brought in at the first print."""

from functools import partial

from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui.printing import print_document


def ask_printer(window: QWidget, document: QPdfDocument) -> None:
    """Open the dialog of the system and print what it accepts."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog: QDialog = QPrintDialog(printer, window)
    dialog.accepted.connect(partial(_print, document, printer))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _print(document: QPdfDocument, printer: QPrinter) -> None:
    print_document(document, printer)
