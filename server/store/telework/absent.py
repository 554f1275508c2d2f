# SPDX-License-Identifier: Apache-2.0
"""Statements on leave and non-duty hours (休暇・承認された非勤務)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.postgresql import insert as upsert

from server.store.columns import AnyRow
from server.store.tables import telework_absent
from server.store.telework.facts import PersonDay
from server.store.telework.whose import OfPeople
from telework import Absent, AbsentKind

_BETWEEN = OfPeople(
    select(telework_absent)
    .where(
        telework_absent.c.tenant == bindparam("tenant"),
        telework_absent.c.day >= bindparam("since"),
        telework_absent.c.day <= bindparam("to"),
    )
    .order_by(telework_absent.c.begins_at, telework_absent.c.kind),
    telework_absent.c.person_id,
)
_INSERT = upsert(telework_absent)
_SAVE = _INSERT.on_conflict_do_update(
    index_elements=["tenant", "person_id", "day", "kind", "begins_at"],
    set_={"ends_at": _INSERT.excluded.ends_at, "cancelled": _INSERT.excluded.cancelled},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredAbsent:
    """Hours of one person's day in which he need not work; a cancelled row is a trace."""

    person_id: str
    day: date
    absent: Absent
    cancelled: bool = False


def stored_absent(
    tx: Connection, tenant: int, people: Sequence[str] | None, since: date, to: date
) -> list[StoredAbsent]:
    """Return what the duty system said of people's days, cancelled rows among them."""
    statement, params = _BETWEEN.to(people)
    given = {"tenant": tenant, "since": since, "to": to, **params}
    return [_stored(row) for row in tx.execute(statement, given)]


def absent_between(
    tx: Connection, tenant: int, people: Sequence[str] | None, since: date, to: date
) -> dict[PersonDay, tuple[Absent, ...]]:
    """Return leave and non-duty hours that count; ``None`` asks for everybody."""
    found: dict[PersonDay, tuple[Absent, ...]] = {}
    for row in stored_absent(tx, tenant, people, since, to):
        if not row.cancelled:
            key = (row.person_id, row.day)
            found[key] = (*found.get(key, ()), row.absent)
    return found


def save_absent(tx: Connection, tenant: int, rows: Iterable[StoredAbsent]) -> None:
    """Write rows; one that stands already takes the new end and standing."""
    values = [
        {
            "tenant": tenant,
            "person_id": row.person_id,
            "day": row.day,
            "kind": row.absent.kind.value,
            "begins_at": row.absent.begin,
            "ends_at": row.absent.end,
            "cancelled": int(row.cancelled),
        }
        for row in rows
    ]
    if values:
        tx.execute(_SAVE, values)


def _stored(row: AnyRow) -> StoredAbsent:
    return StoredAbsent(
        person_id=row.person_id,
        day=row.day,
        absent=Absent(kind=AbsentKind(row.kind), begin=row.begins_at, end=row.ends_at),
        cancelled=bool(row.cancelled),
    )
