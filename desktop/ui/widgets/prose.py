# SPDX-License-Identifier: Apache-2.0
"""Text of several lines with the air that Japanese needs: one and a half times the letters.

The lines of BIZ UDGothic stand edge on edge by themselves, and Qt gives plain text no
other height; as rich text it does. What a label says stays plain for whoever asks it.
"""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

_MARKUP = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}
PERCENT = 145
MOST_CHARACTERS = 40
ROOM = 2
"""Pixels above and below a line: the tails of g and p reach out of BIZ UDGothic's own."""


def escaped(text: str) -> str:
    """Return text as markup that shows it as it stands."""
    return text.translate(_MARKUP).replace("\n", "<br>")


class Prose(QLabel):
    """A label that wraps, its lines apart; :meth:`text` is the plain text it was given."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self._plain = ""
        self._trim()
        self.setText(text)

    def text(self) -> str:
        """Return the text as it was given."""
        return self._plain

    def setText(self, text: str) -> None:
        """Show ``text`` as it stands: nothing in it is taken for markup."""
        self._plain = text
        lines = escaped(text)
        shown = f'<p style="line-height:{PERCENT}%;white-space:pre-wrap;margin:0">{lines}</p>'
        super().setText(shown if text else "")

    def sizeHint(self) -> QSize:
        """As wide as its longest line, up to a width that reads well, and as high as that needs."""
        metrics = self.fontMetrics()
        lines = self._plain.splitlines() or [""]
        natural = max(metrics.horizontalAdvance(line) for line in lines) + metrics.height()
        width = min(natural, metrics.averageCharWidth() * MOST_CHARACTERS)
        return QSize(width, self.heightForWidth(width))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._trim()

    def _trim(self) -> None:
        # Qt puts the air below each line; under the last one it would push the text up.
        air = round(self.fontMetrics().height() * (PERCENT - 100) / 100)
        self.setContentsMargins(0, ROOM, 0, ROOM - air)
