# SPDX-License-Identifier: Apache-2.0
"""The register's counters: a number is taken in the transaction of the draft that has it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from approval.register.numbers import NumberKind, Series
from approval.register.series_file import SeriesStep
from server.store.columns import AnyRow
from server.store.tables import case_summary, number_counter, number_gap, register_entry

_KEY = (
    number_counter.c.tenant == bindparam("of_tenant"),
    number_counter.c.mark == bindparam("of_mark"),
    number_counter.c.kind == bindparam("of_kind"),
    number_counter.c.fiscal_year == bindparam("of_year"),
)
_BEGIN = upsert(number_counter).on_conflict_do_nothing()
_NEXT = select(number_counter.c.next).where(*_KEY).with_for_update(key_share=True)
_TAKE = update(number_counter).where(*_KEY).values(next=number_counter.c.next + 1)

_MOVE = update(number_counter).where(*_KEY).values(next=bindparam("new_next"))
_ALL = select(
    number_counter.c.mark,
    number_counter.c.kind,
    number_counter.c.fiscal_year,
    number_counter.c.next,
).where(number_counter.c.tenant == bindparam("of_tenant"))
_ALL_LOCKED = _ALL.with_for_update(key_share=True)
_OF_YEAR = _ALL.where(number_counter.c.fiscal_year == bindparam("of_year"))
_PASS = insert(number_gap)
_GAPS = select(
    number_gap.c.mark,
    number_gap.c.kind,
    number_gap.c.first,
    number_gap.c.last,
    number_gap.c.reason,
).where(
    number_gap.c.tenant == bindparam("of_tenant"),
    number_gap.c.fiscal_year == bindparam("of_year"),
)
_UNUSED = (
    select(
        register_entry.c.mark,
        register_entry.c.kind,
        register_entry.c.serial,
        case_summary.c.snapshot,
        case_summary.c.secrecy,
    )
    .join(
        case_summary,
        (case_summary.c.tenant == register_entry.c.tenant)
        & (case_summary.c.case_id == register_entry.c.case_id),
    )
    .where(
        register_entry.c.tenant == bindparam("of_tenant"),
        register_entry.c.fiscal_year == bindparam("of_year"),
        register_entry.c.branch == 0,
        case_summary.c.state.in_(["withdrawn", "abandoned"]),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Numbers behind which no decision stands (欠番), and why.

    ``secrecy`` is that of the case which gave its number up, empty for none: its reason is
    need-to-know as the case is.
    """

    mark: str
    kind: str
    first: int
    last: int
    reason: str
    secrecy: str = ""


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


def standing_series(tx: Connection, tenant: int) -> dict[Series, int]:
    """Return the next number of every series, all of them locked until the commit."""
    return _series_in(tx.execute(_ALL_LOCKED, {"of_tenant": tenant}))


def series_of_year(tx: Connection, tenant: int, fiscal_year: int) -> dict[Series, int]:
    """Return the next number of every series of a year, for reading only."""
    return _series_in(tx.execute(_OF_YEAR, {"of_tenant": tenant, "of_year": fiscal_year}))


def pass_over(tx: Connection, tenant: int, step: SeriesStep, actor: str, now: datetime) -> None:
    """Move a series on, the numbers passed over on record as 欠番 with their reason."""
    series = step.series
    tx.execute(
        _PASS,
        {
            "tenant": tenant,
            "mark": series.mark,
            "kind": series.kind.value,
            "fiscal_year": series.fiscal_year,
            "first": step.first,
            "last": step.next - 1,
            "reason": step.reason,
            "actor": actor,
            "at": now,
        },
    )
    next_number(tx, tenant, series)
    tx.execute(_MOVE, {**_params(tenant, series), "new_next": step.next})


def gaps_of(tx: Connection, tenant: int, fiscal_year: int) -> list[Gap]:
    """Return the 欠番 of a year: passed over, or of a case withdrawn or abandoned."""
    params = {"of_tenant": tenant, "of_year": fiscal_year}
    passed = [
        Gap(mark=row.mark, kind=row.kind, first=row.first, last=row.last, reason=row.reason)
        for row in tx.execute(_GAPS, params)
    ]
    unused = [
        Gap(
            mark=row.mark,
            kind=row.kind,
            first=row.serial,
            last=row.serial,
            reason=str(json.loads(row.snapshot)["ending_reason"]),
            secrecy=row.secrecy,
        )
        for row in tx.execute(_UNUSED, params)
    ]
    return sorted(passed + unused, key=lambda gap: (gap.mark, gap.kind, gap.first))


def _series_in(rows: Iterable[AnyRow]) -> dict[Series, int]:
    return {
        Series(mark=row.mark, kind=NumberKind(row.kind), fiscal_year=row.fiscal_year): row.next
        for row in rows
    }


def _params(tenant: int, series: Series) -> dict[str, Any]:
    return {
        "of_tenant": tenant,
        "of_mark": series.mark,
        "of_kind": series.kind.value,
        "of_year": series.fiscal_year,
    }
