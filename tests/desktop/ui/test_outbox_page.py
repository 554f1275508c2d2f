# SPDX-License-Identifier: Apache-2.0
"""The outbox: what waits, why, and what the reader can do about it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.facade import SendState, Trouble
from desktop.ui.dialogs.sign_again_dialog import SignAgainDialog
from desktop.ui.pages.outbox_page import OutboxPage
from desktop.ui.services import Services
from desktop.ui.widgets.outbox_rows import OutboxRows
from tests.desktop.fake_desk import RIGHT_PIN, FakeDesk
from tests.desktop.sample_rows import outbox_rows
from tests.desktop.screens import outbox_page, said, settled

AT = {row.state: at for at, row in enumerate(outbox_rows())}


@pytest.fixture
def page(qtbot: QtBot, services: Services) -> OutboxPage:
    """The outbox with one act in every state, shown."""
    made = outbox_page(services)
    qtbot.addWidget(made)
    made.resize(980, 600)
    made.show()
    made.arrive()
    settled(qtbot, services)
    return made


def go_to(page: OutboxPage, state: SendState) -> None:
    rows = page.findChild(OutboxRows, "outbox.rows")
    rows.setCurrentIndex(rows.acts_model.index(AT[state]))


def press(qtbot: QtBot, page: QWidget, name: str) -> None:
    found = page.findChild(QPushButton, name)
    assert found.isVisible()
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (SendState.WAITING, "ネットワークに戻ると自動で送ります"),
        (SendState.UNKNOWN, "返事を受け取れていません"),
        (SendState.RESIGN, "起案用紙が先へ進みました"),
        (SendState.SENT, "サーバーが受け付けました"),
        (SendState.ATTENTION, "サーバーが受け付けませんでした"),
    ],
)
def test_every_state_is_explained_in_words(page: OutboxPage, state: SendState, words: str) -> None:
    go_to(page, state)
    assert words in said(page)


def test_a_lost_answer_is_never_called_a_failure(page: OutboxPage) -> None:
    go_to(page, SendState.UNKNOWN)
    assert "確認待ち（結果未確認）" in said(page)
    assert "失敗" not in said(page)


def test_a_refusal_that_was_read_leaves_the_outbox(
    qtbot: QtBot, page: OutboxPage, desk: FakeDesk, services: Services
) -> None:
    go_to(page, SendState.ATTENTION)
    press(qtbot, page, "outbox.dismiss")
    qtbot.waitUntil(lambda: len(desk.dismissed) == 1)
    rows = page.findChild(OutboxRows, "outbox.rows")
    qtbot.waitUntil(lambda: rows.acts_model.rowCount() == len(AT) - 1)
    assert desk.dismissed == [outbox_rows()[AT[SendState.ATTENTION]].event_id]


def test_only_a_refusal_can_be_dismissed(page: OutboxPage) -> None:
    dismiss = page.findChild(QPushButton, "outbox.dismiss")
    shown = {}
    for state in AT:
        go_to(page, state)
        shown[state] = dismiss.isVisible()
    assert [state for state, visible in shown.items() if visible] == [SendState.ATTENTION]


def test_an_act_whose_sheet_moved_on_is_signed_again_with_the_pin(
    qtbot: QtBot, page: OutboxPage, desk: FakeDesk, services: Services
) -> None:
    go_to(page, SendState.RESIGN)
    press(qtbot, page, "outbox.sign_again")
    qtbot.waitUntil(lambda: page.findChild(SignAgainDialog) is not None)
    dialog = page.findChild(SignAgainDialog)
    qtbot.keyClicks(dialog.findChild(QLineEdit, "sign_again.pin"), RIGHT_PIN)
    press(qtbot, dialog, "sign_again.do")
    event_id = outbox_rows()[AT[SendState.RESIGN]].event_id
    qtbot.waitUntil(lambda: ("sign_again", event_id) in desk.commands)


def test_a_wrong_pin_keeps_the_dialog_and_says_how_many_tries_are_left(
    qtbot: QtBot, page: OutboxPage, desk: FakeDesk, services: Services
) -> None:
    go_to(page, SendState.RESIGN)
    press(qtbot, page, "outbox.sign_again")
    qtbot.waitUntil(lambda: page.findChild(SignAgainDialog) is not None)
    dialog = page.findChild(SignAgainDialog)
    qtbot.keyClicks(dialog.findChild(QLineEdit, "sign_again.pin"), "999999")
    dialog.attempt()
    settled(qtbot, services)
    assert dialog.isVisible()
    assert "あと2回" in said(dialog)
    assert not desk.commands


def test_the_numbers_for_support_unfold_and_fold_again_with_another_act(
    qtbot: QtBot, page: OutboxPage
) -> None:
    facts = page.findChild(QTextEdit, "outbox.facts")
    go_to(page, SendState.ATTENTION)
    assert not facts.isVisible()
    press(qtbot, page, "outbox.unfold")
    row = outbox_rows()[AT[SendState.ATTENTION]]
    assert row.event_id in facts.toPlainText()
    assert row.request_id in facts.toPlainText()
    go_to(page, SendState.WAITING)
    assert not facts.isVisible()


def test_letters_step_through_the_acts(qtbot: QtBot, page: OutboxPage) -> None:
    rows = page.findChild(OutboxRows, "outbox.rows")
    rows.setFocus()
    qtbot.keyClicks(rows, "jj")
    assert rows.currentIndex().row() == 2
    qtbot.keyClicks(rows, "k")
    assert rows.currentIndex().row() == 1


def test_syncing_now_wakes_the_worker(qtbot: QtBot, page: OutboxPage, desk: FakeDesk) -> None:
    press(qtbot, page, "outbox.sync")
    assert desk.synced == 1


def test_the_case_of_an_act_opens(qtbot: QtBot, page: OutboxPage) -> None:
    go_to(page, SendState.ATTENTION)
    with qtbot.waitSignal(page.case_asked) as asked:
        press(qtbot, page, "outbox.open_case")
    assert asked.args == ["case-1"]


def test_a_punch_has_no_case_to_open(
    qtbot: QtBot, page: OutboxPage, desk: FakeDesk, services: Services
) -> None:
    desk.acts = [replace(outbox_rows()[AT[SendState.SENT]], case_id="")]
    page.refresh()
    settled(qtbot, services)
    assert not page.findChild(QPushButton, "outbox.open_case").isVisible()


def test_an_empty_outbox_says_what_would_stand_there(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = OutboxPage(services)
    qtbot.addWidget(page)
    page.show()
    page.arrive()
    settled(qtbot, services)
    assert "送信トレイは空です" in said(page)
    assert not page.findChild(OutboxRows, "outbox.rows").isVisible()


def test_what_was_typed_is_shown_and_can_be_taken_up_again(qtbot: QtBot, page: OutboxPage) -> None:
    go_to(page, SendState.ATTENTION)
    typed = page.findChild(QTextEdit, "outbox.typed")
    assert typed.isVisible()
    press(qtbot, page, "outbox.copy_typed")
    assert QGuiApplication.clipboard().text() == typed.toPlainText()
    assert "異存ありません" in typed.toPlainText()
    go_to(page, SendState.SENT)
    assert not typed.isVisible()


def test_an_approval_that_waits_for_its_seal_can_be_given_up(
    qtbot: QtBot, page: OutboxPage, desk: FakeDesk
) -> None:
    go_to(page, SendState.RESIGN)
    press(qtbot, page, "outbox.give_up")
    qtbot.waitUntil(lambda: desk.dismissed == [outbox_rows()[AT[SendState.RESIGN]].event_id])
    for state in (SendState.WAITING, SendState.UNKNOWN):
        go_to(page, state)
        assert not page.findChild(QPushButton, "outbox.give_up").isVisible()


def test_what_may_have_arrived_is_not_given_up(
    qtbot: QtBot, page: OutboxPage, desk: FakeDesk
) -> None:
    go_to(page, SendState.RESIGN)
    desk.next_trouble = Trouble(code="event.not_to_give_up")
    with qtbot.waitSignal(page.troubled):
        press(qtbot, page, "outbox.give_up")
    assert desk.dismissed == []
