# SPDX-License-Identifier: Apache-2.0
"""The bytes of a case: its current sheet and its attachments, for who may see the case."""

from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from sqlalchemy import Connection

from approval.content import Attachment
from approval.refusal import Refusal
from server.audit.tags import Tag
from server.files.port import BlobMissing
from server.store.audit import AuditEntry, append_audit
from server.store.documents import sheet_of
from server.store.files import file_of_case
from server.store.searches import visible_cases
from server.usecases.identify import Identified
from server.usecases.services import Services


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetBytes:
    """The current sheet and the digest that names it."""

    sha256: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentBytes:
    """An attachment as the case names it, opened for reading."""

    attachment: Attachment
    file: BinaryIO


def read_document(
    services: Services, identified: Identified, case_id: str
) -> SheetBytes | Refusal | None:
    """Return the current sheet; None where the case is not there or may not be seen."""
    actor = identified.actor
    with services.database.read_work() as tx:
        seen = visible_cases(tx, actor, [case_id])
        sheet = sheet_of(tx, actor.tenant, case_id) if seen else None
    if sheet is None:
        return None
    if sheet.preparing or not sheet.sha256:
        return Refusal(code="document.preparing")
    try:
        data = services.blobs.read(sheet.sha256)
    except BlobMissing:
        return Refusal(code="document.bytes_missing")
    _note(services, identified, Tag.CASE_DOCUMENT_READ, f"case:{case_id}", services.clock())
    return SheetBytes(sha256=sheet.sha256, data=data)


def open_attachment(
    services: Services, identified: Identified, case_id: str, sha256: str
) -> AttachmentBytes | Refusal | None:
    """Open an attachment of a case; None where case or attachment are not to be seen."""
    actor = identified.actor
    with services.database.read_work() as tx:
        seen = visible_cases(tx, actor, [case_id])
        attachment = file_of_case(tx, actor.tenant, case_id, sha256) if seen else None
    if attachment is None:
        return None
    try:
        file = services.blobs.open(sha256)
    except BlobMissing:
        return Refusal(code="document.bytes_missing")
    subject = f"case:{case_id}"
    _note(services, identified, Tag.CASE_ATTACHMENT_READ, subject, services.clock(), sha256)
    return AttachmentBytes(attachment=attachment, file=file)


def _note(
    services: Services,
    identified: Identified,
    tag: Tag,
    subject: str,
    now: datetime,
    detail: str = "",
) -> None:
    actor = identified.actor

    def note(tx: Connection) -> None:
        append_audit(
            tx,
            AuditEntry(
                tenant=actor.tenant,
                at=now,
                tag=tag,
                actor=actor.person_id,
                device_id=actor.device_id,
                subject=subject,
                request_id=actor.request_id,
                detail=detail,
            ),
        )

    services.database.write(note)
