# SPDX-License-Identifier: Apache-2.0
"""Meetings to write, and calendars read back by libraries that know nothing of ours."""

from datetime import UTC, datetime, timedelta
from typing import Any, cast
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

from telework.meetings.invitations.stored import About, Party, WrittenDate, WrittenMeeting
from telework.meetings.meeting import When
from telework.meetings.requested import RequestedDate, asked_dates

TOKYO = ZoneInfo("Asia/Tokyo")
ABOUT = About(title="定例会議", place="15C 会議室")
ORGANISER = Party(name="森 太郎", mail="mori@city.example")
Span = tuple[datetime, datetime]


def dates_of(when: When) -> tuple[RequestedDate, ...]:
    """Return the dates that a meeting asks for and gets."""
    found = asked_dates(when)
    assert isinstance(found, tuple), found
    return found


def written_meeting(when: When, dates: tuple[WrittenDate, ...]) -> WrittenMeeting:
    """Return a meeting with these dates stored."""
    return WrittenMeeting(
        uid="0192f000-0000-7000-8000-000000000001@city.example",
        sequence=3,
        stamped_at=datetime(2026, 11, 1, tzinfo=UTC),
        zone=ZoneInfo(when.tzid),
        asked_from=when.starts,
        rule=when.rule,
        dates=dates,
        organiser=ORGANISER,
    )


def stored(asked: RequestedDate, about: About = ABOUT) -> WrittenDate:
    """Return a date as it was asked for."""
    return WrittenDate(
        recurrence_id=asked.recurrence_id,
        starts_at=asked.starts_at,
        ends_at=asked.ends_at,
        about=about,
    )


def spans(meeting: WrittenMeeting) -> list[Span]:
    """Return start and end of every stored date."""
    return sorted((date.starts_at, date.ends_at) for date in meeting.dates)


def expanded(text: str, first: datetime, last: datetime) -> list[Span]:
    """Return start and end of everything in a calendar, by the second opinion."""
    calendar = cast("Any", icalendar.Calendar.from_ical(text))
    found = recurring_ical_events.of(calendar).between(
        first - timedelta(days=800), last + timedelta(days=800)
    )
    return sorted(
        (event["DTSTART"].dt.astimezone(UTC), event["DTEND"].dt.astimezone(UTC)) for event in found
    )
