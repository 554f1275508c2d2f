# SPDX-License-Identifier: Apache-2.0
"""動かない案件: what waits for a post that nobody holds, and what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from approval.wire import StalledCase, StalledCases
from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import words
from desktop.ui.case_words import shown_title, waited
from desktop.ui.pages.page import Page
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.parts import label
from desktop.ui.widgets.records_table import Line, RecordsTable


class StalledPage(Page):
    """The administrator's queue (approval.md, 12.2): nothing in it is passed over by itself.

    Signals:
        case_asked: the id of a case to open.
    """

    case_asked = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._items: tuple[StalledCase, ...] = ()
        self._said = label(self.tr("読み込んでいます…"), "second")
        self._table = RecordsTable(
            "stalled.table",
            self.tr("動かない案件"),
            (
                self.tr("文書番号"),
                self.tr("件名"),
                self.tr("止まっている職"),
                self.tr("理由"),
                self.tr("待ち"),
                self.tr("起案した課"),
            ),
            wide=1,
        )
        self._table.opened.connect(self._open)
        self._table.hide()
        self._advice = label(
            self.tr(
                "事務取扱か後継の職を組織に登録すると、案件はその人に届きます。"
                "文書主管で職員の方は、案件を開き、「その他」から振替か飛ばしもできます。"
                "何もしないまま先へ進むことはありません。"
            ),
            "second",
        )
        self._advice.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 24)
        column.setSpacing(8)
        column.addWidget(self._said)
        column.addWidget(self._table, 1)
        column.addWidget(self._advice)
        column.addStretch(0)

    def heading(self) -> str:
        return self.tr("動かない案件")

    def panes(self) -> tuple[QWidget, ...]:
        return (self._table,)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (("Enter", self.tr("案件を開く")),)

    def refresh(self) -> None:
        """Ask the server; what was shown stays until it has answered."""
        Task(self, self.services.desk.stalled).on_done(self._came).start(
            self.services.lanes.network
        )

    def _came(self, answer: StalledCases | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._said.setText(explain(answer).whole())
            return
        first = not self._items
        self._items = answer.items
        self._table.show_lines(tuple(self._line(at, each) for at, each in enumerate(self._items)))
        self._table.setVisible(bool(self._items))
        self._advice.setVisible(bool(self._items))
        self._said.setText(self._words(answer))
        if first and self._items and self.isVisible():
            # The page opened before there was anything in it to take the keyboard.
            self._table.setFocus()

    def _words(self, answer: StalledCases) -> str:
        if not answer.items:
            return self.tr(
                "動かない案件はありません。だれも就いていない職に案件が届くと、ここに並びます。"
            )
        if answer.total > len(answer.items):
            told = self.tr("{total}件のうち、長く待っている{shown}件です。")
            return told.format(total=f"{answer.total:,}", shown=f"{len(answer.items):,}")
        return self.tr("だれも就いていない職で止まっている案件が{count}件あります。").format(
            count=answer.total
        )

    def _line(self, at: int, case: StalledCase) -> Line:
        reason = self.tr("廃止（後継なし）") if case.abolished else self.tr("欠員")
        return Line(
            key=str(at),
            cells=(
                case.number,
                shown_title(case.title),
                case.office,
                self.tr("{reason}・{why}").format(reason=reason, why=words.why(case.why)),
                waited(case.days),
                case.section_name,
            ),
        )

    def _open(self, key: str) -> None:
        case = self._items[int(key)]
        if case.openable:
            self.case_asked.emit(case.case_id)
            return
        self._said.setText(
            self.tr(
                "この案件は、あなたには開けません。止まっている職に人を置くか、"
                "文書主管に知らせてください。"
            )
        )
