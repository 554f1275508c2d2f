# SPDX-License-Identifier: Apache-2.0
"""Working out what lists show of a case, when it arrives and for one reader."""

import json
from datetime import UTC, datetime

from approval.case import Case, CaseState, Slot, SlotKind, SlotStatus
from approval.encoding import to_plain
from approval.engine.offering import waiting_postviews
from approval.engine.reading import waiting_readings
from approval.people import Me
from approval.wire import CaseView
from desktop.facade import CaseList
from desktop.store.rows import Facets
from desktop.store.summaries import CaseSummary, Wait

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
        my_kind=why_it_waits(case, mine, me),
        turn_since=_since(mine, turn, updated_at),
        updated_at=updated_at,
        section_id=case.drafter.section_id,
        now_with=now_with(view, turn),
        flags=case.content.flags,
        secrecy=case.content.secrecy,
        face=face_of(case),
        revised=_is_revised(case, me),
        waits=to_read(case, me),
    )


def _since(mine: Slot | None, turn: tuple[Slot, ...], updated_at: datetime) -> datetime:
    """My own turn begins with my slot, whatever becomes of those beside it."""
    if mine is not None and mine.opened_at is not None:
        return mine.opened_at
    return min((slot.opened_at for slot in turn if slot.opened_at), default=updated_at)


def why_it_waits(case: Case, mine: Slot | None, me: Me | None) -> str:
    """Return why a case waits for this person in his own posts, empty when it does not."""
    if mine is not None:
        return SlotStatus.HELD if mine.status is SlotStatus.HELD else mine.kind
    came_back = case.state is CaseState.REMANDED and _drafted_by(case, me)
    return CaseState.REMANDED if came_back else ""


def to_read(case: Case, me: Me | None) -> tuple[Wait, ...]:
    """Return what this person is to read in a case: 後閲, 供覧 and notices hold nobody up."""
    if me is None:
        return ()
    posts = {held.post_id for held in me.posts}
    owed = [
        Wait(which=CaseList.READING, why="postview", slot_id=each.slot_id, since=each.opened_at)
        for each in waiting_postviews(case, me.person_id, posts)
    ]
    unread = [
        Wait(
            which=CaseList.READING,
            why=each.kind.value,
            slot_id=each.slot_id,
            since=each.opened_at or case.drafted_at,
        )
        for each in waiting_readings(case)
        if each.post_id in posts
    ]
    return (*owed, *unread)


def may_need_substitute(case: Case, me: Me | None) -> bool:
    """Tell whether somebody else is to decide now; if he is away, I might do it for him.

    Whether I may is asked of the engine when the list is read: absences change by the hour.
    """
    mine = {held.post_id for held in me.posts} if me else set()
    turn = open_slots(case)
    return any(slot.kind is SlotKind.KESSAI and slot.post_id not in mine for slot in turn)


def now_with(view: CaseView, turn: tuple[Slot, ...]) -> str:
    """Return who has a case now: each open office with who holds it today."""
    names = {each.post_id: "・".join(each.names) for each in view.holders}
    return "、".join(f"{slot.seal_title} {names.get(slot.post_id, '')}".strip() for slot in turn)


def face_of(case: Case) -> str:
    """Return what a reader has before him as one short text: another one means look again."""
    added = len(case.added_attachments), len(case.opinions)
    return f"{case.revision_hash}:{case.round}:{added[0]}:{added[1]}"


def _is_revised(case: Case, me: Me | None) -> bool:
    """Tell whether this person acted in an earlier round on another revision."""
    past = (slot for each in case.past_rounds for stage in each.stages for slot in stage.slots)
    return any(
        slot.acted is not None
        and me is not None
        and slot.acted.person_id == me.person_id
        and slot.revision_hash != case.revision_hash
        for slot in past
    )


def _drafted_by(case: Case, me: Me | None) -> bool:
    return me is not None and case.drafter.person_id == me.person_id


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
        waits=bool(summary.my_kind),
        substitute=may_need_substitute(view.case, me),
        reading=bool(summary.waits),
        mine=_drafted_by(view.case, me),
        urgent=summary.urgent,
        since=summary.turn_since.astimezone(UTC).isoformat(),
        summary=json.dumps(to_plain(summary), ensure_ascii=False).encode(),
    )
