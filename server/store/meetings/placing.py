# SPDX-License-Identifier: Apache-2.0
"""Statements by which a change moves the dates of a meeting about, or into another one."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from server.store.meetings.stored import StoredMeeting, excluded_text, plain_text
from server.store.tables import meeting, meeting_claim, meeting_occurrence, meeting_skipped

_PARKED = datetime(1970, 1, 1, tzinfo=UTC)
"""No date is asked for so early: dates wait there while they change their moments."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSlot:
    """The meeting to which a date belongs, and the moment by which it knows it."""

    occurrence_id: str
    meeting_id: str
    recurrence_id: datetime


_SKIPPED = (
    select(meeting_skipped.c.recurrence_id)
    .where(
        meeting_skipped.c.tenant == bindparam("tenant"),
        meeting_skipped.c.meeting_id == bindparam("meeting_id"),
    )
    .order_by(meeting_skipped.c.recurrence_id)
)
_THESE_SKIPPED = (
    meeting_skipped.c.tenant == bindparam("of_tenant"),
    meeting_skipped.c.meeting_id == bindparam("of_meeting"),
    meeting_skipped.c.recurrence_id.in_(bindparam("these", expanding=True)),
)
_FORGET = delete(meeting_skipped).where(*_THESE_SKIPPED)
_CARRY = update(meeting_skipped).where(*_THESE_SKIPPED).values(meeting_id=bindparam("into"))
_NAME = (
    update(meeting_occurrence)
    .where(
        meeting_occurrence.c.tenant == bindparam("of_tenant"),
        meeting_occurrence.c.occurrence_id == bindparam("of_occurrence"),
    )
    .values(meeting_id=bindparam("into"), recurrence_id=bindparam("at"))
)
_CLAIMED = (
    select(meeting_claim.c.occurrence_id, meeting_claim.c.resource_id)
    .where(
        meeting_claim.c.tenant == bindparam("tenant"),
        meeting_claim.c.occurrence_id.in_(bindparam("ids", expanding=True)),
    )
    .order_by(meeting_claim.c.resource_id)
)
_COMPARED = update(meeting).where(
    meeting.c.tenant == bindparam("of_tenant"),
    meeting.c.meeting_id == bindparam("of_meeting"),
    meeting.c.version == bindparam("seen"),
)


def skipped_of(tx: Connection, tenant: int, meeting_id: str) -> tuple[datetime, ...]:
    """Return the moments that a meeting asked for and did not have."""
    params = {"tenant": tenant, "meeting_id": meeting_id}
    return tuple(tx.execute(_SKIPPED, params).scalars())


def forget_skipped(
    tx: Connection, tenant: int, meeting_id: str, these: Collection[datetime]
) -> None:
    """Take moments off the list of what was not had: they are asked again, or wanted no more."""
    if these:
        params = {"of_tenant": tenant, "of_meeting": meeting_id, "these": list(these)}
        tx.execute(_FORGET, params)


def carry_skipped(
    tx: Connection, tenant: int, meeting_id: str, into: str, these: Collection[datetime]
) -> None:
    """Let another meeting, the tail of a split, have these moments on its list."""
    if these:
        params = {"of_tenant": tenant, "of_meeting": meeting_id, "these": list(these)}
        tx.execute(_CARRY, {**params, "into": into})


def name_slots(tx: Connection, tenant: int, slots: Sequence[NamedSlot]) -> None:
    """Let dates be known by other moments, or belong to another meeting.

    One date may take the moment of another that goes on: all are parked first, for a unique key
    is held after each row and not at the end.
    """
    if not slots:
        return
    waiting = [
        _slot(tenant, each, _PARKED + timedelta(seconds=place)) for place, each in enumerate(slots)
    ]
    tx.execute(_NAME, waiting)
    tx.execute(_NAME, [_slot(tenant, each, each.recurrence_id) for each in slots])


def _slot(tenant: int, slot: NamedSlot, at: datetime) -> dict[str, Any]:
    return {
        "of_tenant": tenant,
        "of_occurrence": slot.occurrence_id,
        "into": slot.meeting_id,
        "at": at,
    }


def resources_claimed(
    tx: Connection, tenant: int, occurrence_ids: Collection[str]
) -> dict[str, tuple[str, ...]]:
    """Return what dates claim, by date."""
    found: dict[str, list[str]] = {each: [] for each in occurrence_ids}
    for row in tx.execute(_CLAIMED, {"tenant": tenant, "ids": list(occurrence_ids)}):
        found[row.occurrence_id].append(row.resource_id)
    return {each: tuple(resources) for each, resources in found.items()}


def change_meeting_row(
    tx: Connection, tenant: int, seen: StoredMeeting, changed: StoredMeeting, at: datetime
) -> StoredMeeting | None:
    """Write a meeting that is still as it was read; None where somebody was faster."""
    params = {"of_tenant": tenant, "of_meeting": seen.meeting_id, "seen": seen.version}
    values = {
        "version": seen.version + 1,
        "sequence": changed.sequence,
        "starts": changed.when.starts.isoformat(),
        "minutes": changed.when.minutes,
        "tzid": changed.when.tzid,
        "rule": changed.when.rule,
        "excluded": excluded_text(changed.when.excluded),
        "wanted": plain_text(changed.wanted),
        "detail_id": changed.detail_id,
        "changed_at": at,
    }
    return None if tx.execute(_COMPARED.values(values), params).rowcount != 1 else changed
