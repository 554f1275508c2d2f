# SPDX-License-Identifier: Apache-2.0
"""今日の会議: what is still to come, checking in, and the way into a web conference."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.facade import Trouble
from desktop.ui.outside import open_address
from desktop.ui.services import Services
from desktop.ui.today_meetings import TodayMeetings
from desktop.ui.widgets.meetings_card import MeetingsCard
from telework.meetings.meeting import OccurrenceState
from tests.desktop import sample_meetings
from tests.desktop.fake_desk import FakeDesk, person
from tests.desktop.screens import said, settled


@pytest.fixture
def card(qtbot: QtBot, services: Services, desk: FakeDesk) -> MeetingsCard:
    desk.signed_in = replace(person(), roles=("staff",))
    made = MeetingsCard()
    qtbot.addWidget(made)
    made.today = TodayMeetings(services, made)
    made.today.refresh()
    settled(qtbot, services)
    settled(qtbot, services)
    return made


def test_only_what_is_still_to_come_is_listed(card: MeetingsCard) -> None:
    assert "19:00〜20:00　夜間保守の打合せ" in said(card)
    assert "市町村情報システム連絡会" not in said(card)  # it was at ten


def test_checking_in_is_the_servers_word(
    qtbot: QtBot, card: MeetingsCard, services: Services, desk: FakeDesk
) -> None:
    card.findChild(QPushButton, "today.check_in").click()
    settled(qtbot, services)
    settled(qtbot, services)
    assert "✓ 入室済み" in said(card)
    states = {each.title: each.state for each in desk.meetings.taken}
    assert states["夜間保守の打合せ"] is OccurrenceState.CHECKED_IN


def test_a_check_in_that_was_refused_says_why(
    qtbot: QtBot, card: MeetingsCard, services: Services, desk: FakeDesk
) -> None:
    heard: list[Trouble] = []
    card.today.troubled.connect(heard.append)
    desk.next_trouble = Trouble(code="meeting.released")
    card.findChild(QPushButton, "today.check_in").click()
    settled(qtbot, services)
    assert [each.code for each in heard] == ["meeting.released"]


def test_joining_opens_the_address_of_the_conference(
    card: MeetingsCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.url()) or True)
    card.findChild(QPushButton, "today.join").click()
    assert opened == [sample_meetings.LINK.join_url]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "http://example.jp/", "C:\\a.exe", ""])
def test_nothing_but_a_web_address_is_ever_opened(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(_url: object) -> bool:
        raise AssertionError(address)

    monkeypatch.setattr(QDesktopServices, "openUrl", never)
    assert not open_address(address)


def test_who_may_book_nothing_has_no_card(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    made = MeetingsCard()
    qtbot.addWidget(made)
    today = TodayMeetings(services, made)
    today.refresh()
    settled(qtbot, services)
    assert made.isHidden()
