# SPDX-License-Identifier: Apache-2.0
"""Under the list of people: who is chosen, and what may be done for all of them at once."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from approval.wire_accounts import ENABLED, NO_ACCOUNT, TEMPORARY, AccountLine
from desktop.ui.widgets.parts import button, label
from desktop.ui.widgets.records_table import RecordsTable

RENEWABLE = frozenset({ENABLED, TEMPORARY})


def choosable(line: AccountLine) -> bool:
    """Tell whether something may be done for this person together with others."""
    return bool(_offered(line))


def _offered(line: AccountLine) -> str:
    if line.state == NO_ACCOUNT:
        return "account"
    return "password" if line.state in RENEWABLE else ""


class AccountsChosen(QWidget):
    """Remembers the ticks over searches, for forty people are not found by one.

    Signals:
        asked: the lines for which accounts or temporary passwords are wanted.
    """

    asked = Signal(object)

    def __init__(self, table: RecordsTable) -> None:
        super().__init__()
        self._table = table
        self._lines: dict[str, AccountLine] = {}
        self._chosen: dict[str, AccountLine] = {}
        self._said = label("", "second")
        every = button("accounts.all", self.tr("すべて選択(&L)"), "quiet")
        self._none = button("accounts.none", self.tr("選択を解除(&K)"), "quiet")
        self._renew = button("accounts.renew_chosen", "")
        self._add = button("accounts.add_chosen", "", "primary")
        choosing, acting = QHBoxLayout(), QHBoxLayout()
        for widget in (every, self._none):
            choosing.addWidget(widget)
        choosing.addWidget(self._said, 1)
        acting.addStretch(1)
        acting.addWidget(self._renew)
        acting.addWidget(self._add)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(choosing)
        rows.addLayout(acting)
        every.clicked.connect(self.choose_all)
        self._none.clicked.connect(self.forget)
        self._add.clicked.connect(self._ask_add)
        self._renew.clicked.connect(self._ask_renew)
        table.ticked.connect(self._follow)
        self._tell()

    def know(self, lines: Collection[AccountLine]) -> None:
        """Take who is in the table now; whoever changed meanwhile is as he is now."""
        self._lines = {each.person_id: each for each in lines}
        for key, line in self._lines.items():
            before = self._chosen.get(key)
            if before is not None and _offered(before) == _offered(line):
                self._chosen[key] = line
            else:
                self._chosen.pop(key, None)

    def kept(self) -> frozenset[str]:
        """Whose ticks outlive what the table shows."""
        return frozenset(self._chosen)

    def choose_all(self) -> None:
        """Tick everybody in the table for whom something may be done."""
        self._table.tick_all(ticked=True)

    def forget(self) -> None:
        """Choose nobody any more."""
        self._chosen.clear()
        self._table.tick_all(ticked=False)

    def leave_out(self, keys: Collection[str]) -> None:
        """Choose these no more: what was wanted for them is done."""
        for key in keys:
            self._chosen.pop(key, None)
        self._table.untick(keys)

    def _follow(self) -> None:
        ticked = frozenset(self._table.chosen())
        for key, line in self._lines.items():
            if key in ticked:
                self._chosen[key] = line
            else:
                self._chosen.pop(key, None)
        self._tell()

    def _tell(self) -> None:
        count, add = len(self._chosen), len(self._without())
        away = len(self._chosen.keys() - self._lines.keys())
        words = self.tr("Spaceで選ぶと、まとめて発行できます。")
        if count:
            words = self.tr("{count}人を選択中").format(count=f"{count:,}")
        if away:
            words += self.tr("（{away}人はこの一覧の外）").format(away=f"{away:,}")
        self._said.setText(words)
        self._none.setVisible(bool(count))
        self._add.setVisible(bool(add))
        self._renew.setVisible(count > add)
        self._add.setText(self.tr("アカウントを追加(&N)… {count}人").format(count=f"{add:,}"))
        words = self.tr("仮パスワードを発行(&I)… {count}人")
        self._renew.setText(words.format(count=f"{count - add:,}"))

    def _without(self) -> tuple[AccountLine, ...]:
        return tuple(each for each in self._chosen.values() if each.state == NO_ACCOUNT)

    def _ask_add(self) -> None:
        self.asked.emit(self._without())

    def _ask_renew(self) -> None:
        self.asked.emit(tuple(each for each in self._chosen.values() if each.state in RENEWABLE))
