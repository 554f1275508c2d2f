# SPDX-License-Identifier: Apache-2.0
"""Statements on closures of rooms (利用停止)."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from server.store.tables import meeting_blocking


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
    params = {"of_tenant": tenant, "of_blocking": blocking_id, "at": at}
    return tx.execute(_LIFT, params).rowcount == 1
