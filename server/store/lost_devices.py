# SPDX-License-Identifier: Apache-2.0
"""Statements on when devices were lost, and on the acts about which their owners are asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, case, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from server.store.tables import asked_act, device_loss

OWN = "own"
DISOWNED = "disowned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """A time in which a device was reported lost; ``found_at`` is None while it is."""

    lost_at: datetime
    found_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedAct:
    """An act about which its owner is asked.

    Attributes:
        body_sha256: digest of the act's bytes: his answer is about these.
        kind: what was done, such as ``approve``.
        answer: ``own``, ``disowned``, or empty while he has not said.
    """

    event_id: str
    device_id: str
    person_id: str
    body_sha256: str
    stream: str
    kind: str
    asked_at: datetime
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedCounts:
    """Of one device: acts that wait for their owner's word, and acts that he disowned."""

    waiting: int = 0
    disowned: int = 0


def begin_loss(tx: Connection, tenant: int, device_id: str, now: datetime) -> None:
    """Write down that a device is lost from now on; one that is stays lost from before."""
    if any(each.found_at is None for each in losses_of(tx, tenant, device_id)):
        return
    row = {"tenant": tenant, "device_id": device_id, "lost_at": now, "found_at": None}
    tx.execute(insert(device_loss), row)


def end_loss(tx: Connection, tenant: int, device_id: str, now: datetime) -> None:
    """Write down that a lost device was found; nothing for one that was not lost."""
    tx.execute(
        update(device_loss)
        .where(
            device_loss.c.tenant == tenant,
            device_loss.c.device_id == device_id,
            device_loss.c.found_at.is_(None),
        )
        .values(found_at=now)
    )


def losses_of(tx: Connection, tenant: int, device_id: str) -> tuple[Loss, ...]:
    """Return when a device was lost, the first time first."""
    rows = tx.execute(
        select(device_loss.c.lost_at, device_loss.c.found_at)
        .where(device_loss.c.tenant == tenant, device_loss.c.device_id == device_id)
        .order_by(device_loss.c.lost_at)
    )
    return tuple(Loss(lost_at=row.lost_at, found_at=row.found_at) for row in rows)


def ask(tx: Connection, tenant: int, act: AskedAct) -> bool:
    """Write down that an owner is asked about an act; False where he was before."""
    row = {name: getattr(act, name) for name in AskedAct.__dataclass_fields__}
    answer = tx.execute(
        upsert(asked_act).on_conflict_do_nothing().execution_options(preserve_rowcount=True),
        {"tenant": tenant, **row, "answered_at": None},
    )
    return answer.rowcount == 1


def asked_about(tx: Connection, tenant: int, event_ids: Sequence[str]) -> tuple[AskedAct, ...]:
    """Return those of these acts about which an owner is or was asked, the first asked first."""
    rows = tx.execute(
        select(*(asked_act.c[name] for name in AskedAct.__dataclass_fields__))
        .where(asked_act.c.tenant == tenant, asked_act.c.event_id.in_(event_ids))
        .order_by(asked_act.c.asked_at, asked_act.c.event_id)
        .with_for_update(key_share=True)
    )
    return tuple(AskedAct(**row) for row in rows.mappings())


def settle_asked(
    tx: Connection, tenant: int, event_ids: Sequence[str], answer: str, now: datetime
) -> None:
    """Keep an owner's word on acts on which there was none."""
    tx.execute(
        update(asked_act)
        .where(
            asked_act.c.tenant == tenant,
            asked_act.c.event_id.in_(event_ids),
            asked_act.c.answer == "",
        )
        .values(answer=answer, answered_at=now)
    )


def asked_counts(tx: Connection, tenant: int) -> dict[str, AskedCounts]:
    """Count by device the acts that wait for their owner's word, and those disowned."""
    waiting = func.sum(case((asked_act.c.answer == "", 1), else_=0))
    disowned = func.sum(case((asked_act.c.answer == DISOWNED, 1), else_=0))
    rows = tx.execute(
        select(asked_act.c.device_id, waiting.label("waiting"), disowned.label("disowned"))
        .where(asked_act.c.tenant == tenant)
        .group_by(asked_act.c.device_id)
    )
    return {
        row.device_id: AskedCounts(waiting=int(row.waiting), disowned=int(row.disowned))
        for row in rows
    }
