# SPDX-License-Identifier: Apache-2.0
"""Statements that read everything there is, for checking it: never for an answer to a person."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, select

from server.store.audit import AuditEntry
from server.store.cases import StoredEvent
from server.store.engine import Database
from server.store.tables import audit_log, case_event, case_summary

_FETCH_ROWS = 500


@contextmanager
def snapshot(database: Database) -> Iterator[Connection]:
    """Open one unmoving view of everything: acts may go on, but none is half seen."""
    if database.engine.dialect.name == "sqlite":
        with database.read_work() as tx:
            yield tx
        return
    with database.engine.connect() as connection:
        yield connection.execution_options(begin="ISOLATION LEVEL REPEATABLE READ")


def every_event(tx: Connection, tenant: int) -> Iterator[StoredEvent]:
    """Give the whole log of every case, case by case, in order."""
    columns = [case_event.c[name] for name in StoredEvent.__dataclass_fields__]
    statement = (
        select(*columns)
        .where(case_event.c.tenant == tenant)
        .order_by(case_event.c.case_id, case_event.c.seq)
        .execution_options(yield_per=_FETCH_ROWS)
    )
    for row in tx.execute(statement).mappings():
        yield StoredEvent(**row)


def every_head(tx: Connection, tenant: int) -> dict[str, tuple[int, str]]:
    """Return what the projection believes of each case: its revision and its last hash."""
    rows = tx.execute(
        select(case_summary.c.case_id, case_summary.c.rev, case_summary.c.head_hash).where(
            case_summary.c.tenant == tenant
        )
    )
    return {row.case_id: (row.rev, row.head_hash) for row in rows}


def every_audit_entry(tx: Connection, tenant: int) -> Iterator[tuple[int, AuditEntry, str]]:
    """Give every audit entry with its number and the digest stored with it."""
    statement = (
        select(audit_log)
        .where(audit_log.c.tenant == tenant)
        .order_by(audit_log.c.id)
        .execution_options(yield_per=_FETCH_ROWS)
    )
    for row in tx.execute(statement):
        values = {name: getattr(row, name) for name in AuditEntry.__dataclass_fields__}
        yield row.id, AuditEntry(**values), row.entry_hash
