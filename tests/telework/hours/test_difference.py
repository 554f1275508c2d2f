# SPDX-License-Identifier: Apache-2.0
"""Declared hours against seen ones: what differs for more than the threshold, and its reason."""

from dataclasses import replace

import pytest

from telework import Place, Schedule
from telework.hours.difference import (
    ComparedDay,
    Difference,
    DifferenceKind,
    Explanation,
    ShownDifference,
    blocks_signing_off,
    differences,
    explained,
)
from telework.hours.objective import ObjectiveRecord
from tests.telework.hours.days import PERSON, clock, seen, worked

FULL = "S8:30 E17:15"


def _compare(
    punches: str,
    *records: ObjectiveRecord,
    threshold: int = 30,
    place: Place = Place.HOME,
    expected: bool = True,
) -> tuple[Difference, ...]:
    compared = ComparedDay(
        person_id=PERSON,
        work=worked(punches, place=place),
        schedule=Schedule(),
        records=records,
        expected=expected,
        until=clock("20:00"),
    )
    return differences(compared, threshold)


def _told(found: tuple[Difference, ...]) -> list[tuple[str, int]]:
    return [(each.kind.value, each.minutes) for each in found]


@pytest.mark.parametrize(
    ("punches", "record", "expected"),
    [
        (FULL, "8:31-12:00 13:00-17:20", []),
        (FULL, "8:00-17:15", []),  # thirty minutes are not above thirty
        (FULL, "7:59-17:15", [("seen_before", 31)]),
        (FULL, "8:30-17:46", [("seen_after", 31)]),
        # What was seen counts, not the time between.
        (FULL, "6:00-6:10 8:30-17:15", []),
        (FULL, "6:00-6:20 8:00-17:15", [("seen_before", 50)]),
        ("S8:30 P10:00 R12:00 E17:15", "8:30-17:15", [("seen_between", 120)]),
        ("S8:30 P10:00 R12:00 E17:15", "8:30-10:30 12:00-17:15", []),
        # Nobody has to touch a computer all day, nor to lock it at lunch.
        (FULL, "8:30-9:00 16:00-17:15", []),
        ("S8:30 B12:00 R13:00 E17:15", "8:30-17:15", []),
        (FULL, "9:01-17:15", [("declared_before", 31)]),
        (FULL, "8:30-16:44", [("declared_after", 31)]),
        ("", "9:00-9:31", [("seen_only", 31)]),
        ("", "9:00-9:30", []),
        # Work that goes on is compared at its beginning only.
        ("S8:30", "7:00-19:59", [("seen_before", 90)]),
        # Across midnight.
        ("S20:00 E25:00", "20:00-26:00", [("seen_after", 60)]),
    ],
)
def test_what_differs(punches: str, record: str, expected: list[tuple[str, int]]) -> None:
    assert _told(_compare(punches, seen(record))) == expected


def test_without_a_record_nothing_is_known_and_nothing_differs() -> None:
    assert _compare(FULL) == ()


def test_an_open_edge_is_not_compared() -> None:
    assert _compare(FULL, seen("12:00-12:00", open_begin=True, open_end=True)) == ()
    both = _compare(FULL, seen("12:00-12:00"))
    assert _told(both) == [("declared_before", 210), ("declared_after", 315)]


def test_work_at_the_office_leaves_no_trace_on_the_laptop() -> None:
    assert _compare(FULL, seen("10:00-10:30"), place=Place.OFFICE) == ()


def test_an_ordinary_day_without_remote_work_is_nobodys_difference() -> None:
    assert _compare("", seen("8:00-19:00"), expected=False) == ()


def test_the_threshold_is_the_citys() -> None:
    assert _told(_compare(FULL, seen("8:19-17:15"), threshold=10)) == [("seen_before", 11)]


def test_a_reason_covers_what_lies_within_it() -> None:
    (found,) = _compare(FULL, seen("7:30-17:15"))
    reason = Explanation(
        kind=DifferenceKind.SEEN_BEFORE,
        begin=clock("7:30"),
        end=clock("8:30"),
        reason="メールを読んだ",
        at=clock("18:00"),
    )
    assert explained(found, [reason]) is reason
    newer = replace(reason, reason="前日の続き", at=clock("19:00"))
    assert explained(found, [newer, reason]) is newer
    (more,) = _compare(FULL, seen("7:00-17:15"))
    assert explained(more, [reason]) is None, "a later import shows more than was explained"
    assert explained(found, [replace(reason, kind=DifferenceKind.SEEN_AFTER)]) is None


def test_only_strictness_blocks_signing_off() -> None:
    (found,) = _compare(FULL, seen("7:30-17:15"))
    open_one = ShownDifference(difference=found, explanation=None)
    assert blocks_signing_off([open_one], strict=True)
    assert not blocks_signing_off([open_one], strict=False)
    assert not blocks_signing_off([], strict=True)
