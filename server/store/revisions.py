# SPDX-License-Identifier: Apache-2.0
"""Every revision a decision sheet ever had, and the line that leads to the current one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from server.store.tables import document_revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One state of the file.

    Attributes:
        kind: ``frozen``, ``signed``, ``stamped``, ``lifted`` or ``renewed``.
        slot_id: whose signature is the newest; empty for what is
            nobody's.
        base_no: the revision it was made on, None for a frozen sheet.
        event_id: the click that caused it, empty for what a job did.
    """

    case_id: str
    revision_no: int
    round: int
    kind: str
    slot_id: str
    sha256: str
    size: int
    signatures: int
    base_no: int | None
    event_id: str
    at: datetime


_COLUMNS = tuple(document_revision.c[name] for name in Revision.__dataclass_fields__)


def next_revision_no(tx: Connection, tenant: int, case_id: str) -> int:
    """Return the number that the next revision of a case would have."""
    newest = tx.execute(
        select(func.max(document_revision.c.revision_no)).where(
            document_revision.c.tenant == tenant,
            document_revision.c.case_id == case_id,
        )
    ).scalar()
    return (newest or 0) + 1


def add_revision(tx: Connection, tenant: int, revision: Revision) -> None:
    """Add a revision to the current line of its case."""
    values = {name: getattr(revision, name) for name in Revision.__dataclass_fields__}
    tx.execute(insert(document_revision), {**values, "tenant": tenant, "archived": False})


def current_line(tx: Connection, tenant: int, case_id: str) -> list[Revision]:
    """Return the revisions that led to the current sheet, oldest first."""
    rows = tx.execute(
        select(*_COLUMNS)
        .where(
            document_revision.c.tenant == tenant,
            document_revision.c.case_id == case_id,
            document_revision.c.archived.is_(False),
        )
        .order_by(document_revision.c.revision_no)
    )
    return [Revision(**row) for row in rows.mappings()]


def archive_round(tx: Connection, tenant: int, case_id: str) -> None:
    """Take every revision out of the current line: a new sheet begins."""
    _archive(tx, tenant, document_revision.c.case_id == case_id)


def archive_revisions(tx: Connection, tenant: int, case_id: str, numbers: Iterable[int]) -> None:
    """Take these revisions out of the current line: their signatures were taken back."""
    _archive(
        tx,
        tenant,
        document_revision.c.case_id == case_id,
        document_revision.c.revision_no.in_(list(numbers)),
    )


def _archive(tx: Connection, tenant: int, *conditions: Any) -> None:
    tx.execute(
        update(document_revision)
        .where(document_revision.c.tenant == tenant, *conditions)
        .values(archived=True)
    )
