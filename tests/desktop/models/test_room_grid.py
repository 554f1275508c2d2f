# SPDX-License-Identifier: Apache-2.0
"""Where rooms and times lie, and what a drag means: geometry without a window."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from desktop.models.room_calendar import View, grid_of, turned
from desktop.models.room_drag import Drag, shifted, stretched_end, stretched_start
from desktop.models.room_grid import BarIndex, Cell, Part, RoomGrid, Span
from desktop.ui.dates import CITY_TIME
from tests.desktop import sample_meetings

ROOMS = sample_meetings.catalogue().rooms
TUESDAY = date(2026, 11, 24)
WIDTH, HEIGHT = 1400.0, 40.0


def grid(view: View = View.DAY, rooms: tuple[str, ...] = ("15A", "15B", "15C")) -> RoomGrid:
    """14 hours from 8 to 22 over 1,400 pixels: a minute is 5/3 pixels on a day."""
    chosen = [each for each in ROOMS if each.room_id in rooms]
    return grid_of(view, TUESDAY, chosen, width=WIDTH, lane_height=HEIGHT, zone=CITY_TIME)


def at(hour: int, minute: int = 0, days: int = 0) -> datetime:
    return sample_meetings.at(hour, minute, days)


def span(begin: datetime, minutes: int, room_id: str = "15A") -> Span:
    return Span(room_id=room_id, starts_at=begin, ends_at=begin + timedelta(minutes=minutes))


def test_a_point_is_the_quarter_of_an_hour_before_it() -> None:
    found = grid().cell_at(100 + 100 * 14 / 60, HEIGHT * 1.5)
    assert found == Cell(lane=1, column=0, minute=9 * 60)
    assert grid().moment(found) == at(9)


@pytest.mark.parametrize(("x", "y"), [(-1, 0), (WIDTH, 0), (0, HEIGHT * 3), (0, -1)])
def test_beside_the_grid_is_no_cell(x: float, y: float) -> None:
    assert grid().cell_at(x, y) is None


def test_every_cell_is_found_where_it_lies() -> None:
    for view in (View.DAY, View.WEEK, View.MONTH):
        shown = grid(view)
        for column in range(len(shown.columns)):
            for minute in range(shown.opens, shown.closes, 15):
                x = shown.x_of(column, minute) + 0.001
                expected = Cell(lane=2, column=column, minute=minute)
                assert shown.cell_at(x, HEIGHT * 2.5) == expected


def test_a_meeting_over_midnight_is_a_bar_on_each_day() -> None:
    night = span(at(21), 180)
    bars = list(grid(View.WEEK).bars(night))
    assert [(bar.column, bar.begins, bar.ends) for bar in bars] == [(1, True, False)]
    wide = replace(grid(View.WEEK), opens=0, closes=1440)
    assert [bar.column for bar in wide.bars(span(at(23), 120))] == [1, 2]


def test_one_room_over_a_week_has_its_days_below_each_other() -> None:
    shown = grid(View.WEEK, ("15C",))
    assert [each.day for each in shown.lanes][:2] == [date(2026, 11, 23), TUESDAY]
    assert len(shown.columns) == 1
    (bar,) = shown.bars(span(at(10), 60, "15C"))
    assert (bar.lane, bar.left) == (1, 200)
    assert shown.cell_of(span(at(10), 60, "15C")) == Cell(lane=1, column=0, minute=600)


def test_hours_grow_for_what_stands_outside_of_them() -> None:
    early = sample_meetings.shown(1, "15A", at(6, 30), 30)
    from desktop.models.room_calendar import entries_of

    shown = grid_of(
        View.DAY,
        TUESDAY,
        ROOMS,
        entries=entries_of((early,), ()),
        width=WIDTH,
        lane_height=HEIGHT,
        zone=CITY_TIME,
    )
    assert (shown.opens, shown.closes) == (360, 1320)


def test_the_bar_under_a_point_is_held_by_its_ends_or_its_body() -> None:
    shown = grid()
    spans = [span(at(9), 60), span(at(10), 60)]
    index = BarIndex([(n, bar) for n, each in enumerate(spans) for bar in shown.bars(each)])
    assert index.at(0, 101) == (0, Part.START)
    assert index.at(0, 150) == (0, Part.BODY)
    assert index.at(0, 198) == (0, Part.END)
    assert index.at(0, 202) == (1, Part.START)
    assert index.at(0, 301) is None
    assert index.at(1, 150) is None


def test_what_ends_outside_of_the_day_shown_is_not_stretched_there() -> None:
    shown = grid()
    index = BarIndex([(0, bar) for bar in shown.bars(span(at(21), 120))])
    assert index.at(0, WIDTH - 1) == (0, Part.BODY)


def test_drawing_gives_whole_quarters_in_both_directions() -> None:
    begun = Cell(lane=2, column=0, minute=600)
    drag = Drag(grid=grid(), begun=begun)
    assert drag.to(replace(begun, minute=645)) == span(at(10), 60, "15C")
    assert drag.to(replace(begun, minute=585)) == span(at(9, 45), 30, "15C")
    assert drag.to(begun).minutes == 15


def test_drawing_stays_in_its_room() -> None:
    drag = Drag(grid=grid(), begun=Cell(lane=0, column=0, minute=600))
    assert drag.to(Cell(lane=2, column=0, minute=615)).room_id == "15A"


def test_moving_takes_the_length_along_to_another_room_and_time() -> None:
    held = span(at(10), 50)
    drag = Drag(grid=grid(), begun=Cell(lane=0, column=0, minute=615), held=held)
    assert drag.to(Cell(lane=2, column=0, minute=675)) == span(at(11), 50, "15C")


def test_moving_over_a_week_changes_the_day() -> None:
    drag = Drag(
        grid=grid(View.WEEK), begun=Cell(lane=0, column=1, minute=600), held=span(at(10), 60)
    )
    assert drag.to(Cell(lane=0, column=3, minute=600)) == span(at(10, days=2), 60)


@pytest.mark.parametrize(
    ("part", "minute", "expected"),
    [
        (Part.END, 705, span(at(10), 120)),
        (Part.END, 540, span(at(10), 15)),
        (Part.START, 570, span(at(9, 30), 90)),
        (Part.START, 780, span(at(10, 45), 15)),
    ],
)
def test_stretching_moves_one_end_and_never_past_the_other(
    part: Part, minute: int, expected: Span
) -> None:
    begun = Cell(lane=0, column=0, minute=600)
    drag = Drag(grid=grid(), begun=begun, part=part, held=span(at(10), 60))
    assert drag.to(replace(begun, minute=minute)) == expected


def test_nothing_is_drawn_longer_than_a_day() -> None:
    held = span(at(10), 60)
    assert stretched_end(held, held.ends_at + timedelta(days=3)).minutes == 1440
    assert stretched_start(held, held.starts_at - timedelta(days=3)).minutes == 1440


def test_the_keyboard_moves_by_quarters_and_lanes_and_not_off_the_list() -> None:
    held = span(at(10), 60)
    assert shifted(grid(), held, 15, 0) == span(at(10, 15), 60)
    assert shifted(grid(), held, 0, 1) == span(at(10), 60, "15B")
    assert shifted(grid(), held, 0, -1) is None
    week = grid(View.WEEK, ("15A",))
    assert shifted(week, held, 0, 1) == span(at(10, days=1), 60)


@pytest.mark.parametrize(
    ("view", "by", "expected"),
    [
        (View.DAY, 1, date(2026, 11, 25)),
        (View.WEEK, -1, date(2026, 11, 17)),
        (View.MONTH, 3, date(2027, 2, 24)),
        (View.MONTH, -11, date(2025, 12, 24)),
    ],
)
def test_turning_goes_a_view_on(view: View, by: int, expected: date) -> None:
    assert turned(view, TUESDAY, by) == expected


def test_the_last_of_a_month_stays_the_last() -> None:
    assert turned(View.MONTH, date(2028, 1, 31), 1) == date(2028, 2, 29)


def test_moments_are_in_utc() -> None:
    moment = grid().moment(Cell(lane=0, column=0, minute=510))
    assert moment == datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
