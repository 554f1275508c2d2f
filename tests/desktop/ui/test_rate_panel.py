# SPDX-License-Identifier: Apache-2.0
"""電子決裁率: three rates with their counts, and the cases behind every figure."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from desktop.facade import Trouble
from desktop.reports import FigureAsked, RateAsked
from desktop.ui.dialogs.cases_behind_dialog import CasesBehindDialog
from desktop.ui.services import Services
from desktop.ui.widgets.bar_chart import BarChart
from desktop.ui.widgets.office_list import OfficeList
from desktop.ui.widgets.rate_panel import RatePanel
from desktop.ui.widgets.rate_table import RateTable
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.sample_case import CASE_ID
from tests.desktop.screens import said


def shown(qtbot: QtBot, services: Services) -> RatePanel:
    page = RatePanel(services)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: "読み込んでいます" not in said(page))
    return page


def test_three_rates_stand_with_what_is_divided_by_what(qtbot: QtBot, services: Services) -> None:
    words = said(shown(qtbot, services))
    for rate in ("92.2%", "79.4%", "97.3%"):
        assert rate in words
    assert "添付もすべて電子の決裁 ÷ すべての決裁" in words
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
    assert desk.figures_asked == [(FigureAsked(key="bureau-somu", media=("H",)), "")]
    dialog.findChild(QPushButton, "cases_behind.more").click()
    qtbot.waitUntil(lambda: "残りは、あなたには見えない案件です" in said(dialog))
    assert desk.figures_asked[-1] == (
        FigureAsked(key="bureau-somu", media=("H",)),
        "2026-11-19.case-1",
    )
    with qtbot.waitSignal(page.case_asked) as asked:
        qtbot.keyClick(dialog.findChild(OfficeList), Qt.Key.Key_Return)
    assert asked.args == [CASE_ID]


def test_the_sum_opens_all_cases(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    page = shown(qtbot, services)
    table = page.findChild(RateTable)
    table.cellDoubleClicked.emit(table.rowCount() - 1, 5)
    qtbot.waitUntil(lambda: desk.figures_asked == [(FigureAsked(), "")])


@pytest.mark.parametrize(
    ("which", "text", "media"),
    [
        ("headline.part", "1,880件", ("E", "H")),
        ("headline.whole", "2,040件", ()),
        ("strict.part", "1,619件", ("E",)),
        ("government.whole", "1,933件", ("E", "H", "P")),
    ],
)
def test_the_counts_of_the_three_rates_open_what_they_count(
    qtbot: QtBot, services: Services, desk: FakeDesk, which: str, text: str, media: tuple[str, ...]
) -> None:
    page = shown(qtbot, services)
    count = page.findChild(QPushButton, f"statistics.{which}")
    assert count.text() == text
    qtbot.keyClick(count, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.figures_asked == [(FigureAsked(media=media), "")])


def test_a_bar_opens_its_part_by_mouse_and_by_keyboard(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services)
    chart = page.findChild(BarChart)
    keys = [each.key for each in page._parts]
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.figures_asked == [(FigureAsked(key=keys[1]), "")])
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(20, 3))
    qtbot.waitUntil(lambda: desk.figures_asked[-1] == (FigureAsked(key=keys[0]), ""))


def test_each_reason_for_paper_stands_with_its_count_and_opens_its_cases(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services)
    reason = page.findChild(QPushButton, "statistics.reason.size")
    assert "107件" in reason.text()
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.figures_asked == [(FigureAsked(reason="size"), "")])


def test_the_list_is_counted_up_to_the_cut_of_the_figures(
    qtbot: QtBot, services: Services, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[RateAsked] = []
    page = shown(qtbot, services)
    behind = desk.rate_cases
    monkeypatch.setattr(desk, "rate_cases", lambda a, f, t: asked.append(a) or behind(a, f, t))
    page.findChild(QPushButton, "statistics.headline.whole").click()
    qtbot.waitUntil(lambda: bool(asked))
    assert asked[0].query()["cut"].startswith("12345.")


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
