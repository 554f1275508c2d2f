# SPDX-License-Identifier: Apache-2.0
"""Statements on the seals over the audit log: what is not sealed yet, seals, their times."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, func, insert, select, text

from server.store.tables import audit_leaf, audit_log, audit_seal, audit_time, case_summary

_SEALER_LOCK = 0x7365616C
"""Key of the advisory lock against a second sealer: the letters ``seal``."""

_FETCH_ROWS = 1000
_TIMES = select(audit_time.c.number, audit_time.c.at, audit_time.c.token).order_by(
    audit_time.c.number.desc()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsealed:
    """An entry without a seal; ``digest`` is its ``entry_hash``."""

    entry_id: int
    subject: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """What stands under a seal: an entry of the log, or the head of a case.

    Attributes:
        entry_id: number of the entry, None for a head.
        case_id, seq: the case and its newest event, empty and 0 for an entry.
        digest: ``entry_hash`` of the entry or hash of that event, in hexadecimal.
    """

    position: int
    entry_id: int | None = None
    case_id: str = ""
    seq: int = 0
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """A seal: its root covers the root before it and ``leaves`` leaves."""

    number: int
    sealed_at: datetime
    last_entry: int
    leaves: int
    previous_root: str
    root: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SealTime:
    """A token of a time authority over the root of a seal."""

    number: int
    at: datetime
    token: bytes


def lock_sealing(tx: Connection) -> None:
    """Be the only sealer until the commit; on SQLite the write transaction is that already."""
    if tx.dialect.name == "postgresql":
        tx.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _SEALER_LOCK})


def sealed_up_to(tx: Connection, tenant: int, before: datetime) -> int:
    """Return the highest entry under a seal made before a time, 0 where there is none."""
    highest = tx.execute(
        select(func.max(audit_seal.c.last_entry)).where(
            audit_seal.c.tenant == tenant, audit_seal.c.sealed_at < before
        )
    ).scalar()
    return int(highest or 0)


def unsealed(tx: Connection, tenant: int, above: int, most: int) -> tuple[Unsealed, ...]:
    """Return entries with a higher number that no seal covers, the oldest first."""
    covered = select(audit_leaf.c.entry_id).where(
        audit_leaf.c.tenant == tenant, audit_leaf.c.entry_id == audit_log.c.id
    )
    rows = tx.execute(
        select(audit_log.c.id, audit_log.c.subject, audit_log.c.entry_hash)
        .where(audit_log.c.tenant == tenant, audit_log.c.id > above, ~covered.exists())
        .order_by(audit_log.c.id)
        .limit(most)
    )
    return tuple(
        Unsealed(entry_id=row.id, subject=row.subject, digest=row.entry_hash) for row in rows
    )


def heads_of(tx: Connection, tenant: int, cases: Sequence[str]) -> tuple[tuple[str, int, str], ...]:
    """Return case, newest event and its hash of these cases, by their ids."""
    rows = tx.execute(
        select(case_summary.c.case_id, case_summary.c.rev, case_summary.c.head_hash)
        .where(case_summary.c.tenant == tenant, case_summary.c.case_id.in_(cases))
        .order_by(case_summary.c.case_id)
    )
    return tuple((row.case_id, row.rev, row.head_hash) for row in rows)


def newest_seal(tx: Connection, tenant: int) -> Seal | None:
    """Return the seal with the highest number."""
    rows = tx.execute(
        select(audit_seal)
        .where(audit_seal.c.tenant == tenant)
        .order_by(audit_seal.c.number.desc())
        .limit(1)
    )
    row = rows.mappings().first()
    return None if row is None else _seal_of(row)


def put_seal(tx: Connection, tenant: int, seal: Seal, leaves: Iterable[Leaf]) -> None:
    """Store a seal with all that it covers."""
    tx.execute(insert(audit_seal), {"tenant": tenant, **asdict(seal)})
    tx.execute(
        insert(audit_leaf),
        [{"tenant": tenant, "number": seal.number, **asdict(leaf)} for leaf in leaves],
    )


def every_seal(tx: Connection, tenant: int) -> Iterator[Seal]:
    """Give all seals in their order."""
    rows = tx.execute(
        select(audit_seal)
        .where(audit_seal.c.tenant == tenant)
        .order_by(audit_seal.c.number)
        .execution_options(yield_per=_FETCH_ROWS)
    )
    for row in rows.mappings():
        yield _seal_of(row)


def put_time(tx: Connection, tenant: int, time: SealTime) -> None:
    """Store the trusted time of a seal."""
    tx.execute(insert(audit_time), {"tenant": tenant, **asdict(time)})


def newest_time(tx: Connection, tenant: int) -> SealTime | None:
    """Return the time of the newest seal that has one."""
    rows = tx.execute(_TIMES.where(audit_time.c.tenant == tenant).limit(1))
    row = rows.mappings().first()
    return None if row is None else SealTime(**row)


def every_time(tx: Connection, tenant: int) -> tuple[SealTime, ...]:
    """Return all times, one a day, the newest first."""
    rows = tx.execute(_TIMES.where(audit_time.c.tenant == tenant))
    return tuple(SealTime(**row) for row in rows.mappings())


def _seal_of(row: RowMapping) -> Seal:
    return Seal(**{name: row[name] for name in Seal.__dataclass_fields__})
