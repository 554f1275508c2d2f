# SPDX-License-Identifier: Apache-2.0
"""Statements on the organisation's certificates, their ledger, and outgoing documents."""

from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from approval.register.outgoing import FIRST_HASH, OutgoingDocument, SealUse, line_hash
from server.store.columns import AnyRow
from server.store.tables import (
    outgoing_document,
    seal_certificate,
    seal_permission,
    seal_use,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptSeal:
    """A certificate as stored; ``pem`` begins with it, its issuers follow."""

    certificate_id: str
    post: str
    custodian: str
    storage: str
    purpose: str
    pem: str
    issuer: str
    valid_from: datetime
    valid_until: datetime
    added_by: str
    added_at: datetime
    revoked_at: datetime | None = None
    revocation_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """Who may use a certificate: the holder of a post, or an account with a role."""

    certificate_id: str
    kind: str
    holder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFilter:
    """Which lines are wanted; empty parts do not narrow."""

    since: datetime | None = None
    before: datetime | None = None
    certificate_id: str = ""
    words: str = ""


def add_seal(tx: Connection, tenant: int, seal: KeptSeal) -> None:
    """Enter a certificate."""
    tx.execute(insert(seal_certificate), {"tenant": tenant, **_values(seal)})


def seals_of(tx: Connection, tenant: int) -> dict[str, KeptSeal]:
    """Return every certificate by its short name, revoked ones too."""
    rows = tx.execute(
        select(seal_certificate)
        .where(seal_certificate.c.tenant == tenant)
        .order_by(seal_certificate.c.certificate_id)
    )
    return {row.certificate_id: KeptSeal(**_named(row, KeptSeal)) for row in rows}


def revoke_seal(
    tx: Connection, tenant: int, certificate_id: str, reason: str, now: datetime
) -> None:
    """Write that a certificate may not be used any more."""
    tx.execute(
        update(seal_certificate)
        .where(
            seal_certificate.c.tenant == tenant,
            seal_certificate.c.certificate_id == certificate_id,
        )
        .values(revoked_at=now, revocation_reason=reason)
    )


def allow_seal(tx: Connection, tenant: int, allowed: Allowance, by: str, now: datetime) -> None:
    """Let somebody use a certificate; saying it again changes nothing."""
    values = {"tenant": tenant, **_values(allowed), "allowed_by": by, "allowed_at": now}
    tx.execute(upsert(seal_permission).on_conflict_do_nothing(), values)


def deny_seal(tx: Connection, tenant: int, allowed: Allowance) -> bool:
    """Take an allowance back; False where there was none."""
    done = tx.execute(
        seal_permission.delete().where(
            seal_permission.c.tenant == tenant,
            seal_permission.c.certificate_id == allowed.certificate_id,
            seal_permission.c.kind == allowed.kind,
            seal_permission.c.holder == allowed.holder,
        )
    )
    return done.rowcount == 1


def allowances(tx: Connection, tenant: int) -> list[Allowance]:
    """Return who may use what."""
    rows = tx.execute(
        select(seal_permission)
        .where(seal_permission.c.tenant == tenant)
        .order_by(
            seal_permission.c.certificate_id, seal_permission.c.kind, seal_permission.c.holder
        )
    )
    return [Allowance(**_named(row, Allowance)) for row in rows]


def usable_seals(
    tx: Connection, tenant: int, posts: Collection[str], roles: Collection[str]
) -> frozenset[str]:
    """Return the short names of the certificates that such a person may use."""
    of_post = (seal_permission.c.kind == "post") & seal_permission.c.holder.in_(list(posts))
    of_role = (seal_permission.c.kind == "role") & seal_permission.c.holder.in_(list(roles))
    rows = tx.execute(
        select(seal_permission.c.certificate_id).where(
            seal_permission.c.tenant == tenant, or_(of_post, of_role)
        )
    )
    return frozenset(rows.scalars())


def append_use(tx: Connection, tenant: int, use: SealUse) -> SealUse:
    """Append a line to the ledger, numbered and chained to the last one.

    Two lines at once race for the number; the loser's transaction is run again.
    """
    newest = tx.execute(
        select(seal_use.c.use_no, seal_use.c.hash)
        .where(seal_use.c.tenant == tenant)
        .order_by(seal_use.c.use_no.desc())
        .limit(1)
    ).one_or_none()
    number, previous = (newest.use_no, newest.hash) if newest else (0, FIRST_HASH)
    line = replace(use, use_no=number + 1, prev_hash=previous)
    line = replace(line, hash=line_hash(line))
    tx.execute(insert(seal_use), {"tenant": tenant, **_values(line)})
    return line


def ledger_page(
    tx: Connection, tenant: int, wanted: LedgerFilter, before_no: int | None, limit: int
) -> tuple[list[SealUse], int]:
    """Return lines, the newest first, and how many there are in all."""
    conditions = [seal_use.c.tenant == tenant, *_narrowing(wanted)]
    total = tx.execute(select(func.count()).select_from(seal_use).where(*conditions)).scalar_one()
    if before_no is not None:
        conditions.append(seal_use.c.use_no < before_no)
    rows = tx.execute(
        select(seal_use).where(*conditions).order_by(seal_use.c.use_no.desc()).limit(limit)
    )
    return [_use(row) for row in rows], int(total)


def whole_ledger(tx: Connection, tenant: int, wanted: LedgerFilter) -> list[SealUse]:
    """Return every wanted line, the oldest first."""
    conditions = [seal_use.c.tenant == tenant, *_narrowing(wanted)]
    rows = tx.execute(select(seal_use).where(*conditions).order_by(seal_use.c.use_no))
    return [_use(row) for row in rows]


def _narrowing(wanted: LedgerFilter) -> list[Any]:
    conditions: list[Any] = []
    if wanted.since is not None:
        conditions.append(seal_use.c.at >= wanted.since)
    if wanted.before is not None:
        conditions.append(seal_use.c.at < wanted.before)
    if wanted.certificate_id:
        conditions.append(seal_use.c.certificate_id == wanted.certificate_id)
    if wanted.words:
        columns = ("person", "number", "document", "addressee", "reason", "post")
        conditions.append(
            or_(*(seal_use.c[name].contains(wanted.words, autoescape=True) for name in columns))
        )
    return conditions


def add_outgoing(tx: Connection, tenant: int, made: OutgoingDocument, certificate_id: str) -> None:
    """Enter a signed document."""
    values = {"tenant": tenant, "certificate_id": certificate_id, **_values(made)}
    tx.execute(insert(outgoing_document), values)


def outgoing_of(tx: Connection, tenant: int, case_id: str) -> tuple[OutgoingDocument, ...]:
    """Return what went out for a case, in the order of signing."""
    rows = tx.execute(
        select(outgoing_document)
        .where(outgoing_document.c.tenant == tenant, outgoing_document.c.case_id == case_id)
        .order_by(outgoing_document.c.use_no)
    )
    return tuple(_outgoing(row) for row in rows)


def outgoing_by_id(tx: Connection, tenant: int, document_id: str) -> OutgoingDocument | None:
    """Return one signed document."""
    row = tx.execute(
        select(outgoing_document).where(
            outgoing_document.c.tenant == tenant, outgoing_document.c.document_id == document_id
        )
    ).one_or_none()
    return None if row is None else _outgoing(row)


def move_outgoing(
    tx: Connection, tenant: int, before: OutgoingDocument, sha256: str, size: int
) -> bool:
    """Put the stamped document in the place of the one before; False when that has moved on."""
    done = tx.execute(
        update(outgoing_document)
        .where(
            outgoing_document.c.tenant == tenant,
            outgoing_document.c.document_id == before.document_id,
            outgoing_document.c.sha256 == before.sha256,
        )
        .values(sha256=sha256, size=size, time_owed=False)
    )
    return done.rowcount == 1


def _values(row: Any) -> dict[str, Any]:  # noqa: ANN401 - any of the dataclasses above
    return {each.name: getattr(row, each.name) for each in fields(row)}


def _named(row: AnyRow, kind: type[Any]) -> dict[str, Any]:
    return {each.name: getattr(row, each.name) for each in fields(kind)}


def _use(row: AnyRow) -> SealUse:
    return SealUse(**_named(row, SealUse))


def _outgoing(row: AnyRow) -> OutgoingDocument:
    return OutgoingDocument(**_named(row, OutgoingDocument))
