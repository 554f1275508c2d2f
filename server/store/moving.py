# SPDX-License-Identifier: Apache-2.0
"""Statements that move many cases at once in a reorganisation, page by page."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Integer, bindparam, delete, select, true, update
from sqlalchemy.dialects.postgresql import insert as upsert

from approval import case_from_plain, to_plain
from server.store.cases import InboxEntry, LoadedCase, StoredEvent, add_inbox, append_events
from server.store.changes import record_changes
from server.store.many import cell, rows_of
from server.store.tables import case_party, case_summary, inbox
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
    rows = tx.execute(_PAGE, {"tenant": tenant, "after": after, "limit": limit})
    return [
        LoadedCase(case=case_from_plain(json.loads(row.snapshot)), head_hash=row.head_hash)
        for row in rows
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
