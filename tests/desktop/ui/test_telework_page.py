# SPDX-License-Identifier: Apache-2.0
"""テレワーク: the month as a list, the day beside it, and every act kept like any other."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QCheckBox, QPushButton, QTimeEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.facade import SendState, Trouble
from desktop.models.day_list_model import DayRole
from desktop.telework import DayEntry, DayText
from desktop.ui.dates import CITY_TIME
from desktop.ui.dialogs.act_dialog import ActDialog
from desktop.ui.dialogs.checklist_dialog import ChecklistDialog
from desktop.ui.pages.telework_page import TeleworkPage
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.day_rows import DayRows
from desktop.ui.widgets.prose_edit import ProseEdit
from tests.desktop import sample_telework
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.sample_telework import FORGOTTEN, OFFLINE, PLANNED, RETURNED, TODAY
from tests.desktop.screens import said, settled


def shown(qtbot: QtBot, services: Services, day: date = TODAY) -> TeleworkPage:
    page = TeleworkPage(services)
    qtbot.addWidget(page)
    page.resize(1100, 600)
    page.show()
    page.arrive()
    settled(qtbot, services)
    rows(page).choose(day)
    settled(qtbot, services)
    return page


def rows(page: TeleworkPage) -> DayRows:
    found = page.findChild(DayRows, "telework.days")
    assert found is not None
    return found


def spoken(page: TeleworkPage, day: date) -> str:
    model = rows(page).model()
    indexes = (model.index(at, 0) for at in range(model.rowCount()))
    index = next(each for each in indexes if each.data(DayRole).day == day)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def click(page: QWidget, name: str) -> None:
    made = page.findChild(QPushButton, name)
    assert made is not None
    made.click()


def opened(page: QWidget) -> ActDialog:
    found = [each for each in page.findChildren(ActDialog) if each.isVisible()]
    return found[-1]


def field(page: QWidget, name: str) -> ProseEdit:
    found = page.findChild(ProseEdit, name)
    assert found is not None
    return found


def test_a_line_says_places_hours_and_what_its_times_are_worth(
    qtbot: QtBot, services: Services
) -> None:
    page = shown(qtbot, services)
    line = spoken(page, date(2026, 11, 17))
    assert line.startswith("11/17（火）、午前 在宅 ・ 午後 勤務公署、08:30 – 17:18")
    assert "訂正" in line
    assert "時刻D：端末の記録に合わない点があります" in line
    assert spoken(page, date(2026, 11, 23)) == "11/23（月）、祝日（勤労感謝の日）"
    assert "在宅の予定" in spoken(page, PLANNED)


def test_the_day_beside_says_the_evidence_of_each_punch(qtbot: QtBot, services: Services) -> None:
    words = said(shown(qtbot, services))
    assert "08:32  開始（在宅）" in words
    assert "接続中に打刻したため、サーバーの時刻で記録しています" in words
    assert "端末に保存済みです（送信待ち）" in words


def test_a_forgotten_end_is_entered_with_its_reason(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services, FORGOTTEN)
    click(page, "day.enter")
    dialog = opened(page)
    assert dialog.findChild(CalmBox, "enter_day.kind").currentData() == "end"
    dialog.attempt()
    assert "理由を書いてください" in said(dialog)
    dialog.findChild(QTimeEdit, "enter_day.at").setTime(QTime(17, 40))
    field(dialog, "enter_day.reason").setPlainText("終了を押し忘れた")
    with qtbot.waitSignal(page.kept):
        dialog.attempt()
    at = datetime(2026, 11, 19, 17, 40, tzinfo=CITY_TIME)
    entry = DayEntry(day=FORGOTTEN, kind="end", place="", at=at, reason="終了を押し忘れた")
    assert desk.commands == [("enter_day", entry)]


def test_a_punch_is_corrected_and_the_entry_names_it(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services, OFFLINE)
    click(page, "day.correct.punch-20-end")
    dialog = opened(page)
    assert "元の打刻も証拠として残ります" in said(dialog)
    field(dialog, "enter_day.reason").setPlainText("時計を見間違えた")
    with qtbot.waitSignal(page.kept):
        dialog.attempt()
    kind, entry = desk.commands[0]  # type: ignore[misc]
    assert (kind, entry.corrects.event_id) == ("enter_day", "punch-20-end")


def test_a_gap_asks_for_its_reason(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    page = shown(qtbot, services, OFFLINE)
    assert "17:21〜19:02（101分）：パソコンの記録では、終了の後も使われています。" in said(page)
    click(page, "day.explain.seen_after")
    dialog = opened(page)
    field(dialog, "explain.reason").setPlainText("更新のため端末を付けたまま離席した")
    with qtbot.waitSignal(page.kept):
        dialog.attempt()
    expected = (OFFLINE, "seen_after", "更新のため端末を付けたまま離席した")
    assert desk.commands == [("explain_difference", expected)]


def test_plan_and_report_are_kept_as_typed_until_they_are_sent(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services)
    field(page, "day.done").setPlainText("仕様書を直した")
    rows(page).choose(FORGOTTEN)
    settled(qtbot, services)
    assert desk.telework.typed[TODAY].done == "仕様書を直した"
    rows(page).choose(TODAY)
    settled(qtbot, services)
    assert field(page, "day.done").toPlainText() == "仕様書を直した"
    with qtbot.waitSignal(page.kept):
        click(page, "day.send_report")
    text = DayText(plan=sample_telework.PLAN, done="仕様書を直した")
    assert desk.commands == [("report_day", (TODAY, text))]


def test_what_the_head_wrote_stands_with_the_day(qtbot: QtBot, services: Services) -> None:
    page = shown(qtbot, services, RETURNED)
    assert "所属長から：結果の欄に" in said(page)
    assert page.findChild(CalmBox, "day.away_as").isVisible()


def test_a_month_is_submitted_with_what_is_missing_said(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services)
    click(page, "telework.submit")
    dialog = opened(page)
    words = said(dialog)
    assert "・11/19（木） の終了がありません。" in words
    assert "実施回数 7.5回（未確定、11/24 18:40 現在、数え方 標準（半日単位） 第1版）" in words
    assert dialog.focusWidget().objectName() == "submit_month.cancel"
    with qtbot.waitSignal(page.kept):
        dialog.attempt()
    assert desk.commands == [("submit_month", "2026-11")]


def test_what_became_of_a_submission_is_asked_once_it_has_gone(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services)
    click(page, "telework.submit")
    desk.telework.kept = replace(desk.telework.kept, pending=SendState.UNSENT)
    opened(page).attempt()
    settled(qtbot, services)
    assert desk.telework.fetched == ["2026-11"]
    desk.telework.kept = replace(desk.telework.kept, pending=None)
    page.refresh()
    settled(qtbot, services)
    assert desk.telework.fetched == ["2026-11", "2026-11"]


def test_a_month_not_shown_yet_cannot_be_submitted_for_the_one_that_was_left(
    qtbot: QtBot, services: Services
) -> None:
    page = shown(qtbot, services)
    submit = page.findChild(QPushButton, "telework.submit")
    assert submit.isVisible()
    click(page, "telework.before")
    assert not submit.isVisible()
    settled(qtbot, services)
    assert submit.isVisible()


def test_a_block_is_withdrawn_after_a_clear_question(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services, PLANNED)
    click(page, "day.withdraw.case-application:26")
    dialog = opened(page)
    assert "もう一度行うには、新しい申請が必要です" in said(dialog)
    with qtbot.waitSignal(page.kept):
        dialog.attempt()
    assert desk.commands == [("withdraw_grant", ("case-application:26", ""))]


def test_alt_and_arrows_turn_the_months(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    page = shown(qtbot, services)
    click(page, "telework.before")
    settled(qtbot, services)
    assert "2026年10月" in said(page)
    assert desk.telework.fetched == ["2026-11", "2026-10"]
    click(page, "telework.after")
    settled(qtbot, services)
    assert desk.telework.months_asked[-1] == "2026-11"


def test_without_the_server_the_month_of_before_stands_and_says_so(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.telework.away = Trouble(code="network.disconnected")
    words = said(shown(qtbot, services))
    assert "18:40 に受け取った内容を表示しています。" in words
    assert "打刻や入力は、このまま行えます" in words
    assert "08:32  開始（在宅）" in words


@pytest.mark.parametrize("ticked", [False, True])
def test_the_day_begins_once_every_point_of_the_checklist_is_ticked(
    qtbot: QtBot, services: Services, desk: FakeDesk, ticked: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = ChecklistDialog(services, window, "start", "home", sample_telework.needs())
    dialog.open()
    boxes = dialog.findChildren(QCheckBox)
    for box in boxes if ticked else boxes[:-1]:
        box.click()
    dialog.attempt()
    settled(qtbot, services)
    if ticked:
        assert desk.commands == [("punch", "start", "home")]
        assert desk.telework.accepted == ("vpn", sample_telework.needs().checklist)
    else:
        assert "すべての項目を確かめてください" in said(dialog)
        assert desk.commands == []
        dialog.close()
