# SPDX-License-Identifier: Apache-2.0
"""Folding what happens beside the line of approvals: readings, corrections, other addresses."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from approval.case import (
    Case,
    CaseState,
    Change,
    Correction,
    Execution,
    PastRound,
    Slot,
    SlotStatus,
    Stage,
    Weight,
)
from approval.content import CaseContent
from approval.engine.notices import told
from approval.engine.slots import (
    acted,
    change_slot,
    cleared_from,
    closed,
    first_consented,
    index_of,
    planned,
)
from approval.events import (
    Abandoned,
    CaseRead,
    Executed,
    ReaderAdded,
    Reassigned,
    Rerouted,
    Resumed,
    Revised,
    SlotInserted,
    SlotSkipped,
    Withdrawn,
)

_Changes = dict[str, Any]
_STATES = {Abandoned: CaseState.ABANDONED, Withdrawn: CaseState.WITHDRAWN}


def _ended(case: Case, event: Abandoned | Withdrawn) -> _Changes:
    return {
        "state": _STATES[type(event)],
        "stages": closed(case.stages),
        "ending_reason": event.reason,
        "readings": told(case, event.notify, event.at),
    }


def _reassigned(case: Case, event: Reassigned) -> _Changes:
    def address(slot: Slot) -> Slot:
        turn = slot.status in (SlotStatus.OPEN, SlotStatus.HELD)
        return replace(
            slot,
            post_id=event.to_post,
            seal_title=event.seal_title,
            section_name=event.section_name,
            status=SlotStatus.OPEN if turn else slot.status,
            opened_at=event.at if turn else slot.opened_at,
        )

    return {"stages": change_slot(case.stages, event.slot_id, address)}


def _skipped(case: Case, event: SlotSkipped) -> _Changes:
    def leave_out(slot: Slot) -> Slot:
        return replace(slot, status=SlotStatus.SKIPPED, opinion=event.reason)

    return {"stages": change_slot(case.stages, event.slot_id, leave_out)}


def _inserted(case: Case, event: SlotInserted) -> _Changes:
    """Add the slot as a stage; without a spare field its box needs another sheet."""
    at = index_of(case.stages, event.before)
    stages = (*case.stages[:at], Stage(slots=(planned(event.slot),)), *case.stages[at:])
    return {"stages": stages} if event.spare else {"stages": stages, "sheet_at": event.at}


def _rerouted(case: Case, event: Rerouted) -> _Changes:
    """Leave every act where it stands; only what nobody had acted in gives way."""
    kept = (
        tuple(slot for slot in stage.slots if slot.slot_id not in event.dropped)
        for stage in case.stages
    )
    added = (tuple(planned(slot) for slot in stage) for stage in event.added)
    return {
        "authority": event.authority,
        "stages": tuple(Stage(slots=slots) for slots in (*kept, *added) if slots),
        "sheet_at": event.at,
        "rerouted_on": event.as_of,
    }


def _revised(case: Case, event: Revised) -> _Changes:
    """Keep the old text; a change of substance also takes the consents back (要旨の変更)."""
    correction = Correction(
        by=event.by,
        at=event.at,
        weight=event.weight,
        reason=event.reason,
        changes=_changes(case.content, event.content),
        old_hash=case.revision_hash,
        new_hash=event.revision_hash,
    )
    changed: _Changes = {
        "content": event.content,
        "revision_hash": event.revision_hash,
        "corrections": (*case.corrections, correction),
        "readings": told(case, event.notify, event.at),
        "sheet_at": event.at,
    }
    voided = first_consented(case.stages) if event.weight is Weight.MATERIAL else None
    if voided is not None:
        past = PastRound(round=case.round, stages=case.stages, reason=event.reason)
        changed["stages"] = cleared_from(case.stages, voided)
        changed["past_rounds"] = (*case.past_rounds, past)
    return changed


def _resumed(case: Case, event: Resumed) -> _Changes:
    """Let earlier acts stand: their seals are quoted on a sheet that strikes out the old text."""
    past = case.past_rounds[-1]
    old = {
        new.slot_id: was
        for before, stage in zip(past.stages, case.stages, strict=True)
        for was, new in zip(before.slots, stage.slots, strict=True)
    }
    stages = case.stages
    for slot_id in event.kept:
        stages = change_slot(stages, slot_id, partial(_as_before, old[slot_id]))
    return {
        "stages": stages,
        "sheet_at": event.at,
        "corrections": (*case.corrections, *_corrected_since(case, event, past.reason)),
    }


def _as_before(was: Slot, slot: Slot) -> Slot:
    return replace(was, slot_id=slot.slot_id)


def _corrected_since(case: Case, event: Resumed, reason: str) -> tuple[Correction, ...]:
    seen = case.resume
    if seen is None or seen.revision_hash == case.revision_hash:
        return ()
    return (
        Correction(
            by=event.by,
            at=event.at,
            weight=Weight.TYPO,
            reason=reason,
            changes=_changes(seen.content, case.content),
            old_hash=seen.revision_hash,
            new_hash=case.revision_hash,
        ),
    )


def _changes(old: CaseContent, new: CaseContent) -> tuple[Change, ...]:
    texts = ((name, _text(old, name), _text(new, name)) for name in ("title", "body", "amount"))
    return tuple(Change(field=name, old=was, new=now) for name, was, now in texts if was != now)


def _text(content: CaseContent, name: str) -> str:
    value = getattr(content, name)
    return "" if value is None else str(value)


def _reader_added(case: Case, event: ReaderAdded) -> _Changes:
    reader = event.reader
    reading = Slot(
        slot_id=reader.slot_id,
        kind=reader.kind,
        post_id=reader.post_id,
        seal_title=reader.seal_title,
        section_name=reader.section_name,
        status=SlotStatus.OPEN,
        opened_at=event.at,
    )
    return {"readings": (*case.readings, reading)}


def _read(case: Case, event: CaseRead) -> _Changes:
    def receipt(reading: Slot) -> Slot:
        if reading.slot_id != event.slot_id:
            return reading
        return acted(reading, SlotStatus.READ, event.by, event.at, case.revision_hash, "")

    return {"readings": tuple(receipt(reading) for reading in case.readings)}


def _executed(case: Case, event: Executed) -> _Changes:
    execution = Execution(by=event.by, at=event.at, act=event.act)
    return {"executions": (*case.executions, execution)}


ACT_FOLDS: dict[type, Callable[[Case, Any], _Changes]] = {
    Abandoned: _ended,
    Withdrawn: _ended,
    Reassigned: _reassigned,
    SlotSkipped: _skipped,
    SlotInserted: _inserted,
    Rerouted: _rerouted,
    Revised: _revised,
    Resumed: _resumed,
    ReaderAdded: _reader_added,
    CaseRead: _read,
    Executed: _executed,
}
