# SPDX-License-Identifier: Apache-2.0
"""提出: from the form to the PIN, and how far a draft has come."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from desktop.draft import Draft
from desktop.ui.dialogs.submit_dialog import SubmitDialog
from desktop.ui.pages.draft_page import DraftPage
from desktop.ui.services import Services
from tests.desktop.fake_desk import RIGHT_PIN, FakeDesk
from tests.desktop.screens import said, settled
from tests.desktop.ui.draft.filling import choose_matter, fill, press


def test_submitting_asks_once_more_and_tells_when_it_was_kept(
    qtbot: QtBot, page: DraftPage, services: Services, desk: FakeDesk
) -> None:
    fill(qtbot, page, services)
    press(qtbot, page, "draft.submit")
    qtbot.waitUntil(lambda: page.findChild(SubmitDialog) is not None)
    dialog = page.findChild(SubmitDialog)
    qtbot.keyClicks(dialog.findChild(QLineEdit, "submit.pin"), RIGHT_PIN)
    with qtbot.waitSignal(page.submitted) as sent:
        press(qtbot, dialog, "submit.do")
    assert sent.args[0].row.command_type == "submit"
    assert desk.acts


def test_without_what_decides_the_route_submitting_leads_to_the_field(
    qtbot: QtBot, page: DraftPage, services: Services
) -> None:
    choose_matter(page)
    press(qtbot, page, "draft.submit")
    settled(qtbot, services)
    assert page.findChild(SubmitDialog) is None
    assert page.focusWidget() is page.findChild(QLineEdit, "draft.amount")


def test_from_choosing_the_matter_to_the_pin_the_keyboard_is_enough(
    qtbot: QtBot, page: DraftPage, services: Services
) -> None:
    matter = page.findChild(QComboBox, "draft.matter")
    matter.setFocus()
    qtbot.keyClick(matter, Qt.Key.Key_Down)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(page.focusWidget(), "12000000")
    reached = []
    for _ in range(40):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        reached.append(page.focusWidget().objectName())
    order = [
        "draft.title",
        "draft.body",
        "draft.attach",
        "draft.consent_search",
        "draft.retention",
        "draft.submit",
        "draft.discard",
    ]
    assert [each for each in reached if each in order][: len(order)] == order
    submit = page.findChild(QPushButton, "draft.submit")
    submit.setFocus()
    qtbot.keyClick(submit, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.findChild(SubmitDialog) is not None)


@pytest.mark.parametrize(
    ("phase", "words"),
    [
        ("freezing", "起案用紙を作成しています"),
        ("sealing", "もう一度PINを入れて署名してください"),
        ("submitted", "提出しました"),
    ],
)
def test_a_draft_on_its_way_says_how_far_it_is_and_is_not_typed_into(
    qtbot: QtBot,
    page: DraftPage,
    services: Services,
    desk: FakeDesk,
    draft: Draft,
    phase: str,
    words: str,
) -> None:
    desk.kept_drafts[draft.draft_id] = replace(draft, phase=phase)
    desk.tell()
    qtbot.waitUntil(lambda: words in said(page))
    assert not page.findChild(QLineEdit, "draft.title").isEnabled()
    assert page.findChild(QPushButton, "draft.seal").isVisible() == (phase == "sealing")


def test_a_draft_that_waits_for_its_seal_asks_for_the_pin_again(
    qtbot: QtBot, page: DraftPage, services: Services, desk: FakeDesk, draft: Draft
) -> None:
    desk.kept_drafts[draft.draft_id] = replace(draft, phase="sealing")
    desk.tell()
    qtbot.waitUntil(page.findChild(QPushButton, "draft.seal").isVisible)
    press(qtbot, page, "draft.seal")
    qtbot.waitUntil(lambda: page.findChild(SubmitDialog) is not None)
    assert page.findChild(SubmitDialog).windowTitle() == "起案用紙に署名します"
