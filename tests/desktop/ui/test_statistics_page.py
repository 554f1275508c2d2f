# SPDX-License-Identifier: Apache-2.0
"""統計: the answer first, then every figure with what is behind it, as far as one may see."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.forms import FormsAsked
from desktop.reports import FigureAsked
from desktop.ui import measure_words
from desktop.ui.dialogs.cases_behind_dialog import CasesBehindDialog
from desktop.ui.dialogs.counted_days_dialog import CountedDaysDialog
from desktop.ui.dialogs.figure_dialog import FigureDialog
from desktop.ui.dialogs.forms_dialog import FormsDialog
from desktop.ui.dialogs.measure_dialog import MeasureDialog
from desktop.ui.measure_charts import measure_chart
from desktop.ui.pages.statistics_page import (
    RATE,
    REMOTE,
    ROOM_USE,
    SURVEYS,
    StatisticsPage,
)
from desktop.ui.services import Services
from desktop.ui.statistics_paper import loaded, paper
from desktop.ui.theme import LIGHT
from desktop.ui.widgets.bar_chart import BarChart
from desktop.ui.widgets.line_painter import LinePainter
from desktop.ui.widgets.line_view import LineView
from desktop.ui.widgets.measure_table import MeasureTable
from desktop.ui.widgets.office_list import OfficeList
from desktop.ui.widgets.rate_panel import RatePanel
from desktop.ui.widgets.records_table import RecordsTable
from desktop.ui.widgets.survey_question import of_both
from telework.measures.wire import Dashboard
from tests.desktop import sample_measures
from tests.desktop.fake_desk import FakeDesk, person
from tests.desktop.sample_case import CASE_ID, NOW
from tests.desktop.screens import said, settled

NOTHING = "まだこの端末にありません"


def opened(qtbot: QtBot, services: Services, *roles: str, tab: int = 0) -> StatisticsPage:
    services.desk.signed_in = replace(person(), roles=roles)  # type: ignore[attr-defined]
    page = StatisticsPage(services)
    qtbot.addWidget(page)
    page.resize(1100, 900)
    page.show()
    page.arrive()
    settled(qtbot, services)
    qtbot.waitUntil(lambda: "読み込んでいます" not in said(page))
    page.turn_to(tab)
    settled(qtbot, services)
    return page


def cells(table: RecordsTable, row: int) -> list[str]:
    found = (table.item(row, column) for column in range(table.columnCount()))
    return [each.text() if each is not None else "" for each in found]


def part(page: QWidget, kind: type[QWidget], name: str) -> QWidget:
    found = page.findChild(kind, name)
    assert found is not None
    return found


def test_one_sentence_answers_whether_the_city_is_on_course(
    qtbot: QtBot, services: Services
) -> None:
    words = said(opened(qtbot, services, "staff"))
    assert "10の目標のうち、6は順調、1は達成、2は遅れ、1は実績なしです。" in words
    assert "この月はまだ確定していません" in words


def test_the_month_before_this_one_is_asked_for(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    opened(qtbot, services, "staff")
    assert desk.measures.asked == ["2026-10"]


def test_each_measure_says_word_shape_figure_and_target(qtbot: QtBot, services: Services) -> None:
    table = opened(qtbot, services, "staff").findChild(MeasureTable)
    assert table is not None
    rows = ["\n".join(cells(table, at)) for at in range(table.rowCount())]  # type: ignore[arg-type]
    assert "▲ 遅れ\n予定より4か所遅れ" in rows[3]
    assert "✓ 達成\n予定より1.1分先行" in rows[2]
    assert "11,342回\n2026年10月\n15,000回\n2027年3月" in rows[6]
    assert "○ 実績なし" in rows[8]


def test_a_reader_hears_a_measure_as_one_sentence(qtbot: QtBot, services: Services) -> None:
    table = opened(qtbot, services, "staff").findChild(MeasureTable)
    assert table is not None
    spoken = table.item(6, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "順調。2026年10月の実績は11,342回（予定より175回先行）" in spoken


def test_enter_opens_the_measure_with_its_way_and_its_rule(
    qtbot: QtBot, services: Services
) -> None:
    page = opened(qtbot, services, "staff")
    table = page.findChild(MeasureTable)
    assert table is not None
    table.setCurrentCell(2, 1)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    dialog = page.findChild(MeasureDialog)
    assert dialog is not None
    settled(qtbot, services)
    words = said(dialog)
    assert "2025年9月：12分" in words
    assert "少ないほどよい" in words
    assert "判定の規則 第1版" in words
    entries = part(dialog, RecordsTable, "measure.entries")
    assert isinstance(entries, RecordsTable)
    assert cells(entries, 2)[2:4] + cells(entries, 2)[5:] == [
        "10.1分",
        "田中 由美",
        "✓ 使っています",
    ]
    assert cells(entries, 3)[5] == "訂正されました"
    dialog.close()


def test_a_point_of_what_people_enter_leads_to_its_entry(qtbot: QtBot, services: Services) -> None:
    page = opened(qtbot, services, "staff")
    table = page.findChild(MeasureTable)
    assert table is not None
    table.opened.emit("waiting_time")
    dialog = page.findChild(MeasureDialog)
    assert dialog is not None
    settled(qtbot, services)
    curve = part(dialog, LineView, "measure.curve")
    qtbot.keyClick(curve, Qt.Key.Key_Left)
    qtbot.keyClick(curve, Qt.Key.Key_Return)
    entries = part(dialog, RecordsTable, "measure.entries")
    assert isinstance(entries, RecordsTable)
    assert entries.current_key() == sample_measures.entry_id(3)
    dialog.close()


def test_the_curve_is_walked_by_arrows_and_says_each_month(
    qtbot: QtBot, services: Services
) -> None:
    page = opened(qtbot, services, "staff", tab=REMOTE)
    curve = part(page, LineView, "statistics.remote.curve")
    assert isinstance(curve, LineView)
    marked = curve.marked()
    assert marked is not None
    assert marked.said == "2026年10月 ・ 実績 11,342回 ・ 予定 11,167回 ・ 未確定"
    qtbot.keyClick(curve, Qt.Key.Key_Home)
    first = curve.marked()
    assert first is not None
    assert "実績 1,200回" in first.said
    described = QAccessible.queryAccessibleInterface(curve).text(QAccessible.Text.Description)
    assert (
        "2026年5月 ・ 実績 5,890回 ・ 予定 7,333回 ・ 訂正後 5,864.5回 (-25.5) ・ 締め" in described
    )


def test_the_table_beside_says_what_the_curve_draws(qtbot: QtBot, services: Services) -> None:
    page = opened(qtbot, services, "staff", tab=REMOTE)
    table = part(page, RecordsTable, "statistics.remote.months")
    assert isinstance(table, RecordsTable)
    assert cells(table, 0) == ["2026/10", "11,342", "11,167", "", "", "未確定"]
    assert cells(table, 5) == ["2026/5", "5,890", "7,333", "5,864.5", "-25.5", "締め"]
    assert "締めた数字、公表した数字は変えずに" in said(page)


def test_bureaus_stand_with_what_would_show_a_person_withheld(
    qtbot: QtBot, services: Services
) -> None:
    page = opened(qtbot, services, "staff", tab=REMOTE)
    table = part(page, RecordsTable, "statistics.remote.bureaus")
    assert isinstance(table, RecordsTable)
    assert cells(table, 0) == ["総務局", "4,108", "4,272", "604", "702"]
    assert cells(table, 4)[3:] == ["秘匿", "秘匿"]


def test_personnel_opens_the_days_behind_a_bureau(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = opened(qtbot, services, "hr", tab=REMOTE)
    bars = part(page, BarChart, "statistics.remote.bars")
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    dialog = page.findChild(CountedDaysDialog)
    assert dialog is not None
    settled(qtbot, services)
    asked, keys, _after = desk.telework_office.asked[-1]
    assert (asked.month, asked.policy) == ("2026-10", "standard")
    assert keys["section"].startswith("section-")
    dialog.close()


def test_others_see_the_figure_and_its_rule_only(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = opened(qtbot, services, "staff", tab=REMOTE)
    qtbot.keyClick(part(page, BarChart, "statistics.remote.bars"), Qt.Key.Key_Return)
    dialog = page.findChild(FigureDialog)
    assert dialog is not None
    settled(qtbot, services)
    words = said(dialog)
    assert "総務局　2026年10月" in words
    assert "実施回数 4,108回" in words
    assert "数え方 standard/3" in words
    traced = sample_measures.traced("")
    assert of_both(traced.words, traced.words_en) in words
    assert "訂正後 4106.5（差 -1.5）" in words
    assert "職員ごとの在宅勤務の日（権限がありません）" in words
    assert "開けるのは、その記録を受け持つ役割の方" in words
    assert desk.telework_office.asked == []
    dialog.close()


def test_without_the_server_a_figure_says_what_the_page_knows(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = opened(qtbot, services, "staff", tab=REMOTE)
    desk.measures.offline = True
    qtbot.keyClick(part(page, BarChart, "statistics.remote.bars"), Qt.Key.Key_Return)
    dialog = page.findChild(FigureDialog)
    assert dialog is not None
    settled(qtbot, services)
    words = said(dialog)
    assert "数え方 standard/3" in words
    assert "時点" in words
    assert "もとになる記録：" not in words
    dialog.close()


def test_a_point_of_the_forms_opens_those_that_counted_on_its_day(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = opened(qtbot, services, "staff")
    page.records.open(page, "measure.forms_without_seal.2026-05", "押印を求めない様式")
    dialog = page.findChild(FormsDialog)
    assert dialog is not None
    settled(qtbot, services)
    assert desk.forms.asked == [FormsAsked(counted_on=date(2026, 5, 31))]
    words = said(dialog)
    assert "押印を求めない様式　" in words
    assert "様式第1号" not in words
    dialog.close()


def test_the_cases_of_a_published_rate_say_that_they_are_of_today(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.measures.shown = replace(sample_measures.dashboard(), published=NOW)
    page = opened(qtbot, services, "reform", tab=RATE)
    said_of = {}
    for month in ("2026-10", "2026-09"):
        page.records.open(page, f"e_approval_rate.{month}", "電子決裁率")
        dialog = page.findChildren(CasesBehindDialog)[-1]
        settled(qtbot, services)
        said_of[month] = "公表したときのまま" in said(dialog)
        dialog.close()
    assert said_of == {"2026-10": True, "2026-09": False}


def test_the_reform_office_opens_the_cases_of_a_month_of_the_rate(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = opened(qtbot, services, "reform", tab=RATE)
    curve = part(page, LineView, "statistics.rate.curve")
    qtbot.keyClick(curve, Qt.Key.Key_Left)
    qtbot.keyClick(curve, Qt.Key.Key_Return)
    dialog = page.findChild(CasesBehindDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: desk.figures_asked == [(FigureAsked(), "")])
    settled(qtbot, services)
    with qtbot.waitSignal(page.case_asked) as asked:
        qtbot.keyClick(dialog.findChild(OfficeList), Qt.Key.Key_Return)
    assert asked.args == [CASE_ID]


def test_the_rate_by_period_stays_with_those_who_may_read_it(
    qtbot: QtBot, services: Services
) -> None:
    page = opened(qtbot, services, "records", tab=RATE)
    panel = page.findChild(RatePanel)
    assert panel is not None
    assert panel.isVisible()
    assert "2026-10-01〜2026-10-31" in said(panel)


def test_staff_see_the_three_rates_without_the_cases(qtbot: QtBot, services: Services) -> None:
    page = opened(qtbot, services, "staff", tab=RATE)
    panel = page.findChild(RatePanel)
    assert panel is not None
    assert not panel.isVisible()
    words = said(page)
    assert "92.2%\n1,880件 ÷ 2,040件" in words
    assert "97.3%\n1,880件 ÷ 1,933件" in words


def test_rooms_stand_each_with_its_base(qtbot: QtBot, services: Services) -> None:
    page = opened(qtbot, services, "facilities", tab=ROOM_USE)
    table = part(page, RecordsTable, "statistics.rooms.table")
    assert isinstance(table, RecordsTable)
    assert cells(table, 2) == ["無断不使用の率", "2.8%", "21件", "755件"]
    with qtbot.waitSignal(page.rooms_asked):
        part(page, QPushButton, "statistics.rooms.use").click()  # type: ignore[attr-defined]


def test_a_survey_is_opened_from_its_line(qtbot: QtBot, services: Services) -> None:
    page = opened(qtbot, services, "staff", tab=SURVEYS)
    table = part(page, RecordsTable, "statistics.surveys")
    with qtbot.waitSignal(page.survey_asked) as asked:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert asked.args == ["remote-2026"]


def test_tabs_turn_by_the_keyboard(qtbot: QtBot, services: Services) -> None:
    page = opened(qtbot, services, "staff")
    tabs = part(page, QTabBar, "statistics.tabs")
    assert isinstance(tabs, QTabBar)
    tabs.setFocus()
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.currentIndex() == REMOTE


def test_without_the_server_the_last_page_stands_with_its_time(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.measures.offline = True
    words = said(opened(qtbot, services, "staff"))
    assert "11/23 22:40 時点" in words
    assert "10の目標のうち" in words
    assert "つなが" in words


def test_without_the_server_and_without_a_page_nothing_is_made_up(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.measures.offline = True
    desk.measures.forgotten = True
    page = opened(qtbot, services, "staff")
    assert NOTHING in said(page)
    assert not part(page, MeasureTable, "statistics.measures").isVisible()
    assert not part(page, QPushButton, "statistics.print").isEnabled()


def test_what_another_month_showed_does_not_stay(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = opened(qtbot, services, "staff")
    desk.measures.offline = True
    desk.measures.forgotten = True
    page._month.setCurrentIndex(4)
    qtbot.waitUntil(lambda: NOTHING in said(page))
    assert not part(page, MeasureTable, "statistics.measures").isVisible()


@pytest.mark.parametrize(
    ("tab", "words"),
    [
        (0, "目標がまだ登録されていません"),
        (REMOTE, "この月の在宅勤務はまだありません"),
        (RATE, "決裁がまだありません"),
        (ROOM_USE, "会議室がまだ登録されていません"),
        (SURVEYS, "結果を示せるアンケートはまだありません"),
    ],
)
def test_an_empty_part_says_what_would_be_there(
    qtbot: QtBot, services: Services, desk: FakeDesk, tab: int, words: str
) -> None:
    desk.measures.shown = sample_measures.empty()
    assert words in said(opened(qtbot, services, "staff", tab=tab))


def test_a_published_month_says_so() -> None:
    published = replace(sample_measures.dashboard(), published=NOW)
    assert "11/24 18:40 に公表済み" in measure_words.basis(published)


@pytest.mark.parametrize("found", [sample_measures.dashboard(), sample_measures.empty()])
def test_the_paper_has_two_pages_and_says_the_answer(
    qtbot: QtBot, services: Services, found: Dashboard
) -> None:
    document = QPdfDocument()
    loaded(document, paper(found))
    assert document.pageCount() == 2
    words = "".join(document.getAllText(0).text().split())
    expected = (
        measure_words.headline(found.lines) if found.lines else "目標がまだ登録されていません"
    )
    assert "".join(expected.split()) in words


def test_lines_are_told_apart_without_colour(qtbot: QtBot, services: Services) -> None:
    chart = measure_chart(sample_measures.lines()[6])
    assert chart is not None
    looks = {(each.stroke, each.points[-1].mark) for each in chart.series}
    assert len(looks) == len(chart.series)
    picture = QImage(400, 240, QImage.Format.Format_Grayscale8)
    picture.fill(255)
    painter = QPainter(picture)
    LinePainter(painter, chart, LIGHT).whole(QRectF(0, 0, 400, 240), str)
    painter.end()
    tones = {picture.pixelColor(x, y).value() for x in range(400) for y in range(240)}
    assert min(tones) < 120
