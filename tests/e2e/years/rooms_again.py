# SPDX-License-Identifier: Apache-2.0
"""The use of rooms counted again from the rows of meetings: minutes as bits of a number."""

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select

from server.store.tables import (
    meeting,
    meeting_attendee,
    meeting_blocking,
    meeting_catalogue,
    meeting_detail,
    meeting_occurrence,
)
from tests.e2e.years.day_again import bits

CITY = ZoneInfo("Asia/Tokyo")
HAD = {"accepted", "checked_in", "finished"}


@dataclass(frozen=True, slots=True)
class RoomsAgain:
    """The figures of rooms on the page, for a month up to now."""

    used_minutes: int
    bookable_minutes: int
    meetings: int
    web_meetings: int
    released: int
    due: int
    host_peak: int
    host_slots: int
    joined_by_web: int


def rooms_again(tx: Connection, month: str, open_days: list[date], now: datetime) -> RoomsAgain:
    """Count a month; ``open_days`` are the days on which the city is open, up to today."""
    newest = max(tx.execute(select(meeting_catalogue)), key=lambda row: row.rev)
    catalogue = json.loads(newest.data)
    first = datetime.combine(date.fromisoformat(f"{month}-01"), time(0), CITY)
    dates = [row for row in tx.execute(select(meeting_occurrence)) if _in(row, month, now)]
    had = [row for row in dates if row.state in HAD and _end(row, now) > row.starts_at]
    closures = list(tx.execute(select(meeting_blocking)))
    used = bookable = 0
    for room in catalogue["rooms"]:
        days = _all_days(month, now) if room.get("on_closed_days") else open_days
        hours = _hours(room, days, first, now) & ~_closed(closures, room, first)
        taken = 0
        for row in had:
            if row.room_id == room["room_id"]:
                taken |= bits(_minute(first, row.starts_at), _minute(first, _end(row, now)))
        bookable += hours.bit_count()
        used += (taken & hours).bit_count()
    details = {row.detail_id: row for row in tx.execute(select(meeting_detail))}
    web = [row for row in had if row.host_id or details[row.detail_id].secret is not None]
    released = sum(row.state == "released" for row in dates)
    asked, tightest = _asked(tx), _tightest(catalogue["hosts"], first, had, now)
    return RoomsAgain(
        used_minutes=used,
        bookable_minutes=bookable,
        meetings=len(had),
        web_meetings=len(web),
        released=released,
        due=len(had) + released,
        host_peak=tightest[0],
        host_slots=tightest[1],
        joined_by_web=sum(asked[row.meeting_id, row.detail_id] for row in web),
    )


def _in(row: Any, month: str, now: datetime) -> bool:
    day: date = row.starts_at.astimezone(CITY).date()
    return day.isoformat()[:7] == month and day <= now.astimezone(CITY).date()


def _end(row: Any, now: datetime) -> datetime:
    end: datetime = min(row.ends_at, row.ended_at or row.ends_at, now)
    return end


def _minute(first: datetime, moment: datetime) -> int:
    return (moment - first) // timedelta(minutes=1)


def _all_days(month: str, now: datetime) -> list[date]:
    day = date.fromisoformat(f"{month}-01")
    found = []
    while day.isoformat()[:7] == month and day <= now.astimezone(CITY).date():
        found.append(day)
        day += timedelta(days=1)
    return found


def _hours(room: Any, days: list[date], first: datetime, now: datetime) -> int:
    found = 0
    for day in days:
        midnight = (day - first.date()).days * 1440
        end = min(midnight + room["closes"], _minute(first, now))
        found |= bits(midnight + room["opens"], end)
    return found


def _closed(closures: list[Any], room: Any, first: datetime) -> int:
    found = 0
    for row in closures:
        if row.room_id == room["room_id"] and row.ended_at is None:
            end = max(0, _minute(first, row.ends_at))
            found |= bits(_minute(first, row.starts_at), min(end, 1440 * 40))
    return found


def _tightest(hosts: list[Any], first: datetime, had: list[Any], now: datetime) -> tuple[int, int]:
    """Return peak and licences of the provider that came nearest to using all it has."""
    slots: Counter[str] = Counter()
    for host in hosts:
        slots[host["provider"]] += host.get("slots", 1)
    found = [(0, 0)]
    for provider in sorted(slots):
        own = {host["host_id"] for host in hosts if host["provider"] == provider}
        found.append(
            (_peak(first, [row for row in had if row.host_id in own], now), slots[provider])
        )
    return max(found[1:] or found, key=lambda each: Fraction(each[0], max(1, each[1])))


def _peak(first: datetime, had: list[Any], now: datetime) -> int:
    """Return the most hosts in use in any one minute."""
    minutes: Counter[int] = Counter()
    for row in had:
        minutes.update(range(_minute(first, row.starts_at), _minute(first, _end(row, now))))
    return max(minutes.values(), default=0)


def _asked(tx: Connection) -> dict[tuple[str, str], int]:
    owners = {row.meeting_id: row.owner_id for row in tx.execute(select(meeting))}
    invited = defaultdict(list)
    for row in tx.execute(select(meeting_attendee)):
        invited[row.detail_id].append(row.person_id)
    found: dict[tuple[str, str], int] = defaultdict(int)
    for row in tx.execute(select(meeting_occurrence.c.meeting_id, meeting_occurrence.c.detail_id)):
        owner = owners[row.meeting_id]
        found[row.meeting_id, row.detail_id] = sum(each != owner for each in invited[row.detail_id])
    return found
