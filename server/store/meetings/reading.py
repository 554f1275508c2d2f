# SPDX-License-Identifier: Apache-2.0
"""Statements on what stands in rooms and in people's days, each over a visible window only.

No meeting is longer than ``MAX_MINUTES``, so what touches a window began at most so long before
it: with that bound an index answers, without it the whole past is read (rooms.md, 8).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    case,
    false,
    literal,
    or_,
    select,
    union,
    union_all,
)

from server.auth.actor import Actor
from server.store.columns import AnyRow
from server.store.meetings.visibility import (
    ATTENDS,
    DATA,
    JOINS,
    KNOWS,
    ORGANISES,
    OWNER_ID,
    SECRET,
    TITLE,
    actor_params,
    select_occurrences,
)
from server.store.tables import (
    meeting,
    meeting_attendee,
    meeting_blocking,
    meeting_detail,
    meeting_occurrence,
    meeting_skipped,
)
from telework.meetings.meeting import MAX_MINUTES, OccurrenceState

LONGEST = timedelta(minutes=MAX_MINUTES)
_TAKING = [
    OccurrenceState.HELD.value,
    OccurrenceState.PENDING.value,
    OccurrenceState.ACCEPTED.value,
    OccurrenceState.CHECKED_IN.value,
]
_STANDING = [*_TAKING, OccurrenceState.FINISHED.value, OccurrenceState.RELEASED.value]
"""What a calendar of rooms shows: what was not used stays in sight, though it takes nothing."""

_ENDED = case(
    (
        and_(
            meeting_occurrence.c.ended_at < meeting_occurrence.c.ends_at,
            meeting_occurrence.c.ended_at > meeting_occurrence.c.starts_at,
        ),
        meeting_occurrence.c.ended_at,
    ),
    else_=meeting_occurrence.c.ends_at,
).label("ends_at")
"""Who leaves early gives the rest back."""

_WEB = case(
    (KNOWS, or_(meeting_occurrence.c.host_id != "", meeting_detail.c.secret.is_not(None))),
    else_=false(),
).label("web")
_IN_WINDOW = (
    meeting_occurrence.c.starts_at < bindparam("until"),
    meeting_occurrence.c.starts_at > bindparam("bound"),
    meeting_occurrence.c.ends_at > bindparam("since"),
)


def _in_rooms(statement: Select[Any]) -> Select[Any]:
    return statement.where(meeting_occurrence.c.room_id.in_(bindparam("rooms", expanding=True)))


_DAYS = (
    select_occurrences(
        meeting_occurrence.c.occurrence_id,
        meeting_occurrence.c.meeting_id,
        meeting_occurrence.c.room_id,
        meeting_occurrence.c.starts_at,
        _ENDED,
        meeting_occurrence.c.state,
        meeting_occurrence.c.version,
        TITLE,
        OWNER_ID,
        ORGANISES.label("mine"),
        ATTENDS.label("attends"),
        (meeting.c.rule != "").label("recurring"),
        _WEB,
    )
    .where(*_IN_WINDOW, meeting_occurrence.c.state.in_(_STANDING))
    .order_by(
        meeting_occurrence.c.room_id,
        meeting_occurrence.c.starts_at,
        meeting_occurrence.c.occurrence_id,
    )
)
_ALL_ROOMS = _DAYS.where(meeting_occurrence.c.room_id != "")
_SOME_ROOMS = _in_rooms(_DAYS)
_BLOCKINGS = (
    select(
        meeting_blocking.c.blocking_id,
        meeting_blocking.c.room_id,
        meeting_blocking.c.starts_at,
        meeting_blocking.c.ends_at,
        meeting_blocking.c.reason,
    )
    .where(
        meeting_blocking.c.tenant == bindparam("tenant"),
        meeting_blocking.c.room_id.in_(bindparam("rooms", expanding=True)),
        meeting_blocking.c.ended_at.is_(None),
        meeting_blocking.c.ends_at > bindparam("since"),
        meeting_blocking.c.starts_at < bindparam("until"),
    )
    .order_by(
        meeting_blocking.c.room_id, meeting_blocking.c.starts_at, meeting_blocking.c.blocking_id
    )
)


def _own_dates(*conditions: ColumnElement[bool]) -> Select[Any]:
    return select(meeting_occurrence.c.occurrence_id).where(
        meeting_occurrence.c.tenant == bindparam("reader_tenant"), *_IN_WINDOW, *conditions
    )


# Two ways in, each by its own index; asked with OR, every date of the window would be tried.
_OWN = union(
    _own_dates(
        meeting_occurrence.c.meeting_id.in_(
            select(meeting.c.meeting_id).where(
                meeting.c.tenant == bindparam("reader_tenant"),
                meeting.c.owner_id == bindparam("reader"),
            )
        )
    ),
    _own_dates(
        meeting_occurrence.c.detail_id.in_(
            select(meeting_attendee.c.detail_id).where(
                meeting_attendee.c.tenant == bindparam("reader_tenant"),
                meeting_attendee.c.person_id == bindparam("reader"),
            )
        ),
        # A hold is the organiser's business until the booking stands.
        meeting_occurrence.c.state != OccurrenceState.HELD.value,
    ),
).subquery()
_MINE = (
    select_occurrences(
        meeting_occurrence.c.occurrence_id,
        meeting_occurrence.c.meeting_id,
        meeting_occurrence.c.detail_id,
        meeting_occurrence.c.room_id,
        meeting_occurrence.c.starts_at,
        _ENDED,
        meeting_occurrence.c.state,
        meeting_occurrence.c.version,
        TITLE,
        OWNER_ID,
        SECRET,
        ORGANISES.label("mine"),
    )
    .where(
        meeting_occurrence.c.occurrence_id.in_(select(_OWN.c.occurrence_id)),
        JOINS,
        meeting_occurrence.c.state != OccurrenceState.CANCELLED.value,
    )
    .order_by(meeting_occurrence.c.starts_at, meeting_occurrence.c.occurrence_id)
)
_DATES = (
    select_occurrences(
        meeting_occurrence.c.occurrence_id,
        meeting_occurrence.c.recurrence_id,
        meeting_occurrence.c.detail_id,
        meeting_occurrence.c.starts_at,
        meeting_occurrence.c.ends_at,
        meeting_occurrence.c.room_id,
        meeting_occurrence.c.state,
        meeting_occurrence.c.version,
        meeting_occurrence.c.reason,
        TITLE,
        DATA,
        SECRET,
        KNOWS.label("knows"),
        JOINS.label("joins"),
        (meeting_occurrence.c.detail_id != meeting.c.detail_id).label("other"),
    )
    .where(meeting_occurrence.c.meeting_id == bindparam("meeting_id"))
    .order_by(meeting_occurrence.c.starts_at, meeting_occurrence.c.occurrence_id)
)
_SKIPPED = (
    select(meeting_skipped)
    .where(
        meeting_skipped.c.tenant == bindparam("tenant"),
        meeting_skipped.c.meeting_id == bindparam("meeting_id"),
    )
    .order_by(meeting_skipped.c.recurrence_id)
)


def _busy(who: ColumnElement[str]) -> Select[Any]:
    return select(
        who.label("person_id"), meeting_occurrence.c.starts_at, meeting_occurrence.c.ends_at
    ).where(
        meeting_occurrence.c.tenant == bindparam("tenant"),
        *_IN_WINDOW,
        meeting_occurrence.c.state.in_(_TAKING),
        who.in_(bindparam("people", expanding=True)),
        who != literal(""),
    )


_BUSY = union_all(
    _busy(meeting.c.owner_id).join(
        meeting,
        and_(
            meeting.c.tenant == meeting_occurrence.c.tenant,
            meeting.c.meeting_id == meeting_occurrence.c.meeting_id,
        ),
    ),
    _busy(meeting_attendee.c.person_id).join(
        meeting_attendee,
        and_(
            meeting_attendee.c.tenant == meeting_occurrence.c.tenant,
            meeting_attendee.c.detail_id == meeting_occurrence.c.detail_id,
        ),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenWindow:
    """From when to when something is looked at, half-open, in UTC."""

    since: datetime
    until: datetime

    def params(self) -> dict[str, Any]:
        """Return the parameters of the bounded window."""
        return {"since": self.since, "until": self.until, "bound": self.since - LONGEST}


def days_of_rooms(
    tx: Connection, actor: Actor, window: SeenWindow, rooms: Collection[str] | None
) -> Sequence[AnyRow]:
    """Return what stands in rooms (None: in any) by room and start, as the actor may know it."""
    params = {**actor_params(actor), **window.params()}
    if rooms is None:
        return tx.execute(_ALL_ROOMS, params).all()
    return tx.execute(_SOME_ROOMS, {**params, "rooms": list(rooms)}).all()


def closures(
    tx: Connection, tenant: int, window: SeenWindow, rooms: Collection[str]
) -> Sequence[AnyRow]:
    """Return the closures of rooms that touch a window, by room and start."""
    params = {"since": window.since, "until": window.until}
    return tx.execute(_BLOCKINGS, {"tenant": tenant, "rooms": list(rooms), **params}).all()


def own_dates(tx: Connection, actor: Actor, window: SeenWindow) -> Sequence[AnyRow]:
    """Return the dates that the actor organises or is asked to come to, by start."""
    return tx.execute(_MINE, {**actor_params(actor), **window.params()}).all()


def dates_of_meeting(tx: Connection, actor: Actor, meeting_id: str) -> Sequence[AnyRow]:
    """Return every date of a meeting with what the actor may know of each."""
    return tx.execute(_DATES, {**actor_params(actor), "meeting_id": meeting_id}).all()


def skipped_of(tx: Connection, tenant: int, meeting_id: str) -> Sequence[AnyRow]:
    """Return the dates that were asked for and not had."""
    return tx.execute(_SKIPPED, {"tenant": tenant, "meeting_id": meeting_id}).all()


def busy_spans(
    tx: Connection, tenant: int, people: Collection[str], window: SeenWindow
) -> dict[str, list[tuple[datetime, datetime]]]:
    """Return when people are in meetings, without which: anybody may know that."""
    found: dict[str, set[tuple[datetime, datetime]]] = {each: set() for each in people}
    if people:
        params = {"tenant": tenant, "people": list(people), **window.params()}
        for row in tx.execute(_BUSY, params):
            found[row.person_id].add((row.starts_at, row.ends_at))
    return {person: sorted(spans) for person, spans in found.items()}
