# SPDX-License-Identifier: Apache-2.0
"""What can be done at a door: check in (入室), end early (終了), take the room now (今すぐ使う)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.auth.throttle import Limit, add_failure, wait_needed
from server.store.meetings.stored import occurrence_of
from server.store.throttle import read_buckets_for_change, write_bucket
from server.usecases.guessing import unless_guessing
from server.usecases.meetings.book import Booked, NothingTaken, book_meeting
from server.usecases.meetings.door import Door, open_door
from server.usecases.meetings.judging import Booker
from server.usecases.meetings.on_the_day import Present, check_in, finish
from server.usecases.services import Services
from telework.meetings.booking import BookMeeting, ConflictPolicy
from telework.meetings.door import SPANS
from telework.meetings.meeting import MeetingContent, Wanted, When
from telework.meetings.views import OccurrenceLine

TITLE = "今すぐ利用（入口の画面）"
"""What a meeting is called that was taken at the door."""

ACTS_OF_A_DOOR = Limit(capacity=20, refill=timedelta(seconds=6))
"""So many acts in a row; fingers that play with a tablet book no room all day."""

_MOVED_ON = Refusal(code="door.moved_on")
_CITY = ZoneInfo("Asia/Tokyo")

_Act = Callable[[Services, Present, str, int | None], OccurrenceLine | Refusal]


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorRequest:
    """One touch at a door.

    Attributes:
        token: of the door.
        request_id: UUIDv7 of the page, by which a second touch is known again.
        address: the network address that asks; tokens are not to be guessed from there.
    """

    token: str
    request_id: str
    address: str


def take_now(services: Services, asked: DoorRequest, minutes: int) -> Refusal | None:
    """Take the room of a door from now on, or say why it cannot be had."""
    door = _admitted(services, asked)
    if isinstance(door, Refusal):
        return door
    if minutes not in SPANS:
        return Refusal(code="door.span", params={"spans": "・".join(map(str, SPANS))})
    if door.room.needs_approval:
        return Refusal(code="door.needs_approval", params={"room": door.room.name})
    now = services.clock()
    with services.database.read_work() as tx:
        booker = Booker(
            tenant=door.tenant,
            person_id=PersonId(door.key.made_by),
            city=services.city.today(tx, door.tenant, now),
            actor=door.actor,
        )
    outcome = book_meeting(services, booker, asked.request_id, _meeting_now(door, now, minutes))
    if isinstance(outcome, Booked):
        # Who takes a room at its door is there.
        taken = outcome.answer.dates[0].occurrence_id
        return _acted(services, door, taken, 1, check_in)
    return _for_everybody(outcome.refusal) if isinstance(outcome, NothingTaken) else outcome


def _for_everybody(refusal: Refusal) -> Refusal:
    """Return why nothing was taken without the title of what is in the way.

    The booking explains what its organiser may know, and the door tells everybody.
    """
    return refusal if refusal.code.startswith("room.") else Refusal(code="door.taken")


def arrive(
    services: Services, asked: DoorRequest, occurrence_id: str, version: int
) -> Refusal | None:
    """Say that the people of a meeting have come; a second touch changes nothing."""
    return _on_a_date(services, asked, occurrence_id, version, check_in)


def leave(
    services: Services, asked: DoorRequest, occurrence_id: str, version: int
) -> Refusal | None:
    """End a meeting early: what is left of its time is free at once."""
    return _on_a_date(services, asked, occurrence_id, version, finish)


def _on_a_date(
    services: Services, asked: DoorRequest, occurrence_id: str, version: int, act: _Act
) -> Refusal | None:
    door = _admitted(services, asked)
    if isinstance(door, Refusal):
        return door
    return _acted(services, door, occurrence_id, version, act)


def _acted(
    services: Services, door: Door, occurrence_id: str, version: int, act: _Act
) -> Refusal | None:
    with services.database.read_work() as tx:
        date = occurrence_of(tx, door.tenant, occurrence_id)
    # What is in a part of the room, or in a room that this is a part of, is shown here too.
    room = None if date is None else door.catalogue.room(date.room_id)
    if room is None or not set(room.parts) & set(door.room.parts):
        return _MOVED_ON
    there = Present(tenant=door.tenant, actor=door.actor, door_of=room.room_id)
    outcome = act(services, there, occurrence_id, version)
    if not isinstance(outcome, Refusal):
        return None
    return _MOVED_ON if outcome.code == "meeting.moved_on" else outcome


def _meeting_now(door: Door, now: datetime, minutes: int) -> BookMeeting:
    starts = now.astimezone(_CITY).replace(second=0, microsecond=0, tzinfo=None)
    return BookMeeting(
        content=MeetingContent(title=TITLE),
        wanted=Wanted(room_id=door.room.room_id),
        when=When(starts=starts, minutes=minutes),
        policy=ConflictPolicy.ALL_OR_NOTHING,
    )


def _admitted(services: Services, asked: DoorRequest) -> Door | Refusal:
    """Return the door of a token that has not acted too often, and count the act."""
    found = unless_guessing(services, asked.address, lambda tx: open_door(tx, asked.token))
    if isinstance(found, Refusal):
        return found
    door, now = found, services.clock()

    def count(tx: Connection) -> Refusal | None:
        levels = read_buckets_for_change(tx, door.tenant, [door.actor])
        level = levels.get(door.actor)
        wait = wait_needed(level, ACTS_OF_A_DOOR, now).total_seconds()
        if wait > 0:
            return Refusal(code="door.throttled", params={"seconds": str(int(wait) + 1)})
        write_bucket(tx, door.tenant, door.actor, add_failure(level, ACTS_OF_A_DOOR, now))
        return None

    return services.database.write(count) or door
