# SPDX-License-Identifier: Apache-2.0
"""A password of one's own, typed twice, in place of a temporary one from an administrator."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.widgets.parts import field_label, label, line_field


class NewPassword(QWidget):
    """Two fields; what is short or typed differently is said before anything is sent.

    Attributes:
        fields: the password, and the same again.
    """

    def __init__(self) -> None:
        super().__init__()
        first = line_field("sign_in.new", self.tr("新しいパスワード"))
        again = line_field("sign_in.again", self.tr("新しいパスワード（確認）"))
        self.fields: tuple[QLineEdit, QLineEdit] = (first, again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        words = self.tr("8文字以上にしてください。長い文を使うと、破られにくく覚えやすくなります。")
        column.addWidget(label(words, "second"))
        for text, field in (
            (self.tr("新しいパスワード(&N)"), first),
            (self.tr("もう一度(&A)"), again),
        ):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            column.addWidget(field_label(text, field))
            column.addWidget(field)

    def password(self) -> str:
        """What was typed first."""
        return self.fields[0].text()

    def trouble(self) -> str:
        """Why it cannot be taken, empty where it can; the server judges its length."""
        first, again = (field.text() for field in self.fields)
        if not first:
            return self.tr("新しいパスワードを入力してください。")
        if first != again:
            return self.tr("二度入れたパスワードが一致しません。もう一度入れてください。")
        return ""

    def clear(self) -> None:
        """Forget what was typed, and ask no more."""
        for field in self.fields:
            field.clear()
        self.hide()
