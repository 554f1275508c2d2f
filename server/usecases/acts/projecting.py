# SPDX-License-Identifier: Apache-2.0
"""What lists show of a case, made from its state in the transaction of the act."""

from collections.abc import Collection
from datetime import datetime

from approval.case import Case, CaseState, Slot, SlotStatus
from approval.engine import waiting_readings
from approval.engine.postviewing import open_postviews
from server.store.cases import InboxEntry

_WAITS = frozenset({SlotStatus.OPEN, SlotStatus.HELD})


def inbox_entries(case: Case) -> tuple[InboxEntry, ...]:
    """Return what waits for whom: turns, a remanded case for its drafter, 後閲 and 供覧.

    What is to be read afterwards waits also where the case has ended (I6); not while it is
    a draft again, which only its drafter sees, nor beside an open slot of the same post,
    whose act discharges it.
    """
    if case.state is CaseState.DRAFT:
        return _turns(case)
    if case.state is CaseState.CIRCULATING:
        turns = _turns(case)
        return *turns, *_postviews(case, {entry.slot_id for entry in turns}), *_readings(case)
    if case.state is CaseState.REMANDED:
        return _remanded(case), *_postviews(case, set()), *_readings(case)
    return *_postviews(case, set()), *_readings(case)


def _turns(case: Case) -> tuple[InboxEntry, ...]:
    return tuple(_entry(case, slot) for slot in case.slots() if slot.status in _WAITS)


def _postviews(case: Case, turns: Collection[str]) -> tuple[InboxEntry, ...]:
    return tuple(
        _waiting(case, owed.post_id, owed.slot_id, "postview", owed.opened_at)
        for owed in open_postviews(case)
        if owed.slot_id not in turns
    )


def _readings(case: Case) -> tuple[InboxEntry, ...]:
    return tuple(_entry(case, each) for each in waiting_readings(case))


def parties(case: Case) -> frozenset[str]:
    """Return who may see the case, beside those above the drafter's section.

    Before the first submission that is the drafter alone.
    """
    # Who drafted on paper is a name without an account.
    found = {f"person:{case.drafter.person_id}"} if case.drafter.person_id else set()
    if case.submitted_at is None and not case.past_rounds:
        return frozenset(found)
    found |= {f"section:{case.drafter.section_id}", f"section:{case.owner_section_id}"}
    rounds = (case.stages, *(past.stages for past in case.past_rounds))
    for slot in (slot for stages in rounds for stage in stages for slot in stage.slots):
        found.add(f"post:{slot.post_id}")
        if slot.acted is not None:
            found.add(f"person:{slot.acted.person_id}")
    found |= {f"post:{post_id}" for post_id in case.content.readers}
    # The absent decider may read in whatever post he holds by then.
    found |= {f"person:{owed.person_id}" for owed in case.postviews if owed.person_id}
    found |= {f"post:{reading.post_id}" for reading in case.readings}
    found |= {f"person:{opinion.by.person_id}" for opinion in case.opinions}
    found |= {f"person:{added.by.person_id}" for added in case.added_attachments}
    return frozenset(found)


def _entry(case: Case, slot: Slot) -> InboxEntry:
    why = "held" if slot.status is SlotStatus.HELD else slot.kind.value
    return _waiting(case, slot.post_id, slot.slot_id, why, slot.opened_at or case.drafted_at)


def _remanded(case: Case) -> InboxEntry:
    left = [slot.acted_at for slot in case.slots() if slot.acted_at is not None]
    since = max(left, default=case.drafted_at)
    return _waiting(case, case.owner_post_id, "", "remanded", since)


def _waiting(case: Case, post_id: str, slot_id: str, why: str, since: datetime) -> InboxEntry:
    """Return a row of the inbox of whoever holds the post."""
    return InboxEntry(
        post_id=post_id,
        case_id=case.case_id,
        slot_id=slot_id,
        why=why,
        since=since,
        due=case.content.due,
        urgent=case.content.urgent,
        number=case.number,
        title=case.content.title,
        secrecy=case.content.secrecy,
        drafter=case.drafter,
        only_for=case.drafter.person_id if case.state is CaseState.DRAFT else "",
    )
