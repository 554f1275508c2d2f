# SPDX-License-Identifier: Apache-2.0
"""The statistics of rooms for a month, up to now."""

from collections import defaultdict
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from approval import city_day, start_of_day
from server.store.meetings.catalogue import catalogue_in_force
from server.store.meetings.reading import SeenWindow, closures
from server.store.meetings.stated import stated_between
from server.store.telework.calendar import calendar_between
from server.usecases.services import Services
from server.usecases.telework.recount import end_of_month
from telework.meetings.circumstances import closed_between
from telework.meetings.claims import Span
from telework.meetings.statistics import Period, statistics_of
from telework.meetings.statistics_wire import MeetingStatistics

_ONE_DAY = timedelta(days=1)


def read_meeting_statistics(services: Services, tenant: int, month: date) -> MeetingStatistics:
    """Return the figures of a month; of one that is not over, up to now.

    Args:
        services: the parts.
        tenant: the municipality.
        month: its first day.
    """
    now = services.clock()
    with services.database.read_work() as tx:
        return meeting_statistics(tx, services, tenant, month, now)


def meeting_statistics(
    tx: Connection, services: Services, tenant: int, month: date, now: datetime
) -> MeetingStatistics:
    """Return the figures of a month within the caller's reading of the database."""
    last = max(month, min(end_of_month(month), city_day(now)))
    window = SeenWindow(since=start_of_day(month), until=start_of_day(last + _ONE_DAY))
    catalogue = catalogue_in_force(tx, tenant)
    dates = stated_between(tx, tenant, window.since, window.until)
    stopped: dict[str, list[Span]] = defaultdict(list)
    for row in closures(tx, tenant, window, [room.room_id for room in catalogue.rooms]):
        stopped[row.room_id].append((row.starts_at, row.ends_at))
    closed = closed_between(calendar_between(tx, tenant, month, last), month, last)
    period = Period(
        first=month,
        last=last,
        now=now,
        closed=closed,
        closures=stopped,
        trip_minutes=services.meetings_trip_minutes,
    )
    return statistics_of(catalogue, dates, period)
