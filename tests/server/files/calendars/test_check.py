# SPDX-License-Identifier: Apache-2.0
"""What an import takes of a calendar file, and what it refuses by line and name (rooms.md, 7)."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from server.files.calendars.check import MOST_DATES, MOST_EVENTS, check_calendar
from server.texts import codes
from telework.meetings.calendar_files import MOST_REFUSED, CalendarCheck, TakenEvent
from tests.server.files.calendars.samples import TOKYO, calendar, event

WEEKLY = "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=4"
TIMES = ("DTSTART;TZID=Asia/Tokyo:20261102T100000", "DTEND;TZID=Asia/Tokyo:20261102T110000")


def told(found: CalendarCheck) -> list[tuple[int, str]]:
    return [(each.line, each.code) for each in found.refused]


def one(data: bytes) -> TakenEvent:
    found = check_calendar(data)
    assert told(found) == []
    (taken,) = found.events
    return taken


def retimed(start: str, end: str, *more: str) -> bytes:
    made = event(*more)
    for old, new in zip(TIMES, (start, end), strict=True):
        made = made.replace(old, new)
    return calendar(made)


def tokyo(day: int, hour: int, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=ZoneInfo("Asia/Tokyo"))


def test_a_series_with_left_out_moved_and_cancelled_dates() -> None:
    master = event(WEEKLY, "EXDATE;TZID=Asia/Tokyo:20261109T100000", "CLASS:PRIVATE")
    moved = event("RECURRENCE-ID;TZID=Asia/Tokyo:20261116T100000", start="20261117T100000")
    away = event("RECURRENCE-ID:20261123T010000Z", "STATUS:CANCELLED", start="20261123T100000")
    taken = one(calendar(master, moved, away))
    assert taken.dates == (tokyo(2, 10), tokyo(17, 10))
    assert taken.when.excluded == tuple(tokyo(day, 10).replace(tzinfo=None) for day in (9, 16, 23))
    assert [(each.line, each.cancelled) for each in taken.exceptions] == [(23, False), (31, True)]
    assert (taken.private, taken.all_day, taken.summary) == (True, False, "庁議")


def test_a_meeting_before_nine_stays_on_its_weekday_to_its_last_date() -> None:
    until = "RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261115T233000Z"
    start, end = "DTSTART;TZID=Asia/Tokyo:20261102T083000", "DTEND:20261102T003000Z"
    taken = one(retimed(start, end, until))
    assert [each.astimezone(ZoneInfo("Asia/Tokyo")).weekday() for each in taken.dates] == [0] * 3
    assert taken.when.minutes == 60


def test_windows_names_of_zones_are_read_and_midnight_may_be_crossed() -> None:
    zone = TOKYO.replace("Asia/Tokyo", "Tokyo Standard Time")
    made = event().replace("Asia/Tokyo", "Tokyo Standard Time").replace("T100000", "T233000")
    made = made.replace("20261102T110000", "20261103T003000")
    taken = one(calendar(zone, made))
    assert (taken.when.tzid, taken.when.minutes) == ("Asia/Tokyo", 60)


def test_whole_days_are_from_midnight_to_midnight() -> None:
    days = ("DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101")
    taken = one(retimed(*days, "RRULE:FREQ=DAILY;UNTIL=20270102", "EXDATE;VALUE=DATE:20270101"))
    assert taken.all_day
    assert taken.when.minutes == 1440
    assert taken.dates == (tokyo(31, 0, 12), datetime(2027, 1, 1, 15, tzinfo=UTC))


def test_times_without_a_zone_are_taken_only_where_one_is_named() -> None:
    floating = retimed("DTSTART:20261102T100000", "DTEND:20261102T110000")
    assert told(check_calendar(floating)) == [
        (16, "calendar.floating"),
    ]
    found = check_calendar(floating, ZoneInfo("Asia/Tokyo"))
    assert found.ok
    assert found.events[0].dates == (tokyo(2, 10),)


EASTERN = """BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:STANDARD
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
END:VTIMEZONE"""


def test_a_zone_with_summer_time_is_compared_on_every_date() -> None:
    abroad = event("RRULE:FREQ=MONTHLY;COUNT=6").replace("Asia/Tokyo", "America/New_York")
    assert len(one(calendar(EASTERN, abroad)).dates) == 6
    old = EASTERN.replace("BYDAY=2SU;BYMONTH=3", "BYDAY=1SU;BYMONTH=4")  # as until 2006
    (refused,) = check_calendar(calendar(old, abroad)).refused
    assert (refused.code, refused.params["day"]) == ("calendar.zone_contradicts", "2027-04-02")


@pytest.mark.parametrize(
    ("zone", "code"),
    [
        (TOKYO.replace("TZOFFSETTO:+0900", "TZOFFSETTO:+0800"), "calendar.zone_contradicts"),
        (TOKYO.replace("TZOFFSETTO:+0900", "TZOFFSETTO:nine"), "calendar.zone_unreadable"),
        (TOKYO.replace("TZNAME", "RRULE:FREQ=SECONDLY\nTZNAME"), "calendar.zone_unreadable"),
        (TOKYO.replace("DTSTART:19510909T000000\n", ""), "calendar.zone_unreadable"),
        (TOKYO.replace("BEGIN:STANDARD", "X-A:1").replace("END:STANDARD", "X-B:1"), None),
    ],
)
def test_a_definition_that_says_otherwise_refuses_what_rests_on_it(
    zone: str, code: str | None
) -> None:
    (refused,) = check_calendar(
        calendar(event()).replace(TOKYO.replace("\n", "\r\n").encode(), zone.encode())
    ).refused
    assert refused.code == (code or "calendar.zone_unreadable")
    assert refused.params["at"] == "4"


@pytest.mark.parametrize(
    ("rule", "refusals"),
    [
        ("FREQ=YEARLY;COUNT=2", ["recurrence.frequency_unsupported"]),
        ("FREQ=HOURLY;COUNT=2", ["recurrence.frequency_unsupported"]),
        ("FREQ=SECONDLY", ["recurrence.frequency_unsupported"]),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1;COUNT=2", ["recurrence.part_unsupported"]),
        ("FREQ=WEEKLY;BYWEEKNO=45;COUNT=2", ["recurrence.part_unsupported"]),
        (
            "FREQ=YEARLY;BYYEARDAY=1;X=1",
            [
                "recurrence.frequency_unsupported",
                "recurrence.part_unknown",
                "recurrence.part_unsupported",
            ],
        ),
        ("FREQ=DAILY;RSCALE=CHINESE;COUNT=2", ["recurrence.part_unknown"]),
        ("FREQ=DAILY;COUNT=0", ["recurrence.value_unreadable"]),
        ("FREQ=DAILY;UNTIL=20261110", ["recurrence.value_unreadable"]),
        ("FREQ=WEEKLY;BYDAY=TU;COUNT=3", ["meeting.start_not_in_rule"]),
        ("FREQ=WEEKLY", ["meeting.endless"]),
        ("FREQ=DAILY;COUNT=1001", ["meeting.too_many_dates"]),
        ("FREQ=DAILY;COUNT=99999", ["meeting.too_many_dates"]),
        ("FREQ=DAILY;UNTIL=20261101T000000Z", ["meeting.no_dates"]),
        ("", ["recurrence.frequency_missing", "recurrence.part_unknown"]),
        ("FREQ=DAILY;" * 90, ["recurrence.too_long"]),
    ],
)
def test_rules_beyond_the_list_are_refused_by_name_at_their_line(
    rule: str, refusals: list[str]
) -> None:
    found = check_calendar(calendar(event(f"RRULE:{rule}")))
    assert told(found) == [(19, code) for code in refusals]
    assert found.events == ()


@pytest.mark.parametrize(
    ("line", "number", "code"),
    [
        ("EXRULE:FREQ=WEEKLY", 19, "calendar.property_unsupported"),
        ("RDATE;TZID=Asia/Tokyo:20261103T100000", 19, "calendar.property_unsupported"),
        ("RRULE:FREQ=DAILY;COUNT=2\nRRULE:FREQ=WEEKLY", 20, "calendar.property_twice"),
        ("DTSTART:20261102T010000Z", 19, "calendar.property_twice"),
        ("DURATION:PT1H", 19, "calendar.two_ends"),
        ("EXDATE;VALUE=DATE:20261102", 19, "calendar.kind_differs"),
        ("EXDATE;VALUE=PERIOD:20261102T100000Z/PT1H", 19, "calendar.value_kind"),
        ("EXDATE;TZID=Asia/Tokyo:20261131T100000", 19, "calendar.value_unreadable"),
        ("EXDATE;TZID=Mars/Base:20261102T100000", 19, "calendar.zone_unknown"),
        ("EXDATE;TZID=localtime:20261102T100000", 19, "calendar.zone_unknown"),
        ("EXDATE;TZID=../../passwd:20261102T100000", 19, "calendar.zone_unknown"),
        ("RECURRENCE-ID;RANGE=THISANDFUTURE:20261102T010000Z", 19, "calendar.range_unsupported"),
        ("RECURRENCE-ID:20261102T010000Z\n" + WEEKLY, 20, "calendar.exception_with_rule"),
        ("RECURRENCE-ID:20261102T010000Z", 19, "calendar.series_missing"),
        ("STATUS:CANCELLED", 13, "calendar.cancelled"),
        ("DESCRIPTION:" + "あ" * 10_001, 19, "calendar.text_too_long"),
        ("BEGIN:VEVENT\nUID:inner\nEND:VEVENT", 19, "calendar.nested"),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR", 19, "calendar.nested"),
        ("X-BROKEN", 19, "calendar.line_malformed"),
    ],
)
def test_what_changes_the_meaning_and_is_not_read_refuses_the_event(
    line: str, number: int, code: str
) -> None:
    found = check_calendar(calendar(event(line)))
    assert told(found) == [(number, code)]
    assert found.events == ()


START, END = "DTSTART;TZID=Asia/Tokyo:20261102T100000", "DTEND;TZID=Asia/Tokyo:20261102T110000"


@pytest.mark.parametrize(
    ("start", "end", "number", "code"),
    [
        ("X-NO:1", END, 13, "calendar.start_missing"),
        ("DTSTART;TZID=Asia/Tokyo:2026-11-02T10:00", END, 16, "calendar.value_unreadable"),
        ("DTSTART;TZID=Asia/Tokyo:20260229T100000", END, 16, "calendar.value_unreadable"),
        ("DTSTART;TZID=Asia/Tokyo:20261102T240000", END, 16, "calendar.value_unreadable"),
        ("DTSTART;VALUE=DATE:20261102T100000", END, 16, "calendar.value_unreadable"),
        ("DTSTART;TZID=Asia/Tokyo:99991231T100000", END, 17, "calendar.end_before_start"),
        ("DTSTART;TZID=Asia/Tokyo:18991102T100000", END, 16, "meeting.minutes"),
        ("DTSTART;TZID=Asia/Tokyo:20261102T100030", END, 17, "calendar.length_seconds"),
        ("DTSTART;VALUE=DATE:20261102", END, 17, "calendar.kind_differs"),
        (START, "DTEND;TZID=Asia/Tokyo:20261102T093000", 17, "calendar.end_before_start"),
        (START, START.replace("DTSTART", "DTEND"), 17, "calendar.no_length"),
        (START, "X-NO:1", 13, "calendar.no_length"),
        (START, "DURATION:PT", 17, "calendar.value_unreadable"),
        (START, "DURATION:-PT1H", 17, "calendar.value_unreadable"),
        (START, "DURATION:P2D", 16, "meeting.minutes"),
        ("DTSTART;VALUE=DATE:20261102", "DTEND;VALUE=DATE:20261105", 16, "meeting.minutes"),
        ("DTSTART;VALUE=DATE:20261102", "DURATION:PT3H", 17, "calendar.kind_differs"),
        (
            "DTSTART;TZID=Europe/Berlin:20260329T023000",
            "DURATION:PT1H",
            16,
            "meeting.start_left_out",
        ),
        (
            "DTSTART;TZID=Europe/Berlin:20260328T120000",
            "DURATION:P1D",
            17,
            "calendar.length_over_change",
        ),
    ],
)
def test_times_that_cannot_be_meant_are_refused(
    start: str, end: str, number: int, code: str
) -> None:
    assert told(check_calendar(retimed(start, end))) == [(number, code)]


def test_events_of_one_uid_are_never_taken_in_part() -> None:
    series, moved = event(WEEKLY), "RECURRENCE-ID;TZID=Asia/Tokyo:20261109T100000"
    assert told(check_calendar(calendar(series, event()))) == [
        (13, "calendar.uid_twice"),
        (21, "calendar.uid_twice"),
    ]
    assert told(check_calendar(calendar(series, event(moved, "RDATE:1")))) == [
        (13, "calendar.part_of_refused"),
        (28, "calendar.property_unsupported"),
    ]
    nowhere = check_calendar(calendar(series, event(moved.replace("09T10", "10T10"))))
    assert (told(nowhere), len(nowhere.events)) == ([(27, "calendar.date_unknown")], 1)
    twice = check_calendar(calendar(series, event(moved), event(moved)))
    assert (told(twice), len(twice.events)) == ([(35, "calendar.exception_twice")], 1)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (calendar(), [(1, "calendar.no_events")]),
        (calendar().replace(b"2.0", b"1.0"), [(2, "calendar.version_unsupported")]),
        (calendar("METHOD:REPLY", event()), [(12, "calendar.method_unsupported")]),
        (calendar("BEGIN:VTODO", "END:VTODO", event()), [(13, "calendar.component_unsupported")]),
        (event().encode(), [(1, "calendar.no_calendar")]),
        (b"BEGIN:VCARD\nFN:x\nEND:VCARD", [(1, "calendar.no_calendar")]),
        (calendar(event(uid="")), [(13, "calendar.uid_missing")]),
    ],
)
def test_files_that_hold_no_meeting_are_no_success(
    data: bytes, expected: list[tuple[int, str]]
) -> None:
    found = check_calendar(data)
    assert [code for _line, code in told(found)] == [code for _line, code in expected]
    assert not found.ok


def test_bounds_hold_for_the_file_as_a_whole() -> None:
    many = [event(uid=f"u{number}") for number in range(MOST_EVENTS + 2)]
    found = check_calendar(calendar(*many))
    assert len(found.events) == MOST_EVENTS
    assert [code for _line, code in told(found)] == ["calendar.too_many_events"]
    broken = check_calendar(calendar(*["X" for _ in range(MOST_REFUSED + 5)]))
    assert (len(broken.refused), broken.refused_more) == (MOST_REFUSED, 5)


def test_dates_are_counted_over_all_events() -> None:
    rule = "RRULE:FREQ=DAILY;COUNT=1000"
    many = [event(rule, uid=f"u{number}") for number in range(MOST_DATES // 1000 + 1)]
    found = check_calendar(calendar(*many))
    assert sum(len(each.dates) for each in found.events) == MOST_DATES
    assert [code for _line, code in told(found)] == ["calendar.too_many_dates"]
    assert "calendar.too_many_dates" in codes("ja")
