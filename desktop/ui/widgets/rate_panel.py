# SPDX-License-Identifier: Apache-2.0
"""電子決裁率 of a period in its three definitions, each figure with the cases behind it."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from approval.register.report import RateReport, RateRow
from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.reports import FigureAsked, RateAnswer, RateAsked
from desktop.ui import rate_words
from desktop.ui.dates import day_and_clock, in_city
from desktop.ui.dialogs.cases_behind_dialog import CasesBehindDialog
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.bar_chart import Bar, BarChart
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.columns import WrappingColumns
from desktop.ui.widgets.paper_reasons import PaperReasons
from desktop.ui.widgets.parts import Card, field_label, label
from desktop.ui.widgets.rate_card import RateCard
from desktop.ui.widgets.rate_table import RateTable

MONTHS = 24
YEARS = 5


class RatePanel(QWidget):
    """Figures of a month or a fiscal year.

    Signals:
        case_asked: the id of a case to open.
    """

    case_asked = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._period = CalmBox("statistics.period", self.tr("期間"))
        self._by = CalmBox("statistics.by", self.tr("分け方"))
        self._said = label("", "second")
        self._rates = {name: RateCard(name) for name in rate_words.RATES}
        self._chart = BarChart("statistics.chart", self.tr("電子決裁率のグラフ"))
        self._table = RateTable()
        self._reasons = PaperReasons()
        self._shown = QWidget()
        self._shown.hide()
        self._lay_out()
        self._offer()
        self._period.currentIndexChanged.connect(self.refresh)
        self._by.currentIndexChanged.connect(self.refresh)
        self._cut = ""
        self._parts: tuple[RateRow, ...] = ()
        for card in self._rates.values():
            card.opened.connect(self._open)
        self._table.opened.connect(self._open)
        self._reasons.opened.connect(self._open)
        self._chart.opened.connect(self._open_bar)

    def turn_to(self, month: str) -> None:
        """Show another month, as far as it is offered."""
        if self._period.findData(month) >= 0:
            with QSignalBlocker(self._period):
                self._period.choose(month)

    def refresh(self) -> None:
        """Ask the server for the figures chosen."""
        self._said.setText(self.tr("読み込んでいます…"))
        asked = self._asked()
        call = partial(self._services.desk.rate, asked)
        done = partial(self._came, asked)
        Task(self, call).on_done(done).start(self._services.lanes.network)

    def _asked(self) -> RateAsked:
        period = self._period.currentData()
        by = str(self._by.currentData())
        if isinstance(period, int):
            return RateAsked(by=by, fiscal_year=period)
        return RateAsked(by=by, month=str(period))

    def _came(self, asked: RateAsked, answer: RateAnswer | Trouble) -> None:
        if asked != self._asked():
            return
        if isinstance(answer, Trouble):
            answer = RateAnswer(report=None, read_at=None, trouble=answer)
        self._said.setText(self._words(answer))
        self._shown.setVisible(answer.report is not None)
        if answer.report is not None:
            self._show(answer.report)

    def _words(self, answer: RateAnswer) -> str:
        parts = []
        if answer.trouble is not None:
            words = explain(answer.trouble)
            parts.append(" ".join(part for part in (words.meaning, words.advice) if part))
        if answer.report is None:
            parts.append(self.tr("この期間の数字は、まだこの端末にありません。"))
        elif answer.read_at is not None:
            pattern = self.tr("{time} 時点の数字です。") + rate_words.counted_by(answer.report)
            parts.append(pattern.format(time=day_and_clock(answer.read_at)))
        return "\n".join(parts)

    def _open_bar(self, row: int) -> None:
        part = self._parts[row]
        self._open(FigureAsked(key=part.key), part.name)

    def _show(self, report: RateReport) -> None:
        self._cut = report.cut.mark()
        self._parts = report.rows
        self._reasons.show_row(report.total)
        for card in self._rates.values():
            card.show_row(report.total)
        bars = []
        for row in report.rows:
            part, whole = rate_words.counts("headline", row)
            share = part / whole if whole else None
            bars.append(Bar(name=row.name, share=share, text=row.headline))
        self._chart.show_bars(tuple(bars))
        self._table.show_report(report)

    def _open(self, figure: FigureAsked, words: str) -> None:
        # Counted up to the cut of the figures on screen, whatever was decided since.
        asked = replace(self._asked(), cut=self._cut)
        ask = partial(self._services.desk.rate_cases, asked, figure)
        dialog = CasesBehindDialog(self._services, self, words, ask)
        dialog.opened.connect(self.case_asked)
        dialog.open()

    def _offer(self) -> None:
        today = in_city(self._services.now()).date()
        for code, words in rate_words.months(today, MONTHS):
            self._period.addItem(words, code)
        for year, words in rate_words.fiscal_years(today, YEARS):
            self._period.addItem(words, year)
        for by, word in rate_words.BREAKDOWNS.items():
            self._by.addItem(rate_words.say(word), by)

    def _lay_out(self) -> None:
        self._choices = QWidget()
        row = QHBoxLayout(self._choices)
        row.setContentsMargins(0, 0, 0, 0)
        for heading, box in (
            (self.tr("期間(&P)"), self._period),
            (self.tr("分け方(&B)"), self._by),
        ):
            row.addWidget(field_label(heading, box))
            row.addWidget(box)
            row.addSpacing(16)
        row.addStretch(1)
        cards = WrappingColumns(20)
        for card in self._rates.values():
            cards.add(card)
        drawn = Card()
        drawn.column.addWidget(label(self.tr("電子決裁率（公表）"), bold=True))
        drawn.column.addWidget(self._chart)
        shown = QVBoxLayout(self._shown)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(12)
        hint = label(
            self.tr(
                "どの数字も、クリック（表ではダブルクリック）かEnterで、その案件の一覧を開きます。"
            ),
            "second",
        )
        parts: tuple[QWidget, ...] = (cards, drawn, hint, self._table, self._reasons)
        for part in parts:
            shown.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for place in (self._choices, self._said, self._shown):
            column.addWidget(place)
