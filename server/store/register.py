# SPDX-License-Identifier: Apache-2.0
"""Statements on the register: one line for every case that has a number."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, update

from approval.register.entry import Office, RegisterEntry
from approval.register.numbers import DocumentNumber
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


def _changing(entry: RegisterEntry) -> Mapping[str, Any]:
    return {
        "carrier": entry.carrier.value,
        "reason": entry.reason,
        "outcome": entry.outcome,
        "decided_on": entry.decided_on,
        "decided_at": entry.decided_at,
        "rank": entry.rank,
    }
