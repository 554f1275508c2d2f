# SPDX-License-Identifier: Apache-2.0
"""Times of day as people type them, full width and half, and what is none."""

import pytest

from desktop.models.typed_times import clock_text, length, read_clock


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("15:30", 930),
        ("１５：３０", 930),
        ("15時半", 930),
        ("15時30分", 930),
        ("９時", 540),
        ("9", 540),
        ("930", 570),
        ("1530", 930),
        ("午後3時", 900),
        ("午前０時", 0),
        ("午後 12:15", 735),
        ("3:30 pm", 930),
        ("12 am", 0),
        ("正午", 720),
        ("24:00", 1440),
        ("２４時", 1440),
        ("0時", 0),
    ],
)
def test_a_time_is_read_as_it_is_typed(typed: str, minutes: int) -> None:
    assert read_clock(typed) == minutes


@pytest.mark.parametrize(
    "typed", ["", "昼過ぎ", "24:01", "25時", "9:60", "午後13時", "12:345", "-3", "半", "9:3:0"]
)
def test_what_says_no_time_is_not_guessed(typed: str) -> None:
    assert read_clock(typed) is None


def test_times_are_written_as_they_are_read() -> None:
    assert [clock_text(each) for each in (0, 545, 1440)] == ["00:00", "09:05", "24:00"]
    assert all(read_clock(clock_text(each)) == each for each in range(0, 1441, 7))


def test_an_end_before_the_beginning_is_on_the_next_day() -> None:
    assert length(540, 630) == 90
    assert length(1380, 60) == 120
    assert length(0, 1440) == 1440
    assert length(540, 540) == 1440
