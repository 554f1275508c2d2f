# SPDX-License-Identifier: Apache-2.0
"""A temporary password, shown this once: to be read out, written down, or copied with a warning."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from approval.wire_accounts import ChangedAccount
from desktop.ui.a11y import announce, named
from desktop.ui.outside import offer_outside
from desktop.ui.theme import sized
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import Card, button, label, title

POINTS = 20


class PasswordDialog(QDialog):
    """The password large, with what becomes of it; ``outside`` is whether it may be copied."""

    def __init__(self, parent: QWidget, answer: ChangedAccount, *, outside: bool) -> None:
        super().__init__(parent)
        named(self, "password")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        line, self._password = answer.account.line, answer.password
        heading = self.tr("{name}さんの仮パスワード").format(name=line.name)
        self.setWindowTitle(heading)
        shown = named(label(answer.password), "password.shown", self.tr("仮パスワード"))
        shown.setFont(sized(shown.font(), POINTS, bold=True))
        words = self.tr(
            "サインイン名は「{login}」です。この画面を閉じると、二度と表示できません。"
            "{days}日以内に本人がサインインして、自分のパスワードに変えます。"
        )
        self._said = label("", "second")
        copy = button("password.copy", self.tr("コピー(&Y)"))
        copy.clicked.connect(self._copy)
        offer_outside(copy, forgets=not outside)
        close = button("password.close", self.tr("閉じる(&C)"))
        close.setDefault(True)
        close.clicked.connect(self.close)
        warned = Card("waiting")
        warned.column.addWidget(
            label(
                self.tr(
                    "本人に直接渡してください。メールやチャットで送らないでください。"
                    "コピーすると、ほかのアプリからも読めます。渡したら、別のものをコピーして消してください。"
                )
            )
        )
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for each in (title(heading), shown):
            column.addWidget(each)
        column.addWidget(label(words.format(login=line.login, days=answer.password_days)))
        column.addWidget(warned)
        column.addWidget(self._said)
        column.addLayout(row)
        self.resize(self.fontMetrics().averageCharWidth() * 62, self.sizeHint().height())
        FocusRing(self)
        close.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._password)
        self._said.setText(self.tr("コピーしました。"))
        announce(self, self._said.text())
