# SPDX-License-Identifier: Apache-2.0
"""Statements behind calendar feeds: the dates of a person or a room within a span."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, or_, select

from server.store.columns import AnyRow
from server.store.meetings.visibility import (
    ATTENDS,
    DATA,
    NOBODY,
    ORGANISES,
    OWNER_ID,
    SECRET,
    TITLE,
    reader_params,
    select_occurrences,
)
from server.store.tables import meeting, meeting_blocking, meeting_detail, meeting_occurrence

_SHOWN = ("accepted", "checked_in", "finished", "released", "pending")
_COLUMNS: tuple[Any, ...] = (
    meeting.c.meeting_id,
    meeting.c.uid,
    meeting.c.sequence,
    meeting.c.changed_at,
    meeting.c.tzid,
    meeting.c.rule,
    meeting.c.starts,
    meeting_occurrence.c.occurrence_id,
    meeting_occurrence.c.recurrence_id,
    meeting_occurrence.c.starts_at,
    meeting_occurrence.c.ends_at,
    meeting_occurrence.c.room_id,
    meeting_occurrence.c.state,
    meeting_detail.c.detail_id,
    meeting_detail.c.private,
    TITLE,
    OWNER_ID,
)
_WITHIN = (
    meeting_occurrence.c.starts_at >= bindparam("first"),
    meeting_occurrence.c.starts_at < bindparam("last"),
    meeting_occurrence.c.state.in_(_SHOWN),
)
_ORDER = (meeting_occurrence.c.starts_at, meeting_occurrence.c.occurrence_id)
_OF_PERSON = (
    select_occurrences(*_COLUMNS, DATA, SECRET)
    .where(*_WITHIN, or_(ORGANISES, ATTENDS))
    .order_by(*_ORDER)
)
_OF_ROOMS = (
    select_occurrences(*_COLUMNS)
    .where(*_WITHIN, meeting_occurrence.c.room_id.in_(bindparam("rooms", expanding=True)))
    .order_by(*_ORDER)
)
_CLOSED = select(meeting_blocking).where(
    meeting_blocking.c.tenant == bindparam("reader_tenant"),
    meeting_blocking.c.room_id.in_(bindparam("rooms", expanding=True)),
    meeting_blocking.c.ended_at.is_(None),
    meeting_blocking.c.starts_at < bindparam("last"),
    meeting_blocking.c.ends_at > bindparam("first"),
)


def dates_of_person(
    tx: Connection, tenant: int, person_id: str, first: datetime, last: datetime
) -> Sequence[AnyRow]:
    """Return the dates that somebody organises or is asked to come to."""
    params = {**reader_params(tenant, person_id), "first": first, "last": last}
    return tx.execute(_OF_PERSON, params).all()


def dates_of_rooms(
    tx: Connection, tenant: int, rooms: Collection[str], first: datetime, last: datetime
) -> Sequence[AnyRow]:
    """Return what stands in rooms, as far as everybody may know it."""
    params = {**reader_params(tenant, NOBODY), "first": first, "last": last, "rooms": list(rooms)}
    return tx.execute(_OF_ROOMS, params).all()


def closures_of_rooms(
    tx: Connection, tenant: int, rooms: Collection[str], first: datetime, last: datetime
) -> Sequence[AnyRow]:
    """Return when rooms are closed."""
    params = {"reader_tenant": tenant, "first": first, "last": last, "rooms": list(rooms)}
    return tx.execute(_CLOSED, params).all()
