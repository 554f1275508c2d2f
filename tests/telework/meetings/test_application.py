# SPDX-License-Identifier: Apache-2.0
"""R5: what people sign for a room is made from the meeting alone, and bounded."""

from dataclasses import replace
from datetime import timedelta

import pytest

from approval.content_checks import BODY_LIMIT, TITLE_LIMIT
from telework.meetings.application import (
    AppliedMeeting,
    RoomDate,
    RoomForm,
    booking_text,
    booking_title,
    form_text,
    read_form,
)
from telework.meetings.catalogue import Purpose
from tests.telework.meetings.rooms import at

DATE = RoomDate(room="庁議室", starts_at=at("2026-11-24T10:00"), ends_at=at("2026-11-24T11:30"))
MEETING = AppliedMeeting(
    title="予算の打合せ",
    private=False,
    purpose=Purpose.OUTSIDE,
    people=5,
    outside=2,
    layout="ロの字",
    dates=(DATE, replace(DATE, ends_at=at("2026-11-25T00:00"))),
)


def test_the_body_tells_the_whole() -> None:
    assert booking_text(MEETING) == (
        "次のとおり会議室を利用したいので、申し込みます。\n\n"
        "1　会議\n　予算の打合せ\n"
        "2　目的\n　公務（庁外の出席者のある会議。優先申込）\n"
        "3　出席者\n　5人（うち庁外2人）\n"
        "4　配置\n　ロの字\n"
        "5　会議室と日時\n"
        "　・庁議室　令和8年11月24日（火）10:00〜11:30\n"
        "　・庁議室　令和8年11月24日（火）10:00〜24:00"
    )
    assert booking_title(MEETING) == "会議室利用申込（庁議室　令和8年11月24日（火）ほか1回）"


def test_a_private_meeting_keeps_its_title_from_those_who_decide() -> None:
    assert "予算" not in booking_text(replace(MEETING, private=True))


def test_a_series_of_a_thousand_fits_the_sheet() -> None:
    dates = tuple(
        RoomDate(
            room="長" * 100,
            starts_at=DATE.starts_at + timedelta(days=day),
            ends_at=DATE.ends_at + timedelta(days=day),
        )
        for day in range(1_000)
    )
    text = booking_text(replace(MEETING, title="長" * 200, dates=dates))
    assert len(text) < BODY_LIMIT
    assert "ほか900回（最後は" in text
    rooms = tuple(replace(each, room=f"{at}{each.room}") for at, each in enumerate(dates))
    assert len(booking_title(replace(MEETING, dates=rooms))) <= TITLE_LIMIT


def test_a_form_has_one_writing() -> None:
    form = RoomForm(meeting_id="019abc00-0000-7000-8000-00000000aaaa", version=3)
    assert read_form(form_text(form)) == form
    for other in (form_text(form).replace(":", ": "), "[]", "{}", form_text(form)[:-1] + ',"x":1}'):
        with pytest.raises(ValueError, match=r".+"):
            read_form(other)
