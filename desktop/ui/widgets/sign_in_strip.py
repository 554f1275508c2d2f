# SPDX-License-Identifier: Apache-2.0
"""The session ended: sign in again above the page that stays open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.a11y import announce
from desktop.ui.services import Services
from desktop.ui.widgets.parts import Card, label
from desktop.ui.widgets.sign_in_form import SignInForm


class SignInStrip(QWidget):
    """Hidden until asked; the focus stays where somebody is typing.

    Signals:
        signed_in: a session is open again.
    """

    signed_in = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._form = SignInForm(services)
        self._form.signed_in.connect(self._done)
        card = Card("waiting")
        heading = self.tr("◐ サインインの有効期間が過ぎました")
        card.column.addWidget(label(heading, bold=True))
        card.column.addWidget(
            label(
                self.tr(
                    "書きかけの内容と未送信の操作は、この端末に残っています。"
                    "サインインすると、続きを自動で送ります。"
                )
            )
        )
        card.column.addWidget(self._form)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 8)
        column.addWidget(card)
        self._heading = heading
        self.hide()

    def ask(self, login: str) -> None:
        """Show the strip; asking again changes nothing."""
        if self.isVisible():
            return
        self._form.fill(login)
        self.show()
        announce(self, self._heading)

    def _done(self) -> None:
        self.hide()
        self.signed_in.emit()
