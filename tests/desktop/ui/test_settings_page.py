# SPDX-License-Identifier: Apache-2.0
"""Settings: what a person may choose, what the administration chose, and the PIN."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from approval.letters_wanted import LetterKind, LetterMode
from desktop.facade import ConnectionState, Trouble
from desktop.qtbridge.preferences import Preferences
from desktop.ui.dialogs.change_pin_dialog import ChangePinDialog
from desktop.ui.dialogs.licences_dialog import LicencesDialog
from desktop.ui.pages.settings_page import SettingsPage
from desktop.ui.services import Services
from tests.desktop.fake_desk import RIGHT_PIN, FakeDesk
from tests.desktop.screens import said, settled


def shown(qtbot: QtBot, services: Services) -> SettingsPage:
    page = SettingsPage(services)
    qtbot.addWidget(page)
    page.show()
    page.arrive()
    settled(qtbot, services)
    return page


def choose(qtbot: QtBot, page: SettingsPage, key: str, steps: int = 1) -> QComboBox:
    box = page.findChild(QComboBox, f"settings.{key}")
    for _ in range(steps):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    return box


@pytest.mark.parametrize(
    ("key", "value"), [("appearance", "light"), ("size_percent", "125"), ("language", "en")]
)
def test_a_choice_is_kept_and_told_as_it_is_made(
    qtbot: QtBot, services: Services, key: str, value: str
) -> None:
    page = shown(qtbot, services)
    with qtbot.waitSignal(services.preferences.changed) as told:
        box = choose(qtbot, page, key)
    assert told.args == [key]
    assert box.currentData() == value
    kept = services.preferences
    assert value in {kept.appearance(), str(kept.size_percent()), kept.language()}


def test_a_new_page_shows_what_was_chosen_before(qtbot: QtBot, services: Services) -> None:
    services.preferences.choose("size_percent", "150")
    page = shown(qtbot, services)
    assert page.findChild(QComboBox, "settings.size_percent").currentText() == "150%"


def test_size_and_language_say_that_they_wait_for_the_next_start(
    qtbot: QtBot, services: Services
) -> None:
    page = shown(qtbot, services)
    choose(qtbot, page, "appearance")
    assert "次に起動したとき" not in said(page)
    choose(qtbot, page, "language")
    assert "次に起動したとき" in said(page)


def test_what_the_administration_fixed_is_greyed_with_its_reason(
    qtbot: QtBot, services: Services, tmp_path: Path
) -> None:
    own = QSettings(str(tmp_path / "own.ini"), QSettings.Format.IniFormat)
    fixed = {"appearance": "legible"}
    page = shown(qtbot, replace(services, preferences=Preferences(own, fixed)))
    box = page.findChild(QComboBox, "settings.appearance")
    assert not box.isEnabled()
    assert box.currentData() == "legible"
    assert "情報政策課が決めています" in said(page)


def test_what_the_city_fixed_for_this_machine_is_listed_greyed(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.fixed = {"server_url": "https://tsukue.city.example.jp", "profile": "thin"}
    page = shown(qtbot, services)
    field = page.findChild(QLineEdit, "settings.managed.profile")
    assert field.text() == "thin"
    assert not field.isEnabled()
    assert "情報政策課が決めています" in said(page)


def test_a_machine_of_nobodys_policy_lists_nothing(qtbot: QtBot, services: Services) -> None:
    page = shown(qtbot, services)
    assert page.findChild(QLineEdit, "settings.managed.profile") is None
    assert "情報政策課が決めています" not in said(page)


def test_the_server_and_the_person_are_told(qtbot: QtBot, services: Services) -> None:
    page = shown(qtbot, services)
    assert "https://tsukue.city.example.jp" in said(page)
    assert "山﨑 浩" in said(page)
    assert "人事課長（本務）" in said(page)


def test_signing_out_says_that_nothing_is_lost(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services)
    assert "送信待ちの操作はこの端末に残ります" in said(page)
    with qtbot.waitSignal(page.signed_out):
        qtbot.mouseClick(
            page.findChild(QPushButton, "settings.sign_out"), Qt.MouseButton.LeftButton
        )
    assert desk.connection is ConnectionState.SIGNED_OUT


def test_without_a_key_there_is_no_pin_to_change(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.enrolled = False
    page = shown(qtbot, services)
    assert not page.findChild(QPushButton, "settings.change_pin").isEnabled()
    assert "まだ鍵がありません" in said(page)


def change(qtbot: QtBot, dialog: ChangePinDialog, old: str, new: str, again: str) -> None:
    for name, text in (("old", old), ("new", new), ("again", again)):
        field = dialog.findChild(object, f"change_pin.{name}")
        field.clear()
        qtbot.keyClicks(field, text)
    dialog.attempt()


def test_the_new_pin_must_be_typed_twice_alike(qtbot: QtBot, services: Services) -> None:
    page = shown(qtbot, services)
    dialog = ChangePinDialog(services, page)
    dialog.open()
    change(qtbot, dialog, RIGHT_PIN, "135790", "135791")
    assert "二つの欄で違います" in said(dialog)
    assert dialog.isVisible()


def test_a_wrong_present_pin_counts_as_a_try(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services)
    dialog = ChangePinDialog(services, page)
    dialog.open()
    change(qtbot, dialog, "000000", "135790", "135790")
    settled(qtbot, services)
    assert dialog.isVisible()
    assert desk.tries == 2
    assert "あと2回" in said(dialog)


def test_the_pin_changes(qtbot: QtBot, services: Services) -> None:
    page = shown(qtbot, services)
    dialog = ChangePinDialog(services, page)
    dialog.open()
    with qtbot.waitSignal(dialog.kept):
        change(qtbot, dialog, RIGHT_PIN, "135790", "135790")


def test_the_licences_name_every_library(qtbot: QtBot, services: Services) -> None:
    page = shown(qtbot, services)
    qtbot.mouseClick(page.findChild(QPushButton, "settings.licences"), Qt.MouseButton.LeftButton)
    text = page.findChild(LicencesDialog).findChild(QTextEdit, "licences.text").toPlainText()
    for words in ("Apache-2.0", "Qt for Python", "LGPL-3.0-only", "pyHanko"):
        assert words in text


def test_which_mails_come_is_kept_by_the_server_as_it_is_chosen(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services)
    assert "yamazaki@city.example" in said(page)
    box = page.findChild(QCheckBox, "settings.mail.postview")
    assert not box.isChecked()
    box.click()
    settled(qtbot, services)
    assert LetterKind.POSTVIEW in desk.letters_sent.wanted.kinds
    assert "保存しました" in said(page)
    choose(qtbot, page, "mail_mode", steps=2)
    settled(qtbot, services)
    assert desk.letters_sent.wanted.mode is LetterMode.NONE
    assert not box.isEnabled()


def test_a_choice_of_mails_that_did_not_arrive_is_not_shown_as_made(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services)
    desk.next_trouble = Trouble(code="mail.no_address")
    box = page.findChild(QCheckBox, "settings.mail.turn")
    box.click()
    settled(qtbot, services)
    assert box.isChecked()
    assert "メールの受け取り方は変わっていません" in said(page)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"address": ""}, "届け先が登録されていません"),
        ({"sends": False}, "このサーバーはメールを送りません"),
    ],
)
def test_without_address_or_mail_server_there_is_nothing_to_choose(
    qtbot: QtBot, services: Services, desk: FakeDesk, change: dict[str, Any], sentence: str
) -> None:
    desk.letters_sent = replace(desk.letters_sent, **change)
    page = shown(qtbot, services)
    assert sentence in said(page)
    assert not page.findChild(QCheckBox, "settings.mail.turn").isVisible()
