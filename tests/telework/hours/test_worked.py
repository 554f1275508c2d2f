# SPDX-License-Identifier: Apache-2.0
"""Minutes of work by kind, and what nobody permitted, at every boundary of the day."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telework import Schedule
from telework.hours.objective import ObjectiveRecord
from telework.hours.overtime import (
    LimitWarning,
    OvertimePermission,
    PermissionSource,
    UnpermittedWork,
    WorkedMinutes,
)
from telework.hours.worked import (
    Margins,
    WorkedDay,
    add_minutes,
    counted,
    unpermitted,
    warning,
    worked_minutes,
)
from tests.telework.hours.days import PERSON, TUESDAY, clock, seen, worked

CITY = Schedule()
MORNINGS = Schedule(lunch_end=time(12, 0), end=time(12, 0))


def _day(
    punches: str,
    schedule: Schedule | None = CITY,
    following: Schedule | None = CITY,
    records: tuple[ObjectiveRecord, ...] = (),
    permissions: tuple[OvertimePermission, ...] = (),
) -> WorkedDay:
    return WorkedDay(
        person_id=PERSON,
        work=worked(punches),
        schedule=schedule,
        following=following,
        records=records,
        permissions=permissions,
        until=clock("20:00"),
    )


def _permit(begin: str, end: str, given: str = "8:00", withdrawn: str = "") -> OvertimePermission:
    return OvertimePermission(
        permission_id=f"{begin}-{end}",
        person_id=PERSON,
        day=TUESDAY,
        begin=clock(begin),
        end=clock(end),
        reason="議会対応",
        source=PermissionSource.HEAD,
        given_by="p-yoshida",
        given_at=clock(given),
        withdrawn_at=clock(withdrawn) if withdrawn else None,
    )


OWN, OFF = CITY, None


@pytest.mark.parametrize(
    ("punches", "today", "tomorrow", "regular", "overtime", "holiday", "night"),
    [
        ("S8:30 E17:15", OWN, OWN, 465, 0, 0, 0),
        ("S8:29 E17:16", OWN, OWN, 465, 2, 0, 0),
        # The lunch break is none's work, punched or not; before and after it is.
        ("S8:30 B12:00 R13:00 E17:15", OWN, OWN, 465, 0, 0, 0),
        ("S8:30 B11:59 R13:01 E17:15", OWN, OWN, 463, 0, 0, 0),
        ("S12:00 E13:00", OWN, OWN, 0, 0, 0, 0),
        # With hours in one half only there is no lunch break.
        ("S8:30 E13:00", MORNINGS, OWN, 210, 60, 0, 0),
        # 22:00 and 5:00.
        ("S17:15 E22:00", OWN, OWN, 0, 285, 0, 0),
        ("S17:15 E22:01", OWN, OWN, 0, 286, 0, 1),
        ("S4:59 E5:01", OWN, OWN, 0, 2, 0, 1),
        ("S5:00 E8:30", OWN, OWN, 0, 210, 0, 0),
        # Midnight: the date on which it lies says whether it is a day off.
        ("S23:00 E25:00", OWN, OWN, 0, 120, 0, 120),
        ("S23:00 E25:00", OWN, OFF, 0, 60, 60, 120),
        ("S23:00 E25:00", OFF, OWN, 0, 60, 60, 120),
        ("S23:00 E24:00", OWN, OFF, 0, 60, 0, 60),
        ("S23:00 E24:01", OWN, OFF, 0, 60, 1, 61),
        ("S23:00 E29:01", OWN, OWN, 0, 361, 0, 360),
        ("S23:00 E33:00", OWN, OWN, 30, 570, 0, 360),
        # A day off, and a day off on which one works by exchange.
        ("S8:30 E17:15", OFF, OWN, 0, 0, 525, 0),
        ("S8:30 B12:00 R13:00 E17:15", OFF, OFF, 0, 0, 465, 0),
        # Work that goes on.
        ("S16:00", OWN, OWN, 75, 165, 0, 0),
        ("", OWN, OWN, 0, 0, 0, 0),
    ],
)
def test_minutes_by_kind(
    punches: str,
    today: Schedule | None,
    tomorrow: Schedule | None,
    regular: int,
    overtime: int,
    holiday: int,
    night: int,
) -> None:
    assert worked_minutes(_day(punches, today, tomorrow)) == WorkedMinutes(
        regular=regular, overtime=overtime, holiday=holiday, night=night
    )


def test_a_permitted_lunch_break_is_work() -> None:
    day = _day("S8:30 E17:15", permissions=(_permit("12:00", "12:45"),))
    assert worked_minutes(day) == WorkedMinutes(regular=465, overtime=45)


def _told(found: tuple[UnpermittedWork, ...]) -> list[str]:
    return [
        f"{each.kind} {each.evidence} {each.minutes}{' late' * each.afterwards}" for each in found
    ]


@pytest.mark.parametrize(
    ("punches", "permissions", "expected"),
    [
        ("S8:30 E17:15", [], []),
        ("S8:30 E17:30", [], []),  # a quarter of an hour is put before nobody
        ("S8:30 E17:31", [], ["overtime declared 16"]),
        ("S8:30 E19:00", [_permit("17:15", "19:00")], []),
        ("S8:30 E19:00", [_permit("17:15", "18:00")], ["overtime declared 60"]),
        ("S8:30 E19:00", [_permit("17:15", "19:00", given="19:10")],
         ["overtime declared 105 late"]),
        # Permitted half way: what was worked before stands on the list.
        ("S8:30 E19:00", [_permit("17:15", "19:00", given="18:00")],
         ["overtime declared 45 late"]),
        ("S8:30 E19:00", [_permit("17:15", "19:00", withdrawn="18:00")],
         ["overtime declared 60"]),
        ("S8:30 E22:30", [], ["overtime declared 285", "night declared 30"]),
        ("S8:30 E22:30", [_permit("17:15", "22:00")], ["night declared 30"]),
        ("S4:00 E17:15", [], ["night declared 60", "overtime declared 210"]),
    ],
)  # fmt: skip
def test_what_nobody_permitted(
    punches: str, permissions: list[OvertimePermission], expected: list[str]
) -> None:
    assert _told(unpermitted(_day(punches, permissions=tuple(permissions)), Margins())) == expected


def test_work_on_a_day_off_needs_a_permission() -> None:
    assert _told(unpermitted(_day("S9:00 E12:00", OFF), Margins())) == ["holiday declared 180"]
    permitted = _day("S9:00 E12:00", OFF, permissions=(_permit("9:00", "12:00"),))
    assert unpermitted(permitted, Margins()) == ()


def test_what_only_the_record_shows_is_told_as_such() -> None:
    day = _day("S8:30 E17:15", records=(seen("8:30-17:46"),))
    assert _told(unpermitted(day, Margins())) == ["overtime seen 31"]
    assert unpermitted(day, Margins(seen=31)) == ()
    at_night = _day("", records=(seen("21:30-23:00"),))
    assert _told(unpermitted(at_night, Margins())) == ["overtime seen 30", "night seen 60"]


def test_declared_work_is_not_told_a_second_time_as_seen() -> None:
    day = _day("S8:30 E19:00", records=(seen("8:30-19:40"),))
    assert _told(unpermitted(day, Margins())) == ["overtime declared 105", "overtime seen 40"]


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (0, LimitWarning.NONE),
        (2159, LimitWarning.NONE),
        (2160, LimitWarning.NEAR),
        (2699, LimitWarning.NEAR),
        (2700, LimitWarning.REACHED),
    ],
)
def test_people_are_warned_before_45_hours_are_reached(
    minutes: int, expected: LimitWarning
) -> None:
    assert warning(minutes, 45 * 60, 80) is expected


CLOCKS = st.integers(0, 35 * 60)


@given(
    st.lists(CLOCKS, min_size=2, max_size=8, unique=True),
    st.sampled_from([OWN, OFF, MORNINGS]),
    st.sampled_from([OWN, OFF, MORNINGS]),
)
def test_the_kinds_add_up_to_what_was_declared(
    moments: list[int], today: Schedule | None, tomorrow: Schedule | None
) -> None:
    stamps = [f"{minute // 60}:{minute % 60}" for minute in sorted(moments)]
    kinds = ["S", *["P" if index % 2 == 0 else "R" for index in range(len(stamps) - 2)], "E"]
    punches = " ".join(kind + stamp for kind, stamp in zip(kinds, stamps, strict=True))
    day = _day(punches, today, tomorrow)
    minutes = worked_minutes(day)
    stretches = sorted(moments)
    pairs = list(zip(stretches[::2], stretches[1::2], strict=False))
    lunch = 60 if today == OWN else 0
    declared = sum(end - begin for begin, end in pairs)
    total = minutes.regular + minutes.overtime + minutes.holiday
    assert declared - lunch <= total <= declared
    assert 0 <= minutes.night <= total
    assert min(minutes.regular, minutes.overtime, minutes.holiday) >= 0


def test_counters_add_up() -> None:
    days = [WorkedMinutes(regular=465, overtime=60), WorkedMinutes(holiday=100, night=10)]
    assert add_minutes(days) == WorkedMinutes(regular=465, overtime=60, holiday=100, night=10)
    assert counted(add_minutes(days)) == 160
    assert add_minutes([]) == WorkedMinutes()
