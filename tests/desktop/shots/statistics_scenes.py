# SPDX-License-Identifier: Apache-2.0
"""統計 as the pictures show it: on course, empty, away from the network."""

from collections.abc import Callable
from dataclasses import replace

from desktop.ui.main_window import MainWindow
from desktop.ui.pages.statistics_page import StatisticsPage
from tests.desktop import sample_measures
from tests.desktop.fake_desk import FakeDesk, person
from tests.desktop.shots.camera import settle

Go = Callable[[MainWindow, FakeDesk], None]


def reading() -> FakeDesk:
    """Somebody of the reform office, who may look behind the e-approval rate."""
    return FakeDesk(signed_in=replace(person(), roles=("staff", "reform")))


def as_staff() -> FakeDesk:
    """Anybody of the city, who sees the figures and their rules."""
    return FakeDesk(signed_in=replace(person(), roles=("staff",)))


def nothing() -> FakeDesk:
    """A city that has registered no measure and counted nothing yet."""
    desk = as_staff()
    desk.measures.shown = sample_measures.empty()
    return desk


def offline() -> FakeDesk:
    """Away from the network, with the page that was read the day before."""
    desk = as_staff()
    desk.measures.offline = True
    return desk


def turned_to(tab: int) -> Go:
    """Open the page at one of its tabs."""

    def go(window: MainWindow, desk: FakeDesk) -> None:
        window.navigation.show("statistics")
        settle()
        page = window.navigation.page("statistics")
        assert isinstance(page, StatisticsPage)
        page.turn_to(tab)
        settle()

    return go
