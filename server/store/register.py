# SPDX-License-Identifier: Apache-2.0
"""Statements on the register: one line for every case that has a number."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from approval.register.entry import Office, RegisterEntry
from approval.register.numbers import DocumentNumber, NumberKind, Series
from server.store.tables import register_entry

_INSERT = insert(register_entry)
_OF_CASE = (
    register_entry.c.tenant == bindparam("of_tenant"),
    register_entry.c.case_id == bindparam("of_case"),
)
_CHANGING = ("carrier", "reason", "outcome", "decided_on", "decided_at", "rank")
_UPDATE = (
    update(register_entry)
    .where(*_OF_CASE)
    .values(
        {name: bindparam(f"new_{name}") for name in _CHANGING}
        | {
            name: func.coalesce(bindparam(f"new_{name}"), register_entry.c[name])
            for name in ("bureau_id", "section_id")
        }
    )
)
_NUMBER = select(
    register_entry.c.mark,
    register_entry.c.kind,
    register_entry.c.fiscal_year,
    register_entry.c.serial,
    register_entry.c.branch,
).where(*_OF_CASE)
_LATEST_BRANCH = select(func.max(register_entry.c.branch)).where(
    register_entry.c.tenant == bindparam("of_tenant"),
    register_entry.c.mark == bindparam("of_mark"),
    register_entry.c.kind == bindparam("of_kind"),
    register_entry.c.fiscal_year == bindparam("of_year"),
    register_entry.c.serial == bindparam("of_serial"),
)
_SETTLE = (
    update(register_entry)
    .where(*_OF_CASE, register_entry.c.decided_feed.is_(None))
    .values(decided_feed=bindparam("new_feed"))
)


def enter_number(
    tx: Connection, tenant: int, entry: RegisterEntry, number: DocumentNumber, office: Office
) -> None:
    """Enter a case under the number that it has just taken."""
    tx.execute(
        _INSERT,
        {
            "tenant": tenant,
            "case_id": entry.case_id,
            "mark": number.series.mark,
            "kind": number.series.kind.value,
            "fiscal_year": number.series.fiscal_year,
            "serial": number.serial,
            "branch": number.branch,
            "bureau_id": office.bureau_id,
            "section_id": office.section_id,
            **_changing(entry),
        },
    )


def update_entry(tx: Connection, tenant: int, entry: RegisterEntry, office: Office | None) -> None:
    """Write what has become of a case; an office that is no more stays as it was entered."""
    values = {
        **_changing(entry),
        "bureau_id": office.bureau_id if office else None,
        "section_id": office.section_id if office else None,
    }
    renamed = {f"new_{name}": value for name, value in values.items()}
    tx.execute(_UPDATE, {**renamed, "of_tenant": tenant, "of_case": entry.case_id})


def settle_decision(tx: Connection, tenant: int, case_id: str, feed_number: int) -> None:
    """Note the change-feed number of a decision; reports are cut at such numbers."""
    tx.execute(_SETTLE, {"of_tenant": tenant, "of_case": case_id, "new_feed": feed_number})


def number_of(tx: Connection, tenant: int, case_id: str) -> DocumentNumber | None:
    """Return the number under which a case is entered."""
    row = tx.execute(_NUMBER, {"of_tenant": tenant, "of_case": case_id}).first()
    if row is None:
        return None
    series = Series(mark=row.mark, kind=NumberKind(row.kind), fiscal_year=row.fiscal_year)
    return DocumentNumber(series=series, serial=row.serial, branch=row.branch)


def latest_branch(tx: Connection, tenant: int, number: DocumentNumber) -> int:
    """Return the highest branch (枝番) given under a number, 0 where there is none.

    The series must be locked, or two follow-ups could take the same.
    """
    series = number.series
    return int(
        tx.execute(
            _LATEST_BRANCH,
            {
                "of_tenant": tenant,
                "of_mark": series.mark,
                "of_kind": series.kind.value,
                "of_year": series.fiscal_year,
                "of_serial": number.serial,
            },
        ).scalar_one()
    )


def _changing(entry: RegisterEntry) -> Mapping[str, Any]:
    return {
        "carrier": entry.carrier.value,
        "reason": entry.reason,
        "outcome": entry.outcome,
        "decided_on": entry.decided_on,
        "decided_at": entry.decided_at,
        "rank": entry.rank,
    }
