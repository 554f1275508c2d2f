# SPDX-License-Identifier: Apache-2.0
"""Meetings, their dates and what they are about, as stored."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from approval import from_plain, to_plain
from server.store.columns import AnyRow
from server.store.tables import meeting, meeting_detail, meeting_occurrence
from telework.meetings.meeting import Attendee, OccurrenceState, Wanted, When


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredMeeting:
    """A meeting, single or recurring; ``version`` is what changes are compared with."""

    meeting_id: str
    uid: str
    sequence: int
    version: int
    owner_id: str
    section_id: str
    when: When
    wanted: Wanted
    detail_id: str
    follows: str
    case_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredOccurrence:
    """One date; ``version`` is what transitions are compared with."""

    occurrence_id: str
    meeting_id: str
    recurrence_id: datetime
    starts_at: datetime
    ends_at: datetime
    room_id: str
    host_id: str
    detail_id: str
    state: OccurrenceState
    version: int
    sequence: int
    held_until: datetime | None = None
    checked_in_at: datetime | None = None
    ended_at: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDetail:
    """What dates are about, as in its row.

    Attributes:
        attendees: who is asked to come; None as read back, they stand in ``data`` too.
        data: the content without the ways into its web conference, as JSON.
        secret: these ways, sealed (``server.usecases.meetings.contents``).
    """

    detail_id: str
    meeting_id: str
    title: str
    private: bool
    data: str
    secret: bytes | None = None
    attendees: tuple[Attendee, ...] | None = None


_MEETING = select(meeting).where(
    meeting.c.tenant == bindparam("tenant"), meeting.c.meeting_id == bindparam("meeting_id")
)
_MEETING_LOCKED = _MEETING.with_for_update()
_OCCURRENCES = (
    select(meeting_occurrence)
    .where(
        meeting_occurrence.c.tenant == bindparam("tenant"),
        meeting_occurrence.c.meeting_id == bindparam("meeting_id"),
    )
    .order_by(meeting_occurrence.c.starts_at, meeting_occurrence.c.occurrence_id)
)
_NAMED = (
    select(meeting_occurrence)
    .where(
        meeting_occurrence.c.tenant == bindparam("tenant"),
        meeting_occurrence.c.occurrence_id.in_(bindparam("ids", expanding=True)),
    )
    .order_by(meeting_occurrence.c.starts_at, meeting_occurrence.c.occurrence_id)
)
_DETAILS = select(meeting_detail).where(
    meeting_detail.c.tenant == bindparam("tenant"),
    meeting_detail.c.detail_id.in_(bindparam("ids", expanding=True)),
)


def meeting_of(
    tx: Connection, tenant: int, meeting_id: str, *, lock: bool = False
) -> StoredMeeting | None:
    """Return a meeting; ``lock`` keeps it as it is until the transaction ends."""
    statement = _MEETING_LOCKED if lock else _MEETING
    row = tx.execute(statement, {"tenant": tenant, "meeting_id": meeting_id}).first()
    return None if row is None else _meeting(row)


def occurrences_of(tx: Connection, tenant: int, meeting_id: str) -> tuple[StoredOccurrence, ...]:
    """Return the dates of a meeting in the order of time, in whatever state."""
    return _occurrences(tx, _OCCURRENCES, {"tenant": tenant, "meeting_id": meeting_id})


def occurrences_named(
    tx: Connection, tenant: int, ids: Collection[str]
) -> tuple[StoredOccurrence, ...]:
    """Return dates by their ids, in the order of time; what is not there is left out."""
    return _occurrences(tx, _NAMED, {"tenant": tenant, "ids": list(ids)})


def occurrence_of(tx: Connection, tenant: int, occurrence_id: str) -> StoredOccurrence | None:
    """Return one date."""
    return next(iter(occurrences_named(tx, tenant, [occurrence_id])), None)


def details_of(tx: Connection, tenant: int, ids: Collection[str]) -> dict[str, StoredDetail]:
    """Return what dates are about, by ``detail_id``."""
    rows = tx.execute(_DETAILS, {"tenant": tenant, "ids": list(ids)})
    return {
        row.detail_id: StoredDetail(
            detail_id=row.detail_id,
            meeting_id=row.meeting_id,
            title=row.title,
            private=row.private,
            data=row.data,
            secret=row.secret,
        )
        for row in rows
    }


def plain_text(value: object) -> str:
    """Return a value of ours as the JSON that is stored of it."""
    return json.dumps(to_plain(value), ensure_ascii=False, separators=(",", ":"))


def excluded_text(excluded: Sequence[datetime]) -> str:
    """Return the days left out (除外日) as they are stored."""
    return json.dumps([each.isoformat() for each in excluded])


def _meeting(row: AnyRow) -> StoredMeeting:
    return StoredMeeting(
        meeting_id=row.meeting_id,
        uid=row.uid,
        sequence=row.sequence,
        version=row.version,
        owner_id=row.owner_id,
        section_id=row.section_id,
        when=When(
            starts=datetime.fromisoformat(row.starts),
            minutes=row.minutes,
            tzid=row.tzid,
            rule=row.rule,
            excluded=tuple(map(datetime.fromisoformat, json.loads(row.excluded))),
        ),
        wanted=from_plain(Wanted, json.loads(row.wanted)),
        detail_id=row.detail_id,
        follows=row.follows,
        case_id=row.case_id,
    )


def _occurrences(
    tx: Connection, statement: Select[Any], params: dict[str, Any]
) -> tuple[StoredOccurrence, ...]:
    return tuple(occurrence_from(row) for row in tx.execute(statement, params))


def occurrence_from(row: AnyRow) -> StoredOccurrence:
    """Read a row that has every column of ``meeting_occurrence``."""
    return StoredOccurrence(
        occurrence_id=row.occurrence_id,
        meeting_id=row.meeting_id,
        recurrence_id=row.recurrence_id,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        room_id=row.room_id,
        host_id=row.host_id,
        detail_id=row.detail_id,
        state=OccurrenceState(row.state),
        version=row.version,
        sequence=row.sequence,
        held_until=row.held_until,
        checked_in_at=row.checked_in_at,
        ended_at=row.ended_at,
        reason=row.reason,
    )
