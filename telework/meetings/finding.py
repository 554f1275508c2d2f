# SPDX-License-Identifier: Apache-2.0
"""会議室を探す (R10): rooms and times that would do, the best first.

A wish is tried as it is, moved by up to 20 minutes, shortened by up to a quarter, and in other
rooms. What is said here to be free was free when it was looked at; booking decides.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from telework.meetings.catalogue import Catalogue, Room
from telework.meetings.claims import Span, Taken, hosts_for, units_of
from telework.meetings.seeking import SlotWish
from telework.meetings.views import Suggestion

FARTHEST = 20
"""Minutes by which a wish is moved at most."""

STEP = 5
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
        busy: when attendees are in meetings or away, by ``person_id``.
        may_book: whether the city's rules let the reader book a room at a time.
        used: rooms in which something is booked on the day.
    """

    catalogue: Catalogue
    taken: Taken
    may_book: Callable[[Room, Span], bool]
    busy: Mapping[str, Sequence[Span]] = field(default_factory=dict)
    used: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Try:
    """A time to be tried: how it differs from the wish, in minutes."""

    span: Span
    kind: str
    minutes: int


def window_of(wish: SlotWish) -> Span:
    """Return from when to when anything is looked for."""
    moved = timedelta(minutes=FARTHEST)
    return wish.starts_at - moved, wish.starts_at + timedelta(minutes=wish.minutes) + moved


def find_slots(wish: SlotWish, ground: Ground) -> tuple[Suggestion, ...]:
    """Return what would do, the best first; at most some of each room, so that rooms differ.

    Before everything else counts who can come, then how near the time is to the wish and
    whether the room is the wished one, then how little of the room stays empty.
    """
    found = sorted(_weighed(wish, ground), key=lambda each: each[0])
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
    for room in ground.catalogue.rooms:
        # The wished room is offered though it is elsewhere; it was named.
        here = wish.building in {"", room.building} and wish.floor in {"", room.floor}
        if (
            (here or room.room_id == wish.room_id)
            and room.capacity >= wish.capacity
            and set(wish.features) <= set(room.features)
            and not (wish.only_unused and room.room_id in ground.used)
        ):
            yield room


_Weight = tuple[int, int, int, int, datetime]


def _weighed(wish: SlotWish, ground: Ground) -> Iterator[tuple[_Weight, Suggestion]]:
    rooms = list(enumerate(fitting_rooms(wish, ground)))
    for tried in _tries(wish):
        if not _resources_free(wish, ground, tried.span):
            continue
        away = _away(wish, ground, tried.span)
        missed = _missed(wish, away)
        for place, room in rooms:
            if not _is_free(room, ground, tried.span):
                continue
            other = bool(wish.room_id) and room.room_id != wish.room_id
            minutes = tried.minutes + (_OTHER_ROOM if other else 0)
            spare = room.capacity - max(wish.capacity, 1 + len(wish.attendees))
            weight = (missed, minutes, abs(spare), place, tried.span[0])
            yield weight, _suggestion(room, tried, other=other, away=away)


def _suggestion(room: Room, tried: _Try, *, other: bool, away: tuple[str, ...]) -> Suggestion:
    return Suggestion(
        room_id=room.room_id,
        starts_at=tried.span[0],
        ends_at=tried.span[1],
        kind="other_room" if other and tried.kind == "exact" else tried.kind,
        absent=away,
    )


def _tries(wish: SlotWish) -> Iterator[_Try]:
    starts, ends = wish.starts_at, wish.starts_at + timedelta(minutes=wish.minutes)
    yield _Try(span=(starts, ends), kind="exact", minutes=0)
    for minutes in range(STEP, FARTHEST + 1, STEP):
        by = timedelta(minutes=minutes)
        yield _Try(span=(starts - by, ends - by), kind="moved", minutes=minutes)
        yield _Try(span=(starts + by, ends + by), kind="moved", minutes=minutes)
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


def _away(wish: SlotWish, ground: Ground, span: Span) -> tuple[str, ...]:
    people = dict.fromkeys(each.person_id for each in wish.attendees if each.person_id)
    return tuple(
        person
        for person in people
        if any(begin < span[1] and end > span[0] for begin, end in ground.busy.get(person, ()))
    )


def _missed(wish: SlotWish, away: Sequence[str]) -> int:
    optional = {each.person_id for each in wish.attendees if each.optional}
    return sum(_OPTIONAL_AWAY if person in optional else _AWAY for person in away)
