# SPDX-License-Identifier: Apache-2.0
"""The owner of a found laptop is asked quietly, sees what, when and where, and gives his word."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.facade import Trouble
from desktop.ownership import AskedActs
from desktop.ui.dialogs.asked_acts_dialog import AskedActsDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.services import Services
from desktop.ui.widgets.notices import Notices
from desktop.ui.widgets.records_table import RecordsTable
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.fake_ownership import asked_rows
from tests.desktop.screens import said, settled


@pytest.fixture
def window(qtbot: QtBot, services: Services, desk: FakeDesk) -> MainWindow:
    """The window of somebody who has signed in on a laptop that was found."""
    desk.ownership.rows = asked_rows()
    made = MainWindow(services)
    qtbot.addWidget(made)
    made.show()
    made.begin()
    qtbot.waitUntil(lambda: bool(kinds(made)))
    return made


def kinds(window: MainWindow) -> list[str]:
    """What the bars over the page are about."""
    return [each.kind for each in window.findChild(Notices).standing()]


def opened(qtbot: QtBot, window: MainWindow) -> AskedActsDialog:
    """Press the bar's button and return the list."""
    window.findChild(QPushButton, "notice.asked.action").click()
    qtbot.waitUntil(lambda: window.findChild(AskedActsDialog) is not None)
    return window.findChild(AskedActsDialog)


def tick(dialog: AskedActsDialog, *rows: int) -> None:
    """Tick rows of the list."""
    table = dialog.findChild(RecordsTable)
    for row in rows:
        table.item(row, 0).setCheckState(Qt.CheckState.Checked)


def press(qtbot: QtBot, services: Services, dialog: AskedActsDialog, which: str) -> None:
    """Press one of the dialog's buttons and let it be done."""
    dialog.findChild(QPushButton, f"asked_acts.{which}").click()
    settled(qtbot, services)


def test_what_when_and_where_is_said_and_each_word_is_given_about_what_is_ticked(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: MainWindow
) -> None:
    assert "操作3件について、お尋ねします" in said(window)
    dialog = opened(qtbot, window)
    words = said(dialog)
    assert "紛失として届けられ" in words
    table = dialog.findChild(RecordsTable)
    cells = [[table.item(row, column).text() for column in range(3)] for row in range(3)]
    assert cells[0][2] == "貸出ノートPC 3号"
    assert cells[2][0].endswith("テレワーク用モバイル端末の購入について")
    first, second, third = (each.event_id for each in asked_rows())

    press(qtbot, services, dialog, "do")
    assert "印を付けてください" in said(dialog)
    assert desk.ownership.said == []
    tick(dialog, 0, 2)
    press(qtbot, services, dialog, "do")
    assert desk.ownership.said == [((first, third), True)]
    qtbot.waitUntil(lambda: "操作1件について" in said(window))

    again = opened(qtbot, window)
    press(qtbot, services, again, "all")
    press(qtbot, services, again, "deny")
    assert desk.ownership.said[1:] == [((second,), False)]
    qtbot.waitUntil(lambda: kinds(window) == [])


def test_a_word_that_did_not_reach_the_server_may_be_given_again_or_be_the_other_one(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: MainWindow
) -> None:
    dialog = opened(qtbot, window)
    tick(dialog, 0)
    desk.ownership.next_trouble = Trouble(code="network.disconnected")
    press(qtbot, services, dialog, "deny")
    assert dialog.isVisible()
    assert desk.ownership.said == []
    press(qtbot, services, dialog, "do")
    assert desk.ownership.said == [((asked_rows()[0].event_id,), True)]


def test_a_device_that_was_lost_twice_names_the_whole_time(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    first, *rest = asked_rows()
    again = {"since": "2026-12-01T03:00:00+00:00", "until": "2026-12-02T03:00:00+00:00"}
    rows = (replace(first, params=again), *rest)
    dialog = AskedActsDialog(services, None, AskedActs(rows=rows, device_name=""))
    qtbot.addWidget(dialog)
    dialog.show()
    assert "2026/11/23 12:40 に紛失" in said(dialog)
    assert "2026/12/02 12:00 に見つかり" in said(dialog)


def test_who_closes_the_bar_is_not_told_again_of_the_same(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: MainWindow
) -> None:
    window.findChild(QPushButton, "notice.asked.close").click()
    desk.tell()
    settled(qtbot, services)
    qtbot.wait(1200)
    assert kinds(window) == []
    desk.ownership.rows = desk.ownership.rows[1:]
    desk.tell()
    qtbot.waitUntil(lambda: kinds(window) == ["asked"])
