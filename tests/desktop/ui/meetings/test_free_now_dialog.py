# SPDX-License-Identifier: Apache-2.0
"""今すぐ使える会議室: one press takes a room for a while, never longer than it is free."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.free_now_dialog import FreeNowDialog
from desktop.ui.pages.meetings_page import MeetingsPage
from desktop.ui.services import Services
from desktop.ui.widgets.records_table import RecordsTable
from telework.meetings.booking import BookMeeting
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.sample_meetings import shown
from tests.desktop.screens import said, settled


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget) -> FreeNowDialog:
    desk.meetings.taken = []
    made = FreeNowDialog(services, window)
    made.open()
    settled(qtbot, services)
    return made


def press(window: QWidget, name: str) -> None:
    window.findChild(QPushButton, name).click()


def choose(dialog: FreeNowDialog, room: str) -> None:
    table = dialog.findChild(RecordsTable)
    rooms = [table.item(row, 0).text() for row in range(table.rowCount())]
    table.setCurrentCell(rooms.index(room), 0)


def booked(desk: FakeDesk) -> BookMeeting:
    (wish,) = (each for each in desk.meetings.asked if isinstance(each, BookMeeting))
    return wish


def test_rooms_are_listed_with_their_end_and_without_those_that_ask(
    dialog: FreeNowDialog,
) -> None:
    table = dialog.findChild(RecordsTable)
    rooms = [table.item(row, 0).text() for row in range(table.rowCount())]
    assert rooms == ["15A会議室", "15C共通Web会議室"]
    assert "2室が空いています。" in said(dialog)


def test_one_press_takes_a_room_for_an_hour(
    qtbot: QtBot, services: Services, desk: FakeDesk, dialog: FreeNowDialog
) -> None:
    choose(dialog, "15C共通Web会議室")
    with qtbot.waitSignal(dialog.taken) as heard:
        press(dialog, "free_now.long")
        settled(qtbot, services)
    assert heard.args is not None
    assert heard.args[0] == "15C共通Web会議室"
    wish = booked(desk)
    assert (wish.wanted.room_id, wish.when.minutes, wish.content.title) == ("15C", 60, "打合せ")


def test_a_room_is_taken_no_longer_than_it_is_free(
    qtbot: QtBot, services: Services, desk: FakeDesk, dialog: FreeNowDialog
) -> None:
    choose(dialog, "15A会議室")
    long = dialog.findChild(QPushButton, "free_now.long")
    left = int(long.text().partition("分")[0])
    assert 30 < left <= 45
    long.click()
    settled(qtbot, services)
    assert booked(desk).when.minutes == left


def test_whoever_is_too_late_hears_it_and_sees_what_is_left(
    qtbot: QtBot, services: Services, desk: FakeDesk, dialog: FreeNowDialog
) -> None:
    choose(dialog, "15A会議室")
    other = shown(90, "15A", services.now() - timedelta(minutes=1), 30)
    desk.meetings.taken.append(other)
    press(dialog, "free_now.short")
    for _settling in range(2):
        settled(qtbot, services)
    assert "15A会議室" in dialog._said.text()
    assert dialog.findChild(RecordsTable).rowCount() == 1


def test_without_the_server_nothing_is_promised(
    qtbot: QtBot, services: Services, desk: FakeDesk, dialog: FreeNowDialog
) -> None:
    dialog.findChild(QLineEdit, "free_now.title").setText(" ")
    press(dialog, "free_now.short")
    assert "件名を入れてください。" in said(dialog)
    dialog.findChild(QLineEdit, "free_now.title").setText("相談")
    desk.meetings.offline = True
    press(dialog, "free_now.short")
    for _settling in range(3):
        settled(qtbot, services)
    assert desk.meetings.asked_for == {}
    assert dialog.isVisible()


def test_the_page_leads_to_it_and_says_what_was_taken(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.meetings.taken = []
    page = MeetingsPage(services)
    qtbot.addWidget(page)
    page.show()
    page.arrive()
    settled(qtbot, services)
    press(page, "rooms.now")
    dialog = page.findChild(FreeNowDialog)
    settled(qtbot, services)
    choose(dialog, "15C共通Web会議室")
    with qtbot.waitSignal(page.noticed) as heard:
        press(dialog, "free_now.short")
        settled(qtbot, services)
    assert heard.args is not None
    assert heard.args[0].heading.startswith("15C共通Web会議室を")
