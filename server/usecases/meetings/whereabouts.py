# SPDX-License-Identifier: Apache-2.0
"""Leave and remote work of several people, for those who may read their days.

One statement for each source, however many people are asked for. Of today counts where somebody
has begun to work, whatever was planned.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection

from approval import city_day, start_of_day
from approval.identifiers import PersonId
from server.store.meetings.reading import SeenWindow
from server.store.telework.absent import absent_between
from server.store.telework.days import days_of_people
from server.store.telework.grants import granted_between, waiting_of
from server.usecases.identify import Identified
from server.usecases.telework.rights import TeleworkRights
from telework import Grant, Place, Unit, day_from_plain
from telework.applying.application import ApplicationLine
from telework.day import Standing
from telework.meetings.seeking import Basis, BusyKind, BusySpan

_NOON = time(12, 0)
_ONE_DAY = timedelta(days=1)

Spans = dict[str, list[BusySpan]]


def leave_and_remote(
    tx: Connection, identified: Identified, people: Iterable[str], window: SeenWindow
) -> Spans:
    """Return leave and remote work in a window, by person; only of those one may read."""
    rights = TeleworkRights(actor=identified.actor, city=identified.city)
    known: Spans = {each: [] for each in people if rights.may_read(PersonId(each))}
    if not known:
        return known
    reading = _Reading(tx, identified, sorted(known), window)
    for person_id, span in (*reading.leave(), *reading.remote()):
        if span.starts_at < window.until and span.ends_at > window.since:
            known[person_id].append(span)
    return known


_Found = Iterator[tuple[str, BusySpan]]


class _Reading:
    """The sources, each read once."""

    def __init__(
        self, tx: Connection, identified: Identified, people: Sequence[str], window: SeenWindow
    ) -> None:
        self._tx, self._people = tx, people
        self._tenant, self._today = identified.actor.tenant, identified.city.day
        # What began on the day before may last beyond midnight.
        self._days = city_day(window.since) - _ONE_DAY, city_day(window.until)

    def leave(self) -> _Found:
        found = absent_between(self._tx, self._tenant, self._people, *self._days)
        for (person_id, _day), rows in found.items():
            for each in rows:
                yield person_id, _span(BusyKind.LEAVE, each.begin, each.end)

    def remote(self) -> _Found:
        begun = self._begun()
        for person_id, span in (*self._granted(), *self._applied()):
            if (person_id, city_day(span.starts_at)) not in begun:
                yield person_id, span
        for (person_id, day), place in begun.items():
            if place is not Place.OFFICE:
                whole = start_of_day(day), start_of_day(day + _ONE_DAY)
                yield person_id, _span(BusyKind.REMOTE, *whole, Basis.CLICKED)

    def _granted(self) -> _Found:
        found = granted_between(self._tx, self._tenant, self._people, *self._days)
        for (person_id, _day), grants in found.items():
            for each in grants:
                yield person_id, _span(BusyKind.REMOTE, *_block(each), Basis.GRANTED)

    def _applied(self) -> _Found:
        for each in waiting_of(self._tx, self._tenant, self._people, *self._days):
            yield each.person_id, _span(BusyKind.REMOTE, *_block(each.line), Basis.APPLIED)

    def _begun(self) -> dict[tuple[str, date], Place | None]:
        """Return where those are who have begun to work today and not ended."""
        if not self._days[0] <= self._today <= self._days[1]:
            return {}
        today = self._today, self._today
        stored = days_of_people(self._tx, self._tenant, self._people, *today)
        days = ((each, day_from_plain(json.loads(each.snapshot))) for each in stored)
        return {
            (each.person_id, each.day): day.place
            for each, day in days
            if day.standing not in {Standing.NONE, Standing.ENDED} and day.place is not None
        }


def _span(
    kind: BusyKind, starts_at: datetime, ends_at: datetime, basis: Basis | None = None
) -> BusySpan:
    return BusySpan(kind=kind, starts_at=starts_at, ends_at=ends_at, basis=basis)


def _block(block: Grant | ApplicationLine) -> tuple[datetime, datetime]:
    """Return from when to when a block is; halves part at noon."""
    day = block.day
    if block.unit is Unit.HOURS and block.begin and block.end:
        return _instant(day, block.begin), _instant(day, block.end)
    begin = _NOON if block.unit is Unit.AFTERNOON else time()
    if block.unit is Unit.MORNING:
        return _instant(day, begin), _instant(day, _NOON)
    return _instant(day, begin), start_of_day(day + _ONE_DAY)


def _instant(day: date, at: time) -> datetime:
    return start_of_day(day) + timedelta(hours=at.hour, minutes=at.minute)
