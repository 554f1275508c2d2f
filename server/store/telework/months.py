# SPDX-License-Identifier: Apache-2.0
"""Statements on months of remote work and on their closing by HR."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select
from sqlalchemy.dialects.postgresql import insert as upsert

from server.store.columns import AnyRow
from server.store.tables import telework_city_month, telework_month
from telework.closing.states import MonthPart, MonthState

_OF_MONTH = select(telework_month).where(
    telework_month.c.tenant == bindparam("tenant"), telework_month.c.month == bindparam("of_month")
)
_OF_PERSON = _OF_MONTH.where(telework_month.c.person_id == bindparam("person_id"))
_OF_SECTION = _OF_MONTH.where(telework_month.c.section_id == bindparam("section_id"))
_INSERT = upsert(telework_month)
_KEYS = ("tenant", "person_id", "month", "section_id")
_PUT = _INSERT.on_conflict_do_update(
    index_elements=list(_KEYS),
    set_={
        column.name: _INSERT.excluded[column.name]
        for column in telework_month.c
        if column.name not in _KEYS
    },
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredMonth:
    """A part of a month as stored.

    Attributes:
        signed_sha256: digest of the person's rows on the sheet he was signed off on.
        snapshot, sha256: what was closed and its digest, empty before.
    """

    part: MonthPart
    signed_sha256: str = ""
    snapshot: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CityMonth:
    """The closing of a month; ``figures`` and ``acknowledged`` are JSON."""

    month: str
    policy_id: str
    policy_version: int
    rules: str
    figures: str
    acknowledged: str
    list_sha256: str
    reason: str
    people: int
    sha256: str
    closed_by: str
    closed_at: datetime


def months_of_person(
    tx: Connection, tenant: int, person_id: str, month: str, *, lock: bool = False
) -> list[StoredMonth]:
    """Return the parts of a person's month that have come further than open."""
    params = {"tenant": tenant, "of_month": month, "person_id": person_id}
    found = tx.execute(_OF_PERSON.with_for_update() if lock else _OF_PERSON, params)
    return [_stored(row) for row in found]


def months_of_section(
    tx: Connection, tenant: int, section_id: str, month: str, *, lock: bool = False
) -> dict[str, StoredMonth]:
    """Return the parts of a section's month by person."""
    params = {"tenant": tenant, "of_month": month, "section_id": section_id}
    found = tx.execute(_OF_SECTION.with_for_update() if lock else _OF_SECTION, params)
    return {row.person_id: _stored(row) for row in found}


def months_of_city(
    tx: Connection, tenant: int, month: str, *, lock: bool = False
) -> dict[tuple[str, str], StoredMonth]:
    """Return all parts of a month by person and section."""
    params = {"tenant": tenant, "of_month": month}
    found = tx.execute(_OF_MONTH.with_for_update() if lock else _OF_MONTH, params)
    return {(row.person_id, row.section_id): _stored(row) for row in found}


def put_months(tx: Connection, tenant: int, months: Sequence[StoredMonth]) -> None:
    """Write parts whose rows the caller has locked and judged; closed ones are refused."""
    if months:
        tx.execute(_PUT, [_values(tenant, each) for each in months])


def city_month(tx: Connection, tenant: int, month: str) -> CityMonth | None:
    """Return the closing of a month, None while it is not closed."""
    row = tx.execute(
        select(telework_city_month).where(
            telework_city_month.c.tenant == tenant, telework_city_month.c.month == month
        )
    ).first()
    if row is None:
        return None
    named = row._asdict()
    del named["tenant"]
    return CityMonth(**named)


def is_month_closed(tx: Connection, tenant: int, month: str) -> bool:
    """Say whether HR has closed a month."""
    return tx.execute(_CLOSED, {"tenant": tenant, "of_month": month}).first() is not None


def add_city_month(tx: Connection, tenant: int, closing: CityMonth) -> None:
    """Keep the closing of a month, for ever."""
    named = {name: getattr(closing, name) for name in CityMonth.__slots__}
    tx.execute(insert(telework_city_month), {"tenant": tenant, **named})


_CLOSED = select(telework_city_month.c.month).where(
    telework_city_month.c.tenant == bindparam("tenant"),
    telework_city_month.c.month == bindparam("of_month"),
)


def _stored(row: AnyRow) -> StoredMonth:
    part = MonthPart(
        person_id=row.person_id,
        section_id=row.section_id,
        month=row.month,
        state=MonthState(row.state),
        version=row.version,
        returned=row.returned,
        submitted_at=row.submitted_at,
        sheet_id=row.sheet_id,
    )
    return StoredMonth(
        part=part, signed_sha256=row.signed_sha256, snapshot=row.snapshot, sha256=row.sha256
    )


def _values(tenant: int, stored: StoredMonth) -> dict[str, Any]:
    part = stored.part
    return {
        "tenant": tenant,
        "person_id": part.person_id,
        "month": part.month,
        "section_id": part.section_id,
        "state": part.state.value,
        "version": part.version,
        "returned": part.returned,
        "submitted_at": part.submitted_at,
        "sheet_id": part.sheet_id,
        "signed_sha256": stored.signed_sha256,
        "snapshot": stored.snapshot,
        "sha256": stored.sha256,
    }
