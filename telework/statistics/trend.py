# SPDX-License-Identifier: Apache-2.0
"""A fiscal year against the target line, with a forecast to its end that says how it was made."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from telework.statistics.wire import Basis, FigureState, Trend, TrendMonth

LEAST_MONTHS = 3
"""Fewest whole months through which a line is drawn."""


class TargetLine(Protocol):
    """What the months of a year are held against."""

    def on(self, month: str) -> int:
        """Return the line at a month, in half-days."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The target line in half-days, straight between two months (``YYYY-MM``, both included)."""

    first_month: str
    first_half_units: int
    last_month: str
    last_half_units: int

    def on(self, month: str) -> int:
        """Return the line at a month, rounded down; level before and after."""
        span = _number(self.last_month) - _number(self.first_month)
        place = min(max(_number(month) - _number(self.first_month), 0), max(span, 0))
        if span <= 0:
            return self.last_half_units
        rise = self.last_half_units - self.first_half_units
        return self.first_half_units + rise * place // span


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthTotal:
    """The figures of one month that has begun; ``over`` once its last day has passed.

    ``delta_half_units`` is what approved amendments changed in it since it was closed.
    """

    half_units: int
    person_days: int
    users: int
    state: FigureState
    over: bool
    delta_half_units: int = 0


def months_of(fiscal_year: int) -> tuple[str, ...]:
    """Return the twelve months of a fiscal year (会計年度), April first."""
    spring = [f"{fiscal_year}-{month:02}" for month in range(4, 13)]
    return (*spring, *(f"{fiscal_year + 1}-{month:02}" for month in range(1, 4)))


def trend_of(
    fiscal_year: int, totals: Mapping[str, MonthTotal], target: TargetLine, basis: Basis
) -> Trend:
    """Put the months beside the line; from whole months alone a forecast is made.

    Through three or more whole months a straight line by least squares; after fewer the
    last one goes on; without any there is none.
    """
    months = months_of(fiscal_year)
    whole = [
        (place, totals[month].half_units)
        for place, month in enumerate(months)
        if month in totals and totals[month].over
    ]
    method = "linear" if len(whole) >= LEAST_MONTHS else "last" if whole else "none"
    rows = tuple(_row(place, month, totals, target, whole) for place, month in enumerate(months))
    last = rows[-1]
    reached = last.forecast_half_units if last.half_units is None else last.half_units
    if totals.get(months[-1]) is not None and not totals[months[-1]].over:
        reached = last.forecast_half_units
    return Trend(
        fiscal_year=fiscal_year,
        basis=basis,
        months=rows,
        method=method,
        reaches_target=None if reached is None else reached >= last.target_half_units,
    )


def _row(
    place: int,
    month: str,
    totals: Mapping[str, MonthTotal],
    target: TargetLine,
    whole: Sequence[tuple[int, int]],
) -> TrendMonth:
    total = totals.get(month)
    ahead = None if total is not None and total.over else _forecast(whole, place)
    if ahead is not None and total is not None:
        # What has happened already cannot be taken back by a line.
        ahead = max(ahead, total.half_units)
    closed = total is not None and total.state is FigureState.CLOSED
    return TrendMonth(
        month=month,
        half_units=total.half_units if total else None,
        person_days=total.person_days if total else None,
        users=total.users if total else None,
        target_half_units=target.on(month),
        forecast_half_units=ahead,
        state=total.state if total else FigureState.PROVISIONAL,
        delta_half_units=total.delta_half_units if total and closed else None,
        restated_half_units=total.half_units + total.delta_half_units if total and closed else None,
    )


def _forecast(whole: Sequence[tuple[int, int]], place: int) -> int | None:
    if not whole:
        return None
    if len(whole) < LEAST_MONTHS:
        return whole[-1][1]
    count = len(whole)
    sum_x, sum_y = sum(x for x, _ in whole), sum(y for _, y in whole)
    below = count * sum(x * x for x, _ in whole) - sum_x * sum_x
    slope = count * sum(x * y for x, y in whole) - sum_x * sum_y
    # y = (sum_y + slope/below × (count × place − sum_x)) / count, in whole numbers.
    return max(0, (sum_y * below + slope * (count * place - sum_x)) // (count * below))


def _number(month: str) -> int:
    year, _dash, number = month.partition("-")
    return int(year) * 12 + int(number)
