# SPDX-License-Identifier: Apache-2.0
"""Days made from punches and entries: the same from any order, nothing lost, nothing invented."""

import random
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approval import city_day
from telework import Place, Punch, PunchKind, Standing, Travel, WorkingDay, parts
from telework.reporting.acts import EnterDay, EnteredPunch
from telework.reporting.making import Clicked, Entered, away_minutes, make_days, same_work
from tests.telework.makers import MORNING

DAY = date(2026, 11, 25)
HOUR = timedelta(hours=1)


def click(text: str, hour: float, number: int = 1, device: str = "one", **more: object) -> Clicked:
    """Click by words such as ``start home``, so many hours after 8:30."""
    at = MORNING + hour * HOUR
    name = f"{device}-{number:03d}"
    values = {"event_id": name, "device_id": device, "device_seq": number, "at": at}
    return Clicked(punch=words(text), **{**values, **more})  # type: ignore[arg-type]


def words(text: str) -> Punch:
    kind, _, place = text.partition(" ")
    return Punch(kind=PunchKind(kind), place=Place(place) if place else "")


def clicks(*said: tuple[str, float], device: str = "one") -> list[Clicked]:
    """Click in order, numbered from one."""
    return [click(text, hour, at, device) for at, (text, hour) in enumerate(said, start=1)]


def entry(
    *said: tuple[str, float], whole: bool, made: float, name: str = "typed", day: date = DAY
) -> Entered:
    """Type a day afterwards."""
    punches = tuple(EnteredPunch(at=MORNING + hour * HOUR, punch=words(t)) for t, hour in said)
    act = EnterDay(day=day, whole=whole, punches=punches, reason="押し忘れ")
    return Entered(event_id=name, made_at=MORNING + made * HOUR, act=act)


def counted(day: WorkingDay) -> list[str]:
    return [f"{each.kind} {each.source}" for each in day.punches if each.counted]


def refused(day: WorkingDay) -> list[tuple[str, tuple[str, ...]]]:
    return [(str(each.kind), each.contradictions) for each in day.punches if not each.counted]


def test_the_first_start_wins_and_a_second_laptop_is_flagged() -> None:
    mine = clicks(("start home", 0), ("end", 8))
    other = clicks(("start office", 1), ("start office", 2), device="two")
    day = make_days([*other, *mine], [])[DAY]
    assert (day.standing, day.place) == (Standing.ENDED, Place.HOME)
    assert refused(day) == [
        ("start", ("punch.two_devices",)),
        ("start", ("punch.two_devices",)),
    ]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ([("end", 0)], "punch.not_started"),
        ([("start home", 0), ("resume", 1)], "punch.not_paused"),
        ([("start home", 0), ("break", 1), ("pause", 2)], "punch.on_break"),
        ([("start home", 0), ("pause", 1), ("break", 2)], "punch.away"),
        ([("start home", 0), ("end", 1), ("break", 2)], "punch.day_ended"),
        ([("start home", 0), ("end", 1), ("start home", 2)], "punch.start_again"),
        ([("start home", 0), ("switch home", 1)], "punch.place_unchanged"),
    ],
)
def test_what_does_not_follow_stays_with_its_reason(
    said: list[tuple[str, float]], code: str
) -> None:
    assert refused(make_days(clicks(*said), [])[DAY])[-1][1] == (code,)


def test_a_start_without_a_place_begins_the_day_and_is_marked() -> None:
    day = make_days(clicks(("start", 0), ("switch home", 1), ("end", 2)), [])[DAY]
    assert day.standing is Standing.ENDED
    assert day.punches[0].contradictions == ("punch.place_missing",)
    assert day.punches[0].counted


def test_work_across_midnight_ends_where_it_began() -> None:
    days = make_days(clicks(("start home", 10), ("end", 17)), [])
    assert [*days] == [DAY]
    assert days[DAY].standing is Standing.ENDED


def test_a_late_start_takes_the_next_morning_away_from_nothing() -> None:
    # The end of the night arrives first, then the start that it belongs to.
    night = clicks(("start home", 10), ("end", 17))
    assert make_days([night[1]], [])[DAY + timedelta(days=1)].standing is Standing.NONE
    assert [*make_days(night, [])] == [DAY]


def test_a_device_is_never_read_against_its_own_numbers() -> None:
    # The second click was estimated before the first, within the bounds of two anchors.
    day = make_days([click("start home", 0, 1), click("break", -0.01, 2)], [])[DAY]
    assert [str(each.kind) for each in day.punches if each.counted] == ["start", "break"]


def test_a_missing_punch_is_added_and_typed_as_late() -> None:
    live = clicks(("start home", 0), ("break", 3.5))
    day = make_days(live, [entry(("resume", 4.5), ("end", 8.75), whole=False, made=24)])[DAY]
    assert counted(day) == ["start live", "break live", "resume late", "end late"]


def test_a_corrected_day_keeps_what_stood_before() -> None:
    live = clicks(("start home", 1), ("end", 8))
    typed = entry(("start home", 0), ("end", 8.75), whole=True, made=24)
    day = make_days(live, [typed])[DAY]
    assert counted(day) == ["start corrected", "end corrected"]
    assert [str(each.kind) for each in day.punches if each.superseded] == ["start", "end"]


def test_a_day_typed_whole_without_a_punch_is_late_and_not_corrected() -> None:
    day = make_days([], [entry(("start home", 0), ("end", 8), whole=True, made=24)])[DAY]
    assert counted(day) == ["start late", "end late"]


def test_a_punch_after_the_correction_counts_on_top_of_it() -> None:
    typed = entry(("start home", 0), whole=True, made=2)
    day = make_days(clicks(("start home", 1), ("end", 8)), [typed])[DAY]
    assert counted(day) == ["start corrected", "end live"]


def test_the_newest_correction_stands() -> None:
    first = entry(("start home", 0), ("end", 5), whole=True, made=24, name="a")
    second = entry(whole=True, made=25, name="b")
    day = make_days([], [second, first])[DAY]
    assert (day.standing, counted(day)) == (Standing.NONE, [])
    assert all(each.superseded for each in day.punches)


def test_the_way_is_no_work_unless_ordered() -> None:
    def day(travel: Travel) -> WorkingDay:
        way = Punch(kind=PunchKind.SWITCH, place=Place.OFFICE, travel=travel, travel_minutes=30)
        moved = click("end", 5, 2)
        arrived = Clicked(
            event_id=moved.event_id, device_id="one", device_seq=2, punch=way, at=moved.at
        )
        return make_days([click("start home", 0, 1), arrived, click("end", 8, 3)], [])[DAY]

    off = parts(day(Travel.BREAK))
    assert [(each.place, _hours(each.began), _hours(each.ended)) for each in off] == [
        (Place.HOME, 0, 4.5),
        (Place.OFFICE, 5, 8),
    ]
    ordered = parts(day(Travel.WORK))
    assert [(each.place, _hours(each.began)) for each in ordered] == [
        (Place.HOME, 0),
        (Place.OFFICE, 4.5),
        (Place.OFFICE, 5),
    ]


def _hours(moment: datetime | None) -> float:
    assert moment is not None
    return (moment - MORNING) / HOUR


def test_mid_day_absences_are_told_apart_from_breaks() -> None:
    said = [("start home", 0.0), ("break", 1), ("resume", 2), ("pause", 3), ("resume", 3.5)]
    assert away_minutes(make_days(clicks(*said), [])[DAY]) == 30
    assert away_minutes(make_days(clicks(("start home", 0), ("pause", 1)), [])[DAY]) == 0


def test_an_interval_stays_an_interval() -> None:
    earliest, latest = MORNING - HOUR, MORNING + 3 * HOUR
    punch = click("start home", 0, trust="C", earliest=earliest, latest=latest)
    (made,) = make_days([punch], [])[DAY].punches
    assert (made.earliest, made.latest, made.trust) == (earliest, latest, "C")


TEXTS = st.sampled_from(
    ["start home", "start office", "break", "pause", "resume", "switch mobile", "end", "start"]
)
WHEN = st.floats(min_value=-24, max_value=48, allow_nan=False)
CLICKS = st.lists(st.tuples(TEXTS, WHEN, st.sampled_from(["one", "two"])), max_size=12)
ENTRIES = st.lists(
    st.tuples(st.lists(st.tuples(TEXTS, st.floats(0, 12)), max_size=4), st.booleans(), WHEN),
    max_size=3,
)


def _clicked(drawn: Sequence[tuple[str, float, str]]) -> list[Clicked]:
    return [click(text, hour, n, device) for n, (text, hour, device) in enumerate(drawn, start=1)]


def _entered(drawn: Sequence[tuple[list[tuple[str, float]], bool, float]]) -> list[Entered]:
    return [
        entry(*said, whole=whole, made=made, name=f"typed-{n}")
        for n, (said, whole, made) in enumerate(drawn)
    ]


@given(drawn=CLICKS, typed=ENTRIES, seed=st.integers())
def test_the_order_of_arrival_changes_nothing(
    drawn: list[tuple[str, float, str]],
    typed: list[tuple[list[tuple[str, float]], bool, float]],
    seed: int,
) -> None:
    clicked, entered = _clicked(drawn), _entered(typed)
    mixed, others = [*clicked], [*entered]
    random.Random(seed).shuffle(mixed)
    random.Random(seed).shuffle(others)
    assert make_days(mixed, others) == make_days(clicked, entered)


@given(drawn=CLICKS, typed=ENTRIES)
def test_every_click_is_in_exactly_one_day(
    drawn: list[tuple[str, float, str]],
    typed: list[tuple[list[tuple[str, float]], bool, float]],
) -> None:
    clicked, entered = _clicked(drawn), _entered(typed)
    made = make_days(clicked, entered)
    found = Counter(each.event_id for day in made.values() for each in day.punches)
    assert all(found[each.event_id] == 1 for each in clicked)
    for each in entered:
        assert found[each.event_id] == len(each.act.punches)


@given(drawn=CLICKS)
def test_what_lies_out_of_reach_changes_no_day(drawn: list[tuple[str, float, str]]) -> None:
    clicked = _clicked(drawn)
    whole = make_days(clicked, [])
    for day, made in whole.items():
        near = [each for each in clicked if abs((city_day(each.at) - day).days) <= 1]
        assert make_days(near, [])[day] == made


@given(drawn=CLICKS)
def test_a_better_grade_is_the_same_work(drawn: list[tuple[str, float, str]]) -> None:
    clicked = _clicked(drawn)
    graded = [
        Clicked(
            event_id=each.event_id,
            device_id=each.device_id,
            device_seq=each.device_seq,
            punch=each.punch,
            at=each.at,
            trust="D",
            contradictions=("sequence.gap",),
        )
        for each in clicked
    ]
    one, other = make_days(clicked, []), make_days(graded, [])
    assert all(same_work(one[day], other[day]) for day in one)
