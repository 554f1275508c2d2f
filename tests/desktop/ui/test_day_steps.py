# SPDX-License-Identifier: Apache-2.0
"""Steps of the day by key and from the tray's menu; the checklist comes before remote work."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.facade import DayState
from desktop.ui.day_steps import DaySteps
from desktop.ui.day_tray import DayMenu
from desktop.ui.dialogs.checklist_dialog import ChecklistDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.today_page import TodayPage
from desktop.ui.services import Services
from tests.desktop import sample_telework
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.sample_case import NOW
from tests.desktop.screens import said, settled

WORKING = DayState(
    state="working",
    since=NOW,
    place="home",
    next_kinds=("break", "pause", "switch", "end"),
    unsent=0,
)


@pytest.fixture
def window(qtbot: QtBot, services: Services) -> MainWindow:
    """The window on its first page."""
    made = MainWindow(services)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.painted):
        made.show()
    made.begin()
    settled(qtbot, services)
    qtbot.waitUntil(lambda: made.findChild(DaySteps) is not None)
    return made


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, key, both)


def test_the_keys_take_the_next_step_the_absence_and_the_end(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: MainWindow
) -> None:
    press(qtbot, window, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: desk.commands == [("punch", "start", "home")])
    desk.day = WORKING
    press(qtbot, window, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: desk.commands[-1] == ("punch", "pause", ""))
    desk.day = WORKING
    press(qtbot, window, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: desk.commands[-1] == ("punch", "end", ""))
    qtbot.waitUntil(lambda: "勤務終了を打刻しました" in said(window))


def test_a_key_out_of_turn_says_why_and_punches_nothing(
    qtbot: QtBot, desk: FakeDesk, window: MainWindow
) -> None:
    press(qtbot, window, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: "勤務を開始していないため" in said(window))
    assert desk.commands == []


def test_the_first_start_at_home_asks_for_the_checklist_and_the_next_does_not(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.telework.needs = sample_telework.needs()
    page = TodayPage(services)
    qtbot.addWidget(page)
    page.show()
    page.arrive()
    first = page.findChild(QPushButton, "today.step0")
    # The day is asked once the rows are painted; until then there is no step to take.
    qtbot.waitUntil(first.isVisible)
    first.click()
    qtbot.waitUntil(lambda: page.findChild(ChecklistDialog) is not None)
    assert desk.commands == []
    page.findChild(ChecklistDialog).close()
    desk.telework.needs = replace(desk.telework.needs, checklist="")
    first.click()
    qtbot.waitUntil(lambda: desk.commands == [("punch", "start", "home")])
    assert services.preferences.remembered("today.place") == "home"


def test_the_menu_of_the_tray_has_the_same_steps(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    menu = DayMenu(ground)
    menu.show_day(WORKING)
    texts = [each.text() for each in menu.actions()]
    assert texts[0].startswith("勤務中（18:40")
    assert texts[1:5] == ["休憩に入る", "中抜けする", "場所を変える", "勤務を終了する"]
    assert texts[-1] == "机を開く"
    places = menu.findChildren(QAction)
    assert "在宅" not in [each.text() for each in places]
    with qtbot.waitSignal(menu.step_asked) as asked:
        menu.actions()[4].trigger()
    assert asked.args == ["end", ""]
