# SPDX-License-Identifier: Apache-2.0
"""VTIMEZONE (RFC 5545 section 3.6.5): without it Outlook is an hour off."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from telework.meetings.invitations.lines import local

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


def zone_lines(zone: ZoneInfo, first: datetime, last: datetime) -> tuple[str, ...]:
    """Return the zone as it is between two moments, a day more on each side.

    Each change of the clock stands by itself, with neither RRULE nor RDATE, which programs read
    in different ways.
    """
    begin = first.astimezone(UTC) - _DAY
    lines = ["BEGIN:VTIMEZONE", f"TZID:{zone.key}"]
    lines += _observance(_BEGINNING, begin, begin, zone)
    for change in _changes(begin, last.astimezone(UTC) + _DAY, zone):
        lines += _observance(change, change - _MINUTE, change, zone)
    return (*lines, "END:VTIMEZONE")


def _changes(begin: datetime, end: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """Yield the first minute of each other offset."""
    at = begin
    while at < end:
        if _offset(at + _DAY, zone) != _offset(at, zone):
            yield _first_changed(at, zone)
        at += _DAY


def _first_changed(before: datetime, zone: ZoneInfo) -> datetime:
    same, other = 0, _DAY // _MINUTE
    while other - same > 1:
        middle = (same + other) // 2
        if _offset(before + middle * _MINUTE, zone) == _offset(before, zone):
            same = middle
        else:
            other = middle
    return (before + other * _MINUTE).replace(second=0, microsecond=0)


def _observance(onset: datetime, before: datetime, after: datetime, zone: ZoneInfo) -> list[str]:
    there = after.astimezone(zone)
    kind = "DAYLIGHT" if there.dst() else "STANDARD"
    # The onset is said in the time of the clock before it was changed.
    said = (onset + _offset(before, zone)).replace(tzinfo=None)
    return [
        f"BEGIN:{kind}",
        f"DTSTART:{local(said)}",
        f"TZOFFSETFROM:{_signed(_offset(before, zone))}",
        f"TZOFFSETTO:{_signed(_offset(after, zone))}",
        f"TZNAME:{there.tzname()}",
        f"END:{kind}",
    ]


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def _signed(offset: timedelta) -> str:
    minutes = abs(offset) // _MINUTE
    return f"{'-' if offset < timedelta() else '+'}{minutes // 60:02}{minutes % 60:02}"
