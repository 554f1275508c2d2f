# SPDX-License-Identifier: Apache-2.0
"""Statements on bulk verifications: the decisions of a period, runs, and what they found."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, delete, func, insert, select, tuple_, update

from approval import from_plain, to_plain
from approval.register.bulk_verification import (
    BulkVerification,
    NotValidReason,
    RunState,
    VerifiedDocument,
    VerifiedKind,
)
from approval.register.outgoing import OutgoingDocument
from approval.register.period import Period
from server.store.columns import AnyRow
from server.store.tables import (
    document,
    outgoing_document,
    register_entry,
    telework_section_month,
    verification_run,
    verified_document,
)

BATCH = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedSheet:
    """The current sheet of a decided case; digests are empty where there is none.

    Attributes:
        quoted_sha256: the sheet before, which the current one quotes.
    """

    case_id: str
    decided_on: date
    sha256: str
    quoted_sha256: str


_OF_SHEET = (document.c.tenant == register_entry.c.tenant) & (
    document.c.case_id == register_entry.c.case_id
)
_DECIDED = (
    register_entry.c.tenant == bindparam("of_tenant"),
    register_entry.c.outcome == "decided",
    # What was decided on paper has no sheet of ours to verify.
    register_entry.c.carrier != "P",
    register_entry.c.decided_on >= bindparam("of_first"),
    register_entry.c.decided_on < bindparam("of_after"),
)
_PLACE = (register_entry.c.decided_on, register_entry.c.case_id)
_SHEETS = (
    select(*_PLACE, document.c.sha256, document.c.quoted_sha256)
    .select_from(register_entry.outerjoin(document, _OF_SHEET))
    .where(*_DECIDED)
    .order_by(*_PLACE)
    .limit(BATCH)
)
_COUNT = (
    select(func.count(), func.count(func.nullif(document.c.quoted_sha256, "")))
    .select_from(register_entry.outerjoin(document, _OF_SHEET))
    .where(*_DECIDED)
)


def decided_sheets(tx: Connection, tenant: int, period: Period) -> Iterator[DecidedSheet]:
    """Yield every case decided in a period on a sheet, in the order of the decisions."""
    params = {"of_tenant": tenant, "of_first": period.first, "of_after": period.after}
    rows = tx.execute(_SHEETS, params).all()
    while rows:
        yield from (_sheet(row) for row in rows)
        after = tuple_(*_PLACE) > tuple_(rows[-1].decided_on, rows[-1].case_id)
        rows = tx.execute(_SHEETS.where(after), params).all() if len(rows) == BATCH else []


def count_decided_sheets(tx: Connection, tenant: int, period: Period) -> int:
    """Return how many sheets there are to verify, the earlier ones that are quoted among them."""
    params = {"of_tenant": tenant, "of_first": period.first, "of_after": period.after}
    sheets, quoted = tx.execute(_COUNT, params).one()
    return int(sheets) + int(quoted)


def outgoing_between(
    tx: Connection, tenant: int, since: datetime, before: datetime
) -> list[OutgoingDocument]:
    """Return the documents that were signed to go out between two instants, in order."""
    names = [each.name for each in fields(OutgoingDocument)]
    rows = tx.execute(
        select(*(outgoing_document.c[name] for name in names))
        .where(
            outgoing_document.c.tenant == tenant,
            outgoing_document.c.signed_at >= since,
            outgoing_document.c.signed_at < before,
        )
        .order_by(outgoing_document.c.use_no)
    )
    return [OutgoingDocument(**row) for row in rows.mappings()]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedMonth:
    """A month's sheet (月次確認書) with whoever signed it off, and as what."""

    sheet_id: str
    section_id: str
    month: str
    sheet_no: int
    sha256: str
    signed_at: datetime
    signed_name: str
    role: str


def signed_months_between(
    tx: Connection, tenant: int, since: datetime, before: datetime
) -> list[SignedMonth]:
    """Return the months of sections that were signed off between two instants, in order."""
    table = telework_section_month.c
    rows = tx.execute(
        select(*(table[each.name] for each in fields(SignedMonth)))
        .where(table.tenant == tenant, table.signed_at >= since, table.signed_at < before)
        .order_by(table.signed_at, table.sheet_id)
    )
    return [SignedMonth(**row) for row in rows.mappings()]


def _sheet(row: AnyRow) -> DecidedSheet:
    return DecidedSheet(
        case_id=row.case_id,
        decided_on=row.decided_on,
        sha256=row.sha256 or "",
        quoted_sha256=row.quoted_sha256 or "",
    )


def add_run(tx: Connection, tenant: int, run: BulkVerification) -> None:
    """Begin a run."""
    values = {
        "run_id": run.run_id,
        "first": run.first,
        "last": run.last,
        "state": run.state.value,
        "begun_by": run.begun_by,
        "begun_at": run.begun_at,
        "changed_at": run.changed_at,
        "total": run.total,
    }
    tx.execute(insert(verification_run), {"tenant": tenant, **values})


def set_run(
    tx: Connection, tenant: int, run_id: str, *, state: RunState, now: datetime, total: int | None
) -> None:
    """Write where a run stands, and how many documents there are when they were counted."""
    counted = {} if total is None else {"total": total}
    tx.execute(
        update(verification_run)
        .where(verification_run.c.tenant == tenant, verification_run.c.run_id == run_id)
        .values(state=state.value, changed_at=now, **counted)
    )


def run_of(tx: Connection, tenant: int, run_id: str) -> BulkVerification | None:
    """Return a run with its counts."""
    row = tx.execute(
        select(verification_run).where(
            verification_run.c.tenant == tenant, verification_run.c.run_id == run_id
        )
    ).one_or_none()
    return None if row is None else _run(tx, tenant, row)


def newest_runs(tx: Connection, tenant: int, most: int) -> tuple[BulkVerification, ...]:
    """Return the newest runs, the newest first."""
    rows = tx.execute(
        select(verification_run)
        .where(verification_run.c.tenant == tenant)
        .order_by(verification_run.c.begun_at.desc(), verification_run.c.run_id.desc())
        .limit(most)
    ).all()
    return tuple(_run(tx, tenant, row) for row in rows)


def unfinished_run(tx: Connection, tenant: int, period: Period) -> BulkVerification | None:
    """Return the newest run over exactly these days that is not done."""
    row = tx.execute(
        select(verification_run)
        .where(
            verification_run.c.tenant == tenant,
            verification_run.c.first == period.first,
            verification_run.c.last == period.last,
            verification_run.c.state != RunState.DONE.value,
        )
        .order_by(verification_run.c.begun_at.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else _run(tx, tenant, row)


def _run(tx: Connection, tenant: int, row: AnyRow) -> BulkVerification:
    rows = tx.execute(
        select(verified_document.c.outcome, func.count())
        .where(
            verified_document.c.tenant == tenant,
            verified_document.c.run_id == row.run_id,
        )
        .group_by(verified_document.c.outcome)
    ).all()
    counts: dict[str, int] = dict(map(tuple, rows))
    return BulkVerification(
        run_id=row.run_id,
        first=row.first,
        last=row.last,
        state=RunState(row.state),
        begun_by=row.begun_by,
        begun_at=row.begun_at,
        changed_at=row.changed_at,
        total=row.total,
        **counts,
    )


def judged_in(tx: Connection, tenant: int, run_id: str) -> dict[tuple[str, str], str]:
    """Return the digest under which each document was judged in a run, by kind and id."""
    rows = tx.execute(
        select(
            verified_document.c.kind, verified_document.c.document_id, verified_document.c.sha256
        ).where(verified_document.c.tenant == tenant, verified_document.c.run_id == run_id)
    )
    return {(row.kind, row.document_id): row.sha256 for row in rows}


def put_verified(tx: Connection, tenant: int, run_id: str, found: VerifiedDocument) -> None:
    """Write what was found of a document; what the run found of it before goes."""
    key = {
        "tenant": tenant,
        "run_id": run_id,
        "kind": found.kind.value,
        "document_id": found.document_id,
    }
    tx.execute(
        delete(verified_document).where(
            *(verified_document.c[name] == value for name, value in key.items())
        )
    )
    reasons = [to_plain(reason) for reason in found.reasons]
    values = {
        "case_id": found.case_id,
        "number": found.number,
        "decided_on": found.decided_on,
        "sha256": found.sha256,
        "outcome": found.outcome,
        "signatures": found.signatures,
        "reasons": json.dumps(reasons, ensure_ascii=False),
        "at": found.at,
    }
    tx.execute(insert(verified_document), {**key, **values})


def found_in(
    tx: Connection, tenant: int, run_id: str, *, valid_too: bool, most: int | None = None
) -> list[VerifiedDocument]:
    """Return what a run found, by day and number; only what is not valid unless asked."""
    statement = (
        select(verified_document)
        .where(verified_document.c.tenant == tenant, verified_document.c.run_id == run_id)
        .order_by(
            verified_document.c.decided_on,
            verified_document.c.number,
            verified_document.c.kind,
            verified_document.c.document_id,
        )
    )
    if not valid_too:
        statement = statement.where(verified_document.c.outcome != "valid")
    if most is not None:
        statement = statement.limit(most)
    return [_verified(row) for row in tx.execute(statement)]


def _verified(row: AnyRow) -> VerifiedDocument:
    return VerifiedDocument(
        kind=VerifiedKind(row.kind),
        document_id=row.document_id,
        case_id=row.case_id,
        number=row.number,
        decided_on=row.decided_on,
        sha256=row.sha256,
        outcome=row.outcome,
        signatures=row.signatures,
        reasons=tuple(from_plain(NotValidReason, each) for each in json.loads(row.reasons)),
        at=row.at,
    )
