# SPDX-License-Identifier: Apache-2.0
"""The days behind a figure, each with the rule applied to every part of it as a sentence."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import counting_words, team_words
from desktop.ui.a11y import named
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.columns import scrolled
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import Card, button, label
from desktop.ui.widgets.records_table import Line, RecordsTable
from telework.counting.wire import CountedDay, CountedDays

Fetch = Callable[[str], CountedDays | Trouble]
RULES_HEIGHT = 170


class CountedDaysDialog(QDialog):
    """A line for each day; the rules of the current one stand below, whole."""

    def __init__(self, services: Services, parent: QWidget, heading: str, fetch: Fetch) -> None:
        super().__init__(parent)
        named(self, "counted_days")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(heading)
        self._services, self._fetch = services, fetch
        self._items: tuple[CountedDay, ...] = ()
        self._read: CountedDays | None = None
        self._heading = label(heading, bold=True)
        self._said = label(self.tr("読み込んでいます…"), "second")
        self._table = RecordsTable(
            "counted_days.table",
            self.tr("数字に入った日"),
            (
                self.tr("日"),
                self.tr("氏名"),
                self.tr("単位"),
                self.tr("実施回数"),
                self.tr("確認"),
                self.tr("使った規則"),
            ),
            wide=5,
        )
        self._table.currentCellChanged.connect(self._tell)
        self._rules = Card()
        self._rule_words = label("")
        self._rules.column.addWidget(self._rule_words)
        self._rules.column.addStretch(1)
        rules = scrolled(self._rules)
        rules.setFixedHeight(RULES_HEIGHT)
        self._more = button("counted_days.more", self.tr("続きを見る(&M)"))
        self._more.clicked.connect(self._read_on)
        self._close = button("counted_days.close", self.tr("閉じる(&C)"))
        self._close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self._more)
        foot.addStretch(1)
        foot.addWidget(self._close)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        for each in (self._heading, self._said):
            column.addWidget(each)
        column.addWidget(self._table, 1)
        column.addWidget(rules)
        column.addLayout(foot)
        self._more.hide()
        FocusRing(self)
        self.resize(920, 560)
        self._close.setFocus()
        self._ask("")

    def _read_on(self) -> None:
        if self._read is not None:
            self._ask(self._read.next)

    def _ask(self, after: str) -> None:
        call = partial(self._fetch, after)
        Task(self, call).on_done(self._came).start(self._services.lanes.network)

    def _came(self, answer: CountedDays | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._said.setText(explain(answer).whole())
            return
        first = self._read is None
        self._read = answer
        self._items = (*self._items, *answer.items)
        self._table.show_lines(tuple(map(self._line, range(len(self._items)), self._items)))
        self._more.setVisible(bool(answer.next))
        policy = counting_words.policy_name(answer.policy_id, answer.policy_version)
        basis = counting_words.basis(policy, answer.as_of, answer.state)
        shown = self.tr("{count}日 ・ ").format(count=len(self._items))
        self._said.setText(shown + basis)
        if first and self._items:
            self._table.setFocus()
        self._column.activate()
        self._tell()

    def _line(self, at: int, day: CountedDay) -> Line:
        measure = self._read.measure if self._read is not None else ""
        confirmed = self.tr("✓ 確認済み") if day.confirmed else self.tr("未確認")
        return Line(
            key=str(at),
            cells=(
                team_words.date_words(day.day),
                day.name,
                counting_words.word(counting_words.UNITS, day.unit),
                counting_words.amount(day.count, measure),
                confirmed,
                " ・ ".join(counting_words.rules(day)),
            ),
        )

    def _tell(self) -> None:
        key = self._table.current_key()
        if not key:
            self._rule_words.setText("")
            return
        day = self._items[int(key)]
        lines = [f"{team_words.date_words(day.day)}　{day.name}", *counting_words.rules(day)]
        if day.unpermitted:
            pattern = self.tr("▲ 申請も命令もないテレワークが{minutes}分あります")
            lines.append(pattern.format(minutes=day.unpermitted))
        self._rule_words.setText("\n".join(lines))
        # The area would make room only with the next turn of the loop.
        self._rules.column.activate()
        width = self._rules.width()
        self._rules.resize(width, self._rules.heightForWidth(width))
