# SPDX-License-Identifier: Apache-2.0
"""Figures by which a restored database is compared with the one that was backed up."""

import hashlib
from dataclasses import dataclass

from sqlalchemy import Connection, MetaData, Table, func, inspect, select, text

from server.store.tables import audit_log, case_summary, device, tenant_state


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many rows a table holds."""

    table: str
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What is equal before and after, or something was lost.

    Attributes:
        server_id: of the server itself, by which its clients know it.
        counts: of every table there is, by name.
        feed: the newest number of the change feed.
        audit_last: number and digest of the newest entry of the audit log.
        case_heads: digest over id, revision and last hash of every case.
        device_heads: digest over the acknowledged end of every device's chain.
    """

    server_id: str
    counts: tuple[Count, ...]
    feed: int
    audit_last: str
    case_heads: str
    device_heads: str


def figures_of(tx: Connection) -> Figures:
    """Count and digest what one connection sees."""
    names = sorted(inspect(tx).get_table_names())
    bare = MetaData()
    counts = tuple(
        Count(
            table=name,
            rows=int(tx.execute(select(func.count()).select_from(Table(name, bare))).scalar_one()),
        )
        for name in names
    )
    return Figures(
        server_id=str(tx.execute(select(func.min(tenant_state.c.server_id))).scalar() or ""),
        counts=counts,
        feed=int(tx.execute(select(func.max(tenant_state.c.feed_number))).scalar() or 0),
        audit_last=_audit_last(tx),
        case_heads=_digest(
            tx.execute(
                select(
                    case_summary.c.tenant,
                    case_summary.c.case_id,
                    case_summary.c.rev,
                    case_summary.c.head_hash,
                )
            )
        ),
        device_heads=_digest(
            tx.execute(
                select(
                    device.c.tenant,
                    device.c.device_id,
                    device.c.acknowledged_seq,
                    device.c.acknowledged_hash,
                )
            )
        ),
    )


def schema_of(tx: Connection) -> str:
    """Return the revision of the schema, empty where the migrations never ran."""
    if "alembic_version" not in inspect(tx).get_table_names():
        return ""
    return str(tx.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")


def _audit_last(tx: Connection) -> str:
    row = tx.execute(
        select(audit_log.c.id, audit_log.c.entry_hash).order_by(audit_log.c.id.desc()).limit(1)
    ).first()
    return "" if row is None else f"{row.id} {row.entry_hash}"


def _digest(rows: object) -> str:
    # Sorted here: how the engine sorts text depends on the machine.
    digest = hashlib.sha256()
    for line in sorted("\t".join(map(str, row)) for row in rows):  # type: ignore[attr-defined]
        digest.update(line.encode("utf-8") + b"\n")
    return digest.hexdigest()
