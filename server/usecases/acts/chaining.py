# SPDX-License-Identifier: Apache-2.0
"""Chaining events to the log of a case: state, hashes and rows go on together."""

from collections.abc import Iterable

from approval import canonical_bytes, chain_hash, evolve, to_plain
from approval.events import CaseEvent
from approval.hashing import FIRST_HASH
from server.store.cases import LoadedCase, StoredEvent


def chained(
    loaded: LoadedCase, events: Iterable[CaseEvent], event_id: str
) -> tuple[LoadedCase, list[StoredEvent]]:
    """Return a case after more events, and the rows that its log grows by."""
    case, head, rows = loaded.case, loaded.head_hash, []
    for event in events:
        row = stored_event(case.case_id, case.rev + 1, head, event, event_id)
        case, head = evolve(case, event), row.hash
        rows.append(row)
    return LoadedCase(case=case, head_hash=head), rows


def begun(first: CaseEvent, case_id: str, event_id: str) -> tuple[LoadedCase, StoredEvent]:
    """Return the case that its first event begins, and the first row of its log."""
    row = stored_event(case_id, 1, FIRST_HASH, first, event_id)
    return LoadedCase(case=evolve(None, first), head_hash=row.hash), row


def stored_event(
    case_id: str, seq: int, previous: str, event: CaseEvent, event_id: str
) -> StoredEvent:
    """Return the row of one event, chained to the row before it."""
    body = canonical_bytes(to_plain(event))
    return StoredEvent(
        case_id=case_id,
        seq=seq,
        type=event.type,
        body=body.decode("utf-8"),
        prev_hash=previous,
        hash=chain_hash(previous, seq, event.type, body),
        at=event.at,
        event_id=event_id,
    )
