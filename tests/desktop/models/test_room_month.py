# SPDX-License-Identifier: Apache-2.0
"""A month of rooms: what counts as a booking, which rooms are free, how full a day is."""

from dataclasses import replace
from datetime import date

from desktop.models.room_calendar import View, entries_of
from desktop.models.room_month import MonthDay, month_days
from desktop.models.room_scene import Shown
from desktop.ui.dates import CITY_TIME
from telework.meetings.meeting import OccurrenceState
from telework.meetings.views import ShownBlocking, ShownOccurrence
from tests.desktop import sample_meetings
from tests.desktop.sample_meetings import at

CITY = sample_meetings.catalogue()
TODAY = sample_meetings.TODAY.date()


def of_today(*taken: ShownOccurrence, **given: object) -> MonthDay:
    shown = Shown(
        view=View.MONTH,
        day=TODAY,
        catalogue=CITY,
        rooms=CITY.rooms,
        entries=entries_of(taken, ()),
        **given,  # type: ignore[arg-type]
    )
    return next(each for each in month_days(shown, CITY_TIME) if each.day == TODAY)


def booked(room_id: str, hour: int, minutes: int, number: int = 1) -> ShownOccurrence:
    return sample_meetings.shown(number, room_id, at(hour), minutes, title="会議")


def free(day: MonthDay) -> list[str]:
    return [each.room_id for each in day.free]


def test_a_month_has_all_its_days() -> None:
    shown = Shown(view=View.MONTH, day=date(2028, 2, 10), catalogue=CITY, rooms=CITY.rooms)
    days = month_days(shown, CITY_TIME)
    assert [days[0].day, days[-1].day, len(days)] == [date(2028, 2, 1), date(2028, 2, 29), 29]
    assert {len(each.free) for each in days} == {len(CITY.rooms)}


def test_what_stands_next_door_takes_the_room_that_spans_both() -> None:
    day = of_today(booked("15A", 10, 60))
    assert len(day.bookings) == 1
    assert {"15A", "15AB"} & set(free(day)) == set()
    assert "15B" in free(day)
    assert day.taken_minutes == 120


def test_two_bookings_over_each_other_take_their_time_once() -> None:
    day = of_today(booked("15C", 10, 120), booked("15C", 11, 120, number=2))
    assert (len(day.bookings), day.taken_minutes) == (2, 180)


def test_a_room_that_was_given_back_is_free_and_a_request_is_no_booking() -> None:
    released = replace(booked("15C", 10, 60), state=OccurrenceState.RELEASED)
    day = of_today(released)
    assert (day.bookings, day.occupancy) == ((), 0.0)
    assert "15C" in free(day)


def test_a_closure_takes_from_what_could_be_used() -> None:
    whole = of_today().open_minutes
    shut = ShownBlocking(
        blocking_id="b",
        room_id="15C",
        starts_at=at(0),
        ends_at=at(0, days=1),
        reason="工事",
    )
    room = CITY.room("15C")
    assert room is not None
    day = of_today(blockings=(shut,))
    assert day.open_minutes == whole - (room.closes - room.opens)
    assert "15C" not in free(day)


def test_a_closed_day_leaves_the_rooms_that_are_open_all_the_same() -> None:
    day = of_today(closed_days=frozenset({TODAY}))
    assert day.closed
    assert free(day) == [each.room_id for each in CITY.rooms if each.on_closed_days]


def test_a_meeting_over_midnight_counts_on_both_days() -> None:
    night = booked("15C", 23, 120)
    shown = Shown(
        view=View.MONTH,
        day=TODAY,
        catalogue=CITY,
        rooms=CITY.rooms,
        entries=entries_of((night,), ()),
    )
    days = [each.day for each in month_days(shown, CITY_TIME) if each.bookings]
    assert [each.day for each in days] == [TODAY.day, TODAY.day + 1]
