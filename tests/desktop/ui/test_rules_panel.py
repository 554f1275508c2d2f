# SPDX-License-Identifier: Apache-2.0
"""規則: the generations with their last days, the loads with their times, and how to load."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from desktop.ui.services import Services
from desktop.ui.widgets.rules_panel import COMMAND, RulesPanel
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import said, settled


def opened(qtbot: QtBot, services: Services) -> RulesPanel:
    """Open the tab."""
    panel = RulesPanel(services)
    qtbot.addWidget(panel)
    panel.resize(1000, 640)
    panel.show()
    panel.refresh()
    settled(qtbot, services)
    return panel


def cells(panel: RulesPanel, table: str) -> list[list[str]]:
    """Every cell of a table."""
    found: QTableWidget = panel.findChild(QTableWidget, table)
    items = (
        [found.item(row, column) for column in range(found.columnCount())]
        for row in range(found.rowCount())
    )
    return [[each.text() if each else "" for each in row] for row in items]


def test_the_generations_stand_with_their_last_day_and_the_loads_with_their_time(
    qtbot: QtBot, services: Services
) -> None:
    panel = opened(qtbot, services)
    assert "いま効いている規則: 決裁規程（令和8年度）、専決231行" in said(panel)
    assert cells(panel, "rules.generations") == [
        ["これから効く", "2027/04/01", "期限なし", "12"],
        ["いま効いている", "2026/04/01", "期限なし", "231"],
        ["もう効かない", "2025/04/01", "2026/03/31", "9"],
    ]
    assert cells(panel, "rules.loads")[0] == ["4", "決裁規程（令和9年度）", "2026/11/24 18:40"]


def test_no_rules_are_a_sentence_and_the_command_is_at_hand(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.overseeing.calm = True
    panel = opened(qtbot, services)
    assert "規則がまだ読み込まれていません" in said(panel)
    assert COMMAND in said(panel)
    panel.findChild(QPushButton, "rules.copy").click()
    assert QGuiApplication.clipboard().text() == COMMAND
