# SPDX-License-Identifier: Apache-2.0
"""Statements on what stands beside a booking: closures, a section's use, what is in the way."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from server.store.meetings.visibility import (
    OWNER_ID,
    TITLE,
    reader_params,
    select_occurrences,
)
from server.store.tables import meeting, meeting_blocking, meeting_closed, meeting_occurrence
from telework.meetings.catalogue import Room
from telework.meetings.circumstances import Blocking
from telework.meetings.claims import WIDEST_BUFFER
from telework.meetings.meeting import OccurrenceState

_NOT_HAD = [
    OccurrenceState.RELEASED.value,
    OccurrenceState.CANCELLED.value,
    OccurrenceState.DISPLACED.value,
]
_BLOCKINGS = (
    select(meeting_blocking, meeting_closed.c.resource_id)
    .join(
        meeting_closed,
        (meeting_closed.c.tenant == meeting_blocking.c.tenant)
        & (meeting_closed.c.blocking_id == meeting_blocking.c.blocking_id),
    )
    .where(
        meeting_closed.c.tenant == bindparam("tenant"),
        meeting_closed.c.resource_id.in_(bindparam("resources", expanding=True)),
        meeting_closed.c.ends_at > bindparam("since"),
        meeting_closed.c.starts_at < bindparam("until"),
    )
    .order_by(meeting_blocking.c.starts_at, meeting_blocking.c.blocking_id)
)
_OF_SECTION = (
    select(
        meeting_occurrence.c.room_id,
        meeting.c.section_id,
        meeting_occurrence.c.starts_at,
        meeting_occurrence.c.ends_at,
    )
    .join(
        meeting,
        (meeting.c.tenant == meeting_occurrence.c.tenant)
        & (meeting.c.meeting_id == meeting_occurrence.c.meeting_id),
    )
    .where(
        meeting_occurrence.c.tenant == bindparam("tenant"),
        meeting_occurrence.c.room_id.in_(bindparam("rooms", expanding=True)),
        meeting_occurrence.c.starts_at >= bindparam("since"),
        meeting_occurrence.c.starts_at < bindparam("until"),
        meeting_occurrence.c.state.not_in(_NOT_HAD),
        meeting.c.section_id.in_(bindparam("sections", expanding=True)),
        meeting_occurrence.c.occurrence_id.not_in(bindparam("besides", expanding=True)),
    )
)
_IN_THE_WAY = select_occurrences(
    meeting_occurrence.c.occurrence_id,
    TITLE,
    OWNER_ID,
).where(meeting_occurrence.c.occurrence_id.in_(bindparam("ids", expanding=True)))


@dataclass(frozen=True, slots=True, kw_only=True)
class InTheWay:
    """What one reader may know of a meeting that stands in the way; empty where he may not."""

    title: str
    owner_id: str


def blockings_of(
    tx: Connection, tenant: int, rooms: Collection[Room], since: datetime, until: datetime
) -> dict[str, tuple[Blocking, ...]]:
    """Return the closures that touch a period and take any part of these rooms, by room."""
    resources = sorted({part for room in rooms for part in room.resources()})
    span = {"since": since - WIDEST_BUFFER, "until": until + WIDEST_BUFFER}
    found: dict[str, dict[str, Blocking]] = {part: {} for part in resources}
    for row in tx.execute(_BLOCKINGS, {"tenant": tenant, "resources": resources, **span}):
        found[row.resource_id][row.blocking_id] = Blocking(
            blocking_id=row.blocking_id,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            reason=row.reason,
            open_to=frozenset(json.loads(row.open_to)),
        )
    return {
        room.room_id: tuple(
            {k: v for part in room.resources() for k, v in found[part].items()}.values()
        )
        for room in rooms
    }


def use_of_sections(
    tx: Connection,
    tenant: int,
    sections: Mapping[str, str],
    period: tuple[datetime, datetime],
    besides: Collection[str] = (),
) -> dict[str, list[tuple[datetime, datetime]]]:
    """Return from when to when each room is or was had in a period by its section.

    ``sections`` names for each ``room_id`` the one section that is asked about. ``besides`` are
    dates that are to stand elsewhere: their old times do not count.
    """
    found: dict[str, list[tuple[datetime, datetime]]] = {room: [] for room in sections}
    if not sections:
        return found
    params = {
        "tenant": tenant,
        "rooms": list(sections),
        "sections": sorted({*sections.values()}),
        "since": period[0],
        "until": period[1],
        "besides": list(besides),
    }
    for row in tx.execute(_OF_SECTION, params):
        if row.section_id == sections[row.room_id]:
            found[row.room_id].append((row.starts_at, row.ends_at))
    return found


def in_the_way(
    tx: Connection, tenant: int, reader: str, occurrence_ids: Sequence[str]
) -> dict[str, InTheWay]:
    """Return what a reader may know of dates that stand in his way."""
    if not occurrence_ids:
        return {}
    params = {**reader_params(tenant, reader), "ids": list(occurrence_ids)}
    return {
        row.occurrence_id: InTheWay(title=row.title, owner_id=row.owner_id)
        for row in tx.execute(_IN_THE_WAY, params)
    }
