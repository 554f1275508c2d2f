# SPDX-License-Identifier: Apache-2.0
"""Checking that nothing in the logs was changed, dropped or put in behind their backs."""

from collections.abc import Iterator
from dataclasses import dataclass

from approval.hashing import chain_hash
from server.store.audit import entry_hash
from server.store.audit_seals import newest_seal
from server.store.cases import StoredEvent
from server.store.engine import Database
from server.store.verification import every_audit_entry, every_event, every_head, snapshot
from server.usecases.audit_log.checking import seal_faults

FIRST_HASH = "0" * 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """How much was checked, and what does not fit: of each case the first bad row."""

    events: int
    cases: int
    audit_entries: int
    seals: int
    faults: tuple[str, ...]


def verify_chains(database: Database, tenant: int, time_roots_pem: str = "") -> Checked:
    """Recompute every digest; a fault names the row at which a log stops to agree.

    Args:
        database: where the logs are.
        tenant: the city.
        time_roots_pem: roots of the time authorities that the city trusts.
    """
    with snapshot(database) as tx:
        heads = every_head(tx, tenant)
        walk = _Walk()
        for event in every_event(tx, tenant):
            walk.step(event)
        faults = [*walk.faults.values(), *_unequal_heads(walk.heads, heads, walk.faults)]
        audit_entries = 0
        for number, entry, stored in every_audit_entry(tx, tenant):
            audit_entries += 1
            if entry_hash(entry) != stored:
                faults.append(f"audit entry {number}: changed")
        faults += seal_faults(tx, tenant, time_roots_pem)
        newest = newest_seal(tx, tenant)
    return Checked(
        events=walk.events,
        cases=len(walk.heads),
        audit_entries=audit_entries,
        seals=newest.number if newest else 0,
        faults=tuple(faults),
    )


class _Walk:
    """Follows the chains; after the first fault of a case the rest of it tells nothing."""

    def __init__(self) -> None:
        self.events = 0
        self.heads: dict[str, tuple[int, str]] = {}
        self.faults: dict[str, str] = {}

    def step(self, event: StoredEvent) -> None:
        self.events += 1
        seq, previous = self.heads.get(event.case_id, (0, FIRST_HASH))
        fault = _fault(event, seq, previous)
        if fault and event.case_id not in self.faults:
            self.faults[event.case_id] = f"case {event.case_id}, event {event.seq}: {fault}"
        self.heads[event.case_id] = (event.seq, event.hash)


def _fault(event: StoredEvent, seq: int, previous: str) -> str:
    if event.seq != seq + 1:
        return "an event is missing before it"
    if event.prev_hash != previous:
        return "does not continue the event before"
    body = event.body.encode("utf-8")
    if chain_hash(previous, event.seq, event.type, body) != event.hash:
        return "changed"
    return ""


def _unequal_heads(
    walked: dict[str, tuple[int, str]],
    believed: dict[str, tuple[int, str]],
    known_faults: dict[str, str],
) -> Iterator[str]:
    for case_id in sorted(walked.keys() | believed.keys()):
        if case_id not in known_faults and walked.get(case_id) != believed.get(case_id):
            yield f"case {case_id}: the log ends elsewhere than the register says"
