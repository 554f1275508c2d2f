# SPDX-License-Identifier: Apache-2.0
"""What drawing in the calendar of rooms asks for: a new time, another room, a later end.

Pure: the pointer and the keyboard both go through here, so that they mean the same.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from desktop.models.room_grid import LEAST, SNAP, Cell, Part, RoomGrid, Span
from telework.meetings.meeting import MAX_MINUTES

LONGEST = timedelta(minutes=MAX_MINUTES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drag:
    """A drag under way.

    Attributes:
        grid: of the view.
        begun: where it began.
        part: how what stands there is held.
        held: what is moved or stretched, None where a booking is drawn anew.
        snap: minutes of the raster that cells were found by.
    """

    grid: RoomGrid
    begun: Cell
    part: Part = Part.BODY
    held: Span | None = None
    snap: int = SNAP

    def to(self, cell: Cell) -> Span:
        """Return what is asked for with the pointer at a cell."""
        if self.held is None:
            return self._drawn(cell)
        if self.part is Part.START:
            return stretched_start(self.held, self.grid.moment(cell))
        if self.part is Part.END:
            return stretched_end(self.held, self.grid.moment(cell) + self._step())
        return self._moved(self.held, cell)

    def _step(self) -> timedelta:
        return timedelta(minutes=self.snap)

    def _drawn(self, cell: Cell) -> Span:
        """A booking stays in the room and on the day in which it was begun."""
        here = replace(self.begun, minute=cell.minute)
        first, last = sorted((self.grid.moment(self.begun), self.grid.moment(here)))
        room = self.grid.lanes[self.begun.lane].room_id
        return Span(
            room_id=room, starts_at=first, ends_at=min(last + self._step(), first + LONGEST)
        )

    def _moved(self, held: Span, cell: Cell) -> Span:
        by = self.grid.moment(cell) - self.grid.moment(self.begun)
        to_other = cell.lane != self.begun.lane
        room = self.grid.lanes[cell.lane].room_id if to_other else held.room_id
        return Span(room_id=room, starts_at=held.starts_at + by, ends_at=held.ends_at + by)


def stretched_start(held: Span, starts_at: datetime) -> Span:
    """Return a span that begins at another time, never shorter than the least."""
    latest = held.ends_at - timedelta(minutes=LEAST)
    earliest = held.ends_at - LONGEST
    return replace(held, starts_at=max(earliest, min(starts_at, latest)))


def stretched_end(held: Span, ends_at: datetime) -> Span:
    """Return a span that ends at another time, never shorter than the least."""
    earliest = held.starts_at + timedelta(minutes=LEAST)
    return replace(held, ends_at=min(held.starts_at + LONGEST, max(ends_at, earliest)))


def shifted(grid: RoomGrid, held: Span, minutes: int, lanes: int) -> Span | None:
    """Return a span moved by so many minutes and lanes; None where there is no lane."""
    by = timedelta(minutes=minutes)
    moved = replace(held, starts_at=held.starts_at + by, ends_at=held.ends_at + by)
    if not lanes:
        return moved
    at = grid.cell_of(held)
    lane = None if at is None else at.lane + lanes
    if at is None or lane is None or not 0 <= lane < len(grid.lanes):
        return None
    days = timedelta()
    before, after = grid.lanes[at.lane], grid.lanes[lane]
    if before.day is not None and after.day is not None:
        days = after.day - before.day
    return Span(
        room_id=after.room_id, starts_at=moved.starts_at + days, ends_at=moved.ends_at + days
    )
