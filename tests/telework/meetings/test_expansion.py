# SPDX-License-Identifier: Apache-2.0
"""When a rule comes true: known calendars, a second opinion day by day, and odd clocks."""

import calendar
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telework.meetings.expansion import begins_with, days, moments
from telework.meetings.recurrence import Frequency, Recurrence, Weekday
from telework.meetings.rule_text import read_rule, rule_text

TOKYO = ZoneInfo("Asia/Tokyo")
BERLIN = ZoneInfo("Europe/Berlin")


def rule(text: str) -> Recurrence:
    """Read a rule that is meant to be taken."""
    found = read_rule(text, all_day=False)
    assert isinstance(found, Recurrence)
    return found


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        ("FREQ=DAILY;COUNT=3", "2026-11-29", "2026-11-29 2026-11-30 2026-12-01"),
        ("FREQ=DAILY;BYDAY=MO,FR;COUNT=3", "2026-11-22", "2026-11-23 2026-11-27 2026-11-30"),
        ("FREQ=WEEKLY;COUNT=3", "2026-12-28", "2026-12-28 2027-01-04 2027-01-11"),
        ("FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3", "2026-11-25", "2026-11-26 2026-12-01 2026-12-03"),
        # RFC 5545 section 3.8.5.3: the same rule with another beginning of the week.
        (
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
            "1997-08-05",
            "1997-08-05 1997-08-10 1997-08-19 1997-08-24",
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
            "1997-08-05",
            "1997-08-05 1997-08-17 1997-08-19 1997-08-31",
        ),
        ("FREQ=MONTHLY;COUNT=3", "2026-12-31", "2026-12-31 2027-01-31 2027-03-31"),
        ("FREQ=MONTHLY;COUNT=3", "2028-01-29", "2028-01-29 2028-02-29 2028-03-29"),
        ("FREQ=MONTHLY;COUNT=3", "2027-01-29", "2027-01-29 2027-03-29 2027-04-29"),
        ("FREQ=MONTHLY;INTERVAL=12;COUNT=2", "2024-02-29", "2024-02-29 2028-02-29"),
        ("FREQ=MONTHLY;BYDAY=5FR;COUNT=3", "2026-11-01", "2027-01-29 2027-04-30 2027-07-30"),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "2026-11-01", "2026-11-27 2026-12-25 2027-01-29"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "2027-01-31", "2027-01-31 2027-02-28 2027-03-31"),
        ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=2", "2026-01-01", "2026-02-13 2026-03-13"),
        ("FREQ=MONTHLY;BYDAY=TH,-1MO;COUNT=3", "2021-06-18", "2021-06-24 2021-06-28 2021-07-01"),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=TU", "2026-02-02", ""),
    ],
)
def test_a_rule_names_these_days(text: str, start: str, expected: str) -> None:
    found = days(rule(text), date.fromisoformat(start))
    assert " ".join(day.isoformat() for day in found) == expected


WEEKDAYS = st.builds(Weekday, day=st.integers(0, 6))
NTH = st.builds(Weekday, day=st.integers(0, 6), nth=st.integers(-5, 5))
SIMPLE = st.builds(
    Recurrence,
    frequency=st.sampled_from([Frequency.DAILY, Frequency.WEEKLY]),
    interval=st.integers(1, 9),
    weekdays=st.lists(WEEKDAYS, max_size=3, unique=True).map(tuple),
    week_begins=st.integers(0, 6),
)
MONTHLY = st.builds(
    Recurrence,
    frequency=st.just(Frequency.MONTHLY),
    interval=st.integers(1, 14),
    weekdays=st.lists(NTH, max_size=3, unique=True).map(tuple),
    month_days=st.lists(st.integers(-31, 31).filter(bool), max_size=3, unique=True).map(tuple),
)
STARTS = st.dates(date(1999, 1, 1), date(2050, 1, 1))
SPAN = 1200


@given(rule=SIMPLE | MONTHLY, start=STARTS)
def test_each_day_is_named_exactly_if_the_rule_says_so(rule: Recurrence, start: date) -> None:
    candidates = [start + timedelta(days=number) for number in range(SPAN)]
    expected = [day for day in candidates if says(rule, start, day)]
    found = [day for day in islice(days(rule, start), SPAN) if day <= candidates[-1]]
    assert found == expected
    assert begins_with(rule, start) == says(rule, start, start)


@given(rule=SIMPLE | MONTHLY, start=STARTS, hour=st.integers(0, 23))
def test_moments_lie_on_the_same_days_in_the_city(rule: Recurrence, start: date, hour: int) -> None:
    first = datetime(start.year, start.month, start.day, hour, 30, tzinfo=TOKYO)
    found = list(islice(moments(rule, first), 20))
    assert [moment.date() for moment in found] == list(islice(days(rule, start), 20))
    assert {moment.timetz() for moment in found} <= {first.timetz()}


@given(rule=SIMPLE | MONTHLY)
def test_a_rule_written_is_read_again(rule: Recurrence) -> None:
    assert read_rule(rule_text(rule), all_day=True) == rule


def test_a_local_time_that_is_left_out_is_no_occurrence_and_is_not_counted() -> None:
    first = datetime(2026, 3, 28, 2, 30, tzinfo=BERLIN)
    assert [f"{each:%d %H:%M%z}" for each in moments(rule("FREQ=DAILY;COUNT=3"), first)] == [
        "28 02:30+0100",
        "30 02:30+0200",
        "31 02:30+0200",
    ]


def test_the_end_is_a_moment_and_its_own_occurrence_is_still_in() -> None:
    first = datetime(2026, 11, 2, 8, 30, tzinfo=TOKYO)
    ends = rule("FREQ=DAILY;UNTIL=20261103T233000Z")
    assert [each.day for each in moments(ends, first)] == [2, 3, 4]
    before = rule("FREQ=DAILY;UNTIL=20261103T232959Z")
    assert [each.day for each in moments(before, first)] == [2, 3]


def test_whole_days_end_with_the_date() -> None:
    found = read_rule("FREQ=WEEKLY;UNTIL=20261116", all_day=True)
    assert isinstance(found, Recurrence)
    assert [day.day for day in days(found, date(2026, 11, 2))] == [2, 9, 16]


def test_a_rule_without_an_end_ends_with_the_calendar() -> None:
    assert [day.isoformat() for day in days(rule("FREQ=DAILY"), date(9999, 12, 30))] == [
        "9999-12-30",
        "9999-12-31",
    ]
    assert list(days(rule("FREQ=MONTHLY;BYDAY=-1FR"), date(9999, 12, 30))) == [date(9999, 12, 31)]


def says(rule: Recurrence, start: date, day: date) -> bool:
    """Judge one day by itself, without any expansion."""
    if rule.frequency is Frequency.DAILY:
        due = (day - start).days % rule.interval == 0
        return due and (not rule.weekdays or day.weekday() in {w.day for w in rule.weekdays})
    if rule.frequency is Frequency.WEEKLY:
        weeks = (_week(rule, day) - _week(rule, start)).days // 7
        wanted = {each.day for each in rule.weekdays} or {start.weekday()}
        return weeks % rule.interval == 0 and day.weekday() in wanted
    passed = (day.year - start.year) * 12 + day.month - start.month
    return passed % rule.interval == 0 and _says_of_month(rule, start, day)


def _says_of_month(rule: Recurrence, start: date, day: date) -> bool:
    if not rule.month_days and not rule.weekdays:
        return day.day == start.day
    last = calendar.monthrange(day.year, day.month)[1]
    by_number = any(day.day == (n if n > 0 else last + 1 + n) for n in rule.month_days)
    by_weekday = any(day in _nth(each, day) for each in rule.weekdays)
    return (by_number or not rule.month_days) and (by_weekday or not rule.weekdays)


def _nth(weekday: Weekday, day: date) -> Iterator[date]:
    weeks = calendar.monthcalendar(day.year, day.month)
    numbers = [week[weekday.day] for week in weeks if week[weekday.day]]
    for at, number in enumerate(numbers):
        if weekday.nth in {0, at + 1, at - len(numbers)}:
            yield day.replace(day=number)


def _week(rule: Recurrence, day: date) -> date:
    return day - timedelta(days=(day.weekday() - rule.week_begins) % 7)
