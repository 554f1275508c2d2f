# SPDX-License-Identifier: Apache-2.0
"""The program at a terminal that keeps nothing: what it writes is nobody's."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.qtbridge.app import Client
from desktop.qtbridge.preferences import Preferences
from desktop.settings import ClientSettings, Profile
from desktop.ui.main_window import MainWindow
from desktop.ui.services import Services
from tests.desktop import sample_rows
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import desk, languages, said, services

__all__ = ["desk", "languages", "services"]


def test_a_thin_client_leaves_no_folder_behind(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    folder = tmp_path / "store"
    client = Client(qapp, ClientSettings(profile=Profile.THIN, store_folder=folder))
    window = client.window
    assert isinstance(window, MainWindow)
    with qtbot.waitSignal(window.painted):
        window.show()
    assert not folder.exists()
    client.close()
    assert list(tmp_path.iterdir()) == []


def test_closing_a_thin_client_says_first_what_would_be_lost(
    qtbot: QtBot, services: Services, desk: FakeDesk, tmp_path: Path
) -> None:
    own = QSettings(str(tmp_path / "own.ini"), QSettings.Format.IniFormat)
    desk.acts = list(sample_rows.outbox_rows())
    window = MainWindow(replace(services, preferences=Preferences(own, forgets=True)))
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    assert desk.status().waiting > 0
    assert not window.close()
    assert "この端末には何も残らない" in said(window)
    assert window.close()


def test_what_a_thin_client_remembers_of_a_person_ends_with_it(tmp_path: Path) -> None:
    own = QSettings(str(tmp_path / "own.ini"), QSettings.Format.IniFormat)
    preferences = Preferences(own, forgets=True)
    preferences.belong_to("p-mori")
    preferences.remember("today.place", "satellite")
    preferences.choose("size_percent", "150")
    assert preferences.remembered("today.place") == "satellite"
    own.sync()
    assert "p-mori" not in (tmp_path / "own.ini").read_text("utf-8")
    again = Preferences(own, forgets=True)
    again.belong_to("p-mori")
    assert (again.remembered("today.place"), again.size_percent()) == ("", 150)
