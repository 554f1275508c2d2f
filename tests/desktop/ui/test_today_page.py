# SPDX-License-Identifier: Apache-2.0
"""今日: what waits for me, and the one next step of my working day."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.facade import DayState, Trouble
from desktop.ui.pages.today_page import PAINTED_MS, SHOWN, TodayPage
from desktop.ui.services import Services
from desktop.ui.widgets.case_rows import CaseRows
from desktop.ui.widgets.day_card import DayCard
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.sample_case import CASE_ID, NOW
from tests.desktop.sample_rows import many_rows
from tests.desktop.screens import said, settled


def shown(qtbot: QtBot, services: Services) -> TodayPage:
    page = TodayPage(services)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    page.arrive()
    settled(qtbot, services)
    qtbot.wait(2 * PAINTED_MS)  # the day is asked once the rows are painted
    settled(qtbot, services)
    return page


def steps(page: TodayPage) -> list[str]:
    found = [page.findChild(QPushButton, f"today.step{at}") for at in range(4)]
    return [each.text() for each in found if each.isVisible()]


def test_the_newest_waiting_cases_are_listed_and_the_rest_is_one_key_away(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.waiting_rows = many_rows(40)
    page = shown(qtbot, services)
    rows = page.findChild(CaseRows, "today.waiting")
    assert rows.rows_model.rowCount() == SHOWN
    assert page.findChild(QPushButton, "today.all").text() == "すべて見る（40件）"


def test_enter_opens_the_case(qtbot: QtBot, services: Services) -> None:
    page = shown(qtbot, services)
    rows = page.findChild(CaseRows, "today.waiting")
    with qtbot.waitSignal(page.opened) as opened:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert opened.args[0].case_id == CASE_ID


def test_what_is_late_or_nearly_so_is_said_above_the_list(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services)
    assert "期限切れ" not in said(page)
    first, second, *rest = desk.waiting_rows
    desk.waiting_rows = (replace(first, due_in=-1), replace(second, due_in=2), *rest)
    desk.tell()
    qtbot.waitUntil(lambda: "▲ 期限切れ 1件 ・ ◐ 3日以内 1件" in said(page))


def test_without_waiting_cases_the_page_says_what_would_stand_there(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.waiting_rows = ()
    page = shown(qtbot, services)
    assert "待っている決裁はありません" in said(page)
    assert not page.findChild(CaseRows, "today.waiting").isVisible()


def test_starting_the_day_punches_with_the_chosen_place(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services)
    qtbot.waitUntil(lambda: steps(page) == ["勤務を開始する"])
    qtbot.mouseClick(page.findChild(QPushButton, "today.step0"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ("punch", "start", "home") in desk.commands)
    qtbot.waitUntil(lambda: "勤務中" in said(page))
    assert "1件の打刻は端末に保存済み、送信待ちです" in said(page)


def test_before_the_day_is_read_no_step_is_offered(qtbot: QtBot, services: Services) -> None:
    page = TodayPage(services)
    qtbot.addWidget(page)
    page.show()
    assert steps(page) == []


@pytest.mark.parametrize(
    ("state", "next_kinds", "offered"),
    [
        (
            "working",
            ("break", "pause", "switch", "end"),
            ["休憩に入る", "中抜けする", "場所を変える", "勤務を終了する"],
        ),
        ("break", ("resume",), ["再開する"]),
        ("ended", (), []),
    ],
)
def test_only_the_steps_that_may_come_next_are_offered(
    qtbot: QtBot,
    services: Services,
    desk: FakeDesk,
    state: str,
    next_kinds: tuple[str, ...],
    offered: list[str],
) -> None:
    desk.day = DayState(state=state, since=NOW, place="home", next_kinds=next_kinds, unsent=0)
    assert steps(shown(qtbot, services)) == offered


def test_a_punch_that_was_refused_is_told(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    page = shown(qtbot, services)
    desk.next_trouble = Trouble(code="store.full")
    with qtbot.waitSignal(page.troubled) as told:
        qtbot.mouseClick(page.findChild(QPushButton, "today.step0"), Qt.MouseButton.LeftButton)
    assert told.args[0].code == "store.full"


def test_a_change_in_the_store_shows_without_a_click(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services)
    rows = page.findChild(CaseRows, "today.waiting")
    before = rows.rows_model.rowCount()
    desk.waiting_rows = desk.waiting_rows[1:]
    desk.tell()
    qtbot.waitUntil(lambda: rows.rows_model.rowCount() == before - 1)


def test_who_is_away_today_is_said_in_one_line(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    assert "今日の不在: 東海林 太郎" in said(shown(qtbot, services))
    today, _later = desk.others_away
    half = replace(today, name="小鳥遊 空", ends_at=NOW + timedelta(hours=1))
    desk.others_away = (half, today, today, today, today)
    words = said(shown(qtbot, services))
    assert "小鳥遊 空（" in words
    assert "ほか2人" in words
    desk.others_away = ()
    assert "今日の不在" not in said(shown(qtbot, services))


def test_with_nothing_waiting_the_keyboard_stands_on_the_next_step(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.waiting_rows = ()
    page = TodayPage(services)
    qtbot.addWidget(page)
    page.show()
    page.findChild(CaseRows, "today.waiting").setFocus()
    page.refresh()
    step = page.findChild(QPushButton, "today.step0")
    qtbot.waitUntil(lambda: page.focusWidget() is step)
    assert step.toolTip() == step.accessibleDescription() == "Ctrl+Shift+W"


def test_a_double_click_takes_one_step(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    card = DayCard()
    qtbot.addWidget(card)
    card.show_day(replace(desk.day, next_kinds=("break", "end")), NOW)
    card.show()
    taken: list[str] = []

    def take(kind: str, _place: str) -> None:
        taken.append(kind)
        card.show_day(replace(desk.day, next_kinds=("resume",)), NOW)

    card.punched.connect(take)
    step = card.findChild(QPushButton, "today.step0")
    for act in (qtbot.mouseClick, qtbot.mouseDClick, qtbot.mouseRelease):
        act(step, Qt.MouseButton.LeftButton)
    assert taken == ["break"]


def test_nothing_else_is_asked_for_before_the_rows_are_painted(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.waiting_rows = many_rows(3)
    page = TodayPage(services)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    rows = page.findChild(CaseRows, "today.waiting")
    rows.setUpdatesEnabled(False)
    told: list[int] = []
    page.settled.connect(lambda: told.append(rows.rows_model.rowCount()))
    page.arrive()
    settled(qtbot, services)
    qtbot.wait(3 * PAINTED_MS)
    assert (told, page.findChild(DayCard).findChild(QPushButton, "today.step0").isVisible()) == (
        [],
        False,
    )
    rows.setUpdatesEnabled(True)
    qtbot.waitUntil(lambda: told == [3])
    qtbot.wait(2 * PAINTED_MS)
    settled(qtbot, services)
    assert steps(page)
