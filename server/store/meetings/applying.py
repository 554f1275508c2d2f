# SPDX-License-Identifier: Apache-2.0
"""Statements on rooms that wait for approval: the case of a meeting, and taking it under guard."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.exc import IntegrityError

from server.store.meetings.changing import change_occurrence, set_blocking
from server.store.meetings.stored import StoredOccurrence
from server.store.tables import meeting
from telework.meetings.meeting import OccurrenceState

_SET_CASE = (
    update(meeting)
    .where(
        meeting.c.tenant == bindparam("of_tenant"), meeting.c.meeting_id == bindparam("of_meeting")
    )
    .values(case_id=bindparam("new_case"), changed_at=bindparam("at"))
)
_OF_CASE = (
    select(meeting.c.meeting_id)
    .where(meeting.c.tenant == bindparam("tenant"), meeting.c.case_id == bindparam("case_id"))
    .order_by(meeting.c.meeting_id)
)


def meetings_of_case(tx: Connection, tenant: int, case_id: str) -> tuple[str, ...]:
    """Return the meetings that a case applies for: several where a series was split since."""
    return tuple(tx.scalars(_OF_CASE, {"tenant": tenant, "case_id": case_id}))


def set_case(tx: Connection, tenant: int, meeting_id: str, case_id: str, at: datetime) -> None:
    """Note the case by which a meeting is applied for; an earlier one decides nothing any more."""
    params = {"of_tenant": tenant, "of_meeting": meeting_id, "new_case": case_id, "at": at}
    tx.execute(_SET_CASE, params)


def change_with_claims(
    tx: Connection,
    tenant: int,
    stored: StoredOccurrence,
    state: OccurrenceState,
    *,
    pending_holds: bool = True,
    reason: str = "",
) -> StoredOccurrence | None:
    """Bring a date into a state, its claims with it; None where it is not to be had any more.

    Either somebody was faster with the date itself, or, where its claims come to hold only
    now, somebody else has the room: then nothing of the change stands.
    """
    try:
        with tx.begin_nested():
            changed = change_occurrence(
                tx, tenant, stored, state=state, held_until=None, reason=reason or stored.reason
            )
            if changed is not None:
                set_blocking(tx, tenant, changed, pending_holds=pending_holds)
            return changed
    except IntegrityError:
        return None
