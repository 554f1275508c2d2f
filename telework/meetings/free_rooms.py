# SPDX-License-Identifier: Apache-2.0
"""今すぐ使える会議室: which rooms are free at a moment, and until when."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta

from approval import city_day, start_of_day
from telework.meetings.catalogue import Catalogue, Room
from telework.meetings.claims import Span
from telework.meetings.seeking import FreeRoom

SHORTEST = timedelta(minutes=10)
"""Nobody can do anything with less; such a room is not listed."""


def free_rooms(
    catalogue: Catalogue,
    taken: Mapping[str, Collection[Span]],
    closures: Mapping[str, Collection[Span]],
    closed: Collection[date],
    now: datetime,
) -> tuple[FreeRoom, ...]:
    """Return the rooms that are open and free now, each until it closes or is taken next.

    Args:
        catalogue: the rooms.
        taken: what is claimed, by resource, buffers included.
        closures: by ``room_id``.
        closed: days on which the city is closed.
        now: the moment, in UTC.
    """
    found = ((room, _free_until(room, taken, closures, closed, now)) for room in catalogue.rooms)
    return tuple(
        FreeRoom(room_id=room.room_id, until=until)
        for room, until in found
        if until is not None and until - now >= SHORTEST
    )


def _free_until(
    room: Room,
    taken: Mapping[str, Collection[Span]],
    closures: Mapping[str, Collection[Span]],
    closed: Collection[date],
    now: datetime,
) -> datetime | None:
    until = _open_until(room, closed, now)
    if until is None:
        return None
    # Whoever comes next needs the room cleared, and his own set-up is in his claim.
    after = timedelta(minutes=room.after_minutes)
    before = timedelta(minutes=room.before_minutes)
    for begin, end in (*_claims(room, taken), *closures.get(room.room_id, ())):
        if begin - after <= now < end + before:
            return None
        if begin > now:
            until = min(until, begin - after)
    return until


def _claims(room: Room, taken: Mapping[str, Collection[Span]]) -> Iterator[Span]:
    spans: Iterable[Collection[Span]] = (taken.get(each, ()) for each in room.resources())
    return (span for held in spans for span in held)


def _open_until(room: Room, closed: Collection[date], now: datetime) -> datetime | None:
    """Return when the room closes today, None where it is not open now."""
    day = city_day(now)
    if day in closed and not room.on_closed_days:
        return None
    midnight = start_of_day(day)
    opens = midnight + timedelta(minutes=room.opens)
    closes = midnight + timedelta(minutes=room.closes)
    return closes if opens <= now < closes else None
