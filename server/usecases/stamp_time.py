# SPDX-License-Identifier: Apache-2.0
"""Putting a trusted time into the newest signature of a sheet (domain/signing.md, 4.3–4.4)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection

from approval.wire import TimestampState
from server.audit.tags import Tag
from server.files.port import BlobStore
from server.store.audit import AuditEntry, append_audit
from server.store.changes import record_change
from server.store.documents import Sheet, owe_timestamp, set_stamped, sheet_of
from server.store.engine import Database
from server.store.revisions import current_line
from server.trust.authorities import Authorities
from signing.timestamp import TimestampUnavailable


class Stamped(StrEnum):
    """What became of a signature's time."""

    MOVED_ON = "moved_on"  # somebody signed on top or took it back: insertion is impossible
    OWED = "owed"  # 時刻未付与: no authority answered, the act stands, ask again
    STAMPED = "stamped"
    WAITING = "waiting"  # no authority answered yet, the next signer still waits


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeStamping:
    """What stamping needs."""

    database: Database
    blobs: BlobStore
    authorities: Authorities

    def stamp_stored(self, sha256: str, now: datetime) -> tuple[str, int] | None:
        """Store a signed file once more with a time in it.

        Returns:
            Digest and size of what is stored now; None while no authority answers.
        """
        try:
            stamped = self.authorities.stamp(self.blobs.read(sha256), now)
        except TimestampUnavailable:
            return None
        return self.blobs.put(stamped), len(stamped)


def stamp_time(
    stamping: TimeStamping, tenant: int, case_id: str, sha256: str, now: datetime
) -> Stamped:
    """Insert a time into the sheet of this digest while it is still the current one."""
    with stamping.database.read_work() as tx:
        sheet = sheet_of(tx, tenant, case_id)
    if sheet is None or not _still_wanted(sheet, sha256):
        return Stamped.MOVED_ON
    stamped = stamping.stamp_stored(sha256, now)
    if stamped is None:
        return _owe(stamping, tenant, sheet, now)

    def keep(tx: Connection) -> None:
        _keep(tx, tenant, sheet, *stamped, now)

    try:
        stamping.database.write(keep)
    except _Overtaken:
        return Stamped.MOVED_ON
    return Stamped.STAMPED


class _Overtaken(Exception):
    """Somebody signed on top meanwhile; raised so that nothing of the try is kept."""


def _still_wanted(sheet: Sheet, sha256: str) -> bool:
    unstamped = sheet.timestamp_state in (TimestampState.PENDING, TimestampState.OWED)
    return sheet.sha256 == sha256 and not sheet.preparing and unstamped


def _owe(stamping: TimeStamping, tenant: int, sheet: Sheet, now: datetime) -> Stamped:
    if sheet.holds(now):
        return Stamped.WAITING
    if sheet.timestamp_state is TimestampState.OWED:
        return Stamped.OWED

    def owe(tx: Connection) -> bool:
        owed = owe_timestamp(tx, tenant, sheet.case_id, sheet.sha256)
        if owed:
            record_change(tx, tenant, "case", sheet.case_id)
        return owed

    return Stamped.OWED if stamping.database.write(owe) else Stamped.MOVED_ON


def _keep(tx: Connection, tenant: int, sheet: Sheet, sha256: str, size: int, now: datetime) -> None:
    line = current_line(tx, tenant, sheet.case_id)
    signed = next((made for made in line if made.revision_no == sheet.revision_no), None)
    if signed is None or not set_stamped(
        tx, tenant, sheet, slot_id=signed.slot_id, sha256=sha256, size=size, now=now
    ):
        raise _Overtaken
    append_audit(
        tx,
        AuditEntry(
            tenant=tenant,
            at=now,
            tag=Tag.SHEET_TIME_STAMPED,
            actor="",
            subject=f"case:{sheet.case_id}",
            detail=f"sha256={sha256}",
        ),
    )
    record_change(tx, tenant, "case", sheet.case_id)
