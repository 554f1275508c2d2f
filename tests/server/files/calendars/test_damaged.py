# SPDX-License-Identifier: Apache-2.0
"""Damaged calendar files: always an answer by line; sound ones mean what another library says."""

import json
from datetime import UTC, date, datetime, timedelta

import icalendar
import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st

from approval import from_plain, to_plain
from server.files.calendars.check import check_calendar
from server.texts import codes, sentence
from telework.meetings.calendar_files import CalendarCheck
from tests.server.files.calendars.samples import calendar, event

SERIES = calendar(
    event("RRULE:FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20261231T000000Z", "DESCRIPTION:長い説明" * 9),
    event("RECURRENCE-ID;TZID=Asia/Tokyo:20261109T100000", start="20261110T100000"),
    event("RRULE:FREQ=MONTHLY;BYDAY=1MO;COUNT=5", "EXDATE:20261207T010000Z", uid="u2"),
    "BEGIN:VTODO\nUID:t\nEND:VTODO",
)
LINES = SERIES.split(b"\r\n")
PIECES = [
    *LINES,
    b"BEGIN:VEVENT",
    b"END:VEVENT",
    b"END:VCALENDAR",
    b"DTSTART:\x00",
    b"DTEND;TZID=:20261102T",
    b"RRULE:FREQ=DAILY;INTERVAL=0;COUNT=-1",
    b"RRULE:FREQ=DAILY;UNTIL=99991231T235959Z",
    b"DURATION:P9999W",
    b"EXDATE:" + b"20261102T010000Z," * 40,
    b"TZOFFSETTO:+9999",
    b"RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    b" \xff\xfe",
    b"\xe3\x81",
    "SUMMARY;X=\u2028:\u0085".encode(),
]

spots = st.integers(0, len(SERIES))
cuts = st.tuples(spots, spots, st.binary(max_size=6))
shuffles = st.lists(st.sampled_from(PIECES), max_size=40).map(b"\r\n".join)


def damaged(cut: tuple[int, int, bytes]) -> bytes:
    first, last = sorted(cut[:2])
    return SERIES[:first] + cut[2] + SERIES[min(last, first + 40) :]


def answered(data: bytes) -> CalendarCheck:
    """Return the check after holding it to what every answer is."""
    found = check_calendar(data)
    assert found.ok == (found.refused == ())
    assert found.ok <= bool(found.events)
    for each in found.refused:
        assert 1 <= each.line <= max(1, found.lines)
        assert each.code in codes("ja")
        assert "…" not in sentence(each.code, each.params)
    wire = json.loads(json.dumps(to_plain(found)))
    assert from_plain(CalendarCheck, wire) == found
    return found


@given(cuts)
def test_a_sound_file_damaged_somewhere_is_answered_by_line(cut: tuple[int, int, bytes]) -> None:
    answered(damaged(cut))


@given(shuffles)
def test_lines_in_any_order_are_answered_by_line(data: bytes) -> None:
    answered(data)


@given(st.binary(max_size=400))
def test_bytes_of_any_kind_are_answered_by_line(data: bytes) -> None:
    answered(data)


_DAYS = ("MO", "TU", "WE", "TH", "FR")
rules = st.one_of(
    st.builds("FREQ=DAILY;INTERVAL={};COUNT=9".format, st.integers(1, 9)),
    st.builds(
        "FREQ=WEEKLY;INTERVAL={};BYDAY=MO,{};COUNT=9".format,
        st.integers(1, 4),
        st.sampled_from(_DAYS),
    ),
    st.builds("FREQ=MONTHLY;BYDAY={}MO;COUNT=9".format, st.sampled_from(("1", "-5"))),
    st.builds("FREQ=MONTHLY;BYMONTHDAY=2,{};COUNT=9".format, st.sampled_from((31, -1, 15))),
)


@settings(max_examples=40)
@given(rules, st.integers(0, 23), st.sets(st.integers(0, 60), max_size=4))
def test_a_sound_series_has_the_dates_that_another_library_finds(
    rule: str, hour: int, left_out: set[int]
) -> None:
    days = (datetime(2026, 11, 2, tzinfo=UTC) + timedelta(days=each) for each in sorted(left_out))
    exdates = [f"EXDATE;TZID=Asia/Tokyo:{day:%Y%m%d}T{hour:02}0000" for day in days]
    made = event(f"RRULE:{rule}", *exdates).replace("T110000", "T100000")
    made = made.replace("DTEND;TZID=Asia/Tokyo:20261102T100000", "DURATION:PT30M")
    data = calendar(made.replace("20261102T100000", f"20261102T{hour:02}0000"))
    (taken,) = check_calendar(data).events
    other = recurring_ical_events.of(icalendar.Calendar.from_ical(data))
    found = other.between(date(2026, 11, 1), date(2029, 1, 1))
    assert list(taken.dates) == sorted(each.start.astimezone(UTC) for each in found)
