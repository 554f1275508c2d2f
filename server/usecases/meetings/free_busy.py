# SPDX-License-Identifier: Apache-2.0
"""The time of several people: when they are in meetings, away, or at work elsewhere.

That somebody is in a meeting anybody may know, never in which. Of absences, leave and remote
work a reader learns here what the registers would show him, no more; and never why.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from itertools import chain

from sqlalchemy import Connection

from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.store.absences import absences_between
from server.store.meetings.reading import SeenWindow, busy_spans
from server.usecases.absence_rights import AbsenceRights
from server.usecases.identify import Identified
from server.usecases.meetings.whereabouts import Spans, leave_and_remote
from server.usecases.services import Services
from telework.meetings.seeking import (
    MOST_PEOPLE,
    BusyKind,
    BusySpan,
    FreeBusy,
    FreeBusyQuestion,
    PersonTime,
)

MOST_DAYS = 45
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
    days = leave_and_remote(tx, identified, once, window)
    return tuple(
        PersonTime(
            person_id=person,
            spans=tuple(
                sorted(
                    chain(
                        (_span(BusyKind.MEETING, *each) for each in busy[person]),
                        away.get(person, ()),
                        days.get(person, ()),
                    ),
                    key=lambda each: (each.starts_at, each.ends_at, each.kind),
                )
            ),
            absences_known=person in away,
            remote_known=person in days,
        )
        for person in once
    )


def _absences(
    tx: Connection, identified: Identified, people: Sequence[str], window: SeenWindow
) -> Spans:
    """Return absences of those whose absences the reader may know of."""
    rights = AbsenceRights(actor=identified.actor, city=identified.city)
    known: Spans = {each: [] for each in people if rights.may_see(PersonId(each))}
    if known:
        tenant = identified.actor.tenant
        for each in absences_between(tx, tenant, window.since, window.until):
            if each.person_id in known:
                known[each.person_id].append(_span(BusyKind.ABSENT, each.starts_at, each.ends_at))
    return known


def _span(kind: BusyKind, starts_at: datetime, ends_at: datetime) -> BusySpan:
    return BusySpan(kind=kind, starts_at=starts_at, ends_at=ends_at)
