# SPDX-License-Identifier: Apache-2.0
"""予約する: what is typed is what is asked for, and nothing is booked that the server did not."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSpinBox,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.facade import Trouble
from desktop.meetings import Wait
from desktop.ui.dialogs.booking_dialog import BookingDialog, open_booking, open_request, wish_for
from desktop.ui.dialogs.booking_results_dialog import BookingResultsDialog
from desktop.ui.dialogs.submit_dialog import SubmitDialog
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.records_table import RecordsTable
from telework.meetings.booking import BookMeeting, ConflictPolicy
from telework.meetings.catalogue import Provider, Purpose
from telework.meetings.meeting import Attendee, HostWanted
from tests.desktop import sample_meetings, sample_telework
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.meeting_screens import SLOT, weekly, with_host
from tests.desktop.screens import said, settled


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    return made


def write(dialog: QWidget, name: str, text: str) -> None:
    field = dialog.findChild(QLineEdit, f"booking.{name}")
    field.setText(text)
    field.textEdited.emit(text)
    field.editingFinished.emit()


def choose(dialog: QWidget, name: str, code: object) -> None:
    dialog.findChild(CalmBox, f"booking.{name}").choose(code)


def book(qtbot: QtBot, services: Services, dialog: BookingDialog) -> None:
    dialog.findChild(QPushButton, "booking.do").click()
    settled(qtbot, services)


def asked(desk: FakeDesk) -> BookMeeting:
    (wish,) = (each for each in desk.meetings.asked if isinstance(each, BookMeeting))
    return wish


def test_what_is_typed_is_asked_for(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    dialog = open_booking(services, window, SLOT)
    write(dialog, "title", "　更新計画の打合せ ")
    choose(dialog, "purpose", Purpose.OUTSIDE)
    write(dialog, "from", "１５時半")
    write(dialog, "until", "17:00")
    choose(dialog, "web", "typed")
    write(dialog, "join_url", "https://city.zoom.us/j/123")
    write(dialog, "passcode", "2468")
    dialog.findChild(QSpinBox, "booking.units.mic").setValue(1)
    dialog.findChild(QCheckBox, "booking.private").setChecked(True)
    with qtbot.waitSignal(dialog.settled):
        book(qtbot, services, dialog)
    wish = asked(desk)
    assert (wish.content.title, wish.content.purpose) == ("更新計画の打合せ", Purpose.OUTSIDE)
    assert (wish.when.starts.time(), wish.when.minutes) == (time(15, 30), 90)
    assert wish.content.link is not None
    assert (wish.content.link.provider, wish.content.link.passcode) == (Provider.ZOOM, "2468")
    assert wish.content.private
    assert [each.units for each in wish.wanted.equipment] == [1]
    assert wish.policy is ConflictPolicy.SKIP
    assert window.findChild(BookingResultsDialog) is None


def test_a_form_shows_a_booking_as_it_was_typed(services: Services, window: QWidget) -> None:
    for wish in (weekly(), with_host(weekly()), wish_for(SLOT)):
        dialog = BookingDialog(services, window, wish)
        again = dialog._fields.wish()
        assert replace(again, wanted=replace(again.wanted, substitutes=())) == replace(
            wish, wanted=replace(wish.wanted, substitutes=()), content=again.content
        )
        assert replace(again.content, link=None) == replace(wish.content, link=None)
        dialog.close()


def test_moving_the_beginning_keeps_the_length(services: Services, window: QWidget) -> None:
    dialog = open_booking(services, window, SLOT)
    dialog.findChild(QPushButton, "booking.minutes90").click()
    write(dialog, "from", "23:00")
    assert dialog.findChild(QLineEdit, "booking.until").text() == "00:30"
    assert "翌日まで、1時間30分" in said(dialog)


def test_all_day_means_the_hours_of_the_room(services: Services, window: QWidget) -> None:
    dialog = open_booking(services, window, SLOT)
    dialog.findChild(QCheckBox, "booking.whole").click()
    assert dialog.findChild(QLineEdit, "booking.from").text() == "08:30"
    assert dialog.findChild(QLineEdit, "booking.until").text() == "21:45"


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("title", "", "件名を入れてください。"),
        ("from", "昼過ぎ", "時刻を読めません。"),
        ("join_url", "http://zoom.us/j/1", "リンクは https:// で始まるものにしてください。"),
        ("outside_mail", "someone@example.jp", "庁外の方がまだ加えられていません。"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_asked(
    services: Services, desk: FakeDesk, window: QWidget, name: str, text: str, sentence: str
) -> None:
    dialog = open_booking(services, window, SLOT)
    write(dialog, "title", "打合せ")
    choose(dialog, "web", "typed")
    write(dialog, "join_url", "https://zoom.us/j/1")
    write(dialog, name, text)
    dialog.findChild(QPushButton, "booking.do").click()
    assert sentence in said(dialog)
    assert desk.meetings.asked == []


def test_a_series_lists_each_date_and_one_waits_for_that_not_had(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    dialog = BookingDialog(services, window, with_host(weekly()))
    dialog.open()
    book(qtbot, services, dialog)
    results = window.findChild(BookingResultsDialog)
    assert "9日を予約しました。1日は取れませんでした。" in said(results)
    table = results.findChild(RecordsTable)
    outcomes = [table.item(row, 2).text() for row in range(table.rowCount())]
    assert outcomes == ["▲ 飛ばしました", *["✓ 予約しました"] * 9]
    assert asked(desk).wanted.host == HostWanted(provider=Provider.ZOOM)
    results.findChild(QPushButton, "booking_results.wait").click()
    settled(qtbot, services)
    begin = sample_meetings.at(10, days=7)
    end = sample_meetings.at(11, days=7)
    waits = [replace(each, wait_id="") for each in desk.meetings.waiting]
    assert waits == [Wait(room_id="15C", starts_at=begin, ends_at=end)]
    assert "空き待ち中" in table.item(0, 2).text()


def test_a_date_is_had_after_all_once_the_other_meeting_is_gone(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    dialog = BookingDialog(services, window, with_host(weekly()))
    dialog.open()
    book(qtbot, services, dialog)
    results = window.findChild(BookingResultsDialog)
    again = results.findChild(QPushButton, "booking_results.again")
    again.click()
    settled(qtbot, services)
    table = results.findChild(RecordsTable)
    assert table.item(0, 2).text() == "▲ 飛ばしました"
    taken = sample_meetings.at(10, days=7)
    desk.meetings.taken = [each for each in desk.meetings.taken if each.starts_at != taken]
    again.click()
    settled(qtbot, services)
    assert table.item(0, 2).text() == "✓ 予約しました"


def test_all_or_nothing_books_nothing_and_the_form_stays(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    before = len(desk.meetings.taken)
    wish = replace(with_host(weekly()), policy=ConflictPolicy.ALL_OR_NOTHING)
    dialog = BookingDialog(services, window, wish)
    dialog.open()
    book(qtbot, services, dialog)
    assert dialog.isVisible()
    results = dialog.findChild(BookingResultsDialog)
    assert "何も予約していません。" in said(results)
    assert len(desk.meetings.taken) == before


def test_dates_without_a_tick_are_left_out(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    dialog = BookingDialog(services, window, with_host(weekly()))
    dialog.open()
    dates = dialog.findChild(QListWidget, "booking.dates")
    dates.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert "9日に申し込みます。印を外した日（1日）は除きます。" in said(dialog)
    book(qtbot, services, dialog)
    assert asked(desk).when.excluded == (asked(desk).when.starts,)


def test_closed_days_are_left_out_until_they_are_ticked(
    services: Services, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    wish = wish_for(SLOT)
    closed = wish.when.starts.date() + timedelta(days=2)
    monkeypatch.setattr(sample_telework, "HOLIDAYS", (closed,))
    dialog = BookingDialog(services, window, wish)
    choose(dialog, "repeat", "daily")
    assert [each.date() for each in dialog._fields.wish().when.excluded] == [closed]
    item = dialog.findChild(QListWidget, "booking.dates").item(2)
    assert "休日" in item.text()
    item.setCheckState(Qt.CheckState.Checked)
    assert dialog._fields.wish().when.excluded == ()
    dialog.close()


def test_a_room_that_needs_approval_leads_into_its_application(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    wish = wish_for(replace(SLOT, room_id="3-1", starts_at=sample_meetings.at(16)))
    wish = replace(wish, content=replace(wish.content, title="来客対応"))
    dialog = BookingDialog(services, window, wish)
    dialog.open()
    book(qtbot, services, dialog)
    results = window.findChild(BookingResultsDialog)
    assert "1日を30分だけ確保しました。" in said(results)
    table = results.findChild(QTableView)
    assert table.model().index(0, 2).data() == "✓ 確保しました"  # it is no booking yet
    results.findChild(QPushButton, "booking_results.apply").click()
    qtbot.waitUntil(lambda: results.findChild(SubmitDialog) is not None)
    assert len(desk.meetings.applied) == 1


def test_without_the_server_it_is_a_request_and_no_booking(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    desk.meetings.offline = True
    dialog = open_booking(services, window, SLOT)
    write(dialog, "title", "打合せ")
    book(qtbot, services, dialog)
    (request,) = desk.meetings.requests()
    assert window.findChild(BookingResultsDialog) is None
    desk.meetings.offline = False
    again = open_request(services, window, request)
    write(again, "title", "打合せ（改）")
    book(qtbot, services, again)
    assert desk.meetings.requests() == ()
    assert desk.meetings.wishes[request.meeting_id].content.title == "打合せ（改）"


def test_the_same_act_is_sent_again_under_the_same_id_after_a_lost_answer(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    dialog = open_booking(services, window, SLOT)
    write(dialog, "title", "打合せ")
    desk.next_trouble = Trouble(code="network.disconnected")
    first = dialog._meeting_id
    book(qtbot, services, dialog)
    assert dialog.isVisible()
    assert dialog._meeting_id == first


def test_what_was_typed_survives_that_the_dialog_is_closed(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    dialog = open_booking(services, window, SLOT)
    write(dialog, "title", "書きかけの会議")
    dialog.close()
    settled(qtbot, services)
    assert desk.meetings.typed is not None
    again = open_booking(services, window, SLOT)
    assert "書きかけの予約「書きかけの会議」が残っています。" in said(again)
    again.findChild(QPushButton, "booking.restore").click()
    assert again.findChild(QLineEdit, "booking.title").text() == "書きかけの会議"
    book(qtbot, services, again)
    assert desk.meetings.typed is None


def test_people_inside_and_outside_are_asked_to_come(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    dialog = open_booking(services, window, SLOT)
    search = dialog.findChild(QLineEdit, "booking.people")
    search.setText("山﨑")
    choices = dialog.findChild(QWidget, "booking.found")
    qtbot.waitUntil(choices.isVisible)
    qtbot.keyClick(search, Qt.Key.Key_Return)
    write(dialog, "outside_mail", "ｓａｔｏ@example.jp")
    dialog.findChild(QPushButton, "booking.add_outside").click()
    write(dialog, "outside_mail", "no address")
    dialog.findChild(QPushButton, "booking.add_outside").click()
    assert "メールアドレスを読めません。" in said(dialog)
    write(dialog, "outside_mail", "")
    write(dialog, "title", "打合せ")
    book(qtbot, services, dialog)
    person, guest = asked(desk).content.attendees
    assert person.person_id
    assert person.name == "山﨑 浩"
    assert guest == Attendee(mail="sato@example.jp")


def test_more_people_than_seats_are_said_before_and_after_and_refused_never(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    begun = wish_for(SLOT)
    guests = tuple(Attendee(mail=f"guest{number}@example.jp") for number in range(11))
    begun = replace(begun, content=replace(begun.content, title="説明会", attendees=guests))
    dialog = open_booking(services, window, SLOT, begun)
    crowd = dialog.findChild(QLabel, "booking.crowd")
    assert not crowd.isVisible()
    write(dialog, "outside_mail", "one.more@example.jp")
    dialog.findChild(QPushButton, "booking.add_outside").click()
    assert crowd.isVisible()
    assert "出席者は13人で、15C共通Web会議室の定員12人を超えています。" in crowd.text()
    choose(dialog, "room", "15A")
    assert not crowd.isVisible()
    choose(dialog, "room", "15C")
    with qtbot.waitSignal(dialog.settled):
        book(qtbot, services, dialog)
    assert "定員12人を超えています。" in said(window.findChild(BookingResultsDialog))


def test_a_start_is_local_wall_time() -> None:
    starts = wish_for(SLOT).when.starts
    assert starts == datetime.combine(sample_meetings.TODAY.date(), time(13))


def test_rooms_not_known_yet_are_fetched_and_what_was_typed_stays(
    qtbot: QtBot,
    services: Services,
    desk: FakeDesk,
    window: QWidget,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(desk.meetings, "kept_catalogue", lambda: None)
    dialog = open_booking(services, window, SLOT)
    write(dialog, "title", "打合せ")
    settled(qtbot, services)
    assert dialog._fields.wish().wanted.room_id == SLOT.room_id
    assert dialog._fields.wish().content.title == "打合せ"
