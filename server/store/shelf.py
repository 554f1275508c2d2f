# SPDX-License-Identifier: Apache-2.0
"""What stands on the shelves: record files with their counts, their cases, cases to close."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    bindparam,
    exists,
    func,
    not_,
    or_,
    select,
    tuple_,
)

from approval.calendar import fiscal_year
from approval.register.records import FileState, RecordFile, YearBasis
from server.auth.actor import Actor
from server.store.records import FILE_COLUMNS, read_file
from server.store.tables import (
    case_party,
    case_summary,
    filed_case,
    record_file,
    register_entry,
)
from server.store.visibility import select_listed_cases, select_visible_cases, visible_params

_IN_FILE = (
    filed_case.c.tenant == record_file.c.tenant,
    filed_case.c.file_id == record_file.c.file_id,
)
_COUNTED = select(func.count()).select_from(filed_case).where(*_IN_FILE).scalar_subquery()
_FILED = exists(
    select(filed_case.c.case_id).where(
        filed_case.c.tenant == case_summary.c.tenant,
        filed_case.c.case_id == case_summary.c.case_id,
    )
)
_OF_SECTIONS = exists(
    select(case_party.c.case_id).where(
        case_party.c.tenant == case_summary.c.tenant,
        case_party.c.case_id == case_summary.c.case_id,
        case_party.c.party.in_(bindparam("shelf_parties", expanding=True)),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfFilter:
    """Which record files are wanted; empty parts do not narrow.

    Attributes:
        sections: ids of the sections whose files may be listed, None for all.
        over_on: only those kept ones whose retention is over on this day.
    """

    sections: Collection[str] | None
    year: int | None = None
    over_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseToClose:
    """A case that is over and lies in no file; ``snapshot`` is its JSON."""

    case_id: str
    decided_on: date
    snapshot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseInFile:
    """A case in a file that the reader may know of; no title of a masked one may be told."""

    case_id: str
    masked: bool
    number: str
    title: str
    closed_on: date


def files_on_shelf(
    tx: Connection, tenant: int, wanted: ShelfFilter, after: tuple[int, str] | None, limit: int
) -> list[tuple[RecordFile, int]]:
    """Return a page of record files with how many cases each holds, the newest year first."""
    columns = (*(record_file.c[name] for name in FILE_COLUMNS), _COUNTED.label("cases"))
    statement = select(*columns).where(*_wanted(tenant, wanted))
    if after is not None:
        statement = statement.where(tuple_(record_file.c.year, record_file.c.file_id) < after)
    order = (record_file.c.year.desc(), record_file.c.file_id.desc())
    rows = tx.execute(statement.order_by(*order).limit(limit)).mappings()
    return [(read_file(dict(row)), int(row["cases"])) for row in rows]


def count_on_shelf(tx: Connection, tenant: int, wanted: ShelfFilter) -> int:
    """Return how many record files a filter takes."""
    statement = select(func.count()).select_from(record_file).where(*_wanted(tenant, wanted))
    return int(tx.execute(statement).scalar_one())


def cases_to_close(
    tx: Connection,
    actor: Actor,
    sections: Collection[str] | None,
    after: tuple[date, str] | None,
    limit: int,
) -> list[CaseToClose]:
    """Return a page of cases that the actor may open and nobody has closed, newest first.

    ``sections`` narrows to the cases of those sections and the actor's own.
    """
    statement = (
        select_visible_cases(actor)
        .add_columns(case_summary.c.snapshot, register_entry.c.decided_on)
        .join(
            register_entry,
            and_(
                register_entry.c.tenant == case_summary.c.tenant,
                register_entry.c.case_id == case_summary.c.case_id,
            ),
        )
        .where(register_entry.c.decided_on.is_not(None), not_(_FILED))
    )
    params: dict[str, Any] = visible_params(actor)
    if sections is not None:
        own = case_summary.c.drafter_id == bindparam("viewer")
        statement = statement.where(or_(own, _OF_SECTIONS))
        params["shelf_parties"] = [f"section:{each}" for each in sorted(sections)]
    if after is not None:
        place = tuple_(register_entry.c.decided_on, register_entry.c.case_id)
        statement = statement.where(place < tuple_(*after))
    order = (register_entry.c.decided_on.desc(), register_entry.c.case_id.desc())
    rows = tx.execute(statement.order_by(*order).limit(limit), params)
    return [
        CaseToClose(case_id=row.case_id, decided_on=row.decided_on, snapshot=row.snapshot)
        for row in rows
    ]


def cases_in_file(
    tx: Connection, actor: Actor, file_id: str, after: tuple[date, str] | None, limit: int
) -> list[CaseInFile]:
    """Return a page of the cases in a file that the actor may know of, oldest closing first."""
    statement = (
        select_listed_cases(actor)
        .add_columns(case_summary.c.number, case_summary.c.title, filed_case.c.closed_on)
        .join(
            filed_case,
            and_(
                filed_case.c.tenant == case_summary.c.tenant,
                filed_case.c.case_id == case_summary.c.case_id,
            ),
        )
        .where(filed_case.c.file_id == bindparam("of_file"))
    )
    if after is not None:
        place = tuple_(filed_case.c.closed_on, filed_case.c.case_id)
        statement = statement.where(place > tuple_(*after))
    statement = statement.order_by(filed_case.c.closed_on, filed_case.c.case_id).limit(limit)
    rows = tx.execute(statement, {**visible_params(actor), "of_file": file_id}).mappings()
    return [CaseInFile(**row) for row in rows]


def count_in_file(tx: Connection, tenant: int, file_id: str) -> int:
    """Return how many cases lie in a file."""
    statement = (
        select(func.count())
        .select_from(filed_case)
        .where(filed_case.c.tenant == tenant, filed_case.c.file_id == file_id)
    )
    return int(tx.execute(statement).scalar_one())


def _wanted(tenant: int, wanted: ShelfFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [record_file.c.tenant == tenant]
    if wanted.sections is not None:
        found.append(record_file.c.section_id.in_(sorted(wanted.sections)))
    if wanted.year is not None:
        found.append(record_file.c.year == wanted.year)
    if wanted.over_on is not None:
        found += _over(wanted.over_on)
    return found


def _over(day: date) -> list[ColumnElement[bool]]:
    """Say of a row what ``RecordFile.expires_on() <= day`` says of a record file."""
    last = record_file.c.year + record_file.c.retention_years
    fiscal = record_file.c.basis == YearBasis.FISCAL.value
    return [
        record_file.c.state == FileState.KEPT.value,
        record_file.c.retention_years > 0,
        or_(and_(fiscal, last < fiscal_year(day)), and_(not_(fiscal), last < day.year)),
    ]
