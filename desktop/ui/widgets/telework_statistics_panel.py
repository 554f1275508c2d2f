# SPDX-License-Identifier: Apache-2.0
"""統計: the year against its target, participation, tables by section, export and print."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.telework_team import StatisticsAsked
from desktop.ui import telework_statistics_words as words
from desktop.ui.outside import offer_outside
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.columns import WrappingColumns, scrolled
from desktop.ui.widgets.figures_file import FiguresFile, Wanted
from desktop.ui.widgets.office_parts import month_box
from desktop.ui.widgets.parts import Card, button, field_label, label, title
from desktop.ui.widgets.records_table import Line, RecordsTable
from desktop.ui.widgets.trend_chart import TrendChart
from telework.statistics.wire import MonthStatistics, Trend

Read = tuple[MonthStatistics | Trouble, Trend | Trouble]
MOST_ROWS = 12
APRIL = 4


class TeleworkStatisticsPanel(QWidget):
    """One month and its fiscal year; every figure with its policy, version and time."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._month_read: MonthStatistics | None = None
        self._trend: Trend | None = None
        self._month = month_box("telework_statistics.month", self.tr("月"), services)
        self._evidence = CalmBox("telework_statistics.evidence", self.tr("もとになる記録"))
        for code, word in words.EVIDENCE.items():
            self._evidence.addItem(words.say(word), code)
        self._said = label("", "second")
        self._amended = label("")
        self._amended.hide()
        self._chart = TrendChart()
        self._course = label("")
        self._cards = tuple((title(), label("", "second")) for _ in range(4))
        self._sections = _table("sections", self.tr("課ごとの実施"), words.SECTION_HEADS, 0)
        self._process = _table("process", self.tr("申請と記録の様子"), words.PROCESS_HEADS, 0)
        self._traits = _table("traits", self.tr("職階・年代・理由ごと"), words.TRAIT_HEADS, 1)
        self._overtime = _table("overtime", self.tr("時間外との関係"), words.OVERTIME_HEADS, 0)
        self.file = FiguresFile(services, "telework_statistics", self._wanted)
        self._print = button("telework_statistics.print", self.tr("印刷(&P)…"))
        self._shown = QWidget()
        self._shown.hide()
        self._offer(ready=False)
        self._lay_out()
        for box in (self._month, self._evidence):
            box.currentIndexChanged.connect(self.refresh)
        self.file.said.connect(self._said.setText)
        self._print.clicked.connect(self._begin_print)

    def refresh(self) -> None:
        """Ask for the month and its year."""
        if self._month_read is None:
            self._said.setText(self.tr("読み込んでいます…"))
        asked = self._asked()
        call = partial(_read, self._services, asked)
        Task(self, call).on_done(partial(self._came, asked)).start(self._services.lanes.network)

    def _offer(self, *, ready: bool) -> None:
        self.file.offer(ready=ready)
        offer_outside(self._print, forgets=self._services.preferences.forgets(), ready=ready)

    def _asked(self) -> StatisticsAsked:
        return StatisticsAsked(
            month=str(self._month.currentData()), evidence=str(self._evidence.currentData())
        )

    def _came(self, asked: StatisticsAsked, read: Read) -> None:
        if asked != self._asked():
            return
        month, trend = read
        trouble = next((each for each in read if isinstance(each, Trouble)), None)
        if trouble is not None or isinstance(month, Trouble) or isinstance(trend, Trouble):
            self._said.setText(explain(trouble).whole() if trouble is not None else "")
            return
        self._month_read, self._trend = month, trend
        self._said.setText(words.basis(month.basis))
        self._amended.setText(words.amended(month))
        self._amended.setVisible(month.restated is not None)
        self._chart.show_trend(trend)
        self._course.setText(words.course(trend))
        for (figure, meaning), texts in zip(self._cards, words.headline(month), strict=True):
            figure.setText(texts[0])
            meaning.setText(texts[1])
        self._show_tables(month)
        self._shown.show()
        self._offer(ready=True)

    def _show_tables(self, read: MonthStatistics) -> None:
        sections = [words.section_cells(row) for row in (read.total, *read.sections)]
        process = [words.process_cells(row) for row in (read.process_total, *read.process)]
        traits = [words.trait_cells(row) for row in words.city_traits(read)]
        overtime = [words.overtime_cells(row) for row in read.overtime]
        for table, rows in (
            (self._sections, sections),
            (self._process, process),
            (self._traits, traits),
            (self._overtime, overtime),
        ):
            table.show_lines(tuple(Line(key=str(at), cells=cells) for at, cells in enumerate(rows)))
            height = table.fontMetrics().height() + 16
            table.setFixedHeight((min(len(rows), MOST_ROWS) + 1) * height + 6)

    def _wanted(self) -> Wanted:
        asked = self._asked()
        name = self.tr("テレワーク統計_{month}").format(month=asked.month)
        return Wanted(
            name=name, fetch=partial(self._services.desk.telework_office.statistics_file, asked)
        )

    def _begin_print(self) -> None:
        if self._month_read is None:
            return
        from PySide6.QtPdf import QPdfDocument

        from desktop.ui.dialogs.print_sheet import ask_printer

        html = words.as_html(self._month_read, self._trend)
        ask_printer(self, QPdfDocument(self), self._printed, html)

    def _printed(self, code: str, pages: int) -> None:
        if code:
            self._said.setText(explain(Trouble(code=code)).whole())
        else:
            self._said.setText(self.tr("{count}ページを印刷に送りました。").format(count=pages))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        for heading, box in (
            (self.tr("月(&G)"), self._month),
            (self.tr("もとになる記録(&E)"), self._evidence),
        ):
            head.addWidget(field_label(heading, box))
            head.addWidget(box)
        head.addStretch(1)
        below_head = QHBoxLayout()
        below_head.addWidget(self._said, 1)
        for each in (self.file, self._print):
            below_head.addWidget(each)
        drawn = Card()
        drawn.column.addWidget(
            label(self.tr("目標に対する推移（棒：実績、破線：見込み、折れ線：目標）"), bold=True)
        )
        drawn.column.addWidget(self._chart)
        drawn.column.addWidget(self._course)
        cards = WrappingColumns(18)
        for figure, meaning in self._cards:
            card = Card()
            for line in (figure, meaning):
                card.column.addWidget(line)
            card.column.addStretch(1)
            cards.add(card)
        shown = QVBoxLayout(self._shown)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(12)
        shown.addWidget(drawn)
        shown.addWidget(cards)
        for heading, table in (
            (self.tr("課ごとの実施"), self._sections),
            (self.tr("申請と記録の様子"), self._process),
            (self.tr("職階・年代・理由ごと"), self._traits),
        ):
            shown.addWidget(label(heading, bold=True))
            shown.addWidget(table)
        shown.addWidget(label(words.kept_back(), "second"))
        shown.addWidget(label(self.tr("時間外との関係"), bold=True))
        shown.addWidget(self._overtime)
        inner = QWidget()
        below = QVBoxLayout(inner)
        below.setContentsMargins(0, 0, 8, 8)
        below.addWidget(self._shown)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addLayout(below_head)
        column.addWidget(self._amended)
        column.addWidget(scrolled(inner), 1)


def _table(name: str, spoken: str, heads: tuple[str, ...], wide: int) -> RecordsTable:
    said = tuple(words.say(each) for each in heads)
    return RecordsTable(f"telework_statistics.{name}", spoken, said, wide=wide)


def _read(services: Services, asked: StatisticsAsked) -> Read:
    room = services.desk.telework_office
    year, month = (int(part) for part in asked.month.split("-"))
    fiscal_year = year if month >= APRIL else year - 1
    return room.statistics(asked), room.trend(fiscal_year, asked.evidence)
