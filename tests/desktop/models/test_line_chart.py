# SPDX-License-Identifier: Apache-2.0
"""Charts of months as data: round scales, named months, places of points."""

from dataclasses import replace
from fractions import Fraction

import pytest

from desktop.models.line_chart import (
    Point,
    Series,
    line_chart,
    named_months,
    place_of,
    scale,
)


def ticks(least: str, most: str) -> list[float]:
    return [float(each) for each in scale(Fraction(least), Fraction(most))]


@pytest.mark.parametrize(
    ("least", "most", "expected"),
    [
        ("1200", "15000", [0, 5000, 10000, 15000]),
        ("72000", "100000", [70000, 80000, 90000, 100000]),
        ("9", "12", [9, 10, 11, 12]),
        ("68.6", "95", [60, 70, 80, 90, 100]),
        ("5", "5", [0, 2, 4, 6]),
        ("0", "0", [0, 0.5]),
        ("-3", "4", [-4, -2, 0, 2, 4]),
    ],
)
def test_a_scale_is_round_and_holds_every_value(
    least: str, most: str, expected: list[float]
) -> None:
    assert ticks(least, most) == expected


def test_a_year_is_named_where_it_begins() -> None:
    first, last = place_of("2025-09"), place_of("2027-03")
    words = [said for _place, said in named_months(first, last)]
    assert words == ["2025/9", "12", "2026/3", "6", "9", "12", "2027/3"]


def test_many_years_name_one_month_of_each() -> None:
    words = [said for _at, said in named_months(place_of("2020-09"), place_of("2026-10"))]
    assert words == ["2020/9", "2021/3", "2022/3", "2023/3", "2024/3", "2025/3", "2026/3"]


def series(*values: tuple[str, str]) -> Series:
    points = (
        Point(place=place_of(month), value=Fraction(value), said=f"{month} {value}")
        for month, value in values
    )
    return Series(name="実績", points=tuple(points))


def test_the_published_curve_reaches_from_one_corner_to_the_other() -> None:
    chart = line_chart([series(("2020-09", "1200"), ("2022-03", "15000"))])
    assert chart is not None
    first, last = chart.walked()
    assert (chart.across(first), chart.across(last)) == (0, 1)
    assert chart.above(last.value) == 1
    assert chart.above(first.value) == Fraction(1200, 15000)


def test_a_single_month_stands_in_the_middle() -> None:
    chart = line_chart([series(("2026-10", "8"))])
    assert chart is not None
    assert chart.across(chart.walked()[0]) == Fraction(1, 2)


def test_nothing_is_no_chart() -> None:
    assert line_chart([]) is None
    assert line_chart([Series(name="実績", points=())]) is None


def test_years_without_a_figure_part_a_line() -> None:
    line = series(("2020-09", "1200"), ("2021-09", "9000"), ("2022-03", "15000"), ("2026-10", "72"))
    assert [len(piece) for piece in line.pieces()] == [3, 1]


def test_a_course_is_known_between_its_corners() -> None:
    course = replace(series(("2020-09", "1200"), ("2026-10", "15000")), corners=True)
    assert [len(piece) for piece in course.pieces()] == [2]


def test_a_line_without_points_has_no_pieces() -> None:
    assert Series(name="実績", points=()).pieces() == ()
