# SPDX-License-Identifier: Apache-2.0
"""The form's rule and back, and the dates that it means."""

from datetime import date, datetime, time

import pytest

from desktop.models.recurrence_form import (
    Kind,
    Repeating,
    dates_of,
    form_of,
    is_last_of_weekday,
    nth_of,
    rule_of,
)
from telework.meetings.meeting import MAX_OCCURRENCES
from telework.meetings.recurrence import Recurrence
from telework.meetings.rule_text import read_rule, rule_text

TUESDAY = date(2026, 11, 24)
FIFTH_FRIDAY = date(2027, 1, 29)


def at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour))


@pytest.mark.parametrize(
    ("said", "first", "text"),
    [
        (Repeating(kind=Kind.DAILY, count=3), TUESDAY, "FREQ=DAILY;COUNT=3"),
        (Repeating(kind=Kind.WEEKLY), TUESDAY, "FREQ=WEEKLY;BYDAY=TU;COUNT=10"),
        (
            Repeating(kind=Kind.BIWEEKLY, weekdays=(3, 1), count=4),
            TUESDAY,
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4",
        ),
        (
            Repeating(kind=Kind.MONTHLY_DATE, until=date(2027, 3, 31)),
            TUESDAY,
            "FREQ=MONTHLY;BYMONTHDAY=24;UNTIL=20270331T145959Z",
        ),
        (
            Repeating(kind=Kind.MONTHLY_NTH, count=2),
            FIFTH_FRIDAY,
            "FREQ=MONTHLY;BYDAY=5FR;COUNT=2",
        ),
        (
            Repeating(kind=Kind.MONTHLY_LAST, count=2),
            FIFTH_FRIDAY,
            "FREQ=MONTHLY;BYDAY=-1FR;COUNT=2",
        ),
    ],
)
def test_what_the_form_says_is_a_rule_and_the_rule_is_shown_again(
    said: Repeating, first: date, text: str
) -> None:
    rule = rule_of(said, first)
    assert rule is not None
    assert rule_text(rule) == text
    again = form_of(rule)
    assert again is not None
    assert rule_of(again, first) == rule


def test_a_single_meeting_has_no_rule() -> None:
    assert rule_of(Repeating(), TUESDAY) is None
    assert form_of(None) == Repeating()
    starts = at(TUESDAY, 9)
    assert dates_of(None, starts) == (starts,)


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=WEEKLY;INTERVAL=3",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=MONTHLY;BYDAY=1MO,3MO",
        "FREQ=MONTHLY;BYDAY=-2FR",
        "FREQ=MONTHLY;BYDAY=FR",
        "FREQ=DAILY;BYDAY=MO",
    ],
)
def test_a_rule_that_the_form_cannot_say_is_not_bent(text: str) -> None:
    rule = read_rule(text, all_day=False)
    assert isinstance(rule, Recurrence)
    assert form_of(rule) is None


def test_a_month_without_a_fifth_friday_is_left_out() -> None:
    rule = rule_of(Repeating(kind=Kind.MONTHLY_NTH, count=4), FIFTH_FRIDAY)
    starts = at(FIFTH_FRIDAY, 8)
    days = [each.date().isoformat() for each in dates_of(rule, starts)]
    assert days == ["2027-01-29", "2027-04-30", "2027-07-30", "2027-10-29"]


def test_the_end_is_the_last_day_on_which_it_may_be_before_nine_too() -> None:
    said = Repeating(kind=Kind.WEEKLY, until=date(2026, 12, 8))
    found = dates_of(rule_of(said, TUESDAY), at(TUESDAY, 8))
    assert [each.day for each in found] == [24, 1, 8]


def test_more_dates_than_a_meeting_may_have_can_be_told() -> None:
    said = Repeating(kind=Kind.DAILY, count=5000)
    assert len(dates_of(rule_of(said, TUESDAY), at(TUESDAY, 0))) == MAX_OCCURRENCES + 1


def test_which_of_its_weekday_a_day_is() -> None:
    assert (nth_of(TUESDAY), nth_of(FIFTH_FRIDAY)) == (4, 5)
    assert is_last_of_weekday(TUESDAY)
    assert is_last_of_weekday(FIFTH_FRIDAY)
    assert not is_last_of_weekday(date(2027, 1, 22))
