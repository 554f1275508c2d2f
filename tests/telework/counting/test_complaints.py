# SPDX-License-Identifier: Apache-2.0
"""What users of other products complain of (domain document, 10), none of which happens here."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from approval import start_of_day
from telework import (
    Absent,
    AbsentKind,
    DayFacts,
    Place,
    Punched,
    PunchKind,
    Schedule,
    WorkingDay,
    replay_day,
)
from telework.counting import (
    STANDARD,
    Evidence,
    HalfRule,
    Measure,
    Permission,
    Policy,
    count_day,
    policies_on,
    policy_on,
)
from tests.telework.counting.days import (
    AT_HOME,
    HOME_THEN_OFFICE,
    LUNCH,
    Punches,
    block,
    facts,
    leave,
)
from tests.telework.test_day import DAY

FULL = block("full")


def halves(day: DayFacts, policy: Policy = STANDARD) -> dict[str, str]:
    """Return the rule applied to each half."""
    applied = count_day(day, policy).applied
    return {each.part: each.code for each in applied if each.counter.value == "half_units"}


def test_half_a_day_of_leave_does_not_swallow_the_half_at_home() -> None:
    """frappe/hrms #3515: leave was looked at first, and the half at home was gone."""
    afternoon = (("start home", 4.5), ("end", 8.75))
    day = facts(afternoon, block("afternoon"), absent=(leave("08:30-12:00"),))
    assert count_day(day, STANDARD).half_units.home == 1
    assert halves(day) == {"morning": "half.on_leave", "afternoon": "half.all_remote"}


def test_a_full_and_a_half_application_on_one_date_count_the_work_once() -> None:
    """frappe/hrms #4788: both were accepted; the blocks stay two, the half-units do not."""
    count = count_day(facts(AT_HOME, FULL, block("morning", case="case-2")), STANDARD)
    assert (count.person_days.total, count.half_units.home, count.events.total) == (1, 2, 2)


def test_half_a_working_day_of_one_who_works_half_days_is_a_whole_one() -> None:
    """Jorani #87: half a day of leave on a day with one working half."""
    half = Schedule(begin=time(9), lunch_begin=time(12), lunch_end=time(12), end=time(12))
    day = facts((("start home", 0.5), ("end", 3.5)), FULL, schedule=half)
    assert count_day(day, STANDARD).half_units.home == 2
    assert halves(day)["afternoon"] == "half.no_own_hours"


def test_work_at_home_is_work_and_never_absence() -> None:
    """Odoo #261028: homeworking was handled as an absence."""
    whole_day_off = facts(AT_HOME, FULL, absent=(leave("08:30-17:15"),))
    assert count_day(whole_day_off, STANDARD).half_units.total == 0
    assert set(halves(whole_day_off).values()) == {"half.on_leave"}
    approved = facts(AT_HOME, FULL, absent=(leave("10:00-11:00", AbsentKind.NON_DUTY),))
    assert count_day(approved, STANDARD).half_units.home == 2


def test_several_places_on_one_date_each_count() -> None:
    """Odoo permits one location for each employee and date."""
    three = (("start home", 0), ("switch satellite", 1), *LUNCH, ("switch home", 8), ("end", 8.75))
    count = count_day(facts(three, FULL), STANDARD)
    assert count.half_units.satellite == 2
    assert count.minutes.home == 60 + 45
    assert count.person_days.satellite == 1


def test_work_across_midnight_counts_on_the_date_it_began() -> None:
    """Kimai #4962, odoo #249410: work past midnight, in a zone ahead of UTC."""
    late = (("start home", 0), *LUNCH, ("end", 17.5))
    day = facts(late, FULL)
    assert day.work.punches[-1].at > start_of_day(DAY + timedelta(days=1))
    count = count_day(day, STANDARD)
    assert (count.person_days.home, count.half_units.home, count.minutes.home) == (1, 2, 465)


def test_the_zone_of_a_punch_does_not_matter() -> None:
    """frappe/hrms #4198: the server's zone won over the person's; an instant is an instant."""
    day = facts(AT_HOME, FULL)
    moved = [
        replace(each, at=each.at.astimezone(start_of_day(DAY).tzinfo)) for each in day.work.punches
    ]
    same = replace(day, work=replay_day(DAY, moved))
    assert count_day(same, STANDARD) == count_day(day, STANDARD)


@pytest.mark.parametrize(
    "punches",
    [
        (("start home", 0),),
        (("start home", 0), ("break", 3.5)),
        (("start home", 0), *LUNCH, ("pause", 6)),
    ],
)
def test_until_the_end_punch_the_applied_unit_is_assumed(punches: Punches) -> None:
    """Also while somebody is at lunch: a figure must not go down at noon and up again."""
    assert count_day(facts(punches, FULL), STANDARD).half_units.home == 2
    morning = count_day(facts(punches[:1], block("morning")), STANDARD)
    assert morning.half_units.home == 1


def test_going_on_at_the_office_is_not_assumed_to_be_at_home() -> None:
    day = facts((("start home", 0), ("switch office", 2)), FULL)
    assert halves(day) == {"morning": "half.office_work", "afternoon": "half.office_only"}


def test_work_without_permission_is_on_the_list_of_exceptions_and_not_counted() -> None:
    count = count_day(facts(AT_HOME), STANDARD)
    assert (count.person_days.total, count.half_units.total, count.events.total) == (0, 0, 0)
    assert count.unpermitted == 465
    assert set(halves(facts(AT_HOME)).values()) == {"half.not_permitted"}
    alone = replace(STANDARD, permission=Permission.CHECK_IN_ALONE)
    free = count_day(facts(AT_HOME), alone)
    assert (free.person_days.home, free.half_units.home, free.events.home) == (1, 2, 1)
    assert free.unpermitted == 465


def test_stays_without_application_count_one_by_one() -> None:
    alone = replace(STANDARD, permission=Permission.CHECK_IN_ALONE)
    away = (("start home", 0), ("switch office", 2), ("switch home", 6), ("end", 8.75))
    assert count_day(facts(away), alone).events.home == 2
    assert count_day(facts(HOME_THEN_OFFICE), alone).events.home == 1


def test_the_majority_rule_counts_what_is_more_than_half_remote() -> None:
    most = replace(STANDARD, half_rule=HalfRule.MAJORITY)
    day = facts((("start home", 0), ("switch office", 2.5), *LUNCH, ("end", 8.75)), FULL)
    assert halves(day, most) == {"morning": "half.mostly_remote", "afternoon": "half.office_only"}
    less = facts((("start home", 0), ("switch office", 1), *LUNCH, ("end", 8.75)), FULL)
    assert halves(less, most)["morning"] == "half.minority"


def test_a_fixed_clock_may_part_the_halves() -> None:
    """The lunch break stays out of it: one's own boundary is then a time of the clock."""
    shifted = Schedule(begin=time(7), lunch_begin=time(11), lunch_end=time(12), end=time(15, 45))
    at_home = (("start home", -1.5), ("switch office", 3.25), ("end", 7.25))
    day = facts(at_home, FULL, schedule=shifted)
    # Own lunch at 11: the office from 11:45 lies in lunch and afternoon alone.
    assert count_day(day, STANDARD).half_units.home == 1
    fixed = replace(STANDARD, half_boundary=time(12, 30))
    assert count_day(day, fixed).half_units.home == 0


def test_hours_past_midnight_may_be_permitted() -> None:
    night = facts((("start home", 13), ("end", 17)), block("21:30-01:30"))
    count = count_day(night, STANDARD)
    assert (count.person_days.home, count.events.home, count.unpermitted) == (1, 1, 0)
    assert count.half_units.total == 0


def test_seconds_do_not_make_or_break_a_half() -> None:
    """A switch some seconds before lunch is no office work of that half."""
    times = (("start", Place.HOME, 0), ("switch", Place.OFFICE, 209.7), ("end", None, 525))
    punches = [
        Punched(
            kind=PunchKind(kind),
            place=place,
            at=start_of_day(DAY) + timedelta(hours=8, minutes=30 + minutes),
        )
        for kind, place, minutes in times
    ]
    punches[1] = replace(punches[1], at=punches[1].at + timedelta(seconds=20))
    day = replace(facts((), FULL), work=replay_day(DAY, punches))
    assert count_day(day, STANDARD).half_units.home == 1


def test_a_day_without_facts_counts_nothing_and_says_so() -> None:
    empty = DayFacts(
        person_id="p", section_id="s", day=DAY, schedule=None, work=WorkingDay(date=DAY)
    )
    count = count_day(empty, STANDARD)
    assert count.headline(STANDARD).total == 0
    assert {each.code for each in count.applied} >= {"half.no_work", "allowance.no_own_hours"}


def test_old_months_keep_their_version() -> None:
    second = replace(STANDARD, version=2, valid_from=date(2027, 4, 1))
    later = replace(STANDARD, version=3, valid_from=date(2027, 10, 1))
    policies = (later, STANDARD, second)
    versions = {
        day: policy.version
        for day in (date(2026, 11, 30), date(2027, 3, 31), date(2027, 4, 1), date(2028, 1, 1))
        if (policy := policy_on(policies, "standard", day))
    }
    assert list(versions.values()) == [1, 1, 2, 3]
    assert policy_on(policies, "nobody", DAY) is None
    assert policies_on(policies, date(1999, 1, 1)) == ()


def test_the_published_counter_follows_the_unit() -> None:
    by_hours = replace(STANDARD, half_rule=HalfRule.HOURS)
    assert by_hours.measure is Measure.MINUTES
    assert count_day(facts(AT_HOME, FULL), by_hours).headline(by_hours).home == 465


def test_two_hours_of_leave_are_removed_from_the_regular_hours_first() -> None:
    """在宅勤務等手当: leave and approved non-duty hours go out before the whole is asked for."""
    morning_off = Absent(
        kind=AbsentKind.LEAVE,
        begin=start_of_day(DAY) + timedelta(hours=8, minutes=30),
        end=start_of_day(DAY) + timedelta(hours=12),
    )
    day = facts((("start home", 4.5), ("end", 8.75)), block("afternoon"), absent=(morning_off,))
    assert count_day(day, STANDARD).allowance_days == 1


def test_a_mid_day_absence_is_not_held_against_mobile_work_that_fills_the_half() -> None:
    on_a_trip = (("start mobile", 0), ("pause", 1), ("resume", 2), ("end", 3.5))
    day = facts(on_a_trip, block("morning", "mobile"))
    assert count_day(day, STANDARD).half_units.mobile == 1
    late = facts((("start mobile", 1), ("end", 3.5)), block("morning", "mobile"))
    assert halves(late)["morning"] == "half.mobile_short"


def test_a_minute_at_the_office_is_office_work() -> None:
    minute = 1 / 60
    brief = (("start office", 0), ("switch home", minute), ("break", 3.5), ("end", 8.75))
    assert halves(facts(brief, FULL))["morning"] == "half.office_work"


def test_half_and_half_is_no_majority() -> None:
    most = replace(STANDARD, half_rule=HalfRule.MAJORITY)
    even = facts((("start home", 0), ("switch office", 1.75), ("end", 3.5)), FULL)
    assert halves(even, most)["morning"] == "half.minority"


def test_a_half_ends_where_its_own_lunch_begins() -> None:
    """Work through lunch is in neither half's permission."""
    through = (("start home", 0), ("end", 8.75))
    assert count_day(facts(through, block("morning")), STANDARD).unpermitted == 525 - 210
    assert count_day(facts(through, block("afternoon")), STANDARD).unpermitted == 525 - 255


def test_work_during_leave_is_no_work() -> None:
    """Who takes leave and is seen working all the same has a difference, and no count for it."""
    day = facts(AT_HOME, FULL, absent=(leave("08:30-17:15"),))
    count = count_day(day, STANDARD)
    assert (count.person_days.total, count.minutes.total, count.unpermitted) == (0, 0, 0)


def test_without_an_end_the_block_of_that_place_is_assumed_and_no_other() -> None:
    two = (block("08:30-10:00"), block("13:00-15:00", "satellite", case="case-2"))
    count = count_day(facts((("start home", 0),), *two), STANDARD)
    assert (count.minutes.home, count.minutes.satellite) == (90, 0)
    assert (count.events.home, count.events.satellite) == (1, 0)


def test_who_stays_at_the_office_is_assumed_there_to_the_end_of_the_hours() -> None:
    day = facts((("start office", 0),), block("08:30-10:00"))
    assert set(halves(day).values()) == {"half.office_only"}


def test_a_check_in_after_the_block_still_makes_the_person_present() -> None:
    late = count_day(facts((("start home", 9),), FULL), STANDARD)
    assert (late.person_days.home, late.half_units.total) == (1, 0)


def test_an_order_to_a_satellite_office_earns_no_allowance_at_home() -> None:
    day = facts((), block("full", "satellite", source="order"))
    assert count_day(day, STANDARD).allowance_days == 0


def test_a_policy_that_asks_for_no_sign_off_confirms_what_is_live() -> None:
    alone = replace(STANDARD, evidence=Evidence.LIVE)
    day = facts(AT_HOME, FULL, confirmed=False)
    assert count_day(day, alone).confirmed
    assert not count_day(day, STANDARD).confirmed


def test_a_month_is_counted_by_one_version() -> None:
    mid = replace(STANDARD, version=2, valid_from=date(2026, 11, 16))
    found = policy_on((STANDARD, mid), "standard", date(2026, 11, 25))
    assert found is not None
    assert found.version == 1
