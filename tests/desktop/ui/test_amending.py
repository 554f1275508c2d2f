# SPDX-License-Identifier: Apache-2.0
"""締め後訂正: a draft completed and asked for, decided by the head, its answer read."""

from dataclasses import replace
from datetime import time, timedelta

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QPushButton, QTableWidget, QTimeEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.facade import Trouble
from desktop.telework_amending import AmendmentWish
from desktop.ui import amendment_words
from desktop.ui.dialogs.act_dialog import ActDialog
from desktop.ui.pages.telework_page import TeleworkPage
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.own_amendments import OwnAmendments
from desktop.ui.widgets.prose_edit import ProseEdit
from desktop.ui.widgets.team_panel import TeamPanel
from tests.desktop import sample_amending
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import said, settled


def own(qtbot: QtBot, services: Services) -> TeleworkPage:
    page = TeleworkPage(services)
    qtbot.addWidget(page)
    page.resize(1100, 600)
    page.show()
    page.arrive()
    settled(qtbot, services)
    settled(qtbot, services)
    return page


def led(qtbot: QtBot, services: Services) -> TeamPanel:
    panel = TeamPanel(services)
    qtbot.addWidget(panel)
    panel.resize(1100, 560)
    panel.show()
    panel.refresh()
    settled(qtbot, services)
    return panel


def click(place: QWidget, name: str) -> None:
    made = place.findChild(QPushButton, name)
    assert made is not None
    made.click()


def opened(place: QWidget) -> ActDialog:
    return [each for each in place.findChildren(ActDialog) if each.isVisible()][-1]


def text_of(place: QWidget, name: str) -> ProseEdit:
    found = place.findChild(ProseEdit, name)
    assert found is not None
    return found


def test_without_amendments_the_month_keeps_its_room(qtbot: QtBot, services: Services) -> None:
    page = own(qtbot, services)
    card = page.findChild(OwnAmendments)
    assert card is not None
    assert not card.isVisible()


def test_a_draft_of_late_events_is_completed_and_asked_for(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.amendments.own = (sample_amending.draft(), sample_amending.refused())
    page = own(qtbot, services)
    assert "要対応：締め後の訂正（1件）" in said(page)
    assert "所属長から：登庁の記録がありません" in said(page)
    click(page, "amendment.complete.am-draft")
    dialog = opened(page)
    settled(qtbot, services)
    assert "締めたあとに届いた記録　13:00 再開（勤務公署）" in said(dialog)
    assert text_of(dialog, "amend_day.reason").toPlainText() == "午後は登庁していました"
    assert dialog.clean()
    places = [each for each in dialog.findChildren(CalmBox) if "place" in each.objectName()]
    assert [each.currentData() for each in places if each.isVisible()] == ["home", "office"]
    dialog.attempt()
    settled(qtbot, services)
    (wish,) = desk.amendments.asked
    assert isinstance(wish, AmendmentWish)
    assert (wish.amendment_id, wish.seen, wish.day) == ("am-draft", 2, sample_amending.DAY)
    assert [each.kind for each in wish.lines] == ["start", "break", "resume", "end"]
    assert "要対応" not in said(page)


def test_a_day_of_a_closed_month_is_put_right_from_its_record(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.telework.kept = replace(desk.telework.kept, state="closed")
    page = own(qtbot, services)
    click(page, "day.enter")
    dialog = opened(page)
    assert dialog.objectName() == "amend_day"
    click(dialog, "amend_day.add")
    last = max(dialog.findChildren(QTimeEdit), key=lambda each: int(each.objectName()[13:]))
    last.setTime(QTime(18, 5))
    dialog.attempt()
    assert "理由を書いてください" in said(dialog)
    text_of(dialog, "amend_day.reason").setPlainText("終業の打刻を忘れました")
    desk.next_trouble = Trouble(code="amendment.moved_on", params={})
    dialog.attempt()
    settled(qtbot, services)
    assert "開いたあとに変わりました" in said(dialog)
    dialog.attempt()
    settled(qtbot, services)
    wish = desk.amendments.asked[-1]
    assert isinstance(wish, AmendmentWish)
    assert (wish.amendment_id, wish.seen) == ("", 0)
    assert (wish.lines[-1].kind, wish.lines[-1].at.time()) == ("end", time(18, 5))


def test_the_late_sign_off_alone_sends_no_lines(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.amendments.own = (sample_amending.draft(),)
    page = own(qtbot, services)
    click(page, "amendment.complete.am-draft")
    dialog = opened(page)
    settled(qtbot, services)
    what = dialog.findChild(CalmBox, "amend_day.what")
    assert what is not None
    what.choose("sign_off")
    dialog.attempt()
    settled(qtbot, services)
    (wish,) = desk.amendments.asked
    assert isinstance(wish, AmendmentWish)
    assert wish.lines == ()


def test_what_nobody_decided_is_taken_back(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.amendments.own = (sample_amending.proposed(),)
    page = own(qtbot, services)
    click(page, "amendment.withdraw.am-proposed")
    opened(page).attempt()
    settled(qtbot, services)
    assert desk.amendments.asked == [("withdraw", "am-proposed")]


def test_the_head_sees_it_first_and_decides_on_before_and_after(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.amendments.others = sample_amending.waiting()
    panel = led(qtbot, services)
    assert "締め後訂正の申し出が1件あります" in said(panel)
    table = panel.findChild(QTableWidget, "team.exceptions")
    assert table is not None
    row = [table.item(0, column).text() for column in range(table.columnCount())]
    assert row[:2] == ["10/20（火）", "佐藤 葵"]
    assert row[3] == "締め後訂正（理由: 午後は登庁していました）"
    table.setCurrentCell(0, 0)
    click(panel, "team.open")
    dialog = opened(panel)
    settled(qtbot, services)
    assert "B 半日単位　1.0 → 0.5（-0.5）" in said(dialog)
    assert "A 延べ日数　1 → 1（±0）" in said(dialog)
    click(dialog, "decide_amendment.refuse")
    assert "認めない理由をコメントに" in said(dialog)
    text_of(dialog, "decide_amendment.comment").setPlainText("登庁の記録がありません")
    click(dialog, "decide_amendment.refuse")
    settled(qtbot, services)
    settled(qtbot, services)
    assert desk.amendments.asked == [("am-proposed", "登庁の記録がありません", False)]
    assert table.item(0, 1).text() == "佐藤 葵"
    assert "締め後訂正の申し出" not in said(panel)


def test_a_line_after_midnight_says_so() -> None:
    line = sample_amending.amended_day(sample_amending.draft()).lines[-1]
    later = replace(line, at=line.at + timedelta(hours=8))
    assert amendment_words.punch(line, sample_amending.DAY) == "17:15 終了"
    assert amendment_words.punch(later, sample_amending.DAY) == "翌日01:15 終了"


def test_the_head_approves_without_a_word(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    desk.amendments.others = sample_amending.waiting()
    panel = led(qtbot, services)
    click(panel, "team.confirm")
    opened(panel).attempt()
    settled(qtbot, services)
    assert desk.amendments.asked == [("am-proposed", "", True)]
