# SPDX-License-Identifier: Apache-2.0
"""A field of several lines, apart as those of :mod:`desktop.ui.widgets.prose` are.

In a room of its own: the first window types nothing of several lines, and the binding takes
its time to build what Qt knows of text.
"""

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop.ui.a11y import named
from desktop.ui.widgets.prose import PERCENT


class ProseEdit(QTextEdit):
    """A field of several lines that takes plain text only and shows its lines apart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self._set_apart()

    def sizeHint(self) -> QSize:
        """As high as the lines asked for, not Qt's fixed height."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def setPlainText(self, text: str) -> None:
        """Show ``text``; what was typed before can no longer be brought back by undoing."""
        super().setPlainText(text)
        self._set_apart()

    def _set_apart(self) -> None:
        # The height of lines is no change of the text: nobody is told, nothing to undo.
        document = self.document()
        quiet = QSignalBlocker(self)
        document.setUndoRedoEnabled(False)
        apart = QTextBlockFormat()
        apart.setLineHeight(PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(apart)
        document.setUndoRedoEnabled(True)
        document.setModified(False)
        quiet.unblock()


def text_field(identifier: str, name: str = "", lines: int = 4) -> ProseEdit:
    """Make a field of several lines that Tab leaves."""
    made = ProseEdit()
    made.setProperty("field", "true")
    made.setTabChangesFocus(True)
    made.setMinimumHeight(round(made.fontMetrics().lineSpacing() * PERCENT / 100) * lines + 18)
    return named(made, identifier, name)
