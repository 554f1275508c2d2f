# SPDX-License-Identifier: Apache-2.0
"""Statements that compare what stands with what was sealed: for checking and for proofs."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, and_, or_, select

from server.store.audit import AuditEntry
from server.store.audit_seals import Leaf
from server.store.columns import AnyRow
from server.store.tables import audit_leaf, audit_log, case_event

_FETCH_ROWS = 1000
_LEAF = [audit_leaf.c[name] for name in Leaf.__dataclass_fields__]


def every_leaf(tx: Connection, tenant: int) -> Iterator[tuple[int, Leaf]]:
    """Give everything under seals with the number of its seal, in order."""
    rows = tx.execute(
        select(audit_leaf.c.number, *_LEAF)
        .where(audit_leaf.c.tenant == tenant)
        .order_by(audit_leaf.c.number, audit_leaf.c.position)
        .execution_options(yield_per=_FETCH_ROWS)
    )
    for number, position, entry_id, case_id, seq, digest in rows:
        leaf = Leaf(position=position, entry_id=entry_id, case_id=case_id, seq=seq, digest=digest)
        yield number, leaf


def changed_entries(tx: Connection, tenant: int) -> Iterator[tuple[int, int, bool]]:
    """Give seal and number of entries that are not as sealed, and whether there is one still."""
    stands = and_(audit_log.c.id == audit_leaf.c.entry_id, audit_log.c.tenant == tenant)
    rows = tx.execute(
        select(audit_leaf.c.number, audit_leaf.c.entry_id, audit_log.c.id)
        .select_from(audit_leaf.outerjoin(audit_log, stands))
        .where(
            audit_leaf.c.tenant == tenant,
            audit_leaf.c.entry_id.is_not(None),
            or_(audit_log.c.id.is_(None), audit_log.c.entry_hash != audit_leaf.c.digest),
        )
        .order_by(audit_leaf.c.entry_id)
        .execution_options(yield_per=_FETCH_ROWS)
    )
    for number, entry_id, there in rows:
        yield number, entry_id, there is not None


def changed_heads(tx: Connection, tenant: int) -> Iterator[tuple[int, str, int]]:
    """Give seal, case and number of events that are not as they were sealed."""
    stands = and_(
        case_event.c.tenant == tenant,
        case_event.c.case_id == audit_leaf.c.case_id,
        case_event.c.seq == audit_leaf.c.seq,
    )
    rows = tx.execute(
        select(audit_leaf.c.number, audit_leaf.c.case_id, audit_leaf.c.seq)
        .select_from(audit_leaf.outerjoin(case_event, stands))
        .where(
            audit_leaf.c.tenant == tenant,
            audit_leaf.c.entry_id.is_(None),
            or_(case_event.c.hash.is_(None), case_event.c.hash != audit_leaf.c.digest),
        )
        .order_by(audit_leaf.c.number, audit_leaf.c.position)
        .execution_options(yield_per=_FETCH_ROWS)
    )
    yield from ((number, case_id, seq) for number, case_id, seq in rows)


def entries_without_seal(tx: Connection, tenant: int, before: datetime) -> Iterator[int]:
    """Give the numbers of entries that were written before a time and are under no seal."""
    covered = select(audit_leaf.c.entry_id).where(
        audit_leaf.c.tenant == tenant, audit_leaf.c.entry_id == audit_log.c.id
    )
    rows = tx.execute(
        select(audit_log.c.id)
        .where(audit_log.c.tenant == tenant, audit_log.c.at < before, ~covered.exists())
        .order_by(audit_log.c.id)
        .execution_options(yield_per=_FETCH_ROWS)
    )
    yield from rows.scalars()


def leaves_of(tx: Connection, tenant: int, number: int) -> tuple[Leaf, ...]:
    """Return what one seal covers, in its order."""
    rows = tx.execute(
        select(*_LEAF)
        .where(audit_leaf.c.tenant == tenant, audit_leaf.c.number == number)
        .order_by(audit_leaf.c.position)
    )
    return tuple(Leaf(**row) for row in rows.mappings())


def sealed_between(
    tx: Connection, tenant: int, first: datetime, end: datetime
) -> Iterator[tuple[int, list[tuple[int, int, AuditEntry]]]]:
    """Give by seal the entries of a span before ``end``: position, number and the entry."""
    columns = [audit_log.c[name] for name in AuditEntry.__dataclass_fields__]
    rows = tx.execute(
        select(audit_leaf.c.number, audit_leaf.c.position, audit_leaf.c.entry_id, *columns)
        .join(audit_log, audit_log.c.id == audit_leaf.c.entry_id)
        .where(audit_leaf.c.tenant == tenant, audit_log.c.at >= first, audit_log.c.at < end)
        .order_by(audit_leaf.c.number, audit_leaf.c.position)
        .execution_options(yield_per=_FETCH_ROWS)
    )
    for number, group in groupby(rows, key=attrgetter("number")):
        yield number, [(row.position, row.entry_id, AuditEntry(**_values(row))) for row in group]


def _values(row: AnyRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in AuditEntry.__dataclass_fields__}
