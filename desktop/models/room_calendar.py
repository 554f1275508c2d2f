# SPDX-License-Identifier: Apache-2.0
"""What the calendar of rooms shows: which rooms, which days, what stands there. Without Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from approval import Refusal
from desktop.meetings import BookingRequest, RequestState
from desktop.models.room_grid import DAY, Lane, RoomGrid, Span
from telework.meetings.catalogue import Catalogue, Room
from telework.meetings.meeting import OccurrenceState
from telework.meetings.requested import asked_dates
from telework.meetings.views import OwnMeeting, ShownBlocking, ShownOccurrence

HOUR = 60
WEEK = 7
GONE = frozenset({OccurrenceState.CANCELLED, OccurrenceState.DISPLACED})
"""States of what is no longer shown: the room is free, and nobody was expected to come."""

OPEN = frozenset({OccurrenceState.RELEASED, OccurrenceState.FINISHED})
"""States that are shown and keep nobody out."""


class View(StrEnum):
    """How much time is shown."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomFilter:
    """Which rooms are shown; what is empty does not narrow."""

    building: str = ""
    shared: bool = False
    feature: str = ""
    capacity: int = 0
    room_id: str = ""

    def rooms(self, catalogue: Catalogue) -> tuple[Room, ...]:
        """Return the rooms in the order of the city's list."""
        return tuple(each for each in catalogue.rooms if self._fits(each))

    def _fits(self, room: Room) -> bool:
        return (
            self.building in {"", room.building}
            and self.room_id in {"", room.room_id}
            and (not self.shared or room.is_shared)
            and (not self.feature or self.feature in room.features)
            and room.capacity >= self.capacity
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One bar of the calendar.

    Attributes:
        occurrence: what stands there, None for what was only asked for.
        request: what was asked for and is no booking yet.
    """

    span: Span
    occurrence: ShownOccurrence | None = None
    request: BookingRequest | None = None

    @property
    def is_mine(self) -> bool:
        """Whether the reader asked for it."""
        return self.occurrence is None or self.occurrence.mine

    @property
    def can_move(self) -> bool:
        """Whether the reader may move it here and now."""
        there = self.occurrence
        movable = {OccurrenceState.ACCEPTED, OccurrenceState.PENDING, OccurrenceState.HELD}
        return there is not None and there.manages and there.state in movable

    @property
    def keeps_out(self) -> bool:
        """Whether somebody else could not have the room then."""
        return self.occurrence is not None and self.occurrence.state not in OPEN


def days_of(view: View, day: date) -> tuple[date, ...]:
    """Return the days that a view of ``day`` shows."""
    if view is View.DAY:
        return (day,)
    if view is View.WEEK:
        monday = day - timedelta(days=day.weekday())
        return tuple(monday + timedelta(days=at) for at in range(WEEK))
    first = day.replace(day=1)
    days = (first + timedelta(days=at) for at in range(31))
    return tuple(each for each in days if each.month == day.month)


def turned(view: View, day: date, by: int) -> date:
    """Return the day to look at so many views later."""
    if view is View.DAY:
        return day + timedelta(days=by)
    if view is View.WEEK:
        return day + timedelta(days=WEEK * by)
    months = day.year * 12 + day.month - 1 + by
    first = date(months // 12, months % 12 + 1, 1)
    last = days_of(View.MONTH, first)[-1]
    return first.replace(day=min(day.day, last.day))


def bounds(days: Sequence[date], zone: tzinfo) -> tuple[datetime, datetime]:
    """Return the moments between which days lie."""
    first = datetime.combine(days[0], datetime.min.time(), zone)
    after = datetime.combine(days[-1] + timedelta(days=1), datetime.min.time(), zone)
    return first, after


def grid_of(
    view: View,
    day: date,
    rooms: Sequence[Room],
    *,
    entries: Iterable[Entry] = (),
    width: float,
    lane_height: float,
    zone: tzinfo,
) -> RoomGrid:
    """Lay a view out; one room over a week has its days below each other."""
    days = days_of(view, day)
    opens, closes = _hours(rooms, entries, zone)
    single = view is View.WEEK and len(rooms) == 1
    lanes = (
        tuple(Lane(room_id=rooms[0].room_id, day=each) for each in days)
        if single
        else tuple(Lane(room_id=each.room_id) for each in rooms)
    )
    return RoomGrid(
        lanes=lanes,
        columns=days[:1] if single else days,
        opens=opens,
        closes=closes,
        width=width,
        lane_height=lane_height,
        zone=zone,
    )


def _hours(rooms: Sequence[Room], entries: Iterable[Entry], zone: tzinfo) -> tuple[int, int]:
    """Whole hours in which any room is open or anything stands."""
    opens = min((each.opens for each in rooms), default=8 * HOUR)
    closes = max((each.closes for each in rooms), default=18 * HOUR)
    for entry in entries:
        begin = entry.span.starts_at.astimezone(zone)
        end = entry.span.ends_at.astimezone(zone)
        opens = min(opens, begin.hour * HOUR)
        same_day = begin.date() == end.date()
        closes = max(closes, end.hour * HOUR + end.minute if same_day else DAY)
    return opens // HOUR * HOUR, min(DAY, -(-closes // HOUR) * HOUR)


def entries_of(
    occurrences: Iterable[ShownOccurrence], requests: Iterable[BookingRequest]
) -> tuple[Entry, ...]:
    """Return what stands in rooms, and above it what was asked for."""
    there = [
        Entry(
            span=Span(room_id=each.room_id, starts_at=each.starts_at, ends_at=each.ends_at),
            occurrence=each,
        )
        for each in occurrences
        if each.state not in GONE
    ]
    return (*there, *(entry for each in requests for entry in _asked(each)))


def _asked(request: BookingRequest) -> Iterable[Entry]:
    """Every date of a request that has no answer yet; one refused takes nothing."""
    if request.state not in {RequestState.UNSENT, RequestState.UNKNOWN}:
        return
    dates = asked_dates(request.wish.when)
    if isinstance(dates, Refusal):
        return
    for each in dates:
        span = Span(
            room_id=request.wish.wanted.room_id, starts_at=each.starts_at, ends_at=each.ends_at
        )
        yield Entry(span=span, request=request)


def sharing(catalogue: Catalogue, room: Room) -> frozenset[str]:
    """Return the other rooms that take a part of this one (partition walls)."""
    parts = set(room.parts)
    return frozenset(
        each.room_id
        for each in catalogue.rooms
        if each.room_id != room.room_id and parts & set(each.parts)
    )


def free_rooms(
    rooms: Iterable[Room],
    entries: Sequence[Entry],
    blockings: Sequence[ShownBlocking],
    span: tuple[datetime, datetime],
) -> tuple[Room, ...]:
    """Return the rooms in which nothing stands over a time, buffers included."""
    return tuple(each for each in rooms if not _is_taken(each, entries, blockings, span))


def _is_taken(
    room: Room,
    entries: Sequence[Entry],
    blockings: Sequence[ShownBlocking],
    span: tuple[datetime, datetime],
) -> bool:
    first = span[0] - timedelta(minutes=room.before_minutes)
    last = span[1] + timedelta(minutes=room.after_minutes)
    parts = set(room.parts)
    for each in entries:
        there = each.occurrence
        if there is None or not each.keeps_out or not parts & {*there.parts}:
            continue
        if there.starts_at < last and first < there.ends_at:
            return True
    return any(
        each.room_id == room.room_id and each.starts_at < span[1] and span[0] < each.ends_at
        for each in blockings
    )


def own_occurrences(meetings: Iterable[OwnMeeting]) -> tuple[ShownOccurrence, ...]:
    """Return one's own meetings as a calendar shows them, while the server is away."""
    return tuple(
        ShownOccurrence(
            occurrence_id=each.occurrence_id,
            meeting_id=each.meeting_id,
            room_id=each.room_id,
            starts_at=each.starts_at,
            ends_at=each.ends_at,
            state=each.state,
            version=each.version,
            title=each.title,
            owner_name=each.owner_name,
            mine=each.mine,
            attends=not each.mine,
            web=bool(each.join_url),
        )
        for each in meetings
    )


def with_parts(occurrence: ShownOccurrence, catalogue: Catalogue) -> ShownOccurrence:
    """Return an occurrence with the parts of its room, where they were not told."""
    room = catalogue.room(occurrence.room_id)
    if occurrence.parts or room is None:
        return occurrence
    return replace(occurrence, parts=room.parts)
