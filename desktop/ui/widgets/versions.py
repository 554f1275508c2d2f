# SPDX-License-Identifier: Apache-2.0
"""Which version this client and its server are, and whether a newer client is offered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop.errors import Code
from desktop.facade import SyncStatus
from desktop.ui.widgets.parts import label
from desktop.version import client_version


class Versions(QWidget):
    """Three lines: this client, the server, and what the server says is newer."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._lines = {
            name: self._line(name)
            for name in (self.tr("この端末の机"), self.tr("サーバーの机"), self.tr("新しい版"))
        }

    def tell(self, status: SyncStatus) -> None:
        """Show what is known now."""
        said = (client_version(), self._server(status.server_version), self._newer(status))
        for (name, line), words in zip(self._lines.items(), said, strict=True):
            line.setText(words)
            line.setAccessibleName(f"{name} {words}")

    def _line(self, name: str) -> QLabel:
        row = self._grid.rowCount()
        words = label()
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(label(name, wrap=False), row, 0, top)
        self._grid.addWidget(words, row, 1, top)
        return words

    def _server(self, version: str | None) -> str:
        if version is None:
            return self.tr("まだ分かりません。サーバーに届いたときに確かめます。")
        return version or self.tr("0.8.0より前の版")

    def _newer(self, status: SyncStatus) -> str:
        if status.warning is not None and status.warning.code == Code.CLIENT_TOO_OLD:
            return self.tr("必要です。新しい版になるまで、サーバーとやり取りできません。")
        if status.newer_client:
            return self.tr("{newest}があります。").format(newest=status.newer_client)
        if status.server_version is None:
            return self.tr("まだ分かりません。")
        return self.tr("知らされていません。")
