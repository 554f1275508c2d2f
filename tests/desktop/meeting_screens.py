# SPDX-License-Identifier: Apache-2.0
"""The dialogs of meetings, for the tests of every screen and for the pictures."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QTabBar, QWidget

from desktop.facade import Trouble
from desktop.meetings import NothingTaken, Slot, Wait
from desktop.ui.dialogs.booking_dialog import BookingDialog, wish_for
from desktop.ui.dialogs.booking_results_dialog import BookingResultsDialog, Results
from desktop.ui.dialogs.change_meeting_dialogs import CancelMeetingDialog, ChangeMeetingDialog
from desktop.ui.dialogs.close_room_dialog import CloseRoomDialog
from desktop.ui.dialogs.closures_dialog import ClosuresDialog
from desktop.ui.dialogs.displaced_dialog import DisplacedDialog
from desktop.ui.dialogs.finder_dialog import FinderDialog
from desktop.ui.dialogs.free_now_dialog import FreeNowDialog
from desktop.ui.dialogs.meeting_dialog import MeetingDialog
from desktop.ui.dialogs.own_meetings_dialog import OwnMeetingsDialog
from desktop.ui.services import Services
from telework.meetings.booking import (
    BlockRoom,
    BookingAnswer,
    BookMeeting,
    ConflictPolicy,
    DisplacedDate,
)
from telework.meetings.catalogue import Catalogue, Provider
from telework.meetings.meeting import Attendee, HostWanted, UnitsWanted
from telework.meetings.views import MeetingShown, Suggestion
from tests.desktop import sample_meetings

MEETING = "0193a2b4-0ff0-7000-8000-00000000000a"
SHARED = "15C"
SLOT = Slot(room_id=SHARED, starts_at=sample_meetings.at(13), minutes=60)
SERIES = "FREQ=WEEKLY;BYDAY=TU;COUNT=10"


def weekly() -> BookMeeting:
    """A series of ten Tuesdays at ten, one of which is taken by another meeting."""
    slot = Slot(room_id=SHARED, starts_at=sample_meetings.at(10, days=7), minutes=60)
    wish = wish_for(slot)
    content = replace(
        wish.content,
        title="北九州・下関 情報連絡会",
        attendees=(
            Attendee(person_id="person-personnel", name="山﨑 浩"),
            Attendee(mail="sato@example.jp", name="佐藤 恵（下関市）", optional=True),
        ),
        link=sample_meetings.LINK,
    )
    wanted = replace(
        wish.wanted, equipment=(UnitsWanted(equipment_id="mic", units=2),), substitutes=("15A",)
    )
    return replace(
        wish,
        content=content,
        wanted=wanted,
        when=replace(wish.when, rule=SERIES),
        policy=ConflictPolicy.SUBSTITUTE,
    )


def with_host(wish: BookMeeting) -> BookMeeting:
    """The same with a host of the pool."""
    host = HostWanted(provider=Provider.ZOOM)
    return replace(
        wish,
        content=replace(wish.content, link=None),
        wanted=replace(wish.wanted, host=host),
        policy=ConflictPolicy.SKIP,
    )


def booking(services: Services, parent: QWidget) -> QDialog:
    """A booking just begun."""
    return BookingDialog(services, parent, wish_for(SLOT))


def booking_series(services: Services, parent: QWidget) -> QDialog:
    """A series with everything that can be asked."""
    return BookingDialog(services, parent, weekly())


def booking_host(services: Services, parent: QWidget) -> QDialog:
    """A series with a host of the pool."""
    return BookingDialog(services, parent, with_host(weekly()))


def results(wish: BookMeeting, *, held: bool = False) -> Callable[[Services, QWidget], QDialog]:
    """Return what shows what became of a booking."""

    def made(services: Services, parent: QWidget) -> QDialog:
        room = services.desk.meetings
        answer = room.book(MEETING, wish)
        assert isinstance(answer, BookingAnswer)
        shown = Results(
            meeting_id=MEETING, room_id=wish.wanted.room_id, dates=answer.dates, held=held
        )
        return BookingResultsDialog(services, parent, room.kept_catalogue() or Catalogue(), shown)

    return made


def series_booked(services: Services) -> MeetingShown:
    """A series with a date that was not had, as its organiser sees it."""
    room = services.desk.meetings
    if room.kept_catalogue() is not None and isinstance(room.meeting(MEETING), Trouble):
        room.book(MEETING, with_host(weekly()))
    shown = room.meeting(MEETING)
    assert isinstance(shown, MeetingShown)
    return shown


def meeting(services: Services, parent: QWidget) -> QDialog:
    """A series with its dates."""
    series_booked(services)
    return MeetingDialog(services, parent, MEETING)


def change(services: Services, parent: QWidget) -> QDialog:
    """A date of a series about to be changed."""
    shown = series_booked(services)
    return ChangeMeetingDialog(services, parent, shown, shown.occurrences[2])


def cancel(services: Services, parent: QWidget) -> QDialog:
    """A date of a series about to be cancelled."""
    shown = series_booked(services)
    return CancelMeetingDialog(services, parent, shown, shown.occurrences[2])


def finder(services: Services, parent: QWidget) -> QDialog:
    """A search that found something."""
    people = tuple(
        Attendee(person_id=f"person-{number}", name=name)
        for number, name in enumerate(("山﨑 浩", "中村 葵", "佐藤 恵"))
    )
    dialog = FinderDialog(services, parent, SLOT, people)
    find = dialog.findChild(QPushButton, "finder.find")
    assert find is not None
    find.click()
    return dialog


def free_now(services: Services, parent: QWidget) -> QDialog:
    """The rooms that one may take at once."""
    return FreeNowDialog(services, parent)


def own(tab: int) -> Callable[[Services, QWidget], QDialog]:
    """Return what shows one's own meetings with one of the tabs open."""

    def made(services: Services, parent: QWidget) -> QDialog:
        room = services.desk.meetings
        room.make_feed("スマートフォン")
        begin = sample_meetings.at(10)
        room.wait_for(Wait(room_id="15A", starts_at=begin, ends_at=begin + timedelta(hours=1)))
        dialog = OwnMeetingsDialog(services, parent)
        tabs = dialog.findChild(QTabBar, "own_meetings.tabs")
        assert tabs is not None
        tabs.setCurrentIndex(tab)
        return dialog

    return made


def closures(services: Services, parent: QWidget) -> QDialog:
    """The closures of the rooms that one keeps."""
    rooms = sample_meetings.catalogue()
    ids = tuple(each.room_id for each in rooms.rooms)
    return ClosuresDialog(services, parent, rooms, ids, sample_meetings.TODAY.date())


def close_room(services: Services, parent: QWidget) -> QDialog:
    """A room about to be closed in which something is booked."""
    day, rooms = sample_meetings.TODAY.date(), sample_meetings.catalogue().rooms
    dialog = CloseRoomDialog(services, parent, rooms[2:], day)
    reason = dialog.findChild(QLineEdit, "close_room.reason")
    assert reason is not None
    reason.setText("選挙の開票所")
    wanted = BlockRoom(
        blocking_id="closure",
        room_id=SHARED,
        starts_at=sample_meetings.at(8),
        ends_at=sample_meetings.at(18),
        reason=reason.text(),
    )
    answer = services.desk.meetings.close_room(wanted)
    if isinstance(answer, NothingTaken):  # without any room nothing stands in the way
        dialog.answered(answer)
    return dialog


def displaced(_services: Services, parent: QWidget) -> QDialog:
    """What gave way, each with a room instead."""
    fake, begin = sample_meetings.occurrences()[2], sample_meetings.at(10)
    instead = Suggestion(room_id="E2", starts_at=begin, ends_at=fake.ends_at, kind="other_room")
    date = DisplacedDate(
        occurrence_id=fake.occurrence_id,
        meeting_id=fake.meeting_id,
        room_id=fake.room_id,
        starts_at=fake.starts_at,
        ends_at=fake.ends_at,
        alternatives=(instead,),
    )
    return DisplacedDialog(parent, sample_meetings.catalogue(), (date,))


MEETING_DIALOGS: dict[str, Callable[[Services, QWidget], QDialog]] = {
    "booking": booking,
    "booking_series": booking_series,
    "booking_host": booking_host,
    "booking_results": results(with_host(weekly())),
    "meeting": meeting,
    "meeting_change": change,
    "meeting_cancel": cancel,
    "finder": finder,
    "free_now": free_now,
    "own_meetings": own(0),
    "own_waits": own(1),
    "own_feeds": own(2),
    "closures": closures,
    "close_room": close_room,
    "displaced": displaced,
    "booking_held": results(weekly(), held=True),
}
