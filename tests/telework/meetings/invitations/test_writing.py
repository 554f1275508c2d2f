# SPDX-License-Identifier: Apache-2.0
"""Single components as other programs want them, and people's text that stays text."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from telework.meetings.catalogue import Provider
from telework.meetings.invitations.lines import text, written
from telework.meetings.invitations.stored import About, Party, WrittenMeeting
from telework.meetings.invitations.writing import (
    Method,
    calendar_text,
    cancelled_text,
    dates_text,
)
from telework.meetings.invitations.zones import zone_lines
from telework.meetings.meeting import WebLink, When
from tests.telework.meetings.invitations.calendars import dates_of, stored, written_meeting

WEEKLY = When(
    starts=datetime.fromisoformat("2026-11-02T08:00"), minutes=60, rule="FREQ=WEEKLY;COUNT=4"
)
LINK = WebLink(
    provider=Provider.WEBEX,
    join_url="https://city.webex.example/meet/15c?pwd=a%2Cb",
    passcode="himitsu",
    dial_in="03-0000-0000",
)
GUESTS = (
    Party(name='佐藤 "ハナコ"', mail="sato@example.jp", reply="accepted"),
    Party(name="𠮷田", mail="yoshida@example.jp", optional=True),
    Party(name="宛先のない人", mail="no mail"),
)
ABOUT = About(title="定例", body="資料は\n当日", place="15C", link=LINK, attendees=GUESTS)


def series(about: About = ABOUT) -> WrittenMeeting:
    return written_meeting(WEEKLY, tuple(stored(each, about) for each in dates_of(WEEKLY)))


def only_event(calendar: str) -> Any:  # noqa: ANN401 - values of any kind stand in it
    [event] = icalendar.Calendar.from_ical(calendar).walk("VEVENT")
    return event


def test_an_invitation_says_who_asks_who_is_asked_and_where_to_join() -> None:
    event = only_event(calendar_text([series()], Method.REQUEST))
    assert (event["UID"], event["SEQUENCE"]) == (series().uid, 3)
    assert event["ORGANIZER"].params["CN"] == "森 太郎"
    first, second = event["ATTENDEE"]
    assert (first, first.params["CN"]) == ("mailto:sato@example.jp", "佐藤 'ハナコ'")
    assert (first.params["PARTSTAT"], second.params["PARTSTAT"]) == ("ACCEPTED", "NEEDS-ACTION")
    assert second.params["ROLE"] == "OPT-PARTICIPANT"
    assert event["CONFERENCE"] == event["URL"] == LINK.join_url
    assert str(event["DESCRIPTION"]).startswith("資料は\n当日\n\nWeb会議: https://")
    assert "パスコード: himitsu" in event["DESCRIPTION"]


def test_a_cancelled_date_is_named_as_the_series_names_it() -> None:
    meeting = series()
    one = replace(meeting, dates=meeting.dates[1:2], sequence=4)
    event = only_event(dates_text(one, Method.CANCEL))
    assert event["RECURRENCE-ID"].dt.isoformat() == "2026-11-09T08:00:00+09:00"
    assert event["RECURRENCE-ID"].params["TZID"] == event["DTSTART"].params["TZID"] == "Asia/Tokyo"
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 4)
    later = replace(meeting, dates=(meeting.dates[0], *meeting.dates[2:]))
    assert "EXDATE;TZID=Asia/Tokyo:20261109T080000\r\n" in calendar_text([later], Method.REQUEST)


def test_a_whole_series_is_cancelled_at_once() -> None:
    event = only_event(cancelled_text(series()))
    assert event["STATUS"] == "CANCELLED"
    assert not {"RECURRENCE-ID", "RRULE"} & set(event)


def test_a_guest_of_one_date_gets_that_date_of_the_series() -> None:
    meeting = series()
    event = only_event(calendar_text([replace(meeting, dates=meeting.dates[2:3])], Method.REQUEST))
    assert event["RECURRENCE-ID"].dt.isoformat() == "2026-11-16T08:00:00+09:00"


def test_tokyo_has_one_observance_and_new_york_its_changes_of_the_clock() -> None:
    begin, end = datetime(2026, 1, 2, tzinfo=UTC), datetime(2026, 12, 30, tzinfo=UTC)
    tokyo = zone_lines(ZoneInfo("Asia/Tokyo"), begin, end)
    assert tokyo.count("BEGIN:STANDARD") == 1
    assert "TZOFFSETTO:+0900" in tokyo
    new_york = zone_lines(ZoneInfo("America/New_York"), begin, end)
    onsets = [line for line in new_york if line.startswith("DTSTART")][1:]
    assert onsets == ["DTSTART:20260308T020000", "DTSTART:20261101T020000"]
    half_hours = zone_lines(ZoneInfo("Asia/Kolkata"), begin, end)
    assert "TZOFFSETTO:+0530" in half_hours


INJECTED = "x\r\nATTENDEE:mailto:evil@example.jp\nBEGIN:VALARM\u2028\x0bEND:VEVENT\x00\x85y"


def test_what_people_typed_begins_no_line_of_its_own() -> None:
    guest = Party(name=INJECTED, mail="a@example.jp")
    evil = Party(name="b", mail="b@example.jp\r\nX-EVIL:1")
    link = replace(LINK, join_url=f"https://a.example/{INJECTED}")
    about = About(title=INJECTED, body=INJECTED, place=INJECTED, link=link, attendees=(guest, evil))
    calendar = calendar_text([series(about)], Method.REQUEST, name=INJECTED)
    event = only_event(calendar)
    assert str(event["ATTENDEE"]) == "mailto:a@example.jp"
    assert not {"URL", "CONFERENCE", "X-EVIL"} & set(event)
    assert event.subcomponents == []
    names = {line.partition(":")[0].partition(";")[0] for line in calendar.split("\r\n")}
    assert "BEGIN:VALARM" not in calendar.split("\r\n")
    assert all(name.startswith(" ") or name.isupper() for name in names if name)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), max_size=300))
def test_any_text_comes_back_as_it_was(typed: str) -> None:
    meeting = series(About(title="a" + typed))
    event = only_event(calendar_text([meeting], Method.REQUEST))
    assert str(event["SUMMARY"]) == "a" + typed


@pytest.mark.parametrize("width", [1, 2, 3, 4])
def test_a_line_is_folded_between_characters(width: int) -> None:
    sign = {1: "a", 2: "é", 3: "机", 4: "𠮷"}[width]
    folded = written([f"SUMMARY:{text(sign * 200)}"]).encode("utf-8")
    assert all(len(line) <= 75 and line.decode("utf-8") for line in folded.split(b"\r\n") if line)
    assert folded.replace(b"\r\n ", b"").decode("utf-8") == f"SUMMARY:{sign * 200}\r\n"
