# SPDX-License-Identifier: Apache-2.0
"""The page 管理 in pictures: a tab, and one of its list beside it."""

from collections.abc import Callable
from dataclasses import replace

from desktop.ui.main_window import MainWindow
from desktop.ui.pages.administration_page import AdministrationPage
from desktop.ui.widgets.room_register_panel import RoomRegisterPanel
from tests.desktop.administration_screens import as_administrator, look_at
from tests.desktop.fake_administration import account
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.room_register_screens import changed_draft
from tests.desktop.shots.camera import settle


def opened(tab: str, row: int = -1) -> Callable[[MainWindow, FakeDesk], None]:
    """Open a tab, and a row of it where one is named."""

    def go(window: MainWindow, desk: FakeDesk) -> None:
        window.navigation.show("administration")
        settle()
        page = window.navigation.page("administration")
        assert isinstance(page, AdministrationPage)
        page.turn_to(tab)
        settle()
        if row >= 0:
            look_at(page, tab, row)
            settle()

    return go


def rooms_changed(capacity: str = "20") -> Callable[[MainWindow, FakeDesk], None]:
    """Open the tables with rows in hand, checked by the server."""

    def go(window: MainWindow, desk: FakeDesk) -> None:
        opened("rooms")(window, desk)
        page = window.navigation.page("administration")
        assert isinstance(page, AdministrationPage)
        panel = page.panel()
        assert isinstance(panel, RoomRegisterPanel)
        panel.take(changed_draft(capacity))
        if capacity != "20":
            panel.frame.check_asked.emit()
        settle()

    return go


def nobody() -> FakeDesk:
    """An administrator whose search finds nobody."""
    desk = as_administrator()
    desk.administration.nobody = True
    return desk


def reforming() -> FakeDesk:
    """An administrator of a city in which somebody keeps the measures."""
    desk = as_administrator()
    keeper = account("p0004")
    line = replace(keeper.line, roles=("staff", "reform"))
    desk.administration.known["p0004"] = replace(keeper, line=line)
    return desk


def calm() -> FakeDesk:
    """An administrator of a server on which nothing is left."""
    desk = as_administrator()
    desk.overseeing.calm = True
    desk.overseeing.sends_mail = False
    return desk
