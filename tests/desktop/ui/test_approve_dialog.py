# SPDX-License-Identifier: Apache-2.0
"""Approving: nothing happens by accident, and nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.facade import Trouble
from desktop.ui.dialogs.approve_dialog import ApproveDialog
from desktop.ui.services import Services
from tests.desktop.fake_desk import RIGHT_PIN, FakeDesk
from tests.desktop.sample_case import CASE_ID
from tests.desktop.screens import said, settled

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """An empty window below the dialog."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, services: Services, window: QWidget) -> ApproveDialog:
    """The dialog over the window, with the PIN focused."""
    detail = services.desk.detail(CASE_ID)
    assert detail is not None
    made = ApproveDialog(services, window, detail)
    made.open()
    # A shortcut reaches the active window only, and becoming it takes the window manager a while.
    qtbot.waitUntil(made.isActiveWindow)
    return made


def type_pin(qtbot: QtBot, dialog: ApproveDialog, pin: str) -> None:
    qtbot.keyClicks(dialog.findChild(QLineEdit, "approve.pin"), pin)


def test_it_says_once_more_what_is_approved_and_as_whom(dialog: ApproveDialog) -> None:
    words = said(dialog)
    assert "テレワーク用モバイル端末の購入について" in words
    assert "12,000,000円" in words
    assert "人事課長（本務） 山﨑 浩" in words
    assert "版 abababababab" in words


def test_enter_alone_never_approves(
    qtbot: QtBot, dialog: ApproveDialog, desk: FakeDesk, services: Services
) -> None:
    type_pin(qtbot, dialog, RIGHT_PIN)
    qtbot.keyClick(dialog.findChild(QLineEdit, "approve.pin"), Qt.Key.Key_Return)
    settled(qtbot, services)
    assert desk.commands == []


def test_the_default_button_is_cancel(dialog: ApproveDialog) -> None:
    assert dialog.findChild(QPushButton, "approve.cancel").isDefault()
    assert not dialog.findChild(QPushButton, "approve.do").isDefault()


def test_control_enter_approves_with_opinion_and_pin(
    qtbot: QtBot, dialog: ApproveDialog, desk: FakeDesk
) -> None:
    qtbot.keyClicks(dialog.findChild(QTextEdit, "approve.opinion"), "  ok ")
    type_pin(qtbot, dialog, RIGHT_PIN)
    with qtbot.waitSignal(dialog.kept) as kept:
        qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert desk.commands == [("approve", CASE_ID, "r1s4", "post-personnel", "ok")]
    assert kept.args[0].row.command_type == "approve"


def test_without_a_pin_nothing_is_asked_of_the_desk(
    qtbot: QtBot, dialog: ApproveDialog, desk: FakeDesk
) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert "PINを入力してください。" in said(dialog)
    assert desk.tries == 3


def test_a_wrong_pin_keeps_the_opinion_and_tells_the_tries(
    qtbot: QtBot, dialog: ApproveDialog, services: Services
) -> None:
    opinion = dialog.findChild(QTextEdit, "approve.opinion")
    opinion.setPlainText("予備費も検討してください。")
    type_pin(qtbot, dialog, "000000")
    dialog.attempt()
    settled(qtbot, services)
    assert dialog.isVisible()
    assert opinion.toPlainText() == "予備費も検討してください。"
    assert dialog.findChild(QLineEdit, "approve.pin").text() == ""
    assert "あと2回" in said(dialog)


def test_without_the_sheet_the_dialog_says_that_nothing_was_approved_and_keeps_the_opinion(
    qtbot: QtBot, dialog: ApproveDialog, services: Services, desk: FakeDesk
) -> None:
    opinion = dialog.findChild(QTextEdit, "approve.opinion")
    opinion.setPlainText("予備費も検討してください。")
    type_pin(qtbot, dialog, RIGHT_PIN)
    desk.next_trouble = Trouble(code="document.not_fetched")
    dialog.attempt()
    settled(qtbot, services)
    assert "承認はまだ行われていません" in said(dialog)
    assert "保存されています" not in said(dialog)
    assert opinion.toPlainText() == "予備費も検討してください。"


def test_pressing_twice_approves_once(
    qtbot: QtBot, dialog: ApproveDialog, desk: FakeDesk, services: Services
) -> None:
    type_pin(qtbot, dialog, RIGHT_PIN)
    dialog.attempt()
    dialog.attempt()
    settled(qtbot, services)
    assert len(desk.commands) == 1


def test_trouble_is_told_inside_and_another_try_is_possible(
    qtbot: QtBot, dialog: ApproveDialog, desk: FakeDesk, services: Services
) -> None:
    desk.next_trouble = Trouble(code="store.full")
    type_pin(qtbot, dialog, RIGHT_PIN)
    dialog.attempt()
    settled(qtbot, services)
    assert dialog.isVisible()
    assert desk.commands == []
    type_pin(qtbot, dialog, RIGHT_PIN)
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()


def test_escape_closes_only_what_is_clean(qtbot: QtBot, dialog: ApproveDialog) -> None:
    opinion = dialog.findChild(QTextEdit, "approve.opinion")
    opinion.setPlainText("書きかけ")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    opinion.clear()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_pin_is_never_readable_on_screen(dialog: ApproveDialog) -> None:
    field = dialog.findChild(QLineEdit, "approve.pin")
    assert field.echoMode() is QLineEdit.EchoMode.Password


def test_a_substitute_reads_for_whom_and_by_which_article_he_decides(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk
) -> None:
    desk.standing, desk.article, desk.my_slot = "daiketsu", "第4条(1)", "r1s6"
    detail = services.desk.detail(CASE_ID)
    assert detail is not None
    dialog = ApproveDialog(services, window, detail)
    dialog.open()
    words = said(dialog)
    assert "代決します" in words
    assert "総務局長（代決） 山﨑 浩" in words
    assert "第4条(1)による代決です" in words


def test_pulling_up_names_who_reads_afterwards_and_travels_with_the_approval(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk
) -> None:
    desk.standing, desk.my_slot, desk.acted = "pull_up", "r1s3", 1
    detail = services.desk.detail(CASE_ID)
    assert detail is not None
    dialog = ApproveDialog(services, window, detail)
    dialog.open()
    assert "下位の欄（係長）は後閲になります" in said(dialog)
    type_pin(qtbot, dialog, RIGHT_PIN)
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    ((kind, *_rest),) = desk.commands  # type: ignore[misc]
    assert kind == "pull_up"
