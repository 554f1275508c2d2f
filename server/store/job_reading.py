# SPDX-License-Identifier: Apache-2.0
"""Statements on the outbox for whoever looks after it: what waits, what was given up."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, delete, func, or_, select, update

from server.store.columns import AnyRow
from server.store.tables import outbox


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptJob:
    """A piece of work as it stands; open where it has neither of the two last times."""

    job_id: int
    kind: str
    payload: dict[str, Any]
    run_at: datetime
    attempts: int
    last_error: str
    done_at: datetime | None
    dead_at: datetime | None
    request_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenWork:
    """How much of a kind is open; ``late`` is counted within ``waiting``."""

    kind: str
    waiting: int
    late: int
    dead: int
    oldest: datetime | None


_OPEN = and_(outbox.c.done_at.is_(None), outbox.c.dead_at.is_(None))
_DEAD = and_(outbox.c.done_at.is_(None), outbox.c.dead_at.is_not(None))


def jobs_in_state(
    tx: Connection,
    tenant: int,
    state: str,
    kind: str,
    before: int,
    limit: int,
    late_since: datetime,
) -> tuple[KeptJob, ...]:
    """Return work of a state (every open one and dead one where empty), the newest first.

    Args:
        tx: the transaction.
        tenant: the city.
        state: ``waiting``, ``late``, ``dead``, ``done`` or empty.
        kind: of this kind alone; empty for all.
        before: with a smaller number; 0 from the newest on.
        limit: so many at most.
        late_since: what was due before is late.
    """
    asked = [outbox.c.tenant == tenant, _in_state(state, late_since)]
    if kind:
        asked.append(outbox.c.kind == kind)
    if before:
        asked.append(outbox.c.id < before)
    rows = tx.execute(select(outbox).where(*asked).order_by(outbox.c.id.desc()).limit(limit))
    return tuple(map(_kept, rows))


def open_work(tx: Connection, tenant: int, late_since: datetime) -> tuple[OpenWork, ...]:
    """Return how much of each kind is open or given up."""
    late = and_(_OPEN, outbox.c.run_at < late_since)
    rows = tx.execute(
        select(
            outbox.c.kind,
            func.sum(case((_OPEN, 1), else_=0)).label("waiting"),
            func.sum(case((late, 1), else_=0)).label("late"),
            func.sum(case((_DEAD, 1), else_=0)).label("dead"),
            func.min(case((_OPEN, outbox.c.run_at))).label("oldest"),
        )
        .where(outbox.c.tenant == tenant, outbox.c.done_at.is_(None))
        .group_by(outbox.c.kind)
        .order_by(outbox.c.kind)
    )
    return tuple(
        OpenWork(
            kind=row.kind,
            waiting=int(row.waiting),
            late=int(row.late),
            dead=int(row.dead),
            oldest=row.oldest,
        )
        for row in rows
    )


def kept_job(tx: Connection, tenant: int, job_id: int) -> KeptJob | None:
    """Return one piece of work."""
    row = tx.execute(select(outbox).where(outbox.c.tenant == tenant, outbox.c.id == job_id)).first()
    return None if row is None else _kept(row)


def try_again(tx: Connection, tenant: int, job_id: int, attempts: int, now: datetime) -> bool:
    """Have work tried at once, as if for the first time; False where it moved on.

    What a worker holds just now has moved on: a second one would do it beside the first.
    """
    free = or_(outbox.c.locked_until.is_(None), outbox.c.locked_until <= now)
    anew = {"attempts": 0, "run_at": now, "dead_at": None, "locked_until": None}
    return _change(tx, tenant, job_id, attempts, and_(outbox.c.done_at.is_(None), free), anew)


def put_aside(tx: Connection, tenant: int, job_id: int, attempts: int, now: datetime) -> bool:
    """End work that was given up; False where it moved on."""
    return _change(tx, tenant, job_id, attempts, _DEAD, {"done_at": now})


def sweep_done(tx: Connection, tenant: int, before: datetime) -> int:
    """Forget work that was done before a time; return how much it was."""
    gone = tx.execute(delete(outbox).where(outbox.c.tenant == tenant, outbox.c.done_at < before))
    return gone.rowcount


def _change(
    tx: Connection,
    tenant: int,
    job_id: int,
    attempts: int,
    still: ColumnElement[bool],
    values: Mapping[str, Any],
) -> bool:
    seen = (outbox.c.tenant == tenant, outbox.c.id == job_id, outbox.c.attempts == attempts)
    return tx.execute(update(outbox).where(*seen, still).values(**values)).rowcount == 1


def _in_state(state: str, late_since: datetime) -> ColumnElement[bool]:
    states = {
        "waiting": _OPEN,
        "late": and_(_OPEN, outbox.c.run_at < late_since),
        "dead": _DEAD,
        "done": outbox.c.done_at.is_not(None),
    }
    return states.get(state, outbox.c.done_at.is_(None))


def _kept(row: AnyRow) -> KeptJob:
    return KeptJob(
        job_id=row.id,
        kind=row.kind,
        payload=json.loads(row.payload),
        run_at=row.run_at,
        attempts=row.attempts,
        last_error=row.last_error,
        done_at=row.done_at,
        dead_at=row.dead_at,
        request_id=row.request_id,
    )
