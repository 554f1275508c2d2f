# SPDX-License-Identifier: Apache-2.0
"""Times and days as people of the city read them: Japan's own time, 24 hours."""

from datetime import UTC, datetime, timedelta, timezone

CITY_TIME = timezone(timedelta(hours=9), "JST")


def clock(at: datetime) -> str:
    """``18:40`` in the city's time."""
    return in_city(at).strftime("%H:%M")


def day(at: datetime) -> str:
    """``11/24``; the year is said where it matters, on the sheet."""
    local = in_city(at)
    return f"{local.month}/{local.day}"


def day_and_clock(at: datetime) -> str:
    """``11/24 18:40``."""
    return f"{day(at)} {clock(at)}"


def when(at: datetime, now: datetime) -> str:
    """The time alone today, day and time before."""
    same_day = in_city(at).date() == in_city(now).date()
    return clock(at) if same_day else day_and_clock(at)


def short_due(iso_day: str) -> str:
    """``3/31`` of ``2027-03-31``; what is no date is shown as it stands."""
    parts = iso_day.split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts):
        return iso_day
    return f"{int(parts[1])}/{int(parts[2])}"


def utc_now() -> datetime:
    """The device's clock; for display only, the register's time is the server's."""
    return datetime.now(UTC)


def in_city(at: datetime) -> datetime:
    """The same instant in the city's time."""
    return at.astimezone(CITY_TIME)


def is_whole_days(starts_at: datetime, ends_at: datetime) -> bool:
    """Say whether a time begins and ends with a day of the city."""
    return clock(starts_at) == clock(ends_at) == "00:00"
