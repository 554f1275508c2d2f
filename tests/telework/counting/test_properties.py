# SPDX-License-Identifier: Apache-2.0
"""What holds for every day, every policy and every sum."""

from dataclasses import replace
from datetime import time, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from telework import (
    Absent,
    AbsentKind,
    DayFacts,
    Grant,
    GrantSource,
    Place,
    Punched,
    PunchKind,
    Schedule,
    Unit,
    replay_day,
)
from telework.counting import (
    KINDS,
    SHIPPED,
    STANDARD,
    AllowanceBasis,
    Counter,
    HalfRule,
    KindCount,
    MobileRule,
    Permission,
    Policy,
    add_up,
    confirmed_part,
    count_day,
    summed,
)
from tests.telework.counting.days import HOURS, MORNING_ONLY, SHORT, at
from tests.telework.test_day import DAY

MINUTES = st.integers(6 * 60, 23 * 60)
CLOCKS = st.builds(time, st.integers(6, 21), st.sampled_from([0, 15, 30]))
PUNCHES = st.lists(
    st.builds(
        lambda kind, place, minute: Punched(
            kind=kind, place=place, at=at("0:00") + timedelta(minutes=minute)
        ),
        st.sampled_from(PunchKind),
        st.sampled_from(Place),
        MINUTES,
    ),
    max_size=7,
).map(lambda punches: sorted(punches, key=lambda each: each.at))


@st.composite
def grants(draw: st.DrawFn) -> Grant:
    """Permit some block of the day."""
    unit = draw(st.sampled_from(Unit))
    begin, end = sorted([draw(CLOCKS), draw(CLOCKS)])
    by_order = draw(st.booleans())
    return Grant(
        grant_id=f"g{draw(st.integers(0, 10**6))}",
        person_id="person-1",
        day=DAY,
        unit=unit,
        begin=begin if unit is Unit.HOURS else None,
        end=end if unit is Unit.HOURS else None,
        place=draw(st.sampled_from(KINDS)),
        source=GrantSource.ORDER if by_order else GrantSource.APPLICATION,
        case_id="" if by_order else draw(st.sampled_from(["case-1", "case-2"])),
    )


@st.composite
def absences(draw: st.DrawFn) -> Absent:
    """Take some hours out of the day."""
    begin, length = draw(MINUTES), draw(st.integers(15, 300))
    moment = at("0:00") + timedelta(minutes=begin)
    kind = draw(st.sampled_from(AbsentKind))
    return Absent(kind=kind, begin=moment, end=moment + timedelta(minutes=length))


DAYS = st.builds(
    DayFacts,
    person_id=st.sampled_from(["person-1", "person-2"]),
    section_id=st.sampled_from(["section-1", "section-2", "section-3"]),
    day=st.just(DAY),
    schedule=st.sampled_from([HOURS, SHORT, MORNING_ONLY, None]),
    work=PUNCHES.map(lambda punches: replay_day(DAY, punches)),
    grants=st.lists(grants(), max_size=3, unique_by=lambda each: each.grant_id).map(tuple),
    absent=st.lists(absences(), max_size=2).map(tuple),
    confirmed=st.booleans(),
)
POLICIES = st.builds(
    replace,
    st.sampled_from(SHIPPED),
    half_rule=st.sampled_from(HalfRule),
    half_boundary=st.sampled_from([None, time(12), time(12, 30)]),
    mobile=st.sampled_from(MobileRule),
    permission=st.sampled_from(Permission),
    allowance=st.sampled_from(AllowanceBasis),
)


@given(DAYS, POLICIES)
def test_the_rules_applied_sum_up_to_the_counters(day: DayFacts, policy: Policy) -> None:
    count = count_day(day, policy)
    assert summed(count.applied, Counter.PERSON_DAYS) == count.person_days
    assert summed(count.applied, Counter.HALF_UNITS) == count.half_units
    assert summed(count.applied, Counter.MINUTES) == count.minutes
    assert summed(count.applied, Counter.EVENTS) == count.events
    assert summed(count.applied, Counter.ALLOWANCE_DAYS).total == count.allowance_days
    assert all(bool(each.kind) == bool(each.amount) for each in count.applied)
    parts = [each.part for each in count.applied if each.counter is Counter.HALF_UNITS]
    assert parts == ["morning", "afternoon"]


@given(DAYS, POLICIES)
def test_a_day_counts_within_its_bounds(day: DayFacts, policy: Policy) -> None:
    count = count_day(day, policy)
    assert count.person_days.total in {0, 1}
    assert 0 <= count.half_units.total <= 2
    assert count.allowance_days in {0, 1}
    assert 0 <= count.minutes.total <= 465
    blocks = {(each.case_id or each.grant_id, each.place) for each in day.grants}
    if policy.permission is Permission.REQUIRED:
        assert count.events.total <= len(blocks)
        assert day.grants or count.headline(policy) == KindCount()
    if count.half_units.total:
        assert count.person_days.total == 1


@given(DAYS, POLICIES, st.randoms(use_true_random=False))
def test_the_order_of_nothing_matters(day: DayFacts, policy: Policy, chance: Random) -> None:
    shuffled_grants, shuffled_absent = list(day.grants), list(day.absent)
    chance.shuffle(shuffled_grants)
    chance.shuffle(shuffled_absent)
    other = replace(day, grants=tuple(shuffled_grants), absent=tuple(shuffled_absent))
    assert count_day(other, policy) == count_day(day, policy)


@settings(max_examples=40)
@given(st.lists(DAYS, max_size=5), POLICIES)
def test_counting_is_additive_over_sections(days: list[DayFacts], policy: Policy) -> None:
    counted = [(each.section_id, count_day(each, policy)) for each in days]
    sections = {section for section, _ in counted}
    by_section = [add_up(count for own, count in counted if own == section) for section in sections]
    assert add_up(by_section) == add_up(count for _, count in counted)
    confirmed = [(own, confirmed_part(count, policy)) for own, count in counted]
    by_section = [add_up(count for own, count in confirmed if own == each) for each in sections]
    city = add_up(count for _, count in confirmed)
    assert replace(add_up(by_section), confirmed=True) == replace(city, confirmed=True)


@given(DAYS, POLICIES)
def test_the_confirmed_count_is_never_more_than_the_live_one(day: DayFacts, policy: Policy) -> None:
    live = count_day(day, policy)
    confirmed = confirmed_part(live, policy)
    for name in ("person_days", "half_units", "minutes", "events"):
        for kind in KINDS:
            assert getattr(confirmed, name).of(kind) in {0, getattr(live, name).of(kind)}
    assert confirmed.allowance_days <= live.allowance_days


HALVES = {
    Unit.MORNING: ("8:30", "12:00"),
    Unit.AFTERNOON: ("13:00", "17:15"),
}


@given(
    st.sampled_from([Unit.MORNING, Unit.AFTERNOON]),
    st.sampled_from([Place.HOME, Place.SATELLITE, Place.MOBILE]),
    st.sampled_from(["office", "leave", "nothing"]),
    st.booleans(),
)
def test_a_half_day_never_vanishes(unit: Unit, place: Place, rest: str, full: bool) -> None:
    """Whatever stands in the other half, and whether half or the whole day was applied for."""
    begin, end = (at(clock) for clock in HALVES[unit])
    punches = [
        Punched(kind=PunchKind.START, place=place, at=begin),
        Punched(kind=PunchKind.END, place=None, at=end),
    ]
    other = Unit.AFTERNOON if unit is Unit.MORNING else Unit.MORNING
    from_, to = (at(clock) for clock in HALVES[other])
    if rest == "office" and other is Unit.AFTERNOON:
        punches[1:] = [
            Punched(kind=PunchKind.BREAK, place=place, at=end),
            Punched(kind=PunchKind.RESUME, place=Place.OFFICE, at=from_),
            Punched(kind=PunchKind.END, place=None, at=to),
        ]
    if rest == "office" and other is Unit.MORNING:
        punches[:1] = [
            Punched(kind=PunchKind.START, place=Place.OFFICE, at=from_),
            Punched(kind=PunchKind.BREAK, place=Place.OFFICE, at=to),
            Punched(kind=PunchKind.RESUME, place=place, at=begin),
        ]
    leave = (Absent(kind=AbsentKind.LEAVE, begin=from_, end=to),) if rest == "leave" else ()
    granted = Grant(
        grant_id="g",
        person_id="person-1",
        day=DAY,
        unit=Unit.FULL if full else unit,
        place=place,
        source=GrantSource.APPLICATION,
        case_id="case-1",
    )
    day = DayFacts(
        person_id="person-1",
        section_id="section-1",
        day=DAY,
        schedule=Schedule(),
        work=replay_day(DAY, punches),
        grants=(granted,),
        absent=leave,
    )
    count = count_day(day, STANDARD)
    assert count.half_units.of(place) == count.half_units.total == 1
    assert count.person_days.of(place) == 1
    assert count.events.total == 1
