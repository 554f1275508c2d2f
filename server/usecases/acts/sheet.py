# SPDX-License-Identifier: Apache-2.0
"""What an act does to the decision sheet, beside signing it: begin one, or take it back."""

from datetime import datetime

from sqlalchemy import Connection

from approval.case import Case, SlotStatus
from approval.events import (
    CaseEvent,
    Decided,
    Drafted,
    Remanded,
    Rerouted,
    Retracted,
    Revised,
    SlotInserted,
)
from approval.refusal import Refusal
from server.store.documents import begin_sheet, lock_sheet, set_current, sheet_of
from server.store.outbox import enqueue
from server.store.revisions import Revision, archive_revisions, current_line
from server.usecases.acts.answers import NotStored
from server.usecases.archive_round import GRACE
from server.usecases.effects import ARCHIVE_LIFT, SHEET_FREEZE, SHEET_TIMESTAMP
from telework.wire import AnswerStatus

_REPLACING = (Revised, Retracted, Remanded, SlotInserted, Rerouted)
"""Events that may replace the sheet within a round (docs/decisions/0009)."""

_STANDING = frozenset({SlotStatus.APPROVED, SlotStatus.CONSENTED})


def change_sheet(
    tx: Connection, tenant: int, case: Case, events: tuple[CaseEvent, ...], now: datetime
) -> bool:
    """Do what these events mean for the sheet; return whether the outbox has work."""
    for event in events:
        if isinstance(event, Drafted):
            if case.sheet_at is not None:
                _require_settled_time(tx, tenant, case, now)
            _begin(tx, tenant, case, now)
            return True
        if isinstance(event, _REPLACING) and case.sheet_at == event.at:
            _require_settled_time(tx, tenant, case, now)
            _begin(tx, tenant, case, now)
            return True
        if isinstance(event, Retracted) or (isinstance(event, Remanded) and event.to_slot):
            return _go_back(tx, tenant, case, now)
        if isinstance(event, Decided):
            enqueue(tx, tenant, ARCHIVE_LIFT, {"case_id": case.case_id}, now + GRACE)
    return False


def _begin(tx: Connection, tenant: int, case: Case, now: datetime) -> None:
    begin_sheet(tx, tenant, case.case_id, case.round, case.revision_hash)
    payload = {
        "case_id": case.case_id,
        "round": case.round,
        "revision_hash": case.revision_hash,
    }
    enqueue(tx, tenant, SHEET_FREEZE, payload, now)


def _require_settled_time(tx: Connection, tenant: int, case: Case, now: datetime) -> None:
    """Let the newest seal get its time first: on a sheet that was replaced it never would."""
    sheet = sheet_of(tx, tenant, case.case_id)
    if sheet is not None and not sheet.preparing and sheet.holds(now):
        raise NotStored(AnswerStatus.RETRY, Refusal(code="document.awaiting_time"))


def _go_back(tx: Connection, tenant: int, case: Case, now: datetime) -> bool:
    """Make current the newest revision under which every signature still stands.

    A PDF goes back only by cutting its tail, so whatever stands on top of the first
    signature that was taken back goes too (docs/decisions/0002).
    """
    lock_sheet(tx, tenant, case.case_id)
    line = current_line(tx, tenant, case.case_id)
    kept = _still_standing(case, line)
    cut = line[len(kept) :]
    if not kept or not cut:
        return False
    archive_revisions(tx, tenant, case.case_id, (one.revision_no for one in cut))
    target = kept[-1]
    set_current(tx, tenant, target)
    if target.kind != "signed":
        return False
    payload = {"case_id": case.case_id, "sha256": target.sha256, "slot_id": target.slot_id}
    enqueue(tx, tenant, SHEET_TIMESTAMP, payload, now)
    return True


def _still_standing(case: Case, line: list[Revision]) -> list[Revision]:
    standing = {slot.slot_id for slot in case.slots() if slot.status in _STANDING}
    kept: list[Revision] = []
    for revision in line:
        if revision.slot_id and revision.slot_id not in standing:
            break
        kept.append(revision)
    return kept
