# SPDX-License-Identifier: Apache-2.0
"""Statements on objective records and on the reasons for differences."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, bindparam, insert, select
from sqlalchemy.dialects.postgresql import insert as upsert

from server.store.columns import AnyRow
from server.store.tables import telework_explanation, telework_objective
from server.store.telework.facts import PersonDay
from server.store.telework.whose import OfPeople
from telework.hours.difference import DifferenceKind, Explanation
from telework.hours.objective import Gap, ObjectiveRecord, ObjectiveSource
from telework.hours.spans import minute_of, moment_at

_RECORDS = OfPeople(
    select(telework_objective)
    .where(
        telework_objective.c.tenant == bindparam("tenant"),
        telework_objective.c.day >= bindparam("since"),
        telework_objective.c.day <= bindparam("to"),
    )
    .order_by(telework_objective.c.day, telework_objective.c.source, telework_objective.c.origin),
    telework_objective.c.person_id,
)
_INSERT = upsert(telework_objective)
_SAVE = _INSERT.on_conflict_do_update(
    index_elements=["tenant", "person_id", "day", "source", "origin"],
    set_={
        name: _INSERT.excluded[name]
        for name in ("first_seen", "last_seen", "gaps", "open_begin", "open_end")
    },
)
_REASONS = OfPeople(
    select(telework_explanation)
    .where(
        telework_explanation.c.tenant == bindparam("tenant"),
        telework_explanation.c.day >= bindparam("since"),
        telework_explanation.c.day <= bindparam("to"),
    )
    .order_by(telework_explanation.c.made_at, telework_explanation.c.event_id),
    telework_explanation.c.person_id,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredExplanation:
    """The reason that a person gave by one act."""

    event_id: str
    person_id: str
    day: date
    explanation: Explanation


def objective_between(
    tx: Connection, tenant: int, people: Sequence[str] | None, since: date, to: date
) -> dict[PersonDay, tuple[ObjectiveRecord, ...]]:
    """Return what was seen of people's days; ``None`` asks for everybody."""
    statement, params = _RECORDS.to(people)
    given = {"tenant": tenant, "since": since, "to": to, **params}
    found: dict[PersonDay, tuple[ObjectiveRecord, ...]] = {}
    for row in tx.execute(statement, given):
        key = (row.person_id, row.day)
        found[key] = (*found.get(key, ()), _record(row))
    return found


def save_objective(tx: Connection, tenant: int, records: Iterable[ObjectiveRecord]) -> None:
    """Write records as they are; whoever writes has merged them with what stood before."""
    values = [
        {
            "tenant": tenant,
            "person_id": one.person_id,
            "day": one.day,
            "source": one.source.value,
            "origin": one.origin,
            "first_seen": one.first,
            "last_seen": one.last,
            "gaps": _gaps_text(one),
            "open_begin": int(one.open_begin),
            "open_end": int(one.open_end),
        }
        for one in records
    ]
    if values:
        tx.execute(_SAVE, values)


def explanations_between(
    tx: Connection, tenant: int, people: Sequence[str] | None, since: date, to: date
) -> dict[PersonDay, tuple[Explanation, ...]]:
    """Return the reasons that people gave, the oldest first; ``None`` asks for everybody."""
    statement, params = _REASONS.to(people)
    values = {"tenant": tenant, "since": since, "to": to, **params}
    found: dict[PersonDay, tuple[Explanation, ...]] = {}
    for row in tx.execute(statement, values):
        given = Explanation(
            kind=DifferenceKind(row.kind),
            begin=row.begins_at,
            end=row.ends_at,
            reason=row.reason,
            at=row.made_at,
        )
        key = (row.person_id, row.day)
        found[key] = (*found.get(key, ()), given)
    return found


def insert_explanation(tx: Connection, tenant: int, given: StoredExplanation) -> None:
    """Keep a reason."""
    tx.execute(
        insert(telework_explanation),
        {
            "tenant": tenant,
            "event_id": given.event_id,
            "person_id": given.person_id,
            "day": given.day,
            "kind": given.explanation.kind.value,
            "begins_at": given.explanation.begin,
            "ends_at": given.explanation.end,
            "reason": given.explanation.reason,
            "made_at": given.explanation.at,
        },
    )


def _gaps_text(record: ObjectiveRecord) -> str:
    return " ".join(
        f"{minute_of(record.day, gap.begin)}-{minute_of(record.day, gap.end)}"
        for gap in record.gaps
    )


def _record(row: AnyRow) -> ObjectiveRecord:
    pairs = [text.split("-") for text in row.gaps.split()]
    return ObjectiveRecord(
        person_id=row.person_id,
        day=row.day,
        source=ObjectiveSource(row.source),
        origin=row.origin,
        first=row.first_seen,
        last=row.last_seen,
        gaps=tuple(
            Gap(begin=moment_at(row.day, int(begin)), end=moment_at(row.day, int(end)))
            for begin, end in pairs
        ),
        open_begin=bool(row.open_begin),
        open_end=bool(row.open_end),
    )
