# SPDX-License-Identifier: Apache-2.0
"""The first morning: sign in, choose a PIN, begin; and every way in which that fails."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.facade import Trouble
from desktop.ui.main_window import MainWindow
from desktop.ui.services import Services
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.records_screens import as_officer
from tests.desktop.screens import said
from tests.desktop.ui.test_main_window import opened, settle


@pytest.fixture
def newcomer(desk: FakeDesk) -> FakeDesk:
    """A desk on which nobody has signed in yet."""
    desk.signed_in = None
    desk.enrolled = False
    return desk


def sign_in(qtbot: QtBot, services: Services, window: MainWindow) -> None:
    page = window.navigation.page("sign_in")
    page.findChild(QLineEdit, "sign_in.login").setText("yamasaki")
    password = page.findChild(QLineEdit, "sign_in.password")
    password.setText("correct horse")
    qtbot.keyClick(password, Qt.Key.Key_Return)
    settle(qtbot, services, window)


def choose_pin(qtbot: QtBot, services: Services, window: MainWindow, pin: str, again: str) -> None:
    window.findChild(QLineEdit, "enrol.pin").setText(pin)
    window.findChild(QLineEdit, "enrol.again").setText(again)
    window.findChild(QPushButton, "enrol.do").click()
    settle(qtbot, services, window)


@pytest.mark.usefixtures("newcomer")
def test_the_first_morning_leads_from_signing_in_over_the_pin_to_today(
    qtbot: QtBot, services: Services
) -> None:
    window = opened(qtbot, services)
    assert window.navigation.key() == "sign_in"
    assert not window.findChild(QPushButton, "sign_in.offline").isVisible()
    sign_in(qtbot, services, window)
    assert window.navigation.key() == "enrol"
    choose_pin(qtbot, services, window, "246810", "246810")
    assert window.navigation.key() == "today"


def test_who_signs_nothing_is_asked_for_no_pin(
    qtbot: QtBot, services: Services, newcomer: FakeDesk
) -> None:
    as_officer(newcomer, "administrator")
    window = opened(qtbot, services)
    assert window.navigation.key() == "today", "the server would give no certificate"


@pytest.mark.usefixtures("newcomer")
def test_before_signing_in_there_is_nothing_to_walk_to(qtbot: QtBot, services: Services) -> None:
    window = opened(qtbot, services)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.navigation.key() == "sign_in"


def test_a_wrong_password_keeps_what_was_typed_and_says_what_to_do(
    qtbot: QtBot, services: Services, newcomer: FakeDesk
) -> None:
    window = opened(qtbot, services)
    newcomer.next_trouble = Trouble(code="session.wrong_credentials")
    sign_in(qtbot, services, window)
    assert window.navigation.key() == "sign_in"
    assert "職員番号かパスワードが違います" in said(window)
    page = window.navigation.page("sign_in")
    assert page.findChild(QLineEdit, "sign_in.login").text() == "yamasaki"
    assert page.findChild(QPushButton, "sign_in.do").isEnabled()


def test_a_temporary_password_is_replaced_before_anything_else(
    qtbot: QtBot, services: Services, newcomer: FakeDesk
) -> None:
    window = opened(qtbot, services)
    newcomer.next_trouble = Trouble(code="session.password_temporary")
    sign_in(qtbot, services, window)
    page = window.navigation.page("sign_in")
    assert "自分のパスワードを決めてください" in said(window)
    first, again = (page.findChild(QLineEdit, f"sign_in.{name}") for name in ("new", "again"))
    first.setText("a sentence of my own")
    again.setText("a sentence of my won")
    sign_in(qtbot, services, window)
    assert "一致しません" in said(window)
    again.setText("a sentence of my own")
    sign_in(qtbot, services, window)
    assert newcomer.own_password == "a sentence of my own"
    assert window.navigation.key() == "enrol"


@pytest.mark.usefixtures("newcomer")
def test_two_different_pins_are_not_taken(qtbot: QtBot, services: Services) -> None:
    window = opened(qtbot, services)
    sign_in(qtbot, services, window)
    choose_pin(qtbot, services, window, "246810", "246811")
    assert window.navigation.key() == "enrol"
    assert "PINが二つの欄で違います" in said(window)


def test_a_pin_that_breaks_a_rule_is_named(
    qtbot: QtBot, services: Services, newcomer: FakeDesk
) -> None:
    window = opened(qtbot, services)
    sign_in(qtbot, services, window)
    newcomer.next_trouble = Trouble(code="pin.too_simple")
    choose_pin(qtbot, services, window, "123456", "123456")
    assert "すぐに当てられるため" in said(window)
    assert window.navigation.key() == "enrol"


def test_somebody_with_a_store_may_go_on_without_the_server(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    window = opened(qtbot, services)
    window.entrance.leave()
    settle(qtbot, services, window)
    page = window.navigation.page("sign_in")
    assert page.findChild(QLineEdit, "sign_in.login").text() == "yamasaki"
    window.findChild(QPushButton, "sign_in.offline").click()
    assert window.navigation.key() == "today"
