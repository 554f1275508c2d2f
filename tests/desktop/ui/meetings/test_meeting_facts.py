# SPDX-License-Identifier: Apache-2.0
"""What the dialog of a meeting says of who comes."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.qtbridge.languages import Languages
from desktop.ui.dates import CITY_TIME
from desktop.ui.meeting_facts import fact_lines
from desktop.ui.services import Services
from desktop.ui.widgets.when_fields import WhenFields
from telework.meetings.catalogue import Catalogue
from telework.meetings.meeting import Attendee
from telework.meetings.views import MeetingShown
from tests.desktop.meeting_screens import MEETING, series_booked
from tests.desktop.screens import said

GUESTS = (
    Attendee(person_id="p-kaneko", name="金子 健"),
    Attendee(name="安田", optional=True),
    Attendee(),
)
KEPT_BACK = "出欠の返事は、主催者と出席者だけが見られます。"


@pytest.fixture
def shown(services: Services) -> MeetingShown:
    series_booked(services)
    found = services.desk.meetings.meeting(MEETING)
    assert isinstance(found, MeetingShown)
    return replace(
        found,
        content=replace(found.content, attendees=GUESTS),
        replies={"p-kaneko": "accepted"},
    )


def test_who_has_a_part_reads_who_answered_what(shown: MeetingShown) -> None:
    lines = fact_lines(shown, Catalogue())
    assert "出席者 金子 健（出席）" in lines
    assert "出席者 安田（任意・返事待ち）" in lines
    assert "出席者 外部の方（返事待ち）" in lines
    assert KEPT_BACK not in lines


def test_others_read_that_answers_are_kept_back_and_not_that_none_came(
    shown: MeetingShown,
) -> None:
    lines = fact_lines(replace(shown, replies={}, replies_told=False), Catalogue())
    assert "出席者 金子 健" in lines
    assert "出席者 安田（任意）" in lines
    assert KEPT_BACK in lines
    assert "返事待ち" not in "".join(lines)


def test_an_english_reader_reads_no_japanese_word_for_a_guest_without_a_name(
    shown: MeetingShown, languages: Languages
) -> None:
    languages.speak("en")
    lines = fact_lines(replace(shown, replies={}, replies_told=False), Catalogue())
    assert "Attendee Somebody from outside" in lines
    assert "Only organiser and attendees see who has answered what." in lines


@pytest.mark.parametrize(
    ("until", "words"), [("11:00", "1時間"), ("10:45", "45分"), ("11:30", "1時間30分")]
)
def test_a_length_is_said_without_noughts(qtbot: QtBot, until: str, words: str) -> None:
    fields = WhenFields("booking", datetime(2026, 11, 24, 10, tzinfo=CITY_TIME), 60)
    qtbot.addWidget(fields)
    fields.show()
    field = fields.findChild(QLineEdit, "booking.until")
    field.setText(until)
    field.textEdited.emit(until)
    assert words in said(fields)
