# SPDX-License-Identifier: Apache-2.0
"""Statements on closures of rooms (利用停止); what one takes is guarded like claims."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.exc import IntegrityError

from server.store.tables import (
    meeting_admitted,
    meeting_blocking,
    meeting_claim,
    meeting_closed,
    meeting_occurrence,
)
from telework.meetings.meeting import OccurrenceState


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredBlocking:
    """A closure as stored; ``ended_at`` where it was lifted."""

    blocking_id: str
    room_id: str
    starts_at: datetime
    ends_at: datetime
    reason: str
    open_to: tuple[str, ...]
    made_by: str
    ended_at: datetime | None = None


_PUT = upsert(meeting_blocking).on_conflict_do_nothing().execution_options(preserve_rowcount=True)
_NAMED = select(meeting_blocking).where(
    meeting_blocking.c.tenant == bindparam("tenant"),
    meeting_blocking.c.blocking_id == bindparam("blocking_id"),
)
_LIFT = (
    update(meeting_blocking)
    .where(
        meeting_blocking.c.tenant == bindparam("of_tenant"),
        meeting_blocking.c.blocking_id == bindparam("of_blocking"),
        meeting_blocking.c.ended_at.is_(None),
    )
    .values(ended_at=bindparam("at"))
)


_WAITING = (
    select(meeting_claim.c.occurrence_id)
    .distinct()
    .join(
        meeting_occurrence,
        (meeting_occurrence.c.tenant == meeting_claim.c.tenant)
        & (meeting_occurrence.c.occurrence_id == meeting_claim.c.occurrence_id),
    )
    .where(
        meeting_claim.c.tenant == bindparam("tenant"),
        meeting_claim.c.resource_id.in_(bindparam("resources", expanding=True)),
        meeting_claim.c.starts_at < bindparam("until"),
        meeting_claim.c.ends_at > bindparam("since"),
        meeting_occurrence.c.state == OccurrenceState.PENDING.value,
    )
)
_CLOSE = insert(meeting_closed)
_ADMIT = upsert(meeting_admitted).on_conflict_do_nothing()
_OPEN = tuple(
    delete(table).where(
        table.c.tenant == bindparam("of_tenant"), table.c.blocking_id == bindparam("of_blocking")
    )
    for table in (meeting_closed, meeting_admitted)
)


def put_blocking(tx: Connection, tenant: int, new: StoredBlocking, at: datetime) -> bool:
    """Close a room; False where there is a closure of this id."""
    values = {
        "tenant": tenant,
        "blocking_id": new.blocking_id,
        "room_id": new.room_id,
        "starts_at": new.starts_at,
        "ends_at": new.ends_at,
        "reason": new.reason,
        "open_to": json.dumps(list(new.open_to)),
        "made_by": new.made_by,
        "made_at": at,
        "ended_at": None,
    }
    return tx.execute(_PUT, values).rowcount == 1


def blocking_of(tx: Connection, tenant: int, blocking_id: str) -> StoredBlocking | None:
    """Return a closure by its id."""
    row = tx.execute(_NAMED, {"tenant": tenant, "blocking_id": blocking_id}).first()
    if row is None:
        return None
    return StoredBlocking(
        blocking_id=row.blocking_id,
        room_id=row.room_id,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        reason=row.reason,
        open_to=tuple(json.loads(row.open_to)),
        made_by=row.made_by,
        ended_at=row.ended_at,
    )


def lift_blocking(tx: Connection, tenant: int, blocking_id: str, at: datetime) -> bool:
    """Open the room again; False where it was opened already."""
    params = {"of_tenant": tenant, "of_blocking": blocking_id}
    if tx.execute(_LIFT, {**params, "at": at}).rowcount != 1:
        return False
    for statement in _OPEN:
        tx.execute(statement, params)
    return True


def waiting_in(
    tx: Connection, tenant: int, resources: Collection[str], since: datetime, until: datetime
) -> list[str]:
    """Return the dates that wait for approval in a time, whether they hold the room or not."""
    params = {"resources": list(resources), "since": since, "until": until}
    return list(tx.execute(_WAITING, {"tenant": tenant, **params}).scalars())


def close_parts(
    tx: Connection, tenant: int, closure: StoredBlocking, resources: Collection[str]
) -> bool:
    """Take every part of a closed room; False where one is booked: then give up the transaction.

    On PostgreSQL it waits for all who have written claims before it.
    """
    times = {"starts_at": closure.starts_at, "ends_at": closure.ends_at}
    row = {"tenant": tenant, "blocking_id": closure.blocking_id, **times}
    try:
        tx.execute(_CLOSE, [{**row, "resource_id": each} for each in sorted(set(resources))])
    except IntegrityError:
        return False
    return True


def admit(tx: Connection, tenant: int, admitted: Collection[tuple[str, str]]) -> None:
    """Let dates stand in closures, as (occurrence_id, blocking_id); before they claim."""
    if admitted:
        row = ("occurrence_id", "blocking_id")
        tx.execute(
            _ADMIT, [{"tenant": tenant, **dict(zip(row, each, strict=True))} for each in admitted]
        )
