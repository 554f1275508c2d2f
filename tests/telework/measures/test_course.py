# SPDX-License-Identifier: Apache-2.0
"""Late, on course, reached: the stated rule, on the programme's own measures."""

from fractions import Fraction

import pytest

from telework.measures.course import Standing, course_at, difference, standing, written
from telework.measures.measure import Direction, Measure, MonthValue, number_of


def _measure(
    direction: Direction,
    baseline: tuple[str, str] | None,
    target: tuple[str, str],
    *steps: tuple[str, str],
) -> Measure:
    return Measure(
        measure_id="m",
        number=1,
        name="施策",
        owners=("S1",),
        definition="数えるもの",
        unit="件",
        direction=direction,
        baseline=None if baseline is None else _value(*baseline),
        target=_value(*target),
        steps=tuple(_value(*step) for step in steps),
    )


def _value(month: str, value: str) -> MonthValue:
    return MonthValue(month=month, value=value)


REMOTE = _measure(Direction.UP, ("2020-09", "1200"), ("2022-03", "15000"))
WAITING = _measure(Direction.DOWN, ("2020-09", "12"), ("2022-03", "9"))
ONLINE = _measure(Direction.UP, None, ("2022-03", "28"), ("2021-03", "10"))


@pytest.mark.parametrize(
    ("measure", "month", "course"),
    [
        (REMOTE, "2020-08", Fraction(1200)),
        (REMOTE, "2020-09", Fraction(1200)),
        (REMOTE, "2021-06", Fraction(8100)),
        (REMOTE, "2022-02", Fraction(42700, 3)),
        (REMOTE, "2022-03", Fraction(15000)),
        (REMOTE, "2024-01", Fraction(15000)),
        (WAITING, "2021-06", Fraction(21, 2)),
        (ONLINE, "2021-02", None),
        (ONLINE, "2021-03", Fraction(10)),
        (ONLINE, "2021-09", Fraction(19)),
    ],
)
def test_the_course_is_straight_between_its_months_and_level_outside(
    measure: Measure, month: str, course: Fraction | None
) -> None:
    assert course_at(measure, month) == course


@pytest.mark.parametrize(
    ("measure", "month", "value", "expected"),
    [
        (REMOTE, "2021-06", "8100", Standing.ON_COURSE),
        (REMOTE, "2021-06", "8099.5", Standing.LATE),
        (REMOTE, "2021-06", "15000", Standing.REACHED),
        (REMOTE, "2022-02", "14233", Standing.LATE),
        (REMOTE, "2022-02", "14234", Standing.ON_COURSE),
        (REMOTE, "2022-04", "14999", Standing.LATE),
        (WAITING, "2021-06", "10.5", Standing.ON_COURSE),
        (WAITING, "2021-06", "10.6", Standing.LATE),
        (WAITING, "2021-06", "9", Standing.REACHED),
        (ONLINE, "2021-02", "3", Standing.NO_COURSE),
    ],
)
def test_a_figure_is_judged_by_the_course_of_its_own_month(
    measure: Measure, month: str, value: str, expected: Standing
) -> None:
    assert standing(measure, _value(month, value)) is expected


def test_without_a_figure_nothing_is_judged() -> None:
    assert standing(REMOTE, None) is Standing.NO_FIGURE


def test_how_far_ahead_counts_in_the_better_direction() -> None:
    assert difference(WAITING, "10", Fraction(21, 2)) == Fraction(1, 2)
    assert difference(REMOTE, "8000", Fraction(8100)) == -100


@pytest.mark.parametrize(
    ("number", "decimals", "shown"),
    [
        (Fraction(42700, 3), 0, "14233"),
        (Fraction(21, 2), 0, "11"),
        (Fraction(-21, 2), 0, "-11"),
        (Fraction(1, 3), 4, "0.3333"),
        (Fraction(-1, 8), 2, "-0.13"),
    ],
)
def test_a_course_is_written_with_the_decimals_of_its_measure(
    number: Fraction, decimals: int, shown: str
) -> None:
    assert written(number, decimals) == shown


@pytest.mark.parametrize(
    "value",
    ["", "-", ".5", "1e3", "1,200", "１２", "NaN", "1.23456", "1" * 16, "1.2.3", " 1", "1."],
)
def test_what_is_no_plain_decimal_is_no_value(value: str) -> None:
    with pytest.raises(ValueError, match=r"decimal|digits"):
        number_of(value)


@pytest.mark.parametrize(
    "month", ["2020-13", "2020-00", "20-09", "2020/09", "2020-9", "", "0001-01"]
)
def test_what_is_no_month_is_refused(month: str) -> None:
    with pytest.raises(ValueError, match="month"):
        _value(month, "1")
