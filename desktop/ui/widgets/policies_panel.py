# SPDX-License-Identifier: Apache-2.0
"""数え方: every version of every counting policy, what it means, and whether it is in use."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import counting_words
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.parts import Card, label
from desktop.ui.widgets.records_table import Line, RecordsTable
from telework.counting.policy import Policy
from telework.counting.wire import PolicyList


class PoliciesPanel(QWidget):
    """A line for each version; the current one is said whole below."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._items: tuple[Policy, ...] = ()
        self._said = label("", "second")
        self._table = RecordsTable(
            "policies.table",
            self.tr("数え方の一覧"),
            (
                self.tr("数え方"),
                self.tr("適用"),
                self.tr("使用"),
                self.tr("内容"),
            ),
            wide=3,
        )
        self._whole = Card()
        self._words = label("")
        self._whole.column.addWidget(self._words)
        for each in (self._table, self._whole):
            each.hide()
        self._table.currentCellChanged.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._said)
        column.addWidget(self._table, 1)
        column.addWidget(self._whole)
        column.addStretch(0)

    def refresh(self) -> None:
        """Ask for the policies."""
        if not self._items:
            self._said.setText(self.tr("読み込んでいます…"))
        call = self._services.desk.telework_office.policies
        Task(self, call).on_done(self._came).start(self._services.lanes.network)

    def _came(self, answer: PolicyList | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._said.setText(explain(answer).whole())
            return
        used = set(answer.used)
        self._items = tuple(sorted(answer.items, key=partial(_order, used)))
        self._table.show_lines(
            tuple(self._line(at, each, used) for at, each in enumerate(self._items))
        )
        for each in (self._table, self._whole):
            each.show()
        self._said.setText(
            self.tr(
                "数え方は、使われたあとは変わりません。変えるときは新しい版を作り、決めた月の初日から"
                "使います。前の月は、前の版のまま数えます。"
            )
        )
        self._tell()

    def _line(self, at: int, policy: Policy, used: set[str]) -> Line:
        in_use = _key(policy) in used
        return Line(
            key=str(at),
            cells=(
                counting_words.policy_name(policy.policy_id, policy.version),
                self.tr("{day}から").format(day=policy.valid_from.strftime("%Y/%m/%d")),
                self.tr("使用中") if in_use else self.tr("まだ"),
                counting_words.parameters(policy),
            ),
        )

    def _tell(self) -> None:
        key = self._table.current_key()
        if key:
            policy = self._items[int(key)]
            name = counting_words.policy_name(policy.policy_id, policy.version)
            lines = (name, *counting_words.parameters(policy).split(" ・ "))
            self._words.setText("\n".join(lines))


def _key(policy: Policy) -> str:
    return f"{policy.policy_id}:{policy.version}"


def _order(used: set[str], policy: Policy) -> tuple[bool, str, date, int]:
    """Those in use first: they are what the city's figures rest on."""
    return _key(policy) not in used, policy.policy_id, policy.valid_from, policy.version
