# SPDX-License-Identifier: Apache-2.0
"""Looking for rooms and times: reads what stands, and lets the pure finder choose."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from approval import city_day, start_of_day
from approval.refusal import Refusal
from server.store.meetings.catalogue import catalogue_in_force
from server.store.meetings.claims import conflicts
from server.store.meetings.reading import SeenWindow, closures
from server.store.telework.calendar import calendar_between
from server.usecases.identify import Identified
from server.usecases.meetings.free_busy import times_of
from server.usecases.meetings.judging import Booker, Judge, booker_of
from server.usecases.services import Services
from telework.meetings.catalogue import Catalogue, Room
from telework.meetings.circumstances import closed_between
from telework.meetings.claims import Span, Taken, resources_wanted
from telework.meetings.finding import Ground, find_slots, fitting_rooms, window_of
from telework.meetings.free_rooms import SHORTEST, free_rooms
from telework.meetings.meeting import MAX_MINUTES, MeetingContent, Wanted
from telework.meetings.requested import RequestedDate
from telework.meetings.seeking import MOST_PEOPLE, FreeRooms, PersonTime, SlotWish
from telework.meetings.views import Suggestions
from telework.meetings.wishes import refuse_wanted

_ONE_DAY = timedelta(days=1)
_SOON = timedelta(minutes=MAX_MINUTES)
_AT_ONCE = SHORTEST
"""What a room must be had for at least to be offered: the rules are asked about so much."""


def suggest_slots(
    services: Services, identified: Identified, wish: SlotWish
) -> Suggestions | Refusal:
    """Return rooms and times that would do for a wish, the best first."""
    booker = booker_of(identified)
    people = [each.person_id for each in wish.attendees if each.person_id]
    with services.database.read_work() as tx:
        catalogue = catalogue_in_force(tx, booker.tenant)
        refusal = _refuse(wish, people, catalogue)
        if refusal is not None:
            return refusal
        window = SeenWindow(since=window_of(wish)[0], until=window_of(wish)[1])
        times = times_of(tx, identified, people, window)
        ground = ground_for(tx, booker, wish, catalogue, times, services.clock())
    return Suggestions(items=find_slots(wish, ground))


def ground_for(
    tx: Connection,
    booker: Booker,
    wish: SlotWish,
    catalogue: Catalogue,
    times: tuple[PersonTime, ...],
    now: datetime,
    *,
    without: Collection[str] = (),
) -> Ground:
    """Read what a wish is looked for in; the rules are those of booking, asked the same way.

    Args:
        tx: a transaction.
        booker: in whose name it would be booked.
        wish: what is looked for.
        catalogue: the rooms that come into question.
        times: of the attendees.
        now: the moment of the search.
        without: dates whose claims do not count, for they give way.
    """
    taken, used = _taken(tx, booker, wish, catalogue, without)
    bare = Ground(
        catalogue=catalogue, taken=taken, used=used, times=times, may_book=lambda _room, _span: True
    )
    rooms = tuple(fitting_rooms(wish, bare))
    judge = _judge(tx, booker, catalogue, wish, rooms, now)
    return replace(bare, may_book=lambda room, span: judge.against(_date(span), room) is None)


def list_free_rooms(services: Services, identified: Identified) -> FreeRooms:
    """Return the rooms that the reader may take now, each until when (R6)."""
    tenant, now = identified.actor.tenant, services.clock()
    window = SeenWindow(since=now - timedelta(hours=1), until=now + _SOON)
    soon = _date((now, now + _AT_ONCE))
    with services.database.read_work() as tx:
        catalogue = catalogue_in_force(tx, tenant)
        judge = Judge(booker_of(identified), catalogue, MeetingContent(title=""), now)
        judge.prepare(tx, catalogue.rooms, [soon])
        resources = {each for room in catalogue.rooms for each in room.resources()}
        held = conflicts(tx, tenant, sorted(resources), [(window.since, window.until)])
        rows = closures(tx, tenant, window, [room.room_id for room in catalogue.rooms])
        day = city_day(now)
        closed = closed_between(calendar_between(tx, tenant, day, day), day, day)
    taken: dict[str, list[Span]] = defaultdict(list)
    for claim in held:
        taken[claim.resource_id].append((claim.starts_at, claim.ends_at))
    stopped: dict[str, list[Span]] = defaultdict(list)
    for row in rows:
        stopped[row.room_id].append((row.starts_at, row.ends_at))
    open_to_him = tuple(room for room in catalogue.rooms if judge.against(soon, room) is None)
    offered = replace(catalogue, rooms=open_to_him)
    return FreeRooms(at=now, items=free_rooms(offered, taken, stopped, closed, now))


def _refuse(wish: SlotWish, people: list[str], catalogue: Catalogue) -> Refusal | None:
    if not 0 < wish.minutes <= MAX_MINUTES:
        return Refusal(code="meeting.minutes", params={"most": str(MAX_MINUTES)})
    if len(people) > MOST_PEOPLE:
        return Refusal(code="meeting.too_many_attendees", params={"most": str(MOST_PEOPLE)})
    return refuse_wanted(_wanted(wish), catalogue)


def _wanted(wish: SlotWish) -> Wanted:
    return Wanted(room_id=wish.room_id, equipment=wish.equipment, host=wish.host)


def _taken(
    tx: Connection,
    booker: Booker,
    wish: SlotWish,
    catalogue: Catalogue,
    without: Collection[str],
) -> tuple[Taken, frozenset[str]]:
    """Return what is taken around the wish, and the rooms in which the day has anything."""
    resources = resources_wanted(_wanted(wish), catalogue.rooms, catalogue)
    # Whoever works elsewhere needs a host, whether one was asked for or not.
    slots = (slot for host in catalogue.hosts for slot in host.resources())
    resources = sorted({*resources, *slots})
    day = start_of_day(city_day(wish.starts_at))
    around = window_of(wish)
    hour = timedelta(hours=1)
    looked = [(min(day, around[0] - hour), max(day + _ONE_DAY, around[1] + hour))]
    found = conflicts(tx, booker.tenant, resources, looked)
    held = [each for each in found if each.occurrence_id not in without]
    of_day = {each.resource_id for each in held if each.starts_at < day + _ONE_DAY > day}
    used = (room.room_id for room in catalogue.rooms if not of_day.isdisjoint(room.resources()))
    return Taken(held), frozenset(used)


def _judge(
    tx: Connection,
    booker: Booker,
    catalogue: Catalogue,
    wish: SlotWish,
    rooms: tuple[Room, ...],
    now: datetime,
) -> Judge:
    content = MeetingContent(title="", purpose=wish.purpose, attendees=wish.attendees)
    judge = Judge(booker, catalogue, content, now)
    judge.prepare(tx, rooms, [_date(window_of(wish))])
    return judge


def _date(span: Span) -> RequestedDate:
    return RequestedDate(
        recurrence_id=span[0], starts_at=span[0], ends_at=span[1], local_start=span[0]
    )
