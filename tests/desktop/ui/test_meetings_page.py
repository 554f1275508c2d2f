# SPDX-License-Identifier: Apache-2.0
"""会議室: drawing into it books, what is refused goes back, the keyboard does the same."""

import time
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.meetings import BookingRequest
from desktop.models.room_calendar import View, entries_of
from desktop.models.room_grid import Cell, Span
from desktop.models.room_scene import Scene, Shown
from desktop.ui.dates import CITY_TIME
from desktop.ui.dialogs.act_dialog import ActDialog
from desktop.ui.dialogs.booking_dialog import BookingDialog
from desktop.ui.pages.meetings_page import MeetingsPage
from desktop.ui.services import Services
from desktop.ui.widgets.notices import Notice
from desktop.ui.widgets.room_calendar import RoomCalendar
from desktop.ui.widgets.room_month import RoomMonth
from telework.meetings.booking import Scope
from telework.meetings.catalogue import Catalogue
from telework.meetings.meeting import OccurrenceState
from tests.desktop import sample_meetings
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.sample_case import NOW
from tests.desktop.sample_meetings import at
from tests.desktop.screens import said, settled

MINE = sample_meetings.occurrences()[2]
"""In 15C from 10 to 11, organised by the reader."""


@pytest.fixture
def page(qtbot: QtBot, services: Services) -> MeetingsPage:
    made = MeetingsPage(services)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    with qtbot.waitActive(made):  # letters are heard in the window that is in front
        made.show()
        made.activateWindow()
    made.arrive()
    settled(qtbot, services)
    calendar(made).setFocus()
    return made


def calendar(page: MeetingsPage) -> RoomCalendar:
    found = page.findChild(RoomCalendar)
    assert found is not None
    return found


def scene(page: MeetingsPage) -> Scene:
    found = calendar(page).scene()
    assert found is not None
    return found


def point(page: MeetingsPage, room_id: str, hour: float) -> QPoint:
    """Where a room at an hour lies in the calendar, a little to the right."""
    shown = scene(page)
    lane = shown.grid.lanes_of(room_id)[0]
    cell = Cell(lane=lane, column=0, minute=int(hour * 60))
    canvas = calendar(page)._canvas(shown)
    return (canvas.cell_rect(cell, 15).center()).toPoint()


def drag(qtbot: QtBot, page: MeetingsPage, begin: QPoint, end: QPoint) -> None:
    ground = calendar(page).viewport()
    qtbot.mousePress(ground, Qt.MouseButton.LeftButton, pos=begin)
    for step in (begin + QPoint(8, 0), end):
        qtbot.mouseMove(ground, step)
    qtbot.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=end)


def keys(qtbot: QtBot, page: MeetingsPage, *pressed: Qt.Key, held: str = "") -> None:
    modifiers = {
        "": Qt.KeyboardModifier.NoModifier,
        "shift": Qt.KeyboardModifier.ShiftModifier,
        "ctrl": Qt.KeyboardModifier.ControlModifier,
    }[held]
    for key in pressed:
        month = page.findChild(RoomMonth)
        shown = page.focusWidget() if month.isVisible() else calendar(page)
        qtbot.keyClick(shown, key, modifiers)


def dialog(page: QWidget) -> ActDialog:
    return next(each for each in page.findChildren(ActDialog) if each.isVisible())


def noticed(page: MeetingsPage) -> list[Notice]:
    heard: list[Notice] = []
    page.noticed.connect(heard.append)
    return heard


def stands(desk: FakeDesk) -> tuple[str, object, object]:
    found = next(e for e in desk.meetings.taken if e.occurrence_id == MINE.occurrence_id)
    return found.room_id, found.starts_at, found.ends_at


def test_a_drag_over_a_free_place_opens_a_booking_of_just_that_time(
    qtbot: QtBot, page: MeetingsPage
) -> None:
    drag(qtbot, page, point(page, "15A", 11), point(page, "15A", 12.25))
    opened = dialog(page)
    assert isinstance(opened, BookingDialog)
    ghost = calendar(page).ghost()
    assert ghost is not None
    expected = Span(room_id="15A", starts_at=at(11), ends_at=at(12, 30))
    assert (ghost.span, ghost.waiting) == (expected, True)
    opened.close()
    assert calendar(page).ghost() is None


def test_a_drag_of_ones_own_booking_moves_it_and_there_is_a_way_back(
    qtbot: QtBot, page: MeetingsPage, services: Services, desk: FakeDesk
) -> None:
    heard = noticed(page)
    drag(qtbot, page, point(page, "15C", 10.5), point(page, "15B", 11.5))
    assert calendar(page).ghost() is not None  # it does not stand yet
    settled(qtbot, services)
    assert stands(desk) == ("15B", at(11), at(12))
    assert calendar(page).ghost() is None
    assert heard[-1].tone == "done"
    assert heard[-1].on_action is not None
    heard[-1].on_action()
    settled(qtbot, services)
    assert stands(desk) == ("15C", at(10), at(11))


def test_what_is_refused_slides_back_and_says_why(
    qtbot: QtBot, page: MeetingsPage, services: Services, desk: FakeDesk
) -> None:
    heard = noticed(page)
    drag(qtbot, page, point(page, "15C", 10.5), point(page, "15B", 15.5))
    settled(qtbot, services)
    assert stands(desk) == ("15C", at(10), at(11))
    ghost = calendar(page).ghost()
    assert ghost is None or ghost.back_to is not None
    qtbot.waitUntil(lambda: calendar(page).ghost() is None)
    assert (heard[-1].tone, "15B会議室" in heard[-1].text) == ("refused", True)


def test_the_end_of_a_booking_is_stretched_by_its_edge(
    qtbot: QtBot, page: MeetingsPage, services: Services, desk: FakeDesk
) -> None:
    edge = point(page, "15C", 11) - (point(page, "15C", 11.25) - point(page, "15C", 11)) / 2
    drag(qtbot, page, edge - QPoint(2, 0), point(page, "15C", 11.5))
    settled(qtbot, services)
    assert stands(desk) == ("15C", at(10), at(11, 45))


def test_what_others_booked_is_not_moved(
    qtbot: QtBot, page: MeetingsPage, services: Services, desk: FakeDesk
) -> None:
    before = list(desk.meetings.taken)
    drag(qtbot, page, point(page, "15A", 9.5), point(page, "15A", 11.5))
    settled(qtbot, services)
    assert desk.meetings.taken == before
    assert not [each for each in page.findChildren(ActDialog) if each.isVisible()]


def test_the_keyboard_books_where_its_cursor_is_as_long_as_it_was_stretched(
    qtbot: QtBot, page: MeetingsPage
) -> None:
    calendar(page).go_to("15A", at(11))
    keys(qtbot, page, Qt.Key.Key_Down, Qt.Key.Key_Right)
    keys(qtbot, page, Qt.Key.Key_Right, Qt.Key.Key_Right, held="shift")
    expected = Span(room_id="15B", starts_at=at(11, 30), ends_at=at(13))
    assert calendar(page).chosen() == expected
    assert "15B会議室" in calendar(page).accessibleDescription()
    assert "11:30〜13:00" in calendar(page).accessibleDescription()
    keys(qtbot, page, Qt.Key.Key_Return)
    assert isinstance(dialog(page), BookingDialog)


def test_ctrl_and_arrows_move_ones_own_booking(
    qtbot: QtBot, page: MeetingsPage, services: Services, desk: FakeDesk
) -> None:
    calendar(page).go_to("15C", at(10))
    keys(qtbot, page, Qt.Key.Key_Right, held="ctrl")
    settled(qtbot, services)
    assert stands(desk) == ("15C", at(10, 15), at(11, 15))
    calendar(page).go_to("15C", at(10, 30))
    keys(qtbot, page, Qt.Key.Key_Left, held="shift")
    settled(qtbot, services)
    assert stands(desk) == ("15C", at(10, 15), at(11))


def test_delete_asks_before_it_cancels(
    qtbot: QtBot, page: MeetingsPage, services: Services, desk: FakeDesk
) -> None:
    calendar(page).go_to("15C", at(10))
    keys(qtbot, page, Qt.Key.Key_Delete)
    settled(qtbot, services)
    assert stands(desk)[0] == "15C"
    dialog(page).attempt()
    settled(qtbot, services)
    states = {e.occurrence_id: e.state for e in desk.meetings.taken}
    assert states[MINE.occurrence_id] is OccurrenceState.CANCELLED


def test_a_drag_of_one_date_leaves_its_series(
    qtbot: QtBot, page: MeetingsPage, services: Services, desk: FakeDesk
) -> None:
    calendar(page).go_to("15C", at(10))
    keys(qtbot, page, Qt.Key.Key_Right, held="ctrl")
    settled(qtbot, services)
    (change,) = [each for each in desk.meetings.asked if hasattr(each, "change_id")]
    assert (change.scope, change.wanted, change.content) == (Scope.THIS, None, None)


def test_letters_change_what_is_shown(qtbot: QtBot, page: MeetingsPage, services: Services) -> None:
    keys(qtbot, page, Qt.Key.Key_W)
    assert scene(page).shown.view is View.WEEK
    keys(qtbot, page, Qt.Key.Key_N)
    assert scene(page).grid.columns[0] == date(2026, 11, 30)
    keys(qtbot, page, Qt.Key.Key_M)
    month = page.findChild(RoomMonth)
    assert month.isVisible()
    assert page.focusWidget().accessibleName().startswith("12/1（火） ・ 0件")
    keys(qtbot, page, Qt.Key.Key_T, Qt.Key.Key_P)
    assert page.focusWidget().accessibleName().startswith("10/24（土） ・ 0件")
    settled(qtbot, services)


def test_enter_in_the_month_looks_into_the_day(
    qtbot: QtBot, page: MeetingsPage, services: Services
) -> None:
    keys(qtbot, page, Qt.Key.Key_M, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert scene(page).shown.view is View.DAY
    assert scene(page).grid.columns == (date(2026, 11, 25),)
    settled(qtbot, services)


def test_one_room_over_a_week_shows_its_hours(
    qtbot: QtBot, page: MeetingsPage, services: Services
) -> None:
    box = page.findChild(QComboBox, "rooms.room")
    assert box is not None
    box.setCurrentIndex(box.findData("15C"))
    keys(qtbot, page, Qt.Key.Key_W)
    assert [each.day for each in scene(page).grid.lanes][-1] == date(2026, 11, 29)
    settled(qtbot, services)


def test_only_rooms_free_at_the_chosen_time_are_left(page: MeetingsPage) -> None:
    calendar(page).go_to("15A", at(9))
    tick = page.findChild(QCheckBox, "rooms.free")
    assert tick is not None
    tick.click()
    assert [each.room_id for each in scene(page).shown.rooms] == ["15B", "15C", "3-1", "E2"]


def test_a_private_meeting_is_only_taken(page: MeetingsPage, services: Services) -> None:
    calendar(page).go_to("15A", at(13, 30))
    assert "予定あり" in calendar(page).words()
    heard = noticed(page)
    entry = calendar(page).current()
    assert entry is not None
    calendar(page).opened.emit(entry)
    assert heard[-1].heading == "予定あり"


def test_without_the_server_only_own_bookings_stand_and_requests_are_no_bookings(
    qtbot: QtBot, page: MeetingsPage, services: Services, desk: FakeDesk
) -> None:
    desk.meetings.offline = True
    wish = sample_meetings.wish_of(sample_meetings.shown(50, "15A", at(16), 60, title="申込み中"))
    desk.meetings.put_back(BookingRequest(meeting_id="m-1", wish=wish, made_at=NOW))
    page.refresh()
    page.arrive()
    settled(qtbot, services)
    settled(qtbot, services)
    titles = {
        each.occurrence.title for each in scene(page).shown.entries if each.occurrence is not None
    }
    assert titles == {"市町村情報システム連絡会", "夜間保守の打合せ", "採用面接"}
    assert "申込み（未送信）1件" in said(page)
    assert "自分の予約だけを表示しています" in said(page)
    calendar(page).go_to("15A", at(16))
    assert "申込み（未送信）" in calendar(page).words()


def test_a_request_is_withdrawn_and_comes_back(
    qtbot: QtBot, page: MeetingsPage, services: Services, desk: FakeDesk
) -> None:
    wish = sample_meetings.wish_of(sample_meetings.shown(50, "15A", at(16), 60, title="申込み中"))
    desk.meetings.put_back(BookingRequest(meeting_id="m-1", wish=wish, made_at=NOW))
    page.refresh()
    settled(qtbot, services)
    heard = noticed(page)
    page.findChild(QPushButton, "rooms.request.withdraw").click()
    settled(qtbot, services)
    assert desk.meetings.requests() == ()
    assert heard[-1].on_action is not None
    heard[-1].on_action()
    settled(qtbot, services)
    assert len(desk.meetings.requests()) == 1


def test_the_list_says_in_words_what_the_calendar_draws(
    qtbot: QtBot, page: MeetingsPage, services: Services
) -> None:
    page.findChild(QPushButton, "rooms.list").click()
    table = page.findChild(QTableWidget, "rooms.list.table")
    assert table is not None
    assert table.isVisible()
    rows = [
        " ".join(table.item(row, column).text() for column in range(table.columnCount()))
        for row in range(table.rowCount())
    ]
    assert any("● 市町村情報システム連絡会" in each for each in rows)
    assert any("使用停止：空調の工事" in each for each in rows)
    assert any("来客対応 伊藤 学 仮予約" in each for each in rows)


def test_without_rooms_it_says_what_would_appear_here(
    qtbot: QtBot, page: MeetingsPage, services: Services, desk: FakeDesk
) -> None:
    desk.meetings.known = Catalogue()
    page.arrive()
    settled(qtbot, services)
    assert "会議室がまだ登録されていません" in said(page)
    assert not calendar(page).isVisible()


def test_a_house_of_sixty_rooms_full_of_bookings_is_painted_at_once(
    qtbot: QtBot, services: Services
) -> None:
    rooms = tuple(sample_meetings.room(f"R{n}", f"第{n}会議室", 20) for n in range(60))
    taken = [
        sample_meetings.shown(n * 12 + slot, room.room_id, at(9 + slot), 60, title="会議")
        for n, room in enumerate(rooms)
        for slot in range(12)
    ]
    shown = Shown(
        view=View.DAY,
        day=sample_meetings.TODAY.date(),
        catalogue=Catalogue(rooms=rooms),
        rooms=rooms,
        entries=entries_of(taken, ()),
    )
    made = RoomCalendar()
    qtbot.addWidget(made)
    made.resize(1200, 2600)  # every room in sight
    made.show()
    began = time.process_time()
    made.show_rooms(shown, NOW)
    made.grab()
    assert time.process_time() - began < 1.0
    assert made.viewport().height() > 60 * 40


def test_hours_are_told_in_the_time_of_the_city(page: MeetingsPage) -> None:
    chosen = calendar(page).chosen()
    assert chosen is not None
    assert chosen.starts_at.astimezone(CITY_TIME).date() == sample_meetings.TODAY.date()
    assert chosen.ends_at - chosen.starts_at == timedelta(hours=1)
