# SPDX-License-Identifier: Apache-2.0
"""Fiscal years, eras and the city's day."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approval.calendar import city_day, era_date, era_short, fiscal_year, start_of_day


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 3, 31), 2025),
        (date(2026, 4, 1), 2026),
        (date(2026, 12, 31), 2026),
        (date(2027, 1, 1), 2026),
    ],
)
def test_the_fiscal_year_begins_on_the_first_of_april(day: date, year: int) -> None:
    assert fiscal_year(day) == year


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        (date(2026, 11, 24), "令和8年11月24日", "R8.11.24"),
        (date(2019, 5, 1), "令和元年5月1日", "R1.5.1"),
        (date(2019, 4, 30), "平成31年4月30日", "H31.4.30"),
        (date(1989, 1, 7), "昭和64年1月7日", "S64.1.7"),
        (date(1926, 12, 24), "大正15年12月24日", "T15.12.24"),
        (date(1912, 7, 29), "明治45年7月29日", "M45.7.29"),
    ],
)
def test_dates_are_written_in_the_era_of_their_day(day: date, long: str, short: str) -> None:
    assert (era_date(day), era_short(day)) == (long, short)


def test_a_date_before_the_first_era_is_an_error() -> None:
    with pytest.raises(ValueError, match="no era"):
        era_date(date(1868, 10, 22))


def test_the_citys_day_begins_at_midnight_in_japan_not_in_utc() -> None:
    midnight = datetime(2027, 3, 31, 15, 0, tzinfo=UTC)
    assert city_day(midnight) == date(2027, 4, 1)
    assert city_day(midnight - timedelta(seconds=1)) == date(2027, 3, 31)


def test_a_time_without_zone_is_an_error() -> None:
    with pytest.raises(ValueError, match="time zone"):
        city_day(datetime(2026, 4, 1))  # noqa: DTZ001, the fault under test


@given(st.dates(min_value=date(1900, 1, 1)))
def test_the_start_of_a_day_is_the_first_instant_of_that_day(day: date) -> None:
    start = start_of_day(day)
    assert city_day(start) == day
    assert city_day(start - timedelta(microseconds=1)) == day - timedelta(days=1)
