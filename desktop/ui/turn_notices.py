# SPDX-License-Identifier: Apache-2.0
"""Where a new turn is told: by the desktop where it has a tray, else in the window."""

from functools import partial

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QSystemTrayIcon

from desktop.facade import CaseRow
from desktop.qtbridge.preferences import Preferences
from desktop.ui import turn_words
from desktop.ui.theme import LIGHT
from desktop.ui.widgets.notices import Notice, Notices

KIND = "turn"
SHOWN_MS = 8000
ICON = 64


class TurnNotices(QObject):
    """Tells new turns as the reader wants them told.

    Signals:
        open_asked: the rows that the reader wants to see.
    """

    open_asked = Signal(object)

    def __init__(self, notices: Notices, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices
        self._preferences = preferences
        self._tray: QSystemTrayIcon | None = None
        self._told: tuple[CaseRow, ...] = ()

    def tell(self, rows: tuple[CaseRow, ...]) -> None:
        """Tell that these rows are newly my turn."""
        wanted = self._preferences.turn_notices()
        if wanted == "off":
            return
        self._told = rows
        heading = turn_words.heading(rows)
        text = turn_words.lines(rows, titles=wanted == "titles")
        tray = self.tray()
        if tray is not None:
            tray.showMessage(heading, text, QSystemTrayIcon.MessageIcon.Information, SHOWN_MS)
            return
        self._notices.notify(
            Notice(
                kind=KIND,
                tone="waiting",
                heading=heading,
                text=text,
                action=self.tr("開く"),
                on_action=partial(self.open_asked.emit, rows),
            )
        )

    def take_back(self) -> None:
        """The reader looks at what waits: there is nothing more to tell."""
        self._notices.take_back(KIND)

    def close(self) -> None:
        """Leave the tray."""
        if self._tray is not None:
            self._tray.hide()

    def tray(self) -> QSystemTrayIcon | None:
        """Return the icon in the tray, shown; where there is no tray, the window tells."""
        if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
            return None
        if self._tray is None:
            self._tray = QSystemTrayIcon(_icon(), self)
            self._tray.setToolTip(self.tr("机 Tsukue"))
            self._tray.messageClicked.connect(self._clicked)
            self._tray.activated.connect(self._activated)
        self._tray.show()
        return self._tray

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self._clicked()

    def _clicked(self) -> None:
        self.open_asked.emit(self._told)


def _icon() -> QIcon:
    """The sign of the rail on its own ground."""
    pixmap = QPixmap(ICON, ICON)
    pixmap.fill(QColor(LIGHT.indigo))
    painter = QPainter(pixmap)
    font = painter.font()
    font.setPixelSize(ICON * 3 // 4)
    painter.setFont(font)
    painter.setPen(QColor(LIGHT.on_indigo))
    painter.drawText(QRect(0, 0, ICON, ICON), Qt.AlignmentFlag.AlignCenter, "机")
    painter.end()
    return QIcon(pixmap)
