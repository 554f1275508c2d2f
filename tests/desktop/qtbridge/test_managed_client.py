# SPDX-License-Identifier: Apache-2.0
"""The program on a machine for which the city decides: it obeys, or says why it cannot."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.errors import Code, TroubleError
from desktop.qtbridge import app
from desktop.qtbridge.preferences import Preferences
from desktop.ui.pages.trouble_page import TroubleView
from desktop.ui.widgets.sign_in_form import SignInForm
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import Services, desk, languages, services

__all__ = ["desk", "languages", "services"]


def test_a_policy_that_cannot_be_relied_on_stops_the_program_with_its_line(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refused() -> dict[str, str]:
        raise TroubleError(Code.POLICY_UNKNOWN, place="/etc/tsukue/client.toml:3", key="proflie")

    monkeypatch.setattr(app, "read_policy", refused)
    monkeypatch.setenv("TSUKUE_STORE_FOLDER", str(tmp_path / "store"))
    client = app.open_client([])
    window = client.window
    assert isinstance(window, TroubleView)
    qtbot.addWidget(window)
    said = " ".join(label.text() for label in window.findChildren(QLabel))
    assert "/etc/tsukue/client.toml:3" in said
    assert "proflie" in said
    assert not (tmp_path / "store").exists()
    client.close()


def test_a_fixed_address_is_shown_and_not_typed(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.fixed = {"server_url": "https://tsukue.city.example.jp"}
    form = SignInForm(services)
    qtbot.addWidget(form)
    form.prepare("yamasaki")
    field = form.findChild(QLineEdit, "sign_in.server")
    assert field.text() == "https://tsukue.city.example.jp"
    assert not field.isEnabled()


def test_a_fixed_preference_is_not_the_persons(qtbot: QtBot, tmp_path: Path) -> None:
    own = QSettings(str(tmp_path / "own.ini"), QSettings.Format.IniFormat)
    own.setValue("turn_notices", "titles")
    preferences = Preferences(own, {"turn_notices": "count"})
    preferences.choose("turn_notices", "titles")
    assert preferences.turn_notices() == "count"
