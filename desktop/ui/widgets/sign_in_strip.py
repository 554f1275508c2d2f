# SPDX-License-Identifier: Apache-2.0
"""The session ended: sign in again above the page that stays open."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.a11y import announce
from desktop.ui.services import Services
from desktop.ui.widgets.parts import Card, label

if TYPE_CHECKING:
    from desktop.ui.widgets.sign_in_form import SignInForm


class SignInStrip(QWidget):
    """Hidden until asked; the focus stays where somebody is typing.

    Signals:
        signed_in: a session is open again.
    """

    signed_in = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._form: SignInForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 0, 24, 8)
        self._heading = self.tr("◐ サインインの有効期間が過ぎました")
        self.hide()

    def ask(self, login: str) -> None:
        """Show the strip; asking again changes nothing."""
        if self.isVisible():
            return
        if self._form is None:
            self._form = self._made_form()
        self._form.fill(login)
        self.show()
        announce(self, self._heading)

    def _made_form(self) -> "SignInForm":
        """Build what is inside; most days nobody has to see it."""
        from desktop.ui.widgets.sign_in_form import SignInForm

        form = SignInForm(self._services)
        form.signed_in.connect(self._done)
        card = Card("waiting")
        card.column.addWidget(label(self._heading, bold=True))
        card.column.addWidget(
            label(
                self.tr(
                    "書きかけの内容と未送信の操作は、この端末に残っています。"
                    "サインインすると、続きを自動で送ります。"
                )
            )
        )
        card.column.addWidget(form)
        self._column.addWidget(card)
        return form

    def _done(self) -> None:
        self.hide()
        self.signed_in.emit()
