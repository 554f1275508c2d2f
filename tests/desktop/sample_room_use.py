# SPDX-License-Identifier: Apache-2.0
"""A month of the sample city's rooms, counted by the product from meetings of its own."""

from datetime import date, timedelta

from telework.meetings.catalogue import Catalogue
from telework.meetings.meeting import OccurrenceState
from telework.meetings.statistics import Period, StatedDate, statistics_of
from telework.meetings.statistics_wire import MeetingStatistics
from tests.desktop import sample_meetings
from tests.desktop.sample_case import NOW

EMPTY_MONTH = "2026-09"
TRIP_MINUTES = 30
DAYS = 20
_LENGTHS = (60, 90, 120, 30)


def month(code: str, catalogue: Catalogue) -> MeetingStatistics:
    """Return the figures of a month; in :data:`EMPTY_MONTH` nothing was used."""
    first = date.fromisoformat(f"{code}-01")
    last = first + timedelta(days=DAYS)
    weekend = [day for day in (first + timedelta(days=at) for at in range(31)) if day.weekday() > 4]
    period = Period(
        first=first,
        last=last,
        now=NOW,
        closed=weekend,
        closures={},
        trip_minutes=TRIP_MINUTES,
    )
    dates = [] if code == EMPTY_MONTH else _dates(period, catalogue)
    return statistics_of(catalogue, dates, period)


def _dates(period: Period, catalogue: Catalogue) -> list[StatedDate]:
    begun = (period.first - sample_meetings.TODAY.date()).days
    return [
        _date(at, day + begun, room.room_id)
        for day in range(DAYS)
        if period.first + timedelta(days=day) not in period.closed
        for at, room in enumerate(catalogue.rooms, start=day)
        if (at * 7) % 5
    ]


def _date(number: int, days: int, room_id: str) -> StatedDate:
    begin = sample_meetings.at(9 + number * 5 % 8, days=days)
    state = OccurrenceState.RELEASED if number % 11 == 0 else OccurrenceState.FINISHED
    return StatedDate(
        occurrence_id=f"{number}",
        room_id=room_id,
        state=state,
        starts_at=begin,
        ends_at=begin + timedelta(minutes=_LENGTHS[number % len(_LENGTHS)]),
        checked_in_at=begin,
        ended_at=begin + timedelta(minutes=25) if number % 4 == 0 else None,
        made_at=begin - timedelta(days=3),
        people=4 + number % 6,
        host_id="zoom-1" if number % 3 == 0 else "",
        web=number % 3 == 0,
    )
