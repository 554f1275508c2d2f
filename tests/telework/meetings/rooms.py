# SPDX-License-Identifier: Apache-2.0
"""A room and a date of the tests: an ordinary Tuesday, nothing set."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from telework.calendar import Calendar
from telework.meetings.catalogue import Purpose, Room
from telework.meetings.rules import (
    AskedDate,
    BookingCircumstances,
    closed_between,
    judge_date,
)

ROOM = Room(
    room_id="15C", name="15C会議室", building="本庁舎", floor="15", capacity=40, parts=("15C",)
)
NOW = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)
"""A Friday, 10:00 in the city."""

_CITY = timedelta(hours=9)


def at(text: str) -> datetime:
    """Return the instant of a local time such as ``2026-11-24T10:00``."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC) - _CITY


def asked(starts: str = "2026-11-24T10:00", minutes: int = 60, **given: Any) -> AskedDate:
    """Return a date that is asked for in the city's time."""
    begin = at(starts)
    usual = AskedDate(
        starts_at=begin,
        ends_at=begin + timedelta(minutes=minutes),
        purpose=Purpose.OFFICIAL,
        section_id="joho",
    )
    return replace(usual, **given)


def circumstances(**given: Any) -> BookingCircumstances:
    """Return the circumstances of that Friday with the city's calendar of a year."""
    calendar = Calendar.of((), ())
    closed = closed_between(calendar, date(2026, 11, 1), date(2027, 10, 31))
    return replace(BookingCircumstances(now=NOW, closed=closed), **given)


def verdict(
    date_asked: AskedDate, of: BookingCircumstances | None = None, **room: Any
) -> tuple[str, str]:
    """Return outcome and code of the judgement, ``booked`` and nothing where none stands."""
    found = judge_date(date_asked, replace(ROOM, **room), of or circumstances())
    return ("booked", "") if found is None else (found.outcome.value, found.code)
