# SPDX-License-Identifier: Apache-2.0
"""Calendar files as they are written: every fault has the number of its line."""

import pytest

from server.files.calendars.check import check_calendar
from server.files.calendars.child import answers_in_child, check_in_child
from server.files.calendars.components import ReadCalendar, read_components
from server.files.calendars.lines import MOST_BYTES, MOST_LINES
from server.files.child import CALENDARS, Children, Limits, NoAnswer
from tests.server.files.calendars.samples import calendar, event

SOUND = calendar(event())


def told(read: ReadCalendar) -> list[tuple[int, str]]:
    return [(each.line, each.code) for each in read.complaints]


def summaries(read: ReadCalendar) -> list[str]:
    events = [part for root in read.roots for part in root.parts if part.name == "VEVENT"]
    return [line.value for each in events for line in each.all("SUMMARY")]


@pytest.mark.parametrize("end", [b"\r\n", b"\n", b"\r"])
def test_lines_end_in_any_of_three_ways(end: bytes) -> None:
    read = read_components(SOUND.replace(b"\r\n", end))
    assert (told(read), summaries(read)) == ([], ["庁議"])
    start = read.roots[0].parts[1].first("DTSTART")
    assert start is not None
    assert (start.line, start.params) == (16, {"TZID": "Asia/Tokyo"})


def test_a_line_is_unfolded_in_the_middle_of_a_character() -> None:
    raw = "SUMMARY:庁議".encode()
    for cut in range(1, len(raw)):
        folded = SOUND.replace(raw, raw[:cut] + b"\r\n " + raw[cut:])
        read = read_components(folded)
        assert (told(read), summaries(read)) == ([], ["庁議"])


def test_a_byte_order_mark_is_no_part_of_the_first_name() -> None:
    read = read_components(b"\xef\xbb\xbf" + SOUND)
    assert (read.encoding, told(read), summaries(read)) == ("utf-8-sig", [], ["庁議"])


@pytest.mark.parametrize(
    ("data", "line", "encoding"),
    [
        (SOUND.decode().encode("utf-16"), 1, "UTF-16"),
        (SOUND.decode().encode("utf-16-le"), 1, "UTF-16"),
        (SOUND.decode().encode("iso2022_jp"), 18, "ISO-2022-JP"),
        (SOUND.replace("庁議".encode(), "ちょう議".encode("cp932")), 18, "Shift_JIS"),
        (SOUND.replace("庁議".encode(), "ちょう議".encode("euc_jp")), 18, "EUC-JP"),
        (SOUND.replace("庁議".encode(), b"caf\xe9"), 18, "?"),
        (SOUND.replace("庁議".encode(), b"a\r\n b\r\n \xe9"), 20, "?"),
    ],
)
def test_what_is_not_utf8_is_told_with_its_line(data: bytes, line: int, encoding: str) -> None:
    read = read_components(data)
    assert told(read) == [(line, "calendar.not_utf8")]
    assert read.complaints[0].params == {"encoding": encoding}
    assert summaries(read) == []


def test_control_characters_and_what_is_no_property_are_told_with_their_lines() -> None:
    more = ("X-A:b\x00c", "X-B:d", " \x1b[2J", "NO COLON", "=:", 'X-C;P="open:1', "X_D:1")
    read = read_components(calendar(event(*more)))
    assert told(read) == [
        (19, "calendar.control_character"),
        (21, "calendar.control_character"),
        (22, "calendar.line_malformed"),
        (23, "calendar.line_malformed"),
        (24, "calendar.line_malformed"),
        (25, "calendar.line_malformed"),
    ]
    assert read.roots[0].parts[1].spoiled


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", [(1, "calendar.empty")]),
        (b" \r\n\t\r\n", [(1, "calendar.empty")]),
        (SOUND[: SOUND.index(b"DTEND")], [(1, "calendar.not_closed"), (13, "calendar.not_closed")]),
        (SOUND.replace(b"END:VEVENT", b"X-END:VEVENT"), [(13, "calendar.not_closed")]),
        (SOUND.replace(b"BEGIN:VEVENT", b"X-A:1"), [(19, "calendar.end_alone")]),
        (b"X-A:1\nX-B:2\n" + SOUND, [(1, "calendar.outside")]),
        (b"BEGIN:A\n" * 900 + b"END:A\n" * 900, [(5, "calendar.too_deep")]),
    ],
)
def test_a_frame_that_does_not_close_is_told(data: bytes, expected: list[tuple[int, str]]) -> None:
    assert told(read_components(data)) == expected


def test_a_file_beyond_every_calendar_is_not_read_at_all() -> None:
    assert told(read_components(b"X" * (MOST_BYTES + 1))) == [(1, "calendar.too_many_bytes")]
    assert told(read_components(b"X:\n" * (MOST_LINES + 1))) == [
        (MOST_LINES, "calendar.too_many_lines")
    ]
    long = read_components(SOUND.replace(b"SUMMARY:", b"SUMMARY:" + b"x" * (1 << 20)))
    assert told(long) == [(18, "calendar.line_too_long")]


def test_a_limited_child_says_the_same_of_a_file() -> None:
    with Children(hosts=1, tasks=CALENDARS) as children:
        assert check_in_child(children, SOUND) == check_calendar(SOUND)


def test_a_child_out_of_memory_answers_nothing() -> None:
    limits = Limits(memory_bytes=30_000_000)
    with Children(hosts=1, limits=limits, tasks=CALENDARS) as children, pytest.raises(NoAnswer):
        answers_in_child(children, b"BEGIN:VEVENT\n" + b"X-A:1\n" * (MOST_LINES - 2))
