# SPDX-License-Identifier: Apache-2.0
"""What a door page (入口の画面) shows: its room now, the rest of the day, and free rooms near."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from approval import city_day, start_of_day
from approval.refusal import Refusal
from server.store.meetings.catalogue import catalogue_in_force
from server.store.meetings.doors import Holding, holdings
from server.store.meetings.keys import StoredKey
from server.store.meetings.standing import blockings_of
from server.store.telework.calendar import calendar_between
from server.usecases.guessing import unless_guessing
from server.usecases.meetings.keys import key_of_token
from server.usecases.services import Services
from telework.meetings.catalogue import Catalogue, Purpose, Room
from telework.meetings.circumstances import AskedDate, Blocking, BookingCircumstances
from telework.meetings.door import DoorView, NearbyRoom, RoomToday, Taken, door_view
from telework.meetings.keys import KeyKind
from telework.meetings.meeting import MAX_BUFFER_MINUTES, MAX_MINUTES
from telework.meetings.rules import closed_between, judge_date

_LONGEST = timedelta(minutes=MAX_MINUTES + 2 * MAX_BUFFER_MINUTES)
_A_MOMENT = timedelta(minutes=1)
_WORTH_A_WALK = timedelta(minutes=15)
MOST_NEARBY = 6

DOORS = frozenset({KeyKind.DOOR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """The door that a token opens."""

    tenant: int
    key: StoredKey
    room: Room
    catalogue: Catalogue

    @property
    def actor(self) -> str:
        """Return who acts, for the log."""
        return f"door:{self.key.key_id}"


def open_door(tx: Connection, token: str) -> Door | None:
    """Return the door of a token; None where it is unknown, revoked, or its room is gone."""
    found = key_of_token(tx, token, DOORS)
    if found is None:
        return None
    tenant, key = found
    catalogue = catalogue_in_force(tx, tenant)
    room = catalogue.room(key.of)
    if room is None:
        return None
    return Door(tenant=tenant, key=key, room=room, catalogue=catalogue)


def read_door(services: Services, token: str, address: str) -> DoorView | Refusal:
    """Return what the page of a token shows now.

    ``not_found`` where the token opens nothing, ``address.throttled`` after too many of those
    from the same network address.
    """
    return unless_guessing(services, address, lambda tx: _view(tx, token, services.clock()))


def _view(tx: Connection, token: str, now: datetime) -> DoorView | None:
    door = open_door(tx, token)
    if door is None:
        return None
    near = [each for each in door.catalogue.rooms if _is_near(each, door.room)]
    today = _today(tx, door.tenant, [door.room, *near], now)
    others = _free_now(today[1:], door.room, now)
    return door_view(today[0], now, others, books=True)


def _is_near(other: Room, room: Room) -> bool:
    """Whether somebody at the door may go there: same building, for everybody, at once."""
    parts = bool(set(other.parts) & set(room.parts))
    return other.building == room.building and other.is_shared and not parts


def _today(tx: Connection, tenant: int, rooms: Sequence[Room], now: datetime) -> list[RoomToday]:
    day = city_day(now)
    ends = start_of_day(day + timedelta(days=1))
    resources = {each for room in rooms for each in room.resources()}
    held = holdings(tx, tenant, resources, (now, ends), now - _LONGEST)
    works = blockings_of(tx, tenant, rooms, now, ends)
    closed = closed_between(calendar_between(tx, tenant, day, day), day, day)
    return [_room_today(room, held, works[room.room_id], closed, now) for room in rooms]


def _room_today(
    room: Room,
    held: Iterable[Holding],
    works: tuple[Blocking, ...],
    closed: dict[date, str],
    now: datetime,
) -> RoomToday:
    own = set(room.resources())
    mine = [each for each in held if each.resource_id in own]
    # A meeting in several parts of the room is one.
    meetings = {each.meeting.occurrence_id: each.meeting for each in mine}
    taken = [Taken(starts_at=each.held_from, ends_at=each.held_until) for each in mine]
    taken += (Taken(starts_at=each.starts_at, ends_at=each.ends_at) for each in works)
    asked = AskedDate(
        starts_at=now, ends_at=now + _A_MOMENT, purpose=Purpose.OFFICIAL, section_id=""
    )
    house = BookingCircumstances(now=now, closed=closed, blockings=works, keeps_room=True)
    midnight = start_of_day(city_day(now))
    return RoomToday(
        room=room,
        meetings=sorted(meetings.values(), key=lambda each: each.starts_at),
        taken=sorted(taken, key=lambda each: each.starts_at),
        closed=judge_date(asked, room, house),
        closes_at=midnight + timedelta(minutes=room.closes),
    )


def _free_now(others: Sequence[RoomToday], room: Room, now: datetime) -> tuple[NearbyRoom, ...]:
    found = [
        (each.room.floor != room.floor, each.room.name, until, each.room)
        for each in others
        if (until := each.free_until(now)) is not None and until - now >= _WORTH_A_WALK
    ]
    found.sort(key=lambda each: each[:2])
    return tuple(
        NearbyRoom(name=name, floor=free.floor, until=until)
        for _other_floor, name, until, free in found[:MOST_NEARBY]
    )
