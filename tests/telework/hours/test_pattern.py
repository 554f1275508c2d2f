# SPDX-License-Identifier: Apache-2.0
"""Whose hours hold on a day: patterns, assignments on top of each other, exchanged days."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from telework import Schedule
from telework.hours.pattern import (
    CITY_HOURS,
    PatternAssignment,
    SchedulePattern,
    SwappedDay,
    assigned_on,
    schedule_on,
)
from tests.telework.hours.days import PERSON, SATURDAY, TUESDAY

EARLY = Schedule(begin=time(7, 0), end=time(15, 45))
MORNINGS = Schedule(lunch_begin=time(12, 0), lunch_end=time(12, 0), end=time(12, 0))
MIXED = SchedulePattern(
    pattern_id="mixed",
    name="早出と午前",
    week=(EARLY, Schedule(), EARLY, EARLY, MORNINGS, None, None),
)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 23), EARLY),  # Monday
        (TUESDAY, Schedule()),
        (date(2026, 11, 27), MORNINGS),
        (SATURDAY, None),
    ],
)
def test_a_pattern_has_its_days_of_the_week(day: date, expected: Schedule | None) -> None:
    assert schedule_on(day, MIXED, (), closed=False) == expected


def test_a_closed_day_has_no_hours() -> None:
    assert schedule_on(TUESDAY, CITY_HOURS, (), closed=True) is None


def test_exchanged_days_take_their_hours_along() -> None:
    friday = date(2026, 11, 27)
    swap = SwappedDay(person_id=PERSON, duty_day=SATURDAY, off_day=friday)
    assert schedule_on(SATURDAY, MIXED, [swap], closed=False) == MORNINGS
    assert schedule_on(friday, MIXED, [swap], closed=False) is None
    assert schedule_on(SATURDAY, MIXED, [swap], closed=True) == MORNINGS, "duty on a holiday"
    assert schedule_on(TUESDAY, MIXED, [swap], closed=False) == Schedule()


def _assigned(name: str, first: date, last: date | None) -> PatternAssignment:
    return PatternAssignment(
        assignment_id=name, person_id=PERSON, pattern_id=name, first=first, last=last
    )


def test_the_assignment_that_began_last_lies_on_top() -> None:
    whole_year = _assigned("base", date(2026, 4, 1), None)
    november = _assigned("early", date(2026, 11, 1), date(2026, 11, 30))
    both = (november, whole_year)
    assert assigned_on(date(2026, 3, 31), both) is None
    assert assigned_on(date(2026, 10, 31), both) is whole_year
    assert assigned_on(date(2026, 11, 1), both) is november
    assert assigned_on(date(2026, 11, 30), both) is november
    assert assigned_on(date(2026, 12, 1), both) is whole_year
    newer = replace(november, assignment_id="later")
    assert assigned_on(TUESDAY, (newer, *both)) is newer


def test_a_week_has_seven_days_and_some_hours() -> None:
    for week in ((None,) * 7, (Schedule(),) * 6):
        with pytest.raises(ValueError, match="seven days"):
            SchedulePattern(pattern_id="x", name="x", week=week)
    assert len(CITY_HOURS.week) == timedelta(days=7).days
