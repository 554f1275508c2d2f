# SPDX-License-Identifier: Apache-2.0
"""会議: its dates, and changing or cancelling as many of them as were meant."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.meetings import Slot
from desktop.ui.dialogs import meeting_dialog
from desktop.ui.dialogs.booking_dialog import BookingDialog, begun_from
from desktop.ui.dialogs.change_meeting_dialogs import CancelMeetingDialog, ChangeMeetingDialog
from desktop.ui.dialogs.finder_dialog import FinderDialog
from desktop.ui.dialogs.meeting_dialog import MeetingDialog
from desktop.ui.dialogs.own_meetings_dialog import OwnMeetingsDialog
from desktop.ui.pages.meetings_page import MeetingsPage
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.records_table import RecordsTable
from telework.meetings.booking import CancelMeeting, ChangeMeeting, Scope
from telework.meetings.catalogue import Provider
from telework.meetings.meeting import Attendee, HostWanted, OccurrenceState
from telework.meetings.seeking import SlotWish
from tests.desktop import sample_meetings
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.meeting_screens import MEETING, SLOT, series_booked
from tests.desktop.screens import said, settled


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, services: Services, window: QWidget) -> MeetingDialog:
    series_booked(services)
    made = MeetingDialog(services, window, MEETING)
    made.open()
    settled(qtbot, services)
    return made


def press(window: QWidget, name: str) -> None:
    window.findChild(QPushButton, name).click()


def test_a_meeting_shows_everything_that_one_may_see(dialog: MeetingDialog) -> None:
    words = said(dialog)
    assert "毎週 火曜日、10回" in words
    assert "出席者 佐藤 恵（下関市）  sato@example.jp（任意・返事待ち）" in words
    assert dialog.findChild(RecordsTable).rowCount() == 9


def test_a_change_goes_as_far_as_was_chosen(
    qtbot: QtBot, services: Services, desk: FakeDesk, dialog: MeetingDialog
) -> None:
    dialog.findChild(RecordsTable).setCurrentCell(2, 0)
    press(dialog, "meeting.change")
    change = dialog.findChild(ChangeMeetingDialog)
    assert "この回とこれより後（7日）" in [e.text() for e in change.findChildren(QRadioButton)]
    press(change, "meeting_change.do")
    assert "まだ何も変えていません。" in said(change)
    change.findChild(QRadioButton, "meeting_change.following").click()
    begins = change.findChild(QLineEdit, "booking.from")
    begins.setText("16:00")
    begins.textEdited.emit("16:00")
    press(change, "meeting_change.do")
    settled(qtbot, services)
    (sent,) = (each for each in desk.meetings.asked if isinstance(each, ChangeMeeting))
    assert sent.scope is Scope.FOLLOWING
    assert sent.when is not None
    assert (sent.when.starts.hour, sent.when.minutes, sent.when.rule) == (16, 60, "")
    assert (sent.content, sent.wanted) == (None, None)


def test_what_is_cancelled_stays_in_the_list(
    qtbot: QtBot, services: Services, desk: FakeDesk, dialog: MeetingDialog
) -> None:
    dialog.findChild(RecordsTable).setCurrentCell(1, 0)
    press(dialog, "meeting.cancel")
    cancel = dialog.findChild(CancelMeetingDialog)
    cancel.findChild(QRadioButton, "meeting_cancel.all").click()
    cancel.findChild(QLineEdit, "meeting_cancel.reason").setText("来年度に延期")
    press(cancel, "meeting_cancel.do")
    settled(qtbot, services)
    (sent,) = (each for each in desk.meetings.asked if isinstance(each, CancelMeeting))
    assert (sent.scope, sent.reason) == (Scope.ALL, "来年度に延期")
    settled(qtbot, services)
    table = dialog.findChild(RecordsTable)
    assert {table.item(row, 2).text() for row in range(9)} == {"取消し"}
    assert "取り消しました。" in said(dialog)
    assert not dialog.findChild(QPushButton, "meeting.change").isVisible()


def test_what_was_cancelled_is_asked_for_again(
    qtbot: QtBot, services: Services, desk: FakeDesk, dialog: MeetingDialog
) -> None:
    dialog.findChild(RecordsTable).setCurrentCell(1, 0)
    assert dialog.findChild(QPushButton, "meeting.again") is None
    press(dialog, "meeting.cancel")
    press(dialog.findChild(CancelMeetingDialog), "meeting_cancel.do")
    for _settling in range(2):
        settled(qtbot, services)
    again = dialog.findChild(QPushButton, "meeting.again")
    again.click()
    for _settling in range(2):
        settled(qtbot, services)
    assert "取れました。" in said(dialog)
    assert dialog.findChild(RecordsTable).item(1, 2).text() == "予約済み"
    assert not again.isVisible()


def test_for_what_is_gone_another_room_is_found_and_it_stays_in_the_series(
    qtbot: QtBot, services: Services, desk: FakeDesk, dialog: MeetingDialog
) -> None:
    dialog.findChild(RecordsTable).setCurrentCell(1, 0)
    press(dialog, "meeting.cancel")
    press(dialog.findChild(CancelMeetingDialog), "meeting_cancel.do")
    for _settling in range(2):
        settled(qtbot, services)
    press(dialog, "meeting.elsewhere")
    finder = dialog.findChild(FinderDialog)
    press(finder, "finder.find")
    settled(qtbot, services)
    table = finder.findChild(RecordsTable)
    rooms = [table.item(row, 1).text() for row in range(table.rowCount())]
    table.setCurrentCell(rooms.index("15B会議室"), 0)
    press(finder, "finder.book")
    for _settling in range(2):
        settled(qtbot, services)
    line = dialog.findChild(RecordsTable, "meeting.dates")
    assert [line.item(1, at).text() for at in (2, 3)] == ["予約済み", "15B会議室"]
    assert dialog.findChild(BookingDialog) is None


def test_one_checks_in_and_gives_the_rest_back(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    mine = next(each for each in desk.meetings.taken if each.starts_at == sample_meetings.at(19))
    at = desk.meetings.taken.index(mine)
    begins = services.now() - timedelta(minutes=3)
    desk.meetings.taken[at] = replace(mine, starts_at=begins, ends_at=begins + timedelta(hours=1))
    dialog = MeetingDialog(services, window, mine.meeting_id)
    dialog.open()
    settled(qtbot, services)
    press(dialog, "meeting.check_in")
    settled(qtbot, services)
    settled(qtbot, services)
    assert desk.meetings.taken[at].state is OccurrenceState.CHECKED_IN
    press(dialog, "meeting.finish")
    settled(qtbot, services)
    assert desk.meetings.taken[at].state is OccurrenceState.FINISHED
    press(dialog, "meeting.copy")
    assert QGuiApplication.clipboard().text() == sample_meetings.LINK.join_url


def test_the_file_for_a_calendar_is_saved_and_opened(
    qtbot: QtBot,
    services: Services,
    dialog: MeetingDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    target = tmp_path / "会議.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    monkeypatch.setattr(
        meeting_dialog.QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile())
    )
    press(dialog, "meeting.calendar")
    settled(qtbot, services)
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert opened == [str(target)]
    target.unlink()
    target.mkdir()
    press(dialog, "meeting.calendar")
    settled(qtbot, services)
    assert "ファイルに保存できません" in said(dialog)


def test_what_is_found_is_booked_with_one_press(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    finder = FinderDialog(services, window, SLOT)
    finder.open()
    press(finder, "finder.find")
    settled(qtbot, services)
    table = finder.findChild(RecordsTable)
    rooms = [table.item(row, 1).text() for row in range(table.rowCount())]
    table.setCurrentCell(rooms.index("15C共通Web会議室"), 0)
    chosen: list[tuple[Slot, object]] = []
    finder.chosen.connect(lambda slot, people, _host: chosen.append((slot, people)))
    press(finder, "finder.book")
    assert chosen == [(SLOT, ())]
    (sought,) = (each for each in desk.meetings.asked if isinstance(each, SlotWish))
    assert (sought.room_id, sought.minutes) == ("15C", 60)


def test_floors_are_those_of_the_building_and_unused_rooms_can_be_asked_for(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    finder = FinderDialog(services, window)
    finder.open()
    floor = finder.findChild(CalmBox, "finder.floor")
    assert [floor.itemText(at) for at in range(floor.count())][1:] == ["15階", "3階", "2階"]
    finder.findChild(CalmBox, "finder.building").choose("東別館")
    assert [floor.itemText(at) for at in range(floor.count())][1:] == ["2階"]
    floor.choose("2階")
    finder.findChild(QCheckBox, "finder.unused").click()
    press(finder, "finder.find")
    settled(qtbot, services)
    (sought,) = (each for each in desk.meetings.asked if isinstance(each, SlotWish))
    assert (sought.building, sought.floor, sought.only_unused) == ("東別館", "2階", True)


def test_the_finder_says_who_works_from_home_and_a_host_goes_into_the_booking(
    qtbot: QtBot, services: Services, window: QWidget
) -> None:
    people = (
        Attendee(person_id="p1", name="山﨑 浩"),
        Attendee(person_id="p2", name="中村 葵"),
        Attendee(person_id="p3", name="佐藤 恵"),
    )
    finder = FinderDialog(services, window, SLOT, people)
    finder.open()
    press(finder, "finder.find")
    settled(qtbot, services)
    table = finder.findChild(RecordsTable)
    cell = table.item(0, 3)
    assert cell.text() == "出勤 2名・在宅 1名"
    assert cell.toolTip().startswith("出勤: 中村 葵、佐藤 恵\n在宅等: 山﨑 浩（承認済み）\n")
    assert "山﨑 浩" in cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "在宅等: 山﨑 浩（承認済み）" in said(finder)
    assert "Web会議: Zoomの主催者ライセンスが空いています。" in said(finder)
    with qtbot.waitSignal(finder.chosen) as heard:
        press(finder, "finder.book")
    assert heard.args is not None
    wish = begun_from(*heard.args)
    assert wish.wanted.host == HostWanted(provider=Provider.ZOOM)
    assert wish.content.attendees == people


def test_nothing_found_says_what_to_do(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    desk.meetings.taken = []
    finder = FinderDialog(services, window, SLOT)
    finder.open()
    finder._capacity.setValue(900)
    press(finder, "finder.find")
    settled(qtbot, services)
    assert "空きは見つかりませんでした。" in said(finder)
    assert not finder.findChild(QPushButton, "finder.book").isEnabled()


def test_a_calendar_address_is_shown_once_and_revoked(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    own = OwnMeetingsDialog(services, window)
    own.open()
    own.findChild(QTabBar).setCurrentIndex(2)
    settled(qtbot, services)
    press(own, "own_meetings.make_feed")
    assert "どこで使うアドレスかを書いてください。" in said(own)
    own.findChild(QLineEdit, "own_meetings.feed_name").setText("スマートフォン")
    press(own, "own_meetings.make_feed")
    settled(qtbot, services)
    settled(qtbot, services)
    press(own, "own_meetings.copy")
    assert QGuiApplication.clipboard().text().endswith(".ics")
    press(own, "own_meetings.end_feed")
    settled(qtbot, services)
    assert desk.meetings.keys == []


def test_a_meeting_of_ones_own_is_opened(qtbot: QtBot, services: Services, window: QWidget) -> None:
    own = OwnMeetingsDialog(services, window)
    own.open()
    settled(qtbot, services)
    table = own.findChild(RecordsTable, "own_meetings.rows")
    with qtbot.waitSignal(own.opened) as heard:
        table.opened.emit(table.current_key())
    assert heard.args is not None
    assert heard.args[1] == table.current_key()


def test_the_page_leads_to_what_is_free_and_to_ones_own(
    qtbot: QtBot, services: Services, window: QWidget
) -> None:
    page = MeetingsPage(services)
    qtbot.addWidget(page)
    page.show()
    page.arrive()
    settled(qtbot, services)
    press(page, "rooms.find")
    finder = page.findChild(FinderDialog)
    press(finder, "finder.find")
    settled(qtbot, services)
    press(finder, "finder.book")
    booking = page.findChild(BookingDialog)
    assert booking._fields.wish().wanted.room_id
    press(page, "rooms.own")
    own = page.findChild(OwnMeetingsDialog)
    settled(qtbot, services)
    table = own.findChild(RecordsTable, "own_meetings.rows")
    table.opened.emit(table.current_key())
    assert page.findChild(MeetingDialog) is not None
