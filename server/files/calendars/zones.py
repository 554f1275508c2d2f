# SPDX-License-Identifier: Apache-2.0
"""Time zones of a calendar file: the zone of that name, and whether the file means the same.

A file carries its own definition of each zone (VTIMEZONE). Times are read by the zone database;
where the definition says another offset for a date that is asked for, nobody knows which of the
two was meant, and the event is refused.
"""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone, tzinfo
from typing import cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Timezone
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from server.files.calendars.components import Component
from server.files.calendars.lines import ContentLine

MOST_RULES = 200
"""Of one definition; the longest histories of offsets have fewer."""

_OFFSET = re.compile(r"([+-])([0-9]{2})([0-5][0-9])([0-5][0-9])?")
_LOCAL = re.compile(r"[0-9]{8}T[0-9]{6}")
_LOCALS = re.compile(r"[0-9]{8}T[0-9]{6}(,[0-9]{8}T[0-9]{6}){0,199}")
_YEARLY = re.compile(
    r"FREQ=YEARLY(;(INTERVAL=1|WKST=[A-Z]{2}|BYMONTH=[0-9]{1,2}|BYDAY=[-+]?[1-5]?[A-Z]{2}"
    r"|BYMONTHDAY=[-0-9,]{1,100}|COUNT=[0-9]{1,4}|UNTIL=[0-9]{8}T[0-9]{6}Z?))*"
)
_READ = {
    "DTSTART": _LOCAL,
    "RRULE": _YEARLY,
    "RDATE": _LOCALS,
    "TZOFFSETFROM": _OFFSET,
    "TZOFFSETTO": _OFFSET,
}
_NEEDED = frozenset({"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"})


class Zones:
    """The zones of one VCALENDAR.

    Args:
        calendar: with its VTIMEZONE components.
        floating: the zone of times that name none, None where they are refused.
    """

    def __init__(self, calendar: Component, floating: ZoneInfo | None) -> None:
        self.floating = floating
        self._defined: dict[str, Component] = {}
        for each in calendar.parts:
            name = each.first("TZID") if each.name == "VTIMEZONE" else None
            if name is not None:
                self._defined.setdefault(name.value.strip(), each)
        self._meant: dict[str, tzinfo | None] = {}

    def named(self, tzid: str) -> ZoneInfo | None:
        """Return the zone of a name, Windows' own names included; None where there is none."""
        name = WINDOWS_TO_OLSON.get(tzid.strip(), tzid.strip())
        try:
            # Small letters begin the names of the machine's own zone, such as localtime.
            return ZoneInfo(name) if name[:1].isupper() else None
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return None

    def defined_at(self, tzid: str) -> int:
        """Return the line of a zone's definition, 0 where the file has none."""
        return self._defined[tzid].line if tzid in self._defined else 0

    def is_readable(self, tzid: str) -> bool:
        """Say whether the file's definition of a zone can be read, or it has none."""
        return tzid not in self._defined or self._definition(tzid) is not None

    def contradicts(self, tzid: str, moments: Iterable[datetime]) -> datetime | None:
        """Return the first moment for which the file's definition has another offset."""
        meant = self._definition(tzid) if tzid in self._defined else None
        if meant is None:
            return None
        for each in moments:
            if meant.utcoffset(each.replace(tzinfo=None, fold=0)) != each.utcoffset():
                return each
        return None

    def _definition(self, tzid: str) -> tzinfo | None:
        if tzid not in self._meant:
            self._meant[tzid] = _read_definition(self._defined[tzid])
        return self._meant[tzid]


def _read_definition(component: Component) -> tzinfo | None:
    rules = [each for each in component.parts if each.name in {"STANDARD", "DAYLIGHT"}]
    if component.spoiled or not 0 < len(rules) <= MOST_RULES:
        return None
    if not all(_is_sound(each) for each in rules):
        return None
    offsets = {line.value for each in rules for line in each.all("TZOFFSETTO")}
    if len(offsets) == 1:
        return timezone(_offset(offsets.pop()))
    text = "".join(_written(each) for each in rules)
    try:
        # from_ical is typed as of any component.
        whole = Timezone.from_ical(f"BEGIN:VTIMEZONE\r\nTZID:x\r\n{text}END:VTIMEZONE\r\n")
        made = cast("tzinfo", cast("Timezone", whole).to_tz(lookup_tzid=False))
        made.utcoffset(datetime(2026, 1, 1))  # noqa: DTZ001 - a local time of the definition
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, IndexError):
        return None
    return made


def _is_sound(rule: Component) -> bool:
    """Whether a rule has what it needs, and nothing that takes long to find out."""
    lines = [each for each in rule.lines if each.name in _READ]
    readable = all(_READ[each.name].fullmatch(each.value) for each in lines)
    known = [each.name for each in lines]
    once = all(known.count(name) == 1 for name in _NEEDED) and known.count("RRULE") <= 1
    return readable and once and len(lines) <= MOST_RULES


def _written(rule: Component) -> str:
    kept = (each for each in rule.lines if each.name in _READ)
    lines = "".join(_line(each) for each in kept)
    return f"BEGIN:{rule.name}\r\n{lines}END:{rule.name}\r\n"


def _line(given: ContentLine) -> str:
    return f"{given.name}:{given.value}\r\n"


def _offset(text: str) -> timedelta:
    found = _OFFSET.fullmatch(text)
    assert found is not None  # noqa: S101 - read by the same pattern before
    size = timedelta(hours=int(found[2]) % 24, minutes=int(found[3]), seconds=int(found[4] or 0))
    return -size if found[1] == "-" else size


UTC_NAME = "UTC"


def name_of(moment: datetime) -> str:
    """Return the name by which a meeting keeps the zone of a moment."""
    zone = moment.tzinfo
    return zone.key if isinstance(zone, ZoneInfo) else UTC_NAME
