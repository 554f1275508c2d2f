# SPDX-License-Identifier: Apache-2.0
"""Statements on those who wait for a room to get free (空き待ち)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, insert, select, update

from server.store.tables import meeting_wait


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredWait:
    """Somebody waits for a room from when to when; ``told_at`` is when it got free."""

    wait_id: str
    person_id: str
    room_id: str
    starts_at: datetime
    ends_at: datetime
    told_at: datetime | None = None


_WAIT = meeting_wait.c
_STANDING = (_WAIT.tenant == bindparam("of_tenant"), _WAIT.ended_at.is_(None))
_OWN = (
    select(meeting_wait)
    .where(*_STANDING, _WAIT.person_id == bindparam("of_person"), _WAIT.ends_at > bindparam("now"))
    .order_by(_WAIT.starts_at, _WAIT.wait_id)
)
_COUNT = select(func.count()).where(
    *_STANDING, _WAIT.person_id == bindparam("of_person"), _WAIT.ends_at > bindparam("now")
)
_HOPEFUL = (
    select(meeting_wait)
    .where(
        *_STANDING,
        _WAIT.told_at.is_(None),
        _WAIT.room_id.in_(bindparam("rooms", expanding=True)),
        _WAIT.starts_at < bindparam("until"),
        _WAIT.ends_at > bindparam("since"),
        _WAIT.ends_at > bindparam("now"),
    )
    .order_by(_WAIT.made_at, _WAIT.wait_id)
)
_TELL = (
    update(meeting_wait)
    .where(*_STANDING, _WAIT.told_at.is_(None), _WAIT.wait_id == bindparam("of_wait"))
    .values(told_at=bindparam("at"))
)
_END = (
    update(meeting_wait)
    .where(
        *_STANDING,
        _WAIT.wait_id == bindparam("of_wait"),
        _WAIT.person_id == bindparam("of_person"),
    )
    .values(ended_at=bindparam("at"))
)


def insert_wait(tx: Connection, tenant: int, wait: StoredWait, at: datetime) -> None:
    """Put somebody on the list."""
    tx.execute(
        insert(meeting_wait),
        {
            "tenant": tenant,
            "wait_id": wait.wait_id,
            "person_id": wait.person_id,
            "room_id": wait.room_id,
            "starts_at": wait.starts_at,
            "ends_at": wait.ends_at,
            "made_at": at,
            "told_at": wait.told_at,
            "ended_at": None,
        },
    )


def waits_of(tx: Connection, tenant: int, person_id: str, now: datetime) -> tuple[StoredWait, ...]:
    """Return what a person waits for that is not over."""
    return _waits(tx, _OWN, {"of_tenant": tenant, "of_person": person_id, "now": now})


def count_waits(tx: Connection, tenant: int, person_id: str, now: datetime) -> int:
    """Count what a person waits for that is not over."""
    params = {"of_tenant": tenant, "of_person": person_id, "now": now}
    return int(tx.execute(_COUNT, params).scalar_one())


def hopeful_waits(
    tx: Connection,
    tenant: int,
    rooms: Collection[str],
    freed: tuple[datetime, datetime],
    now: datetime,
) -> tuple[StoredWait, ...]:
    """Return who was not told yet and waits for some of a time in one of these rooms."""
    params = {
        "of_tenant": tenant,
        "rooms": list(rooms),
        "since": freed[0],
        "until": freed[1],
        "now": now,
    }
    return _waits(tx, _HOPEFUL, params)


def mark_told(tx: Connection, tenant: int, wait_id: str, at: datetime) -> bool:
    """Keep that somebody is told; False where another told him already."""
    params = {"of_tenant": tenant, "of_wait": wait_id, "at": at}
    return tx.execute(_TELL, params).rowcount == 1


def end_wait(tx: Connection, tenant: int, wait_id: str, person_id: str, at: datetime) -> bool:
    """Take a person's wait back; False where there is none."""
    params = {"of_tenant": tenant, "of_wait": wait_id, "of_person": person_id, "at": at}
    return tx.execute(_END, params).rowcount == 1


def _waits(
    tx: Connection, statement: Select[Any], params: dict[str, Any]
) -> tuple[StoredWait, ...]:
    return tuple(
        StoredWait(
            wait_id=row.wait_id,
            person_id=row.person_id,
            room_id=row.room_id,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            told_at=row.told_at,
        )
        for row in tx.execute(statement, params)
    )
