# SPDX-License-Identifier: Apache-2.0
"""One click for each step of the day while the server is dead, on a real store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.facade import SendState
from desktop.qtbridge.bus import Bus
from desktop.qtbridge.preferences import Preferences
from desktop.qtbridge.tasks import Lanes
from desktop.ui.day_steps import DaySteps
from desktop.ui.day_tray import DayMenu
from desktop.ui.main_window import MainWindow
from desktop.ui.services import Services
from tests.desktop.model_server import Mishap
from tests.desktop.office import Office, open_office, turn
from tests.desktop.screens import said


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office whose server has just died."""
    with open_office(tmp_path) as opened:
        yield opened


def test_card_keys_and_tray_take_a_step_each_and_say_that_it_waits(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    desk = office.seated("mori", key=True)
    desk.punch("start", "office")
    turn(desk)
    office.server.order("/", *[Mishap.DROP_BEFORE] * 9)
    turn(desk)
    services = Services(
        desk=desk,
        lanes=Lanes(),
        bus=Bus(desk),
        preferences=Preferences(QSettings(str(tmp_path / "own.ini"), QSettings.Format.IniFormat)),
        now=lambda: office.clock.read().wall,
    )
    window = MainWindow(services)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    window.begin()
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "today.step0") is not None)
    step = window.findChild(QPushButton, "today.step0")
    qtbot.waitUntil(lambda: step.text() == "休憩に入る")
    qtbot.mouseClick(step, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: step.text() == "再開する")
    qtbot.waitUntil(lambda: "1件の打刻は端末に保存済み、送信待ちです" in said(window))

    # The card has steps of its own; those of the keys come once the first rows are painted.
    qtbot.waitUntil(lambda: len(window.findChildren(DaySteps)) > 1)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_W, both)
    qtbot.waitUntil(lambda: desk.day_state().state == "working")

    menu = DayMenu(window)
    menu.step_asked.connect(window.steps().take)
    menu.show_day(desk.day_state())
    next(each for each in menu.actions() if each.text() == "勤務を終了する").trigger()
    qtbot.waitUntil(lambda: desk.day_state().state == "ended")
    states = [row.state for row in desk.outbox()]
    assert states == [SendState.WAITING] * 3 + [SendState.SENT]
    assert "接続中" not in said(window)
    window.keeper.stop()
    window.close()
    services.lanes.close()
    services.bus.close()
