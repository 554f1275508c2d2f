# SPDX-License-Identifier: Apache-2.0
"""A facility schedule as CSV: columns by their headings, faults by their lines."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from telework.meetings.calendar_files import RefusedPart
from telework.meetings.facility_schedule import FacilityRow, read_facility_schedule

HEAD = "施設名,開始日,開始時刻,終了日,終了時刻,予定,登録者\n"


def read(text: str) -> list[FacilityRow | RefusedPart]:
    return list(read_facility_schedule(text))


def test_rows_are_read_in_the_ways_that_people_write_days_and_times() -> None:
    rows = read(
        HEAD
        + '15C会議室,2026/11/24,9:00,2026/11/24,10:30,"庁議\n（定例）",森\n'
        + "\n"
        + "15C,2026年11月4日,13時00分,,24:00,x,\n"
        + "15C,20261130,23:00:00,2026-12-01,00:30,y,\n"
    )
    assert all(isinstance(each, FacilityRow) for each in rows)
    told = [(each.line, each.minutes) for each in rows if isinstance(each, FacilityRow)]
    assert told == [(2, 90), (5, 660), (6, 90)]


def test_columns_may_stand_in_any_order_under_other_names() -> None:
    (row,) = read("件名,終了時間,開始時間,日付,会議室\n庁議,11:00,10:00,2026/11/24,15C\n")
    assert isinstance(row, FacilityRow)
    assert (row.room, row.title, row.minutes) == ("15C", "庁議", 60)


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("", 1, "schedule.empty"),
        (HEAD, 1, "schedule.empty"),
        ("施設名,開始日\n", 1, "schedule.headings"),
        (HEAD + "15C,2026/02/29,9:00,,10:00,x,\n", 2, "schedule.unreadable"),
        (HEAD + "15C,2026/11/24,9:60,,10:00,x,\n", 2, "schedule.unreadable"),
        (HEAD + "15C,2026/11/24,9:00,,24:01,x,\n", 2, "schedule.unreadable"),
        (HEAD + "15C,2026/11/24,9:00,明日,10:00,x,\n", 2, "schedule.unreadable"),
        (HEAD + ",2026/11/24,9:00,,10:00,x,\n", 2, "schedule.unreadable"),
        (HEAD + "15C,2026/11/24\n", 2, "schedule.unreadable"),
        (HEAD + "15C,2026/11/24,9:00,,9:00,x,\n", 2, "schedule.end_before_start"),
        (HEAD + "15C," + "x" * 140_000, 2, "schedule.malformed"),
    ],
)
def test_what_cannot_be_read_is_told_by_its_line(text: str, line: int, code: str) -> None:
    (refused,) = read(text)
    assert isinstance(refused, RefusedPart)
    assert (refused.line, refused.code) == (line, code)


@settings(max_examples=30)
@given(st.text(max_size=80))
def test_any_text_is_answered(text: str) -> None:
    assert read(text)
    assert read(HEAD + text)
