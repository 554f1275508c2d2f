# SPDX-License-Identifier: Apache-2.0
"""Record files behind the acts on cases: closing into one, and ending them by decision."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from approval import city_day
from approval.case import Case
from approval.commands import CaseCommand, CloseCase, DraftCase
from approval.events import CaseEvent, Closed, Decided
from approval.refusal import Refusal
from approval.register.records import (
    FileState,
    RecordFile,
    keeps_long_enough,
    proposal,
    year_of,
)
from server.audit.tags import Tag
from server.auth.actor import Actor
from server.store.audit import AuditEntry, append_audit
from server.store.records import end_record_file, file_case, find_record_file, record_files


def refuse_filing(
    tx: Connection, actor: Actor, command: CaseCommand, case: Case | None, now: datetime
) -> Refusal | None:
    """Return why the record files do not allow an act, None where they do or are not asked."""
    if isinstance(command, CloseCase) and case is not None:
        file = find_record_file(tx, actor.tenant, command.file_id)
        return _refuse_closing(file, command, case)
    if isinstance(command, DraftCase) and command.content.record_files:
        expired = set(proposal(record_files(tx, actor.tenant), city_day(now)))
        for action in command.content.record_files:
            if action not in expired:
                return Refusal(code="records.not_expired", params={"file": action.title})
    return None


def keep_records(
    tx: Connection, actor: Actor, case: Case, events: Sequence[CaseEvent], now: datetime
) -> None:
    """Do what these events mean for the record files, in the transaction of the act."""
    for event in events:
        if isinstance(event, Closed):
            file_case(tx, actor.tenant, case.case_id, event.file_id, event.closed_on)
        if isinstance(event, Decided):
            for action in case.content.record_files:
                end_record_file(tx, actor.tenant, action, case.case_id, now)
                _audit(tx, actor, case, f"{action.file_id} {action.action.value}", now)


def _refuse_closing(file: RecordFile | None, command: CloseCase, case: Case) -> Refusal | None:
    if file is None or file.state is not FileState.KEPT:
        return Refusal(code="records.file_unknown", params={"file": command.file_id})
    year = year_of(command.closed_on, file.basis)
    if year != file.year:
        params = {"file": file.title, "year": str(file.year), "closed": str(year)}
        return Refusal(code="records.other_year", params=params)
    if not keeps_long_enough(file, case.content.retention_years):
        return Refusal(code="records.too_short", params={"file": file.title})
    return None


def _audit(tx: Connection, actor: Actor, case: Case, detail: str, now: datetime) -> None:
    append_audit(
        tx,
        AuditEntry(
            tenant=actor.tenant,
            at=now,
            tag=Tag.RECORDS_FILE_ENDED,
            actor=actor.person_id,
            device_id=actor.device_id,
            subject=f"case:{case.case_id}",
            request_id=actor.request_id,
            detail=detail,
        ),
    )
