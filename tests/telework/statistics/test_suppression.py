# SPDX-License-Identifier: Apache-2.0
"""Nobody can be told from a published table, whatever is added up or taken away."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from telework.statistics.suppression import CITY, LEAST, Cell, determined, kept_back

VALUES = ("childcare", "care", "illness", "commute")


def table(rows: dict[str, tuple[int, ...]]) -> dict[Cell, int]:
    """Make a table with the city's row beside the sections'."""
    city = tuple(sum(column) for column in zip(*rows.values(), strict=True))
    return {
        (section, value): count
        for section, counts in {**rows, CITY: city}.items()
        for value, count in zip(VALUES, counts, strict=False)
    }


def many(cells: dict[Cell, int]) -> dict[str, int]:
    """Let every section have enough people."""
    return {section: 50 for section, _value in cells}


def worked_out(cells: dict[Cell, int], hidden: frozenset[Cell]) -> set[Cell]:
    """Solve for what is kept back, as a reader would who trusts the totals (elimination)."""
    unknown = sorted(hidden)
    place = {cell: index for index, cell in enumerate(unknown)}
    sections = {section for section, _ in cells}
    values = {value for _, value in cells}
    equations = []
    for chosen in (
        *([cell for cell in unknown if cell[0] == section] for section in sections),
        *([cell for cell in unknown if cell[1] == value] for value in values),
    ):
        row = [Fraction(0)] * len(unknown)
        for cell in chosen:
            # In its column the city stands on the other side; in its row it has a total.
            column = bool(chosen) and len({one[1] for one in chosen}) == 1
            row[place[cell]] = Fraction(-1 if column and cell[0] == CITY else 1)
        equations.append(row)
    solved = _reduced(equations)
    return {
        unknown[next(i for i, x in enumerate(row) if x)]
        for row in solved
        if sum(1 for x in row if x) == 1
    }


def _reduced(rows: list[list[Fraction]]) -> list[list[Fraction]]:
    found: list[list[Fraction]] = []
    width = len(rows[0]) if rows else 0
    rest = [row[:] for row in rows]
    for column in range(width):
        pivot = next((row for row in rest if row[column]), None)
        if pivot is None:
            continue
        rest.remove(pivot)
        pivot = [x / pivot[column] for x in pivot]
        clean = lambda row, by=pivot, at=column: [  # noqa: E731
            x - row[at] * y for x, y in zip(row, by, strict=True)
        ]
        rest = [clean(row) for row in rest]
        found = [clean(row) for row in found]
        found.append(pivot)
    return found


def test_large_cells_are_all_shown() -> None:
    cells = table({"a": (5, 6, 7, 8), "b": (9, 10, 11, 12)})
    assert kept_back(cells, many(cells)) == frozenset()


def test_one_to_four_people_are_kept_back_and_another_beside_them() -> None:
    cells = table({"a": (2, 20, 30, 40), "b": (15, 25, 35, 45)})
    hidden = kept_back(cells, many(cells))
    assert ("a", "childcare") in hidden
    in_row = [cell for cell in hidden if cell[0] == "a"]
    in_column = [cell for cell in hidden if cell[1] == "childcare"]
    assert len(in_row) >= 2
    assert len(in_column) >= 2
    assert worked_out(cells, hidden) == set()


def test_a_section_of_four_people_shows_nothing_not_even_that_nobody_has_a_reason() -> None:
    cells = table({"a": (0, 0, 4, 0), "b": (15, 25, 35, 45), "c": (9, 9, 9, 9)})
    hidden = kept_back(cells, {"a": 4, "b": 120, "c": 36})
    assert {("a", value) for value in VALUES} <= hidden


def test_two_small_cells_do_not_hide_each_other() -> None:
    # 1 and 2 alone would leave a remainder of 3: too few people to hide in.
    cells = table({"a": (1, 2, 30, 40), "b": (15, 25, 35, 45)})
    in_row = [cell for cell in kept_back(cells, many(cells)) if cell[0] == "a"]
    assert sum(cells[cell] for cell in in_row) >= LEAST


def test_a_bridge_between_two_blocks_follows_from_the_totals() -> None:
    blocks = {
        *(("a", "x"), ("a", "y"), ("b", "x"), ("b", "y")),
        *(("c", "z"), ("c", "w"), ("d", "z"), ("d", "w")),
    }
    assert determined(blocks) == set()
    assert determined(blocks | {("a", "z")}) == {("a", "z")}


@given(
    st.dictionaries(
        st.sampled_from("abcdef"),
        st.tuples(*[st.integers(0, 12)] * len(VALUES)),
        min_size=1,
    )
)
def test_nothing_kept_back_can_be_worked_out(rows: dict[str, tuple[int, ...]]) -> None:
    cells = table(rows)
    people = {section: sum(counts) for section, counts in rows.items()}
    hidden = kept_back(cells, people)
    small = {cell for cell, count in cells.items() if 0 < count < LEAST}
    assert small <= hidden
    if len(rows) > 1:
        assert worked_out(cells, hidden) == set()
    for section in {*rows, CITY}:
        out = [cell for cell in hidden if cell[0] == section]
        enough = len(out) >= 2 and sum(cells[cell] for cell in out) >= LEAST
        assert not out or enough or len(out) == len(VALUES)
