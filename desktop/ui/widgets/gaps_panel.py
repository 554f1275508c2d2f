# SPDX-License-Identifier: Apache-2.0
"""欠番: the numbers that no decision stands behind, and passing numbers over with a reason."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from approval.register.shelf import NumberGap, NumberGaps
from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import rate_words
from desktop.ui.dates import in_city
from desktop.ui.dialogs.gap_dialog import GapDialog
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import button, field_label, label
from desktop.ui.widgets.records_table import Line, RecordsTable

YEARS = 10


class GapsPanel(QWidget):
    """The gaps of a fiscal year."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._read: NumberGaps | None = None
        self._may_pass = False
        self._year = CalmBox("gaps.year", self.tr("年度"))
        self._year.setMinimumContentsLength(14)
        today = in_city(services.now()).date()
        for year, said in rate_words.fiscal_years(today, YEARS):
            self._year.addItem(said, year)
        self._said = label("", "second")
        self._table = RecordsTable(
            "gaps.table",
            self.tr("欠番の一覧"),
            (self.tr("番号"), self.tr("数"), self.tr("理由")),
            wide=2,
        )
        self._table.hide()
        self._new = button("gaps.new", self.tr("欠番を記録する(&N)…"), "primary")
        self._new.clicked.connect(self._ask)
        self._new.hide()
        self._year.currentIndexChanged.connect(self.refresh)
        self._lay_out()

    def let_pass(self, may: bool) -> None:
        """Let numbers be passed over, or not."""
        self._may_pass = may
        self._new.setVisible(may and self._read is not None)

    def refresh(self) -> None:
        """Ask the server for the year chosen."""
        if self._read is None:
            self._said.setText(self.tr("読み込んでいます…"))
        year = self._year.currentData()
        call = partial(self._services.desk.records.gaps, year)
        Task(self, call).on_done(partial(self._came, year)).start(self._services.lanes.network)

    def _came(self, year: int, answer: NumberGaps | Trouble) -> None:
        if year != self._year.currentData():
            return
        if isinstance(answer, Trouble):
            self._read = None
            self._table.hide()
            self._new.hide()
            self._said.setText(explain(answer).whole())
            return
        self._show(answer)

    def _show(self, read: NumberGaps) -> None:
        self._read = read
        self._table.setVisible(bool(read.gaps))
        self._table.show_lines(tuple(self._line(each) for each in read.gaps))
        self._new.setVisible(self._may_pass)
        if not read.gaps:
            self._said.setText(self.tr("この年度に欠番はありません。"))
            return
        count = sum(each.last - each.first + 1 for each in read.gaps)
        text = self.tr("{count}の番号が欠番です。取下げと廃案の番号も、その理由とともに並びます。")
        self._said.setText(text.format(count=f"{count:,}"))

    def _line(self, gap: NumberGap) -> Line:
        reason = gap.reason or self.tr("（秘密区分のある案件のため、理由は非公開）")
        count = f"{gap.last - gap.first + 1:,}"
        return Line(key=gap.numbers, cells=(gap.numbers, count, " ".join(reason.split())))

    def _ask(self) -> None:
        if self._read is not None:
            dialog = GapDialog(self._services, self, self._read)
            dialog.kept.connect(self._passed)
            dialog.open()

    def _passed(self, answer: object) -> None:
        if isinstance(answer, NumberGaps):
            self._show(answer)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(field_label(self.tr("年度(&Y)"), self._year))
        head.addWidget(self._year)
        head.addStretch(1)
        head.addWidget(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._said)
        column.addWidget(self._table, 1)
        column.addStretch(0)
