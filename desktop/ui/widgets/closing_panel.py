# SPDX-License-Identifier: Apache-2.0
"""完結: what is over and lies in no record file yet, to be closed one by one or together."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from approval.register.shelf import UnclosedCase, UnclosedCases
from desktop.facade import OutboxRow, SendState, Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import register_words, words
from desktop.ui.dialogs.close_dialog import CloseDialog
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.parts import button, label
from desktop.ui.widgets.records_table import Line, RecordsTable

Read = tuple[UnclosedCases | Trouble, tuple[OutboxRow, ...]]
UNDER_WAY = (SendState.UNSENT, SendState.WAITING, SendState.SENDING, SendState.UNKNOWN)


class ClosingPanel(QWidget):
    """Cases to close.

    Signals:
        case_asked: the id of a case to open.
        kept: the Act of a closing that was kept.
    """

    case_asked = Signal(str)
    kept = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._items: tuple[UnclosedCase, ...] = ()
        self._acts: dict[str, OutboxRow] = {}
        self._next = ""
        self._said = label("", "second")
        self._table = RecordsTable(
            "closing.table",
            self.tr("完結していない案件"),
            (
                self.tr("文書番号"),
                self.tr("件名"),
                self.tr("決裁日"),
                self.tr("起案した職"),
                self.tr("様子"),
            ),
            wide=1,
        )
        self._table.opened.connect(self.case_asked)
        self._table.ticked.connect(self._follow)
        self._all = button("closing.all", self.tr("すべて選択(&E)"), "quiet")
        self._all.clicked.connect(partial(self._table.tick_all, ticked=True))
        self._more = button("closing.more", self.tr("続きを見る(&M)"))
        self._more.clicked.connect(self._read_on)
        self._close = button("closing.close", "", "primary")
        self._close.clicked.connect(self._ask)
        self._lay_out()
        self._show_items()

    def refresh(self) -> None:
        """Ask the server anew, from the first page."""
        if not self._items:
            self._said.setText(self.tr("読み込んでいます…"))
        self._read("", self._came)

    def _read_on(self) -> None:
        self._read(self._next, self._came_more)

    def _read(self, after: str, done: Callable[[Read], None]) -> None:
        call = partial(_read, self._services, after)
        Task(self, call).on_done(done).start(self._services.lanes.network)

    def _came(self, read: Read) -> None:
        self._items = ()
        self._came_more(read)

    def _came_more(self, read: Read) -> None:
        answer, acts = read
        self._acts = {row.case_id: row for row in reversed(acts) if row.command_type == "close"}
        if isinstance(answer, Trouble):
            self._show_items()
            self._said.setText(explain(answer).whole())
            return
        self._items, self._next = (*self._items, *answer.items), answer.next
        self._show_items()
        self._said.setText(self._words())

    def _show_items(self) -> None:
        self._table.setVisible(bool(self._items))
        self._more.setVisible(bool(self._next))
        self._table.show_lines(tuple(self._line(each) for each in self._items))
        self._follow()

    def _line(self, case: UnclosedCase) -> Line:
        act = self._acts.get(case.case_id)
        under_way = act is not None and act.state in (*UNDER_WAY, SendState.SENT)
        return Line(
            key=case.case_id,
            cells=(
                case.number,
                case.title,
                register_words.iso(case.decided_on),
                case.office,
                self._state(case, act),
            ),
            tickable=case.mine and not under_way,
        )

    def _state(self, case: UnclosedCase, act: OutboxRow | None) -> str:
        if act is not None and act.state is not SendState.SENT:
            return words.sending("close", act.state)
        outcome = register_words.say(register_words.OUTCOMES[case.outcome])
        return outcome if case.mine else self.tr("{outcome}（他の職）").format(outcome=outcome)

    def _words(self) -> str:
        if not self._items:
            return self.tr(
                "完結していない案件はありません。決裁や否決が済んだ案件が、ここに並びます。"
            )
        said = self.tr(
            "すべての事務が終わった案件を、簿冊に入れて完結します。Spaceで選び、Enterで案件を開きます。"
        )
        if not all(each.mine for each in self._items):
            said += self.tr("「他の職」の案件は、起案した職の方が完結します。")
        return said

    def _follow(self) -> None:
        count = len(self._table.chosen())
        self._close.setText(self.tr("完結して簿冊に入れる(&S)… {count}件").format(count=count))
        self._close.setEnabled(bool(count))
        mine = any(each.mine for each in self._items)
        self._close.setVisible(mine)
        self._all.setVisible(mine)

    def _ask(self) -> None:
        chosen = set(self._table.chosen())
        cases = tuple(each for each in self._items if each.case_id in chosen)
        dialog = CloseDialog(self._services, self, cases)
        dialog.kept.connect(self.kept)
        dialog.open()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        for each in (self._all, self._more):
            foot.addWidget(each)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._said)
        column.addWidget(self._table, 1)
        column.addLayout(foot)
        column.addStretch(0)


def _read(services: Services, after: str) -> Read:
    return services.desk.records.unclosed(after), services.desk.outbox()
