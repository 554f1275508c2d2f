# SPDX-License-Identifier: Apache-2.0
"""Statements on patterns of hours, who works by which, and exchanged days."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.postgresql import insert as upsert

from server.store.tables import telework_pattern, telework_schedule, telework_swap
from server.store.telework.whose import OfPeople
from telework.hours.pattern import (
    PatternAssignment,
    SchedulePattern,
    SwappedDay,
    week_from_text,
    week_text,
)

_PATTERNS = (
    select(telework_pattern)
    .where(telework_pattern.c.tenant == bindparam("of_tenant"))
    .order_by(telework_pattern.c.pattern_id)
)
_ASSIGNED = OfPeople(
    select(telework_schedule).where(telework_schedule.c.tenant == bindparam("tenant")),
    telework_schedule.c.person_id,
)
_SWAPS = OfPeople(
    select(telework_swap).where(telework_swap.c.tenant == bindparam("tenant")),
    telework_swap.c.person_id,
)
_NEW_PATTERN = upsert(telework_pattern)
_SAVE_PATTERN = _NEW_PATTERN.on_conflict_do_update(
    index_elements=["tenant", "pattern_id"],
    set_={"name": _NEW_PATTERN.excluded.name, "week": _NEW_PATTERN.excluded.week},
)
_NEW_ASSIGNMENT = upsert(telework_schedule)
_SAVE_ASSIGNMENT = _NEW_ASSIGNMENT.on_conflict_do_update(
    index_elements=["tenant", "assignment_id"],
    set_={
        name: _NEW_ASSIGNMENT.excluded[name]
        for name in ("pattern_id", "first_day", "last_day", "given_by", "given_at")
    },
)
_NEW_SWAP = upsert(telework_swap)
_SAVE_SWAP = _NEW_SWAP.on_conflict_do_update(
    index_elements=["tenant", "person_id", "duty_day"],
    set_={"off_day": _NEW_SWAP.excluded.off_day},
)


def patterns(tx: Connection, tenant: int) -> dict[str, SchedulePattern]:
    """Return every pattern of the city by its id."""
    return {
        row.pattern_id: SchedulePattern(
            pattern_id=row.pattern_id, name=row.name, week=week_from_text(row.week)
        )
        for row in tx.execute(_PATTERNS, {"of_tenant": tenant})
    }


def assignments_of(
    tx: Connection, tenant: int, people: Sequence[str] | None
) -> dict[str, tuple[PatternAssignment, ...]]:
    """Return by which patterns people work, have worked and will; ``None``: everybody."""
    statement, params = _ASSIGNED.to(people)
    found: dict[str, tuple[PatternAssignment, ...]] = {}
    for row in tx.execute(statement, {"tenant": tenant, **params}):
        one = PatternAssignment(
            assignment_id=row.assignment_id,
            person_id=row.person_id,
            pattern_id=row.pattern_id,
            first=row.first_day,
            last=row.last_day,
        )
        found[row.person_id] = (*found.get(row.person_id, ()), one)
    return found


def swaps_of(
    tx: Connection, tenant: int, people: Sequence[str] | None
) -> dict[str, tuple[SwappedDay, ...]]:
    """Return the days that people exchanged; ``None``: everybody."""
    statement, params = _SWAPS.to(people)
    found: dict[str, tuple[SwappedDay, ...]] = {}
    for row in tx.execute(statement, {"tenant": tenant, **params}):
        one = SwappedDay(person_id=row.person_id, duty_day=row.duty_day, off_day=row.off_day)
        found[row.person_id] = (*found.get(row.person_id, ()), one)
    return found


def save_patterns(tx: Connection, tenant: int, given: Iterable[SchedulePattern]) -> None:
    """Write patterns; one that stands already takes the new name and hours."""
    values = [
        {"tenant": tenant, "pattern_id": one.pattern_id, "name": one.name, "week": week_text(one)}
        for one in given
    ]
    if values:
        tx.execute(_SAVE_PATTERN, values)


def save_assignments(
    tx: Connection, tenant: int, given: Iterable[PatternAssignment], by: str, now: datetime
) -> None:
    """Write assignments; one that stands already is changed."""
    values = [
        {
            "tenant": tenant,
            "assignment_id": one.assignment_id,
            "person_id": one.person_id,
            "pattern_id": one.pattern_id,
            "first_day": one.first,
            "last_day": one.last,
            "given_by": by,
            "given_at": now,
        }
        for one in given
    ]
    if values:
        tx.execute(_SAVE_ASSIGNMENT, values)


def save_swaps(tx: Connection, tenant: int, given: Iterable[SwappedDay]) -> None:
    """Write exchanged days."""
    values = [
        {
            "tenant": tenant,
            "person_id": one.person_id,
            "duty_day": one.duty_day,
            "off_day": one.off_day,
        }
        for one in given
    ]
    if values:
        tx.execute(_SAVE_SWAP, values)
