# SPDX-License-Identifier: Apache-2.0
"""A newer version is told quietly, once for each; a required one until it is there."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.errors import Code
from desktop.facade import ConnectionState, Trouble
from desktop.qtbridge.preferences import Preferences
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.settings_page import SettingsPage
from desktop.ui.services import Services
from desktop.ui.widgets.status_line import StatusLine
from desktop.version import client_version
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import said, settled


def opened(qtbot: QtBot, services: Services) -> MainWindow:
    window = MainWindow(services)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    window.begin()
    settle(qtbot, services, window)
    return window


def settle(qtbot: QtBot, services: Services, window: MainWindow) -> None:
    window.keeper.ask()
    settled(qtbot, services)
    settled(qtbot, services)


def part(window: MainWindow, name: str) -> QPushButton:
    return window.findChild(QPushButton, name)


def test_a_newer_version_is_told_until_it_was_read_and_the_next_one_again(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    window = opened(qtbot, services)
    assert not part(window, "status.newer").isVisible()
    desk.newer_client = "98.0.0"
    settle(qtbot, services, window)
    assert part(window, "status.newer").text() == "新しい版"
    assert "98.0.0" in part(window, "status.newer").accessibleDescription()
    shut = part(window, "status.newer.read")
    assert "98.0.0" in shut.accessibleName()
    shut.setFocus()
    qtbot.keyClick(shut, Qt.Key.Key_Space)
    assert part(window, "status.connection").hasFocus()
    settle(qtbot, services, window)
    assert not part(window, "status.newer").isVisible()
    assert not shut.isVisible()
    desk.newer_client = "99.0.0"
    settle(qtbot, services, window)
    assert part(window, "status.newer").isVisible()
    assert "99.0.0" in part(window, "status.newer").accessibleDescription()


def test_what_was_read_is_kept_for_the_next_start(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.newer_client = "98.0.0"
    part(opened(qtbot, services), "status.newer.read").click()
    again = opened(qtbot, services)
    assert not part(again, "status.newer").isVisible()


def test_the_notice_leads_to_the_versions(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    desk.newer_client = "98.0.0"
    window = opened(qtbot, services)
    newer = part(window, "status.newer")
    newer.setFocus()
    qtbot.keyClick(newer, Qt.Key.Key_Space)
    settle(qtbot, services, window)
    assert window.navigation.key() == "settings"
    assert "98.0.0があります。" in said(window)


def test_a_required_version_cannot_be_put_aside(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.connection = ConnectionState.OUTDATED
    desk.warning = Trouble(code=Code.CLIENT_TOO_OLD)
    desk.newer_client = "98.0.0"
    window = opened(qtbot, services)
    assert "新しい版が要ります" in part(window, "status.connection").text()
    status = window.findChild(StatusLine)
    assert not [
        each for each in status.findChildren(QPushButton, "status.newer.read") if each.isVisible()
    ]


@pytest.mark.parametrize(
    ("server", "newer", "server_words", "newer_words"),
    [
        ("0.8.0", "", "0.8.0", "知らされていません。"),
        ("0.9.0", "99.0.0", "0.9.0", "99.0.0があります。"),
        ("", "", "0.8.0より前の版", "知らされていません。"),
        (None, "", "まだ分かりません。サーバーに届いたときに確かめます。", "まだ分かりません。"),
    ],
)
def test_the_settings_say_which_versions_there_are(
    qtbot: QtBot,
    services: Services,
    desk: FakeDesk,
    server: str | None,
    newer: str,
    server_words: str,
    newer_words: str,
) -> None:
    desk.server_version, desk.newer_client = server, newer
    page = SettingsPage(services)
    qtbot.addWidget(page)
    page.show()
    page.arrive()
    settled(qtbot, services)
    lines = said(page).splitlines()
    for name, words in (
        ("この端末の机", client_version()),
        ("サーバーの机", server_words),
        ("新しい版", newer_words),
    ):
        assert lines[lines.index(name) + 1] == words


def test_the_settings_say_that_a_version_is_required(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.warning = Trouble(code=Code.CLIENT_TOO_OLD)
    page = SettingsPage(services)
    qtbot.addWidget(page)
    page.show()
    page.arrive()
    settled(qtbot, services)
    assert "必要です。新しい版になるまで、サーバーとやり取りできません。" in said(page)


def test_the_version_read_outlives_the_program(tmp_path: Path) -> None:
    file = str(tmp_path / "own.ini")
    own = QSettings(file, QSettings.Format.IniFormat)
    Preferences(own).choose("read_version", "98.0.0")
    own.sync()
    again = QSettings(file, QSettings.Format.IniFormat)
    assert Preferences(again).read_version() == "98.0.0"


def test_what_is_told_is_not_cut_for_the_name_of_who_reads(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.newer_client = "98.0.0"
    window = opened(qtbot, services)
    status = window.findChild(StatusLine)
    assert "山﨑 浩" in said(status)
    buttons = [each for each in status.findChildren(QPushButton) if each.isVisible()]
    whole = sum(each.sizeHint().width() for each in buttons)
    status.resize(whole + 80, status.height())
    assert "山﨑 浩" not in said(status)
    status.layout().activate()
    assert all(each.width() >= each.sizeHint().width() for each in buttons)
