# SPDX-License-Identifier: Apache-2.0
"""What a change makes of a series: everything is accounted for, and the past is left alone."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from approval import Refusal
from telework.meetings.booking import Scope
from telework.meetings.changing import Change, dates_to_cancel, plan_change
from telework.meetings.meeting import OccurrenceState, When
from telework.meetings.plans import ChangePlan, Series, may_change
from telework.meetings.splitting import every_moment, local, moment_of

STARTS = datetime(2026, 4, 6, 10, 0)  # noqa: DTZ001 - wall time, a Monday
NOW = datetime(2026, 4, 15, 0, 0, tzinfo=UTC)
"""After the second of the weekly dates."""
WEEKLY = When(starts=STARTS, minutes=60, rule="FREQ=WEEKLY;BYDAY=MO;COUNT=5")
STATES = list(OccurrenceState)


@dataclass(frozen=True)
class Date:
    occurrence_id: str
    recurrence_id: datetime
    starts_at: datetime
    ends_at: datetime
    state: OccurrenceState = OccurrenceState.ACCEPTED


def series(when: When = WEEKLY, *, skipped: tuple[int, ...] = (), **states: str) -> Series:
    """A series of accepted dates o0, o1, ... but for those skipped or in other states."""
    left_out = {moment_of(each, when) for each in when.excluded}
    moments = [each for each in every_moment(when) if each not in left_out]
    dates = tuple(
        Date(
            f"o{number}",
            moment,
            moment,
            moment + timedelta(minutes=when.minutes),
            OccurrenceState(states.get(f"o{number}", "accepted")),
        )
        for number, moment in enumerate(moments)
        if number not in skipped
    )
    return Series(when=when, dates=dates, skipped=tuple(moments[each] for each in skipped))


def change(
    given_series: Series, scope: Scope, named: str, when: When | None, *, anew: bool = False
) -> ChangePlan:
    plan = plan_change(
        given_series, Change(occurrence_id=named, scope=scope, when=when, anew=anew), NOW
    )
    assert isinstance(plan, ChangePlan), plan
    return plan


def refused(given_series: Series, scope: Scope, named: str, when: When | None) -> str:
    plan = plan_change(given_series, Change(occurrence_id=named, scope=scope, when=when), NOW)
    assert isinstance(plan, Refusal)
    return plan.code


def at(day: int, hour: int = 10, month: int = 4) -> When:
    return When(starts=datetime(2026, month, day, hour), minutes=60)  # noqa: DTZ001


def starts(plan: ChangePlan) -> dict[str, str]:
    return {
        each.occurrence_id: f"{local(each.starts_at, plan.when):%m-%d %H:%M}"
        for each in plan.placed
    }


def test_all_leaves_what_is_over_alone_and_moves_the_rest_alike() -> None:
    plan = change(series(), Scope.ALL, "o3", at(27, 11))
    assert starts(plan) == {"o2": "04-20 11:00", "o3": "04-27 11:00", "o4": "05-04 11:00"}
    assert plan.head is None
    assert (plan.when.starts, plan.when.rule) == (
        STARTS.replace(day=20, hour=11),
        "FREQ=WEEKLY;BYDAY=MO;COUNT=3",
    )


def test_following_splits_and_the_head_ends_before_the_cut() -> None:
    plan = change(series(), Scope.FOLLOWING, "o3", at(28))
    assert starts(plan) == {"o3": "04-28 10:00", "o4": "05-05 10:00"}
    assert plan.head is not None
    assert plan.head.rule == "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260420T010000Z"
    assert plan.when.rule == "FREQ=WEEKLY;BYDAY=TU;COUNT=2"


def test_following_from_the_first_date_is_the_whole_and_splits_nothing() -> None:
    later = When(starts=STARTS.replace(day=20), minutes=60, rule="FREQ=WEEKLY;BYDAY=MO;COUNT=3")
    assert change(series(later), Scope.FOLLOWING, "o0", at(20, 14)).head is None


def test_a_series_may_move_onto_its_own_other_dates() -> None:
    plan = change(series(), Scope.ALL, "o2", at(27))
    assert starts(plan) == {"o2": "04-27 10:00", "o3": "05-04 10:00", "o4": "05-11 10:00"}


def test_this_moves_one_date_which_keeps_its_name_in_the_series() -> None:
    plan = change(series(), Scope.THIS, "o3", at(28, 15))
    assert starts(plan) == {"o3": "04-28 15:00"}
    assert plan.placed[0].recurrence_id == every_moment(WEEKLY)[3]
    assert plan.when == WEEKLY


def test_a_date_moved_by_itself_keeps_its_distance_when_all_move() -> None:
    was = series()
    moved = replace(
        was.dates[3],
        starts_at=was.dates[3].starts_at + timedelta(hours=4),
        ends_at=was.dates[3].ends_at + timedelta(hours=4),
    )
    plan = change(
        replace(was, dates=(*was.dates[:3], moved, was.dates[4])), Scope.ALL, "o2", at(20, 11)
    )
    assert starts(plan)["o3"] == "04-27 15:00"


def test_a_new_rule_takes_over_by_days_first_and_by_order_then() -> None:
    wanted = replace(at(20), rule="FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20260501T000000Z")
    plan = change(series(), Scope.ALL, "o2", wanted)
    # The fourth of May has no place; its date takes the first Thursday.
    assert starts(plan) == {"o2": "04-20 10:00", "o4": "04-23 10:00", "o3": "04-27 10:00"}
    assert [f"{each.local_start:%m-%d}" for each in plan.new] == ["04-30"]


def test_dates_without_a_place_in_the_new_rule_are_cancelled_by_name() -> None:
    wanted = replace(at(20), rule="FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=2")
    assert change(series(), Scope.ALL, "o2", wanted).cancelled == ("o3",)


def test_a_new_rule_for_all_begins_with_the_first_date_to_come() -> None:
    wanted = replace(at(5, month=5), rule="FREQ=WEEKLY;BYDAY=TU;COUNT=3")
    plan = change(series(), Scope.ALL, "o4", wanted)
    assert starts(plan) == {"o2": "04-21 10:00", "o3": "04-28 10:00", "o4": "05-05 10:00"}


def test_what_was_cancelled_stays_so_and_nothing_is_booked_in_its_place() -> None:
    plan = change(series(o3="cancelled"), Scope.ALL, "o2", at(21))
    assert set(starts(plan)) == {"o2", "o4"}
    assert [one for one, _ in plan.renamed] == ["o3"]
    split = change(series(o3="cancelled"), Scope.FOLLOWING, "o2", at(21))
    assert split.when.excluded == (datetime(2026, 4, 28, 10),)  # noqa: DTZ001


def test_dates_that_were_not_had_are_asked_again_at_the_new_time_only() -> None:
    was = series(skipped=(3,))
    assert [f"{e.local_start:%d %H}" for e in change(was, Scope.ALL, "o2", at(20, 11)).new] == [
        "27 11"
    ]
    assert change(was, Scope.ALL, "o2", None).new == ()
    assert change(was, Scope.FOLLOWING, "o2", None).carried == (every_moment(WEEKLY)[3],)
    assert len(change(was, Scope.ALL, "o2", None, anew=True).new) == 1


@pytest.mark.parametrize(
    ("scope", "named", "when", "code"),
    [
        (Scope.THIS, "o0", at(7), "meeting.over"),
        (Scope.THIS, "gone", None, "meeting.unknown"),
        (Scope.THIS, "o3", replace(WEEKLY, rule="FREQ=DAILY;COUNT=2"), "meeting.rule_of_one_date"),
        (Scope.ALL, "o2", replace(at(20), minutes=0), "meeting.minutes"),
        (
            Scope.ALL,
            "o2",
            replace(at(20), rule="FREQ=WEEKLY;BYDAY=TU;COUNT=2"),
            "meeting.start_not_in_rule",
        ),
    ],
)
def test_what_cannot_be_is_refused(scope: Scope, named: str, when: When | None, code: str) -> None:
    assert refused(series(), scope, named, when) == code


def test_days_of_months_do_not_turn_with_the_dates() -> None:
    monthly = When(starts=STARTS.replace(day=14), minutes=60, rule="FREQ=MONTHLY;BYDAY=2TU;COUNT=9")
    assert refused(series(monthly), Scope.ALL, "o1", at(13, month=5)) == "meeting.days_need_a_rule"
    assert (
        starts(change(series(monthly), Scope.ALL, "o1", at(12, 13, month=5)))["o1"][-5:] == "13:00"
    )


def test_a_running_meeting_changes_its_end_alone() -> None:
    running = Date(
        "o9", NOW - timedelta(hours=1), NOW - timedelta(hours=1), NOW + timedelta(hours=1)
    )
    wall = local(running.starts_at, WEEKLY)
    was = Series(when=WEEKLY, dates=(running,))
    longer = When(starts=wall, minutes=180)
    assert change(was, Scope.THIS, "o9", longer).placed[0].ends_at == NOW + timedelta(hours=2)
    moved = When(starts=wall + timedelta(hours=2), minutes=60)
    assert refused(was, Scope.THIS, "o9", moved) == "meeting.already_begun"
    assert refused(was, Scope.ALL, "o9", longer) == "meeting.nothing_to_change"


def test_everything_to_come_is_cancelled_and_the_one_just_begun_with_it() -> None:
    was = series()
    just_begun = was.dates[1].starts_at + timedelta(minutes=9)
    assert dates_to_cancel(was, "o1", Scope.ALL, just_begun) == ("o1", "o2", "o3", "o4")
    too_late = dates_to_cancel(was, "o1", Scope.THIS, just_begun + timedelta(minutes=1))
    assert isinstance(too_late, Refusal)
    assert too_late.code == "meeting.too_late_to_cancel"
    assert dates_to_cancel(was, "o1", Scope.FOLLOWING, just_begun + timedelta(minutes=1)) == (
        "o2",
        "o3",
        "o4",
    )


RULES = [
    "FREQ=WEEKLY;BYDAY=MO;COUNT=6",
    "FREQ=DAILY;COUNT=9",
    "FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20260501T010000Z",
    "FREQ=WEEKLY;INTERVAL=2;COUNT=4",
    "FREQ=MONTHLY;COUNT=3",
    "FREQ=MONTHLY;BYDAY=1MO;COUNT=3",
    "",
]


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_every_date_and_every_moment_is_accounted_for(data: st.DataObject) -> None:
    when = (
        WEEKLY
        if data.draw(st.booleans())
        else replace(WEEKLY, rule=data.draw(st.sampled_from(RULES)))
    )
    moments = every_moment(when)
    out = data.draw(st.sets(st.sampled_from(moments), max_size=2))
    out = set() if len(out) == len(moments) else out
    when = replace(when, excluded=tuple(sorted(local(each, when) for each in out)))
    there = len(moments) - len(out)
    skipped = data.draw(st.sets(st.integers(0, there - 1), max_size=max(0, there - 1)))
    states = {f"o{each}": data.draw(st.sampled_from(STATES)).value for each in range(there)}
    was = series(when, skipped=tuple(sorted(skipped)), **states)
    now = data.draw(st.datetimes(datetime(2026, 4, 1), datetime(2026, 5, 1)))  # noqa: DTZ001
    now = now.replace(tzinfo=UTC)
    named = data.draw(st.sampled_from(was.dates))
    wanted = None
    if data.draw(st.booleans()):
        day = local(named.starts_at, when) + timedelta(days=data.draw(st.integers(-3, 9)))
        wanted = When(starts=day, minutes=90, rule=data.draw(st.sampled_from(RULES)))
    scope = data.draw(st.sampled_from(list(Scope)))
    asked = Change(occurrence_id=named.occurrence_id, scope=scope, when=wanted)
    plan = plan_change(was, asked, now)
    assert plan == plan_change(was, asked, now)
    if isinstance(plan, ChangePlan):
        _hold(was, plan, now, single=scope is Scope.THIS and bool(when.rule))


def _hold(was: Series, plan: ChangePlan, now: datetime, *, single: bool) -> None:
    touched = [each.occurrence_id for each in plan.placed] + list(plan.cancelled)
    by_id = {each.occurrence_id: each for each in was.dates}
    assert len(touched) == len(set(touched))
    assert single or all(may_change(by_id[each], now) for each in touched)
    assert not {one for one, _ in plan.renamed} & set(touched)
    after = {each.occurrence_id: each.recurrence_id for each in was.dates}
    after |= dict(plan.renamed)
    if plan.head is not None:
        head = {*every_moment(plan.head)}
        assert max(head) < min(every_moment(plan.when)) or plan.placed
        after = {}
    after |= {each.occurrence_id: each.recurrence_id for each in plan.placed}
    assert len(set(after.values())) == len(after)
    if not single:
        _hold_rule(was, plan, after, now)


def _hold_rule(was: Series, plan: ChangePlan, after: dict[str, datetime], now: datetime) -> None:
    """Requested equals what stands, what was skipped and what is asked now (from now on)."""
    skipped = set(plan.carried) if plan.head else set(was.skipped) - set(plan.settled)
    new = {each.recurrence_id for each in plan.new}
    wanted = {*every_moment(plan.when)} - {moment_of(e, plan.when) for e in plan.when.excluded}
    standing = set(after.values()) | skipped | new
    assert {each for each in wanted if each > now} <= standing
    open_ids = {each.occurrence_id for each in plan.placed}
    assert {after[each] for each in open_ids} | new <= wanted
    assert not new & set(after.values())
