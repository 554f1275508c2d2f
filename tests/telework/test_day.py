# SPDX-License-Identifier: Apache-2.0
"""The working day: what may follow what, and the parts it leaves."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approval import Refusal
from telework import (
    NEXT_KINDS,
    Place,
    Punch,
    Punched,
    PunchKind,
    Standing,
    WorkingDay,
    date_of,
    day_from_plain,
    day_to_plain,
    decide_punch,
    fold,
    parts,
    punch_from_plain,
    punch_to_plain,
    replay_day,
)
from tests.telework.makers import MORNING

DAY = date(2026, 11, 25)
HOUR = timedelta(hours=1)
PUNCHES = st.builds(Punch, kind=st.sampled_from(PunchKind), place=st.sampled_from(["", *Place]))


def punch(day: WorkingDay, text: str, hour: float) -> Punched | Refusal:
    """Punch by words such as ``start home``, so many hours after 8:30."""
    kind, _, place = text.partition(" ")
    asked = Punch(kind=PunchKind(kind), place=Place(place) if place else "")
    return decide_punch(day, asked, MORNING + hour * HOUR)


def day_of(*punches: tuple[str, float]) -> WorkingDay:
    """Punch a whole day; each punch must be taken."""
    day = WorkingDay(date=DAY)
    for text, hour in punches:
        punched = punch(day, text, hour)
        assert isinstance(punched, Punched), punched
        day = fold(day, punched)
    return day


def test_a_day_at_home_with_lunch_and_a_mid_day_absence() -> None:
    day = day_of(
        ("start home", 0),
        ("break", 3.5),
        ("resume", 4.5),
        ("pause", 6),
        ("resume", 7),
        ("end", 9.75),
    )
    assert (day.standing, day.place) == (Standing.ENDED, Place.HOME)
    spans = [(part.began - MORNING, part.ended and part.ended - MORNING) for part in parts(day)]
    assert spans == [(0 * HOUR, 3.5 * HOUR), (4.5 * HOUR, 6 * HOUR), (7 * HOUR, 9.75 * HOUR)]


def test_home_in_the_morning_and_office_after_lunch() -> None:
    day = day_of(("start home", 0), ("break", 3.5), ("switch office", 4), ("resume", 4.5))
    assert (day.standing, day.place) == (Standing.WORKING, Place.OFFICE)
    assert [part.place for part in parts(day)] == [Place.HOME, Place.OFFICE]
    assert parts(day)[1].ended is None


def test_a_switch_while_working_parts_the_day_and_restarts_the_since() -> None:
    day = day_of(("start home", 0), ("switch satellite", 2))
    assert day.since == MORNING + 2 * HOUR
    assert [(part.place, part.began) for part in parts(day)] == [
        (Place.HOME, MORNING),
        (Place.SATELLITE, MORNING + 2 * HOUR),
    ]


def test_a_switch_in_the_break_leaves_the_break_as_long_as_it_is() -> None:
    day = day_of(("start home", 0), ("break", 3), ("switch office", 3.5))
    assert (day.standing, day.since) == (Standing.BREAK, MORNING + 3 * HOUR)


def test_work_may_be_taken_up_again_elsewhere_in_one_punch() -> None:
    assert day_of(("start home", 0), ("pause", 1), ("resume mobile", 2)).place is Place.MOBILE


@pytest.mark.parametrize("before", [[], [("break", 1.0)], [("end", 1.0)]])
def test_of_two_starts_the_first_wins_and_the_other_stays_as_evidence(
    before: list[tuple[str, float]],
) -> None:
    day = day_of(("start home", 0), *before)
    again = day_of(("start home", 0), *before, ("start office", 2))
    assert again.punches[-1].counted is False
    assert (again.standing, again.since, again.place) == (day.standing, day.since, day.place)
    assert parts(again) == parts(day)


@pytest.mark.parametrize(
    ("before", "asked", "code"),
    [
        ([], "end", "punch.not_started"),
        ([], "start", "punch.place_missing"),
        (["start home"], "resume", "punch.not_paused"),
        (["start home"], "switch", "punch.place_missing"),
        (["start home"], "switch home", "punch.place_unchanged"),
        (["start home", "break"], "pause", "punch.on_break"),
        (["start home", "pause"], "break", "punch.away"),
        (["start home", "end"], "resume", "punch.day_ended"),
    ],
)
def test_what_may_not_follow_is_refused_by_its_code(
    before: list[str], asked: str, code: str
) -> None:
    refused = punch(day_of(*((text, 0.0) for text in before)), asked, 1)
    assert isinstance(refused, Refusal)
    assert refused.code == code
    assert refused.params["kind"] == asked.partition(" ")[0]


def test_an_end_estimated_before_its_start_leaves_no_negative_work() -> None:
    (part,) = parts(day_of(("start home", 1), ("end", 0)))
    assert part.ended == part.began


@given(st.lists(PUNCHES, max_size=15))
def test_any_punches_leave_a_day_that_replays_to_itself(punches: list[Punch]) -> None:
    day = WorkingDay(date=DAY)
    for minute, asked in enumerate(punches):
        offered = asked.kind in NEXT_KINDS[day.standing]
        punched = decide_punch(day, asked, MORNING + timedelta(minutes=minute))
        if isinstance(punched, Refusal):
            assert not offered or punched.code.startswith("punch.place")
            continue
        assert offered or not punched.counted
        day = fold(day, punched)
    assert replay_day(DAY, day.punches) == day
    assert day_from_plain(json.loads(json.dumps(day_to_plain(day)))) == day
    assert all(part.ended is not None for part in parts(day)[:-1])
    assert (day.standing is Standing.NONE) == (not day.punches)


@pytest.mark.parametrize(
    ("kind", "hours_after_830", "last", "expected"),
    [
        (PunchKind.START, 0, None, DAY),
        (PunchKind.END, 16, "open", DAY),  # 0:30 of the next date: the day is still open
        (PunchKind.END, 16, "ended", DAY + timedelta(days=1)),
        (PunchKind.START, 16, "open", DAY + timedelta(days=1)),
        (PunchKind.END, 27.6, "open", DAY + timedelta(days=1)),  # past noon
        (PunchKind.END, 48, "open", DAY + timedelta(days=2)),
    ],
)
def test_work_across_midnight_ends_where_it_began(
    kind: PunchKind, hours_after_830: float, last: str | None, expected: date
) -> None:
    days = {None: None, "open": day_of(("start home", 0))}
    days["ended"] = day_of(("start home", 0), ("end", 1))
    assert date_of(kind, MORNING + hours_after_830 * HOUR, days[last]) == expected


@given(PUNCHES)
def test_a_punch_travels_and_comes_back(asked: Punch) -> None:
    assert punch_from_plain(punch_to_plain(asked)) == asked


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"standing": "asleep"}, "asleep"),
        ({"date": "25 November"}, "isoformat"),
        ({"place": "moon"}, "moon"),
        ({"since": 7}, "day.since is not"),
        ({"punches": [{"kind": "start"}]}, "punched.at is missing"),
    ],
)
def test_a_wrong_day_is_a_value_error(change: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        day_from_plain({**day_to_plain(day_of(("start home", 0))), **change})


def test_what_a_newer_server_says_of_a_day_is_passed_over() -> None:
    day = day_of(("start home", 0))
    plain = day_to_plain(day)
    assert day_from_plain({**plain, "version": 1}) == day
    more = [{**punched, "weather": "rain"} for punched in plain["punches"]]
    assert day_from_plain({**plain, "punches": more}) == day


@pytest.mark.parametrize(
    ("plain", "message"),
    [
        ({}, "punch.kind is missing"),
        ({"kind": "lunch"}, "kind is not known"),
        ({"kind": "start", "place": "moon"}, "place is not known"),
        ({"kind": "start", "type": "approve"}, "type is not punch"),
        ({"kind": "start", "gps": "35.6"}, "unknown field"),
        ([], "not a JSON object"),
    ],
)
def test_a_wrong_punch_is_a_value_error(plain: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        punch_from_plain(plain)
