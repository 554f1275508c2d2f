# SPDX-License-Identifier: Apache-2.0
"""From what people said to dates: the local time kept, and what cannot be asked like that."""

from datetime import UTC, datetime, timedelta

import pytest

from approval import Refusal
from telework.meetings.meeting import When
from telework.meetings.requested import RequestedDate, asked_dates


def dates(starts: str, minutes: int = 60, rule: str = "") -> tuple[RequestedDate, ...]:
    """Return the dates of a meeting that can be asked for."""
    found = asked_dates(When(starts=datetime.fromisoformat(starts), minutes=minutes, rule=rule))
    assert not isinstance(found, Refusal), found
    return found


def test_before_nine_the_day_is_another_in_utc() -> None:
    found = dates("2026-11-25T08:30", rule="FREQ=WEEKLY;BYDAY=WE;COUNT=2")
    assert [each.starts_at for each in found] == [
        datetime(2026, 11, 24, 23, 30, tzinfo=UTC),
        datetime(2026, 12, 1, 23, 30, tzinfo=UTC),
    ]
    assert {each.local_start.weekday() for each in found} == {2}


def test_a_meeting_goes_over_midnight_and_up_to_a_day() -> None:
    (night,) = dates("2026-12-31T23:00", 120)
    assert night.ends_at - night.starts_at == timedelta(hours=2)
    assert dates("2026-12-31T00:00", 1440)[0].minutes == 1440


def test_the_29_february_and_the_fifth_friday_come_when_they_come() -> None:
    leap = dates("2028-02-29T10:00", rule="FREQ=MONTHLY;BYMONTHDAY=29;INTERVAL=12;COUNT=2")
    assert [each.local_start.year for each in leap] == [2028, 2032]
    fifth = dates("2027-01-29T10:00", rule="FREQ=MONTHLY;BYDAY=5FR;COUNT=3")
    assert [(each.local_start.month, each.local_start.day) for each in fifth] == [
        (1, 29),
        (4, 30),
        (7, 30),
    ]


def test_a_thousand_dates_are_the_most() -> None:
    assert len(dates("2026-11-25T10:00", rule="FREQ=DAILY;COUNT=1000")) == 1000


def test_days_left_out_are_left_out() -> None:
    start = datetime.fromisoformat("2026-11-25T10:00")
    when = When(
        starts=start,
        minutes=60,
        rule="FREQ=DAILY;COUNT=3",
        excluded=(start + timedelta(days=1), start + timedelta(days=40)),
    )
    found = asked_dates(when)
    assert not isinstance(found, Refusal)
    assert [each.local_start.day for each in found] == [25, 27]


@pytest.mark.parametrize(
    ("when", "code"),
    [
        ({"minutes": 0}, "meeting.minutes"),
        ({"tzid": "Mars/Olympus"}, "meeting.zone_unknown"),
        ({"tzid": "../etc/passwd"}, "meeting.zone_unknown"),
        ({"rule": "FREQ=WEEKLY;BYDAY=MO;COUNT=3"}, "meeting.start_not_in_rule"),
        ({"rule": "FREQ=YEARLY;COUNT=3"}, "recurrence.frequency_unsupported"),
        ({"starts": "2026-03-29T02:30", "tzid": "Europe/Berlin"}, "meeting.start_left_out"),
        ({"starts": "2026-11-25T10:00:30"}, "meeting.start_unreadable"),
        ({"starts": "1999-11-25T10:00"}, "meeting.start_unreadable"),
    ],
)
def test_what_cannot_be_asked_is_refused_by_name(when: dict[str, object], code: str) -> None:
    given = {"starts": "2026-11-25T10:00", "minutes": 60, **when}
    starts = datetime.fromisoformat(str(given.pop("starts")))
    found = asked_dates(When(starts=starts, **given))  # type: ignore[arg-type]
    assert (found.code if isinstance(found, Refusal) else "") == code


def test_a_series_does_not_overlap_itself() -> None:
    """Across a change of the clock a day has 23 hours: the night's meeting meets the next."""
    when = When(
        starts=datetime.fromisoformat("2026-03-28T03:30"),
        minutes=1440,
        tzid="Europe/Berlin",
        rule="FREQ=DAILY;COUNT=2",
    )
    assert asked_dates(when) == Refusal(code="meeting.overlaps_itself")
