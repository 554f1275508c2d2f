# SPDX-License-Identifier: Apache-2.0
"""Statements on the sheets (月次確認書) of a section's month."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from server.store.columns import AnyRow
from server.store.tables import telework_section_month

PREPARED, SIGNED, DROPPED = "prepared", "signed", "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredSheet:
    """A sheet as stored; ``snapshot`` and ``results`` are JSON."""

    sheet_id: str
    section_id: str
    month: str
    sheet_no: int
    state: str
    post_id: str
    role: str
    snapshot: str
    snapshot_sha256: str
    results: str
    people: int
    sha256: str
    size: int
    prepared_by: str
    prepared_at: datetime
    signed_by: str = ""
    signed_name: str = ""
    signed_at: datetime | None = None
    time_owed: bool = False
    keep_until: date | None = None


_SHEETS = telework_section_month.c


def add_sheet(tx: Connection, tenant: int, sheet: StoredSheet) -> None:
    """Keep a prepared sheet; those prepared before it and never signed are dropped."""
    tx.execute(
        update(telework_section_month)
        .where(
            _SHEETS.tenant == tenant,
            _SHEETS.section_id == sheet.section_id,
            _SHEETS.month == sheet.month,
            _SHEETS.state == PREPARED,
        )
        .values(state=DROPPED)
    )
    tx.execute(insert(telework_section_month), {"tenant": tenant, **_values(sheet)})


def next_sheet_no(tx: Connection, tenant: int, section_id: str, month: str) -> int:
    """Return the number of the section's next sheet of a month."""
    found = tx.execute(
        select(func.max(_SHEETS.sheet_no)).where(
            _SHEETS.tenant == tenant, _SHEETS.section_id == section_id, _SHEETS.month == month
        )
    ).scalar()
    return int(found or 0) + 1


def sheet_by_id(
    tx: Connection, tenant: int, sheet_id: str, *, lock: bool = False
) -> StoredSheet | None:
    """Return a sheet."""
    statement = select(telework_section_month).where(
        _SHEETS.tenant == tenant, _SHEETS.sheet_id == sheet_id
    )
    row = tx.execute(statement.with_for_update() if lock else statement).first()
    return None if row is None else _stored(row)


def sheets_of_section(
    tx: Connection, tenant: int, section_id: str, month: str
) -> list[StoredSheet]:
    """Return the sheets of a section's month, the newest first."""
    rows = tx.execute(
        select(telework_section_month)
        .where(_SHEETS.tenant == tenant, _SHEETS.section_id == section_id, _SHEETS.month == month)
        .order_by(_SHEETS.sheet_no.desc())
    )
    return [_stored(row) for row in rows]


def set_signed(tx: Connection, tenant: int, base_sha256: str, sheet: StoredSheet) -> bool:
    """Write the signed sheet over the prepared one of this digest; False where it moved on."""
    answer = tx.execute(
        update(telework_section_month)
        .where(
            _SHEETS.tenant == tenant,
            _SHEETS.sheet_id == sheet.sheet_id,
            _SHEETS.state == PREPARED,
            _SHEETS.sha256 == base_sha256,
        )
        .values(**_values(sheet))
    )
    return answer.rowcount == 1


def move_sheet(tx: Connection, tenant: int, sheet: StoredSheet, sha256: str, size: int) -> bool:
    """Note that the time that was owed has come into the signature."""
    answer = tx.execute(
        update(telework_section_month)
        .where(
            _SHEETS.tenant == tenant,
            _SHEETS.sheet_id == sheet.sheet_id,
            _SHEETS.sha256 == sheet.sha256,
        )
        .values(sha256=sha256, size=size, time_owed=False)
    )
    return answer.rowcount == 1


def _values(sheet: StoredSheet) -> dict[str, Any]:
    return {name: getattr(sheet, name) for name in StoredSheet.__slots__}


def _stored(row: AnyRow) -> StoredSheet:
    named = row._asdict()
    del named["tenant"]
    return StoredSheet(**named)
