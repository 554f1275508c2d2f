# SPDX-License-Identifier: Apache-2.0
"""Times and lengths of a calendar file, read strictly (RFC 5545, 3.3.4 to 3.3.6)."""

import re
from datetime import UTC, date, datetime, timedelta

from server.files.calendars.lines import ContentLine
from server.files.calendars.zones import Zones

_DATE = re.compile(r"[0-9]{8}")
_MOMENT = re.compile(r"([0-9]{8}T[0-9]{6})(Z?)")
_LENGTH = re.compile(
    r"\+?P(?:([0-9]{1,4})W|(?:([0-9]{1,4})D)?(?:T(?:([0-9]{1,6})H)?(?:([0-9]{1,6})M)?"
    r"(?:([0-9]{1,8})S)?)?)"
)


class NotTaken(Exception):
    """A property does not say what can be taken; the line is where people look."""

    def __init__(self, line: int, code: str, **params: str) -> None:
        super().__init__(code)
        self.line = line
        self.code = code
        self.params = {name: value[:80] for name, value in params.items()}


def read_times(given: ContentLine, zones: Zones) -> list[date | datetime]:
    """Read one or more times: dates, or moments in the zone that they are said in.

    Raises:
        NotTaken: unreadable, in a zone that is not known, or in none.
    """
    kind = given.params.get("VALUE", "").upper()
    if kind not in {"", "DATE", "DATE-TIME"}:
        raise NotTaken(given.line, "calendar.value_kind", name=given.name, value=kind)
    return [_time(given, each, kind, zones) for each in given.value.split(",")]


def read_time(given: ContentLine, zones: Zones) -> date | datetime:
    """Read the one time of a property.

    Raises:
        NotTaken: as above, or there are several.
    """
    found = read_times(given, zones)
    if len(found) != 1:
        raise _unreadable(given, given.value)
    return found[0]


def read_length(given: ContentLine) -> timedelta:
    """Read a length (DURATION).

    Raises:
        NotTaken: unreadable, or negative.
    """
    found = _LENGTH.fullmatch(given.value.strip().upper())
    if found is None or not any(found.groups()):
        raise _unreadable(given, given.value)
    weeks, days, hours, minutes, seconds = (int(each or 0) for each in found.groups())
    return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)


def _time(given: ContentLine, text: str, kind: str, zones: Zones) -> date | datetime:
    text = text.strip().upper()
    moment = _MOMENT.fullmatch(text)
    whole_day = _DATE.fullmatch(text) is not None
    if (moment is None and not whole_day) or (kind == "DATE") != whole_day:
        raise _unreadable(given, text)
    try:
        if moment is None:
            return datetime.strptime(text, "%Y%m%d").replace(tzinfo=UTC).date()
        local = datetime.strptime(moment[1], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        raise _unreadable(given, text) from None
    return local if moment[2] else _in_zone(given, local, zones)


def _in_zone(given: ContentLine, local: datetime, zones: Zones) -> datetime:
    tzid = given.params.get("TZID", "")
    zone = zones.named(tzid) if tzid else zones.floating
    if zone is not None:
        return local.replace(tzinfo=zone)
    if not tzid:
        raise NotTaken(given.line, "calendar.floating", name=given.name)
    raise NotTaken(given.line, "calendar.zone_unknown", zone=tzid)


def _unreadable(given: ContentLine, text: str) -> NotTaken:
    return NotTaken(given.line, "calendar.value_unreadable", name=given.name, value=text)
