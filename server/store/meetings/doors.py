# SPDX-License-Identifier: Apache-2.0
"""Statements of door pages: what holds rooms today, as everybody may know it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, bindparam

from server.store.meetings.visibility import NOBODY, TITLE, reader_params, select_occurrences
from server.store.tables import meeting_claim, meeting_occurrence
from telework.meetings.door import DoorMeeting
from telework.meetings.meeting import OccurrenceState

_HOLDING = (
    select_occurrences(
        meeting_claim.c.resource_id,
        meeting_claim.c.starts_at.label("held_from"),
        meeting_claim.c.ends_at.label("held_until"),
        meeting_occurrence.c.occurrence_id,
        meeting_occurrence.c.version,
        meeting_occurrence.c.starts_at,
        meeting_occurrence.c.ends_at,
        meeting_occurrence.c.state,
        TITLE,
    )
    .join(
        meeting_claim,
        and_(
            meeting_claim.c.tenant == meeting_occurrence.c.tenant,
            meeting_claim.c.occurrence_id == meeting_occurrence.c.occurrence_id,
        ),
    )
    .where(
        meeting_claim.c.resource_id.in_(bindparam("resources", expanding=True)),
        meeting_claim.c.blocking,
        meeting_claim.c.starts_at < bindparam("until"),
        meeting_claim.c.ends_at > bindparam("since"),
        # No meeting is longer than a day: the index ends here.
        meeting_claim.c.starts_at > bindparam("reach"),
    )
    .order_by(meeting_claim.c.starts_at, meeting_occurrence.c.occurrence_id)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A meeting that holds an atomic resource from when to when, buffers included."""

    resource_id: str
    held_from: datetime
    held_until: datetime
    meeting: DoorMeeting


def holdings(
    tx: Connection,
    tenant: int,
    resources: Collection[str],
    period: tuple[datetime, datetime],
    reach: datetime,
) -> list[Holding]:
    """Return what holds these resources in a period, by start.

    Args:
        tx: the caller's transaction.
        tenant: the municipality.
        resources: atomic ones, such as ``room:15C``.
        period: from when to when.
        reach: before the period by the longest time that a meeting holds anything.
    """
    params = {
        **reader_params(tenant, NOBODY),
        "resources": sorted(resources),
        "since": period[0],
        "until": period[1],
        "reach": reach,
    }
    return [
        Holding(
            resource_id=row.resource_id,
            held_from=row.held_from,
            held_until=row.held_until,
            meeting=DoorMeeting(
                occurrence_id=row.occurrence_id,
                version=row.version,
                starts_at=row.starts_at,
                ends_at=row.ends_at,
                state=OccurrenceState(row.state),
                title=row.title,
            ),
        )
        for row in tx.execute(_HOLDING, params)
    ]
