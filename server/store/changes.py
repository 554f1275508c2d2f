# SPDX-License-Identifier: Apache-2.0
"""The change feed: one row a thing, numbered inside the transaction that changed it.

A bare sequence is not in commit order and clients would skip rows. The number comes from
the tenant's row, whose lock is held until the commit; therefore it is taken last.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    String,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects.postgresql import insert as upsert

from server.auth.actor import Actor
from server.store.columns import AnyRow
from server.store.many import cell, number, rows_of
from server.store.searches import VisibleCase
from server.store.tables import case_summary, change_feed, tenant_state
from server.store.visibility import (
    select_cases_with_sight,
    select_listed_cases,
    visible_params,
)

_NEXT = (
    update(tenant_state)
    .where(tenant_state.c.tenant == bindparam("of_tenant"))
    .values(feed_number=tenant_state.c.feed_number + 1)
    .returning(tenant_state.c.feed_number)
)
_NEXT_SEVERAL = (
    update(tenant_state)
    .where(tenant_state.c.tenant == bindparam("of_tenant"))
    .values(feed_number=tenant_state.c.feed_number + bindparam("several"))
    .returning(tenant_state.c.feed_number)
)
_INSERT = upsert(change_feed)
_RECORD = _INSERT.on_conflict_do_update(
    index_elements=["tenant", "kind", "id"], set_={"number": _INSERT.excluded.number}
)
_ROW = rows_of("rows")
_INSERT_SEVERAL = upsert(change_feed).from_select(
    ["tenant", "kind", "id", "number"],
    select(
        bindparam("tenant", type_=Integer),
        bindparam("kind", type_=String),
        cell(_ROW, "id"),
        number(_ROW, "number"),
    )
    # SQLite takes the ON CONFLICT after a bare SELECT for the condition of a join.
    .where(true()),
)
_RECORD_SEVERAL = _INSERT_SEVERAL.on_conflict_do_update(
    index_elements=["tenant", "kind", "id"], set_={"number": _INSERT_SEVERAL.excluded.number}
)
_OF_READER = select(change_feed.c.kind, change_feed.c.id, change_feed.c.number).where(
    change_feed.c.tenant == bindparam("tenant"),
    change_feed.c.number > bindparam("after"),
    change_feed.c.number <= bindparam("until"),
    change_feed.c.kind.in_(["checklist", "organisation", "rules"])
    | ((change_feed.c.kind == "me") & (change_feed.c.id == bindparam("person_id"))),
)
_SUMMED_UP: ColumnElement[str] = literal_column(
    "CASE WHEN kind IN ('absence','case','grant') THEN '' ELSE id END", String
)
_OF_ANYBODY = ["absence", "case", "checklist", "grant", "organisation", "rules"]
_IN_SHORT = (
    select(
        change_feed.c.kind,
        _SUMMED_UP.label("thing"),
        func.max(change_feed.c.number).label("number"),
    )
    .where(
        change_feed.c.tenant == bindparam("tenant"),
        change_feed.c.number > bindparam("after"),
        or_(
            and_(
                change_feed.c.number <= bindparam("until"),
                change_feed.c.kind.in_(_OF_ANYBODY)
                | ((change_feed.c.kind == "me") & (change_feed.c.id == bindparam("person_id"))),
            ),
            # One row stands for all of a person's days: when another of them has changed since,
            # it lies behind the end, and the days before the end are there nevertheless.
            (change_feed.c.kind == "day") & (change_feed.c.id == bindparam("person_id")),
        ),
    )
    .group_by(change_feed.c.kind, _SUMMED_UP)
)
_SHORT = 1_000
"""So many changes are looked through to know what need not be asked for."""

_ASKED_FOR = frozenset({"absence", "case", "day", "grant"})
"""Kinds that are read by statements of their own, where there is any."""


SPAN = 10**12
"""A feed that was set back by a restore goes on at the next multiple of this number.

Whoever stands in another span read changes that are gone, and missed none that he could tell:
he takes everything anew (``is_of_span``).
"""


def is_of_span(number: int, newest: int) -> bool:
    """Return whether a place in the feed is of the feed that stands now."""
    return number // SPAN == newest // SPAN


def begin_span(tx: Connection, tenant: int) -> int:
    """Begin the next span of the feed, after a restore, and return its first number."""
    newest = int(
        tx.execute(
            select(tenant_state.c.feed_number)
            .where(tenant_state.c.tenant == tenant)
            .with_for_update(key_share=True)
        ).scalar_one()
    )
    first = (newest // SPAN + 1) * SPAN
    tx.execute(
        update(tenant_state).where(tenant_state.c.tenant == tenant).values(feed_number=first)
    )
    return first


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One changed thing."""

    kind: str
    id: str
    number: int


def record_change(tx: Connection, tenant: int, kind: str, thing_id: str) -> int:
    """Number a change; call it last in the transaction, it locks the tenant's row."""
    number = int(tx.execute(_NEXT, {"of_tenant": tenant}).scalar_one())
    tx.execute(_RECORD, {"tenant": tenant, "kind": kind, "id": thing_id, "number": number})
    return number


def record_changes(tx: Connection, tenant: int, kind: str, ids: Sequence[str]) -> None:
    """Number the changes of several things at once; as ``record_change``, last of all."""
    params = {"of_tenant": tenant, "several": len(ids)}
    newest = int(tx.execute(_NEXT_SEVERAL, params).scalar_one())
    first = newest - len(ids) + 1
    rows = [{"id": thing_id, "number": first + place} for place, thing_id in enumerate(ids)]
    tx.execute(_RECORD_SEVERAL, {"tenant": tenant, "kind": kind, "rows": json.dumps(rows)})


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedCase:
    """A changed case; ``case`` is None where this reader may know nothing of it any more."""

    change: Change
    case: VisibleCase | None


def case_changes(
    tx: Connection, actor: Actor, span: tuple[int, int], limit: int
) -> list[ChangedCase]:
    """Return changed cases that this reader sees or has seen, oldest first, as he sees them.

    ``span`` is after which number and up to which. The upper end is a number that was
    read before: all up to it are committed, so nothing between is skipped.
    """
    # Who begins from nothing has nothing to forget of the desks that he covers.
    begins = bool(actor.standing_in) and span[0] == 0
    statement = (
        _changed(select_listed_cases(actor), all_listed=True)
        if begins
        else _changed(select_cases_with_sight(actor), all_listed=False)
    )
    params = {**visible_params(actor), "after": span[0], "until": span[1], "limit": limit}
    return [_changed_case(row) for row in tx.execute(statement, params)]


@cache
def _changed(cases: Select[Any], *, all_listed: bool) -> Select[Any]:
    sight = [true().label("listed")] if all_listed else []
    return (
        cases.add_columns(
            *sight,
            case_summary.c.snapshot,
            case_summary.c.updated_at,
            change_feed.c.number,
        )
        .join(
            change_feed,
            (change_feed.c.tenant == case_summary.c.tenant)
            & (change_feed.c.kind == "case")
            & (change_feed.c.id == case_summary.c.case_id),
        )
        .where(
            change_feed.c.number > bindparam("after"),
            change_feed.c.number <= bindparam("until"),
        )
        .order_by(change_feed.c.number)
        .limit(bindparam("limit"))
    )


def _changed_case(row: AnyRow) -> ChangedCase:
    case = VisibleCase(
        case_id=row.case_id,
        snapshot=row.snapshot,
        updated_at=row.updated_at,
        masked=bool(row.masked),
    )
    change = Change(kind="case", id=row.case_id, number=row.number)
    return ChangedCase(change=change, case=case if row.listed else None)


def other_changes(
    tx: Connection, actor: Actor, span: tuple[int, int]
) -> tuple[list[Change], frozenset[str]]:
    """Return what else changed for this reader: organisation, rules, oneself.

    With it the kinds that must be asked for by statements of their own: ``absence``, ``case``,
    ``day`` and ``grant``, those that nothing was changed of left out where the span is short.
    """
    short = span[1] - span[0] <= _SHORT
    params: dict[str, Any] = {
        "tenant": actor.tenant,
        "after": span[0],
        "until": span[1],
        "person_id": actor.person_id,
    }
    if not short:
        rows = tx.execute(_OF_READER, params)
        return [Change(kind=row.kind, id=row.id, number=row.number) for row in rows], _ASKED_FOR
    found = tx.execute(_IN_SHORT, params).all()
    changes = [
        Change(kind=row.kind, id=row.thing, number=row.number)
        for row in found
        if row.kind not in _ASKED_FOR
    ]
    return changes, _ASKED_FOR & {row.kind for row in found}
