# SPDX-License-Identifier: Apache-2.0
"""The fiscal year against the line from 1,200 to 15,000 a month."""

from datetime import UTC, datetime

from telework.statistics.trend import MonthTotal, Target, months_of, trend_of
from telework.statistics.wire import Basis, FigureEvidence, FigureState, Trend

LINE = Target(
    first_month="2026-04",
    first_half_units=2_400,
    last_month="2027-03",
    last_half_units=30_000,
)
BASIS = Basis(
    policy_id="standard",
    policy_version=1,
    as_of=datetime(2026, 9, 1, tzinfo=UTC),
    state=FigureState.PROVISIONAL,
    evidence=FigureEvidence.LIVE,
)


def trend(*half_units: int, over: bool = True) -> Trend:
    months = months_of(2026)
    totals = {
        month: MonthTotal(
            half_units=units,
            person_days=units // 2,
            users=units // 10,
            state=FigureState.CLOSED,
            over=over or place < len(half_units) - 1,
        )
        for place, (month, units) in enumerate(zip(months, half_units, strict=False))
    }
    return trend_of(2026, totals, LINE, BASIS)


def test_the_line_goes_straight_from_the_first_month_to_the_last() -> None:
    assert (LINE.on("2026-04"), LINE.on("2027-03")) == (2_400, 30_000)
    assert LINE.on("2026-05") - LINE.on("2026-04") == 27_600 // 11
    assert (LINE.on("2025-01"), LINE.on("2028-01")) == (2_400, 30_000)


def test_a_year_begins_in_april_and_ends_in_march() -> None:
    assert (months_of(2026)[0], months_of(2026)[-1]) == ("2026-04", "2027-03")


def test_three_whole_months_on_a_line_are_drawn_on() -> None:
    found = trend(2_000, 3_000, 4_000)
    assert found.method == "linear"
    assert [month.forecast_half_units for month in found.months[:5]] == [
        *(None, None, None, 5_000, 6_000)
    ]
    assert found.months[-1].forecast_half_units == 13_000
    assert found.reaches_target is False


def test_fewer_months_go_on_as_the_last_and_none_says_nothing() -> None:
    assert trend(2_000, 3_000).months[-1].forecast_half_units == 3_000
    assert trend(2_000).method == "last"
    nothing = trend()
    assert (nothing.method, nothing.reaches_target) == ("none", None)
    assert nothing.months[-1].forecast_half_units is None


def test_the_month_that_runs_is_no_whole_month_but_keeps_what_it_has() -> None:
    found = trend(2_000, 2_000, 2_000, 9_000, over=False)
    assert found.months[3].forecast_half_units == 9_000
    assert found.months[4].forecast_half_units == 2_000


def test_a_falling_line_ends_at_nothing_and_a_steep_one_reaches_the_target() -> None:
    assert trend(3_000, 2_000, 1_000).months[-1].forecast_half_units == 0
    assert trend(2_400, 6_000, 9_600).reaches_target is True
