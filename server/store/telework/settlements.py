# SPDX-License-Identifier: Apache-2.0
"""Statements on exceptions that were settled; the table takes no change of what stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.postgresql import insert as upsert

from server.store.tables import telework_settlement
from server.store.telework.facts import PersonDay
from server.store.telework.whose import OfPeople
from telework.hours.settlement import Settled, Settlement

_INSERT = (
    upsert(telework_settlement).on_conflict_do_nothing().execution_options(preserve_rowcount=True)
)
_BETWEEN = OfPeople(
    select(telework_settlement).where(
        telework_settlement.c.tenant == bindparam("tenant"),
        telework_settlement.c.day >= bindparam("since"),
        telework_settlement.c.day <= bindparam("to"),
    ),
    telework_settlement.c.person_id,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredSettlement:
    """A settlement of one person's day."""

    settlement_id: str
    person_id: str
    day: date
    settlement: Settlement


def insert_settlement(tx: Connection, tenant: int, given: StoredSettlement) -> bool:
    """Keep a settlement; False where its id is taken."""
    row = {
        "tenant": tenant,
        "settlement_id": given.settlement_id,
        "person_id": given.person_id,
        "day": given.day,
        "what": given.settlement.what.value,
        "kind": given.settlement.kind,
        "begins_at": given.settlement.begin,
        "ends_at": given.settlement.end,
        "reason": given.settlement.reason,
        "settled_by": given.settlement.by,
        "settled_at": given.settlement.at,
    }
    return tx.execute(_INSERT, row).rowcount > 0


def settlements_between(
    tx: Connection, tenant: int, people: Sequence[str] | None, since: date, to: date
) -> dict[PersonDay, tuple[Settlement, ...]]:
    """Return what was settled of people's days; ``None`` asks for everybody."""
    statement, params = _BETWEEN.to(people)
    found: dict[PersonDay, tuple[Settlement, ...]] = {}
    for row in tx.execute(statement, {"tenant": tenant, "since": since, "to": to, **params}):
        key = (row.person_id, row.day)
        made = Settlement(
            what=Settled(row.what),
            kind=row.kind,
            begin=row.begins_at,
            end=row.ends_at,
            reason=row.reason,
            by=row.settled_by,
            at=row.settled_at,
        )
        found[key] = (*found.get(key, ()), made)
    return found
