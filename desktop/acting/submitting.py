# SPDX-License-Identifier: Apache-2.0
"""Submitting: one click and one PIN for two acts, freezing the draft and sealing its sheet.

The server makes the sheet in between. While it does, the key is held for this click; when
that took too long, the draft asks once more (decision record 1).
"""

import sqlite3
from dataclasses import replace

from approval.case import Case, CaseState, Slot, SlotKind, SlotStatus
from approval.commands import DraftCase, SubmitCase
from approval.hashing import revision_hash
from approval.identifiers import CaseId
from approval.money import parse_amount
from approval.refusal import Refusal
from approval.wire import CaseView
from desktop.acting import drafting, keeping, preflight, settling
from desktop.acting.sealing import SealOrder, seal_sheet
from desktop.acting.workplace import Workplace
from desktop.draft import Draft
from desktop.errors import Code, TroubleError, from_refusal
from desktop.facade import Act, SendState
from desktop.keys.signing_key import open_identity
from desktop.store import case_views, drafts, files, outbox, projections


def submit(place: Workplace, draft_id: str, pin: str, *, resume: bool = False) -> Act:
    """Keep the submission of a draft; a draft that waits for its seal is sealed now.

    ``resume`` asks that the remander, who wants that, gets it again directly.

    Raises:
        TroubleError: refused already here, a file is missing, or the PIN is wrong; the
            draft stays as typed.
    """
    draft = drafting.find(place, draft_id)
    if draft is None:
        raise TroubleError(Code.DRAFT_GONE)
    if draft.phase == drafts.EDITING:
        return _freeze(place, draft, pin, resume=resume)
    return _seal_later(place, draft, pin)


def _freeze(place: Workplace, draft: Draft, pin: str, *, resume: bool) -> Act:
    event_id = place.new_id()
    ready = _with_amount(draft)
    seal = place.vault.seal()
    with place.vault.database.read() as tx:
        found = case_views.find_view(tx, seal, draft.case_id)
        quoted = case_views.find_view(tx, seal, draft.supersedes) if draft.supersedes else None
        missing = [one for one in ready.content.attachments if not files.find(tx, one.sha256)]
    if missing and found is None:
        raise TroubleError(Code.FILE_UNREADABLE, name=missing[0].name)
    command = DraftCase(
        case_id=CaseId(draft.case_id),
        post_id=draft.post_id,
        content=ready.content,
        supersedes=quoted[0].case.case_id if quoted and not found else None,
        branch_of=CaseId(draft.branch_of) if draft.branch_of and not found else None,
        resume="remander" if resume else "top",
    )
    known = found[0].case if found else None
    keeping.forecast(place, known, (), command, quoted[0].case if quoted else None)
    preflight.require_ready(place)
    identity = open_identity(place.vault, place.clock, pin)
    place.tickets.issue(draft.case_id, identity)
    _replace_refused(place, draft)
    order = keeping.Order(
        event_id=event_id,
        command=command,
        title=ready.content.title,
        base_rev=found[1] if found else 0,
    )
    return keeping.keep(place, order, _phase_kept(place, ready, drafts.FREEZING))


def _replace_refused(place: Workplace, draft: Draft) -> None:
    """Let a corrected draft go on where it was refused: whoever corrected it has read why."""
    for command_type in ("draft", "submit"):
        earlier = _newest_act(place, draft, command_type)
        if earlier is not None and earlier.state == SendState.ATTENTION:
            settling.dismiss(place, earlier.event_id)


def _phase_kept(place: Workplace, draft: Draft, phase: str) -> keeping.AlsoWrite:
    """Return the writing of a draft's phase, for the transaction of its act."""
    seal, moved = place.vault.seal(), replace(draft, phase=phase)

    def write(tx: sqlite3.Connection) -> None:
        drafts.save(tx, seal, moved)

    return write


def _with_amount(draft: Draft) -> Draft:
    if not draft.amount_text.strip():
        return draft
    amount = parse_amount(draft.amount_text)
    if isinstance(amount, Refusal):
        trouble = from_refusal(amount)
        raise TroubleError(trouble.code, **trouble.params)
    return replace(draft, content=replace(draft.content, amount=amount))


def _seal_later(place: Workplace, draft: Draft, pin: str) -> Act:
    preflight.require_ready(place)
    identity = open_identity(place.vault, place.clock, pin)
    place.tickets.issue(draft.case_id, identity)
    act = _seal_if_ready(place, draft)
    if act is not None:
        return act
    freezing = _freezing_event(place, draft)
    if freezing is None:
        raise TroubleError(Code.DRAFT_IN_FLIGHT)
    return Act(row=projections.outbox_row(freezing))


def carry_on(place: Workplace) -> int:
    """Move every submitted draft on as far as it goes; returns how many were sealed.

    Raises:
        CallFailed: a sheet must be fetched and cannot be.
    """
    done = 0
    for draft in drafting.every(place):
        if draft.phase in {drafts.FREEZING, drafts.SEALING}:
            done += _carry_on(place, draft)
    return done


def _carry_on(place: Workplace, draft: Draft) -> bool:
    freezing = _freezing_event(place, draft)
    if freezing is None or freezing.state in {SendState.ATTENTION, outbox.DISMISSED}:
        drafting.move_on(place, draft, drafts.EDITING)
        return False
    try:
        return _seal_if_ready(place, draft) is not None
    except TroubleError as problem:
        if problem.trouble.code not in {Code.DOCUMENT_DIGEST, Code.DOCUMENT_PREPARING}:
            place.tickets.drop(draft.case_id)
            drafting.move_on(place, draft, drafts.SEALING)
        return False


def _seal_if_ready(place: Workplace, draft: Draft) -> Act | None:
    """Seal the sheet when it is there and is the one of this draft; None while it is not."""
    seal = place.vault.seal()
    with place.vault.database.read() as tx:
        found = case_views.find_view(tx, seal, draft.case_id)
    slot = None if found is None else _my_seal(found[0].case, draft)
    if found is None or slot is None or not _is_made(found[0]):
        return None
    identity, at = place.tickets.identity(draft.case_id), place.trusted_now()
    if identity is None or at is None:
        if draft.phase != drafts.SEALING:
            drafting.move_on(place, draft, drafts.SEALING)
        return None
    order = keeping.Order(
        event_id=place.new_id(),
        command=SubmitCase(
            case_id=CaseId(draft.case_id),
            slot_id=slot.slot_id,
            revision_hash=found[0].case.revision_hash,
        ),
        title=draft.content.title,
        base_rev=found[1],
        increment=seal_sheet(place, SealOrder(view=found[0], slot=slot, at=at), identity),
    )
    place.tickets.pass_on(draft.case_id, to=order.event_id)
    return keeping.keep(place, order, _phase_kept(place, draft, drafts.SUBMITTED))


def _is_made(view: CaseView) -> bool:
    return view.document is not None and not view.document.preparing


def _my_seal(case: Case, draft: Draft) -> Slot | None:
    if case.state is not CaseState.DRAFT or case.revision_hash != revision_hash(draft.content):
        return None
    slots = (slot for slot in case.slots() if slot.kind is SlotKind.KIAN)
    return next((slot for slot in slots if slot.status is not SlotStatus.APPROVED), None)


def _freezing_event(place: Workplace, draft: Draft) -> outbox.PendingEvent | None:
    return _newest_act(place, draft, "draft")


def _newest_act(place: Workplace, draft: Draft, command_type: str) -> outbox.PendingEvent | None:
    with place.vault.database.read() as tx:
        return outbox.newest_of(tx, place.vault.seal(), f"case:{draft.case_id}", command_type)
