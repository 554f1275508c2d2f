# SPDX-License-Identifier: Apache-2.0
"""What an act does to the decision sheet, beside signing it: begin one, or take it back."""

from datetime import datetime

from sqlalchemy import Connection

from approval.case import Case, SlotStatus
from approval.events import CaseEvent, Drafted, Remanded, Retracted
from server.store.documents import begin_sheet, set_current
from server.store.outbox import enqueue
from server.store.revisions import Revision, archive_revisions, current_line
from server.usecases.effects import SHEET_FREEZE, SHEET_TIMESTAMP

_STANDING = frozenset({SlotStatus.APPROVED, SlotStatus.CONSENTED})


def change_sheet(
    tx: Connection, tenant: int, case: Case, events: tuple[CaseEvent, ...], now: datetime
) -> bool:
    """Do what these events mean for the sheet; return whether the outbox has work."""
    for event in events:
        if isinstance(event, Drafted):
            _begin(tx, tenant, event, now)
            return True
        if isinstance(event, Retracted) or (isinstance(event, Remanded) and event.to_slot):
            return _go_back(tx, tenant, case, now)
    return False


def _begin(tx: Connection, tenant: int, event: Drafted, now: datetime) -> None:
    begin_sheet(tx, tenant, event.case_id, event.round, event.revision_hash)
    payload = {
        "case_id": event.case_id,
        "round": event.round,
        "revision_hash": event.revision_hash,
    }
    enqueue(tx, tenant, SHEET_FREEZE, payload, now)


def _go_back(tx: Connection, tenant: int, case: Case, now: datetime) -> bool:
    """Make current the newest revision under which every signature still stands.

    A PDF goes back only by cutting its tail, so whatever stands on top of the first
    signature that was taken back goes too (docs/decisions/0002).
    """
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
