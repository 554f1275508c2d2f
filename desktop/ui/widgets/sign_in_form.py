# SPDX-License-Identifier: Apache-2.0
"""The fields of signing in, for the page and for the strip above a page that stays."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from approval.people import Me
from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import announce
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.new_password import NewPassword
from desktop.ui.widgets.parts import Card, button, field_label, label, line_field

Answer = Me | Trouble
ASKS_FOR_OWN = frozenset(
    {"session.password_temporary", "session.password_short", "session.password_same"}
)
"""Troubles of a temporary password, which lets nobody in before it is changed."""


class SignInForm(QWidget):
    """Address, login and password; what is typed stays when the server says no.

    Signals:
        signed_in: the person, once a session is open.
    """

    signed_in = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._server = line_field("sign_in.server", self.tr("サーバーのアドレス"))
        self._login = line_field("sign_in.login", self.tr("職員番号"))
        self._password = line_field("sign_in.password", self.tr("パスワード"))
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._new = NewPassword()
        self._new.hide()
        self._trouble = Card("refused")
        self._trouble_words = label()
        self._trouble.column.addWidget(self._trouble_words)
        self._trouble.hide()
        if "server_url" in services.desk.managed():
            self._server.setEnabled(False)
            self._server.setToolTip(self.tr("情報政策課が決めています。"))
        self._do = button("sign_in.do", self.tr("サインイン(&S)"), "primary")
        self._do.clicked.connect(self.attempt)
        for field in (self._server, self._login, self._password, *self._new.fields):
            field.returnPressed.connect(self.attempt)
        self._lay_out()

    def fill(self, login: str) -> None:
        """Fill in what is known."""
        if not self._server.text():
            self._server.setText(self._services.desk.server_url())
        if not self._login.text():
            self._login.setText(login)

    def prepare(self, login: str) -> None:
        """Fill in what is known and put the keyboard where typing goes on."""
        self.fill(login)
        fields = (self._server, self._login, self._password)
        first = next((field for field in fields if not field.text()), self._password)
        first.setFocus()

    def attempt(self) -> None:
        """Ask the server; a second press while it is asked does nothing."""
        if not self._do.isEnabled():
            return
        if not self._login.text().strip() or not self._password.text():
            self._say(self.tr("職員番号とパスワードを入力してください。"))
            return
        if self._new.isVisible() and self._new.trouble():
            self._say(self._new.trouble())
            return
        self._trouble.hide()
        self._do.setEnabled(False)
        self._do.setText(self.tr("サインインしています…"))
        call = partial(
            self._services.desk.sign_in,
            self._server.text().strip(),
            self._login.text().strip(),
            self._password.text(),
            self._new.password() if self._new.isVisible() else "",
        )
        task = Task(self, call).on_done(self._answered).on_error(self._broke)
        task.start(self._services.lanes.network)

    def _answered(self, answer: Answer) -> None:
        self._rest()
        if isinstance(answer, Trouble):
            self._say(explain(answer).whole())
            self._prepare_for(answer)
            return
        self._password.clear()
        self._new.clear()
        self.signed_in.emit(answer)

    def _prepare_for(self, trouble: Trouble) -> None:
        """Ask for a password of one's own where the one typed was an administrator's."""
        if trouble.code in ASKS_FOR_OWN:
            self._new.show()
            self._new.fields[0].setFocus()
            return
        if trouble.code in {"device.waiting", "session.password_lapsed"}:
            # The new password holds already, or the temporary one is of no use any more.
            self._new.clear()
        self._password.setFocus()
        self._password.selectAll()

    def _broke(self, error: Exception) -> None:
        self._rest()
        self._say(self.tr("サインインの途中で問題が起きました。もう一度行ってください。"))
        raise error

    def _rest(self) -> None:
        self._do.setEnabled(True)
        self._do.setText(self.tr("サインイン(&S)"))

    def _say(self, text: str) -> None:
        self._trouble_words.setText(text)
        self._trouble.show()
        announce(self, text)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for text, field in (
            (self.tr("サーバーのアドレス(&U)"), self._server),
            (self.tr("職員番号(&L)"), self._login),
            (self.tr("パスワード(&P)"), self._password),
        ):
            column.addWidget(field_label(text, field))
            column.addWidget(field)
            column.addSpacing(6)
        column.addWidget(self._new)
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.addWidget(self._do)
        row.addStretch(1)
        column.addWidget(self._trouble)
        column.addLayout(row)
