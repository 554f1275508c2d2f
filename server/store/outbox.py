# SPDX-License-Identifier: Apache-2.0
"""Statements on the outbox: effects written in the business transaction, done afterwards."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, insert, or_, select, update

from server.logs import request_under_way
from server.store.tables import outbox


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A claimed effect; ``attempts`` counts this try too.

    Attributes:
        request_id: the request that caused it, itself or through other effects; empty for what
            nobody asked for, such as the rounds of each day.
    """

    job_id: int
    tenant: int
    kind: str
    payload: dict[str, Any]
    attempts: int
    request_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """An effect to be done after the commit, at once."""

    kind: str
    payload: Mapping[str, Any]


_INSERT = insert(outbox)
_DUE = (
    select(outbox.c.id)
    .where(
        outbox.c.done_at.is_(None),
        outbox.c.dead_at.is_(None),
        outbox.c.run_at <= bindparam("now"),
        or_(outbox.c.locked_until.is_(None), outbox.c.locked_until <= bindparam("now")),
    )
    .order_by(outbox.c.run_at, outbox.c.id)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)
_CLAIM = (
    update(outbox)
    .where(outbox.c.id.in_(bindparam("ids", expanding=True)))
    .values(locked_until=bindparam("until"), attempts=outbox.c.attempts + 1)
    .returning(
        outbox.c.id,
        outbox.c.tenant,
        outbox.c.kind,
        outbox.c.payload,
        outbox.c.attempts,
        outbox.c.request_id,
    )
)


def enqueue(
    tx: Connection, tenant: int, kind: str, payload: Mapping[str, Any], run_at: datetime
) -> None:
    """Write an effect to be done after the commit; it keeps the request that is under way."""
    tx.execute(
        _INSERT,
        {
            "tenant": tenant,
            "kind": kind,
            "payload": payload_text(payload),
            "run_at": run_at,
            "attempts": 0,
            "locked_until": None,
            "last_error": "",
            "done_at": None,
            "dead_at": None,
            "request_id": request_under_way(),
        },
    )


def payload_text(payload: Mapping[str, Any]) -> str:
    """Return what an effect is about as it is stored."""
    return json.dumps(payload, ensure_ascii=False)


def is_waiting(tx: Connection, tenant: int, kind: str, run_at: datetime) -> bool:
    """Return whether an effect of this kind is already to be done at this time."""
    return (
        tx.execute(
            select(outbox.c.id).where(
                outbox.c.tenant == tenant,
                outbox.c.kind == kind,
                outbox.c.run_at == run_at,
                outbox.c.done_at.is_(None),
                outbox.c.dead_at.is_(None),
            )
        ).first()
        is not None
    )


def claim(tx: Connection, now: datetime, lease: timedelta, limit: int) -> tuple[Job, ...]:
    """Claim due effects for the length of a lease; no other worker gets them meanwhile.

    On SQLite the write transaction itself keeps others away (BEGIN IMMEDIATE).
    """
    ids = list(tx.execute(_DUE, {"now": now, "limit": limit}).scalars())
    if not ids:
        return ()
    rows = tx.execute(_CLAIM, {"ids": ids, "until": now + lease})
    jobs = (
        Job(
            job_id=row.id,
            tenant=row.tenant,
            kind=row.kind,
            payload=json.loads(row.payload),
            attempts=row.attempts,
            request_id=row.request_id,
        )
        for row in rows
    )
    return tuple(sorted(jobs, key=_age))


def finish(tx: Connection, job_id: int, now: datetime) -> None:
    """Mark an effect as done."""
    _set(tx, job_id, done_at=now, locked_until=None)


def postpone(tx: Connection, job_id: int, run_at: datetime, error: str) -> None:
    """Try again later; ``error`` is kept for the operator."""
    _set(tx, job_id, run_at=run_at, locked_until=None, last_error=error)


def bury(tx: Connection, job_id: int, now: datetime, error: str) -> None:
    """Give up: a dead letter stands on the operator's screen."""
    _set(tx, job_id, dead_at=now, locked_until=None, last_error=error)


def next_due(tx: Connection) -> datetime | None:
    """Return when the earliest open effect is due."""
    return tx.execute(
        select(outbox.c.run_at)
        .where(outbox.c.done_at.is_(None), outbox.c.dead_at.is_(None))
        .order_by(outbox.c.run_at)
        .limit(1)
    ).scalar()


def _age(job: Job) -> int:
    return job.job_id


def _set(tx: Connection, job_id: int, **values: Any) -> None:
    tx.execute(update(outbox).where(outbox.c.id == job_id).values(**values))
