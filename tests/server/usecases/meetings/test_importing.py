# SPDX-License-Identifier: Apache-2.0
"""Importing calendars and facility schedules: each line booked, skipped or refused; once."""

from typing import Any, cast

import pytest

from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.files.calendars.check import check_calendar
from server.usecases.meetings import importing
from server.usecases.meetings.importing import Import, import_meetings
from server.usecases.meetings.judging import Booker
from telework.meetings.calendar_files import CalendarCheck
from telework.meetings.imports import ImportAnswer
from tests.server.booked import furnish
from tests.server.files.calendars.samples import calendar, event
from tests.server.town import MORI, TENANT, Town

HEAD = "施設名,開始日,開始時刻,終了日,終了時刻,予定,登録者\n"
WEEKLY = "RRULE:FREQ=WEEKLY;COUNT=4"


@pytest.fixture(autouse=True)
def _in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read calendars here: that a child reads the same is shown where the child is tested."""

    def read(_pool: object, data: bytes, _zone: str) -> CalendarCheck:
        return check_calendar(data)

    monkeypatch.setattr(importing, "check_in_child", read)


@pytest.fixture
def furnished(town: Town) -> Town:
    furnish(town)
    return town


def taken(town: Town, data: bytes, *, owner: str = MORI, **more: Any) -> ImportAnswer:
    found = answer(town, data, owner=owner, **more)
    assert isinstance(found, ImportAnswer), found
    return found


def answer(town: Town, data: bytes, *, owner: str = MORI, **more: Any) -> ImportAnswer | Refusal:
    with town.database.read_work() as tx:
        city = town.services.city.today(tx, TENANT, town.clock())
    booker = Booker(tenant=TENANT, person_id=PersonId(owner), city=city, actor="ops:test")
    return import_meetings(town.services, cast("Any", None), booker, Import(data=data, **more))


def told(found: ImportAnswer) -> list[tuple[int, str, str]]:
    return [(each.line, each.outcome.value, each.code) for each in found.lines]


def test_a_calendar_is_booked_once_however_often_it_is_imported(furnished: Town) -> None:
    series = event(WEEKLY, start="20261201T100000")
    moved = event("RECURRENCE-ID;TZID=Asia/Tokyo:20261208T100000", start="20261209T100000")
    data = calendar(series, moved, event("RRULE:FREQ=YEARLY;COUNT=2", uid="u2"))
    dry = taken(furnished, data, room_id="15C", dry_run=True)
    assert [each[1] for each in told(dry)] == ["readable", "readable", "refused"]
    first = taken(furnished, data, room_id="15C")
    assert told(first) == [
        (13, "booked", ""),
        (21, "booked", ""),
        (35, "refused", "recurrence.frequency_unsupported"),
    ]
    assert [len(each.dates) for each in first.lines] == [3, 1, 0]
    again = taken(furnished, data, room_id="15C")
    assert [each[1] for each in told(again)] == ["known", "known", "refused"]
    assert [each.meeting_id for each in again.lines] == [each.meeting_id for each in first.lines]


def test_dates_that_are_taken_are_listed_one_by_one(furnished: Town) -> None:
    taken(furnished, calendar(event(start="20261208T100000", uid="first")), room_id="15C")
    found = taken(furnished, calendar(event(WEEKLY, start="20261201T100000")), room_id="15C")
    assert told(found) == [(13, "booked", "")]
    assert [each.outcome.value for each in found.lines[0].dates] == [
        "booked",
        "skipped",
        "booked",
        "booked",
    ]
    assert not found.ok


@pytest.mark.parametrize("codec", ["utf-8-sig", "cp932"])
def test_a_facility_schedule_is_booked_row_by_row(furnished: Town, codec: str) -> None:
    rows = (
        "15C会議室,2026/12/01,9:00,2026/12/01,10:00,庁議,森　一郎\n"
        "15C,2026/12/01,9:30,,10:30,重なる,森\n"
        "16階会議室,2026/12/01,9:00,,10:00,知らない部屋,森\n"
        "第2会議室,2026/12/01,25:00,,26:00,読めない,森\n"
        "第2会議室,2026/11/02,9:00,,10:00,過ぎた日,森\n"
    )
    data = (HEAD + rows).encode(codec)
    expected = ["booked", "skipped", "refused", "refused", "skipped"]
    found = taken(furnished, data)
    assert [each.outcome.value for each in found.lines] == expected
    assert [each.line for each in found.lines] == [2, 3, 4, 5, 6]
    assert all(each.code for each in found.lines[1:])
    assert taken(furnished, data).lines[0].outcome.value == "known"


def test_broken_bytes_cost_their_own_line_alone(furnished: Town) -> None:
    good = "15C,2026/12/0{},9:00,,10:00,庁議,森\n"
    data = (HEAD + good.format(1) + good.format(2) + good.format(3)).encode()
    found = taken(furnished, data.replace("02,9:00,,10:00,庁".encode(), b"02,9:00,,10:00,\xff\xe5"))
    assert told(found) == [
        (2, "booked", ""),
        (3, "refused", "schedule.broken_bytes"),
        (4, "booked", ""),
    ]


def test_who_and_where_must_be_known(furnished: Town) -> None:
    data = calendar(event(start="20261201T100000"))
    for more in ({"owner": "nobody", "room_id": "15C"}, {"room_id": "none"}, {}):
        assert isinstance(answer(furnished, data, **more), Refusal)
