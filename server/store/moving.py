# SPDX-License-Identifier: Apache-2.0
"""Statements that go through many cases page by page, and move them in a reorganisation."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Integer,
    Select,
    and_,
    bindparam,
    delete,
    exists,
    not_,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects.postgresql import insert as upsert

from approval import case_from_plain, to_plain
from server.store.cases import InboxEntry, LoadedCase, StoredEvent, add_inbox, append_events
from server.store.changes import record_changes
from server.store.many import cell, rows_of
from server.store.tables import case_party, case_summary, filed_case, inbox
from server.store.tables.cases import OPEN

_PAGE = (
    select(case_summary.c.snapshot, case_summary.c.head_hash)
    .where(
        case_summary.c.tenant == bindparam("tenant"),
        case_summary.c.case_id > bindparam("after"),
        OPEN,
    )
    .order_by(case_summary.c.case_id)
    .limit(bindparam("limit"))
)
_LOCKED_PAGE = (
    select(case_summary.c.snapshot, case_summary.c.head_hash)
    .where(
        case_summary.c.tenant == bindparam("tenant"),
        case_summary.c.case_id > bindparam("after"),
    )
    .order_by(case_summary.c.case_id)
    .limit(bindparam("limit"))
    .with_for_update(key_share=True)
)
_TO_CLOSE = and_(
    case_summary.c.state.in_(["decided", "rejected"]),
    case_summary.c.section_id.in_(bindparam("sections", expanding=True)),
    not_(
        exists(
            select(filed_case.c.case_id).where(
                filed_case.c.tenant == case_summary.c.tenant,
                filed_case.c.case_id == case_summary.c.case_id,
            )
        )
    ),
)
_UNREAD = case_summary.c.case_id.in_(
    select(inbox.c.case_id).where(
        inbox.c.tenant == bindparam("tenant"),
        inbox.c.post_id.in_(bindparam("posts", expanding=True)),
    )
)
_ENDED_PAGE = (
    select(case_summary.c.snapshot, case_summary.c.head_hash)
    .where(
        case_summary.c.tenant == bindparam("tenant"),
        case_summary.c.case_id > bindparam("after"),
        case_summary.c.state.not_in(["draft", "circulating", "remanded"]),
        or_(_UNREAD, _TO_CLOSE),
    )
    .order_by(case_summary.c.case_id)
    .limit(bindparam("limit"))
)
_LOCK = (
    select(case_summary.c.case_id, case_summary.c.rev)
    .where(
        case_summary.c.tenant == bindparam("tenant"),
        case_summary.c.case_id.in_(bindparam("case_ids", expanding=True)),
    )
    .order_by(case_summary.c.case_id)
)
_LOCK_FREE = _LOCK.with_for_update(key_share=True, skip_locked=True)
_LOCK_EACH = _LOCK.with_for_update(key_share=True)
_CLEAR_INBOXES = delete(inbox).where(
    inbox.c.tenant == bindparam("of_tenant"),
    inbox.c.case_id.in_(bindparam("of_cases", expanding=True)),
)
_ROW = rows_of("rows")
_TENANT = bindparam("of_tenant", type_=Integer)
_MOVE = (
    update(case_summary)
    .where(
        case_summary.c.tenant == bindparam("of_tenant"),
        case_summary.c.case_id == bindparam("of_case"),
    )
    .values(
        {
            name: bindparam(f"new_{name}")
            for name in ("rev", "head_hash", "snapshot", "section_id", "updated_at")
        }
    )
)
_ADD_PARTIES = (
    upsert(case_party)
    .from_select(
        ["tenant", "case_id", "party"],
        select(_TENANT, cell(_ROW, "case_id"), cell(_ROW, "party"))
        # SQLite takes the ON CONFLICT after a bare SELECT for the condition of a join.
        .where(true()),
    )
    .on_conflict_do_nothing()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Abolished:
    """What is no more on a day: posts, and sections that are gone or have lost a post."""

    posts: Sequence[str]
    sections: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedCase:
    """A case after its move, with what its lists gain by it.

    Attributes:
        rows: the events by which its log grows.
        inbox: all that waits in it now; None where that has not changed.
        parties: who may see it from now on beside those who could before.
    """

    loaded: LoadedCase
    rows: Sequence[StoredEvent]
    inbox: Sequence[InboxEntry] | None
    parties: frozenset[str]


def open_cases(tx: Connection, tenant: int, after: str, limit: int) -> list[LoadedCase]:
    """Return a page of the cases that go on, in the order of their ids, without any lock."""
    return _page(tx, _PAGE, {"tenant": tenant, "after": after, "limit": limit})


def ended_cases(
    tx: Connection, tenant: int, after: str, limit: int, gone: Abolished
) -> list[LoadedCase]:
    """Return a page of the cases that are over and still concern an office that is gone.

    Those that its posts have not read yet (後閲, 供覧), and those that nobody has closed.
    """
    params = {"tenant": tenant, "after": after, "limit": limit}
    return _page(tx, _ENDED_PAGE, {**params, "posts": gone.posts, "sections": gone.sections})


def all_cases(tx: Connection, tenant: int, after: str, limit: int) -> list[LoadedCase]:
    """Return a page of all cases, locked: what is written of them cannot be older than an act."""
    return _page(tx, _LOCKED_PAGE, {"tenant": tenant, "after": after, "limit": limit})


def _page(tx: Connection, statement: Select[Any], params: Mapping[str, Any]) -> list[LoadedCase]:
    return [
        LoadedCase(case=case_from_plain(json.loads(row.snapshot)), head_hash=row.head_hash)
        for row in tx.execute(statement, params)
    ]


def lock_unchanged(
    tx: Connection, tenant: int, revisions: Mapping[str, int], *, wait: bool
) -> frozenset[str]:
    """Lock those of the cases that still stand at the revision that was read.

    A case in which somebody acts at this moment is left out, or waited for with ``wait``.
    """
    statement = _LOCK_EACH if wait else _LOCK_FREE
    rows = tx.execute(statement, {"tenant": tenant, "case_ids": list(revisions)})
    return frozenset(row.case_id for row in rows if row.rev == revisions[row.case_id])


def save_moved(tx: Connection, tenant: int, cases: Sequence[MovedCase], at: datetime) -> None:
    """Write locked cases: logs, summaries, inboxes, parties, and their changes last."""
    append_events(tx, tenant, [row for case in cases for row in case.rows])
    tx.execute(_MOVE, [_summary(tenant, case.loaded, at) for case in cases])
    _save_inboxes(tx, tenant, cases)
    parties = [
        {"case_id": case.loaded.case.case_id, "party": party}
        for case in cases
        for party in sorted(case.parties)
    ]
    tx.execute(_ADD_PARTIES, {"of_tenant": tenant, "rows": json.dumps(parties)})
    record_changes(tx, tenant, "case", [case.loaded.case.case_id for case in cases])


def _summary(tenant: int, loaded: LoadedCase, at: datetime) -> dict[str, object]:
    case = loaded.case
    return {
        "of_tenant": tenant,
        "of_case": case.case_id,
        "new_rev": case.rev,
        "new_head_hash": loaded.head_hash,
        "new_snapshot": json.dumps(to_plain(case), ensure_ascii=False, separators=(",", ":")),
        "new_section_id": case.owner_section_id,
        "new_updated_at": at,
    }


def _save_inboxes(tx: Connection, tenant: int, cases: Sequence[MovedCase]) -> None:
    changed = [case for case in cases if case.inbox is not None]
    if not changed:
        return
    ids = [case.loaded.case.case_id for case in changed]
    tx.execute(_CLEAR_INBOXES, {"of_tenant": tenant, "of_cases": ids})
    add_inbox(tx, tenant, [entry for case in changed for entry in case.inbox or ()])
