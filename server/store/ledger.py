# SPDX-License-Identifier: Apache-2.0
"""Reading the whole register of a fiscal year, a batch at a time in the order of numbers."""

import json
from collections.abc import Iterator

from sqlalchemy import Connection, bindparam, select, tuple_

from approval import case_from_plain
from approval.case import Case
from server.store.tables import case_summary, register_entry

BATCH = 500
_PLACE = (
    register_entry.c.mark,
    register_entry.c.kind,
    register_entry.c.serial,
    register_entry.c.branch,
)
_PAGE = (
    select(*_PLACE, case_summary.c.snapshot)
    .join(
        case_summary,
        (case_summary.c.tenant == register_entry.c.tenant)
        & (case_summary.c.case_id == register_entry.c.case_id),
    )
    .where(
        register_entry.c.tenant == bindparam("of_tenant"),
        register_entry.c.fiscal_year == bindparam("of_year"),
    )
    .order_by(*_PLACE)
    .limit(BATCH)
)


def numbered_cases(tx: Connection, tenant: int, fiscal_year: int) -> Iterator[Case]:
    """Yield every case whose number is of a fiscal year."""
    params = {"of_tenant": tenant, "of_year": fiscal_year}
    rows = tx.execute(_PAGE, params).all()
    while rows:
        yield from (case_from_plain(json.loads(row.snapshot)) for row in rows)
        after = tuple_(*_PLACE) > tuple_(*rows[-1][: len(_PLACE)])
        rows = tx.execute(_PAGE.where(after), params).all() if len(rows) == BATCH else []
