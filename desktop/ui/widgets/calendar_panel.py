# SPDX-License-Identifier: Apache-2.0
"""休日: the closed days of a year as counting knows them, read-only."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.dates import in_city
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.services import Services
from desktop.ui.telework_words import day_heading
from desktop.ui.texts import explain
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import field_label, label
from desktop.ui.widgets.records_table import Line, RecordsTable
from telework.calendar import ClosedDay, DaySource
from telework.calendar.wire import CalendarOfYear

SOURCES = {
    DaySource.NATIONAL: QT_TRANSLATE_NOOP("CalendarPanel", "国民の祝日（内閣府の表）"),
    DaySource.CITY: QT_TRANSLATE_NOOP("CalendarPanel", "市の休み"),
    DaySource.BY_LAW: QT_TRANSLATE_NOOP("CalendarPanel", "国民の祝日（法律から計算した見込み）"),
    DaySource.YEAR_END: QT_TRANSLATE_NOOP("CalendarPanel", "年末年始の休日"),
}
AHEAD, BEHIND = 2, 3


class CalendarPanel(QWidget):
    """A line for each closed day; administrators load the lists, nobody changes them here."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._year = CalmBox("calendar.year", self.tr("年"))
        this = in_city(services.now()).year
        for year in range(this + AHEAD, this - BEHIND - 1, -1):
            self._year.addItem(self.tr("{year}年").format(year=year), year)
        self._year.choose(this)
        self._said = label("", "second")
        self._warning = label("")
        self._warning.hide()
        self._table = RecordsTable(
            "calendar.table",
            self.tr("休日の一覧"),
            (self.tr("日"), self.tr("名称"), self.tr("根拠")),
            wide=2,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(field_label(self.tr("年(&G)"), self._year))
        head.addWidget(self._year)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self._said)
        column.addWidget(self._warning)
        column.addWidget(self._table, 1)
        self._year.currentIndexChanged.connect(self.refresh)

    def refresh(self) -> None:
        """Ask for the year."""
        self._said.setText(self.tr("読み込んでいます…"))
        year = int(self._year.currentData())
        call = partial(self._services.desk.telework_office.calendar, year)
        Task(self, call).on_done(partial(self._came, year)).start(self._services.lanes.network)

    def _came(self, year: int, answer: CalendarOfYear | Trouble) -> None:
        if year != self._year.currentData():
            return
        if isinstance(answer, Trouble):
            self._table.show_lines(())
            self._warning.hide()
            self._said.setText(explain(answer).whole())
            return
        until = answer.covered_until.strftime("%Y/%m/%d")
        self._said.setText(
            self.tr(
                "週休日のほかに、勤務を割り振らない日です。内閣府の表は{until}まであります。"
                "表と市の休みは、管理者がサーバーで読み込みます。"
            ).format(until=until)
        )
        self._warning.setText(
            self.tr(
                "▲ この年の内閣府の表はまだありません。法律から計算した見込みです。春分の日と"
                "秋分の日は変わることがあります。表が出たら、管理者に読み込みを頼んでください。"
            )
        )
        self._warning.setVisible(bool(answer.warning))
        self._table.show_lines(tuple(self._line(each) for each in answer.days))

    def _line(self, closed: ClosedDay) -> Line:
        return Line(
            key=closed.day.isoformat(),
            cells=(day_heading(closed.day), closed.name, self.tr(SOURCES[closed.source])),
        )
