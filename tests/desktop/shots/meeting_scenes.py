# SPDX-License-Identifier: Apache-2.0
"""The calendar of rooms as the pictures show it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QPushButton

from desktop.meetings import BookingRequest
from desktop.models.room_grid import Span
from desktop.ui.main_window import MainWindow
from desktop.ui.widgets.room_calendar import RoomCalendar
from telework.meetings.catalogue import Catalogue
from tests.desktop import sample_meetings
from tests.desktop.fake_desk import FakeDesk, person
from tests.desktop.sample_case import NOW
from tests.desktop.shots.camera import settle

Go = Callable[[MainWindow, FakeDesk], None]


def booking() -> FakeDesk:
    """Somebody who books rooms, and rooms in which much stands."""
    desk = FakeDesk(signed_in=replace(person(), roles=("staff",)))
    desk.meetings.taken += sample_meetings.busy_month()
    return desk


def keeping_rooms() -> FakeDesk:
    """Somebody of the section that keeps the rooms."""
    desk = booking()
    desk.signed_in = replace(person(), roles=("staff", "facilities"))
    return desk


def without_rooms() -> FakeDesk:
    """A city that has loaded no rooms yet."""
    desk = booking()
    desk.meetings.known = Catalogue()
    return desk


def without_server() -> FakeDesk:
    """Away from the network, with a booking asked for meanwhile."""
    desk = booking()
    desk.meetings.offline = True
    wish = sample_meetings.wish_of(
        sample_meetings.shown(90, "15C", sample_meetings.at(13), 90, title="県との打合せ")
    )
    request = BookingRequest(meeting_id=desk.meetings.new_id(), wish=wish, made_at=NOW)
    desk.meetings.put_back(request)
    return desk


def seen(button: str) -> Go:
    """Open the page and press one of its buttons."""

    def go(window: MainWindow, desk: FakeDesk) -> None:
        window.navigation.show("meetings")
        settle()
        if button:
            found = window.findChild(QPushButton, button)
            assert found is not None
            found.click()
            settle()

    return go


def one_room(window: MainWindow, desk: FakeDesk) -> None:
    """A week of one room, its days below each other."""
    seen("rooms.week")(window, desk)
    box = window.findChild(QComboBox, "rooms.room")
    assert box is not None
    box.setCurrentIndex(box.findData("15C"))
    settle()


def refused(window: MainWindow, desk: FakeDesk) -> None:
    """A booking was asked to go where something stands, and went back."""
    seen("rooms.day")(window, desk)
    calendar = window.findChild(RoomCalendar)
    assert calendar is not None
    scene = calendar.scene()
    assert scene is not None
    mine = next(each for each in scene.shown.entries if each.can_move)
    calendar.moved.emit(
        mine,
        Span(room_id="15A", starts_at=sample_meetings.at(13), ends_at=sample_meetings.at(14)),
    )
    settle()
