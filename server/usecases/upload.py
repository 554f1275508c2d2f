# SPDX-License-Identifier: Apache-2.0
"""Receiving a file in pieces and judging it before anybody else may see it (security.md, 7)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from approval.refusal import Refusal
from server.audit.tags import Tag
from server.auth.session import Session
from server.files.child import Children, NoAnswer, count_pages
from server.files.kinds import find_kind, refuse_name
from server.files.port import DigestMismatch, OffsetMismatch, PartialUploads
from server.store.audit import AuditEntry, append_audit
from server.store.engine import Database
from server.store.files import StoredFile, own_file, remember_file

DEFAULT_LIMIT = 100_000_000
"""Bytes; the city sets its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadDesk:
    """What receiving a file needs; ``limit_bytes`` is the largest file taken."""

    database: Database
    uploads: PartialUploads
    children: Children
    limit_bytes: int = DEFAULT_LIMIT


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredUpload:
    """What a client says it sends.

    Attributes:
        sha256: digest of the whole file.
        offset: where these bytes begin in it.
        length: size of the whole file in bytes.
        name: the file's name, empty where it is not known yet.
    """

    sha256: str
    offset: int
    length: int
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """How much the server holds durably, and whether that is all of it."""

    offset: int
    complete: bool
    media_type: str = ""


def held_bytes(desk: UploadDesk, session: Session, sha256: str) -> Received | None:
    """Return how much of one's own upload is here, None when nothing is.

    Another person's upload of the same bytes is not told: a digest is no permission.
    """
    with desk.database.read_work() as tx:
        known = own_file(tx, session.tenant, sha256, session.person_id)
    if known is not None:
        return Received(offset=known.size, complete=True, media_type=known.media_type)
    offset = desk.uploads.offset(_owner(session), sha256)
    return Received(offset=offset, complete=False) if offset else None


def receive(
    desk: UploadDesk,
    session: Session,
    declared: DeclaredUpload,
    chunks: Iterator[bytes],
    now: datetime,
) -> Received | Refusal:
    """Take bytes at an offset; with the last of them, judge the file and keep it."""
    refusal = _refuse_declaration(desk, declared)
    if refusal is not None:
        return refusal
    held = held_bytes(desk, session, declared.sha256)
    if held is not None and held.complete:
        return held
    owner = _owner(session)
    try:
        offset = desk.uploads.append(
            owner, declared.sha256, declared.offset, _no_more_than(chunks, declared)
        )
    except OffsetMismatch as elsewhere:
        return Refusal(code="upload.offset", params={"expected": str(elsewhere.expected)})
    except _TooMuch:
        desk.uploads.discard(owner, declared.sha256)
        return Refusal(code="upload.length", params={"declared": str(declared.length)})
    if offset < declared.length:
        return Received(offset=offset, complete=False)
    return _keep(desk, session, declared, now)


class _TooMuch(Exception):
    """More bytes came than were declared."""


def _refuse_declaration(desk: UploadDesk, declared: DeclaredUpload) -> Refusal | None:
    if declared.length == 0:
        return Refusal(code="file.empty", params={"name": declared.name})
    if declared.length > desk.limit_bytes:
        limit = f"{desk.limit_bytes / 1_000_000:g} MB"
        sizes = {"size": str(declared.length), "limit": limit}
        return Refusal(code="file.too_large", params={"name": declared.name, **sizes})
    return None


def _no_more_than(chunks: Iterator[bytes], declared: DeclaredUpload) -> Iterator[bytes]:
    left = declared.length - declared.offset
    for chunk in chunks:
        left -= len(chunk)
        if left < 0:
            raise _TooMuch
        yield chunk


def _keep(
    desk: UploadDesk, session: Session, declared: DeclaredUpload, now: datetime
) -> Received | Refusal:
    owner = _owner(session)
    try:
        path = desk.uploads.verify(owner, declared.sha256)
    except DigestMismatch:
        return Refusal(code="file.digest_differs", params={"name": declared.name})
    kind = _judge(desk.children, path, declared.name)
    if isinstance(kind, Refusal):
        desk.uploads.discard(owner, declared.sha256)
    else:
        desk.uploads.finish(owner, declared.sha256)

    def note(tx: Connection) -> None:
        _note(tx, session, declared, kind, now)

    desk.database.write(note)
    if isinstance(kind, Refusal):
        return kind
    return Received(offset=declared.length, complete=True, media_type=kind)


def _judge(children: Children, path: Path, name: str) -> str | Refusal:
    kind = find_kind(path)
    if isinstance(kind, Refusal):
        return Refusal(code=kind.code, params={**kind.params, "name": name})
    refusal = refuse_name(name, kind) if name else None
    if refusal is None and kind == "application/pdf":
        refusal = _judge_pdf(children, path, name)
    return refusal or kind


def _judge_pdf(children: Children, path: Path, name: str) -> Refusal | None:
    try:
        pages = count_pages(children, path)
    except NoAnswer:
        return Refusal(code="file.could_not_judge", params={"name": name})
    if pages is None:
        return Refusal(code="file.encrypted", params={"name": name})
    return Refusal(code="file.not_what_it_says", params={"name": name}) if pages == 0 else None


def _note(
    tx: Connection,
    session: Session,
    declared: DeclaredUpload,
    kind: str | Refusal,
    now: datetime,
) -> None:
    refused = isinstance(kind, Refusal)
    if not isinstance(kind, Refusal):
        remember_file(
            tx,
            session.tenant,
            StoredFile(
                sha256=declared.sha256,
                uploader_id=session.person_id,
                size=declared.length,
                media_type=kind,
                name=declared.name,
                state="unscanned",
                uploaded_at=now,
            ),
        )
    append_audit(
        tx,
        AuditEntry(
            tenant=session.tenant,
            at=now,
            tag=Tag.FILE_UPLOAD_REFUSED if refused else Tag.FILE_UPLOAD_COMPLETED,
            actor=session.person_id,
            device_id=session.device_id,
            subject=f"file:{declared.sha256}",
            detail=f"code={kind.code}" if isinstance(kind, Refusal) else f"kind={kind}",
        ),
    )


def _owner(session: Session) -> str:
    return f"{session.tenant}/{session.person_id}"
