# SPDX-License-Identifier: Apache-2.0
"""動かない案件: who has the page, what it tells, what opens."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from desktop.facade import Trouble
from desktop.ui.main_window import OFFERED_TO
from desktop.ui.pages.stalled_page import StalledPage
from desktop.ui.services import Services
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.sample_case import CASE_ID
from tests.desktop.sample_stalled import EMPTY, stalled
from tests.desktop.screens import said, settled


def opened(qtbot: QtBot, services: Services) -> StalledPage:
    """Open the page and let the server answer."""
    page = StalledPage(services)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    settled(qtbot, services)
    return page


def cells(page: StalledPage) -> list[list[str]]:
    """Return what the table says."""
    table = page.findChild(QTableWidget, "stalled.table")
    found = []
    for row in range(table.rowCount()):
        items = [table.item(row, column) for column in range(table.columnCount())]
        found.append([item.text() if item else "" for item in items])
    return found


def test_it_says_where_each_case_is_stuck_and_what_to_do(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.stuck = stalled()
    page = opened(qtbot, services)
    vacant, abolished, masked = cells(page)
    assert vacant[2:] == ["情報政策課長", "欠員・回議", "12日", "情報政策課"]
    assert abolished[3] == "廃止（後継なし）・合議"
    assert masked[1] == "件名は非公開"
    assert "3件あります" in said(page)
    assert "事務取扱か後継の職を組織に登録すると" in said(page)


def test_a_case_that_may_be_opened_opens_and_another_says_why_not(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.stuck = stalled()
    page = opened(qtbot, services)
    table = page.findChild(QTableWidget, "stalled.table")
    assert page.focusWidget() is table
    with qtbot.waitSignal(page.case_asked) as asked:
        table.opened.emit("0")
    assert asked.args == [CASE_ID]
    with qtbot.assertNotEmitted(page.case_asked):
        table.opened.emit("2")
    assert "あなたには開けません" in said(page)


def test_without_any_it_says_what_would_stand_here(qtbot: QtBot, services: Services) -> None:
    assert "動かない案件はありません" in said(opened(qtbot, services))


def test_more_than_the_list_holds_are_counted(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.stuck = replace(stalled(), total=1200)
    assert "1,200件のうち、長く待っている3件" in said(opened(qtbot, services))


def test_what_was_shown_stays_while_the_server_is_away(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.stuck = stalled()
    page = opened(qtbot, services)
    desk.next_trouble = Trouble(code="network.disconnected")
    desk.stuck = EMPTY
    page.refresh()
    settled(qtbot, services)
    assert len(cells(page)) == 3
    assert "件あります" not in said(page)


@pytest.mark.parametrize(
    ("role", "offered"),
    [("administrator", True), ("records", True), ("auditor", False), ("staff", False)],
)
def test_the_rail_offers_it_to_whom_the_server_answers(role: str, offered: bool) -> None:
    assert (role in OFFERED_TO["stalled"]) == offered
