# SPDX-License-Identifier: Apache-2.0
"""一括検証: choose a year or a period, start, watch, stop, go on, and see what is not valid."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QTimer
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from approval.register.bulk_verification import (
    BulkVerification,
    BulkVerifications,
    NotValidDocuments,
    RunState,
    VerifiedDocument,
)
from approval.register.period import fiscal_period
from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import rate_words, verdict_words
from desktop.ui.a11y import named
from desktop.ui.dates import in_city
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import button, field_label, label
from desktop.ui.widgets.records_table import Line, RecordsTable

YEARS = 30
LOOK_EVERY = 2000
"""Milliseconds between two looks at a run that is under way on the server."""


class VerificationPanel(QWidget):
    """The newest run, and the choice of the next."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._run: BulkVerification | None = None
        self._year = CalmBox("verification.year", self.tr("年度"))
        self._year.setMinimumContentsLength(14)
        today = in_city(services.now()).date()
        for year, said in rate_words.fiscal_years(today, YEARS):
            self._year.addItem(said, year)
        self._first = named(QDateEdit(), "verification.first", self.tr("期間の初日"))
        self._last = named(QDateEdit(), "verification.last", self.tr("期間の末日"))
        self._begin = button("verification.begin", self.tr("検証を始める(&B)"), "primary")
        self._stop = button("verification.stop", self.tr("止める(&S)"))
        self._resume = button("verification.resume", self.tr("続きから検証する(&R)"))
        self._progress = named(QProgressBar(), "verification.progress", self.tr("検証の進み"))
        self._said = label("", "second")
        headings = (self.tr("文書番号"), self.tr("結果"), self.tr("署名欄"), self.tr("理由"))
        self._table = RecordsTable(
            "verification.table", self.tr("有効でない文書の一覧"), headings, wide=3
        )
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_EVERY)
        self._lay_out()
        self._connect()
        self._take_year()
        self._show_run(None)

    def refresh(self) -> None:
        """Ask for the newest run."""
        call = self._services.desk.proofs.verifications
        Task(self, call).on_done(self._runs_came).start(self._services.lanes.network)

    def _runs_came(self, answer: BulkVerifications | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._said.setText(explain(answer).whole())
            return
        self._show_run(answer.items[0] if answer.items else None)

    def _show_run(self, run: BulkVerification | None) -> None:
        self._run = run
        running = run is not None and run.state is RunState.RUNNING
        self._begin.setEnabled(not running)
        self._stop.setVisible(running)
        self._resume.setVisible(run is not None and run.state is RunState.STOPPED)
        self._progress.setVisible(run is not None)
        if run is None:
            self._table.hide()
            self._said.setText(
                self.tr(
                    "一括検証はまだ行っていません。年度か期間を選んで始めると、その間に決裁された"
                    "文書の署名をサーバーがすべて確かめます。"
                )
            )
            return
        self._progress.setRange(0, max(run.total, 1))
        self._progress.setValue(run.judged if run.total else 1)
        self._said.setText(self._summary(run))
        if running and self.isVisible():
            self._timer.start()
        self._ask_bad(run)

    def _summary(self, run: BulkVerification) -> str:
        states = {
            RunState.RUNNING: self.tr("検証しています"),
            RunState.STOPPED: self.tr("止まっています"),
            RunState.DONE: self.tr("終わりました"),
        }
        words = self.tr(
            "{first}〜{last}（{by}）：{state}。{judged} / {total}件、"
            "有効 {valid}件、無効 {invalid}件、判定不能 {unclear}件"
        )
        return words.format(
            first=run.first.strftime("%Y/%m/%d"),
            last=run.last.strftime("%Y/%m/%d"),
            by=run.begun_by,
            state=states[run.state],
            judged=f"{run.judged:,}",
            total=f"{run.total:,}",
            valid=f"{run.valid:,}",
            invalid=f"{run.invalid:,}",
            unclear=f"{run.could_not_judge:,}",
        )

    def _ask_bad(self, run: BulkVerification) -> None:
        if not run.invalid + run.could_not_judge:
            self._table.hide()
            return
        call = partial(self._services.desk.proofs.not_valid, run.run_id)
        Task(self, call).on_done(self._bad_came).start(self._services.lanes.network)

    def _bad_came(self, answer: NotValidDocuments | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._said.setText(explain(answer).whole())
            return
        self._table.setVisible(bool(answer.items))
        self._table.show_lines(
            tuple(line for document in answer.items for line in _lines(document))
        )

    def _start(self) -> None:
        first, last = self._first.date(), self._last.date()
        call = partial(
            self._services.desk.proofs.begin_verification,
            date(first.year(), first.month(), first.day()),
            date(last.year(), last.month(), last.day()),
        )
        self._move(call)

    def _move(self, call: Callable[[], BulkVerification | Trouble]) -> None:
        self._begin.setEnabled(False)
        Task(self, call).on_done(self._moved).start(self._services.lanes.network)

    def _moved(self, answer: BulkVerification | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._said.setText(explain(answer).whole())
            self._begin.setEnabled(True)
            return
        self._show_run(answer)

    def _end(self) -> None:
        if self._run is not None:
            self._move(partial(self._services.desk.proofs.stop_verification, self._run.run_id))

    def _go_on(self) -> None:
        if self._run is not None:
            self._move(partial(self._services.desk.proofs.resume_verification, self._run.run_id))

    def _take_year(self) -> None:
        period = fiscal_period(int(self._year.currentData()))
        for field, day in ((self._first, period.first), (self._last, period.last)):
            field.setDate(QDate(day.year, day.month, day.day))

    def _connect(self) -> None:
        self._year.currentIndexChanged.connect(self._take_year)
        self._begin.clicked.connect(self._start)
        self._stop.clicked.connect(self._end)
        self._resume.clicked.connect(self._go_on)
        self._timer.timeout.connect(self.refresh)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        for heading, field in (
            (self.tr("年度(&Y)"), self._year),
            (self.tr("初日(&D)"), self._first),
            (self.tr("末日(&E)"), self._last),
        ):
            head.addWidget(field_label(heading, field))
            head.addWidget(field)
        for field in (self._first, self._last):
            field.setCalendarPopup(True)
            field.setDisplayFormat("yyyy/MM/dd")
            field.setMinimumHeight(self._year.sizeHint().height())
        head.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self._progress, 1)
        foot.addStretch(0)
        for each in (self._resume, self._stop, self._begin):
            foot.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addLayout(foot)
        column.addWidget(self._said)
        column.addWidget(self._table, 1)
        column.addStretch(0)


def _lines(document: VerifiedDocument) -> list[Line]:
    return [
        Line(
            key=f"{document.document_id}.{number}",
            cells=(
                document.number,
                verdict_words.outcome(why.outcome),
                why.field,
                verdict_words.reason_of(why.code, why.detail),
            ),
        )
        for number, why in enumerate(document.reasons)
    ]
