# SPDX-License-Identifier: Apache-2.0
"""Statements on uploaded files and on which case refers to which file."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.postgresql import insert as upsert

from approval.content import Attachment
from server.store.columns import AnyRow
from server.store.tables import case_file, stored_file


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFile:
    """A complete upload; ``state`` is ``checked``, or ``unscanned`` (未検査)."""

    sha256: str
    uploader_id: str
    size: int
    media_type: str
    name: str
    state: str
    uploaded_at: datetime


_OWN = select(stored_file).where(
    stored_file.c.tenant == bindparam("tenant"),
    stored_file.c.sha256 == bindparam("sha256"),
    stored_file.c.uploader_id == bindparam("uploader_id"),
)
_OWN_MANY = select(stored_file).where(
    stored_file.c.tenant == bindparam("tenant"),
    stored_file.c.uploader_id == bindparam("uploader_id"),
    stored_file.c.sha256.in_(bindparam("digests", expanding=True)),
)
_OF_CASE = select(case_file).where(
    case_file.c.tenant == bindparam("tenant"),
    case_file.c.case_id == bindparam("case_id"),
)
_ONE_OF_CASE = _OF_CASE.where(case_file.c.sha256 == bindparam("sha256"))


def remember_file(tx: Connection, tenant: int, file: StoredFile) -> None:
    """Record a complete upload; recording it again changes nothing."""
    tx.execute(
        upsert(stored_file).on_conflict_do_nothing(),
        {
            "tenant": tenant,
            "sha256": file.sha256,
            "uploader_id": file.uploader_id,
            "size": file.size,
            "media_type": file.media_type,
            "name": file.name,
            "state": file.state,
            "uploaded_at": file.uploaded_at,
        },
    )


def own_file(tx: Connection, tenant: int, sha256: str, person_id: str) -> StoredFile | None:
    """Return the upload of these bytes by this person."""
    row = tx.execute(_OWN, {"tenant": tenant, "sha256": sha256, "uploader_id": person_id}).first()
    return None if row is None else _file(row)


def own_files(
    tx: Connection, tenant: int, person_id: str, digests: Iterable[str]
) -> dict[str, StoredFile]:
    """Return this person's uploads among these digests, by digest."""
    wanted = list(digests)
    if not wanted:
        return {}
    rows = tx.execute(_OWN_MANY, {"tenant": tenant, "uploader_id": person_id, "digests": wanted})
    return {row.sha256: _file(row) for row in rows}


def link_files(
    tx: Connection, tenant: int, case_id: str, attachments: Iterable[Attachment]
) -> None:
    """Record that a case refers to these files: who may see it may read them."""
    rows = [
        {
            "tenant": tenant,
            "sha256": attachment.sha256,
            "case_id": case_id,
            "name": attachment.name,
            "media_type": attachment.media_type,
            "size": attachment.size,
        }
        for attachment in attachments
    ]
    if rows:
        tx.execute(upsert(case_file).on_conflict_do_nothing(), rows)


def files_of_case(tx: Connection, tenant: int, case_id: str) -> dict[str, Attachment]:
    """Return every file the case has ever referred to, by digest."""
    rows = tx.execute(_OF_CASE, {"tenant": tenant, "case_id": case_id})
    return {row.sha256: _attachment(row) for row in rows}


def file_of_case(tx: Connection, tenant: int, case_id: str, sha256: str) -> Attachment | None:
    """Return the file with this digest when the case refers to it."""
    row = tx.execute(_ONE_OF_CASE, {"tenant": tenant, "case_id": case_id, "sha256": sha256}).first()
    return None if row is None else _attachment(row)


def _attachment(row: AnyRow) -> Attachment:
    return Attachment(name=row.name, sha256=row.sha256, size=row.size, media_type=row.media_type)


def _file(row: AnyRow) -> StoredFile:
    return StoredFile(
        sha256=row.sha256,
        uploader_id=row.uploader_id,
        size=row.size,
        media_type=row.media_type,
        name=row.name,
        state=row.state,
        uploaded_at=row.uploaded_at,
    )
