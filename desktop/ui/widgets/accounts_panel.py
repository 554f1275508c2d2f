# SPDX-License-Identifier: Apache-2.0
"""人とアカウント: everybody of the organisation, who may sign in, and what may be done about it."""

from collections.abc import Collection
from functools import partial

from PySide6.QtWidgets import QDialog

from approval.wire_accounts import AccountDetail, AccountLine, AccountPage, ChangedAccount
from desktop.administration import PeopleAsked
from desktop.ui import account_words
from desktop.ui.dialogs.account_dialogs import (
    AddAccountDialog,
    DisableAccountDialog,
    EndSessionsDialog,
    ResetPasswordDialog,
    RolesDialog,
)
from desktop.ui.dialogs.password_dialog import PasswordDialog
from desktop.ui.dialogs.passwords_dialog import PasswordsDialog
from desktop.ui.services import Services
from desktop.ui.widgets.account_card import AccountCard
from desktop.ui.widgets.accounts_chosen import AccountsChosen, choosable
from desktop.ui.widgets.administration_list import AdministrationList
from desktop.ui.widgets.figures_file import Wanted
from desktop.ui.widgets.records_table import Line

ROLES = 3
"""The column that may go: the one who is looked at has his roles beside the list."""


class AccountsPanel(AdministrationList):
    """The list of people with the one beside it."""

    def __init__(self, services: Services) -> None:
        headings = (self.tr("氏名"), self.tr("所属と職"), self.tr("状態"), self.tr("役割"))
        name = self.tr("人とアカウント")
        super().__init__(services, "accounts", name, headings, wide=1, spare=(ROLES,))
        self._shown = ""
        self._people: tuple[AccountLine, ...] = ()
        self._chosen = AccountsChosen(self.table)
        self._chosen.asked.connect(self._give)
        self._chosen.hide()
        self.below.addWidget(self._chosen)
        self.words.setPlaceholderText(self.tr("氏名・かな・サインイン名・所属"))
        self._state = self.box("accounts.state", self.tr("状態"), self.tr("すべての状態"))
        for code, words in account_words.states():
            self._state.addItem(words, code)
        self._role = self.box("accounts.role", self.tr("役割"), self.tr("すべての役割"))
        for code, words, _meaning in account_words.every_role():
            self._role.addItem(words, code)

    def fetch(self, after: str) -> None:
        """Ask for a page of people."""
        call = partial(self.services.desk.administration.people, self._asked(), after)
        self.ask_page(call, partial(self._show, after))

    def look_at(self, key: str) -> None:
        """Ask for one person; the server writes down that this was done."""
        self.ask(partial(self.services.desk.administration.person, key), self._show_one)

    def wanted(self) -> Wanted:
        """Return the list as it is narrowed now."""
        asked = self._asked()
        return Wanted(
            name=self.tr("アカウント一覧"),
            fetch=lambda _form: self.services.desk.administration.people_csv(asked),
        )

    def ticks(self) -> Collection[str]:
        """Whoever was chosen in an earlier search."""
        return self._chosen.kept()

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        own = (("Space", self.tr("選ぶ・選ぶのをやめる")), ("Alt+L", self.tr("すべて選択")))
        return (*super().shortcuts(), *own)

    def _asked(self) -> PeopleAsked:
        return PeopleAsked(
            words=self.words.text().strip(),
            role=str(self._role.currentData()),
            state=str(self._state.currentData()),
        )

    def _show(self, after: str, page: AccountPage) -> None:
        self._people = (*self._people, *page.lines) if after else page.lines
        self._chosen.know(self._people)
        self.show_page(tuple(_line(each) for each in page.lines), after, page.next)
        self._chosen.setVisible(bool(self._people) or bool(self._chosen.kept()))
        self.describe(self._words(page))

    def _words(self, page: AccountPage) -> str:
        if not page.organisation.rev:
            return self.tr(
                "組織がまだ読み込まれていません。サーバーで tsukue-server org load を"
                "実行すると、ここに職員が並びます。"
            )
        in_force = self.tr("組織: 第{rev}世代「{version}」（{loaded}に読込み）").format(
            rev=page.organisation.rev,
            version=page.organisation.version,
            loaded=account_words.moment(page.organisation.loaded_at),
        )
        if not page.total:
            return self.tr("この条件に合う職員はいません。") + "\n" + in_force
        count = self.tr("{total}人のうち{shown}人").format(
            total=f"{page.total:,}", shown=f"{self.shown():,}"
        )
        return f"{count}　{in_force}"

    def _show_one(self, detail: AccountDetail) -> None:
        self._shown = detail.line.person_id
        card = AccountCard(detail)
        card.add_asked.connect(partial(self._open, AddAccountDialog, detail))
        card.roles_asked.connect(partial(self._open, RolesDialog, detail))
        card.disable_asked.connect(partial(self._open, DisableAccountDialog, detail))
        card.password_asked.connect(partial(self._open, ResetPasswordDialog, detail))
        card.sessions_asked.connect(partial(self._open, EndSessionsDialog, detail))
        card.enable_asked.connect(partial(self._enable, detail))
        self.show_beside(card)

    def _open(
        self,
        kind: type[
            AddAccountDialog
            | RolesDialog
            | DisableAccountDialog
            | ResetPasswordDialog
            | EndSessionsDialog
        ],
        detail: AccountDetail,
    ) -> None:
        dialog = kind(self.services, self, detail)
        dialog.kept.connect(self._done)
        dialog.open()

    def _give(self, people: tuple[AccountLine, ...]) -> None:
        dialog = PasswordsDialog(self.services, self, people)
        dialog.given.connect(self._given)
        dialog.open()

    def _given(self, done: Collection[str]) -> None:
        self._chosen.leave_out(done)
        self.refresh()

    def _enable(self, detail: AccountDetail) -> None:
        # Nothing is lost by it, and it undoes what was done by mistake: it asks nothing.
        room, line = self.services.desk.administration, detail.line
        self.ask(partial(room.enable, line.person_id, detail.rev), self._done)

    def _done(self, answer: object) -> None:
        if not isinstance(answer, ChangedAccount):
            return
        line = answer.account.line
        self._show_one(answer.account)
        words = self.tr("{name}さんのアカウントを変えました（{state}、{roles}）。")
        self.tell(
            words.format(
                name=line.name,
                state=account_words.state(line.state),
                roles=account_words.roles(line.roles),
            )
        )
        if answer.password:
            self._tell_password(answer)

    def _tell_password(self, answer: ChangedAccount) -> QDialog:
        dialog = PasswordDialog(self, answer, outside=not self.services.preferences.forgets())
        dialog.open()
        return dialog


def _line(line: AccountLine) -> Line:
    cells = (
        line.name,
        line.office,
        account_words.state(line.state),
        account_words.roles(line.roles),
    )
    return Line(key=line.person_id, cells=cells, tickable=choosable(line))
