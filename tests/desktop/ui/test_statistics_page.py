# SPDX-License-Identifier: Apache-2.0
"""統計: three rates with their counts, and the cases behind every figure."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from desktop.facade import Trouble
from desktop.ui.dialogs.cases_behind_dialog import CasesBehindDialog
from desktop.ui.pages.statistics_page import StatisticsPage
from desktop.ui.services import Services
from desktop.ui.widgets.bar_chart import BarChart
from desktop.ui.widgets.office_list import OfficeList
from desktop.ui.widgets.rate_table import RateTable
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.sample_case import CASE_ID
from tests.desktop.screens import said


def shown(qtbot: QtBot, services: Services) -> StatisticsPage:
    page = StatisticsPage(services)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    page.arrive()
    qtbot.waitUntil(lambda: "読み込んでいます" not in said(page))
    return page


def test_three_rates_stand_with_what_is_divided_by_what(qtbot: QtBot, services: Services) -> None:
    words = said(shown(qtbot, services))
    for rate in ("92.2%", "79.4%", "97.3%"):
        assert rate in words
    assert "1,880 ÷ 2,040" in words
    assert "1,619 ÷ 2,040" in words
    assert "1,880 ÷ 1,933" in words
    assert "11/24 09:40 時点の数字です" in words


def test_the_chart_says_what_it_draws(qtbot: QtBot, services: Services) -> None:
    page = shown(qtbot, services)
    chart = page.findChild(BarChart)
    assert "総務局 97.4%" in chart.accessibleDescription()
    assert "局外 -" in chart.accessibleDescription()


def test_month_and_fiscal_year_are_asked_as_chosen(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services)
    assert desk.rates_asked[-1].month == "2026-11"
    period = page.findChild(QComboBox, "statistics.period")
    period.setCurrentIndex(period.findData(2025))
    by = page.findChild(QComboBox, "statistics.by")
    by.setCurrentIndex(by.findData("section"))
    qtbot.waitUntil(lambda: desk.rates_asked[-1].by == "section")
    assert desk.rates_asked[-1].query() == {"by": "section", "fiscal_year": "2025"}


def test_every_figure_opens_its_cases(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    page = shown(qtbot, services)
    table = page.findChild(RateTable)
    table.setCurrentCell(1, 2)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    dialog = page.findChild(CasesBehindDialog)
    qtbot.waitUntil(lambda: "4件のうち2件" in said(dialog))
    assert desk.figures_asked == [("bureau-somu", "H", "")]
    dialog.findChild(QPushButton, "cases_behind.more").click()
    qtbot.waitUntil(lambda: "残りは、あなたには見えない案件です" in said(dialog))
    assert desk.figures_asked[-1] == ("bureau-somu", "H", "2026-11-19.case-1")
    with qtbot.waitSignal(page.case_asked) as asked:
        qtbot.keyClick(dialog.findChild(OfficeList), Qt.Key.Key_Return)
    assert asked.args == [CASE_ID]


def test_the_sum_opens_all_cases(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    page = shown(qtbot, services)
    table = page.findChild(RateTable)
    table.cellDoubleClicked.emit(table.rowCount() - 1, 5)
    qtbot.waitUntil(lambda: desk.figures_asked == [(None, "", "")])


def test_without_the_server_the_last_figures_stand_with_their_time(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.rate_kept = True
    desk.next_trouble = Trouble(code="network.disconnected")
    words = said(shown(qtbot, services))
    assert "11/24 09:40 時点の数字です" in words
    assert "92.2%" in words
    assert "つなが" in words or "届" in words


def test_nothing_was_ever_read(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    desk.next_trouble = Trouble(code="permission.denied", params={"permission": "report"})
    page = shown(qtbot, services)
    assert "この期間の数字は、まだこの端末にありません" in said(page)
    assert not page.findChild(RateTable).isVisible()
