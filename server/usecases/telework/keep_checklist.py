# SPDX-License-Identifier: Apache-2.0
"""Loading the security checklist (T11): a version that was accepted never changes."""

from datetime import datetime

from sqlalchemy import Connection

from approval import Problem
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.changes import record_change
from server.store.engine import Database
from server.store.telework.checklists import add_checklist, checklist_of
from telework.reporting.checklist import Checklist
from telework.reporting.checklist_file import parse_checklist, version_fault


def load_checklist(
    database: Database, tenant: int, file: str, data: bytes, by: str, now: datetime
) -> Checklist | tuple[Problem, ...]:
    """Load a list whole, or tell everything that is wrong with it."""
    given = parse_checklist(file, data)
    if not isinstance(given, Checklist):
        return given

    def load(tx: Connection) -> Checklist | tuple[Problem, ...]:
        known = checklist_of(tx, tenant, given.version)
        if known == given:
            return given
        if fault := version_fault(file, given, known):
            return fault
        add_checklist(tx, tenant, given, now)
        append_audit(tx, _entry(tenant, given, by, now))
        record_change(tx, tenant, "checklist", "checklist")
        return given

    return database.write(load)


def _entry(tenant: int, given: Checklist, by: str, now: datetime) -> AuditEntry:
    return AuditEntry(
        tenant=tenant,
        at=now,
        tag=Tag.TELEWORK_CHECKLIST_LOADED,
        actor=by,
        subject=f"checklist:{given.version}",
        detail=f"{len(given.points)} points",
    )
