# SPDX-License-Identifier: Apache-2.0
"""What goes on paper: the day of the rooms for a door, and one's own meetings."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.meetings import BookingRequest
from desktop.models.room_calendar import View, entries_of
from desktop.models.room_scene import Shown
from desktop.ui.dialogs import print_sheet
from desktop.ui.dialogs.own_meetings_dialog import OwnMeetingsDialog
from desktop.ui.pages.meetings_page import MeetingsPage
from desktop.ui.record_pages import RecordPages
from desktop.ui.room_sheet import own_sheet_html, sheet_html
from desktop.ui.services import Services
from desktop.ui.widgets.room_month import RoomMonth
from tests.desktop import sample_meetings
from tests.desktop.meeting_screens import series_booked
from tests.desktop.sample_case import NOW
from tests.desktop.sample_meetings import at
from tests.desktop.screens import settled

CITY = sample_meetings.catalogue()
TODAY = sample_meetings.TODAY.date()


@pytest.fixture
def papers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a printer was asked for; nothing is printed."""
    found: list[str] = []

    def ask(window: QWidget, _document: object, told: print_sheet.Told, record: str = "") -> None:
        assert window.isVisible()
        found.append(record)
        told("", 1)

    monkeypatch.setattr(print_sheet, "ask_printer", ask)
    return found


def test_the_sheet_of_a_day_has_each_room_and_no_request() -> None:
    wish = sample_meetings.wish_of(sample_meetings.shown(1, "15C", at(9), 60, title="まだ申込み"))
    request = BookingRequest(meeting_id="m", wish=wish, made_at=at(8))
    meeting = sample_meetings.shown(2, "15C", at(10), 60, title="<庁内> 連絡会")
    shown = Shown(
        view=View.DAY,
        day=TODAY,
        catalogue=CITY,
        rooms=CITY.rooms,
        entries=entries_of((meeting,), (request,)),
    )
    html = sheet_html(shown, TODAY, NOW)
    assert "会議室の予定表 11/24（火）" in html
    assert all(each.name in html for each in CITY.rooms)
    assert "10:00〜11:00 &lt;庁内&gt; 連絡会" in html
    assert "まだ申込み" not in html
    assert html.count("予約はありません") == len(CITY.rooms) - 1


@pytest.mark.usefixtures("qapp")
def test_a_day_stands_once_on_the_sheet_of_one_s_own_meetings(tmp_path: Path) -> None:
    rows = (
        ("11/24（火）", "10:00〜11:00", "連絡会", "15C会議室", "予約済み"),
        ("11/24（火）", "13:00〜14:00", "打合せ", "15A会議室", "予約済み"),
        ("11/25（水）", "09:00〜10:00", "研修", "", "森 悟"),
    )
    html = own_sheet_html(rows, (TODAY, TODAY + timedelta(days=41)), "印刷 11/24 18:40 ・ 森 悟")
    assert "自分の会議 11/24（火）〜1/4（月）" in html
    assert html.count("11/24（火）</td>") == 1
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "own.pdf"))
    assert RecordPages(html, printer).count() == 1


def test_own_meetings_are_printed_without_the_way_into_a_web_conference(
    qtbot: QtBot, services: Services, papers: list[str]
) -> None:
    series_booked(services)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = OwnMeetingsDialog(services, window)
    dialog.open()
    settled(qtbot, services)
    dialog.findChild(QPushButton, "own_meetings.print").click()
    (html,) = papers
    assert html.count("<tr>") > 3
    assert "http" not in html


def test_of_a_month_the_day_of_the_cursor_is_printed(
    qtbot: QtBot, services: Services, papers: list[str]
) -> None:
    page = MeetingsPage(services)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.arrive()
    settled(qtbot, services)
    page.findChild(QPushButton, "rooms.month").click()
    month = page.findChild(RoomMonth)
    month.setFocus()
    qtbot.keyClick(month.focusWidget(), Qt.Key.Key_Right)
    page.findChild(QPushButton, "rooms.print").click()
    (html,) = papers
    assert "会議室の予定表 11/25（水）" in html
    settled(qtbot, services)
