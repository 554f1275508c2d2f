# SPDX-License-Identifier: Apache-2.0
"""The register's counters: a number is taken in the transaction of the draft that has it."""

from typing import Any

from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from approval.register.numbers import Series
from server.store.tables import number_counter

_KEY = (
    number_counter.c.tenant == bindparam("of_tenant"),
    number_counter.c.mark == bindparam("of_mark"),
    number_counter.c.kind == bindparam("of_kind"),
    number_counter.c.fiscal_year == bindparam("of_year"),
)
_BEGIN = upsert(number_counter).on_conflict_do_nothing()
_NEXT = select(number_counter.c.next).where(*_KEY).with_for_update(key_share=True)
_TAKE = update(number_counter).where(*_KEY).values(next=number_counter.c.next + 1)


def next_number(tx: Connection, tenant: int, series: Series) -> int:
    """Return the number that would be next, and lock its series until the commit."""
    found = tx.execute(_NEXT, _params(tenant, series)).scalar()
    if found is not None:
        return int(found)
    tx.execute(
        _BEGIN,
        {
            "tenant": tenant,
            "mark": series.mark,
            "kind": series.kind.value,
            "fiscal_year": series.fiscal_year,
            "next": 1,
        },
    )
    return int(tx.execute(_NEXT, _params(tenant, series)).scalar_one())


def take_number(tx: Connection, tenant: int, series: Series) -> None:
    """Use up the next number; a rolled-back act leaves no gap."""
    tx.execute(_TAKE, _params(tenant, series))


def _params(tenant: int, series: Series) -> dict[str, Any]:
    return {
        "of_tenant": tenant,
        "of_mark": series.mark,
        "of_kind": series.kind.value,
        "of_year": series.fiscal_year,
    }
