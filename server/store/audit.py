# SPDX-License-Identifier: Apache-2.0
"""The writer of the audit log: canonical bytes and their digest, no lock (server.md, 6)."""

import hashlib
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, insert

from server.store.tables import audit_log

LONGEST_SUBJECT = 120
"""As long as the column is."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_INSERT = insert(audit_log)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """Who did what to which subject, when and from where; never a token or a body.

    Attributes:
        tag: ``source:subject:action``.
        subject: such as ``case:…``.
        detail: short facts, in English.
    """

    tenant: int
    at: datetime
    tag: str
    actor: str
    device_id: str = ""
    subject: str = ""
    request_id: str = ""
    detail: str = ""


def append_audit(tx: Connection, *entries: AuditEntry) -> None:
    """Append entries in their order; at least one."""
    tx.execute(_INSERT, [_row(entry) for entry in entries])


def _row(entry: AuditEntry) -> dict[str, object]:
    return {
        "tenant": entry.tenant,
        "at": entry.at,
        "tag": entry.tag,
        "actor": entry.actor,
        "device_id": entry.device_id,
        "subject": entry.subject,
        "request_id": entry.request_id,
        "detail": entry.detail,
        "entry_hash": entry_hash(entry),
    }


def entry_hash(entry: AuditEntry) -> str:
    """Digest an entry: length-prefixed fields, integer microseconds, text in NFC."""
    microseconds = (entry.at - _EPOCH) // timedelta(microseconds=1)
    parts = (
        str(entry.tenant),
        str(microseconds),
        entry.tag,
        entry.actor,
        entry.device_id,
        entry.subject,
        entry.request_id,
        entry.detail,
    )
    digest = hashlib.sha256()
    for part in parts:
        data = unicodedata.normalize("NFC", part).encode("utf-8")
        digest.update(len(data).to_bytes(4, "big"))
        digest.update(data)
    return digest.hexdigest()
