# SPDX-License-Identifier: Apache-2.0
"""One VEVENT as a meeting of ours, or everything for which it is not taken.

Nothing is guessed: a property that changes when an event is, and that is not read here, refuses
the event by its name (domain/rooms.md, section 7).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from approval import Refusal
from server.files.calendars.components import Component
from server.files.calendars.lines import ContentLine
from server.files.calendars.values import NotTaken, read_length, read_time, read_times
from server.files.calendars.zones import Zones, name_of
from telework.meetings.meeting import When
from telework.meetings.recurrence import Recurrence
from telework.meetings.requested import RequestedDate, asked_dates
from telework.meetings.rule_text import read_rule, rule_text
from telework.meetings.wishes import MOST_BODY, MOST_TITLE

MOST_UID = 255

_Read = TypeVar("_Read")

_ONCE = (
    "CLASS",
    "DESCRIPTION",
    "DTEND",
    "DTSTART",
    "DURATION",
    "RECURRENCE-ID",
    "RRULE",
    "SEQUENCE",
    "STATUS",
    "SUMMARY",
    "UID",
)
"""Properties of an event that stand at most once in it (RFC 5545, 3.6.1)."""

_OTHER_DATES = ("EXRULE", "RDATE")
"""Properties that would add or take dates, and are not read."""

_ONE_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_MIDNIGHT = time(0)
_CITY = ZoneInfo("Asia/Tokyo")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What an event says by itself.

    Attributes:
        start: with its zone; for whole days the city's midnight.
        excluded: starts left out by EXDATE, in UTC.
        series: every date of the rule, those left out too; empty for an exception.
        recurrence_id: of an exception, in UTC.
        cancelled: STATUS is CANCELLED.
    """

    component: Component
    uid: str
    summary: str
    body: str
    private: bool
    cancelled: bool
    all_day: bool
    start: datetime
    when: When
    excluded: frozenset[datetime]
    series: tuple[RequestedDate, ...]
    recurrence_id: datetime | None


class Hearing:
    """Reads one event, and keeps everything that is not taken of it."""

    def __init__(self, component: Component, zones: Zones) -> None:
        self._component = component
        self._zones = zones
        self.refused: list[NotTaken] = []

    def heard(self) -> Heard | None:
        """Return what the event says; None after keeping why it is not taken."""
        self._look_over()
        start = self._try(self._start)
        minutes = None if start is None else self._try(lambda: self._minutes(start))
        rule = None if start is None else self._try(lambda: self._rule(start))
        excluded = None if start is None else self._try(lambda: self._excluded(start))
        recurrence_id = self._try(lambda: self._recurrence_id(start))
        if self.refused or start is None or minutes is None or excluded is None:
            return None
        moment = _moment(start)
        when = When(
            starts=moment.replace(tzinfo=None),
            minutes=minutes,
            tzid=name_of(moment),
            rule=rule or "",
        )
        series = self._try(lambda: self._series(when))
        if series is None:
            return None
        return self._made(start, when, excluded, series, recurrence_id)

    def _made(
        self,
        start: date | datetime,
        when: When,
        excluded: frozenset[datetime],
        series: tuple[RequestedDate, ...],
        recurrence_id: datetime | None,
    ) -> Heard:
        return Heard(
            component=self._component,
            uid=self._text("UID"),
            summary=self._text("SUMMARY"),
            body=self._text("DESCRIPTION"),
            private=self._text("CLASS").upper() not in {"", "PUBLIC"},
            cancelled=self._text("STATUS").upper() == "CANCELLED",
            all_day=not isinstance(start, datetime),
            start=_moment(start),
            when=when,
            excluded=excluded,
            series=series,
            recurrence_id=recurrence_id,
        )

    def _try(self, read: Callable[[], _Read]) -> _Read | None:
        try:
            return read()
        except NotTaken as problem:
            self.refused.append(problem)
            return None

    def _look_over(self) -> None:
        """Refuse what no event may have, whatever it says beside."""
        for name in _ONCE:
            for again in self._component.all(name)[1:]:
                self.refused.append(NotTaken(again.line, "calendar.property_twice", name=name))
        for name in _OTHER_DATES:
            for each in self._component.all(name):
                self.refused.append(NotTaken(each.line, "calendar.property_unsupported", name=name))
        for part in self._component.parts:
            if part.name != "VALARM" and not part.name.startswith("X-"):
                self.refused.append(NotTaken(part.line, "calendar.nested", name=part.name))
        if not self._text("UID"):
            self.refused.append(NotTaken(self._component.line, "calendar.uid_missing"))
        for name, most in (("UID", MOST_UID), ("SUMMARY", MOST_TITLE), ("DESCRIPTION", MOST_BODY)):
            given = self._component.first(name)
            if given is not None and len(given.value) > most:
                told = NotTaken(given.line, "calendar.text_too_long", name=name, most=str(most))
                self.refused.append(told)

    def _text(self, name: str) -> str:
        given = self._component.first(name)
        return "" if given is None else given.value.strip()

    def _start(self) -> date | datetime:
        given = self._component.first("DTSTART")
        if given is None:
            raise NotTaken(self._component.line, "calendar.start_missing")
        return self._sure(given, read_time(given, self._zones))

    def _sure(self, given: ContentLine, moment: date | datetime) -> date | datetime:
        """Return a moment whose zone the file does not contradict."""
        self._agree(given, [moment] if isinstance(moment, datetime) else ())
        return moment

    def _agree(self, given: ContentLine, moments: Iterable[datetime]) -> None:
        tzid = given.params.get("TZID", "").strip()
        if not tzid:
            return
        at = str(self._zones.defined_at(tzid))
        if not self._zones.is_readable(tzid):
            raise NotTaken(given.line, "calendar.zone_unreadable", zone=tzid, at=at)
        found = self._zones.contradicts(tzid, moments)
        if found is not None:
            day = found.date().isoformat()
            raise NotTaken(given.line, "calendar.zone_contradicts", zone=tzid, at=at, day=day)

    def _minutes(self, start: date | datetime) -> int:
        given = self._component.first("DTEND") or self._component.first("DURATION")
        line = self._component.line if given is None else given.line
        length = self._length(start)
        if length < timedelta(0):
            raise NotTaken(line, "calendar.end_before_start")
        if length == timedelta(0):
            raise NotTaken(line, "calendar.no_length")
        if length % _MINUTE:
            raise NotTaken(line, "calendar.length_seconds")
        return length // _MINUTE

    def _length(self, start: date | datetime) -> timedelta:
        end, duration = self._component.first("DTEND"), self._component.first("DURATION")
        if end is not None and duration is not None:
            raise NotTaken(duration.line, "calendar.two_ends")
        if end is not None:
            until = self._sure(end, read_time(end, self._zones))
            self._same_kind(end, until, start)
            return _instant(until) - _instant(start)
        if duration is not None:
            return self._said_length(duration, start)
        return timedelta(0) if isinstance(start, datetime) else _ONE_DAY

    def _said_length(self, duration: ContentLine, start: date | datetime) -> timedelta:
        length = read_length(duration)
        if not isinstance(start, datetime) and length % _ONE_DAY:
            raise NotTaken(duration.line, "calendar.kind_differs", name="DURATION")
        # A day is one of the calendar, not always of 24 hours (RFC 5545, 3.3.6).
        nominal = _moment(start) + length
        if length >= _ONE_DAY and _instant(nominal) - _instant(start) != length:
            raise NotTaken(duration.line, "calendar.length_over_change")
        return length

    def _same_kind(
        self, given: ContentLine, moment: date | datetime, start: date | datetime
    ) -> None:
        if isinstance(moment, datetime) != isinstance(start, datetime):
            raise NotTaken(given.line, "calendar.kind_differs", name=given.name)

    def _rule(self, start: date | datetime) -> str:
        given = self._component.first("RRULE")
        if given is None:
            return ""
        if self._component.first("RECURRENCE-ID") is not None:
            raise NotTaken(given.line, "calendar.exception_with_rule")
        read = read_rule(given.value, all_day=not isinstance(start, datetime))
        if not isinstance(read, Recurrence):
            self.refused += (_not_taken(given.line, each) for each in read[1:])
            raise _not_taken(given.line, read[0])
        return rule_text(_until_a_moment(read))

    def _excluded(self, start: date | datetime) -> frozenset[datetime]:
        found = set[datetime]()
        for given in self._component.all("EXDATE"):
            times = read_times(given, self._zones)
            for each in times:
                self._same_kind(given, each, start)
            self._agree(given, (each for each in times if isinstance(each, datetime)))
            found.update(_instant(each) for each in times)
        return frozenset(found)

    def _recurrence_id(self, start: date | datetime | None) -> datetime | None:
        given = self._component.first("RECURRENCE-ID")
        if given is None:
            return None
        if "RANGE" in given.params:
            told = f"RANGE={given.params['RANGE']}"
            raise NotTaken(given.line, "calendar.range_unsupported", range=told)
        moment = self._sure(given, read_time(given, self._zones))
        if start is not None:
            self._same_kind(given, moment, start)
        return _instant(moment)

    def _series(self, when: When) -> tuple[RequestedDate, ...]:
        start = self._component.first("DTSTART")
        found = asked_dates(when)
        if isinstance(found, Refusal):
            given = self._component.first("RRULE") or start
            raise _not_taken(given.line if given else self._component.line, found)
        if start is not None:
            self._agree(start, (each.local_start for each in found))
        return found


def _not_taken(line: int, refusal: Refusal) -> NotTaken:
    return NotTaken(line, refusal.code, **refusal.params)


def _moment(said: date | datetime) -> datetime:
    """Return when something begins; whole days begin at the city's midnight."""
    if isinstance(said, datetime):
        return said
    return datetime.combine(said, _MIDNIGHT, tzinfo=_CITY)


def _instant(said: date | datetime) -> datetime:
    # Within one zone, Python subtracts and compares the times on the wall.
    return _moment(said).astimezone(UTC)


def _until_a_moment(rule: Recurrence) -> Recurrence:
    """Return a rule of whole days as one of moments: its last day begins at midnight too."""
    until = rule.until
    if until is None or isinstance(until, datetime):
        return rule
    return replace(rule, until=_instant(until))
