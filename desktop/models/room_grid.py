# SPDX-License-Identifier: Apache-2.0
"""Where rooms, days and bookings lie in the calendar of rooms: pure geometry, without Qt.

One grid serves every view: lanes from above to below, columns of days from left to right, and
within a column the minutes of the day. The day has one column, the week seven, the month all
its days; one room over a week has the days as lanes and a single column.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum

SNAP = 15
"""Minutes: what is drawn begins and ends on quarters of hours, as people say times."""

LEAST = 15
"""Minutes of the shortest booking that can be drawn."""

DAY = 1440
GRIP = 6.0
"""Pixels at the end of a bar by which it is stretched."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One row: a room, and in the view of one room over a week also its day."""

    room_id: str
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One place in time and room: lane, column and minutes after midnight (up to 1440)."""

    lane: int
    column: int
    minute: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A room over a time, in UTC."""

    room_id: str
    starts_at: datetime
    ends_at: datetime

    @property
    def minutes(self) -> int:
        """How long it is."""
        return (self.ends_at - self.starts_at) // timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What a span looks like in one lane and column; ``begins`` and ``ends`` are its real ends."""

    lane: int
    column: int
    left: float
    right: float
    begins: bool
    ends: bool


class Part(StrEnum):
    """What of a bar is under the pointer."""

    BODY = "body"
    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomGrid:
    """The geometry of a view; positions are pixels from the first lane's left upper corner.

    Attributes:
        columns: the days across; the view of one room over a week has one, which counts not.
        opens, closes: minutes after midnight between which a day is shown.
        width, lane_height: of the whole grid, and of a lane.
        zone: in which days begin.
    """

    lanes: tuple[Lane, ...]
    columns: tuple[date, ...]
    opens: int
    closes: int
    width: float
    lane_height: float
    zone: tzinfo
    _lanes_of: dict[str, list[int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found: dict[str, list[int]] = {}
        for number, lane in enumerate(self.lanes):
            found.setdefault(lane.room_id, []).append(number)
        object.__setattr__(self, "_lanes_of", found)

    @property
    def column_width(self) -> float:
        """The width of a day."""
        return self.width / max(1, len(self.columns))

    @property
    def height(self) -> float:
        """The height of all lanes."""
        return self.lane_height * len(self.lanes)

    @property
    def days(self) -> tuple[date, ...]:
        """Every day that is shown, in order."""
        own = tuple(dict.fromkeys(each.day for each in self.lanes if each.day is not None))
        return own or self.columns

    def day_of(self, cell: Cell) -> date:
        """Return the day of a cell."""
        return self.lanes[cell.lane].day or self.columns[cell.column]

    def moment(self, cell: Cell) -> datetime:
        """Return when a cell begins, in UTC."""
        midnight = datetime.combine(self.day_of(cell), datetime.min.time(), self.zone)
        return (midnight + timedelta(minutes=cell.minute)).astimezone(UTC)

    def x_of(self, column: int, minute: int) -> float:
        """Return where a minute of a day lies; outside of the shown hours at their edge."""
        inside = min(max(minute, self.opens), self.closes) - self.opens
        return self.column_width * (column + inside / (self.closes - self.opens))

    def cell_at(self, x: float, y: float, snap: int = SNAP) -> Cell | None:
        """Return the cell under a point, at the snap before it; None beside the grid."""
        lane = int(y // self.lane_height)
        if not (0 <= x < self.width and 0 <= lane < len(self.lanes) and self.columns):
            return None
        column = min(int(x // self.column_width), len(self.columns) - 1)
        share = (x - column * self.column_width) / self.column_width
        minute = self.opens + share * (self.closes - self.opens)
        return Cell(lane=lane, column=column, minute=int(minute // snap) * snap)

    def bars(self, span: Span, lanes: Sequence[int] | None = None) -> Iterator[Bar]:
        """Yield what a span looks like: a bar for each day it touches, in its room's lanes.

        Args:
            span: what is shown.
            lanes: in which lanes instead, such as those of rooms that share its parts.
        """
        for lane in self._lanes_of.get(span.room_id, ()) if lanes is None else lanes:
            own = self.lanes[lane].day
            for column, across in enumerate(self.columns):
                bar = self._bar(span, lane, column, own or across)
                if bar is not None:
                    yield bar

    def lanes_of(self, room_id: str) -> Sequence[int]:
        """Return the lanes of a room."""
        return self._lanes_of.get(room_id, [])

    def cell_of(self, span: Span) -> Cell | None:
        """Return the cell in which a span begins, None where that is not shown."""
        local = span.starts_at.astimezone(self.zone)
        for lane in self.lanes_of(span.room_id):
            own = self.lanes[lane].day
            days = (own,) if own is not None else self.columns
            if local.date() in days:
                column = 0 if own is not None else self.columns.index(local.date())
                return Cell(lane=lane, column=column, minute=local.hour * 60 + local.minute)
        return None

    def _bar(self, span: Span, lane: int, column: int, day: date) -> Bar | None:
        midnight = datetime.combine(day, datetime.min.time(), self.zone)
        begin = _minutes(span.starts_at - midnight)
        end = _minutes(span.ends_at - midnight)
        if end <= self.opens or begin >= self.closes or end <= 0 or begin >= DAY:
            return None
        left, right = self.x_of(column, begin), self.x_of(column, end)
        return Bar(
            lane=lane,
            column=column,
            left=left,
            right=right,
            begins=begin >= self.opens,
            ends=end <= self.closes,
        )


@dataclass(frozen=True, slots=True)
class _Found:
    left: float
    right: float
    number: int
    bar: Bar


class BarIndex:
    """Finds the bar under a point without looking at every one."""

    def __init__(self, bars: Sequence[tuple[int, Bar]]) -> None:
        """Take bars with the number of what each stands for; later ones lie on top."""
        by_lane: dict[int, list[_Found]] = {}
        for number, bar in bars:
            by_lane.setdefault(bar.lane, []).append(_Found(bar.left, bar.right, number, bar))
        self._lanes = {
            lane: sorted(found, key=lambda each: each.left) for lane, found in by_lane.items()
        }
        self._lefts = {lane: [each.left for each in found] for lane, found in self._lanes.items()}

    def lane(self, lane: int) -> Iterator[tuple[int, Bar]]:
        """Yield the bars of a lane from left to right."""
        for each in self._lanes.get(lane, ()):
            yield each.number, each.bar

    def at(self, lane: int, x: float) -> tuple[int, Part] | None:
        """Return what lies at a point and by which part it is held there."""
        found = self._lanes.get(lane, [])
        for each in reversed(found[: bisect_right(self._lefts.get(lane, []), x)]):
            if each.left <= x < each.right:
                return each.number, _part(each, x)
        return None


def _part(found: _Found, x: float) -> Part:
    grip = min(GRIP, (found.right - found.left) / 4)
    if found.bar.begins and x - found.left < grip:
        return Part.START
    if found.bar.ends and found.right - x <= grip:
        return Part.END
    return Part.BODY


def _minutes(since: timedelta) -> int:
    return int(since.total_seconds() // 60)
