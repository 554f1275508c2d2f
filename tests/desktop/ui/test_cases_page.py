# SPDX-License-Identifier: Apache-2.0
"""決裁: the lists, the keyboard in them, the search, and the preview beside them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTabBar
from pytestqt.qtbot import QtBot

from desktop.facade import CaseList, Trouble
from desktop.ui.pages.cases_page import CasesPage
from desktop.ui.services import Services
from desktop.ui.theme import LIGHT
from desktop.ui.widgets.case_rows import CaseRows
from desktop.ui.widgets.preview_pane import PreviewPane
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.sample_case import CASE_ID
from tests.desktop.screens import said, settled


@pytest.fixture
def page(qtbot: QtBot, services: Services) -> CasesPage:
    """The page with what waits."""
    made = CasesPage(services)
    qtbot.addWidget(made)
    made.resize(1000, 560)
    made.show()
    made.arrive()
    settled(qtbot, services)
    made.focus_list()
    return made


def rows_of(page: CasesPage) -> CaseRows:
    return page.findChild(CaseRows, "cases.rows")


def titles(page: CasesPage) -> list[str]:
    return [row.title for row in rows_of(page).rows_model.rows()]


def test_tabs_say_how_much_is_in_each_list(page: CasesPage, desk: FakeDesk) -> None:
    tabs = page.findChild(QTabBar, "cases.tabs")
    assert tabs.tabText(0) == f"未処理 {len(desk.waiting_rows)}"
    assert tabs.tabText(3) == "起案中"


def test_letters_move_and_enter_opens(qtbot: QtBot, page: CasesPage) -> None:
    rows = rows_of(page)
    qtbot.keyClicks(rows, "jjk")
    with qtbot.waitSignal(page.opened) as opened:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert opened.args[0].case_id == "case-0"


def test_p_previews_and_the_preview_follows_the_row(
    qtbot: QtBot, page: CasesPage, services: Services
) -> None:
    rows = rows_of(page)
    preview = page.findChild(PreviewPane)
    qtbot.keyClick(rows, Qt.Key.Key_P)
    settled(qtbot, services)
    assert preview.isVisible()
    assert "人事課長として合議に同意するかを答えてください" in said(preview)
    qtbot.keyClicks(rows, "j")
    settled(qtbot, services)
    assert titles(page)[1] in said(preview)
    qtbot.keyClick(rows, Qt.Key.Key_P)
    assert not preview.isVisible()


def test_the_search_narrows_the_open_list_as_typed(qtbot: QtBot, page: CasesPage) -> None:
    page.search("GIS")
    qtbot.waitUntil(lambda: titles(page) == ["統合型GIS保守業務の委託について"])


def test_a_search_without_a_hit_says_so_and_offers_the_server(
    qtbot: QtBot, page: CasesPage
) -> None:
    page.search("ゐゑ")
    qtbot.waitUntil(lambda: "「ゐゑ」を含む案件はありません" in said(page))
    assert page.findChild(QPushButton, "cases.search_server").isVisible()


def test_what_the_server_finds_is_shown_under_all(
    qtbot: QtBot, page: CasesPage, services: Services
) -> None:
    page.search("無線LAN")
    qtbot.waitUntil(lambda: not titles(page))
    button = page.findChild(QPushButton, "cases.search_server")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: titles(page) == ["無線LAN設備の増設について"])


def test_a_server_that_cannot_search_is_told(qtbot: QtBot, page: CasesPage, desk: FakeDesk) -> None:
    page.search("x")
    desk.next_trouble = Trouble(code="network.disconnected")
    with qtbot.waitSignal(page.troubled) as told:
        button = page.findChild(QPushButton, "cases.search_server")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.args[0].code == "network.disconnected"


def test_every_list_says_when_it_is_empty(
    qtbot: QtBot, page: CasesPage, services: Services, desk: FakeDesk
) -> None:
    page.choose(CaseList.DRAFTS)
    settled(qtbot, services)
    assert "起案中の案件はありません" in said(page)
    desk.waiting_rows = ()
    page.choose(CaseList.WAITING)
    settled(qtbot, services)
    assert "未処理の案件はありません" in said(page)


def test_an_act_of_mine_shows_at_once_on_its_row(
    qtbot: QtBot, page: CasesPage, desk: FakeDesk
) -> None:
    rows = rows_of(page)
    desk.keep("approve", CASE_ID)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    qtbot.waitUntil(lambda: "承認（送信待ち）" in str(rows.rows_model.index(0).data(spoken)))


def test_the_current_row_stays_current_when_the_list_changes(
    qtbot: QtBot, page: CasesPage, desk: FakeDesk
) -> None:
    rows = rows_of(page)
    qtbot.keyClicks(rows, "jjj")
    current = rows.current()
    desk.waiting_rows = desk.waiting_rows[1:]
    desk.tell()
    qtbot.waitUntil(lambda: len(titles(page)) == len(desk.waiting_rows))
    assert rows.current() == current


def test_the_current_row_is_painted_as_such(qtbot: QtBot, page: CasesPage) -> None:
    rows = rows_of(page)
    qtbot.keyClick(rows, Qt.Key.Key_J)
    seen = rows.viewport().grab().toImage()
    height = rows.sizeHintForRow(0)
    bars = [seen.pixelColor(1, height * at + height // 2).name().upper() for at in range(3)]
    assert bars[1] == LIGHT.indigo
    assert LIGHT.indigo not in (bars[0], bars[2])
