# SPDX-License-Identifier: Apache-2.0
"""A month of rooms, day by day: how much stands there and how many rooms are free. Without Qt."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from desktop.models.room_calendar import Entry, View, days_of, sharing
from desktop.models.room_grid import DAY
from desktop.models.room_scene import Shown
from telework.meetings.catalogue import Room
from telework.meetings.meeting import OccurrenceState

Minutes = tuple[int, int]
"""From when to when, in minutes after midnight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthDay:
    """One day of all rooms that are shown.

    Attributes:
        bookings: what stands in the rooms, in the order of time; rooms given back do not count.
        free: rooms that are open and in which nothing stands all day.
        open_minutes, taken_minutes: of all rooms together, closures left out.
        closed: the city is closed.
    """

    day: date
    bookings: tuple[Entry, ...]
    free: tuple[Room, ...]
    open_minutes: int
    taken_minutes: int
    closed: bool

    @property
    def occupancy(self) -> float:
        """The share of the open time that is taken, from 0 to 1."""
        return self.taken_minutes / self.open_minutes if self.open_minutes else 0.0

    @property
    def mine(self) -> int:
        """How many of the bookings are the reader's own."""
        return sum(each.is_mine for each in self.bookings)


def month_days(shown: Shown, zone: tzinfo) -> tuple[MonthDay, ...]:
    """Return every day of the month of what is shown."""
    stands = [e for e in shown.entries if e.occurrence is not None and _was_had(e)]
    taken = _taken(shown, stands, zone)
    shut: dict[tuple[date, str], list[Minutes]] = defaultdict(list)
    for each in shown.blockings:
        for day, minutes in _by_day(each.starts_at, each.ends_at, zone):
            shut[day, each.room_id].append(minutes)
    rooms = {each.room_id for each in shown.rooms}
    by_day: dict[date, list[Entry]] = defaultdict(list)
    for entry in sorted(stands, key=lambda one: one.span.starts_at):
        if entry.span.room_id in rooms:
            for day, _minutes in _by_day(entry.span.starts_at, entry.span.ends_at, zone):
                by_day[day].append(entry)
    return tuple(
        _day(shown, day, tuple(by_day[day]), taken, shut) for day in days_of(View.MONTH, shown.day)
    )


def _was_had(entry: Entry) -> bool:
    there = entry.occurrence
    return there is not None and there.state is not OccurrenceState.RELEASED


def _taken(
    shown: Shown, stands: Iterable[Entry], zone: tzinfo
) -> dict[tuple[date, str], list[Minutes]]:
    """Return when each room is taken; through an open wall also by what stands next door."""
    beside = {each.room_id: sharing(shown.catalogue, each) for each in shown.catalogue.rooms}
    found: dict[tuple[date, str], list[Minutes]] = defaultdict(list)
    for each in stands:
        own = each.span.room_id
        for day, minutes in _by_day(each.span.starts_at, each.span.ends_at, zone):
            for room_id in (own, *beside.get(own, ())):
                found[day, room_id].append(minutes)
    return found


def _day(
    shown: Shown,
    day: date,
    bookings: tuple[Entry, ...],
    taken: dict[tuple[date, str], list[Minutes]],
    shut: dict[tuple[date, str], list[Minutes]],
) -> MonthDay:
    closed = day in shown.closed_days
    free: list[Room] = []
    open_minutes = taken_minutes = 0
    for room in shown.rooms:
        if closed and not room.on_closed_days:
            continue
        hours, stopped = (room.opens, room.closes), shut.get((day, room.room_id), [])
        kept_shut = _covered(stopped, hours)
        used = _covered([*stopped, *taken.get((day, room.room_id), [])], hours) - kept_shut
        left = room.closes - room.opens - kept_shut
        open_minutes += left
        taken_minutes += used
        if left and not used:
            free.append(room)
    return MonthDay(
        day=day,
        bookings=bookings,
        free=tuple(free),
        open_minutes=open_minutes,
        taken_minutes=taken_minutes,
        closed=closed,
    )


def _by_day(starts_at: datetime, ends_at: datetime, zone: tzinfo) -> Iterable[tuple[date, Minutes]]:
    """Yield the days that a time touches, each with its minutes of that day."""
    begin, end = starts_at.astimezone(zone), ends_at.astimezone(zone)
    day = begin.date()
    while True:
        midnight = datetime.combine(day, datetime.min.time(), zone)
        if midnight >= end:
            return
        first = int((begin - midnight).total_seconds() // 60)
        last = int((end - midnight).total_seconds() // 60)
        yield day, (max(0, first), min(DAY, last))
        day += timedelta(days=1)


def _covered(spans: Sequence[Minutes], hours: Minutes) -> int:
    """Return how many minutes of the hours the spans cover; what two share counts once."""
    total, until = 0, hours[0]
    for first, last in sorted(spans):
        begin, end = max(first, until), min(last, hours[1])
        if end > begin:
            total += end - begin
            until = end
    return total
