# SPDX-License-Identifier: Apache-2.0
"""The twelve golden cases (domain document, 5.3) over the four counters, for each policy.

They are fixed vectors: versions are added, never edited. Counter B is written in half-units,
minutes where the policy counts by the hour.
"""

from dataclasses import dataclass, replace

import pytest

from telework import DayFacts
from telework.counting import (
    HOURS,
    PERSON_DAYS,
    STANDARD,
    AllowanceBasis,
    DayCount,
    KindCount,
    MobileRule,
    Policy,
    add_up,
    confirmed_part,
    count_day,
)
from tests.telework.counting.days import (
    AT_HOME,
    HOME_THEN_OFFICE,
    HOME_THEN_SATELLITE,
    LUNCH,
    MORNING_ONLY,
    SHORT,
    block,
    facts,
    leave,
)

FULL = block("full")
AWAY_IN_THE_MORNING = (("start home", 0), ("switch office", 1), ("switch home", 3), *LUNCH)
AWAY_OVER_NOON = (("start home", 0), ("switch office", 2), ("switch home", 6), ("end", 8.75))
ALONE = (block("08:30-09:30", case="case-1"), block("11:30-17:15", case="case-2"))
OVER_NOON = (block("08:30-10:30", case="case-1"), block("14:30-17:15", case="case-2"))
TRIP = (("start mobile", 1), ("end", 2))
G9_ORDER = block("full", source="order")


@dataclass(frozen=True)
class Vector:
    """A day and what each counter says of it; B by kind as home, satellite, mobile."""

    name: str
    day: DayFacts
    a: int
    b: tuple[int, int, int]
    c: int
    d: int
    minutes: int


VECTORS = (
    Vector("G1", facts(AT_HOME, FULL), 1, (2, 0, 0), 1, 1, 465),
    Vector("G2", facts(HOME_THEN_OFFICE, block("morning")), 1, (1, 0, 0), 1, 0, 210),
    Vector("G2-all-day-applied", facts(HOME_THEN_OFFICE, FULL), 1, (1, 0, 0), 1, 0, 210),
    Vector(
        "G3",
        facts(HOME_THEN_SATELLITE, block("morning"), block("afternoon", "satellite")),
        1, (1, 1, 0), 2, 0, 465,
    ),
    Vector("G4", facts(AT_HOME, FULL, absent=(leave("13:00-15:00"),)), 1, (2, 0, 0), 1, 1, 345),
    Vector("G5-inside-one-half", facts((*AWAY_IN_THE_MORNING, ("end", 8.75)), *ALONE),
           1, (1, 0, 0), 2, 0, 345),
    Vector("G5-touches-both", facts(AWAY_OVER_NOON, *OVER_NOON), 1, (0, 0, 0), 2, 0, 285),
    Vector("G5-one-application", facts(AWAY_OVER_NOON, FULL), 1, (0, 0, 0), 1, 0, 285),
    Vector(
        "G5-one-application-of-two-lines",
        facts(AWAY_OVER_NOON, *(replace(each, case_id="case-1") for each in OVER_NOON)),
        1, (0, 0, 0), 1, 0, 285,
    ),
    Vector("G6", facts(TRIP, block("09:30-10:30", "mobile")), 0, (0, 0, 0), 1, 0, 0),
    Vector("G7", facts((), FULL), 0, (0, 0, 0), 0, 1, 0),
    Vector("G9", facts(AT_HOME, G9_ORDER), 1, (2, 0, 0), 1, 1, 465),
    Vector("G10-short-hours", facts((("start home", 0.5), ("end", 7.5)), FULL, schedule=SHORT),
           1, (2, 0, 0), 1, 1, 360),
    Vector(
        "G10-one-half-only",
        facts((("start home", 0.5), ("end", 3.5)), block("morning"), schedule=MORNING_ONLY),
        1, (2, 0, 0), 1, 1, 180,
    ),
)  # fmt: skip


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector.name)
def test_the_standard_policy_version_1(vector: Vector) -> None:
    count = count_day(vector.day, STANDARD)
    home, satellite, mobile = vector.b
    assert count.half_units == KindCount(home=home, satellite=satellite, mobile=mobile)
    assert count.person_days.total == vector.a
    assert count.events.total == vector.c
    assert count.allowance_days == vector.d
    assert count.headline(STANDARD) == count.half_units


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector.name)
def test_person_days_version_1_publishes_counter_a(vector: Vector) -> None:
    count = count_day(vector.day, PERSON_DAYS)
    assert count.headline(PERSON_DAYS).total == vector.a
    assert replace(count, applied=()) == replace(count_day(vector.day, STANDARD), applied=())


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector.name)
def test_hours_version_1_counts_minutes(vector: Vector) -> None:
    """Mobile work counts by its minutes (G6), and the allowance goes by what was worked (G7)."""
    count = count_day(vector.day, HOURS)
    on_a_trip, nothing_done = vector.name == "G6", vector.name == "G7"
    assert count.headline(HOURS).total == (60 if on_a_trip else vector.minutes)
    assert count.half_units.total == 0
    assert count.person_days.total == (1 if on_a_trip else vector.a)
    assert count.events.total == vector.c
    assert count.allowance_days == (0 if nothing_done else vector.d)


BY_BASIS = [(AllowanceBasis.ORDERED, 1), (AllowanceBasis.WORKED, 0)]
MOBILE = [
    (MobileRule.FILLS_HALF, 0, 0),
    (MobileRule.NEVER, 0, 0),
    (MobileRule.ALWAYS, 1, 1),
]


@pytest.mark.parametrize(("rule", "person_days", "half_units"), MOBILE)
def test_g6_an_hour_of_mobile_work_counts_as_the_policy_says(
    rule: MobileRule, person_days: int, half_units: int
) -> None:
    policy = replace(STANDARD, mobile=rule)
    count = count_day(facts(TRIP, block("09:30-10:30", "mobile")), policy)
    assert (count.person_days.mobile, count.half_units.mobile) == (person_days, half_units)
    assert count.events.mobile == 1


@pytest.mark.parametrize(
    ("basis", "days"), [(AllowanceBasis.ORDERED, 1), (AllowanceBasis.WORKED, 0)]
)
def test_g7_nobody_checked_in_and_the_allowance_goes_by_the_rule(
    basis: AllowanceBasis, days: int
) -> None:
    count = count_day(facts((), FULL), replace(STANDARD, allowance=basis))
    assert count.allowance_days == days
    assert replace(count, allowance_days=0, confirmed=False, applied=()) == DayCount()


@pytest.mark.parametrize(
    ("basis", "days"), [(AllowanceBasis.ORDERED, 1), (AllowanceBasis.WORKED, 0)]
)
def test_g8_without_the_sign_off_the_confirmed_count_has_nothing(
    basis: AllowanceBasis, days: int
) -> None:
    policy = replace(STANDARD, allowance=basis)
    live = count_day(facts(AT_HOME, FULL, confirmed=False), policy)
    confirmed = confirmed_part(live, policy)
    assert (live.person_days.total, live.half_units.total, live.events.total) == (1, 2, 1)
    assert (confirmed.person_days, confirmed.half_units, confirmed.events) == (KindCount(),) * 3
    assert (live.allowance_days, confirmed.allowance_days) == (1, days)


def test_g9_a_day_off_that_was_not_swapped_counts_its_work_and_earns_no_allowance() -> None:
    count = count_day(facts(AT_HOME, G9_ORDER, schedule=None), STANDARD)
    assert (count.person_days.total, count.half_units.home, count.events.total) == (1, 2, 1)
    assert count.allowance_days == 0


def test_g11_each_date_counts_for_the_section_of_that_date() -> None:
    days = [facts(AT_HOME, FULL, section=name) for name in ("old", "old", "new")]
    counts = [(each.section_id, count_day(each, STANDARD)) for each in days]
    of = {name: add_up(count for section, count in counts if section == name) for name, _ in counts}
    assert {name: count.half_units.home for name, count in of.items()} == {"old": 4, "new": 2}
    assert add_up(of.values()) == add_up(count for _, count in counts)


def test_g12_a_correction_restates_by_the_difference_of_two_counts() -> None:
    """The closed figure stays; what a correction changes is the difference, counter by counter."""
    closed = count_day(facts(HOME_THEN_OFFICE, FULL), STANDARD)
    corrected = count_day(facts(AT_HOME, FULL), STANDARD)
    delta = {
        name: getattr(corrected, name).total - getattr(closed, name).total
        for name in ("person_days", "half_units", "events")
    }
    assert delta == {"person_days": 0, "half_units": 1, "events": 0}
    assert corrected.allowance_days - closed.allowance_days == 1


def policies() -> tuple[Policy, ...]:
    return (STANDARD, PERSON_DAYS, HOURS)


def test_confirmed_days_count_alike_in_both_counts() -> None:
    for vector in VECTORS:
        for policy in policies():
            count = count_day(vector.day, policy)
            assert confirmed_part(count, policy) == count, vector.name
