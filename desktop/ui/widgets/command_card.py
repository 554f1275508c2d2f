# SPDX-License-Identifier: Apache-2.0
"""What is done on the server alone: why, and the command to copy."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout

from desktop.ui.a11y import announce
from desktop.ui.widgets.parts import Card, button, label


class CommandCard(Card):
    """Words, and a command below them that is copied by a button.

    Attributes:
        copy: the button, for the order of the keyboard.
    """

    def __init__(self, identifier: str, words: str, command: str) -> None:
        super().__init__()
        self._command = command
        self.copy = button(identifier, self.tr("コマンドをコピー(&Y)"))
        self.copy.clicked.connect(self._copy_command)
        self.column.addWidget(label(words))
        row = QHBoxLayout()
        row.addWidget(label(command, bold=True), 1)
        row.addWidget(self.copy)
        self.column.addLayout(row)

    def _copy_command(self) -> None:
        QGuiApplication.clipboard().setText(self._command)
        announce(self, self.tr("コマンドをコピーしました"))
