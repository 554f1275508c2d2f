# SPDX-License-Identifier: Apache-2.0
"""Lifting one sheet to B-LTA, and renewing it (signing reference, 4.1 and 4.5).

The sheet is always the old or the new one, whole: the new bytes are kept under their own
digest before the transaction that makes them current.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

import structlog
from sqlalchemy import Connection

from approval import city_day
from approval.register.archive_level import ArchiveLevel, required_level
from server.audit.tags import Tag
from server.files.port import BlobMissing, BlobStore
from server.store.archive import (
    ArchivedSheet,
    ArchiveState,
    archive_of,
    note_fault,
    put_archive,
)
from server.store.audit import AuditEntry, append_audit
from server.store.crashpoints import reach
from server.store.engine import Database
from server.trust.authorities import Authorities
from server.usecases.archivable import Archivable, Longer, find_archivable
from signing.archive_calendar import renewal_of
from signing.lift import (
    Archived,
    ArchiveRefused,
    ArchiveStamp,
    Fault,
    Trust,
    archive_stamps,
    certificates_end,
    lift,
    renew,
)
from signing.refusals import SigningRefused
from signing.timestamp import Timestamper, TimestampUnavailable

_log = structlog.get_logger(__name__)


class Became(StrEnum):
    """What became of a sheet."""

    DONE = "done"
    LATER = "later"  # the fault stands in the calendar; ask again
    NOT_WANTED = "not_wanted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Archivist:
    """What archiving needs.

    Attributes:
        authorities: for archive timestamps, apart from those for signatures.
        trust: whom to believe, and who says what was revoked.
        lift_all: the city lifts every sheet, however briefly it is kept.
        margin: how long before its end a timestamp is renewed.
    """

    database: Database
    blobs: BlobStore
    authorities: Authorities
    trust: Trust
    lift_all: bool
    margin: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    sheet: Archivable
    line: ArchivedSheet | None


def lift_sheet(archivist: Archivist, tenant: int, case_id: str, now: datetime) -> Became:
    """Carry the sheet of a decided case as far as it must be; nothing where it is already."""
    found = _find(archivist, tenant, case_id)
    if found is None or _is_archived(found):
        return Became.NOT_WANTED
    try:
        pdf = _bytes(archivist, found.sheet)
        line = _judged(archivist, found, pdf, now)
    except (ArchiveRefused, SigningRefused) as fault:
        line = _line(found, ArchiveState.WAITING, "", now)
        return _failed(archivist, tenant, found, line, str(fault))
    if line.state is ArchiveState.TIMED:
        return _kept_briefly(archivist, tenant, found, line)
    if not found.sheet.has_time:
        return _failed(archivist, tenant, found, line, "archive.no_time")

    def made(authority: Timestamper) -> Archived:
        return lift(pdf, authority, archivist.trust, now)

    return _archive(archivist, tenant, found, line, pdf, made, now)


def renew_sheet(
    archivist: Archivist, tenant: int, case_id: str, before: datetime, now: datetime
) -> Became:
    """Renew a sheet that is due before a time; nothing where it is not."""
    found = _find(archivist, tenant, case_id)
    if found is None or found.line is None or not _is_archived(found):
        return Became.NOT_WANTED
    line = found.line
    if line.due_at is None or line.due_at >= before:
        return Became.NOT_WANTED
    try:
        pdf = _bytes(archivist, found.sheet)
    except ArchiveRefused as fault:
        return _failed(archivist, tenant, found, line, str(fault))

    def made(authority: Timestamper) -> Archived:
        return renew(pdf, authority, archivist.trust, now)

    return _archive(archivist, tenant, found, line, pdf, made, now)


def _find(archivist: Archivist, tenant: int, key: str) -> _Found | None:
    with archivist.database.read_work() as tx:
        sheet, line = find_archivable(tx, tenant, key), archive_of(tx, tenant, key)
    return None if sheet is None else _Found(sheet=sheet, line=line)


def _is_archived(found: _Found) -> bool:
    """Whether this very sheet is: the line of another one says nothing about it."""
    line = found.line
    if line is None or line.state is not ArchiveState.ARCHIVED:
        return False
    return line.sha256 == found.sheet.sha256


def _judged(archivist: Archivist, found: _Found, pdf: bytes, now: datetime) -> ArchivedSheet:
    signed_on = found.sheet.signed_on or city_day(now)
    ends = [city_day(end) for end in certificates_end(pdf)]
    level, reason = required_level(
        signed_on, found.sheet.retention_years, ends, lift_all=archivist.lift_all
    )
    state = ArchiveState.WAITING if level is ArchiveLevel.ARCHIVED else ArchiveState.TIMED
    return _line(found, state, reason.value, now)


def _line(found: _Found, state: ArchiveState, reason: str, now: datetime) -> ArchivedSheet:
    old = found.line
    waited = old is not None and old.state is ArchiveState.WAITING
    return ArchivedSheet(
        case_id=found.sheet.key,
        state=state,
        reason=reason,
        retention_years=found.sheet.retention_years,
        wanted_at=old.wanted_at if old is not None and waited else now,
        sha256=found.sheet.sha256,
    )


def _bytes(archivist: Archivist, sheet: Archivable) -> bytes:
    """Read a sheet; that its bytes cannot be had is its own fault, not that of the others."""
    try:
        return archivist.blobs.read(sheet.sha256)
    except (BlobMissing, OSError) as error:
        cause = f"{type(error).__name__}: {error}"
        raise ArchiveRefused((Fault("", "archive.not_read", cause),)) from error


def _kept_briefly(archivist: Archivist, tenant: int, found: _Found, line: ArchivedSheet) -> Became:
    def put(tx: Connection) -> bool:
        unmoved = found.sheet.is_unmoved(tx, tenant)
        if unmoved:
            put_archive(tx, tenant, line)
        return unmoved

    return Became.DONE if archivist.database.write(put) else _overtaken(archivist, tenant, found)


def _failed(
    archivist: Archivist, tenant: int, found: _Found, line: ArchivedSheet, fault: str
) -> Became:
    """Keep why a try failed, unless another run has carried the sheet on meanwhile."""
    waiting = line.state is ArchiveState.WAITING
    event = "archive_failed" if waiting else "renewal_failed"
    _log.warning(event, case_id=line.case_id, fault=fault)

    def note(tx: Connection) -> bool:
        unmoved = found.sheet.is_unmoved(tx, tenant)
        if unmoved and waiting:
            put_archive(tx, tenant, replace(line, fault=fault))
        elif unmoved:
            note_fault(tx, tenant, line.case_id, fault)
        return unmoved

    return Became.LATER if archivist.database.write(note) else _overtaken(archivist, tenant, found)


def _overtaken(archivist: Archivist, tenant: int, found: _Found) -> Became:
    """Another run was faster: nothing is left to do where it archived the sheet."""
    now = _find(archivist, tenant, found.sheet.key)
    return Became.NOT_WANTED if now is None or _is_archived(now) else Became.LATER


def _archive(
    archivist: Archivist,
    tenant: int,
    found: _Found,
    line: ArchivedSheet,
    pdf: bytes,
    made: Callable[[Timestamper], Archived],
    now: datetime,
) -> Became:
    try:
        archived = archivist.authorities.ask(made, now)
    except (ArchiveRefused, SigningRefused, TimestampUnavailable) as fault:
        return _failed(archivist, tenant, found, line, str(fault))
    whole = pdf + archived.increment
    try:
        sha256 = archivist.blobs.put(whole)
    except OSError as fault:
        return _failed(archivist, tenant, found, line, f"archive.not_kept {fault}")
    reach("archive_after_bytes")
    kept = _stamped_line(archivist, line, sha256, archived.stamp, len(archive_stamps(whole)))

    def keep(tx: Connection) -> None:
        _keep(tx, tenant, found.sheet, kept, len(whole), now)

    try:
        archivist.database.write(keep)
    except _Overtaken:
        return _overtaken(archivist, tenant, found)
    return Became.DONE


class _Overtaken(Exception):
    """The sheet was moved on meanwhile; raised so that nothing of the try is kept."""


def _stamped_line(
    archivist: Archivist, line: ArchivedSheet, sha256: str, stamp: ArchiveStamp, stamps: int
) -> ArchivedSheet:
    renewal = renewal_of(stamp.ends_at, stamp.algorithms_end_at, archivist.margin)
    return replace(
        line,
        state=ArchiveState.ARCHIVED,
        sha256=sha256,
        stamps=stamps,
        authority=stamp.authority,
        stamped_at=stamp.at,
        ends_at=stamp.ends_at,
        due_at=renewal.due_at,
        due_reason=renewal.reason.value,
        asked_at=None,
        fault="",
    )


def _keep(
    tx: Connection, tenant: int, base: Archivable, line: ArchivedSheet, size: int, now: datetime
) -> None:
    kind = "lifted" if line.stamps == 1 else "renewed"
    longer = Longer(kind=kind, sha256=line.sha256, size=size, now=now)
    if not base.move_on(tx, tenant, longer):
        raise _Overtaken
    put_archive(tx, tenant, line)
    lifted = kind == "lifted"
    append_audit(
        tx,
        AuditEntry(
            tenant=tenant,
            at=now,
            tag=Tag.SHEET_ARCHIVE_LIFTED if lifted else Tag.SHEET_ARCHIVE_RENEWED,
            actor="",
            subject=base.subject,
            detail=f"sha256={line.sha256} authority={line.authority}",
        ),
    )
