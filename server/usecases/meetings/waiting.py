# SPDX-License-Identifier: Apache-2.0
"""空き待ち: who waits for a room, and telling him when it gets free."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, ClassVar

from sqlalchemy import Connection

from approval.refusal import Refusal
from server.store.meetings.catalogue import catalogue_in_force
from server.store.meetings.claims import conflicts
from server.store.meetings.stored import StoredOccurrence
from server.store.meetings.waits import (
    StoredWait,
    count_waits,
    end_wait,
    hopeful_waits,
    insert_wait,
    mark_told,
    waits_of,
)
from server.usecases.identify import Identified
from server.usecases.meetings.explaining import clock_words
from server.usecases.meetings.ids import fresh_id
from server.usecases.services import Services
from server.usecases.telework.letters import tell
from telework.meetings.catalogue import Catalogue, Room
from telework.meetings.meeting import MAX_MINUTES

MOST_WAITS = 50
_LONGEST = timedelta(minutes=MAX_MINUTES)
_UNKNOWN = Refusal(code="meeting.wait_unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Freed:
    """A room that is free again from when to when."""

    room_id: str
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownWait:
    """One wait (空き待ち) of the caller's; ``told`` once the room got free."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    wait_id: str
    room_id: str
    starts_at: datetime
    ends_at: datetime
    told: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitList:
    """What the caller waits for, the earliest first."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[ShownWait, ...]


def freed_by(date: StoredOccurrence, since: datetime | None = None) -> Freed:
    """Return what a date gives back, from a moment on where it had begun."""
    starts_at = date.starts_at if since is None else max(since, date.starts_at)
    return Freed(room_id=date.room_id, starts_at=starts_at, ends_at=date.ends_at)


def wait_for(
    services: Services, identified: Identified, room_id: str, span: tuple[datetime, datetime]
) -> ShownWait | Refusal:
    """Put the caller on the list; he hears once, when the whole time is free."""
    actor, now = identified.actor, services.clock()
    starts_at, ends_at = span
    if not (starts_at < ends_at <= starts_at + _LONGEST and now < ends_at):
        return Refusal(code="meeting.wait_over")
    wait = StoredWait(
        wait_id=fresh_id(now),
        person_id=actor.person_id,
        room_id=room_id,
        starts_at=starts_at,
        ends_at=ends_at,
    )

    def act(tx: Connection) -> ShownWait | Refusal:
        if catalogue_in_force(tx, actor.tenant).room(room_id) is None:
            return Refusal(code="meeting.room_unknown", params={"room": room_id[:64]})
        if count_waits(tx, actor.tenant, actor.person_id, now) >= MOST_WAITS:
            return Refusal(code="meeting.wait_full", params={"most": str(MOST_WAITS)})
        insert_wait(tx, actor.tenant, wait, now)
        return _shown(wait)

    return services.database.write(act)


def own_waits(services: Services, identified: Identified) -> WaitList:
    """Return what the caller waits for."""
    actor = identified.actor
    with services.database.read_work() as tx:
        found = waits_of(tx, actor.tenant, actor.person_id, services.clock())
    return WaitList(items=tuple(_shown(each) for each in found))


def stop_waiting(services: Services, identified: Identified, wait_id: str) -> Refusal | None:
    """Take the caller's wait back."""
    actor, now = identified.actor, services.clock()

    def act(tx: Connection) -> Refusal | None:
        ended = end_wait(tx, actor.tenant, wait_id, actor.person_id, now)
        return None if ended else _UNKNOWN

    return services.database.write(act)


def claims_freed(tx: Connection, services: Services, tenant: int, freed: Sequence[Freed]) -> int:
    """Tell those who wait for rooms that got free just now; return how many.

    To be called in the transaction that let claims go, after it did: told is who waits for a
    time that is free from its beginning to its end. Ring the bell after the commit.
    """
    catalogue = catalogue_in_force(tx, tenant)
    now = services.clock()
    told = 0
    for each in freed:
        room = catalogue.room(each.room_id)
        if room is None or each.starts_at >= each.ends_at:
            continue
        names = [other.room_id for other in _touched(room, catalogue)]
        span = (each.starts_at - _widest(room), each.ends_at + _widest(room))
        for wait in hopeful_waits(tx, tenant, names, span, now):
            told += _told(tx, services, tenant, wait, catalogue, now)
    return told


def _touched(room: Room, catalogue: Catalogue) -> list[Room]:
    """Return the rooms that share a part with one: a hall waits for its halves."""
    parts = set(room.parts)
    return [each for each in catalogue.rooms if parts & set(each.parts)]


def _widest(room: Room) -> timedelta:
    return timedelta(minutes=max(room.before_minutes, room.after_minutes))


def _told(
    tx: Connection,
    services: Services,
    tenant: int,
    wait: StoredWait,
    catalogue: Catalogue,
    now: datetime,
) -> int:
    room = catalogue.room(wait.room_id)
    if room is None or conflicts(tx, tenant, room.resources(), [_kept(wait, room, now)]):
        return 0
    if not mark_told(tx, tenant, wait.wait_id, now):
        return 0
    if services.sends_mail:
        about = f"{room.name} {clock_words(wait.starts_at)}〜{clock_words(wait.ends_at)}"
        tell(tx, tenant, [wait.person_id], "room_free", about, now)
    return 1


def _kept(wait: StoredWait, room: Room, now: datetime) -> tuple[datetime, datetime]:
    """Return what a booking of the time would keep; what is over is not asked for."""
    return (
        max(wait.starts_at, now) - timedelta(minutes=room.before_minutes),
        wait.ends_at + timedelta(minutes=room.after_minutes),
    )


def _shown(wait: StoredWait) -> ShownWait:
    return ShownWait(
        wait_id=wait.wait_id,
        room_id=wait.room_id,
        starts_at=wait.starts_at,
        ends_at=wait.ends_at,
        told=wait.told_at is not None,
    )
