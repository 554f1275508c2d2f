# SPDX-License-Identifier: Apache-2.0
"""The time of several people: when they are in meetings, away, or at work elsewhere.

That somebody is in a meeting anybody may know, never in which. Of absences and remote work a
reader learns here what the registers would show him, no more.
"""

from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta
from itertools import chain

from sqlalchemy import Connection

from approval import city_day, start_of_day
from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.store.absences import absences_between
from server.store.meetings.reading import SeenWindow, busy_spans
from server.store.telework.grants import grants_of
from server.usecases.absence_rights import AbsenceRights
from server.usecases.identify import Identified
from server.usecases.services import Services
from server.usecases.telework.rights import TeleworkRights
from telework import Grant, Unit
from telework.meetings.seeking import (
    MOST_PEOPLE,
    BusyKind,
    BusySpan,
    FreeBusy,
    FreeBusyQuestion,
    PersonTime,
)

MOST_DAYS = 45
_NOON = time(12, 0)
_ONE_DAY = timedelta(days=1)


def read_free_busy(
    services: Services, identified: Identified, question: FreeBusyQuestion
) -> FreeBusy | Refusal:
    """Return when people are not free, each as the reader may know it."""
    if len(question.people) > MOST_PEOPLE:
        return Refusal(code="meeting.too_many_attendees", params={"most": str(MOST_PEOPLE)})
    window = SeenWindow(since=question.first, until=question.last)
    if not timedelta() < window.until - window.since <= MOST_DAYS * _ONE_DAY:
        return Refusal(code="request.malformed")
    with services.database.read_work() as tx:
        return FreeBusy(items=times_of(tx, identified, question.people, window))


def times_of(
    tx: Connection, identified: Identified, people: Collection[str], window: SeenWindow
) -> tuple[PersonTime, ...]:
    """Return the time of people, each once; somebody unknown has none."""
    once = list(dict.fromkeys(people))
    tenant = identified.actor.tenant
    busy = busy_spans(tx, tenant, once, window)
    away = _absences(tx, identified, once, window)
    remote = _remote(tx, identified, once, window)
    return tuple(
        PersonTime(
            person_id=person,
            spans=tuple(
                sorted(
                    chain(
                        (_span(BusyKind.MEETING, *each) for each in busy[person]),
                        away.get(person, ()),
                        remote.get(person, ()),
                    ),
                    key=lambda each: (each.starts_at, each.ends_at, each.kind),
                )
            ),
            absences_known=person in away,
            remote_known=person in remote,
        )
        for person in once
    )


_Spans = dict[str, list[BusySpan]]


def _absences(
    tx: Connection, identified: Identified, people: Sequence[str], window: SeenWindow
) -> _Spans:
    """Return absences of those whose absences the reader may know of."""
    rights = AbsenceRights(actor=identified.actor, city=identified.city)
    known: _Spans = {each: [] for each in people if rights.may_see(PersonId(each))}
    if known:
        tenant = identified.actor.tenant
        for each in absences_between(tx, tenant, window.since, window.until):
            if each.person_id in known:
                known[each.person_id].append(_span(BusyKind.ABSENT, each.starts_at, each.ends_at))
    return known


def _remote(
    tx: Connection, identified: Identified, people: Sequence[str], window: SeenWindow
) -> _Spans:
    """Return permitted remote work of those whose remote work the reader may read."""
    rights = TeleworkRights(actor=identified.actor, city=identified.city)
    known: _Spans = {each: [] for each in people if rights.may_read(PersonId(each))}
    if known:
        days = city_day(window.since), city_day(window.until)
        stored = grants_of(tx, identified.actor.tenant, list(known), *days)
        for grant in (each.grant for each in stored if not each.grant.withdrawn):
            starts, ends = _block(grant)
            if starts < window.until and ends > window.since:
                known[grant.person_id].append(_span(BusyKind.REMOTE, starts, ends))
    return known


def _span(kind: BusyKind, starts_at: datetime, ends_at: datetime) -> BusySpan:
    return BusySpan(kind=kind, starts_at=starts_at, ends_at=ends_at)


def _block(grant: Grant) -> tuple[datetime, datetime]:
    """Return from when to when a block is; halves part at noon."""
    day = grant.day
    if grant.unit is Unit.HOURS and grant.begin and grant.end:
        return _instant(day, grant.begin), _instant(day, grant.end)
    begin = _NOON if grant.unit is Unit.AFTERNOON else time()
    if grant.unit is Unit.MORNING:
        return _instant(day, begin), _instant(day, _NOON)
    return _instant(day, begin), start_of_day(day + _ONE_DAY)


def _instant(day: date, at: time) -> datetime:
    return start_of_day(day) + timedelta(hours=at.hour, minutes=at.minute)
