# SPDX-License-Identifier: Apache-2.0
"""Statements on rooms that wait for approval: the case of a meeting, and taking it under guard."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, update
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
