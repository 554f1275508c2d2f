# SPDX-License-Identifier: Apache-2.0
"""Statements that search the audit log, for administrators and auditors."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, select

from server.store.audit import AuditEntry
from server.store.tables import audit_leaf, audit_log


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What of an entry is asked for; what is empty or None is not asked.

    Attributes:
        first: written then or later.
        end: written before.
        tag: the tag, or how it begins up to a colon.
        actor: exactly this person or operator.
        subjects: one of these, such as ``case:…``.
        request_id: exactly this request.
    """

    first: datetime | None = None
    end: datetime | None = None
    tag: str = ""
    actor: str = ""
    subjects: tuple[str, ...] = ()
    request_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptEntry:
    """An entry with its number and that of the seal over it, 0 without."""

    entry_id: int
    entry: AuditEntry
    seal: int


def search_entries(
    tx: Connection, tenant: int, sought: Sought, before: int, limit: int
) -> tuple[KeptEntry, ...]:
    """Return entries with a number below ``before`` (0: all), the newest first."""
    asked = [audit_log.c.tenant == tenant]
    if before:
        asked.append(audit_log.c.id < before)
    if sought.first is not None:
        asked.append(audit_log.c.at >= sought.first)
    if sought.end is not None:
        asked.append(audit_log.c.at < sought.end)
    if sought.tag.endswith(":"):
        asked.append(audit_log.c.tag.startswith(sought.tag, autoescape=True))
    elif sought.tag:
        asked.append(audit_log.c.tag == sought.tag)
    exact = {name: getattr(sought, name) for name in ("actor", "request_id")}
    asked += [audit_log.c[name] == value for name, value in exact.items() if value]
    if sought.subjects:
        asked.append(audit_log.c.subject.in_(sought.subjects))
    sealed = and_(audit_leaf.c.tenant == tenant, audit_leaf.c.entry_id == audit_log.c.id)
    rows = tx.execute(
        select(audit_log, audit_leaf.c.number)
        .select_from(audit_log.outerjoin(audit_leaf, sealed))
        .where(*asked)
        .order_by(audit_log.c.id.desc())
        .limit(limit)
    )
    return tuple(
        KeptEntry(
            entry_id=row.id,
            entry=AuditEntry(**{n: getattr(row, n) for n in AuditEntry.__dataclass_fields__}),
            seal=row.number or 0,
        )
        for row in rows
    )
