# SPDX-License-Identifier: Apache-2.0
"""A view of the calendar of rooms, laid out: its grid, its bars and who stands where."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo

from desktop.models.room_calendar import Entry, View, grid_of, sharing
from desktop.models.room_grid import Bar, BarIndex, Cell, Part, RoomGrid, Span
from telework.meetings.catalogue import Catalogue, Room
from telework.meetings.views import ShownBlocking

STEPS = {View.DAY: 30, View.WEEK: 60}
"""Minutes by which the cell cursor moves."""

SNAPS = {View.DAY: 15, View.WEEK: 30}
"""Minutes of the raster of the pointer: a quarter of an hour of a week is two pixels wide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What is to be shown.

    Attributes:
        rooms: of the lanes, in order.
        closed_days: on which the city is closed.
    """

    view: View
    day: date
    catalogue: Catalogue
    rooms: tuple[Room, ...]
    entries: tuple[Entry, ...] = ()
    blockings: tuple[ShownBlocking, ...] = ()
    closed_days: frozenset[date] = frozenset()

    @property
    def is_of_one_room(self) -> bool:
        """Whether the days of one room lie below each other."""
        return self.view is View.WEEK and len(self.rooms) == 1


@dataclass(frozen=True, kw_only=True)
class Scene:
    """What is shown, at a size; made anew at each change of either.

    Attributes:
        index: of the bars in their own lanes.
        through: (entry, bar) in lanes of rooms that share a part with the booked one.
    """

    shown: Shown
    grid: RoomGrid
    index: BarIndex = field(init=False)
    through: tuple[tuple[int, Bar], ...] = field(init=False)

    def __post_init__(self) -> None:
        own: list[tuple[int, Bar]] = []
        beside: list[tuple[int, Bar]] = []
        lanes = self._lanes_through()
        for number, entry in enumerate(self.shown.entries):
            own += ((number, bar) for bar in self.grid.bars(entry.span))
            if entry.keeps_out:
                others = lanes.get(entry.span.room_id, ())
                beside += ((number, bar) for bar in self.grid.bars(entry.span, others))
        # What keeps nobody out lies below what was booked over it.
        own.sort(key=lambda each: self.shown.entries[each[0]].keeps_out)
        object.__setattr__(self, "index", BarIndex(own))
        object.__setattr__(self, "through", tuple(beside))

    @property
    def step(self) -> int:
        """Minutes by which the cursor moves."""
        return STEPS[View.DAY] if self.shown.is_of_one_room else STEPS[self.shown.view]

    @property
    def snap(self) -> int:
        """Minutes of the raster of the pointer."""
        return SNAPS[View.DAY] if self.shown.is_of_one_room else SNAPS[self.shown.view]

    def room(self, lane: int) -> Room:
        """Return the room of a lane."""
        room_id = self.grid.lanes[lane].room_id
        return next(each for each in self.shown.rooms if each.room_id == room_id)

    def entry_at(self, lane: int, x: float) -> tuple[Entry, Part] | None:
        """Return what lies under a point."""
        found = self.index.at(lane, x)
        return None if found is None else (self.shown.entries[found[0]], found[1])

    def entry_of(self, cell: Cell) -> Entry | None:
        """Return what stands in a cell, what keeps others out before what does not."""
        begin = self.grid.moment(cell)
        room_id = self.grid.lanes[cell.lane].room_id
        end = begin + timedelta(minutes=min(self.step, STEPS[View.WEEK]))
        found = [
            each
            for each in self.shown.entries
            if each.span.room_id == room_id
            and each.span.starts_at < end
            and begin < each.span.ends_at
        ]
        found.sort(key=lambda each: (not each.keeps_out, each.span.starts_at))
        return found[0] if found else None

    def closure_at(self, cell: Cell) -> ShownBlocking | None:
        """Return the closure in which a cell lies."""
        begin, room_id = self.grid.moment(cell), self.grid.lanes[cell.lane].room_id
        return next(
            (
                each
                for each in self.shown.blockings
                if each.room_id == room_id and each.starts_at <= begin < each.ends_at
            ),
            None,
        )

    def closures(self) -> tuple[tuple[ShownBlocking, Bar], ...]:
        """Return the closures of rooms with where they lie."""
        return tuple(
            (each, bar)
            for each in self.shown.blockings
            for bar in self.grid.bars(
                Span(room_id=each.room_id, starts_at=each.starts_at, ends_at=each.ends_at)
            )
        )

    def buffers(self, entry: Entry) -> tuple[Span, ...]:
        """Return the times for setting up and clearing beside a booking."""
        room = self.shown.catalogue.room(entry.span.room_id)
        if room is None or not entry.keeps_out:
            return ()
        spans = []
        span, own = entry.span, entry.span.room_id
        if room.before_minutes:
            first = span.starts_at - timedelta(minutes=room.before_minutes)
            spans.append(Span(room_id=own, starts_at=first, ends_at=span.starts_at))
        if room.after_minutes:
            last = span.ends_at + timedelta(minutes=room.after_minutes)
            spans.append(Span(room_id=own, starts_at=span.ends_at, ends_at=last))
        return tuple(spans)

    def is_closed(self, lane: int, column: int) -> bool:
        """Whether the city is closed on that day, and the room with it."""
        day = self.grid.day_of(Cell(lane=lane, column=column, minute=0))
        return day in self.shown.closed_days and not self.room(lane).on_closed_days

    def now_x(self, now: datetime, lane: int) -> float | None:
        """Return where the line of now crosses a lane, None where it does not."""
        local = now.astimezone(self.grid.zone)
        minute = local.hour * 60 + local.minute
        own = self.grid.lanes[lane].day
        days = (own,) if own is not None else self.grid.columns
        if local.date() not in days or not self.grid.opens <= minute <= self.grid.closes:
            return None
        return self.grid.x_of(days.index(local.date()), minute)

    def _lanes_through(self) -> dict[str, tuple[int, ...]]:
        found: dict[str, list[int]] = {}
        for room in self.shown.rooms:
            for other in sharing(self.shown.catalogue, room):
                found.setdefault(other, []).extend(self.grid.lanes_of(room.room_id))
        return {room_id: tuple(lanes) for room_id, lanes in found.items()}


def scene_of(shown: Shown, *, width: float, lane_height: float, zone: tzinfo) -> Scene:
    """Lay out what is shown."""
    grid = grid_of(
        shown.view,
        shown.day,
        shown.rooms,
        entries=shown.entries,
        width=width,
        lane_height=lane_height,
        zone=zone,
    )
    return Scene(shown=shown, grid=grid)


def moved_cell(scene: Scene, cell: Cell, across: int, down: int) -> Cell:
    """Return the cell so many steps across and lanes down; at an edge it stays."""
    grid = scene.grid
    lane = min(max(cell.lane + down, 0), len(grid.lanes) - 1)
    column, minute = cell.column, cell.minute // scene.step * scene.step + across * scene.step
    if minute < grid.opens:
        column, minute = column - 1, grid.closes - scene.step
    elif minute >= grid.closes:
        column, minute = column + 1, grid.opens
    if not 0 <= column < len(grid.columns):
        return Cell(lane=lane, column=cell.column, minute=cell.minute)
    return Cell(lane=lane, column=column, minute=minute)


def first_cell(scene: Scene, wanted: Sequence[tuple[str, datetime]]) -> Cell:
    """Return the cell of the first of these places that is shown, else the first of all."""
    for room_id, at in wanted:
        span = Span(room_id=room_id, starts_at=at, ends_at=at)
        cell = scene.grid.cell_of(span)
        if cell is not None and scene.grid.opens <= cell.minute < scene.grid.closes:
            return cell
    return Cell(lane=0, column=0, minute=scene.grid.opens)
