# SPDX-License-Identifier: Apache-2.0
"""人事: closing with acknowledgement, amendments, counts by two policies, statistics."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QTableWidget, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.facade import Trouble
from desktop.telework_team import CountAsked
from desktop.ui.dialogs.close_month_dialog import CloseMonthDialog
from desktop.ui.services import Services
from desktop.ui.widgets.records_table import RecordsTable
from desktop.ui.widgets.telework_office_panel import TeleworkOfficePanel
from desktop.ui.widgets.telework_statistics_panel import TeleworkStatisticsPanel
from telework.closing.wire import CloseMonth
from telework.counting.policy import STANDARD
from telework.counting.wire import PolicyList
from tests.desktop import sample_office
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import said, settled
from tests.desktop.team_screens import OFFICE_TABS
from tests.desktop.ui.test_team_panel import cells, dialog_of, press


def opened(
    qtbot: QtBot, services: Services, tab: str, *, may_close: bool = True
) -> TeleworkOfficePanel:
    """Open a tab and let the server answer."""
    panel = TeleworkOfficePanel(services, may_close=may_close)
    qtbot.addWidget(panel)
    panel.resize(1100, 560)
    panel.show()
    panel.turn_to(OFFICE_TABS.index(tab))
    panel.refresh()
    settled(qtbot, services)
    return panel


def choose(panel: QWidget, name: str, code: str) -> None:
    """Choose an entry of a list."""
    box = panel.findChild(QComboBox, name)
    box.setCurrentIndex(box.findData(code))


def test_sections_that_hold_the_month_up_stand_first(qtbot: QtBot, services: Services) -> None:
    panel = opened(qtbot, services, "closing")
    rows = cells(panel, "closing_month.table")
    assert [row[0] for row in rows] == ["情報政策課", "財政課", "人事課"]
    assert rows[0][1] == "◐ 未提出"
    text = said(panel)
    assert "実施回数 134.5（打刻） ・ 127.0（所属長確認済み）" in text
    assert "数え方 標準（半日単位） 第1版" in text
    assert "締めたとき 127.0 ・ この月への訂正 -0.5 ・ 訂正後 126.5" in text


def test_a_month_is_closed_only_with_what_stays_out_acknowledged(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services, "closing")
    press(panel, "closing_month.close")
    dialog = dialog_of(qtbot, panel, "close_month")
    assert "2人の3日は所属長の確認がなく" in said(dialog)
    assert cells(dialog, "close_month.table")[0][3] == "11/17（火）、11/18（水）"
    press(dialog, "close_month.do")
    assert "印を付けてください" in said(dialog)
    dialog.findChild(QCheckBox, "close_month.seen").setChecked(True)
    press(dialog, "close_month.do")
    assert "理由を入力してください" in said(dialog)
    dialog.findChild(QTextEdit, "close_month.reason").setPlainText("所属長が長期療養中のため")
    press(dialog, "close_month.do")
    qtbot.waitUntil(lambda: "11人の月を締めました" in dialog.windowTitle())
    assert desk.telework_office.asked == [
        CloseMonth(list_sha256="c" * 64, reason="所属長が長期療養中のため")
    ]
    assert cells(dialog, "close_month.table")[0][3] == "月次がまだ提出されていません"
    dialog.close()


def test_a_month_with_every_day_confirmed_but_not_signed_asks_for_that(
    qtbot: QtBot, services: Services
) -> None:
    city = sample_office.city()
    unsigned = tuple(replace(each, days=()) for each in city.unconfirmed)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = CloseMonthDialog(services, parent, replace(city, unconfirmed=unsigned))
    dialog.open()
    words = said(dialog)
    assert "2人の月次には、まだ署名がありません" in words
    assert "上の2人の月次に署名がないことを確かめました" in dialog.findChild(QCheckBox).text()
    assert "0日" not in words + dialog.findChild(QCheckBox).text()


def test_an_auditor_reads_and_closes_nothing(qtbot: QtBot, services: Services) -> None:
    panel = opened(qtbot, services, "closing", may_close=False)
    assert not panel.findChild(QPushButton, "closing_month.close").isVisible()


def test_a_month_that_cannot_be_closed_says_why(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    city = desk.telework_office.city
    desk.telework_office.city = replace(
        city, refused="closing.too_early", message="まだ締められません。"
    )
    panel = opened(qtbot, services, "closing")
    assert not panel.findChild(QPushButton, "closing_month.close").isEnabled()
    assert "まだ締められません。" in said(panel)


def test_a_section_opens_with_its_people_and_sheets(qtbot: QtBot, services: Services) -> None:
    panel = opened(qtbot, services, "closing")
    table = panel.findChild(QTableWidget, "closing_month.table")
    qtbot.keyClick(table, Qt.Key.Key_Return)
    dialog = dialog_of(qtbot, panel, "section_month")
    qtbot.waitUntil(lambda: "情報政策課" in dialog.windowTitle())
    assert cells(dialog, "section_month.table")[0][4] == "11/18（水）"
    assert cells(dialog, "section_month.sheets")[0][2] == "髙橋 美咲　情報政策課長"
    dialog.close()


def test_hr_settles_what_differs_and_an_auditor_only_reads(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    for may_settle in (False, True):
        panel = opened(qtbot, services, "closing", may_close=may_settle)
        qtbot.keyClick(panel.findChild(QTableWidget, "closing_month.table"), Qt.Key.Key_Return)
        section = dialog_of(qtbot, panel, "section_month")
        qtbot.waitUntil(section.findChild(QPushButton, "section_month.exceptions").isVisible)
        press(section, "section_month.exceptions")
        dialog = dialog_of(qtbot, section, "exceptions")
        qtbot.waitUntil(lambda shown=dialog: bool(cells(shown, "exceptions.table")))
        settle = dialog.findChild(QPushButton, "exceptions.settle")
        assert settle.isVisible() is may_settle
        if may_settle:
            assert "まだ済んでいないものが1件あります" in said(dialog)
            settle.click()
            asking = dialog_of(qtbot, dialog, "settle_exception")
            asking.findChild(QTextEdit, "settle_exception.reason").setPlainText("夜間の更新")
            press(asking, "settle_exception.do")
            qtbot.waitUntil(lambda shown=dialog: "もうありません" in said(shown))
            assert not settle.isVisible()
        first = cells(dialog, "exceptions.table")[0]
        assert first[:3] == ["11/17（火）", "高橋 蓮", "17:20–18:55　終了のあとに利用（95分）"]
        state = "✓ 整理済み（人事 花子" if may_settle else "▲ 理由がまだありません"
        assert first[3].startswith(state)
        section.close()


def test_amendments_show_before_and_after_and_their_difference(
    qtbot: QtBot, services: Services
) -> None:
    panel = opened(qtbot, services, "amendments")
    approved, waiting = cells(panel, "amendments.table")
    assert approved[1:5] == ["佐藤 葵", "在宅 1.0", "在宅／勤務公署 0.5", "-0.5"]
    assert approved[6] == "✓ 承認済み（山﨑 浩 2026年11月）"
    assert waiting[6] == "▲ 要対応"
    assert "訂正後 126.5" in said(panel)
    assert "在宅 1.0 → 在宅／勤務公署 0.5" in said(panel)
    panel.findChild(RecordsTable, "amendments.table").setCurrentCell(1, 0)
    assert "（理由はまだありません）  ▲ 要対応" in said(panel)


def test_two_policies_stand_side_by_side(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    panel = opened(qtbot, services, "count")
    assert cells(panel, "count.table")[0][:3] == ["情報政策課", "66.0", "60.0"]
    assert "未確認 8人日 ・ 許可のないテレワーク 3人日" in said(panel)
    choose(panel, "count.other", "person_days")
    settled(qtbot, services)
    rows = cells(panel, "count.table")
    assert rows[0] == ["情報政策課", "66.0", "60.0", "67", "61"]
    assert rows[-1][0] == "合計"
    assert "並べた数え方では 135（打刻）" in said(panel)


def test_the_days_behind_a_figure_are_those_of_the_table_that_stands(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services, "count")
    choose(panel, "count.month", "2026-10")
    qtbot.keyClick(panel.findChild(QTableWidget, "count.table"), Qt.Key.Key_Return)
    settled(qtbot, services)
    asked = [each[0] for each in desk.telework_office.asked if isinstance(each, tuple)]
    assert [each.month for each in asked] == ["2026-11"]
    panel.findChild(QWidget, "counted_days").close()


def test_a_city_without_the_usual_rule_sees_the_count_by_its_own(
    qtbot: QtBot, services: Services, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = PolicyList(items=(replace(STANDARD, policy_id="own"),), used=())
    monkeypatch.setattr(desk.telework_office, "policies", lambda: own)
    panel = opened(qtbot, services, "count")
    assert cells(panel, "count.table")[0][:3] == ["情報政策課", "66.0", "60.0"]
    asked = [each for each in desk.telework_office.asked if isinstance(each, CountAsked)]
    assert asked[-1].policy == "own"


def test_a_closed_month_shows_what_was_closed_amended_and_is_now(
    qtbot: QtBot, services: Services
) -> None:
    counting = opened(qtbot, services, "count")
    assert "この月に決まった過去の月への訂正 -0.5（打刻） ・ +1.0（確認済み）" in said(counting)
    choose(counting, "count.month", "2026-10")
    settled(qtbot, services)
    told = said(counting)
    assert "打刻：締めたとき 134.5 ・ この月への訂正 -0.5 ・ 訂正後 134.0" in told
    assert "確認済み：締めたとき 127.0 ・ この月への訂正 -0.5 ・ 訂正後 126.5" in told
    statistics = opened(qtbot, services, "statistics")
    choose(statistics, "telework_statistics.month", "2026-10")
    settled(qtbot, services)
    assert "締めたとき 127.0 ・ この月への訂正 -0.5 ・ 訂正後 126.5" in said(statistics)
    chart = statistics.findChild(QWidget, "telework_statistics.trend")
    assert "2026年7月 実績 4,050.0（訂正後 4,048.5） ・ 目標" in chart.accessibleDescription()


def test_a_figure_opens_its_days_with_the_rule_applied(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services, "count")
    table = panel.findChild(QTableWidget, "count.table")
    qtbot.keyClick(table, Qt.Key.Key_Return)
    dialog = dialog_of(qtbot, panel, "counted_days")
    qtbot.waitUntil(lambda: bool(cells(dialog, "counted_days.table")))
    text = said(dialog)
    assert "B 半日単位 午前：この半日の勤務はすべてテレワークなので、数えます（在宅 0.5）" in text
    assert "B 半日単位 午後：この半日に勤務公署での勤務が255分あるので、数えません（0.0）" in text
    _asked, keys, after = desk.telework_office.asked[-1]  # type: ignore[misc]
    assert (keys, after) == ({"section": "section-情報政策課"}, "")
    dialog.findChild(QTableWidget, "counted_days.table").setCurrentCell(1, 0)
    assert "▲ 申請も命令もないテレワークが465分あります" in said(dialog)
    dialog.close()


def test_statistics_keep_small_figures_back_and_say_why(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services, "statistics")
    assert ["登録の理由", "介護", "秘匿", "秘匿"] in cells(panel, "telework_statistics.traits")
    text = said(panel)
    assert "「秘匿」は、人数が少なく" in text
    assert "年度末の目標に届かない見込みです" in text
    assert "60.0%" in text
    chart = panel.findChild(QWidget, "telework_statistics.trend")
    assert "2026年4月 実績 1,200.0 ・ 目標 1,200.0" in chart.accessibleDescription()


def test_statistics_are_kept_as_a_file(
    qtbot: QtBot, services: Services, desk: FakeDesk, tmp_path: Path
) -> None:
    panel = opened(qtbot, services, "statistics")
    shown = panel.findChild(TeleworkStatisticsPanel)
    shown.file.save_to("xlsx", str(tmp_path / "tokei.xlsx"))
    qtbot.waitUntil((tmp_path / "tokei.xlsx").exists)
    settled(qtbot, services)
    assert "に保存しました" in said(panel)
    shown.file.save_to("csv", str(tmp_path / "gone" / "tokei.csv"))
    settled(qtbot, services)
    assert "保存しました" not in said(panel)


def test_policies_are_said_in_words_and_troubles_in_sentences(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services, "policies")
    rows = cells(panel, "policies.table")
    assert [row[0] for row in rows] == ["標準（半日単位） 第1版", "時間 第1版", "延べ日数 第1版"]
    assert rows[0][2] == "使用中"
    assert "半日の勤務がすべてテレワークなら数える" in rows[0][3]
    desk.next_trouble = Trouble(code="network.disconnected")
    panel.refresh()
    settled(qtbot, services)
    assert "ネットワーク" in said(panel)


def test_the_closed_days_are_read_with_their_grounds_and_their_end(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services, "calendar")
    rows = cells(panel, "calendar.table")
    assert rows[0] == ["11/23（月）", "勤労感謝の日", "国民の祝日（内閣府の表）"]
    assert [row[2] for row in rows[1:]] == ["市の休み", "年末年始の休日"]
    assert "内閣府の表は2027/12/31まであります" in said(panel)
    box = panel.findChild(QComboBox, "calendar.year")
    box.setCurrentIndex(box.findData(2028))
    settled(qtbot, services)
    assert "この年の内閣府の表はまだありません" in said(panel)
    assert "見込み" in cells(panel, "calendar.table")[0][2]
    desk.next_trouble = Trouble(code="network.disconnected")
    panel.refresh()
    settled(qtbot, services)
    assert "ネットワーク" in said(panel)
    assert cells(panel, "calendar.table") == []


def test_figures_end_below_each_other(qtbot: QtBot, services: Services) -> None:
    panel = opened(qtbot, services, "closing")
    table = panel.findChild(QTableWidget, "closing_month.table")
    right = Qt.AlignmentFlag.AlignRight
    aligned = [bool(table.item(0, at).textAlignment() & right) for at in range(8)]
    assert aligned == [False, False, True, True, True, True, True, True]
    assert table.horizontalHeaderItem(7).textAlignment() & right
