# SPDX-License-Identifier: Apache-2.0
"""管理: each tab for whom the server lets it, made when first opened, asked anew each time."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTabBar, QVBoxLayout
from pytestqt.qtbot import QtBot

from desktop.facade import Trouble
from desktop.ui.administration_tabs import TABS, AdministrationTab
from desktop.ui.main_window import OFFERED_TO
from desktop.ui.pages.administration_page import AdministrationPage
from desktop.ui.services import Services
from desktop.ui.widgets.administration_panel import AdministrationPanel
from desktop.ui.widgets.parts import line_field
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import said, settled


class Asking(AdministrationPanel):
    """A panel that asks the server for nothing but an answer."""

    def __init__(self, services: Services, answer: str | Trouble) -> None:
        super().__init__(services)
        self.asked = 0
        self._answer = answer
        self.field: QLineEdit = line_field("asking.field", "field")
        column = QVBoxLayout(self)
        column.addWidget(self.said)
        column.addWidget(self.field)

    def refresh(self) -> None:
        self.asked += 1
        self.ask(lambda: self._answer, self.say)

    def begin_search(self) -> bool:
        self.field.setFocus()
        return True


def tab(key: str, answer: str | Trouble, *roles: str) -> AdministrationTab:
    return AdministrationTab(
        key=key,
        heading=lambda: key,
        roles=frozenset(roles),
        make=lambda services: Asking(services, answer),
    )


SAMPLE = (
    tab("first", "answered first", "administrator"),
    tab("second", Trouble(code="network.disconnected"), "administrator", "auditor"),
)


def opened(
    qtbot: QtBot, services: Services, desk: FakeDesk, *roles: str
) -> tuple[AdministrationPage, QTabBar]:
    """Open the page as somebody with these roles."""
    assert desk.signed_in is not None
    desk.signed_in = replace(desk.signed_in, roles=roles)
    page = AdministrationPage(services, SAMPLE)
    qtbot.addWidget(page)
    page.show()
    page.arrive()
    settled(qtbot, services)
    settled(qtbot, services)
    return page, page.findChild(QTabBar, "administration.tabs")


@pytest.mark.parametrize(
    ("role", "offered"),
    [("administrator", [True, True]), ("auditor", [False, True]), ("staff", [False, False])],
)
def test_a_tab_is_there_for_whom_the_server_lets_it(
    qtbot: QtBot, services: Services, desk: FakeDesk, role: str, offered: list[bool]
) -> None:
    page, tabs = opened(qtbot, services, desk, role)
    assert [tabs.isTabVisible(at) for at in range(tabs.count())] == offered
    assert (page.panel() is not None) == any(offered)


def test_the_rail_offers_the_page_to_whoever_has_a_tab_of_it() -> None:
    assert frozenset().union(*(each.roles for each in TABS)) == OFFERED_TO["administration"]


def test_a_panel_asks_anew_each_time_the_page_is_come_to(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page, _tabs = opened(qtbot, services, desk, "administrator")
    panel = page.panel()
    assert isinstance(panel, Asking)
    assert panel.asked == 1
    assert "answered first" in said(page)
    page.arrive()
    settled(qtbot, services)
    assert panel.asked == 2


def test_a_trouble_is_a_sentence_in_its_place(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page, _tabs = opened(qtbot, services, desk, "auditor")
    assert "サーバー" in said(page)


def test_the_keyboard_goes_round_the_tabs_and_into_the_search_field(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page, tabs = opened(qtbot, services, desk, "administrator")
    qtbot.waitUntil(page.isActiveWindow)  # keys are heard in the window that is in front
    qtbot.keyClick(page, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert tabs.currentIndex() == 1
    qtbot.keyClick(page, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert tabs.currentIndex() == 0
    assert page.begin_search()
    panel = page.panel()
    assert isinstance(panel, Asking)
    assert page.window().focusWidget() is panel.field
