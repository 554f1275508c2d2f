# SPDX-License-Identifier: Apache-2.0
"""Dates to come that a new catalogue would leave without what they took."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import Connection, bindparam, select

from server.store.columns import AnyRow
from server.store.tables import meeting_claim, meeting_occurrence
from telework.meetings.catalogue import Catalogue
from telework.meetings.meeting import OccurrenceState

_STANDING = (
    OccurrenceState.HELD,
    OccurrenceState.PENDING,
    OccurrenceState.ACCEPTED,
    OccurrenceState.CHECKED_IN,
)
_TO_COME = (
    select(
        meeting_occurrence.c.occurrence_id,
        meeting_occurrence.c.meeting_id,
        meeting_occurrence.c.room_id,
        meeting_occurrence.c.starts_at,
        meeting_claim.c.resource_id,
    )
    .join(
        meeting_claim,
        (meeting_claim.c.tenant == meeting_occurrence.c.tenant)
        & (meeting_claim.c.occurrence_id == meeting_occurrence.c.occurrence_id),
    )
    .where(
        meeting_occurrence.c.tenant == bindparam("tenant"),
        meeting_occurrence.c.ends_at > bindparam("now"),
        meeting_occurrence.c.state.in_([each.value for each in _STANDING]),
    )
    .order_by(meeting_occurrence.c.starts_at, meeting_occurrence.c.occurrence_id)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class UncoveredDate:
    """A date to come whose room, equipment or host is not there any more, or is another now.

    Attributes:
        what: the resources that are the matter, such as ``room:15C-1``.
    """

    meeting_id: str
    room_id: str
    starts_at: datetime
    what: tuple[str, ...]


def uncovered_dates(
    tx: Connection, tenant: int, catalogue: Catalogue, now: datetime
) -> tuple[UncoveredDate, ...]:
    """Return the dates to come that do not hold what this catalogue says they need.

    Either a resource they hold is gone, or their room has parts that they do not hold: then
    somebody else could have half of their room.
    """
    lists = (catalogue.rooms, catalogue.equipment, catalogue.hosts)
    there = {resource for things in lists for each in things for resource in each.resources()}
    needed = {room.room_id: room.resources() for room in catalogue.rooms}
    rows = tx.execute(_TO_COME, {"tenant": tenant, "now": now})
    dates = (list(of_one) for _id, of_one in groupby(rows, key=lambda row: row.occurrence_id))
    found = (_uncovered(of_one, there, needed.get(of_one[0].room_id, ())) for of_one in dates)
    return tuple(each for each in found if each.what)


def _uncovered(rows: list[AnyRow], there: set[str], needed: Iterable[str]) -> UncoveredDate:
    held = {row.resource_id for row in rows}
    return UncoveredDate(
        meeting_id=rows[0].meeting_id,
        room_id=rows[0].room_id,
        starts_at=rows[0].starts_at,
        what=tuple(sorted((held - there) | (set(needed) - held))),
    )
