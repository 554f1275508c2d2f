# SPDX-License-Identifier: Apache-2.0
"""Counter B from punches alone: the golden cases that need no other record."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telework import FROM_PUNCHES, HalfUnits, Policy, Schedule, WorkingDay, add_up, count_half_units
from tests.telework.makers import MORNING
from tests.telework.test_day import day_of

AS_OF = MORNING + timedelta(hours=12)
CITY_HOURS = Schedule()
LUNCH = [("break", 3.5), ("resume", 4.5)]


def units(*punches: tuple[str, float], schedule: Schedule = CITY_HOURS) -> HalfUnits:
    return count_half_units(day_of(*punches), schedule, FROM_PUNCHES, AS_OF)


@pytest.mark.parametrize(
    ("punches", "home", "satellite", "mobile"),
    [
        pytest.param([("start home", 0), *LUNCH, ("end", 8.75)], 2, 0, 0, id="G1"),
        pytest.param(
            [("start home", 0), ("break", 3.5), ("resume office", 4.5), ("end", 8.75)],
            1, 0, 0, id="G2",
        ),
        pytest.param(
            [("start home", 0), ("break", 3.5), ("resume satellite", 4.5), ("end", 8.75)],
            1, 1, 0, id="G3",
        ),
        pytest.param(
            [("start home", 0), ("switch office", 1), ("switch home", 3), *LUNCH, ("end", 8.75)],
            1, 0, 0, id="G5-office-inside-one-half",
        ),
        pytest.param(
            [("start home", 0), ("switch office", 2), ("switch home", 6), ("end", 8.75)],
            0, 0, 0, id="G5-office-touches-both",
        ),
        pytest.param([("start mobile", 1), ("end", 2)], 0, 0, 0, id="G6"),
        pytest.param([("start mobile", 0), ("end", 3.5)], 0, 0, 1, id="mobile-fills-a-half"),
        pytest.param([], 0, 0, 0, id="G7"),
        pytest.param([("start office", 0), *LUNCH, ("end", 8.75)], 0, 0, 0, id="office"),
        pytest.param(
            [("start home", 0), ("switch satellite", 1), ("end", 3.5)], 0, 1, 0, id="longer-kind"
        ),
        pytest.param([("start home", 3.6), ("end", 4.4)], 0, 0, 0, id="lunch-only"),
    ],
)  # fmt: skip
def test_a_day_counts(
    punches: list[tuple[str, float]], home: int, satellite: int, mobile: int
) -> None:
    count = units(*punches)
    assert (count.home, count.satellite, count.mobile) == (home, satellite, mobile)
    assert count.total == home + satellite + mobile


def test_every_figure_says_what_it_rests_on() -> None:
    count = units(("start home", 0))
    assert (count.policy.policy_id, count.policy.version) == ("half_day.whole.check_in", 1)
    assert (count.as_of, count.state, count.evidence) == (AS_OF, "provisional", "live")


def test_work_that_goes_on_counts_until_now() -> None:
    day = day_of(("start home", 0))
    for hours, expected in ((1, 1), (4, 1), (6, 2)):
        as_of = MORNING + timedelta(hours=hours)
        assert count_half_units(day, Schedule(), FROM_PUNCHES, as_of).home == expected


@pytest.mark.parametrize(
    "own_half",
    [
        Schedule(begin=time(9), lunch_begin=time(12), lunch_end=time(12), end=time(12)),
        Schedule(begin=time(8), lunch_begin=time(8), lunch_end=time(8), end=time(12)),
    ],
)
def test_all_hours_in_one_half_make_a_whole_day_g10(own_half: Schedule) -> None:
    assert units(("start home", 0.5), ("end", 3.5), schedule=own_half).home == 2


@pytest.mark.parametrize(
    "hours",
    [
        {"begin": time(13)},
        {"begin": time(12), "lunch_end": time(17, 15)},
    ],
)
def test_hours_out_of_order_or_empty_are_no_schedule(hours: dict[str, time]) -> None:
    with pytest.raises(ValueError, match="hours"):
        Schedule(**hours)


def test_another_policy_is_not_guessed() -> None:
    other = Policy(policy_id="half_day.majority", version=1)
    with pytest.raises(ValueError, match="unknown counting policy"):
        count_half_units(WorkingDay(date=date(2026, 11, 25)), Schedule(), other, AS_OF)
    with pytest.raises(ValueError, match="do not add up"):
        add_up([HalfUnits(policy=other, as_of=AS_OF)], FROM_PUNCHES, AS_OF)


COUNTS = st.builds(
    HalfUnits,
    policy=st.just(FROM_PUNCHES),
    as_of=st.just(AS_OF),
    home=st.integers(0, 2),
    satellite=st.integers(0, 2),
    mobile=st.integers(0, 2),
)


@given(st.lists(st.lists(COUNTS, max_size=5), max_size=5))
def test_counting_is_additive_over_sections(sections: list[list[HalfUnits]]) -> None:
    city = add_up([count for section in sections for count in section], FROM_PUNCHES, AS_OF)
    by_section = [add_up(section, FROM_PUNCHES, AS_OF) for section in sections]
    assert add_up(by_section, FROM_PUNCHES, AS_OF) == city
