# SPDX-License-Identifier: Apache-2.0
"""R2: every rule on rooms by a table of dates that stand and dates that do not."""

from datetime import date

import pytest

from server.texts import codes, sentence
from telework.meetings.catalogue import Purpose, Window
from telework.meetings.rules import Blocking, RoomRule, judge_date
from tests.telework.meetings.rooms import ROOM, asked, at, circumstances, verdict

STANDS = ("booked", "")


@pytest.mark.parametrize(
    ("starts", "minutes", "code"),
    [
        ("2026-11-24T08:30", 60, ""),
        ("2026-11-24T08:29", 60, "room.hours"),
        ("2026-11-24T20:45", 60, ""),
        ("2026-11-24T20:46", 60, "room.hours"),
        ("2026-11-24T23:30", 60, "room.over_midnight"),
        ("2026-11-24T00:00", 30, "room.hours"),
    ],
)
def test_a_meeting_lies_within_the_hours_of_its_room(starts: str, minutes: int, code: str) -> None:
    assert verdict(asked(starts, minutes))[1] == code


@pytest.mark.parametrize(
    ("starts", "minutes", "code"),
    [
        ("2026-11-24T22:00", 120, ""),
        ("2026-11-24T22:00", 121, "room.over_midnight"),
        ("2026-11-24T09:00", 900, ""),
        ("2026-11-24T08:59", 60, "room.hours"),
    ],
)
def test_a_room_may_be_open_until_24_00(starts: str, minutes: int, code: str) -> None:
    assert verdict(asked(starts, minutes), opens=540, closes=1440)[1] == code


def test_only_a_room_open_around_the_clock_is_used_over_midnight() -> None:
    night = asked("2026-11-24T23:30", 60)
    assert verdict(night, opens=0, closes=1440) == STANDS
    assert verdict(night, opens=1, closes=1440) == ("failed", "room.over_midnight")


@pytest.mark.parametrize(
    ("starts", "minutes", "closed"),
    [
        ("2026-11-23T10:00", 60, "勤労感謝の日"),
        ("2026-11-21T10:00", 60, "土曜日"),
        ("2026-11-22T10:00", 60, "日曜日"),
        ("2026-12-29T10:00", 60, "年末年始"),
        ("2026-11-27T23:00", 60, ""),
        ("2026-11-27T23:00", 61, "土曜日"),
    ],
)
def test_closed_days_are_told_by_their_names(starts: str, minutes: int, closed: str) -> None:
    night = {"opens": 0, "closes": 1440}
    room = ROOM.__class__(**{**_fields(), **night})
    found = judge_date(asked(starts, minutes), room, circumstances())
    assert (found.params["name"] if found else "") == closed
    assert verdict(asked(starts, minutes), **night, on_closed_days=True) == STANDS


def _fields() -> dict[str, object]:
    names = ("room_id", "name", "building", "floor", "capacity", "parts")
    return {name: getattr(ROOM, name) for name in names}


@pytest.mark.parametrize(
    ("day", "purpose", "outside", "expected"),
    [
        ("2027-02-19", Purpose.OFFICIAL, 0, STANDS),  # 91 days
        ("2027-02-22", Purpose.OFFICIAL, 0, ("out_of_window", "room.window")),
        ("2027-02-22", Purpose.OUTSIDE, 1, STANDS),
        ("2027-02-22", Purpose.OUTSIDE, 0, ("failed", "room.nobody_from_outside")),
        ("2027-05-24", Purpose.OUTSIDE, 1, ("out_of_window", "room.window")),
        ("2026-12-21", Purpose.OTHER, 0, STANDS),  # 31 days
        ("2026-12-22", Purpose.OTHER, 0, ("out_of_window", "room.window")),
    ],
)
def test_how_long_before_goes_by_the_purpose(
    day: str, purpose: Purpose, outside: int, expected: tuple[str, str]
) -> None:
    assert verdict(asked(f"{day}T10:00", purpose=purpose, outside=outside)) == expected


def test_a_window_tells_the_first_day_on_which_to_ask() -> None:
    found = judge_date(asked("2026-12-22T10:00", purpose=Purpose.OTHER), ROOM, circumstances())
    assert found is not None
    assert found.params["first"] == "2026-11-21"


def test_a_room_reserved_for_one_purpose_has_no_window_for_the_others() -> None:
    only = (Window(purpose=Purpose.OUTSIDE, days=100),)
    assert verdict(asked(), windows=only) == ("failed", "room.purpose")
    assert verdict(asked(purpose=Purpose.OUTSIDE, outside=2), windows=only) == STANDS


@pytest.mark.parametrize(
    ("minutes", "longest", "code"), [(120, 120, ""), (121, 120, "room.too_long")]
)
def test_the_longest_meeting(minutes: int, longest: int, code: str) -> None:
    assert verdict(asked(minutes=minutes), max_minutes=longest)[1] == code


@pytest.mark.parametrize(
    ("sections", "code"),
    [((), ""), (("joho", "jinji"), ""), (("jinji",), "room.not_open_to")],
)
def test_a_room_of_a_bureau_is_for_its_sections(sections: tuple[str, ...], code: str) -> None:
    assert verdict(asked(), open_to=sections)[1] == code


def test_a_room_may_be_open_to_a_whole_bureau() -> None:
    below = asked(above=("digi", "somu"))
    assert verdict(below, open_to=("somu",)) == STANDS
    assert verdict(below, open_to=("zaisei",)) == ("failed", "room.not_open_to")


@pytest.mark.parametrize(
    ("starts", "minutes", "code"),
    [
        ("2026-11-20T09:00", 60, "room.past"),  # ended just now
        ("2026-11-20T09:00", 61, ""),
        ("2026-11-19T09:00", 60, "room.past"),
        ("2026-11-20T10:00", 60, ""),
    ],
)
def test_what_is_over_is_not_booked(starts: str, minutes: int, code: str) -> None:
    assert verdict(asked(starts, minutes))[1] == code


@pytest.mark.parametrize(
    ("people", "strict", "code"),
    [
        (40, False, ""),
        (41, False, ""),
        (41, True, "room.too_many_people"),
        (40, True, ""),
    ],
)
def test_seats_bind_where_the_room_is_strict(people: int, strict: bool, code: str) -> None:
    assert verdict(asked(people=people), strict_capacity=strict)[1] == code


@pytest.mark.parametrize(
    ("starts", "ends", "open_to", "code"),
    [
        ("2026-11-24T09:00", "2026-11-24T10:00", (), ""),  # half-open
        ("2026-11-24T11:00", "2026-11-30T00:00", (), ""),
        ("2026-11-24T10:59", "2026-11-30T00:00", (), "room.blocked"),
        ("2026-11-01T00:00", "2026-12-01T00:00", (), "room.blocked"),
        ("2026-11-01T00:00", "2026-12-01T00:00", ("jinji",), "room.blocked"),
        ("2026-11-01T00:00", "2026-12-01T00:00", ("joho", "jinji"), ""),
    ],
)
def test_a_closure_keeps_out_whom_it_does_not_name(
    starts: str, ends: str, open_to: tuple[str, ...], code: str
) -> None:
    works = Blocking(starts_at=at(starts), ends_at=at(ends), reason="工事", open_to=open_to)
    assert verdict(asked(), circumstances(blockings=(works,)))[1] == code


@pytest.mark.parametrize(
    ("had", "limit", "code"),
    [
        ((), 1, ""),
        ((23,), 2, ""),
        ((22, 23), 2, "room.days_in_a_row"),
        ((23, 25), 2, "room.days_in_a_row"),
        ((22, 26), 2, ""),
        ((24,), 1, ""),  # twice on one day is one day
        ((22, 23, 25, 26), 0, ""),
    ],
)
def test_so_many_days_in_a_row(had: tuple[int, ...], limit: int, code: str) -> None:
    days = frozenset(date(2026, 11, day) for day in had)
    assert verdict(asked(), circumstances(section_days=days), days_in_a_row=limit)[1] == code


@pytest.mark.parametrize(
    ("had", "limit", "code"),
    [
        ({"2026-11": 540}, 10, ""),
        ({"2026-11": 541}, 10, "room.section_hours"),
        ({"2026-12": 9999}, 10, ""),
        ({"2026-11": 9999}, 0, ""),
    ],
)
def test_a_quota_of_hours_in_the_month(had: dict[str, int], limit: int, code: str) -> None:
    assert verdict(asked(), circumstances(section_minutes=had), section_hours=limit)[1] == code


def test_whoever_keeps_the_room_is_bound_by_its_hours_alone() -> None:
    keeper = circumstances(keeps_room=True, section_minutes={"2027-06": 9999})
    far = asked("2027-06-01T10:00")
    assert verdict(far, keeper, open_to=("jinji",), section_hours=1) == STANDS
    assert verdict(asked("2027-06-01T07:00"), keeper) == ("failed", "room.hours")
    assert verdict(asked("2027-06-05T10:00"), keeper) == ("closed_day", "room.closed_day")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_rule_says_what_to_do(language: str) -> None:
    assert {each.value for each in RoomRule} <= codes(language)
    for each in RoomRule:
        said = sentence(each, {}, language)
        assert ("ください" in said) if language == "ja" else ("lease" in said)
