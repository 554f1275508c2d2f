# SPDX-License-Identifier: Apache-2.0
"""Statements on dates whose time has come: unused, expired, or simply at their end."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, or_, select

from server.store.meetings.stored import StoredOccurrence, occurrence_from
from server.store.tables import meeting, meeting_attendee, meeting_occurrence
from telework.meetings.claims import LONGEST_CLAIM
from telework.meetings.meeting import OccurrenceState

_OCCURRENCE = meeting_occurrence.c
_DUE = (
    select(meeting_occurrence)
    .where(
        _OCCURRENCE.tenant == bindparam("tenant"),
        or_(
            (_OCCURRENCE.state == OccurrenceState.ACCEPTED.value)
            & (_OCCURRENCE.starts_at <= bindparam("now"))
            & (_OCCURRENCE.starts_at > bindparam("since")),
            (_OCCURRENCE.state == OccurrenceState.CHECKED_IN.value)
            & (_OCCURRENCE.ends_at <= bindparam("now")),
            (_OCCURRENCE.state == OccurrenceState.HELD.value)
            & (_OCCURRENCE.held_until <= bindparam("now")),
        ),
    )
    .order_by(_OCCURRENCE.starts_at, _OCCURRENCE.occurrence_id)
    .limit(bindparam("most"))
)
_LAST_OF_SERIES = (
    select(_OCCURRENCE.state)
    .where(
        _OCCURRENCE.tenant == bindparam("tenant"),
        _OCCURRENCE.meeting_id == bindparam("meeting_id"),
        _OCCURRENCE.starts_at <= bindparam("until"),
        _OCCURRENCE.state.not_in(
            [OccurrenceState.CANCELLED.value, OccurrenceState.DISPLACED.value]
        ),
    )
    .order_by(_OCCURRENCE.starts_at.desc())
    .limit(bindparam("most"))
)
_COMES = (
    select(meeting.c.owner_id)
    .outerjoin(
        meeting_attendee,
        (meeting_attendee.c.tenant == meeting.c.tenant)
        & (meeting_attendee.c.detail_id == bindparam("detail_id"))
        & (meeting_attendee.c.person_id == bindparam("person_id")),
    )
    .where(
        meeting.c.tenant == bindparam("tenant"),
        meeting.c.meeting_id == bindparam("meeting_id"),
        or_(
            meeting.c.owner_id == bindparam("person_id"),
            meeting_attendee.c.person_id.is_not(None),
        ),
    )
)


def due_dates(
    tx: Connection, tenant: int, now: datetime, most: int
) -> tuple[StoredOccurrence, ...]:
    """Return dates that may have to be released, ended or given up by now, the oldest first."""
    params = {"tenant": tenant, "now": now, "since": now - LONGEST_CLAIM, "most": most}
    return tuple(occurrence_from(row) for row in tx.execute(_DUE, params))


def last_states(
    tx: Connection, tenant: int, stored: StoredOccurrence, most: int
) -> tuple[OccurrenceState, ...]:
    """Return the states of the newest dates of a meeting up to one of them, newest first."""
    params = {
        "tenant": tenant,
        "meeting_id": stored.meeting_id,
        "until": stored.starts_at,
        "most": most,
    }
    return tuple(OccurrenceState(each) for each in tx.execute(_LAST_OF_SERIES, params).scalars())


def comes_to(tx: Connection, tenant: int, stored: StoredOccurrence, person_id: str) -> bool:
    """Say whether a person organises a date or is asked to come to it."""
    params = {
        "tenant": tenant,
        "meeting_id": stored.meeting_id,
        "detail_id": stored.detail_id,
        "person_id": person_id,
    }
    return bool(person_id) and tx.execute(_COMES, params).first() is not None
