# SPDX-License-Identifier: Apache-2.0
"""Rooms, equipment and hosts of the town, and people who book them."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from approval.refusal import Refusal
from server.store.meetings.catalogue import store_catalogue
from server.usecases.meetings.book import Booked, NothingTaken, book_meeting
from server.usecases.meetings.ids import fresh_id
from server.usecases.meetings.judging import Booker, booker_of
from telework.meetings.booking import BookingAnswer, BookMeeting, ConflictPolicy
from telework.meetings.catalogue import Catalogue, Equipment, Host, Provider, Room
from telework.meetings.meeting import (
    HostWanted,
    MeetingContent,
    UnitsWanted,
    Wanted,
    When,
)
from tests.server.town import TENANT, Town

TEN = datetime.fromisoformat("2026-11-25T10:00")
"""Wednesday, ten o'clock in the city."""

ROOM = Room(
    room_id="15C",
    name="15C会議室",
    building="本庁舎",
    floor="15",
    capacity=20,
    parts=("15C",),
    opens=0,
    closes=1440,
)
CATALOGUE = Catalogue(
    rooms=(
        ROOM,
        replace(ROOM, room_id="15D", name="15D会議室", parts=("15D",)),
        replace(ROOM, room_id="hall-a", name="大会議室A", parts=("hall-a",)),
        replace(ROOM, room_id="hall", name="大会議室", parts=("hall-a", "hall-b")),
        replace(
            ROOM,
            room_id="buffered",
            name="応接室",
            parts=("buffered",),
            before_minutes=15,
            after_minutes=15,
        ),
        replace(ROOM, room_id="asks", name="庁議室", parts=("asks",), needs_approval=True),
    ),
    equipment=(Equipment(equipment_id="projector", name="プロジェクター", units=2),),
    hosts=(
        Host(host_id="zoom-1", name="Zoom 1", provider=Provider.ZOOM),
        Host(
            host_id="zoom-2",
            name="Zoom 2",
            provider=Provider.ZOOM,
            slots=2,
            features=("recording",),
        ),
    ),
)


def open_rooms(town: Town, catalogue: Catalogue = CATALOGUE) -> None:
    """Load the catalogue, as 管財課 does."""
    with town.database.write_work() as tx:
        store_catalogue(tx, TENANT, catalogue, "p-kanzai", town.clock())


def wish(
    room: str = "15C",
    starts: datetime = TEN,
    minutes: int = 60,
    *,
    rule: str = "",
    policy: ConflictPolicy = ConflictPolicy.SKIP,
    substitutes: tuple[str, ...] = (),
    projectors: int = 0,
    host: bool = False,
    **content: Any,
) -> BookMeeting:
    """Return a request to book."""
    kinds = (UnitsWanted(equipment_id="projector", units=projectors),) if projectors else ()
    return BookMeeting(
        content=MeetingContent(**{"title": "予算打合せ", **content}),
        wanted=Wanted(
            room_id=room,
            substitutes=substitutes,
            equipment=kinds,
            host=HostWanted(provider=Provider.ZOOM) if host else None,
        ),
        when=When(starts=starts, minutes=minutes, rule=rule),
        policy=policy,
    )


def booker(town: Town, person: str) -> Booker:
    """Return a person who is signed in, as one who books."""
    return booker_of(town.desk(person).identified)


def book(
    town: Town, person: str, asked: BookMeeting, meeting_id: str = ""
) -> Booked | NothingTaken | Refusal:
    """Book through the use case, under a new id where none is given."""
    meeting_id = meeting_id or fresh_id(town.clock())
    return book_meeting(town.services, booker(town, person), meeting_id, asked)


def had(town: Town, person: str, asked: BookMeeting, meeting_id: str = "") -> BookingAnswer:
    """Book what can be booked, and return the answer."""
    outcome = book(town, person, asked, meeting_id)
    assert isinstance(outcome, Booked), outcome
    return outcome.answer


def missed(town: Town, person: str, asked: BookMeeting, meeting_id: str = "") -> NothingTaken:
    """Ask for what cannot be had, and return what is said."""
    outcome = book(town, person, asked, meeting_id)
    assert isinstance(outcome, NothingTaken), outcome
    return outcome


def days_later(days: int) -> datetime:
    """Return ten o'clock so many days after the Wednesday."""
    return TEN + timedelta(days=days)
