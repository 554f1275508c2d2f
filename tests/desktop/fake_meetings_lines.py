# SPDX-License-Identifier: Apache-2.0
"""The server's answers about one meeting or date, for the rooms in memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from desktop.ui.dates import day_and_clock
from telework.meetings.booking import (
    BookingAnswer,
    ChangeMeeting,
    DateResult,
    Outcome,
)
from telework.meetings.expansion import moments
from telework.meetings.meeting import OccurrenceState, When
from telework.meetings.rule_text import read_rule
from telework.meetings.views import (
    OccurrenceLine,
    ShownOccurrence,
)
from tests.desktop import sample_meetings

MOST_DATES = 60


def begins(when: When) -> Iterator[datetime]:
    zone = ZoneInfo(when.tzid)
    first = when.starts.replace(tzinfo=zone)
    rule = read_rule(when.rule, all_day=False) if when.rule else ()
    found = iter((first,)) if isinstance(rule, tuple) else moments(rule, first)
    left_out = {each.replace(tzinfo=zone) for each in when.excluded}
    return (each.astimezone(UTC) for each in islice(found, MOST_DATES) if each not in left_out)


def moved_by(each: ShownOccurrence, change: ChangeMeeting) -> ShownOccurrence:
    room_id = change.wanted.room_id if change.wanted else each.room_id
    begin, minutes = each.starts_at, (each.ends_at - each.starts_at) // timedelta(minutes=1)
    if change.when is not None:
        begin = change.when.starts.replace(tzinfo=ZoneInfo(change.when.tzid)).astimezone(UTC)
        minutes = change.when.minutes
    return replace(
        each,
        room_id=room_id,
        starts_at=begin,
        ends_at=begin + timedelta(minutes=minutes),
        version=each.version + 1,
        title=change.content.title if change.content else each.title,
    )


def answer(meeting_id: str, dates: tuple[DateResult, ...], *, held: bool = False) -> BookingAnswer:
    return BookingAnswer(
        meeting_id=meeting_id,
        uid=f"{meeting_id}@tsukue.city.example.jp",
        sequence=0,
        version=1,
        state=OccurrenceState.HELD if held else OccurrenceState.ACCEPTED,
        dates=dates,
    )


def booked(each: ShownOccurrence) -> DateResult:
    return DateResult(
        recurrence_id=each.starts_at,
        starts_at=each.starts_at,
        ends_at=each.ends_at,
        outcome=Outcome.BOOKED,
        occurrence_id=each.occurrence_id,
        room_id=each.room_id,
    )


def refused(each: ShownOccurrence, other: ShownOccurrence | None) -> DateResult:
    room = sample_meetings.catalogue().room(each.room_id)
    span = other or each
    params = {
        "room": room.name if room else each.room_id,
        "begins": day_and_clock(span.starts_at),
        "ends": day_and_clock(span.ends_at),
    }
    return DateResult(
        recurrence_id=each.starts_at,
        starts_at=each.starts_at,
        ends_at=each.ends_at,
        outcome=Outcome.SKIPPED,
        room_id=each.room_id,
        code="meeting.room_taken",
        params=params,
    )


def line(each: ShownOccurrence) -> OccurrenceLine:
    return OccurrenceLine(
        occurrence_id=each.occurrence_id,
        recurrence_id=each.starts_at,
        starts_at=each.starts_at,
        ends_at=each.ends_at,
        room_id=each.room_id,
        state=each.state,
        version=each.version,
    )
