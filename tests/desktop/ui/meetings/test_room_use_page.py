# SPDX-License-Identifier: Apache-2.0
"""会議室の利用: figures with their bases, an empty month, trouble, files, and for whom it is."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from approval.encoding import to_plain
from desktop.facade import Trouble
from desktop.sync.meetings_api import MeetingsApi
from desktop.sync.transport import Answer
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.room_use_page import RoomUsePage
from desktop.ui.services import Services
from desktop.ui.widgets.bar_chart import BarChart
from desktop.ui.widgets.rail import RailButton
from desktop.ui.widgets.records_table import RecordsTable
from telework.meetings.catalogue import Catalogue
from tests.desktop import sample_room_use
from tests.desktop.fake_desk import FakeDesk, person
from tests.desktop.sample_meetings import catalogue
from tests.desktop.sample_room_use import EMPTY_MONTH
from tests.desktop.screens import said, settled

MONTH = "2026-11"


def shown(qtbot: QtBot, services: Services) -> RoomUsePage:
    page = RoomUsePage(services)
    qtbot.addWidget(page)
    page.resize(1024, 600)
    page.show()
    page.arrive()
    settled(qtbot, services)
    return page


def choose(qtbot: QtBot, services: Services, page: RoomUsePage, month: str) -> None:
    box = page.findChild(QComboBox, "room_use.month")
    box.setCurrentIndex(box.findData(month))
    settled(qtbot, services)


def row(table: RecordsTable, name: str) -> list[str]:
    """The cells of the row that begins with a name."""
    rows = [
        [table.item(at, column).text() for column in range(table.columnCount())]
        for at in range(table.rowCount())
    ]
    return next(each for each in rows if each[0] == name)


def test_each_figure_stands_with_what_it_is_a_part_of(qtbot: QtBot, services: Services) -> None:
    page = shown(qtbot, services)
    found = sample_room_use.month(MONTH, catalogue())
    words = said(page)
    released, due = (
        sum(each.released for each in found.rooms),
        sum(each.due for each in found.rooms),
    )
    assert released
    assert f"無断不使用 {released}件 ÷ 始まるはずの会議 {due}件" in words
    assert f"{100 * released / due:.1f}%" in words
    assert f"Web会議 {found.web.web_meetings}件 ÷ 使われた会議 {found.web.meetings}件" in words
    assert "減った移動（推計の上限）" in words
    assert "実際はこれより短くなります" in words
    assert "11/1から11/21まで ・ 11/24 18:40 時点" in words


def test_rooms_and_hosts_stand_in_tables_whose_headings_say_their_base(
    qtbot: QtBot, services: Services
) -> None:
    page = shown(qtbot, services)
    rooms = page.findChild(RecordsTable, "room_use.rooms")
    first = sample_room_use.month(MONTH, catalogue()).rooms[0]
    used, bookable = first.used_minutes, first.bookable_minutes
    cells = row(rooms, "15A会議室")
    assert cells[1] == f"{100 * used / bookable:.1f}%"
    assert cells[2] == f"{used // 60}:{used % 60:02d}"
    assert rooms.horizontalHeaderItem(1).toolTip() == "使われた時間 ÷ 予約できた時間"
    assert rooms.item(0, 5).toolTip() == "無断不使用 1件 ÷ 始まるはずの会議 12件"
    hosts = page.findChild(RecordsTable, "room_use.hosts")
    assert row(hosts, "Zoom")[2] == "2"
    assert row(hosts, "Webex")[1:4] == ["0", "1", "－"]


def test_the_hours_are_heard_and_say_what_they_are_made_of(
    qtbot: QtBot, services: Services
) -> None:
    page = shown(qtbot, services)
    chart = page.findChild(BarChart)
    assert "9時台 " in chart.accessibleDescription()
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    hour = sample_room_use.month(MONTH, catalogue()).hours[1]
    assert f"{hour.hour}時台：使われた {hour.used_minutes // 60}:" in said(page)


def test_an_empty_month_and_a_city_without_rooms_say_so(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services)
    choose(qtbot, services, page, EMPTY_MONTH)
    assert "この月に使われた会議室はありません" in said(page)
    assert "利用率" not in said(page)
    assert not page.findChild(QPushButton, "room_use.csv").isEnabled()
    desk.meetings.known = Catalogue()
    choose(qtbot, services, page, MONTH)
    assert "会議室がまだ登録されていません" in said(page)


def test_figures_of_another_month_never_stand_under_a_month_that_was_not_read(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services)
    assert "利用率" in said(page)
    desk.next_trouble = Trouble(code="network.disconnected")
    choose(qtbot, services, page, "2026-10")
    assert "利用率" not in said(page)
    assert "サーバー" in said(page)
    assert not page.findChild(QPushButton, "room_use.excel").isEnabled()


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_month_is_kept_as_a_file(
    qtbot: QtBot, services: Services, desk: FakeDesk, tmp_path: Path, form: str
) -> None:
    page = shown(qtbot, services)
    page.file.save_to(form, str(tmp_path / f"rooms.{form}"))
    settled(qtbot, services)
    assert (tmp_path / f"rooms.{form}").read_bytes() == form.encode()
    assert desk.meetings.asked[-1] == (MONTH, form)
    assert "に保存しました" in said(page)


def test_the_server_is_asked_for_the_month_and_read_as_it_answers() -> None:
    found = sample_room_use.month(MONTH, catalogue())
    asked: list[object] = []

    def call(method: str, path: str, *, query: dict[str, str], **_given: object) -> Answer:
        asked.append((method, path, query))
        body = json.dumps(to_plain(found)).encode()
        return Answer(status=200, body=body, headers={}, request_id="r")

    api = MeetingsApi(call)
    assert api.statistics(MONTH) == found
    assert api.statistics_file(MONTH, "csv")
    assert asked == [
        ("GET", "/v1/meetings/statistics", {"month": MONTH}),
        ("GET", "/v1/meetings/statistics", {"month": MONTH, "format": "csv"}),
    ]


@pytest.mark.parametrize(
    ("role", "offered"),
    [("facilities", True), ("auditor", True), ("hr", True), ("staff", False), ("records", False)],
)
def test_it_is_offered_to_whom_the_server_answers(
    qtbot: QtBot, services: Services, desk: FakeDesk, role: str, offered: bool
) -> None:
    desk.signed_in = replace(person(), roles=(role,))
    window = MainWindow(services)
    qtbot.addWidget(window)
    window.keeper.ask()
    settled(qtbot, services)
    assert window.findChild(RailButton, "rail.room_use").isHidden() is not offered


def test_seats_lead_and_padding_stand_with_numerator_and_denominator(
    qtbot: QtBot, services: Services
) -> None:
    page = shown(qtbot, services)
    rooms = sample_room_use.month(MONTH, catalogue()).rooms
    people, seats = sum(each.people for each in rooms), sum(each.seats for each in rooms)
    words = said(page)
    assert f"出席予定 のべ{people:,}人 ÷ 席 のべ{seats:,}" in words
    assert f"{100 * people / seats:.1f}%" in words
    held = sum(each.meetings for each in rooms)
    assert f"合計 {72 * held:,}時間 ÷ 使われた会議 {held}件" in words
    assert "3.0日" in words
    used = sum(each.told_used_minutes for each in rooms)
    booked = sum(each.told_booked_minutes for each in rooms)
    assert used < booked
    assert f"使われた {used // 60}:{used % 60:02d} ÷ 予約した {booked // 60}" in words
    first = rooms[0]
    cells = row(page.findChild(RecordsTable, "room_use.seats"), first.name)
    share = f"{100 * first.people / first.seats:.1f}%"
    assert cells[1] == f"{first.people} ÷ {first.seats} ＝ {share}"
    assert cells[2] == f"{72 * first.meetings}時間 ÷ {first.meetings} ＝ 3.0日"


def test_what_has_no_base_is_said_in_words(
    qtbot: QtBot, services: Services, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = sample_room_use.month(MONTH, catalogue())
    rooms = tuple(replace(e, told_booked_minutes=0, told_used_minutes=0) for e in found.rooms)
    known = replace(found, rooms=rooms)
    monkeypatch.setattr(desk.meetings, "statistics", lambda _month: known)
    page = shown(qtbot, services)
    assert "データなし" in said(page)
    assert "終了を記録した会議は、この月にありません。" in said(page)
    assert row(page.findChild(RecordsTable, "room_use.seats"), rooms[0].name)[3] == "－"
    assert "「－」は、割る数が0で" in said(page)


def test_the_table_beside_the_chart_says_the_same(qtbot: QtBot, services: Services) -> None:
    page = shown(qtbot, services)
    hours = sample_room_use.month(MONTH, catalogue()).hours
    table = page.findChild(RecordsTable, "room_use.by_hour")
    assert table.rowCount() == len(hours)
    busiest = max(hours, key=lambda each: each.used_minutes)
    cells = row(table, f"{busiest.hour}時台")
    assert cells[1] == f"{100 * busiest.used_minutes / busiest.bookable_minutes:.1f}%"
