# SPDX-License-Identifier: Apache-2.0
"""Statements on the renewal calendar."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, bindparam, delete, func, insert, literal, select, update

from server.store.columns import AnyRow
from server.store.tables import (
    archived_sheet,
    document,
    filed_case,
    record_file,
    register_entry,
    telework_section_month,
)

MONTH_KEY = "month:"
"""Before the id of a month's sheet, in the place of a case."""


class ArchiveState(StrEnum):
    """How far a decided sheet is."""

    TIMED = "timed"
    WAITING = "waiting"
    ARCHIVED = "archived"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedSheet:
    """A line of the calendar; see the table for what each column means.

    ``case_id`` of a month's sheet is ``month:`` and the sheet's own.
    """

    case_id: str
    state: ArchiveState
    reason: str
    retention_years: int
    wanted_at: datetime
    sha256: str = ""
    stamps: int = 0
    authority: str = ""
    stamped_at: datetime | None = None
    ends_at: datetime | None = None
    due_at: datetime | None = None
    due_reason: str = ""
    asked_at: datetime | None = None
    fault: str = ""


_COLUMNS = tuple(archived_sheet.c[name] for name in ArchivedSheet.__dataclass_fields__)
_OF_TENANT = archived_sheet.c.tenant == bindparam("of_tenant")
_LINES = select(*_COLUMNS).where(_OF_TENANT)


def archive_of(tx: Connection, tenant: int, case_id: str) -> ArchivedSheet | None:
    """Return the line of a case."""
    row = tx.execute(
        _LINES.where(archived_sheet.c.case_id == case_id), {"of_tenant": tenant}
    ).one_or_none()
    return None if row is None else _line(row)


def put_archive(tx: Connection, tenant: int, line: ArchivedSheet) -> None:
    """Write the line of a case, in place of what stood there."""
    tx.execute(
        delete(archived_sheet).where(
            archived_sheet.c.tenant == tenant, archived_sheet.c.case_id == line.case_id
        )
    )
    values = {name: getattr(line, name) for name in ArchivedSheet.__dataclass_fields__}
    tx.execute(insert(archived_sheet), {**values, "state": line.state.value, "tenant": tenant})


def note_fault(tx: Connection, tenant: int, case_id: str, fault: str) -> None:
    """Keep what went wrong at the last try, for whoever looks."""
    _set(tx, tenant, case_id, fault=fault)


def mark_asked(tx: Connection, tenant: int, case_ids: Iterable[str], now: datetime) -> None:
    """Note that a job is to renew these."""
    for case_id in case_ids:
        _set(tx, tenant, case_id, asked_at=now)


def waiting_sheets(tx: Connection, tenant: int, limit: int) -> list[ArchivedSheet]:
    """Return what is to be lifted and is not, longest waiting first."""
    statement = (
        _LINES.where(archived_sheet.c.state == ArchiveState.WAITING.value)
        .order_by(archived_sheet.c.wanted_at, archived_sheet.c.case_id)
        .limit(limit)
    )
    return [_line(row) for row in tx.execute(statement, {"of_tenant": tenant})]


def faulty_sheets(tx: Connection, tenant: int, limit: int) -> list[ArchivedSheet]:
    """Return what could not be lifted or renewed at the last try, longest wanted first."""
    statement = (
        _LINES.where(archived_sheet.c.fault != "")
        .order_by(archived_sheet.c.wanted_at, archived_sheet.c.case_id)
        .limit(limit)
    )
    return [_line(row) for row in tx.execute(statement, {"of_tenant": tenant})]


def due_sheets(
    tx: Connection, tenant: int, before: datetime, limit: int, *, unasked: bool = False
) -> list[ArchivedSheet]:
    """Return what is due for renewal before a time, the most urgent first.

    Args:
        tx: the unit of work.
        tenant: the city.
        before: due before this.
        limit: at most so many.
        unasked: only those for which no job is on its way.
    """
    statement = _LINES.where(
        archived_sheet.c.state == ArchiveState.ARCHIVED.value, archived_sheet.c.due_at < before
    )
    if unasked:
        statement = statement.where(archived_sheet.c.asked_at.is_(None))
    statement = statement.order_by(archived_sheet.c.due_at, archived_sheet.c.case_id).limit(limit)
    return [_line(row) for row in tx.execute(statement, {"of_tenant": tenant})]


def every_due_time(tx: Connection, tenant: int) -> list[datetime]:
    """Return when each archived sheet is due, for the calendar."""
    statement = select(archived_sheet.c.due_at).where(
        archived_sheet.c.tenant == tenant,
        archived_sheet.c.state == ArchiveState.ARCHIVED.value,
    )
    return [each for each in tx.execute(statement).scalars() if each is not None]


def count_by_state(tx: Connection, tenant: int) -> dict[ArchiveState, int]:
    """Return how many sheets are in each state."""
    statement = (
        select(archived_sheet.c.state, func.count())
        .where(archived_sheet.c.tenant == tenant)
        .group_by(archived_sheet.c.state)
    )
    found = {ArchiveState(state): int(count) for state, count in tx.execute(statement)}
    return {state: found.get(state, 0) for state in ArchiveState}


def unjudged_cases(tx: Connection, tenant: int, limit: int) -> list[str]:
    """Return decided cases with a sheet of ours about which nobody has thought yet."""
    statement = (
        select(register_entry.c.case_id)
        .join(
            document,
            (document.c.tenant == register_entry.c.tenant)
            & (document.c.case_id == register_entry.c.case_id),
        )
        .outerjoin(
            archived_sheet,
            (archived_sheet.c.tenant == register_entry.c.tenant)
            & (archived_sheet.c.case_id == register_entry.c.case_id),
        )
        .where(
            register_entry.c.tenant == tenant,
            register_entry.c.outcome == "decided",
            register_entry.c.carrier != "P",
            document.c.signatures > 0,
            archived_sheet.c.case_id.is_(None),
        )
        .order_by(register_entry.c.decided_on, register_entry.c.case_id)
        .limit(limit)
    )
    return list(tx.execute(statement).scalars())


def unjudged_months(tx: Connection, tenant: int, limit: int) -> list[str]:
    """Return the keys of signed month's sheets about which nobody has thought yet."""
    table = telework_section_month.c
    key = literal(MONTH_KEY) + table.sheet_id
    statement = (
        select(key)
        .select_from(telework_section_month)
        .outerjoin(
            archived_sheet,
            (archived_sheet.c.tenant == table.tenant) & (archived_sheet.c.case_id == key),
        )
        .where(table.tenant == tenant, table.state == "signed", archived_sheet.c.case_id.is_(None))
        .order_by(table.signed_at, table.sheet_id)
        .limit(limit)
    )
    return list(tx.execute(statement).scalars())


def kept_longer(tx: Connection, tenant: int) -> list[str]:
    """Return sheets judged as kept briefly that now lie in a file with a longer retention."""
    statement = (
        select(archived_sheet.c.case_id)
        .join(
            filed_case,
            (filed_case.c.tenant == archived_sheet.c.tenant)
            & (filed_case.c.case_id == archived_sheet.c.case_id),
        )
        .join(
            record_file,
            (record_file.c.tenant == filed_case.c.tenant)
            & (record_file.c.file_id == filed_case.c.file_id),
        )
        .where(
            archived_sheet.c.tenant == tenant,
            archived_sheet.c.state == ArchiveState.TIMED.value,
            (record_file.c.retention_years == 0)
            | (record_file.c.retention_years > archived_sheet.c.retention_years),
        )
        .order_by(archived_sheet.c.case_id)
    )
    return list(tx.execute(statement).scalars())


def retention_of_file(tx: Connection, tenant: int, case_id: str) -> int | None:
    """Return the retention of the record file that a case lies in, None where in none."""
    statement = (
        select(record_file.c.retention_years)
        .join(
            filed_case,
            (filed_case.c.tenant == record_file.c.tenant)
            & (filed_case.c.file_id == record_file.c.file_id),
        )
        .where(filed_case.c.tenant == tenant, filed_case.c.case_id == case_id)
    )
    return tx.execute(statement).scalar()


def _set(tx: Connection, tenant: int, case_id: str, **values: datetime | str) -> None:
    tx.execute(
        update(archived_sheet)
        .where(archived_sheet.c.tenant == tenant, archived_sheet.c.case_id == case_id)
        .values(**values)
    )


def _line(row: AnyRow) -> ArchivedSheet:
    values = dict(zip(ArchivedSheet.__dataclass_fields__, row, strict=True))
    return ArchivedSheet(**{**values, "state": ArchiveState(values["state"])})
