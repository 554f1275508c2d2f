# SPDX-License-Identifier: Apache-2.0
"""Read what HR gives about people: age band and the way to the office.

``traits.csv``: person_id, age_band, way_minutes, way_metres, co2_grams_per_km. Minutes and
metres are there and back (往復). Empty cells say that it is not known, or was not given.
"""

from dataclasses import dataclass

from approval import Problem, Row, read_table
from telework.statistics.savings import Way

FILE = "traits.csv"
COLUMNS = ("person_id", "age_band", "way_minutes", "way_metres", "co2_grams_per_km")
AGE_BANDS = {
    "": "",
    "under_30": "29歳以下",
    "30s": "30代",
    "40s": "40代",
    "50s": "50代",
    "over_60": "60歳以上",
}
"""Age bands and their names; ages themselves are not asked for."""

LONGEST_WAY_MINUTES = 24 * 60
LONGEST_WAY_METRES = 1_000_000
MOST_CO2 = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffTraits:
    """What is known of one person; ``way`` is None where it was not given."""

    person_id: str
    age_band: str
    way: Way | None


def parse_traits(text: str) -> tuple[StaffTraits, ...] | tuple[Problem, ...]:
    """Return everybody's traits, or everything that is wrong with the file."""
    rows, problems = read_table(FILE, text, COLUMNS)
    found = [_traits(row) for row in rows]
    seen: dict[str, int] = {}
    for row, traits in zip(rows, found, strict=True):
        if traits.person_id in seen:
            row.fault(
                "id.twice", "person_id", id=traits.person_id, line=str(seen[traits.person_id])
            )
        seen.setdefault(traits.person_id, row.line)
    problems += [problem for row in rows for problem in row.problems]
    return tuple(problems) or tuple(found)


def _traits(row: Row) -> StaffTraits:
    minutes = _number(row, "way_minutes", LONGEST_WAY_MINUTES)
    metres = _number(row, "way_metres", LONGEST_WAY_METRES)
    grams = _number(row, "co2_grams_per_km", MOST_CO2)
    way = None
    if minutes is not None:
        way = Way(minutes=minutes, metres=metres or 0, co2_grams_per_km=grams or 0)
    return StaffTraits(
        person_id=row.needed("person_id"), age_band=row.choice("age_band", AGE_BANDS), way=way
    )


def _number(row: Row, column: str, most: int) -> int | None:
    if not row.text(column).strip():
        return None
    found = row.integer(column)
    if found is not None and found > most:
        row.fault("cell.not_a_number", column, value=row.text(column))
        return None
    return found
