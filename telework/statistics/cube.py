# SPDX-License-Identifier: Apache-2.0
"""The cube: month × section × kind × unit, in whole numbers that add up."""

from collections import defaultdict
from collections.abc import Iterable

from telework.statistics.counted_days import KINDS, CountedDay
from telework.statistics.wire import CubeRow


def cube_of(days: Iterable[CountedDay]) -> tuple[CubeRow, ...]:
    """Add counted days up, in the order of month, section, kind and unit."""
    cells: dict[tuple[str, str, int, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for day in days:
        for index, kind in enumerate(KINDS):
            person_days = day.person_days if day.leading == kind else 0
            found = (day.half_units[index], person_days, day.events[index])
            if any(found):
                cell = cells[f"{day.day:%Y-%m}", day.section_id, index, day.unit]
                cell[:] = [one + more for one, more in zip(cell, found, strict=True)]
    return tuple(
        CubeRow(
            month=month,
            section_id=section_id,
            kind=KINDS[index],
            unit=unit,
            half_units=half_units,
            person_days=person_days,
            events=events,
        )
        for (month, section_id, index, unit), (half_units, person_days, events) in sorted(
            cells.items()
        )
    )
