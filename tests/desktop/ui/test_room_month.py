# SPDX-License-Identifier: Apache-2.0
"""The month of rooms on screen: what a day says, by keyboard, by pointer and to a screen reader."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.models.room_calendar import View, entries_of
from desktop.models.room_scene import Shown
from desktop.ui.theme import dress
from desktop.ui.widgets.month_cell import MonthCell
from desktop.ui.widgets.room_month import RoomMonth
from tests.desktop import sample_meetings
from tests.desktop.sample_case import NOW

CITY = sample_meetings.catalogue()
TODAY = sample_meetings.TODAY.date()


def shown(day: date = TODAY, *room_ids: str) -> Shown:
    return Shown(
        view=View.MONTH,
        day=day,
        catalogue=CITY,
        rooms=tuple(each for each in CITY.rooms if not room_ids or each.room_id in room_ids),
        entries=entries_of(sample_meetings.occurrences(), ()),
        blockings=sample_meetings.blockings(),
    )


@pytest.fixture
def month(qtbot: QtBot) -> RoomMonth:
    made = RoomMonth()
    qtbot.addWidget(made)
    made.resize(900, 520)
    made.show()
    made.show_rooms(shown(), NOW)
    return made


def cells(month: RoomMonth) -> list[MonthCell]:
    return [each for each in month.findChildren(MonthCell) if each.isVisible()]


def today(month: RoomMonth) -> MonthCell:
    return cells(month)[TODAY.day - 1]


def test_a_day_says_how_much_stands_there_and_which_rooms_are_free(month: RoomMonth) -> None:
    assert len(cells(month)) == 30
    said = today(month).accessibleName()
    assert said.startswith("11/24（火） ・ ")
    assert "件 ・ 空き " in said
    assert "室（終日 " in said
    assert "使用 " in said
    listed = today(month).toolTip().split("\n")
    assert any("15C共通Web会議室" in line for line in listed)
    assert today(month).accessibleDescription() == today(month).toolTip()
    assert cells(month)[0].accessibleName().startswith("11/1（日） ・ 0件 ・ 空き 6室")


def test_of_one_room_it_says_how_long_it_is_free(month: RoomMonth) -> None:
    month.show_rooms(shown(TODAY, "15C"), NOW)
    assert "空き 13:15" in cells(month)[0].accessibleName()
    assert "終日" not in cells(month)[0].accessibleName()


def test_arrows_go_from_day_to_day_and_stay_in_the_month(qtbot: QtBot, month: RoomMonth) -> None:
    told: list[str] = []
    month.told.connect(told.append)
    asked: list[date] = []
    month.day_asked.connect(asked.append)
    cell = today(month)
    cell.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Up):
        qtbot.keyClick(month.focusWidget(), key)
    assert told[-1].startswith("11/10（火）")
    span = month.chosen()
    assert span is not None
    assert (span.minutes, span.starts_at.day, span.room_id) == (60, 10, "")
    qtbot.keyClick(month.focusWidget(), Qt.Key.Key_Return)
    assert asked == [date(2026, 11, 10)]
    strong = Qt.FocusPolicy.StrongFocus
    assert [each for each in cells(month) if each.focusPolicy() is strong] == [month.focusWidget()]


def test_a_click_chooses_and_a_double_click_opens(qtbot: QtBot, month: RoomMonth) -> None:
    asked: list[date] = []
    month.day_asked.connect(asked.append)
    qtbot.mouseClick(cells(month)[4], Qt.MouseButton.LeftButton)
    assert month.focusWidget() is cells(month)[4]
    assert asked == []
    qtbot.mouseDClick(cells(month)[4], Qt.MouseButton.LeftButton)
    assert asked == [date(2026, 11, 5)]


@pytest.mark.parametrize("percent", [100, 150])
def test_six_weeks_fit_and_nothing_lies_over_anything(
    qtbot: QtBot, qapp: QApplication, month: RoomMonth, percent: int
) -> None:
    dress(qapp, "light", percent)
    month.show_rooms(shown(date(2027, 5, 1)), NOW)  # from a Saturday to a Monday
    qtbot.wait(20)
    places = [each.geometry() for each in cells(month)]
    assert len(places) == 31
    assert not any(a.intersects(b) for a in places for b in places if a is not b)
    assert all(each.height() >= each.sizeHint().height() for each in cells(month))
    assert max(each.right() for each in places) <= month.width()
    dress(qapp, "light", 100)
