# SPDX-License-Identifier: Apache-2.0
"""A whole calendar file: what an import would take of it, and what it refuses, by line."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from zoneinfo import ZoneInfo

from server.files.calendars.components import Component, read_components
from server.files.calendars.events import Heard, Hearing
from server.files.calendars.lines import Complaint
from server.files.calendars.series import Series, join_series
from server.files.calendars.values import NotTaken
from server.files.calendars.zones import Zones
from telework.meetings.calendar_files import (
    MOST_REFUSED,
    CalendarCheck,
    CalendarOfFile,
    RefusedPart,
    TakenEvent,
)

MOST_EVENTS = 5000
MOST_DATES = 50_000
"""Of one file, all events together."""

_TAKEN_METHODS = frozenset({"", "PUBLISH", "REQUEST"})


@dataclass(slots=True)
class _Findings:
    calendars: list[CalendarOfFile] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)
    refused: list[RefusedPart] = field(default_factory=list)
    unheard: dict[str, int] = field(default_factory=dict)
    events: int = 0

    def refuse(self, problem: NotTaken, component: str, uid: str = "") -> None:
        self.refused.append(
            RefusedPart(
                line=problem.line,
                code=problem.code,
                params=problem.params,
                component=component,
                uid=uid[:255],
            )
        )


def check_calendar(data: bytes, floating: ZoneInfo | None = None) -> CalendarCheck:
    """Say what an import would take of a file; nothing that is in it raises.

    Args:
        data: the file.
        floating: the zone of times that name none; without it they are refused.
    """
    read = read_components(data)
    found = _Findings()
    found.refused += (_of_complaint(each) for each in read.complaints)
    for root in read.roots:
        if root.name == "VCALENDAR":
            _look_into(root, floating, found)
        else:
            found.refuse(NotTaken(root.line, "calendar.no_calendar", name=root.name), root.name)
    if not found.events and not found.refused:
        found.refuse(NotTaken(1, "calendar.no_events"), "VCALENDAR")
    taken = _taken(found)
    refused = sorted(found.refused, key=lambda each: (each.line, each.code))
    return CalendarCheck(
        encoding=read.encoding,
        lines=read.lines,
        calendars=tuple(found.calendars),
        events=tuple(taken),
        refused=tuple(refused[:MOST_REFUSED]),
        refused_more=max(0, len(refused) - MOST_REFUSED),
    )


def _look_into(calendar: Component, floating: ZoneInfo | None, found: _Findings) -> None:
    found.calendars.append(_of_file(calendar))
    for name, good in (("METHOD", _TAKEN_METHODS), ("VERSION", {"", "2.0"})):
        given = calendar.first(name)
        if given is not None and given.value.strip().upper() not in good:
            code = f"calendar.{name.lower()}_unsupported"
            found.refuse(NotTaken(given.line, code, value=given.value), "VCALENDAR")
            found.events += 1
            return
    zones = Zones(calendar, floating)
    for part in calendar.parts:
        if part.name == "VEVENT":
            _hear(part, zones, found)
        elif part.name != "VTIMEZONE" and not part.name.startswith("X-"):
            code = "calendar.component_unsupported"
            found.refuse(NotTaken(part.line, code, name=part.name), part.name)


def _hear(event: Component, zones: Zones, found: _Findings) -> None:
    found.events += 1
    uid = event.first("UID")
    named = "" if uid is None else uid.value.strip()
    if found.events > MOST_EVENTS:
        if found.events == MOST_EVENTS + 1:
            most = str(MOST_EVENTS)
            found.refuse(NotTaken(event.line, "calendar.too_many_events", most=most), "VEVENT")
        return
    heard = None
    if not event.spoiled:
        hearing = Hearing(event, zones)
        heard = hearing.heard()
        for problem in hearing.refused:
            found.refuse(problem, "VEVENT", named)
    if heard is None:
        # What belongs to it may mean another thing without it.
        found.unheard.setdefault(named, event.line)
    else:
        found.heard.append(heard)


def _taken(found: _Findings) -> Iterable[TakenEvent]:
    by_uid = sorted(found.heard, key=lambda each: (each.uid, each.component.line))
    taken: list[TakenEvent] = []
    for uid, group in groupby(by_uid, key=lambda each: each.uid):
        joined: Series = join_series(list(group), found.unheard.get(uid))
        for problem in joined.refused:
            found.refuse(problem, "VEVENT", uid)
        if joined.taken is not None:
            taken.append(joined.taken)
    taken.sort(key=lambda each: each.line)
    return _within_bounds(taken, found)


def _within_bounds(taken: Iterable[TakenEvent], found: _Findings) -> Iterable[TakenEvent]:
    dates = 0
    kept = []
    for each in taken:
        dates += len(each.dates)
        if dates > MOST_DATES:
            most = str(MOST_DATES)
            found.refuse(
                NotTaken(each.line, "calendar.too_many_dates", most=most), "VEVENT", each.uid
            )
        else:
            kept.append(each)
    return kept


def _of_file(calendar: Component) -> CalendarOfFile:
    def text(name: str) -> str:
        given = calendar.first(name)
        return "" if given is None else given.value.strip()[:200]

    return CalendarOfFile(
        line=calendar.line,
        product=text("PRODID"),
        method=text("METHOD"),
        name=text("X-WR-CALNAME") or text("NAME"),
    )


def _of_complaint(complaint: Complaint) -> RefusedPart:
    return RefusedPart(
        line=complaint.line,
        code=complaint.code,
        params=complaint.params,
        component=complaint.component,
    )
