# SPDX-License-Identifier: Apache-2.0
"""入口の画面 (the door page): how a room stands at a moment, for whoever passes its door.

What may be known here is what everybody may know: titles of meetings that are not private.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from telework.meetings.catalogue import Room
from telework.meetings.circumstances import Verdict
from telework.meetings.meeting import OccurrenceState

SPANS = (15, 30, 60)
"""Minutes for which a room may be taken at its door."""

SOON = timedelta(minutes=15)
"""A free room whose next meeting is nearer is called amber."""


class DoorStatus(StrEnum):
    """How a room stands: each has its colour, its shape and its words."""

    FREE = "free"
    SOON = "soon"
    """Free, but not for long."""
    EXPECTED = "expected"
    """Booked for now; nobody has checked in yet."""
    BUSY = "busy"
    CLOSED = "closed"
    """Outside of its hours, on a closed day or during works."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorMeeting:
    """A meeting in the room or in a part of it; ``title`` is empty where it is private."""

    occurrence_id: str
    version: int
    starts_at: datetime
    ends_at: datetime
    state: OccurrenceState
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NearbyRoom:
    """A room that is free now; ``until`` is the end of its day where nothing comes."""

    name: str
    floor: str
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """From when to when something holds the room, set-up and clearing included."""

    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorView:
    """What a door page shows.

    Attributes:
        at: the moment it is true for.
        now: the meeting that runs, or should.
        later: the rest of the day, the next one first.
        free_until: None where the room is not free.
        may_check_in, may_finish: what can be done with ``now``, or with the next one early.
        check_in: the meeting that can be checked in to.
        spans: for how many minutes the room can be taken at once.
        closed: why the room is closed now.
    """

    room: Room
    at: datetime
    status: DoorStatus
    now: DoorMeeting | None
    later: tuple[DoorMeeting, ...]
    free_until: datetime | None
    check_in: DoorMeeting | None
    may_finish: bool
    spans: tuple[int, ...]
    nearby: tuple[NearbyRoom, ...]
    closed: Verdict | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomToday:
    """What is known of a room for the rest of a day.

    Attributes:
        meetings: that hold the room, by start.
        taken: by whatever, by start.
        closed: why it is closed now, None where it is open.
        closes_at: the end of its day.
    """

    room: Room
    meetings: Sequence[DoorMeeting]
    taken: Sequence[Taken]
    closed: Verdict | None
    closes_at: datetime

    def free_until(self, at: datetime) -> datetime | None:
        """Return until when nothing holds the room, None where something does now."""
        ahead = [each for each in self.taken if each.ends_at > at]
        if self.closed is not None or any(each.starts_at <= at for each in ahead):
            return None
        return min([each.starts_at for each in ahead] + [self.closes_at])


def door_view(
    today: RoomToday, at: datetime, nearby: tuple[NearbyRoom, ...], *, books: bool
) -> DoorView:
    """Say how a room stands; ``books`` is whether it can be taken at its door at all."""
    ahead = [each for each in today.meetings if each.ends_at > at]
    now = next((each for each in ahead if each.starts_at <= at), None)
    free_until = today.free_until(at)
    checkable = [each for each in ahead if _may_check_in(each, today.room, at)]
    bookable = books and free_until is not None and not today.room.needs_approval
    return DoorView(
        room=today.room,
        at=at,
        status=_status(today, now, free_until, at),
        now=now,
        later=tuple(each for each in ahead if each is not now),
        free_until=free_until,
        check_in=checkable[0] if checkable else None,
        may_finish=now is not None and now.state is OccurrenceState.CHECKED_IN,
        spans=_spans(today.room, at, free_until) if bookable else (),
        nearby=nearby,
        closed=today.closed,
    )


def _may_check_in(meeting: DoorMeeting, room: Room, at: datetime) -> bool:
    early = timedelta(minutes=room.check_in_early)
    late = timedelta(minutes=room.check_in_late)
    closes = meeting.starts_at + late if room.releases else meeting.ends_at
    within = meeting.starts_at - early <= at <= closes
    return meeting.state is OccurrenceState.ACCEPTED and within


def _status(
    today: RoomToday, now: DoorMeeting | None, free_until: datetime | None, at: datetime
) -> DoorStatus:
    if now is not None:
        arrived = now.state is OccurrenceState.CHECKED_IN
        return DoorStatus.BUSY if arrived else DoorStatus.EXPECTED
    if today.closed is not None:
        return DoorStatus.CLOSED
    if free_until is None:
        return DoorStatus.BUSY
    return DoorStatus.FREE if free_until - at >= SOON else DoorStatus.SOON


def _spans(room: Room, at: datetime, free_until: datetime | None) -> tuple[int, ...]:
    if free_until is None:
        return ()
    clearing = timedelta(minutes=room.after_minutes)
    return tuple(
        each
        for each in SPANS
        if each <= room.max_minutes and at + timedelta(minutes=each) + clearing <= free_until
    )
