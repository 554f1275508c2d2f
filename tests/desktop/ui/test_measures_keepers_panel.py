# SPDX-License-Identifier: Apache-2.0
"""施策 of 管理: who keeps them, the way to the figures for who may read, the command to load."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from desktop.administration import PeopleAsked
from desktop.facade import Trouble
from desktop.measures import KEEPERS, READERS
from desktop.ui.services import Services
from desktop.ui.widgets.measures_keepers_panel import COMMAND, MeasuresKeepersPanel
from server.auth.permissions import Permission, Role, permissions_of
from tests.desktop.fake_administration import account
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import said, settled


def opened(qtbot: QtBot, services: Services, desk: FakeDesk, *roles: str) -> MeasuresKeepersPanel:
    """Open the tab as somebody with these roles."""
    assert desk.signed_in is not None
    desk.signed_in = replace(desk.signed_in, roles=roles)
    panel = MeasuresKeepersPanel(services)
    qtbot.addWidget(panel)
    panel.resize(1000, 640)
    panel.show()
    panel.refresh()
    settled(qtbot, services)
    return panel


def test_the_roles_are_those_of_the_server() -> None:
    reads = {each for each in Role if Permission.MEASURES_FIGURE_READ in permissions_of({each})}
    keeps = {each for each in Role if Permission.MEASURES_CITY_MANAGE in permissions_of({each})}
    assert reads == READERS
    assert keeps == {KEEPERS}


def test_an_administrator_sees_who_keeps_the_measures_and_is_offered_no_figure(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    detail = account("p0004")
    keeper = replace(detail, line=replace(detail.line, roles=("staff", "reform")))
    desk.administration.known["p0004"] = keeper
    panel = opened(qtbot, services, desk, "administrator")
    assert desk.administration.asked == [(PeopleAsked(role="reform"), "")]
    table = panel.findChild(QTableWidget, "measures.keepers")
    assert [item.text() for at in range(3) if (item := table.item(0, at))] == [
        *("銭谷 平次", "財政係長", "仮パスワード"),
    ]
    assert "施策を受け持つ方は1人です" in said(panel)
    assert "管理者の役割だけでは見られません" in said(panel)
    assert not panel.findChild(QPushButton, "measures.open").isVisible()


@pytest.mark.parametrize("other", sorted(READERS))
def test_who_may_read_the_measures_besides_is_led_to_them(
    qtbot: QtBot, services: Services, desk: FakeDesk, other: str
) -> None:
    panel = opened(qtbot, services, desk, "administrator", other)
    way = panel.findChild(QPushButton, "measures.open")
    with qtbot.waitSignal(panel.page_asked) as asked:
        way.click()
    assert asked.args == ["statistics"]


def test_nobody_yet_is_a_sentence_and_the_command_is_at_hand(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.administration.nobody = True
    panel = opened(qtbot, services, desk, "administrator")
    assert "施策を受け持つ方がまだいません。" in said(panel)
    assert not panel.findChild(QTableWidget, "measures.keepers").isVisible()
    panel.findChild(QPushButton, "measures.copy").click()
    assert QGuiApplication.clipboard().text() == COMMAND


def test_a_server_out_of_reach_is_a_sentence(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.administration.next_trouble = Trouble(code="network.disconnected")
    assert "サーバー" in said(opened(qtbot, services, desk, "administrator"))
