# SPDX-License-Identifier: Apache-2.0
"""Keeping small cells back (秘匿), so that no figure tells about one known person (T9).

A cell of a sensitive field is kept back where it stands for one to four people, and in a
section of fewer than five people altogether. That alone would not do: where the others and
the total are shown, the one that is missing can be worked out. So in every row and every
column either nothing is kept back, or at least two cells that hold five people together, or
everything; and no cell may follow from rows and columns taken together.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

LEAST = 5
"""Fewest people that a figure may stand for."""

Cell = tuple[str, str]
"""Section and value; the section is empty for the whole city."""

CITY = ""


def kept_back(cells: Mapping[Cell, int], people: Mapping[str, int]) -> frozenset[Cell]:
    """Return which cells may not be shown.

    Args:
        cells: people by section and value, the whole city (section empty) among them; every
            combination is there, also those of nobody.
        people: how many people each section has, known to whoever reads the table.
    """
    hidden = {
        cell
        for cell, count in cells.items()
        if 0 < count < LEAST or (cell[0] != CITY and people.get(cell[0], 0) < LEAST)
    }
    lines = _lines(cells)
    while (more := _next(lines, cells, hidden)) is not None:
        hidden.add(more)
    return frozenset(hidden)


def _next(
    lines: Sequence[Sequence[Cell]], cells: Mapping[Cell, int], hidden: Set[Cell]
) -> Cell | None:
    """Return what must be kept back too, None when nothing can be worked out."""
    for line in lines:
        out = [cell for cell in line if cell in hidden]
        if out and (len(out) < 2 or sum(cells[cell] for cell in out) < LEAST):
            more = _cheapest((cell for cell in line if cell not in hidden), cells)
            if more is not None:
                return more
    for section, value in sorted(determined(hidden)):
        beside = (cell for cell in cells if section == cell[0] or value == cell[1])
        more = _cheapest((cell for cell in beside if cell not in hidden), cells)
        if more is not None:
            return more
    return None


def determined(hidden: Set[Cell]) -> set[Cell]:
    """Return the cells that follow from the totals of all rows and columns.

    Rows and columns are the points of a graph and the cells kept back its lines between them:
    what follows is exactly a line without which the graph falls apart (a bridge).
    """
    beside: dict[str, list[str]] = defaultdict(list)
    for section, value in sorted(hidden):
        beside[f"row {section}"].append(f"column {value}")
        beside[f"column {value}"].append(f"row {section}")
    reached: dict[str, int] = {}
    found: set[Cell] = set()
    for start in beside:
        if start not in reached:
            _walk(start, beside, reached, found)
    return found


def _walk(
    start: str, beside: Mapping[str, Sequence[str]], reached: dict[str, int], found: set[Cell]
) -> None:
    """Walk depth first without recursion, and note each bridge on the way back (Tarjan)."""
    lowest = {start: len(reached)}
    reached[start] = len(reached)
    path = [(start, "", iter(beside[start]))]
    while path:
        point, came_from, others = path[-1]
        following = next(others, None)
        if following is None:
            path.pop()
            if came_from:
                lowest[came_from] = min(lowest[came_from], lowest[point])
                if lowest[point] > reached[came_from]:
                    found.add(_cell_between(point, came_from))
        elif following in reached:
            if following != came_from:
                lowest[point] = min(lowest[point], reached[following])
        else:
            lowest[following] = reached[following] = len(reached)
            path.append((following, point, iter(beside[following])))


def _cell_between(one: str, other: str) -> Cell:
    row, column = (one, other) if one.startswith("row ") else (other, one)
    return row.removeprefix("row "), column.removeprefix("column ")


def _lines(cells: Mapping[Cell, int]) -> list[list[Cell]]:
    """Return every row and every column: what a reader can hold against its total."""
    sections = dict.fromkeys(section for section, _value in cells)
    values = dict.fromkeys(value for _section, value in cells)
    rows = [[(section, value) for value in values] for section in sections]
    columns = [[(section, value) for section in sections] for value in values]
    return [*rows, *columns]


def _cheapest(shown: Iterable[Cell], cells: Mapping[Cell, int]) -> Cell | None:
    """Return the smallest cell that helps: nobody's and the city's only where nothing else is."""
    return min(
        shown,
        key=lambda cell: (cells[cell] == 0, cell[0] == CITY, cells[cell], cell),
        default=None,
    )
