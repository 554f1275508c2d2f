# SPDX-License-Identifier: Apache-2.0
"""Statements on cases: the log, its snapshot, the inbox and the parties."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from approval import case_from_plain, to_plain
from approval.case import Case, Signatory
from server.auth.actor import Actor
from server.store.tables import case_event, case_party, case_summary, inbox
from server.store.visibility import select_visible_cases, visible_params


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEvent:
    """One row of the log of a case; ``body`` is the event's JSON as hashed."""

    case_id: str
    seq: int
    type: str
    body: str
    prev_hash: str
    hash: str
    at: datetime
    event_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedCase:
    """A case as its snapshot gives it, with the hash its next event chains to."""

    case: Case
    head_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxEntry:
    """What waits for the holder of a post.

    Attributes:
        why: the slot's kind, or another reason.
        only_for: the one person who sees the row, empty for every holder of the post.
    """

    post_id: str
    case_id: str
    slot_id: str
    why: str
    since: datetime
    due: str
    urgent: bool
    number: str
    title: str
    secrecy: str
    drafter: Signatory
    only_for: str


_INSERT_EVENTS = insert(case_event)
_INSERT_SUMMARY = insert(case_summary)
_UPDATE_SUMMARY = (
    update(case_summary)
    .where(
        case_summary.c.tenant == bindparam("of_tenant"),
        case_summary.c.case_id == bindparam("of_case"),
    )
    .values(
        {
            name: bindparam(f"new_{name}")
            for name in (
                "rev",
                "head_hash",
                "snapshot",
                "state",
                "number",
                "title",
                "matter",
                "amount",
                "drafter_id",
                "section_id",
                "secrecy",
                "submitted",
                "updated_at",
                "ended_at",
            )
        }
    )
)
_EXISTS = select(case_summary.c.case_id).where(
    case_summary.c.tenant == bindparam("tenant"), case_summary.c.case_id == bindparam("case_id")
)
_BY_ID = select(case_summary.c.snapshot, case_summary.c.head_hash).where(
    case_summary.c.tenant == bindparam("tenant"), case_summary.c.case_id == bindparam("case_id")
)
_EVENTS = (
    select(
        case_event.c.case_id,
        case_event.c.seq,
        case_event.c.type,
        case_event.c.body,
        case_event.c.prev_hash,
        case_event.c.hash,
        case_event.c.at,
        case_event.c.event_id,
    )
    .where(
        case_event.c.tenant == bindparam("tenant"),
        case_event.c.case_id.in_(bindparam("case_ids", expanding=True)),
    )
    .order_by(case_event.c.case_id, case_event.c.seq)
)
_CLEAR_INBOX = delete(inbox).where(
    inbox.c.tenant == bindparam("of_tenant"), inbox.c.case_id == bindparam("of_case")
)
_INSERT_INBOX = insert(inbox)
_INSERT_PARTIES = upsert(case_party).on_conflict_do_nothing()


@cache
def _loading(visible: Select[Any]) -> Select[Any]:
    return (
        visible.add_columns(case_summary.c.snapshot, case_summary.c.head_hash)
        .where(case_summary.c.case_id == bindparam("case_id"))
        .with_for_update(key_share=True, of=case_summary)
    )


@cache
def _looking(visible: Select[Any]) -> Select[Any]:
    return visible.where(case_summary.c.case_id == bindparam("case_id"))


def load_for_act(tx: Connection, actor: Actor, case_id: str) -> LoadedCase | None:
    """Return a case the actor may see, its row locked (FOR NO KEY UPDATE), else None.

    The lock spares writers of one case the retries; the key of the log is the guard.
    """
    statement = _loading(select_visible_cases(actor))
    row = tx.execute(statement, {**visible_params(actor), "case_id": case_id}).first()
    return None if row is None else _loaded(row.snapshot, row.head_hash)


def load_by_job(tx: Connection, tenant: int, case_id: str) -> LoadedCase | None:
    """Return a case for a job that acts for nobody; never for an answer to a person."""
    row = tx.execute(_BY_ID, {"tenant": tenant, "case_id": case_id}).first()
    return None if row is None else _loaded(row.snapshot, row.head_hash)


def case_is_visible(tx: Connection, actor: Actor, case_id: str) -> bool:
    """Return whether the actor may see a case with this id."""
    params = {**visible_params(actor), "case_id": case_id}
    return tx.execute(_looking(select_visible_cases(actor)), params).first() is not None


def case_exists(tx: Connection, tenant: int, case_id: str) -> bool:
    """Return whether the id is taken, seen or unseen."""
    params = {"tenant": tenant, "case_id": case_id}
    return tx.execute(_EXISTS, params).first() is not None


def append_events(tx: Connection, tenant: int, events: Sequence[StoredEvent]) -> None:
    """Append to the log; a taken ``seq`` raises IntegrityError: somebody was faster."""
    tx.execute(
        _INSERT_EVENTS,
        [
            {
                "tenant": tenant,
                "case_id": event.case_id,
                "seq": event.seq,
                "type": event.type,
                "body": event.body,
                "prev_hash": event.prev_hash,
                "hash": event.hash,
                "at": event.at,
                "event_id": event.event_id,
            }
            for event in events
        ],
    )


def save_summary(
    tx: Connection, tenant: int, loaded: LoadedCase, *, at: datetime, new: bool
) -> None:
    """Write the snapshot and the columns that lists and the search need."""
    values = _summary_values(loaded, at)
    case = loaded.case
    if new:
        fixed = {
            "tenant": tenant,
            "case_id": case.case_id,
            "drafted_at": case.drafted_at,
        }
        tx.execute(_INSERT_SUMMARY, {**values, **fixed})
        return
    renamed = {f"new_{name}": value for name, value in values.items()}
    tx.execute(_UPDATE_SUMMARY, {**renamed, "of_tenant": tenant, "of_case": case.case_id})


def replace_inbox(tx: Connection, tenant: int, case_id: str, entries: Sequence[InboxEntry]) -> None:
    """Make these entries all that waits in this case."""
    tx.execute(_CLEAR_INBOX, {"of_tenant": tenant, "of_case": case_id})
    add_inbox(tx, tenant, entries)


def add_inbox(tx: Connection, tenant: int, entries: Sequence[InboxEntry]) -> None:
    """Add what waits, in cases whose inbox was cleared."""
    if entries:
        tx.execute(
            _INSERT_INBOX,
            [inbox_row(tenant, entry) for entry in entries],
        )


def add_parties(tx: Connection, tenant: int, case_id: str, parties: Iterable[str]) -> None:
    """Let these parties see the case; who could see it once is never taken away here."""
    rows = [{"tenant": tenant, "case_id": case_id, "party": party} for party in sorted(parties)]
    if rows:
        tx.execute(_INSERT_PARTIES, rows)


def events_of(tx: Connection, tenant: int, case_ids: Sequence[str]) -> list[StoredEvent]:
    """Return the logs of these cases, by case and number."""
    if not case_ids:
        return []
    rows = tx.execute(_EVENTS, {"tenant": tenant, "case_ids": list(case_ids)})
    return [StoredEvent(**row) for row in rows.mappings()]


def _summary_values(loaded: LoadedCase, at: datetime) -> dict[str, Any]:
    case = loaded.case
    ended = case.decided_at or (
        at if case.state in {"rejected", "withdrawn", "abandoned"} else None
    )
    return {
        "rev": case.rev,
        "head_hash": loaded.head_hash,
        "snapshot": json.dumps(to_plain(case), ensure_ascii=False, separators=(",", ":")),
        "state": case.state.value,
        "number": case.number,
        "title": case.content.title,
        "matter": case.content.matter,
        "amount": case.content.amount,
        "drafter_id": case.drafter.person_id,
        "section_id": case.owner_section_id,
        "secrecy": case.content.secrecy,
        "submitted": case.submitted_at is not None or bool(case.past_rounds),
        "updated_at": at,
        "ended_at": ended,
    }


def inbox_row(tenant: int, entry: InboxEntry) -> dict[str, Any]:
    """Return an entry as the columns of its row."""
    shown = to_plain(entry)
    del shown["only_for"]
    return {
        "tenant": tenant,
        "post_id": entry.post_id,
        "case_id": entry.case_id,
        "slot_id": entry.slot_id,
        "why": entry.why,
        "since": entry.since,
        "due": entry.due,
        "only_for": entry.only_for,
        "urgent": entry.urgent,
        "shown": json.dumps(shown, ensure_ascii=False, separators=(",", ":")),
    }


def _loaded(snapshot: str, head_hash: str) -> LoadedCase:
    return LoadedCase(case=case_from_plain(json.loads(snapshot)), head_hash=head_hash)
