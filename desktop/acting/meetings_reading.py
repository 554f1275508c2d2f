# SPDX-License-Identifier: Apache-2.0
"""Rooms and meetings as the server has them; of one's own and of the rooms a copy is kept.

What others book is never kept: it changes by the minute, and is nobody's business elsewhere.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from desktop.acting import telework_kept
from desktop.acting.workplace import Workplace
from desktop.meetings import DaysAsked, KnownCatalogue, KnownMeetings, Wait
from desktop.sync.api import ServerApi
from desktop.sync.faults import CallFailed, trouble_of
from telework.meetings.catalogue import Catalogue
from telework.meetings.history import MeetingHistory
from telework.meetings.seeking import FreeRooms, SlotWish
from telework.meetings.statistics_wire import MeetingStatistics
from telework.meetings.swapping import ShownOffers
from telework.meetings.views import MeetingShown, OwnMeetings, RoomDays, Suggestions

Answer = TypeVar("Answer")
_CATALOGUE = "rooms|catalogue"
_MINE = "rooms|mine"


def catalogue(place: Workplace) -> KnownCatalogue:
    """Return what can be booked; without the server as it was known last.

    Raises:
        CallFailed: the server was not reached and nothing is known; as every function here.
    """
    try:
        found = _asked(place, lambda api: api.meetings.catalogue())
    except CallFailed as problem:
        kept = kept_catalogue(place)
        if kept is None:
            raise
        return KnownCatalogue(catalogue=kept, trouble=trouble_of(problem.fault))
    telework_kept.keep(place, _CATALOGUE, found)
    return KnownCatalogue(catalogue=found)


def kept_catalogue(place: Workplace) -> Catalogue | None:
    """Return what could be booked when the server last said so."""
    kept = telework_kept.kept(place, Catalogue, _CATALOGUE)
    return None if kept is None else kept[0]


def mine(place: Workplace, first: datetime, last: datetime) -> KnownMeetings:
    """Return one's own meetings; without the server as they were known last."""
    try:
        found = _asked(place, lambda api: api.meetings.mine(first, last))
    except CallFailed as problem:
        kept = kept_meetings(place)
        if kept is None:
            raise
        items = _within(kept.meetings, first, last)
        return KnownMeetings(meetings=items, as_of=kept.as_of, trouble=trouble_of(problem.fault))
    now = place.now()
    telework_kept.keep(place, _MINE, _joined(kept_meetings(place), found, (first, last), now))
    return KnownMeetings(meetings=found, as_of=now)


def kept_meetings(place: Workplace) -> KnownMeetings | None:
    """Return one's own meetings as they were known last."""
    kept = telework_kept.kept(place, OwnMeetings, _MINE)
    return None if kept is None else KnownMeetings(meetings=kept[0], as_of=kept[1])


def days(place: Workplace, asked: DaysAsked) -> RoomDays:
    """Return what stands in rooms."""
    query = {"first": asked.first.isoformat(), "last": asked.last.isoformat()}
    query |= {"building": asked.building} if asked.building else {}
    query |= {"room": asked.room_id} if asked.room_id else {}
    return _asked(place, lambda api: api.meetings.days(query))


def meeting(place: Workplace, meeting_id: str, occurrence_id: str) -> MeetingShown:
    """Return a whole meeting."""
    return _asked(place, lambda api: api.meetings.meeting(meeting_id, occurrence_id))


def history(place: Workplace, meeting_id: str) -> MeetingHistory:
    """Return who did what to a meeting."""
    return _asked(place, lambda api: api.meetings.history(meeting_id))


def offers(place: Workplace) -> ShownOffers:
    """Return the offers to exchange rooms, one's own and those to one."""
    return _asked(place, lambda api: api.meetings.offers())


def suggestions(place: Workplace, wish: SlotWish) -> Suggestions:
    """Return rooms and times that would do."""
    return _asked(place, lambda api: api.meetings.suggestions(wish))


def free_now(place: Workplace) -> FreeRooms:
    """Return the rooms that one may take at once."""
    return _asked(place, lambda api: api.meetings.free_now())


def photo(place: Workplace, sha256: str) -> bytes:
    """Return the picture of a room."""
    return _asked(place, lambda api: api.meetings.photo(sha256))


def _asked(place: Workplace, ask: Callable[[ServerApi], Answer]) -> Answer:
    transport = place.open_transport()
    try:
        return ask(place.api(transport))
    finally:
        transport.close()


def _joined(
    kept: KnownMeetings | None,
    found: OwnMeetings,
    span: tuple[datetime, datetime],
    now: datetime,
) -> OwnMeetings:
    """Put what was found in place of what was known of the same time; the past goes."""
    first, last = span
    others = () if kept is None else kept.meetings.items
    beside = [
        each
        for each in others
        if each.ends_at > now and not (each.starts_at < last and first < each.ends_at)
    ]
    items = sorted((*beside, *found.items), key=lambda each: each.starts_at)
    return OwnMeetings(items=tuple(items))


def _within(meetings: OwnMeetings, first: datetime, last: datetime) -> OwnMeetings:
    items = (each for each in meetings.items if each.starts_at < last and first < each.ends_at)
    return OwnMeetings(items=tuple(items))


def invitation(place: Workplace, meeting_id: str) -> bytes:
    """Return a meeting as a file that calendar programs open."""
    return _asked(place, lambda api: api.meetings.invitation(meeting_id))


def statistics(place: Workplace, month: str) -> MeetingStatistics:
    """Return how rooms were used in a month, ``YYYY-MM``."""
    return _asked(place, lambda api: api.meetings.statistics(month))


def statistics_file(place: Workplace, month: str, form: str) -> bytes:
    """Return it as ``csv`` or ``xlsx``."""
    return _asked(place, lambda api: api.meetings.statistics_file(month, form))


def waits(place: Workplace) -> tuple[Wait, ...]:
    """Return what one waits for to get free."""
    return _asked(place, lambda api: api.meetings.waits())


def wait_for(place: Workplace, wanted: Wait) -> Wait:
    """Wait for a room to get free."""
    return _asked(place, lambda api: api.meetings.wait_for(wanted))


def stop_waiting(place: Workplace, wait_id: str) -> None:
    """Wait no longer."""
    _asked(place, lambda api: api.meetings.stop_waiting(wait_id))
