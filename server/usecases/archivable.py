# SPDX-License-Identifier: Apache-2.0
"""What the archive carries: the sheet of a decided case, and a month's signed sheet (月次確認書).

Both are one PDF that moves on by appended bytes. The calendar knows a case by its id, and a
month's sheet, which belongs to no case, by ``month:`` and its own.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from sqlalchemy import Connection

from approval import city_day, fiscal_year
from approval.case import CaseState
from approval.register.archive_level import longest_retention
from approval.wire import TimestampState
from server.store.archive import MONTH_KEY, retention_of_file
from server.store.cases import load_by_job
from server.store.changes import record_change
from server.store.documents import Sheet, lock_sheet, set_archived, sheet_of
from server.store.telework.month_sheets import SIGNED, StoredSheet, move_sheet, sheet_by_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Longer:
    """The same PDF with bytes appended; ``kind`` is ``lifted`` or ``renewed``."""

    kind: str
    sha256: str
    size: int
    now: datetime


class Archivable(Protocol):
    """A signed PDF as it was read.

    Attributes:
        key: names it in the calendar; ``subject`` in the audit trail.
        signed_on: the day from which its retention is reckoned.
        has_time: whether every signature has its trusted time.
    """

    @property
    def key(self) -> str: ...
    @property
    def subject(self) -> str: ...
    @property
    def sha256(self) -> str: ...
    @property
    def signed_on(self) -> date | None: ...
    @property
    def retention_years(self) -> int: ...
    @property
    def has_time(self) -> bool: ...

    def is_unmoved(self, tx: Connection, tenant: int) -> bool:
        """Whether it is still what was read; it stays so until the transaction ends."""
        ...

    def move_on(self, tx: Connection, tenant: int, longer: Longer) -> bool:
        """Replace it by itself, lifted or renewed; False when it was moved on meanwhile."""
        ...


def find_archivable(tx: Connection, tenant: int, key: str) -> Archivable | None:
    """Return what the calendar names, None where there is nothing to carry."""
    if key.startswith(MONTH_KEY):
        sheet = sheet_by_id(tx, tenant, key.removeprefix(MONTH_KEY))
        return None if sheet is None or sheet.state != SIGNED else MonthSheet(sheet=sheet)
    return _of_case(tx, tenant, key)


def _of_case(tx: Connection, tenant: int, case_id: str) -> "CaseSheet | None":
    loaded, sheet = load_by_job(tx, tenant, case_id), sheet_of(tx, tenant, case_id)
    if loaded is None or loaded.case.state is not CaseState.DECIDED:
        return None
    if sheet is None or sheet.preparing or not sheet.signatures:
        return None
    years = [loaded.case.content.retention_years]
    file_years = retention_of_file(tx, tenant, case_id)
    years += [] if file_years is None else [file_years]
    decided_at = loaded.case.decided_at
    return CaseSheet(
        sheet=sheet,
        signed_on=city_day(decided_at) if decided_at else None,
        retention_years=longest_retention(*years),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSheet:
    """The sheet of a decided case, kept as long as its content or its record file says."""

    sheet: Sheet
    signed_on: date | None
    retention_years: int

    @property
    def key(self) -> str:
        """Return the case."""
        return self.sheet.case_id

    @property
    def subject(self) -> str:
        """Return the case as the audit trail names it."""
        return f"case:{self.key}"

    @property
    def sha256(self) -> str:
        """Return the digest of its bytes."""
        return self.sheet.sha256

    @property
    def has_time(self) -> bool:
        """Say whether no time is owed."""
        return self.sheet.timestamp_state is TimestampState.STAMPED

    def is_unmoved(self, tx: Connection, tenant: int) -> bool:
        """Compare with the sheet as it is now."""
        now = lock_sheet(tx, tenant, self.key)
        return now is not None and now.sha256 == self.sha256

    def move_on(self, tx: Connection, tenant: int, longer: Longer) -> bool:
        """Write a revision without a signature, and tell its readers."""
        if not set_archived(
            tx,
            tenant,
            self.sheet,
            kind=longer.kind,
            sha256=longer.sha256,
            size=longer.size,
            now=longer.now,
        ):
            return False
        record_change(tx, tenant, "case", self.key)
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthSheet:
    """A section's month as its head signed it, kept to the day that was set when he did."""

    sheet: StoredSheet

    @property
    def key(self) -> str:
        """Return the sheet, told apart from cases."""
        return f"{MONTH_KEY}{self.sheet.sheet_id}"

    @property
    def subject(self) -> str:
        """Return the sheet as the audit trail names it."""
        return self.key

    @property
    def sha256(self) -> str:
        """Return the digest of its bytes."""
        return self.sheet.sha256

    @property
    def signed_on(self) -> date | None:
        """Return the day of the signature."""
        return city_day(self.sheet.signed_at) if self.sheet.signed_at else None

    @property
    def retention_years(self) -> int:
        """Return the fiscal years after that of the signature through which it is kept."""
        if self.signed_on is None or self.sheet.keep_until is None:
            return 0
        return self.sheet.keep_until.year - fiscal_year(self.signed_on) - 1

    @property
    def has_time(self) -> bool:
        """Say whether no time is owed."""
        return not self.sheet.time_owed

    def is_unmoved(self, tx: Connection, tenant: int) -> bool:
        """Compare with the sheet as it is now."""
        now = sheet_by_id(tx, tenant, self.sheet.sheet_id, lock=True)
        return now is not None and now.sha256 == self.sha256

    def move_on(self, tx: Connection, tenant: int, longer: Longer) -> bool:
        """Let the sheet be its longer self; nothing else of a signed one may change."""
        return move_sheet(tx, tenant, self.sheet, longer.sha256, longer.size)
