# SPDX-License-Identifier: Apache-2.0
"""Changing how a series recurs, offering and accepting an exchange, and the log of a meeting."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QPushButton, QRadioButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.booking_results_dialog import BookingResultsDialog
from desktop.ui.dialogs.change_meeting_dialogs import ChangeMeetingDialog
from desktop.ui.dialogs.meeting_dialog import MeetingDialog
from desktop.ui.dialogs.offer_swap_dialog import OfferSwapDialog, may_be_offered
from desktop.ui.dialogs.own_meetings_dialog import OwnMeetingsDialog
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.records_table import RecordsTable
from desktop.ui.widgets.repeat_fields import RepeatFields
from desktop.ui.widgets.swap_offers import SwapOffersPanel
from telework.meetings.booking import ChangeMeeting, ConflictPolicy, Scope
from telework.meetings.history import HistoryLine
from telework.meetings.swapping import AnswerOffer, OfferState, ShownOffer, SwapSide
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.meeting_screens import MEETING, series_booked
from tests.desktop.sample_case import NOW
from tests.desktop.screens import said, settled


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, services: Services, window: QWidget) -> MeetingDialog:
    series_booked(services)
    made = MeetingDialog(services, window, MEETING)
    made.open()
    settled(qtbot, services)
    return made


def press(window: QWidget, name: str) -> None:
    window.findChild(QPushButton, name).click()


def test_the_recurrence_of_what_follows_is_changed_and_each_date_listed(
    qtbot: QtBot, services: Services, desk: FakeDesk, dialog: MeetingDialog
) -> None:
    dialog.findChild(RecordsTable).setCurrentCell(2, 0)
    press(dialog, "meeting.change")
    change = dialog.findChild(ChangeMeetingDialog)
    repeat = change.findChild(RepeatFields)
    assert not repeat.isVisible()
    change.findChild(QRadioButton, "meeting_change.following").click()
    assert repeat.isVisible()
    assert repeat.rule().startswith("FREQ=WEEKLY")
    assert "COUNT=7" in repeat.rule()
    press(change, "meeting_change.do")
    assert "まだ何も変えていません。" in said(change)
    repeat.show_rule("FREQ=WEEKLY;INTERVAL=2;COUNT=4", ())
    press(change, "meeting_change.do")
    settled(qtbot, services)
    (sent,) = (each for each in desk.meetings.asked if isinstance(each, ChangeMeeting))
    assert (sent.scope, sent.policy) == (Scope.FOLLOWING, ConflictPolicy.ALL_OR_NOTHING)
    assert sent.when is not None
    assert sent.when.rule == "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=4"
    results = dialog.findChild(BookingResultsDialog)
    assert results.findChild(RecordsTable).rowCount() > 1


def test_the_log_is_folded_away_until_it_is_wanted(
    qtbot: QtBot, services: Services, desk: FakeDesk, dialog: MeetingDialog
) -> None:
    detail = {"room": "15D", "was_room": "15C", "starts": "2026-11-25T02:00:00+00:00"}
    detail |= {"was_starts": "2026-11-25T01:00:00+00:00"}
    desk.meetings.log = (
        HistoryLine(at=NOW, who="佐藤 恵", act="moved", date=NOW, detail=detail),
        HistoryLine(at=NOW, who="round", act="released", date=NOW),
    )
    table = dialog.findChild(RecordsTable, "meeting.log")
    assert not table.isVisible()
    press(dialog, "meeting.history")
    settled(qtbot, services)
    assert table.isVisible()
    cells = [table.item(0, column).text() for column in range(4)]
    assert cells[1:3] == ["佐藤 恵", "日時か会議室を変更"]
    assert "→" in cells[3]
    assert table.item(1, 1).text() == "自動"
    press(dialog, "meeting.history")
    assert not table.isVisible()


def offer(offer_id: str, *, offered: bool) -> ShownOffer:
    def side(room: str, title: str) -> SwapSide:
        return SwapSide(
            occurrence_id=f"{offer_id}-{room}",
            meeting_id=MEETING,
            room_id=room,
            starts_at=NOW,
            ends_at=NOW + timedelta(hours=1),
            title=title,
        )

    return ShownOffer(
        offer_id=offer_id,
        state=OfferState.OPEN,
        offered=offered,
        person_name="森 林",
        message="広い部屋が要ります。",
        ends_at=NOW + timedelta(days=3),
        own=side("15C", "課内会議"),
        other=side("15D", ""),
    )


def test_an_offer_is_read_and_accepted(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    desk.meetings.offered = {each.offer_id: each for each in (offer("a", offered=False),)}
    dialog = OwnMeetingsDialog(services, window)
    dialog.open()
    settled(qtbot, services)
    panel = dialog.findChild(SwapOffersPanel)
    table = panel.findChild(RecordsTable)
    tabs = dialog.findChild(QTabBar)
    assert tabs.tabText(3) == "入れ替えの申し出（1件）"
    tabs.setCurrentIndex(3)
    assert table.item(0, 0).text() == "森 林 から"
    assert "予定あり" in table.item(0, 2).text()
    table.setCurrentCell(0, 0)
    assert "「広い部屋が要ります。」" in said(panel)
    press(panel, "swap_offers.accept")
    settled(qtbot, services)
    (sent,) = (each for each in desk.meetings.asked if isinstance(each, AnswerOffer))
    assert sent.accepts
    settled(qtbot, services)
    assert table.item(0, 3).text() == "入れ替えました"
    assert "会議室を入れ替えました。" in said(dialog)


def test_an_offer_of_ones_own_is_withdrawn(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    desk.meetings.offered = {each.offer_id: each for each in (offer("b", offered=True),)}
    dialog = OwnMeetingsDialog(services, window)
    dialog.open()
    settled(qtbot, services)
    panel = dialog.findChild(SwapOffersPanel)
    panel.findChild(RecordsTable).setCurrentCell(0, 0)
    press(panel, "swap_offers.withdraw")
    for _settling in range(2):
        settled(qtbot, services)
    assert panel.findChild(RecordsTable).item(0, 3).text() == "取下げ"


def test_what_is_refused_keeps_the_word_that_was_written(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    known = desk.meetings.mine(NOW - timedelta(days=3), NOW + timedelta(days=30))
    series_booked(services)
    shown = desk.meetings.meeting(MEETING)
    line = shown.occurrences[0]  # type: ignore[union-attr]
    own = may_be_offered(known.meetings.items, line)  # type: ignore[union-attr]
    assert all(each.mine and each.room_id != line.room_id for each in own)
    made = OfferSwapDialog(services, window, line, own)
    made.open()
    if not own:
        press(made, "swap_offer.do")
        assert "入れ替えられる自分の会議がありません。" in said(made)
        return
    assert made.findChild(CalmBox).count() == len(own)
    press(made, "swap_offer.do")
    settled(qtbot, services)
    assert "答えを待つ申し出が 20 件ある" in said(made)
