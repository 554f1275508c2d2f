# SPDX-License-Identifier: Apache-2.0
"""What is written, read and expanded by an independent library, is what is stored (R9)."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from telework.meetings.invitations.stored import About, WrittenDate, WrittenMeeting
from telework.meetings.invitations.writing import Method, calendar_text
from telework.meetings.meeting import When
from telework.meetings.recurrence import Frequency, Recurrence, Weekday
from telework.meetings.rule_text import rule_text
from tests.telework.meetings.invitations.calendars import (
    dates_of,
    expanded,
    spans,
    stored,
    written_meeting,
)

OTHER_ROOM = About(title="定例会議", place="別館 第2会議室")
NOTHING_LEFT_OUT = st.just(frozenset[int]())


def rules(start: datetime) -> st.SearchStrategy[Recurrence]:
    """Return rules of every supported kind that name the start."""
    weekday, nth = start.weekday(), (start.day - 1) // 7 + 1
    others = st.lists(st.integers(0, 6), max_size=3).map(
        lambda more: tuple(Weekday(day=day) for day in sorted({weekday, *more}))
    )
    last = (start + timedelta(days=7)).month != start.month
    ordinals = [nth, -1] if last else [nth]
    daily = st.builds(Recurrence, frequency=st.just(Frequency.DAILY), interval=st.integers(1, 4))
    weekly = st.builds(
        Recurrence,
        frequency=st.just(Frequency.WEEKLY),
        interval=st.integers(1, 3),
        weekdays=st.one_of(st.just(()), others),
        week_begins=st.sampled_from([0, 6]),
    )
    by_date = st.builds(
        Recurrence,
        frequency=st.just(Frequency.MONTHLY),
        interval=st.sampled_from([1, 2, 12]),
        month_days=st.sampled_from([(), (start.day,), tuple(sorted({start.day, 31}))]),
    )
    by_weekday = st.builds(
        Recurrence,
        frequency=st.just(Frequency.MONTHLY),
        weekdays=st.sampled_from(ordinals).map(lambda which: (Weekday(day=weekday, nth=which),)),
    )
    return st.one_of(daily, weekly, by_date, by_weekday)


@st.composite
def meetings(draw: st.DrawFn, tzid: str = "Asia/Tokyo") -> WrittenMeeting:
    """Return a series with dates skipped, cancelled, moved, and held in another room."""
    day = draw(st.dates(date(2026, 1, 1), date(2028, 12, 31)))
    clock = draw(st.sampled_from(["00:00", "07:30", "08:59", "09:00", "13:30", "23:30"]))
    start = datetime.combine(day, time.fromisoformat(clock))
    rule = replace(draw(rules(start)), count=draw(st.integers(1, 14)))
    minutes = draw(st.sampled_from([15, 60, 90, 600, 1320]))
    when = When(starts=start, minutes=minutes, tzid=tzid, rule=rule_text(rule))
    asked = dates_of(when)
    left = draw(st.sets(st.integers(0, len(asked) - 1), max_size=len(asked) - 1))
    dates = [stored(each) for number, each in enumerate(asked) if number not in left]
    for number in draw(st.sets(st.integers(0, len(dates) - 1), max_size=4)):
        dates[number] = draw(_changed(dates[number]))
    return written_meeting(when, tuple(dates))


def _changed(one: WrittenDate) -> st.SearchStrategy[WrittenDate]:
    moved = st.integers(-3000, 3000).map(
        lambda minutes: replace(
            one,
            starts_at=one.starts_at + timedelta(minutes=minutes),
            ends_at=one.ends_at + timedelta(minutes=minutes),
        )
    )
    shorter = st.just(replace(one, ends_at=one.starts_at + timedelta(minutes=10)))
    return st.one_of(moved, shorter, st.just(replace(one, about=OTHER_ROOM)))


def assert_comes_back(meeting: WrittenMeeting) -> None:
    text = calendar_text([meeting], Method.REQUEST)
    found = spans(meeting)
    assert expanded(text, found[0][0], found[-1][1]) == found
    assert "RANGE=" not in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(meetings())
def test_every_kind_of_series_comes_back_as_it_is_stored(meeting: WrittenMeeting) -> None:
    assert_comes_back(meeting)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(meetings("America/New_York"))
def test_so_does_one_that_is_said_in_a_zone_with_summer_time(meeting: WrittenMeeting) -> None:
    assert_comes_back(meeting)


@pytest.mark.thorough
@settings(max_examples=4_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(["Asia/Tokyo", "Europe/Berlin", "Australia/Lord_Howe"]).flatmap(meetings))
def test_so_do_thousands(meeting: WrittenMeeting) -> None:
    assert_comes_back(meeting)


@pytest.mark.parametrize(
    ("rule", "starts", "written"),
    [
        ("FREQ=MONTHLY;BYDAY=5FR;COUNT=4", "2026-10-30T08:00", "FREQ=MONTHLY;BYDAY=5FR;UNTIL="),
        ("FREQ=MONTHLY;BYDAY=-1MO;COUNT=4", "2026-10-26T08:00", "FREQ=MONTHLY;BYDAY=-1MO;UNTIL="),
        ("FREQ=MONTHLY;COUNT=4", "2027-01-31T08:00", "FREQ=MONTHLY;BYMONTHDAY=31;UNTIL="),
        (
            "FREQ=MONTHLY;INTERVAL=12;COUNT=2",
            "2024-02-29T08:00",
            "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=29;UNTIL=",
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4",
            "2026-11-02T08:00",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=",
        ),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=4", "2026-11-01T08:00", "FREQ=DAILY;COUNT=1"),
    ],
)
def test_a_rule_is_written_only_where_it_says_the_same(
    rule: str, starts: str, written: str
) -> None:
    when = When(starts=datetime.fromisoformat(starts), minutes=60, rule=rule)
    meeting = written_meeting(when, tuple(map(stored, dates_of(when))))
    text = calendar_text([meeting], Method.REQUEST)
    assert f"RRULE:{written}" in text
    assert ("RDATE" in text) == ("COUNT=1" in written)
    assert_comes_back(meeting)


def test_dates_that_a_changed_rule_does_not_name_are_listed() -> None:
    when = When(
        starts=datetime.fromisoformat("2026-11-02T08:00"), minutes=60, rule="FREQ=WEEKLY;COUNT=6"
    )
    dates = tuple(map(stored, dates_of(when)))
    meeting = replace(written_meeting(when, dates), rule="FREQ=WEEKLY;BYDAY=TU;COUNT=6")
    assert "RDATE;TZID=Asia/Tokyo:20261109T080000," in calendar_text([meeting], Method.REQUEST)
    assert_comes_back(meeting)
