# SPDX-License-Identifier: Apache-2.0
"""会議室を探す (R10): rooms and times that would do, the best first.

A wish is tried as it is, moved by up to 20 minutes, shortened by up to a quarter, and in other
rooms; where none of that can be had, as when every host of the pool is taken, farther off. For
those who work elsewhere that day no seat is needed, but a web conference is. What is said here to
be free was free when it was looked at; booking decides.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from telework.meetings.attendance import PersonThen, at_home, most_at_home, people_then
from telework.meetings.catalogue import Catalogue, Provider, Room
from telework.meetings.claims import Span, Taken, hosts_for, units_of
from telework.meetings.seeking import PersonTime, SlotWish
from telework.meetings.views import Suggestion

FARTHEST = 20
"""Minutes by which a wish is moved at most."""

FARTHER = 180
"""Minutes by which it is moved where nothing nearer can be had."""

STEP = 5
_LONG_STEP = 15
SHORTEST = (3, 4)
"""The part of the wished time that is left at least."""

MOST_SUGGESTIONS = 20
MOST_OF_A_ROOM = 3
_OTHER_ROOM = 15
"""What another room weighs, in minutes of a move."""
_AWAY, _OPTIONAL_AWAY = 1000, 100
"""What an attendee who cannot come weighs, asked for or welcome: before any move."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What stands while rooms are looked for.

    Attributes:
        taken: claims on rooms, units and slots, buffers included.
        times: of the attendees of the city, as the reader may know them.
        may_book: whether the city's rules let the reader book a room at a time.
        used: rooms in which something is booked on the day.
    """

    catalogue: Catalogue
    taken: Taken
    may_book: Callable[[Room, Span], bool]
    times: tuple[PersonTime, ...] = ()
    used: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Try:
    """A time to be tried: how it differs from the wish, in minutes."""

    span: Span
    kind: str
    minutes: int


def window_of(wish: SlotWish) -> Span:
    """Return from when to when anything is looked for."""
    moved = timedelta(minutes=FARTHER)
    return wish.starts_at - moved, wish.starts_at + timedelta(minutes=wish.minutes) + moved


def find_slots(wish: SlotWish, ground: Ground) -> tuple[Suggestion, ...]:
    """Return what would do, the best first; at most some of each room, so that rooms differ.

    Before everything else counts who can come, then how near the time is to the wish and
    whether the room is the wished one, then how little of the room stays empty.
    """
    found = sorted(_weighed(wish, ground, _tries(wish)), key=lambda each: each[0])
    if not found:
        found = sorted(_weighed(wish, ground, _farther(wish)), key=lambda each: each[0])
    chosen: list[Suggestion] = []
    of_room: dict[str, int] = {}
    for _weight, suggestion in found:
        so_far = of_room.get(suggestion.room_id, 0)
        if so_far < MOST_OF_A_ROOM:
            of_room[suggestion.room_id] = so_far + 1
            chosen.append(suggestion)
    return tuple(chosen[:MOST_SUGGESTIONS])


def fitting_rooms(wish: SlotWish, ground: Ground) -> Iterator[Room]:
    """Yield the rooms that would do at all, whenever."""
    seats = wish.capacity - most_at_home(ground.times)
    for room in ground.catalogue.rooms:
        # The wished room is offered though it is elsewhere; it was named.
        here = wish.building in {"", room.building} and wish.floor in {"", room.floor}
        if (
            (here or room.room_id == wish.room_id)
            and room.capacity >= seats
            and set(wish.features) <= set(room.features)
            and not (wish.only_unused and room.room_id in ground.used)
        ):
            yield room


_Weight = tuple[int, int, int, int, datetime]


def _weighed(
    wish: SlotWish, ground: Ground, tries: Iterable[_Try]
) -> Iterator[tuple[_Weight, Suggestion]]:
    rooms = list(enumerate(fitting_rooms(wish, ground)))
    for tried in tries:
        if not _resources_free(wish, ground, tried.span):
            continue
        people = people_then(ground.times, tried.span)
        missed, home = _missed(wish, people), at_home(people)
        found = _suggested(wish, ground, tried, people)
        for place, room in rooms:
            if room.capacity < wish.capacity - home or not _is_free(room, ground, tried.span):
                continue
            other = bool(wish.room_id) and room.room_id != wish.room_id
            minutes = tried.minutes + (_OTHER_ROOM if other else 0)
            spare = room.capacity - max(wish.capacity, 1 + len(wish.attendees)) + home
            weight = (missed, minutes, abs(spare), place, tried.span[0])
            kind = _kind(wish, room, tried)
            yield weight, replace(found, room_id=room.room_id, kind=kind)


def _kind(wish: SlotWish, room: Room, tried: _Try) -> str:
    if tried.kind != "exact":
        return tried.kind
    if room.capacity < wish.capacity:
        return "smaller_room"
    return "other_room" if wish.room_id not in {"", room.room_id} else tried.kind


def _suggested(
    wish: SlotWish, ground: Ground, tried: _Try, people: tuple[PersonThen, ...]
) -> Suggestion:
    """Return what is the same of a time in every room."""
    return Suggestion(
        room_id="",
        starts_at=tried.span[0],
        ends_at=tried.span[1],
        kind=tried.kind,
        absent=tuple(each.person_id for each in people if not each.where.can_come),
        people=people,
        provider=_provider(wish, ground, tried.span) if wish.host or at_home(people) else None,
    )


def _provider(wish: SlotWish, ground: Ground, span: Span) -> Provider | None:
    """Return whose host is free: of the one asked for, or the first of the city's list."""
    hosts = ground.catalogue.hosts if wish.host is None else hosts_for(wish.host, ground.catalogue)
    free = (each for each in hosts if _count_free(each.resources(), ground.taken, span))
    return next((each.provider for each in free), None)


def _tries(wish: SlotWish) -> Iterator[_Try]:
    starts, ends = wish.starts_at, wish.starts_at + timedelta(minutes=wish.minutes)
    yield _Try(span=(starts, ends), kind="exact", minutes=0)
    for minutes in range(STEP, FARTHEST + 1, STEP):
        by = timedelta(minutes=minutes)
        yield _Try(span=(starts - by, ends - by), kind="moved", minutes=minutes)
        yield _Try(span=(starts + by, ends + by), kind="moved", minutes=minutes)
    yield from _shorter(wish, starts, ends)


def _farther(wish: SlotWish) -> Iterator[_Try]:
    starts, ends = wish.starts_at, wish.starts_at + timedelta(minutes=wish.minutes)
    first = FARTHEST - FARTHEST % _LONG_STEP + _LONG_STEP
    for minutes in range(first, FARTHER + 1, _LONG_STEP):
        by = timedelta(minutes=minutes)
        yield _Try(span=(starts - by, ends - by), kind="moved", minutes=minutes)
        yield _Try(span=(starts + by, ends + by), kind="moved", minutes=minutes)


def _shorter(wish: SlotWish, starts: datetime, ends: datetime) -> Iterator[_Try]:
    part, whole = SHORTEST
    shortest = -(-wish.minutes * part // whole)
    for cut in range(STEP, wish.minutes - shortest + 1, STEP):
        by = timedelta(minutes=cut)
        yield _Try(span=(starts, ends - by), kind="shorter", minutes=cut)
        yield _Try(span=(starts + by, ends), kind="shorter", minutes=cut)


def _is_free(room: Room, ground: Ground, span: Span) -> bool:
    before, after = (timedelta(minutes=each) for each in (room.before_minutes, room.after_minutes))
    held = (span[0] - before, span[1] + after)
    free = all(ground.taken.in_the_way(each, held) is None for each in room.resources())
    return free and ground.may_book(room, span)


def _resources_free(wish: SlotWish, ground: Ground, span: Span) -> bool:
    for wanted in wish.equipment:
        units = units_of(wanted.equipment_id, ground.catalogue)
        if _count_free(units, ground.taken, span) < wanted.units:
            return False
    if wish.host is None:
        return True
    hosts = hosts_for(wish.host, ground.catalogue)
    slots = (slot for host in hosts for slot in host.resources())
    return _count_free(slots, ground.taken, span) > 0


def _count_free(resources: Iterable[str], taken: Taken, span: Span) -> int:
    return sum(taken.in_the_way(each, span) is None for each in resources)


def _missed(wish: SlotWish, people: Iterable[PersonThen]) -> int:
    optional = {each.person_id for each in wish.attendees if each.optional}
    away = (each.person_id for each in people if not each.where.can_come)
    return sum(_OPTIONAL_AWAY if person in optional else _AWAY for person in away)
