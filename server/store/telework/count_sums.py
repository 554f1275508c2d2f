# SPDX-License-Identifier: Apache-2.0
"""Statements that sum counted days into groups; the database does all the adding."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, case, func, or_, select, tuple_

from server.store.tables import telework_day_count
from telework.counting import KINDS
from telework.counting.wire import Dimension

_COUNTED = telework_day_count.c
_COLUMNS: dict[Dimension, Column[Any]] = {
    Dimension.BUREAU: _COUNTED.bureau_id,
    Dimension.SECTION: _COUNTED.section_id,
    Dimension.GRADE: _COUNTED.grade,
    Dimension.UNIT: _COUNTED.unit,
    Dimension.PERSON: _COUNTED.person_id,
}
NUMBERS = ("half_units", "minutes", "events")
"""What is kept for each kind in columns of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which counted days: of one policy, a period, and whom the reader may see.

    Attributes:
        sections: those whose days are open to the reader, None for the whole city.
        person_id: whose days are open beside them, empty for nobody's.
        only_section, only_person, only_kind: narrows further, empty for no matter which.
    """

    tenant: int
    policy_id: str
    since: date
    to: date
    sections: Sequence[str] | None = None
    person_id: str = ""
    only_section: str = ""
    only_person: str = ""
    only_kind: str = ""

    def conditions(self) -> list[ColumnElement[bool]]:
        """Return what a counted day must be like."""
        found = [
            _COUNTED.tenant == self.tenant,
            _COUNTED.policy_id == self.policy_id,
            _COUNTED.day >= self.since,
            _COUNTED.day <= self.to,
        ]
        if self.sections is not None:
            own = _COUNTED.person_id == self.person_id
            found.append(or_(own, _COUNTED.section_id.in_(self.sections)))
        if self.only_section:
            found.append(_COUNTED.section_id == self.only_section)
        if self.only_person:
            found.append(_COUNTED.person_id == self.only_person)
        if self.only_kind:
            columns = (_COUNTED[f"{self.only_kind}_{name}"] for name in NUMBERS)
            leads = _COUNTED.leading == self.only_kind
            found.append(or_(leads, *(column > 0 for column in columns)))
        return found


def sum_groups(
    tx: Connection, scope: Scope, by: Sequence[Dimension], *, by_kind: bool
) -> list[Mapping[str, Any]]:
    """Return the sums of each group, live and confirmed (``c_``), by columns named as counters.

    With ``by_kind`` every number stands three times, as ``home_events``. People are counted
    in a second step over the rows of each person, so that nobody is sorted out twice.
    """
    keys = [_COLUMNS[each] for each in by]
    inner = _of_each_person(scope, keys, by_kind=by_kind).subquery()
    names = [column.name for column in keys]
    sums = [
        func.coalesce(func.sum(column), 0).label(column.name)
        for column in inner.c
        if column.name not in {*names, "of_person"}
    ]
    people = [
        func.coalesce(func.sum(case((inner.c[name] > 0, 1), else_=0)), 0).label(
            name.replace("person_days", "people")
        )
        for name in [column.name for column in inner.c]
        if name.endswith("person_days")
    ]
    outer = [inner.c[name] for name in names]
    statement = select(*outer, *sums, *people).group_by(*outer).order_by(*outer)
    return [dict(row) for row in tx.execute(statement).mappings()]


def _of_each_person(scope: Scope, keys: Sequence[Column[Any]], *, by_kind: bool) -> Select[Any]:
    numbers = _by_kind() if by_kind else _together()
    sums = [func.sum(number).label(name) for name, number in numbers.items()]
    sums += [
        func.sum(number * _COUNTED.confirmed).label(f"c_{name}")
        for name, number in numbers.items()
        if name not in _NOT_CONFIRMED
    ]
    person = _COUNTED.person_id.label("of_person")
    return (
        select(*keys, person, *sums).where(*scope.conditions()).group_by(*keys, _COUNTED.person_id)
    )


_NOT_CONFIRMED = frozenset({"exceptions"})


def _together() -> dict[str, ColumnElement[Any]]:
    totals: dict[str, ColumnElement[Any]] = {"person_days": _COUNTED.person_days}
    for name in NUMBERS:
        home, satellite, mobile = (_COUNTED[f"{kind.value}_{name}"] for kind in KINDS)
        totals[name] = home + satellite + mobile
    totals["allowance_days"] = _COUNTED.allowance_days
    totals["exceptions"] = case((_COUNTED.unpermitted > 0, 1), else_=0)
    return totals


def _by_kind() -> dict[str, ColumnElement[Any]]:
    found: dict[str, ColumnElement[Any]] = {}
    for kind in KINDS:
        leads = _COUNTED.leading == kind.value
        found[f"{kind.value}_person_days"] = case((leads, _COUNTED.person_days), else_=0)
        found |= {f"{kind.value}_{name}": _COUNTED[f"{kind.value}_{name}"] for name in NUMBERS}
    found["home_allowance_days"] = _COUNTED.allowance_days
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class DayBehind:
    """A counted day behind a figure; what its rules were is asked of its facts."""

    day: date
    person_id: str
    section_id: str
    unit: str
    unpermitted: int
    confirmed: int


def days_behind(
    tx: Connection, scope: Scope, after: tuple[date, str] | None, limit: int
) -> list[DayBehind]:
    """Return a page of the days behind a figure, by date and person."""
    columns = [_COUNTED[name] for name in DayBehind.__dataclass_fields__]
    statement = select(*columns).where(*scope.conditions())
    if after is not None:
        place = tuple_(_COUNTED.day, _COUNTED.person_id)
        statement = statement.where(place > tuple_(*after))
    ordered = statement.order_by(_COUNTED.day, _COUNTED.person_id).limit(limit)
    return [DayBehind(**row) for row in tx.execute(ordered).mappings()]
