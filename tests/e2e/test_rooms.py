# SPDX-License-Identifier: Apache-2.0
"""A room from the calendar to the door of the day: real laptops and a real server."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop.desk import LocalDesk
from desktop.meetings import (
    BookingRequest,
    DaysAsked,
    KnownCatalogue,
    KnownMeetings,
    NothingTaken,
    RequestState,
)
from desktop.models.room_grid import Span
from desktop.ui.dates import CITY_TIME
from desktop.ui.room_acts import move
from telework.meetings.booking import BookingAnswer, BookMeeting, CancelMeeting
from telework.meetings.meeting import MeetingContent, Wanted, When
from telework.meetings.seeking import SlotWish
from telework.meetings.views import MeetingShown, RoomDays, ShownOccurrence, Suggestions
from tests.e2e.fault_proxy import Fault, no_faults
from tests.e2e.hall import Hall, open_hall, operate, sitting, wait_for
from tests.e2e.real_server import RealServer

PEOPLE = ("mori", "yoshida")
ROOMS = """会議室番号,名称,建物,階,定員,利用時間,閉庁日の利用
15C,15C会議室,本庁舎,15,40,0:00-24:00,はい
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealServer]:
    """A server with rooms."""
    folder = tmp_path_factory.mktemp("rooms")
    with open_hall(folder, PEOPLE) as running:
        (folder / "rooms").mkdir()
        (folder / "rooms" / "rooms.csv").write_text(ROOMS, "utf-8")
        operate("meetings", "load", str(folder / "rooms"))
        yield running


@pytest.fixture
def hall(server: RealServer, tmp_path: Path) -> Iterator[Hall]:
    """The laptops of the story."""
    with sitting(server, tmp_path) as seated:
        yield seated


def tomorrow(hour: int) -> datetime:
    """An hour of the next day of the city, a day on which every sample room is open."""
    day = datetime.now(CITY_TIME).replace(hour=0, minute=0, second=0, microsecond=0)
    return day + timedelta(days=1, hours=hour)


def wish(title: str, hour: int, room_id: str = "15C") -> BookMeeting:
    return BookMeeting(
        content=MeetingContent(title=title),
        wanted=Wanted(room_id=room_id),
        when=When(starts=tomorrow(hour).replace(tzinfo=None), minutes=60),
    )


def seen(desk: LocalDesk) -> tuple[ShownOccurrence, ...]:
    asked = DaysAsked(first=tomorrow(0), last=tomorrow(24))
    days = desk.meetings.days(asked)
    assert isinstance(days, RoomDays), days
    return days.items


def booked(desk: LocalDesk, wanted: BookMeeting) -> BookingAnswer:
    answer = desk.meetings.book(desk.meetings.new_id(), wanted)
    assert isinstance(answer, BookingAnswer), answer
    return answer


def test_a_room_is_booked_moved_refused_and_given_back(hall: Hall) -> None:
    mori, yoshida = (hall.seat(login, signs=False) for login in PEOPLE)
    known = mori.meetings.catalogue()
    assert isinstance(known, KnownCatalogue), known
    assert known.catalogue.room("15C") is not None
    booked(mori, wish("連絡会", 10))
    (mine,) = (each for each in seen(mori) if each.title == "連絡会")
    assert (mine.mine, mine.starts_at) == (True, tomorrow(10))

    theirs = booked(yoshida, wish("研修", 13))
    refused = yoshida.meetings.book(yoshida.meetings.new_id(), wish("別の会議", 10))
    assert isinstance(refused, NothingTaken), refused
    assert refused.dates[0].code == "meeting.room_taken_by"

    onto = Span(room_id="15C", starts_at=tomorrow(13), ends_at=tomorrow(14))
    back = move(mori.meetings, mori.meetings.new_id(), mine, onto)
    assert isinstance(back, NothingTaken), back
    free = Span(room_id="15C", starts_at=tomorrow(15), ends_at=tomorrow(16))
    moved = move(mori.meetings, mori.meetings.new_id(), mine, free)
    assert isinstance(moved, BookingAnswer), moved
    (after,) = (each for each in seen(yoshida) if each.occurrence_id == mine.occurrence_id)
    assert after.starts_at == tomorrow(15)

    found = mori.meetings.suggestions(SlotWish(starts_at=tomorrow(10), minutes=60))
    assert isinstance(found, Suggestions), found
    assert "15C" in {each.room_id for each in found.items}
    shown = yoshida.meetings.meeting(theirs.meeting_id)
    assert isinstance(shown, MeetingShown), shown
    gone = yoshida.meetings.cancel(
        theirs.meeting_id,
        CancelMeeting(
            change_id=yoshida.meetings.new_id(),
            occurrence_id=shown.occurrences[0].occurrence_id,
            version=shown.version,
        ),
    )
    assert isinstance(gone, BookingAnswer), gone
    own = yoshida.meetings.mine(tomorrow(0), tomorrow(24))
    assert isinstance(own, KnownMeetings), own
    assert "研修" not in [e.title for e in own.meetings.items if e.state != "cancelled"]


def test_what_is_asked_for_without_the_network_is_booked_when_it_is_back(hall: Hall) -> None:
    mori = hall.seat("mori", url=hall.network.url, signs=False)
    hall.network.plan = lambda _method, _path: Fault.DROP_REQUEST
    request = mori.meetings.book(mori.meetings.new_id(), wish("申込み", 17))
    assert isinstance(request, BookingRequest), request
    hall.network.plan = no_faults

    def answered() -> tuple[BookingRequest, ...]:
        settled = (RequestState.ANSWERED, RequestState.REFUSED)
        return tuple(each for each in mori.meetings.requests() if each.state in settled)

    (told,) = wait_for(mori, answered)
    assert (told.state, told.trouble) == (RequestState.ANSWERED, None)
    assert [each.title for each in seen(mori) if each.starts_at == tomorrow(17)] == ["申込み"]
    assert told.meeting_id == request.meeting_id
    mori.meetings.dismiss(told.meeting_id)
    assert mori.meetings.requests() == ()
