# SPDX-License-Identifier: Apache-2.0
"""統計: are we on course? The measures first, then the figures behind them, each in a tab."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from approval.people import Me
from desktop.facade import Trouble
from desktop.measures import READERS, DashboardAnswer
from desktop.qtbridge.tasks import Task
from desktop.ui import measure_words
from desktop.ui.a11y import named
from desktop.ui.dialogs.measure_dialog import MeasureDialog
from desktop.ui.figure_records import REPORTS, ROOMS, FigureRecords
from desktop.ui.outside import offer_outside
from desktop.ui.pages.page import Page
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.columns import scrolled
from desktop.ui.widgets.measures_panel import MeasuresPanel
from desktop.ui.widgets.office_parts import month_box
from desktop.ui.widgets.parts import button, field_label, label
from desktop.ui.widgets.rate_course import RateCourse
from desktop.ui.widgets.rate_panel import RatePanel
from desktop.ui.widgets.remote_panel import RemotePanel
from desktop.ui.widgets.rooms_panel import RoomsPanel
from desktop.ui.widgets.surveys_panel import SurveysPanel
from telework.measures.wire import Dashboard, MeasureLine

MEASURES, REMOTE, RATE, ROOM_USE, SURVEYS = range(5)


class StatisticsPage(Page):
    """The page of a month.

    Signals:
        case_asked: the id of a case to open.
        rooms_asked: the page of rooms and hours is wanted.
        survey_asked: the id of a survey whose results are wanted.
        forms_asked: the register of forms is wanted.
    """

    case_asked = Signal(str)
    rooms_asked = Signal()
    survey_asked = Signal(str)
    forms_asked = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._found: Dashboard | None = None
        self._open_measure: MeasureDialog | None = None
        self._month = month_box("statistics.month", self.tr("月"), services)
        # The running month is not whole: it would make every measure late.
        self._month.setCurrentIndex(1)
        self._said = label("", "second")
        self._print = button("statistics.print", self.tr("印刷する(&I)"))
        self._tabs = named(QTabBar(), "statistics.tabs", self.tr("統計の分野"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._stack = QStackedWidget()
        self._areas: list[tuple[QWidget, ...]] = []
        self.records = FigureRecords(services, self)
        self._measures, self._remote = MeasuresPanel(), RemotePanel()
        self._rate, self._rate_whole = RateCourse(), RatePanel(services)
        self._rooms, self._surveys = RoomsPanel(), SurveysPanel()
        self._forms = button("statistics.forms", self.tr("様式の見直し(&Y)…"))
        self._panels = (self._measures, self._remote, self._rate, self._rooms, self._surveys)
        for panel in (*self._panels, self._rate_whole):
            panel.hide()
        self._lay_out()
        self._connect()
        self._print.setEnabled(False)

    def heading(self) -> str:
        return self.tr("統計")

    def panes(self) -> tuple[QWidget, ...]:
        return (*self._areas[self._stack.currentIndex()], self._tabs, self._choices)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+Tab", self.tr("次の分野")),
            ("Alt+G", self.tr("月を選ぶ")),
            ("← / →", self.tr("グラフの点を移る")),
            ("Enter", self.tr("その数字のもとを見る")),
            ("Alt+P / Alt+B", self.tr("電子決裁率の期間 / 分け方")),
            ("Alt+I", self.tr("印刷する")),
            ("F5", self.tr("いま送受信する")),
        )

    def arrive(self) -> None:
        """Ask anew each time: others enter and close meanwhile."""
        if self._found is None:
            self._rate_whole.turn_to(self._asked())
        self._refresh_rates()
        self.refresh()

    def refresh(self) -> None:
        """Learn who reads, and ask the server for the month chosen."""
        Task(self, self.services.desk.me).on_done(self._know).start(self.services.lanes.local)
        month = self._asked()
        if self._found is None or self._found.month != month:
            self._said.setText(self.tr("読み込んでいます…"))
        call = partial(self.services.desk.measures.dashboard, month)
        Task(self, call).on_done(partial(self._came, month)).start(self.services.lanes.network)

    def read_again(self) -> None:
        """Stand as it is when the store changes: the figures are not from there."""

    def turn_to(self, tab: int) -> None:
        """Open a tab."""
        self._tabs.setCurrentIndex(tab)

    def _asked(self) -> str:
        return str(self._month.currentData())

    def _know(self, me: Me | None) -> None:
        roles = me.roles if me is not None else ()
        known = self.records.may(REPORTS)
        self.records.know(roles)
        if not known:
            # Whoever was quicker at this tab than the answer would wait for ever.
            self._refresh_rates()
        # The records office alone reads the e-approval rate and no other figure.
        reads = bool(READERS & set(roles)) or not self.records.may(REPORTS)
        for at in range(self._tabs.count()):
            self._tabs.setTabVisible(at, reads or at == RATE)
        self._rooms.offer_use(offered=self.records.may(ROOMS))
        self._show_rate()

    def _came(self, month: str, answer: DashboardAnswer | Trouble) -> None:
        if month != self._asked():
            return
        if isinstance(answer, Trouble):
            answer = DashboardAnswer(dashboard=None, read_at=None, trouble=answer)
        self._found = found = answer.dashboard
        self._said.setText(self._words(answer))
        for panel in self._panels:
            panel.setVisible(found is not None)
        offer_outside(
            self._print, forgets=self.services.preferences.forgets(), ready=found is not None
        )
        if found is not None:
            self._show(found)

    def _words(self, answer: DashboardAnswer) -> str:
        parts = []
        if answer.trouble is not None:
            words = explain(answer.trouble)
            parts.append(" ".join(part for part in (words.meaning, words.advice) if part))
        if answer.dashboard is None:
            parts.append(self.tr("この月の数字は、まだこの端末にありません。"))
        else:
            parts.append(measure_words.basis(answer.dashboard))
        return "\n".join(parts)

    def _show(self, found: Dashboard) -> None:
        self.records.take(found)
        for panel in (self._measures, self._remote, self._rooms, self._surveys):
            panel.show_figures(found)
        self._show_rate()
        if self._open_measure is not None:
            shown = _line(found, self._open_measure.measure_id())
            if shown is not None:
                self._open_measure.show_line(shown)

    def _show_rate(self) -> None:
        may = self.records.may(REPORTS)
        self._rate_whole.setVisible(may)
        if self._found is not None:
            self._rate.show_figures(self._found, whole=not may)

    def _turn(self, at: int) -> None:
        # Qt would hand the keyboard to whatever stands next to the panel that goes.
        self._tabs.setFocus()
        self._stack.setCurrentIndex(at)
        self._refresh_rates()

    def _refresh_rates(self) -> None:
        if self._tabs.currentIndex() == RATE and self.records.may(REPORTS):
            self._rate_whole.refresh()

    def _next(self, step: int) -> None:
        there = [at for at in range(self._tabs.count()) if self._tabs.isTabVisible(at)]
        place = there.index(self._tabs.currentIndex())
        self._tabs.setCurrentIndex(there[(place + step) % len(there)])

    def _choose_month(self) -> None:
        self._rate_whole.turn_to(self._asked())
        self._refresh_rates()
        self.refresh()

    def _show_measure(self, measure_id: str) -> None:
        line = _line(self._found, measure_id) if self._found is not None else None
        if line is None or self._found is None:
            return
        dialog = MeasureDialog(self.services, self, line, self._found.course_rule)
        dialog.records_asked.connect(partial(self.records.open, dialog))
        dialog.entered.connect(self.refresh)
        dialog.finished.connect(self._forget_measure)
        self._open_measure = dialog
        dialog.open()

    def _forget_measure(self, _result: int) -> None:
        self._open_measure = None

    def _leave_to(self, case_id: str) -> None:
        if self._open_measure is not None:
            self._open_measure.close()
        self.case_asked.emit(case_id)

    def _begin_print(self) -> None:
        if self._found is None:
            return
        from PySide6.QtPdf import QPdfDocument

        from desktop.ui.dialogs.print_sheet import ask_printer
        from desktop.ui.statistics_paper import loaded, paper

        document = QPdfDocument(self)
        loaded(document, paper(self._found))
        ask_printer(self, document, self._printed)

    def _printed(self, code: str, pages: int) -> None:
        if code:
            self._said.setText(explain(Trouble(code=code)).whole())
        else:
            self._said.setText(self.tr("{count}ページを印刷に送りました。").format(count=pages))

    def _connect(self) -> None:
        self._month.currentIndexChanged.connect(self._choose_month)
        self._tabs.currentChanged.connect(self._turn)
        self._print.clicked.connect(self._begin_print)
        self._measures.opened.connect(self._show_measure)
        for panel in (self._remote, self._rate, self._rooms):
            panel.opened.connect(partial(self.records.open, self))
        self._rate_whole.case_asked.connect(self.case_asked)
        self._rooms.use_asked.connect(self.rooms_asked)
        self._surveys.opened.connect(self.survey_asked)
        self._forms.clicked.connect(self.forms_asked)
        self.records.case_asked.connect(self._leave_to)
        self.records.rooms_asked.connect(self.rooms_asked)
        for sequence, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._next, step))

    def _lay_out(self) -> None:
        self._choices = QWidget()
        head = QHBoxLayout(self._choices)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._said, 1)
        head.addWidget(field_label(self.tr("月(&G)"), self._month))
        head.addWidget(self._month)
        head.addWidget(self._print)
        for heading, parts in (
            (self.tr("目標"), (self._measures,)),
            (self.tr("在宅勤務"), (self._remote,)),
            (self.tr("電子決裁率"), (self._rate, self._rate_whole)),
            (self.tr("会議室・Web会議"), (self._rooms,)),
            (self.tr("アンケート"), (self._surveys,)),
        ):
            self._tabs.addTab(heading)
            self._areas.append(parts)
            beside = (self._forms,) if self._measures in parts else ()
            self._stack.addWidget(_below((*parts, *beside)))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 0)
        column.setSpacing(8)
        column.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._choices)
        column.addWidget(self._stack, 1)


def _below(parts: tuple[QWidget, ...]) -> QWidget:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 4, 8, 24)
    column.setSpacing(12)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return scrolled(inner)


def _line(found: Dashboard, measure_id: str) -> MeasureLine | None:
    lines = (each for each in found.lines if each.measure.measure_id == measure_id)
    return next(lines, None)
