# SPDX-License-Identifier: Apache-2.0
"""Which rooms are shown, what stands there, and what was only asked for."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.meetings import BookingRequest, RequestState
from desktop.models.room_calendar import (
    RoomFilter,
    View,
    entries_of,
    free_rooms,
    sharing,
)
from desktop.models.room_grid import Cell
from desktop.models.room_scene import Scene, Shown, moved_cell, scene_of
from desktop.ui.dates import CITY_TIME
from telework.meetings.meeting import OccurrenceState
from tests.desktop import sample_meetings
from tests.desktop.sample_meetings import at

CITY = sample_meetings.catalogue()


def ids(wanted: RoomFilter) -> list[str]:
    return [each.room_id for each in wanted.rooms(CITY)]


def scene(view: View = View.DAY) -> Scene:
    shown = Shown(
        view=view,
        day=sample_meetings.TODAY.date(),
        catalogue=CITY,
        rooms=CITY.rooms,
        entries=entries_of(sample_meetings.occurrences(), ()),
        blockings=sample_meetings.blockings(),
        closed_days=frozenset(),
    )
    return scene_of(shown, width=1400, lane_height=40, zone=CITY_TIME)


def request(state: RequestState, rule: str = "") -> BookingRequest:
    wish = sample_meetings.wish_of(sample_meetings.shown(1, "15C", at(9), 60, title="申込み"))
    wish = replace(wish, when=replace(wish.when, rule=rule))
    return BookingRequest(meeting_id="m", wish=wish, made_at=at(8), state=state)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (RoomFilter(), ["15A", "15B", "15C", "15AB", "3-1", "E2"]),
        (RoomFilter(building="東別館"), ["E2"]),
        (RoomFilter(shared=True, capacity=25), ["15AB", "3-1"]),
        (RoomFilter(feature="camera"), ["15C"]),
        (RoomFilter(room_id="15B"), ["15B"]),
        (RoomFilter(building="東別館", shared=True), []),
    ],
)
def test_rooms_are_narrowed_by_all_that_is_asked(wanted: RoomFilter, expected: list[str]) -> None:
    assert ids(wanted) == expected


def test_free_rooms_know_walls_buffers_closures_and_who_did_not_come() -> None:
    entries = entries_of(sample_meetings.occurrences(), ())

    def free(begin: int, end: int) -> list[str]:
        span = (at(begin), at(end))
        found = free_rooms(CITY.rooms, entries, sample_meetings.blockings(), span)
        return [each.room_id for each in found]

    assert free(9, 10) == ["15B", "15C", "3-1", "E2"]  # nobody came to E2; the wall is taken
    assert free(14, 15) == ["15C"]  # 15B needs 15 minutes to be cleared before 15:00
    assert "E2" not in free(16, 17)


def test_rooms_with_a_wall_between_them_share_it() -> None:
    found = CITY.room("15A")
    assert found is not None
    assert sharing(CITY, found) == {"15AB"}


def test_what_was_cancelled_is_gone_and_what_was_released_keeps_nobody_out() -> None:
    cancelled = sample_meetings.shown(1, "15A", at(9), 60, state=OccurrenceState.CANCELLED)
    released = sample_meetings.shown(2, "15A", at(9), 60, state=OccurrenceState.RELEASED)
    (entry,) = entries_of((cancelled, released), ())
    assert not entry.keeps_out


def test_a_request_shows_each_date_until_it_has_an_answer() -> None:
    series = request(RequestState.UNSENT, "FREQ=WEEKLY;COUNT=3")
    entries = entries_of((), (series,))
    assert [each.span.starts_at for each in entries] == [at(9, days=7 * n) for n in range(3)]
    assert not any(each.keeps_out or each.can_move for each in entries)
    for settled in (RequestState.ANSWERED, RequestState.REFUSED):
        assert entries_of((), (request(settled),)) == ()


def test_only_what_one_manages_can_be_moved_and_only_before_it_began() -> None:
    mine = sample_meetings.shown(1, "15A", at(9), 60, manages=True)
    (entry,) = entries_of((mine,), ())
    assert entry.can_move
    for other in (
        replace(mine, manages=False),
        replace(mine, state=OccurrenceState.CHECKED_IN),
        replace(mine, state=OccurrenceState.RELEASED),
    ):
        (entry,) = entries_of((other,), ())
        assert not entry.can_move


def test_a_taken_wall_is_seen_in_the_room_beside() -> None:
    through = {
        (bar.lane, scene().shown.entries[number].span.room_id) for number, bar in scene().through
    }
    assert (3, "15A") in through
    assert (3, "15B") in through


def test_buffers_lie_beside_the_booking() -> None:
    found = scene()
    entry = next(each for each in found.shown.entries if each.span.room_id == "15B")
    (after,) = found.buffers(entry)
    assert (after.starts_at, after.minutes) == (entry.span.ends_at, 15)


def test_what_stands_in_a_cell_is_what_keeps_others_out() -> None:
    assert scene().entry_of(Cell(lane=0, column=0, minute=600)) is not None
    assert scene().entry_of(Cell(lane=0, column=0, minute=660)) is None
    assert scene().closure_at(Cell(lane=5, column=0, minute=840)) is not None


def test_the_cursor_walks_from_day_to_day_and_stops_at_the_edge() -> None:
    week = scene(View.WEEK)
    last = Cell(lane=0, column=0, minute=week.grid.closes - 60)
    assert moved_cell(week, last, 1, 0) == Cell(lane=0, column=1, minute=week.grid.opens)
    first = Cell(lane=0, column=0, minute=week.grid.opens)
    assert moved_cell(week, first, -1, -1) == first


def test_now_is_where_it_is_and_nowhere_on_another_day() -> None:
    now = at(15)
    assert scene().now_x(now, 0) == pytest.approx(700)
    assert scene().now_x(now + timedelta(days=1), 0) is None
