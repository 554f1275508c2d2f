# SPDX-License-Identifier: Apache-2.0
"""A temporary password, shown this once: to be read out, written down, or copied with a warning."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from approval.wire_accounts import ChangedAccount
from desktop.ui.a11y import announce, named
from desktop.ui.dialogs.act_dialog import LEAST_ROOM, MOST_WIDTH
from desktop.ui.outside import offer_outside
from desktop.ui.theme import sized
from desktop.ui.widgets.columns import scrolled
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import Card, button, label, title

POINTS = 20
FOOT = 90


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
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 20, 24, 8)
        column.setSpacing(12)
        for each in (title(heading), shown):
            column.addWidget(each)
        column.addWidget(label(words.format(login=line.login, days=answer.password_days)))
        column.addWidget(warned)
        column.addWidget(self._said)
        column.addStretch(1)
        row.setContentsMargins(24, 8, 24, 0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 16)
        outer.addWidget(scrolled(inner), 1)
        outer.addLayout(row)
        width = min(self.fontMetrics().averageCharWidth() * 62, MOST_WIDTH)
        height = max(column.heightForWidth(width), column.sizeHint().height()) + FOOT
        self.resize(width, min(height, LEAST_ROOM))
        FocusRing(self)
        close.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._password)
        self._said.setText(self.tr("コピーしました。"))
        announce(self, self._said.text())
