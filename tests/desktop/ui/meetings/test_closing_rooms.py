# SPDX-License-Identifier: Apache-2.0
"""利用停止: who keeps a room closes it; what is booked gives way only where that was chosen."""

import pytest
from PySide6.QtWidgets import QCheckBox, QDateEdit, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.facade import Trouble
from desktop.meetings_keeping import Keeping
from desktop.ui.dialogs.close_room_dialog import CloseRoomDialog
from desktop.ui.dialogs.closures_dialog import ClosuresDialog
from desktop.ui.dialogs.displaced_dialog import DisplacedDialog
from desktop.ui.pages.meetings_page import MeetingsPage
from desktop.ui.services import Services
from desktop.ui.widgets.records_table import RecordsTable
from telework.meetings.booking import BlockRoom
from telework.meetings.meeting import OccurrenceState
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.sample_meetings import at
from tests.desktop.screens import said, settled


@pytest.fixture
def page(qtbot: QtBot, services: Services, desk: FakeDesk) -> MeetingsPage:
    desk.meetings.keeps = Keeping(room_ids=("15C", "E2"))
    made = MeetingsPage(services)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.arrive()
    settled(qtbot, services)
    return made


@pytest.fixture
def closures(qtbot: QtBot, services: Services, page: MeetingsPage) -> ClosuresDialog:
    press(page, "rooms.closures")
    settled(qtbot, services)
    return page.findChild(ClosuresDialog)


@pytest.fixture
def closing(closures: ClosuresDialog) -> CloseRoomDialog:
    press(closures, "closures.add")
    return closures.findChild(CloseRoomDialog)


def press(window: QWidget, name: str) -> None:
    window.findChild(QPushButton, name).click()


def write_reason(closing: CloseRoomDialog) -> None:
    closing.findChild(QLineEdit, "close_room.reason").setText("選挙の開票所")


def attempt(qtbot: QtBot, services: Services, closing: CloseRoomDialog) -> None:
    press(closing, "close_room.do")
    settled(qtbot, services)


def sent(desk: FakeDesk) -> list[BlockRoom]:
    return [each for each in desk.meetings.asked if isinstance(each, BlockRoom)]


def test_who_keeps_no_room_is_offered_nothing(
    qtbot: QtBot, services: Services, desk: FakeDesk, page: MeetingsPage
) -> None:
    offered = page.findChild(QPushButton, "rooms.closures")
    assert offered.isVisible()
    desk.meetings.keeps = Keeping()
    page.arrive()
    settled(qtbot, services)
    assert not offered.isVisible()


def test_without_the_server_no_closing_is_offered(
    qtbot: QtBot, services: Services, desk: FakeDesk, page: MeetingsPage
) -> None:
    desk.meetings.offline = True
    page.arrive()
    settled(qtbot, services)
    assert not page.findChild(QPushButton, "rooms.closures").isVisible()


def test_closures_of_ones_rooms_are_listed_and_ended(
    qtbot: QtBot, services: Services, desk: FakeDesk, closures: ClosuresDialog
) -> None:
    table = closures.findChild(RecordsTable)
    assert [table.item(0, at).text() for at in (0, 2)] == ["東別館 第2会議室", "空調の工事"]
    with qtbot.waitSignal(closures.changed):
        press(closures, "closures.end")
    settled(qtbot, services)
    assert desk.meetings.closures == ()
    assert table.rowCount() == 0
    assert "再開しました" in said(closures)


def test_closures_of_rooms_of_others_are_not_listed(
    qtbot: QtBot, services: Services, desk: FakeDesk, page: MeetingsPage
) -> None:
    desk.meetings.keeps = Keeping(room_ids=("15C",))
    page.arrive()
    settled(qtbot, services)
    press(page, "rooms.closures")
    settled(qtbot, services)
    dialog = page.findChild(ClosuresDialog)
    assert dialog.findChild(RecordsTable).rowCount() == 0
    assert not dialog.findChild(QPushButton, "closures.end").isEnabled()


def test_a_free_room_is_closed_at_once(
    qtbot: QtBot,
    services: Services,
    desk: FakeDesk,
    closures: ClosuresDialog,
    closing: CloseRoomDialog,
) -> None:
    desk.meetings.taken = []
    write_reason(closing)
    attempt(qtbot, services, closing)
    (wanted,) = sent(desk)
    assert (wanted.room_id, wanted.reason, wanted.displaces) == ("15C", "選挙の開票所", False)
    assert (wanted.starts_at, wanted.ends_at) == (at(8, 30), at(17, 15))
    assert closures.findChild(RecordsTable).rowCount() == 2
    assert "利用を止めました。" in said(closures)


def test_what_is_booked_is_listed_and_gives_way_only_in_a_second_step(
    qtbot: QtBot,
    services: Services,
    desk: FakeDesk,
    closures: ClosuresDialog,
    closing: CloseRoomDialog,
) -> None:
    write_reason(closing)
    attempt(qtbot, services, closing)
    tick = closing.findChild(QCheckBox, "close_room.displaces")
    assert closing.findChild(RecordsTable).rowCount() > 0
    assert tick.isVisible()
    assert not tick.isChecked()
    attempt(qtbot, services, closing)  # nothing was chosen: nothing is sent
    assert len(sent(desk)) == 1
    assert len(desk.meetings.closures) == 1
    tick.click()
    attempt(qtbot, services, closing)
    first, second = sent(desk)
    assert second.displaces
    assert second.blocking_id != first.blocking_id
    gone = [each for each in desk.meetings.taken if each.state is OccurrenceState.DISPLACED]
    results = closures.findChild(DisplacedDialog)
    assert results.findChild(RecordsTable).rowCount() == len(gone) > 0
    assert "東別館" in results.findChild(RecordsTable).item(0, 3).text()


def test_another_day_asks_anew_whether_bookings_give_way(
    qtbot: QtBot, services: Services, desk: FakeDesk, closing: CloseRoomDialog
) -> None:
    write_reason(closing)
    attempt(qtbot, services, closing)
    tick = closing.findChild(QCheckBox, "close_room.displaces")
    tick.click()
    last = closing.findChild(QDateEdit, "close_room.last_day")
    last.setDate(last.date().addDays(1))
    assert not tick.isVisible()
    attempt(qtbot, services, closing)
    assert [each.displaces for each in sent(desk)] == [False, False]


def test_a_reason_and_an_end_after_the_beginning_are_needed(
    qtbot: QtBot, services: Services, desk: FakeDesk, closing: CloseRoomDialog
) -> None:
    attempt(qtbot, services, closing)
    assert "理由を書いてください。" in said(closing)
    write_reason(closing)
    last = closing.findChild(QDateEdit, "close_room.last_day")
    last.setDate(last.date().addDays(-1))
    attempt(qtbot, services, closing)
    assert "終わりは始まりより後にしてください。" in said(closing)
    assert sent(desk) == []


def test_a_refusal_is_said_and_leaves_what_was_written(
    qtbot: QtBot, services: Services, desk: FakeDesk, closing: CloseRoomDialog
) -> None:
    desk.next_trouble = Trouble(code="meeting.keepers_only")
    write_reason(closing)
    attempt(qtbot, services, closing)
    assert "会議室の管理者だけ" in said(closing)
    assert len(desk.meetings.closures) == 1
