# SPDX-License-Identifier: Apache-2.0
"""Working out what lists show of a case, when it arrives and for one reader."""

import json
from datetime import UTC

from approval.case import Case, CaseState, Slot, SlotStatus
from approval.encoding import to_plain
from approval.people import Me
from approval.wire import CaseView
from desktop.store.rows import Facets
from desktop.store.summaries import CaseSummary

_OPEN = (SlotStatus.OPEN, SlotStatus.HELD)


def summarise(view: CaseView, rev: int, me: Me | None) -> CaseSummary:
    """Return what lists show of a case to this person."""
    case = view.case
    turn = open_slots(case)
    mine = my_open_slot(case, me)
    updated_at = view.history[-1].at if view.history else case.drafted_at
    return CaseSummary(
        case_id=case.case_id,
        rev=rev,
        title=case.content.title,
        section=case.drafter.section_name,
        drafter=case.drafter.name,
        number=case.number,
        amount=case.content.amount,
        state=case.state,
        urgent=case.content.urgent,
        due=case.content.due,
        article=case.authority.article,
        authority=case.authority.label,
        next_title="・".join(slot.seal_title for slot in turn),
        my_slot=mine.slot_id if mine else "",
        my_kind=mine.kind if mine else "",
        turn_since=min((slot.opened_at for slot in turn if slot.opened_at), default=updated_at),
        updated_at=updated_at,
    )


def open_slots(case: Case) -> tuple[Slot, ...]:
    """Return the slots whose turn it is while the case circulates."""
    if case.state != CaseState.CIRCULATING:
        return ()
    return tuple(slot for slot in case.slots() if slot.status in _OPEN)


def my_open_slot(case: Case, me: Me | None) -> Slot | None:
    """Return the first open slot that is addressed to a post I hold."""
    posts = {held.post_id for held in me.posts} if me else set()
    return next((slot for slot in open_slots(case) if slot.post_id in posts), None)


def facets_of(view: CaseView, rev: int, me: Me | None) -> Facets:
    """Return the plain columns and the summary with which a case is kept."""
    summary = summarise(view, rev, me)
    return Facets(
        state=summary.state,
        due=summary.due,
        waits=bool(summary.my_slot),
        mine=me is not None and view.case.drafter.person_id == me.person_id,
        urgent=summary.urgent,
        since=summary.turn_since.astimezone(UTC).isoformat(),
        summary=json.dumps(to_plain(summary), ensure_ascii=False).encode(),
    )
