# SPDX-License-Identifier: Apache-2.0
"""Fold events into the state of a case: total, deterministic, without any judgement."""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from datetime import datetime
from operator import attrgetter
from typing import Any

from approval.case import (
    AddedAttachment,
    Authority,
    Case,
    CaseState,
    Closing,
    Opinion,
    PastRound,
    Resumption,
    Slot,
    SlotKind,
    SlotStatus,
    Stage,
)
from approval.engine.bypassing import bypassed, postview_opened, postviewed
from approval.engine.evolving_acts import ACT_FOLDS
from approval.engine.evolving_moves import MOVE_FOLDS
from approval.engine.notices import told
from approval.engine.slots import (
    acted,
    change_slot,
    cleared_from,
    closed,
    first_passed_over,
    index_of,
    planned,
    unacted,
)
from approval.events import (
    Approved,
    AttachmentAdded,
    Bypassed,
    CaseEvent,
    Closed,
    Consented,
    ConsentRefused,
    Decided,
    Drafted,
    Held,
    Numbered,
    OpinionAdded,
    PaperRegistered,
    PaperSeen,
    PlannedSlot,
    PostViewed,
    PostViewOpened,
    Rejected,
    Released,
    Remanded,
    Retracted,
    RoutePlanned,
    SlotOpened,
    Submitted,
)

_Changes = dict[str, Any]
_Leaving = ConsentRefused | Remanded | Rejected

_CASE_FIELDS = tuple(field.name for field in fields(Case))
_case_values = attrgetter(*_CASE_FIELDS)

_UNPLANNED = Authority(rank="", label="", article="", rule_set="", rule_version="")


def replay(events: Iterable[CaseEvent]) -> Case:
    """Return the case that a whole history leaves.

    Raises:
        ValueError: the history is empty or does not begin with ``Drafted``.
    """
    case: Case | None = None
    for event in events:
        case = evolve(case, event)
    if case is None:
        raise ValueError("a history begins with Drafted")
    return case


def evolve(case: Case | None, event: CaseEvent) -> Case:
    """Return the case after one more event.

    Raises:
        ValueError: there is no case yet and the event does not begin one.
    """
    if case is None:
        if isinstance(event, PaperRegistered):
            return _registered(event)
        if not isinstance(event, Drafted):
            raise ValueError("a history begins with Drafted")
        return _begun(event)
    # As ``dataclasses.replace``, which looks at every field's definition each time: this
    # is the line on which replaying long histories spends its time.
    values = dict(zip(_CASE_FIELDS, _case_values(case), strict=True))
    values |= _FOLDS[type(event)](case, event)
    values["rev"] = case.rev + 1
    return Case(**values)


def _begun(event: Drafted) -> Case:
    return Case(
        case_id=event.case_id,
        rev=1,
        state=CaseState.DRAFT,
        round=event.round,
        number="",
        content=event.content,
        revision_hash=event.revision_hash,
        drafter=event.by,
        drafted_at=event.at,
        authority=_UNPLANNED,
        stages=(),
        supersedes=event.supersedes,
    )


def _registered(event: PaperRegistered) -> Case:
    """Begin a case that is over: its route was walked on paper."""
    decided = event.paper.outcome == "decided"
    return Case(
        case_id=event.case_id,
        rev=1,
        state=CaseState.DECIDED if decided else CaseState.REJECTED,
        round=1,
        number="",
        content=event.content,
        revision_hash=event.revision_hash,
        drafter=event.drafter,
        drafted_at=event.at,
        authority=event.authority,
        stages=(),
        submitted_at=event.at,
        decided_at=event.at if decided else None,
        ending_reason="" if decided else event.paper.remark,
        paper=event.paper,
    )


def _paper_registered(_case: Case, _event: PaperRegistered) -> _Changes:
    """Only begins a history; a second one never gets past the engine."""
    return {}


def _closed(_case: Case, event: Closed) -> _Changes:
    return {"closed": Closing(closed_on=event.closed_on, file_id=event.file_id)}


def _paper_seen(case: Case, event: PaperSeen) -> _Changes:
    def see(slot: Slot) -> Slot:
        return replace(slot, paper_seen_at=event.at)

    return {"stages": change_slot(case.stages, event.slot_id, see)}


def _drafted(case: Case, event: Drafted) -> _Changes:
    past = case.past_rounds
    if event.round != case.round:
        past = _with_past(case, case.ending_reason)
    return {
        "state": CaseState.DRAFT,
        "round": event.round,
        "content": event.content,
        "revision_hash": event.revision_hash,
        "drafter": event.by,
        "drafted_at": event.at,
        "stages": (),
        "past_rounds": past,
        "sheet_at": None,
        "rerouted_on": None,
        "submitted_at": None,
        "ending_reason": "",
        "owner": None,
        "corrections": case.corrections[: case.resume.corrections if case.resume else None],
    }


def _with_past(case: Case, reason: str) -> tuple[PastRound, ...]:
    """Keep the slots as they stand: going back must not erase a consent already given."""
    return (*case.past_rounds, PastRound(round=case.round, stages=case.stages, reason=reason))


def _route_planned(_case: Case, event: RoutePlanned) -> _Changes:
    stages = tuple(
        Stage(slots=tuple(_planned(slot, event.at) for slot in slots)) for slots in event.stages
    )
    return {"authority": event.authority, "stages": stages}


def _planned(slot: PlannedSlot, at: datetime) -> Slot:
    """Make a slot; the drafter's own is open from the start, for his submission."""
    made = planned(slot)
    return unacted(made, at) if slot.kind is SlotKind.KIAN else made


def _numbered(_case: Case, event: Numbered) -> _Changes:
    return {"number": event.number}


def _submitted(case: Case, event: Submitted) -> _Changes:
    def seal(slot: Slot) -> Slot:
        return acted(slot, SlotStatus.APPROVED, event.by, event.at, event.revision_hash, "")

    return {
        "state": CaseState.CIRCULATING,
        "stages": change_slot(case.stages, event.slot_id, seal),
        "submitted_at": event.at,
        "ending_reason": "",
        "readings": told(case, event.notify, event.at),
        "resume": None,
    }


def _slot_opened(case: Case, event: SlotOpened) -> _Changes:
    def turn(slot: Slot) -> Slot:
        return unacted(slot, event.at)

    return {"stages": change_slot(case.stages, event.slot_id, turn)}


def _approved(case: Case, event: Approved | Consented) -> _Changes:
    consent = isinstance(event, Consented)
    status = SlotStatus.CONSENTED if consent else SlotStatus.APPROVED

    def act(slot: Slot) -> Slot:
        words, article = event.opinion, event.article
        return acted(slot, status, event.by, event.at, event.revision_hash, words, article)

    return {"stages": change_slot(case.stages, event.slot_id, act)}


def _left(case: Case, event: _Leaving, slot_status: SlotStatus, state: CaseState) -> _Changes:
    """Take a case out of circulation by the act of a slot, whose reason is kept with it."""

    def act(slot: Slot) -> Slot:
        article = event.article if isinstance(event, Remanded) else ""
        seen = case.revision_hash
        return acted(slot, slot_status, event.by, event.at, seen, event.reason, article)

    stages = closed(change_slot(case.stages, event.slot_id, act))
    changed: _Changes = {"state": state, "stages": stages, "ending_reason": event.reason}
    return changed | {"resume": _wish(case, event)}


def _wish(case: Case, event: _Leaving) -> Resumption | None:
    """Keep what who sent back saw: only its wording may change if he is to be asked first."""
    slot = case.slot(event.slot_id)
    if slot is None or not isinstance(event, Remanded) or not event.resume:
        return None
    return Resumption(
        slot_id=slot.slot_id,
        seal_title=slot.seal_title,
        by=event.by,
        content=case.content,
        revision_hash=case.revision_hash,
        corrections=len(case.corrections),
    )


def _consent_refused(case: Case, event: ConsentRefused) -> _Changes:
    return _left(case, event, SlotStatus.CONSENT_REFUSED, CaseState.REMANDED)


def _remanded(case: Case, event: Remanded) -> _Changes:
    if event.to_slot is None:
        return _left(case, event, SlotStatus.REMANDED, CaseState.REMANDED)
    index = index_of(case.stages, event.to_slot)
    return {
        "stages": cleared_from(case.stages, index),
        "past_rounds": _with_past(case, event.reason),
        "sheet_at": _sheet_at(case, case.stages[index:], event.at),
    }


def _rejected(case: Case, event: Rejected) -> _Changes:
    return _left(case, event, SlotStatus.REJECTED, CaseState.REJECTED)


def _retracted(case: Case, event: Retracted) -> _Changes:
    """Reopen the slot; what had become somebody's turn after it waits again.

    Whom the act had passed over (引上げ) is asked again, and the slot waits for them.
    """
    index = index_of(case.stages, event.slot_id)
    taken = tuple(slot for slot in case.slots() if slot.slot_id == event.slot_id)
    changed: _Changes = {"sheet_at": _sheet_at(case, (Stage(slots=taken),), event.at)}
    passed = first_passed_over(case.stages, event.slot_id)
    if passed is not None:
        return {**changed, "stages": cleared_from(case.stages, passed)}

    def turn(slot: Slot) -> Slot:
        return unacted(slot, event.at)

    changed["stages"] = cleared_from(change_slot(case.stages, event.slot_id, turn), index + 1)
    if index == 0:
        changed |= {"state": CaseState.DRAFT, "ending_reason": event.reason}
    return changed


def _sheet_at(case: Case, reopened: tuple[Stage, ...], at: datetime) -> datetime | None:
    """Begin a new sheet where a seal that is taken back stands on the one before.

    A sheet says which seals stand on the sheet before it, so it cannot outlive them.
    """
    before = any(case.sealed_before(slot) for stage in reopened for slot in stage.slots)
    return at if before else case.sheet_at


def _held(case: Case, event: Held | Released) -> _Changes:
    status = SlotStatus.HELD if isinstance(event, Held) else SlotStatus.OPEN

    def park(slot: Slot) -> Slot:
        return replace(slot, status=status)

    return {"stages": change_slot(case.stages, event.slot_id, park)}


def _opinion_added(case: Case, event: OpinionAdded) -> _Changes:
    opinion = Opinion(by=event.by, at=event.at, text=event.text)
    return {"opinions": (*case.opinions, opinion)}


def _attachment_added(case: Case, event: AttachmentAdded) -> _Changes:
    added = AddedAttachment(by=event.by, at=event.at, attachment=event.attachment)
    return {
        "added_attachments": (*case.added_attachments, added),
        "readings": told(case, event.notify, event.at),
    }


def _decided(_case: Case, event: Decided) -> _Changes:
    return {"state": CaseState.DECIDED, "decided_at": event.at}


_FOLDS: dict[type, Callable[[Case, Any], _Changes]] = {
    Drafted: _drafted,
    PaperRegistered: _paper_registered,
    PaperSeen: _paper_seen,
    Closed: _closed,
    RoutePlanned: _route_planned,
    Numbered: _numbered,
    Submitted: _submitted,
    SlotOpened: _slot_opened,
    Approved: _approved,
    Consented: _approved,
    ConsentRefused: _consent_refused,
    Remanded: _remanded,
    Retracted: _retracted,
    Held: _held,
    Released: _held,
    OpinionAdded: _opinion_added,
    AttachmentAdded: _attachment_added,
    Decided: _decided,
    Rejected: _rejected,
    Bypassed: bypassed,
    PostViewOpened: postview_opened,
    PostViewed: postviewed,
    **ACT_FOLDS,
    **MOVE_FOLDS,
}
