# SPDX-License-Identifier: Apache-2.0
"""An attachment within the client, for a terminal where no other program may have a copy."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.a11y import named
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import button
from desktop.ui.widgets.sheet_view import SheetView


class ReadingDialog(QDialog):
    """Shows one PDF; nothing of it leaves the window."""

    def __init__(self, parent: QWidget, heading: str, content: bytes) -> None:
        super().__init__(parent)
        named(self, "reading", heading)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(heading)
        sheet = SheetView(heading)
        if not sheet.show_pdf(content):
            sheet.show_words(self.tr("このファイルは、PDFとして表示できません。"))
        close = button("reading.close", self.tr("閉じる(&C)"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(sheet, 1)
        column.addLayout(row)
        FocusRing(self)
        self.resize(860, 560)
        sheet.view().setFocus()
