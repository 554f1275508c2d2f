# SPDX-License-Identifier: Apache-2.0
"""提出: what goes to whom is said once more, and only the PIN sends it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from approval.wire import RoutePreview
from desktop.draft import Draft
from desktop.facade import Trouble
from desktop.ui.dialogs.submit_dialog import SubmitDialog
from desktop.ui.services import Services
from tests.desktop import sample_case
from tests.desktop.fake_desk import RIGHT_PIN, FakeDesk
from tests.desktop.screens import said, settled


@pytest.fixture
def draft(desk: FakeDesk) -> Draft:
    """The draft of the story, complete."""
    return desk.save_draft(replace(desk.new_draft(), content=sample_case.content()))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """An empty window below the dialog."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk, draft: Draft
) -> SubmitDialog:
    """The dialog, with the PIN focused."""
    preview = desk.preview(draft.post_id, draft.content)
    assert isinstance(preview, RoutePreview)
    made = SubmitDialog(services, window, draft, preview)
    made.open()
    # A shortcut reaches the active window only, and becoming it takes the window manager a while.
    qtbot.waitUntil(made.isActiveWindow)
    return made


def type_pin(qtbot: QtBot, dialog: SubmitDialog, pin: str) -> None:
    qtbot.keyClicks(dialog.findChild(QLineEdit, "submit.pin"), pin)


def test_it_says_title_amount_article_and_who_will_get_it_in_order(dialog: SubmitDialog) -> None:
    words = said(dialog)
    assert "テレワーク用モバイル端末の購入について" in words
    assert "12,000,000円 ・ 第2条(5) 局長専決" in words
    assert words.index("佐藤 健一") < words.index("髙橋 由美子") < words.index("中村 誠")
    assert "田中 美咲" not in words


def test_those_asked_at_once_stand_on_one_line(dialog: SubmitDialog) -> None:
    (line,) = [line for line in said(dialog).splitlines() if "人事課長" in line]
    assert "財政課長" in line


def test_control_enter_submits_with_the_pin(
    qtbot: QtBot, dialog: SubmitDialog, desk: FakeDesk, draft: Draft
) -> None:
    type_pin(qtbot, dialog, RIGHT_PIN)
    with qtbot.waitSignal(dialog.kept) as kept:
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert kept.args[0].row.command_type == "submit"
    assert desk.draft(draft.draft_id) is None


def test_enter_alone_never_submits(
    qtbot: QtBot, dialog: SubmitDialog, desk: FakeDesk, services: Services
) -> None:
    type_pin(qtbot, dialog, RIGHT_PIN)
    qtbot.keyClick(dialog.findChild(QLineEdit, "submit.pin"), Qt.Key.Key_Return)
    settled(qtbot, services)
    assert desk.acts == []


def test_doing_nothing_is_the_default(dialog: SubmitDialog) -> None:
    assert dialog.findChild(QPushButton, "submit.cancel").isDefault()
    assert not dialog.findChild(QPushButton, "submit.do").isDefault()


def test_without_a_pin_nothing_is_asked_of_the_desk(dialog: SubmitDialog, desk: FakeDesk) -> None:
    dialog.attempt()
    assert "PINを入力してください。" in said(dialog)
    assert desk.tries == 3


def test_a_wrong_pin_keeps_the_draft_and_tells_the_tries(
    qtbot: QtBot, dialog: SubmitDialog, services: Services, desk: FakeDesk, draft: Draft
) -> None:
    type_pin(qtbot, dialog, "000000")
    dialog.attempt()
    settled(qtbot, services)
    assert dialog.isVisible()
    assert dialog.findChild(QLineEdit, "submit.pin").text() == ""
    assert "あと2回" in said(dialog)
    assert desk.draft(draft.draft_id) == draft


def test_a_refusal_is_told_inside_and_another_try_is_possible(
    qtbot: QtBot, dialog: SubmitDialog, services: Services, desk: FakeDesk
) -> None:
    desk.next_trouble = Trouble(code="store.full")
    type_pin(qtbot, dialog, RIGHT_PIN)
    dialog.attempt()
    settled(qtbot, services)
    assert dialog.isVisible()
    assert desk.acts == []
    type_pin(qtbot, dialog, RIGHT_PIN)
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()


def test_pressing_twice_submits_once(
    qtbot: QtBot, dialog: SubmitDialog, services: Services, desk: FakeDesk
) -> None:
    type_pin(qtbot, dialog, RIGHT_PIN)
    dialog.attempt()
    dialog.attempt()
    settled(qtbot, services)
    assert len(desk.acts) == 1


def test_the_remanders_wish_is_offered_and_shows_who_will_get_it(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk, draft: Draft
) -> None:
    preview = desk.preview(draft.post_id, draft.content)
    assert isinstance(preview, RoutePreview)
    last = len(preview.stages) - 1
    wished = replace(draft, resume_to="局長 中村 誠", resume_stage=last)
    made = SubmitDialog(services, window, wished, preview)
    made.open()
    tick = made.findChild(QCheckBox, "submit.resume")
    assert tick.isChecked()
    assert "局長 中村 誠" in tick.text()
    assert "1. 決裁  局長  中村 誠" in said(made)
    type_pin(qtbot, made, RIGHT_PIN)
    tick.click()
    assert "佐藤 健一" in said(made)
    tick.click()
    with qtbot.waitSignal(made.kept):
        made.attempt()
    assert desk.resumed is True
