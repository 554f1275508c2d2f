# SPDX-License-Identifier: Apache-2.0
"""Statements on idempotency keys and on the evidence of each stored act (server.md, 5)."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import (
    Connection,
    Integer,
    String,
    bindparam,
    case,
    insert,
    literal,
    select,
    true,
    update,
)
from sqlalchemy.dialects.postgresql import insert as upsert

from server.store.columns import UtcTime
from server.store.many import cell, rows_of
from server.store.tables import device_event, idempotency
from telework import Judgement, Link, Settled, Trust

_CLAIM = upsert(idempotency).on_conflict_do_nothing().execution_options(preserve_rowcount=True)
_KEY = rows_of("keys")
_CLAIM_SEVERAL = (
    upsert(idempotency)
    .from_select(
        ["tenant", "event_id", "actor", "device_id", "body_sha256", "status", "answer", "at"],
        select(
            bindparam("tenant", type_=Integer),
            cell(_KEY, "event_id"),
            cell(_KEY, "actor"),
            cell(_KEY, "device_id"),
            cell(_KEY, "body_sha256"),
            literal("", String),
            literal("", String),
            bindparam("at", type_=UtcTime),
        )
        # SQLite takes the ON CONFLICT after a bare SELECT for the condition of a join.
        .where(true()),
    )
    .on_conflict_do_nothing()
    .returning(idempotency.c.event_id)
)
_FIND = select(
    idempotency.c.actor,
    idempotency.c.body_sha256,
    idempotency.c.status,
    idempotency.c.answer,
).where(
    idempotency.c.tenant == bindparam("tenant"),
    idempotency.c.event_id == bindparam("event_id"),
)
_ANSWER = (
    update(idempotency)
    .where(
        idempotency.c.tenant == bindparam("of_tenant"),
        idempotency.c.event_id == bindparam("of_event"),
    )
    .values(status=bindparam("new_status"), answer=bindparam("new_answer"))
)
_RECORD = insert(device_event)
_WAITING = (
    select(
        device_event.c.event_id,
        device_event.c.device_seq,
        device_event.c.prev_hash,
        device_event.c.hash,
        device_event.c.contradictions,
    )
    .where(
        device_event.c.tenant == bindparam("tenant"),
        device_event.c.device_id == bindparam("device_id"),
        device_event.c.device_seq > bindparam("after"),
    )
    .order_by(device_event.c.device_seq)
)
_SETTLE = (
    update(device_event)
    .where(
        device_event.c.tenant == bindparam("of_tenant"),
        device_event.c.device_id == bindparam("of_device"),
        device_event.c.event_id == bindparam("of_event"),
    )
    .values(
        trust=case((bindparam("new_contradictions") == "", device_event.c.trust_alone), else_="D"),
        contradictions=bindparam("new_contradictions"),
        provisional=0,
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """The idempotency key of an act: which event, by whom, with which bytes."""

    event_id: str
    actor: str
    device_id: str
    body_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredAnswer:
    """What was answered under a key, to whom and for which bytes."""

    actor: str
    body_sha256: str
    status: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One act's place in its device's chain, its text and how far its time is trusted."""

    event_id: str
    device_id: str
    link: Link
    text: str
    judgement: Judgement
    trust_alone: Trust
    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingLink:
    """A link beyond a gap, with the event it is of and what else contradicts it."""

    event_id: str
    link: Link
    contradictions: tuple[str, ...]


def claim_key(tx: Connection, tenant: int, key: Key, now: datetime) -> bool:
    """Take the key for this transaction; False when it was taken before.

    A duplicate that arrives during the first waits here until the first has ended.
    """
    answer = tx.execute(
        _CLAIM,
        {
            "tenant": tenant,
            "event_id": key.event_id,
            "actor": key.actor,
            "device_id": key.device_id,
            "body_sha256": key.body_sha256,
            "status": "",
            "answer": "",
            "at": now,
        },
    )
    return answer.rowcount == 1


def claim_keys(tx: Connection, tenant: int, keys: Sequence[Key], now: datetime) -> frozenset[str]:
    """Take several keys of different events at once; return those not taken before.

    Waits as ``claim_key`` does; who claims several locks what orders them first.
    """
    rows = json.dumps([asdict(key) for key in keys])
    answer = tx.execute(_CLAIM_SEVERAL, {"tenant": tenant, "keys": rows, "at": now})
    return frozenset(answer.scalars())


def stored_answer(tx: Connection, tenant: int, event_id: str) -> StoredAnswer | None:
    """Return what was answered under this key."""
    row = tx.execute(_FIND, {"tenant": tenant, "event_id": event_id}).mappings().first()
    return None if row is None else StoredAnswer(**row)


def store_answer(tx: Connection, tenant: int, event_id: str, status: str, answer: str) -> None:
    """Keep the answer under its key, for as long as the document lives."""
    store_answers(tx, tenant, [(event_id, status, answer)])


def store_answers(tx: Connection, tenant: int, given: Sequence[tuple[str, str, str]]) -> None:
    """Keep several answers, each as its event's id, its status and its text."""
    rows = [
        {
            "of_tenant": tenant,
            "of_event": event_id,
            "new_status": status,
            "new_answer": answer,
        }
        for event_id, status, answer in given
    ]
    tx.execute(_ANSWER, rows)


def record_evidence(tx: Connection, tenant: int, found: Sequence[Evidence]) -> None:
    """Keep the acts' texts and the judgements of their times; at least one."""
    tx.execute(_RECORD, [_evidence_row(tenant, each) for each in found])


def _evidence_row(tenant: int, evidence: Evidence) -> dict[str, object]:
    judgement = evidence.judgement
    return {
        "tenant": tenant,
        "event_id": evidence.event_id,
        "device_id": evidence.device_id,
        "device_seq": evidence.link.seq,
        "prev_hash": evidence.link.prev_hash,
        "hash": evidence.link.hash,
        "trust": judgement.trust.value,
        "trust_alone": evidence.trust_alone.value,
        "estimated_at": judgement.est_time,
        "earliest": judgement.earliest,
        "latest": judgement.latest,
        "contradictions": " ".join(judgement.contradictions),
        "provisional": int(judgement.provisional),
        "text": evidence.text,
        "received_at": evidence.received_at,
    }


def links_after(tx: Connection, tenant: int, device_id: str, seq: int) -> list[WaitingLink]:
    """Return the device's links beyond a number: those that waited for a gap to close."""
    params = {"tenant": tenant, "device_id": device_id, "after": seq}
    return [
        WaitingLink(
            event_id=row.event_id,
            link=Link(row.device_seq, row.prev_hash, row.hash),
            contradictions=tuple(row.contradictions.split()),
        )
        for row in tx.execute(_WAITING, params)
    ]


def settle(
    tx: Connection,
    tenant: int,
    device_id: str,
    waiting: Sequence[WaitingLink],
    settled: Sequence[Settled],
) -> tuple[str, ...]:
    """Write the final verdicts of links that waited, and return whose events they are.

    What else contradicted stays: an act that came before its predecessor ends up graded as
    if it had come after it.
    """
    by_link = {each.link: each for each in waiting}
    rows = [
        {
            "of_tenant": tenant,
            "of_device": device_id,
            "of_event": by_link[one.link].event_id,
            "new_contradictions": _final(by_link[one.link].contradictions, one.contradiction),
        }
        for one in settled
        if one.link in by_link
    ]
    if rows:
        tx.execute(_SETTLE, rows)
    return tuple(str(row["of_event"]) for row in rows)


def _final(contradictions: tuple[str, ...], of_chain: str) -> str:
    """Put the chain's final verdict where the gap stood."""
    final = (of_chain if code == "sequence.gap" else code for code in contradictions)
    return " ".join(code for code in final if code)
