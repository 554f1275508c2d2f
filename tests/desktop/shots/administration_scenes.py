# SPDX-License-Identifier: Apache-2.0
"""The page 管理 in pictures: a tab, and one of its list beside it."""

from collections.abc import Callable

from desktop.ui.main_window import MainWindow
from desktop.ui.pages.administration_page import AdministrationPage
from tests.desktop.administration_screens import as_administrator, look_at
from tests.desktop.fake_desk import FakeDesk
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


def nobody() -> FakeDesk:
    """An administrator whose search finds nobody."""
    desk = as_administrator()
    desk.administration.nobody = True
    return desk


def calm() -> FakeDesk:
    """An administrator of a server on which nothing is left."""
    desk = as_administrator()
    desk.overseeing.calm = True
    desk.overseeing.sends_mail = False
    return desk
