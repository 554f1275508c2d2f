# SPDX-License-Identifier: Apache-2.0
"""The frame: pages by keyboard, the truthful status line, a session that ends, a shut store."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.facade import ConnectionState, SyncStatus, Trouble
from desktop.ui.dialogs.approve_dialog import ApproveDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.services import Services
from desktop.ui.shortcuts_overlay import ShortcutsOverlay
from desktop.ui.widgets.rail import Rail, RailButton
from desktop.ui.widgets.sign_in_strip import SignInStrip
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.sample_case import CASE_ID
from tests.desktop.screens import said, settled


def opened(qtbot: QtBot, services: Services) -> MainWindow:
    window = MainWindow(services)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    with qtbot.waitSignal(window.painted):
        window.show()
    window.begin()
    settle(qtbot, services, window)
    return window


def settle(qtbot: QtBot, services: Services, window: MainWindow) -> None:
    """A reading may ask for another one: the lanes are emptied twice."""
    window.keeper.ask()
    settled(qtbot, services)
    settled(qtbot, services)


def keys(qtbot: QtBot, window: MainWindow, key: Qt.Key, ctrl: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, key, modifier)


def test_the_day_begins_on_today_with_the_count_on_the_rail(
    qtbot: QtBot, services: Services
) -> None:
    window = opened(qtbot, services)
    assert window.navigation.key() == "today"
    assert window.windowTitle() == "今日 — 机"
    cases = window.findChild(RailButton, "rail.cases")
    assert "件があなたを待っています" in cases.accessibleName()


def test_nothing_that_needs_the_keyring_is_asked_before_the_first_paint(
    qtbot: QtBot, services: Services, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(desk, "me", lambda: asked.append("me"))
    monkeypatch.setattr(desk, "day_state", lambda: asked.append("day"))
    window = MainWindow(services)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    settled(qtbot, services)
    assert asked == []


@pytest.mark.parametrize(
    ("key", "page"),
    [
        (Qt.Key.Key_1, "today"),
        (Qt.Key.Key_2, "cases"),
        (Qt.Key.Key_3, "telework"),
        (Qt.Key.Key_4, "settings"),
    ],
)
def test_ctrl_and_a_number_open_a_page(
    qtbot: QtBot, services: Services, key: Qt.Key, page: str
) -> None:
    window = opened(qtbot, services)
    window.navigation.show("outbox")
    keys(qtbot, window, key, ctrl=True)
    assert window.navigation.key() == page


def test_only_whom_the_server_lets_read_reports_has_statistics(
    qtbot: QtBot, services: Services, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(qtbot, services)
    assert window.findChild(RailButton, "rail.statistics").isHidden()
    me = desk.me()
    assert me is not None
    monkeypatch.setattr(desk, "me", lambda: replace(me, roles=("staff", "records")))
    settle(qtbot, services, window)
    keys(qtbot, window, Qt.Key.Key_5, ctrl=True)
    assert window.navigation.key() == "records"
    keys(qtbot, window, Qt.Key.Key_6, ctrl=True)
    assert window.navigation.key() == "statistics"


def test_searching_opens_the_lists_and_escape_leaves_the_search(
    qtbot: QtBot, services: Services
) -> None:
    window = opened(qtbot, services)
    keys(qtbot, window, Qt.Key.Key_F, ctrl=True)
    search = window.findChild(QLineEdit, "window.search")
    assert search.hasFocus()
    search.insert("端末")
    assert window.navigation.key() == "cases"
    assert search.hasFocus()
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    assert not search.hasFocus()


def test_a_case_opens_and_escape_returns_to_where_it_was_opened(
    qtbot: QtBot, services: Services
) -> None:
    window = opened(qtbot, services)
    window.navigation.open_case(CASE_ID)
    settle(qtbot, services, window)
    assert window.navigation.key() == "case"
    keys(qtbot, window, Qt.Key.Key_Escape)
    assert window.navigation.key() == "today"


def test_approving_opens_its_dialog_and_the_bar_says_that_it_was_kept(
    qtbot: QtBot, services: Services
) -> None:
    window = opened(qtbot, services)
    window.navigation.open_case(CASE_ID)
    settle(qtbot, services, window)
    window.findChild(QPushButton, "case.approve").click()
    dialog = window.findChild(ApproveDialog)
    dialog.findChild(QLineEdit, "approve.pin").setText("246810")
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    settle(qtbot, services, window)
    assert "この端末に保存しました" in said(window)
    assert "送信待ち 1" in window.findChild(QPushButton, "status.outbox").text()


def test_f5_looks_at_the_server_now(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    window = opened(qtbot, services)
    before = desk.synced
    keys(qtbot, window, Qt.Key.Key_F5)
    assert desk.synced == before + 1


def test_f6_walks_from_pane_to_pane_and_comes_round(qtbot: QtBot, services: Services) -> None:
    window = opened(qtbot, services)
    seen = []
    for _ in range(6):
        keys(qtbot, window, Qt.Key.Key_F6)
        seen.append(window.focusWidget().objectName())
    assert len(set(seen)) >= 3
    assert seen[0] in seen[1:]


def test_the_question_mark_shows_the_keys_of_this_page(qtbot: QtBot, services: Services) -> None:
    window = opened(qtbot, services)
    keys(qtbot, window, Qt.Key.Key_Question)
    overlay = window.findChild(ShortcutsOverlay)
    assert overlay is not None
    assert "案件を検索する" in said(overlay)
    assert "Ctrl+1, 2, 3, 4\n" in said(overlay)


def test_the_sheet_of_keys_counts_the_pages_that_the_reader_has(
    qtbot: QtBot, services: Services
) -> None:
    window = opened(qtbot, services)
    rail = window.findChild(Rail)
    rail.offer("statistics", offered=True)
    keys(qtbot, window, Qt.Key.Key_Question)
    numbers = ", ".join(str(at) for at in range(1, len(rail.pages()) + 1))
    assert f"Ctrl+{numbers}\n" in said(window.findChild(ShortcutsOverlay))


def test_the_status_line_opens_the_outbox(qtbot: QtBot, services: Services) -> None:
    window = opened(qtbot, services)
    window.findChild(QPushButton, "status.outbox").click()
    assert window.navigation.key() == "outbox"


def test_a_session_that_ends_asks_above_the_page_and_leaves_the_page_open(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    window = opened(qtbot, services)
    window.navigation.open_case(CASE_ID)
    desk.connection = ConnectionState.ASKING_CREDENTIALS
    settle(qtbot, services, window)
    strip = window.findChild(SignInStrip)
    assert strip.isVisible()
    assert window.navigation.key() == "case"
    desk.connection = ConnectionState.CONNECTED
    strip.findChild(QLineEdit, "sign_in.password").setText("correct horse")
    strip.findChild(QPushButton, "sign_in.do").click()
    settle(qtbot, services, window)
    assert not strip.isVisible()
    assert window.navigation.key() == "case"


def test_a_store_that_does_not_open_says_why_and_opens_when_it_can(
    qtbot: QtBot, services: Services, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    shut = Trouble(code="keyring.missing")
    plain = desk.status

    def status() -> SyncStatus:
        return replace(plain(), trouble=shut)

    monkeypatch.setattr(desk, "status", status)
    window = opened(qtbot, services)
    assert "鍵束（キーリング）を使えません" in said(window)
    assert "キーリングなどを使えるようにして" in said(window)
    monkeypatch.setattr(desk, "status", plain)
    settle(qtbot, services, window)
    assert "鍵束（キーリング）を使えません" not in said(window)
    assert window.navigation.key() == "today"


def test_it_fits_a_screen_of_1024_by_600(qtbot: QtBot, services: Services) -> None:
    window = opened(qtbot, services)
    for page in ("today", "cases", "outbox", "settings", "sign_in", "enrol"):
        window.navigation.show(page)
        window.resize(1024, 600)
        settle(qtbot, services, window)
        assert window.width() == 1024, page
        assert window.height() == 600, page
