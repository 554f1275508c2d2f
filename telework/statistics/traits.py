# SPDX-License-Identifier: Apache-2.0
"""Users by grade (職階), age band and reason of registration, small cells kept back."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from telework.statistics.counted_days import CountedDay
from telework.statistics.suppression import CITY, Cell, kept_back
from telework.statistics.wire import Trait, TraitRow

SENSITIVE = frozenset({Trait.AGE_BAND, Trait.REASON})
"""A grade goes with a public office; how old somebody is and why he works at home do not."""

Values = Mapping[str, frozenset[str]]
"""The values of each person: one age band, one or several reasons."""


def trait_rows(
    trait: Trait,
    days: Iterable[CountedDay],
    values: Values,
    people: Mapping[str, int],
    names: Mapping[str, str],
) -> tuple[TraitRow, ...]:
    """Return the users by a trait, for each section and for the city.

    Args:
        trait: which it is.
        days: counted days.
        values: of each person; who has none is left out.
        people: how many eligible people each section has.
        names: of all values that there are, for people; in the order shown.
    """
    users, half_units = _cells(days, values, names)
    hidden = kept_back(_counted(users), people) if trait in SENSITIVE else frozenset()
    return tuple(
        TraitRow(
            trait=trait,
            section_id=section_id,
            value=value,
            name=names.get(value, value),
            users=None if (section_id, value) in hidden else len(people_of_cell),
            half_units=None if (section_id, value) in hidden else half_units[section_id, value],
        )
        for (section_id, value), people_of_cell in sorted(users.items())
        if people_of_cell or (section_id, value) in hidden
    )


def _counted(users: Mapping[Cell, set[str]]) -> dict[Cell, int]:
    return {cell: len(found) for cell, found in users.items()}


def _cells(
    days: Iterable[CountedDay], values: Values, names: Iterable[str]
) -> tuple[dict[Cell, set[str]], dict[Cell, int]]:
    users: dict[Cell, set[str]] = defaultdict(set)
    half_units: dict[Cell, int] = defaultdict(int)
    for day in days:
        if not day.person_days:
            continue
        for value in values.get(day.person_id, frozenset()):
            for section_id in (day.section_id, CITY):
                users[section_id, value].add(day.person_id)
                half_units[section_id, value] += sum(day.half_units)
    sections = {section_id for section_id, _value in users}
    known = {*names, *(value for _section_id, value in users)}
    return {(section, value): users[section, value] for section in sections for value in known}, (
        half_units
    )
