# SPDX-License-Identifier: Apache-2.0
"""One person for an administrator: posts, account, certificate, devices, sessions, acts."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from approval.wire_accounts import DISABLED, NO_ACCOUNT, TEMPORARY, AccountDetail
from desktop.ui import account_words
from desktop.ui.widgets.facts import add_facts
from desktop.ui.widgets.parts import Card, button, label


class AccountCard(QWidget):
    """What is known of a person, and below it what may be done.

    Signals:
        add_asked, roles_asked, disable_asked, enable_asked, password_asked, sessions_asked:
            that act is wanted.
    """

    add_asked = Signal()
    roles_asked = Signal()
    disable_asked = Signal()
    enable_asked = Signal()
    password_asked = Signal()
    sessions_asked = Signal()

    def __init__(self, detail: AccountDetail) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        card = Card()
        line = detail.line
        card.column.addWidget(label(line.name, bold=True))
        card.column.addWidget(label(f"{line.kana}　{line.person_id}".strip("　"), "second"))
        add_facts(card, self._facts(detail))
        column.addWidget(card)
        warned = account_words.warning(line.roles)
        if warned:
            column.addWidget(_warning(warned))
        self._acts(column, detail)

    def _facts(self, detail: AccountDetail) -> list[tuple[str, str]]:
        line = detail.line
        offices = "\n".join(f"{each.section_name} {each.title}" for each in detail.posts)
        facts = [(self.tr("所属と職"), offices or self.tr("いまの組織に職がありません"))]
        if line.state == NO_ACCOUNT:
            return [*facts, (self.tr("アカウント"), self.tr("まだありません"))]
        facts += [
            (self.tr("サインイン名"), line.login),
            (self.tr("状態"), account_words.state(line.state)),
            (self.tr("役割"), account_words.roles(line.roles)),
            (self.tr("最後のサインイン"), account_words.moment(line.signed_in_at)),
            (self.tr("パスワードの変更"), account_words.moment(detail.password_changed_at)),
            (self.tr("署名の証明書"), self._certificate(detail)),
            (self.tr("端末"), self._devices(detail)),
            (self.tr("サインイン中"), self._sessions(detail)),
        ]
        return facts

    def _certificate(self, detail: AccountDetail) -> str:
        words = account_words.certificate(detail.certificate)
        if detail.certificate != "valid" or detail.certificate_ends_at is None:
            return words
        until = account_words.moment(detail.certificate_ends_at).partition(" ")[0]
        return self.tr("{state}（{until}まで）").format(state=words, until=until)

    def _devices(self, detail: AccountDetail) -> str:
        shown = [f"{each.name}（{account_words.device(each.state)}）" for each in detail.devices]
        return "\n".join(shown) or self.tr("なし")

    def _sessions(self, detail: AccountDetail) -> str:
        words = self.tr("{device}\n{at}〜")
        shown = [
            words.format(device=each.device_name, at=account_words.moment(each.begun_at))
            for each in detail.sessions
        ]
        return "\n".join(shown) or self.tr("なし")

    def _acts(self, column: QVBoxLayout, detail: AccountDetail) -> None:
        state = detail.line.state
        if state == NO_ACCOUNT:
            add = button("account.add", self.tr("アカウントを追加(&A)…"), "primary")
            add.clicked.connect(self.add_asked)
            column.addWidget(add)
            return
        roles = button("account.roles", self.tr("役割を変える(&R)…"))
        roles.clicked.connect(self.roles_asked)
        column.addWidget(roles)
        password = button("account.password", self.tr("仮パスワードを発行(&P)…"))
        password.clicked.connect(self.password_asked)
        sessions = button("account.sessions", self.tr("サインインを終わらせる(&E)…"))
        sessions.clicked.connect(self.sessions_asked)
        sessions.setEnabled(bool(detail.sessions))
        column.addWidget(password)
        column.addWidget(sessions)
        if state == DISABLED:
            enable = button("account.enable", self.tr("有効に戻す(&V)"))
            enable.clicked.connect(self.enable_asked)
            column.addWidget(enable)
        else:
            disable = button("account.disable", self.tr("無効にする(&D)…"), "danger")
            disable.clicked.connect(self.disable_asked)
            column.addWidget(disable)
            if detail.own:
                self._keep_own(disable, password, column)
        if state == TEMPORARY:
            column.addWidget(
                label(self.tr("本人が自分のパスワードを決めると「有効」になります。"), "second")
            )

    def _keep_own(self, disable: QWidget, password: QWidget, column: QVBoxLayout) -> None:
        for each in (disable, password):
            each.setEnabled(False)
        words = self.tr(
            "自分のアカウントです。無効にすることと仮パスワードの発行は、ほかの管理者に頼んでください。"
        )
        column.addWidget(label(words, "second"))


def _warning(words: str) -> Card:
    card = Card("waiting")
    card.column.addWidget(
        label(QCoreApplication.translate("AccountCard", "役割の兼務（職務分掌）"), bold=True)
    )
    card.column.addWidget(label(words))
    return card
