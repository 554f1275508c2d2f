# SPDX-License-Identifier: Apache-2.0
"""Statements on the register of absences (不在)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from approval.absence import Absence, AbsenceKind
from approval.identifiers import PersonId
from server.store.columns import AnyRow
from server.store.tables import absence, change_feed

_COLUMNS = (
    absence.c.absence_id,
    absence.c.person_id,
    absence.c.kind,
    absence.c.starts_at,
    absence.c.ends_at,
    absence.c.version,
    absence.c.cancelled_at,
)
_ALL = select(*_COLUMNS).where(absence.c.tenant == bindparam("tenant"))
_LOCKED = _ALL.where(absence.c.absence_id == bindparam("absence_id")).with_for_update()
_STANDING = _ALL.where(
    absence.c.cancelled_at.is_(None),
    absence.c.ends_at > bindparam("since"),
    absence.c.starts_at < bindparam("until"),
)
_FROM_NOW_ON = _ALL.where(
    absence.c.cancelled_at.is_(None), absence.c.ends_at > bindparam("since")
).order_by(absence.c.starts_at, absence.c.absence_id)
_CHANGED = (
    select(*_COLUMNS, change_feed.c.number)
    .join(
        change_feed,
        (change_feed.c.tenant == absence.c.tenant)
        & (change_feed.c.kind == "absence")
        & (change_feed.c.id == absence.c.absence_id),
    )
    .where(
        absence.c.tenant == bindparam("tenant"),
        change_feed.c.number > bindparam("after"),
        change_feed.c.number <= bindparam("until"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredAbsence:
    """An absence as stored."""

    absence_id: str
    absence: Absence
    version: int
    cancelled: bool


def lock_absence(tx: Connection, tenant: int, absence_id: str) -> StoredAbsence | None:
    """Return an absence about to be changed, its row locked (FOR UPDATE)."""
    row = tx.execute(_LOCKED, {"tenant": tenant, "absence_id": absence_id}).first()
    return None if row is None else _stored(row)


def absences_between(
    tx: Connection, tenant: int, since: datetime, until: datetime
) -> tuple[Absence, ...]:
    """Return what stands of the register in a time, for the judgement of an act."""
    rows = tx.execute(_STANDING, {"tenant": tenant, "since": since, "until": until})
    return tuple(_stored(row).absence for row in rows)


def absences_from(tx: Connection, tenant: int, since: datetime) -> list[StoredAbsence]:
    """Return what stands of the register from an instant on, the earliest first."""
    return [_stored(row) for row in tx.execute(_FROM_NOW_ON, {"tenant": tenant, "since": since})]


def changed_absences(
    tx: Connection, tenant: int, span: tuple[int, int]
) -> list[tuple[int, StoredAbsence]]:
    """Return the absences whose newest change lies in a span of the feed, by its number."""
    rows = tx.execute(_CHANGED, {"tenant": tenant, "after": span[0], "until": span[1]})
    return [(row.number, _stored(row)) for row in rows]


def insert_absence(
    tx: Connection, tenant: int, absence_id: str, given: Absence, by: str, now: datetime
) -> None:
    """Enter a new absence at version 1."""
    tx.execute(
        insert(absence),
        {
            "tenant": tenant,
            "absence_id": absence_id,
            "person_id": given.person_id,
            "kind": given.kind.value,
            "starts_at": given.starts_at,
            "ends_at": given.ends_at,
            "version": 1,
            "registered_by": by,
            "changed_at": now,
            "cancelled_at": None,
        },
    )


def change_absence(
    tx: Connection, tenant: int, seen: StoredAbsence, given: Absence, by: str, now: datetime
) -> bool:
    """Write an absence that was read; False where somebody changed it since."""
    return _change(
        tx,
        tenant,
        seen,
        kind=given.kind.value,
        starts_at=given.starts_at,
        ends_at=given.ends_at,
        registered_by=by,
        changed_at=now,
    )


def cancel_absence(
    tx: Connection, tenant: int, seen: StoredAbsence, by: str, now: datetime
) -> bool:
    """Take an absence back that was read; False where somebody changed it since."""
    return _change(tx, tenant, seen, cancelled_at=now, registered_by=by, changed_at=now)


def _change(tx: Connection, tenant: int, seen: StoredAbsence, **values: object) -> bool:
    answer = tx.execute(
        update(absence)
        .where(
            absence.c.tenant == tenant,
            absence.c.absence_id == seen.absence_id,
            absence.c.version == seen.version,
        )
        .values(version=absence.c.version + 1, **values)
    )
    return answer.rowcount == 1


def _stored(row: AnyRow) -> StoredAbsence:
    return StoredAbsence(
        absence_id=row.absence_id,
        absence=Absence(
            person_id=PersonId(row.person_id),
            kind=AbsenceKind(row.kind),
            starts_at=row.starts_at,
            ends_at=row.ends_at,
        ),
        version=row.version,
        cancelled=row.cancelled_at is not None,
    )
