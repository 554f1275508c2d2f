# SPDX-License-Identifier: Apache-2.0
"""Acts with a text: what must be said, to whom a case goes back, and what is sent."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from approval.commands import (
    AddOpinion,
    Hold,
    PostViewCase,
    RefuseConsent,
    Reject,
    Remand,
    Retract,
    Withdraw,
)
from desktop.ui.dialogs.reason_dialog import WORDING, ReasonDialog
from desktop.ui.services import Services
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.sample_case import CASE_ID, postview
from tests.desktop.screens import said, settled

COMMANDS = {
    "remand": Remand,
    "refuse_consent": RefuseConsent,
    "reject": Reject,
    "hold": Hold,
    "add_opinion": AddOpinion,
    "postview": PostViewCase,
    "withdraw": Withdraw,
    "retract": Retract,
}


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """An empty window below the dialog."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def opened(services: Services, window: QWidget, kind: str) -> ReasonDialog:
    detail = services.desk.detail(CASE_ID)
    assert detail is not None
    if kind == "postview":
        detail = replace(detail, postviews=(postview(),))
    dialog = ReasonDialog(services, window, kind, detail)
    dialog.open()
    return dialog


def write(dialog: ReasonDialog, kind: str, text: str) -> None:
    dialog.findChild(QTextEdit, f"{kind}.reason").setPlainText(text)


@pytest.mark.parametrize("kind", COMMANDS)
def test_each_act_sends_its_own_command_with_its_text(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk, kind: str
) -> None:
    dialog = opened(services, window, kind)
    write(dialog, kind, "単価の根拠を添えてください。")
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    (sent,) = desk.commands
    assert isinstance(sent, COMMANDS[kind])
    assert "単価の根拠を添えてください。" in {
        getattr(sent, "reason", ""),
        getattr(sent, "text", ""),
        getattr(sent, "opinion", ""),
    }


@pytest.mark.parametrize("kind", [kind for kind, words in WORDING.items() if words.must])
def test_a_reason_that_must_be_given_cannot_be_left_out(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk, kind: str
) -> None:
    dialog = opened(services, window, kind)
    write(dialog, kind, "　 \n")
    dialog.attempt()
    settled(qtbot, services)
    assert desk.commands == []
    assert "必ず書いてください" in said(dialog)


@pytest.mark.parametrize("kind", [kind for kind, words in WORDING.items() if not words.must])
def test_a_reason_that_may_be_left_out_is_not_asked_for_twice(
    qtbot: QtBot, services: Services, window: QWidget, kind: str
) -> None:
    dialog = opened(services, window, kind)
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()


def test_a_case_can_go_back_to_the_drafter_or_to_whoever_acted_before(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk
) -> None:
    dialog = opened(services, window, "remand")
    targets = dialog.findChild(QComboBox, "remand.target")
    names = [targets.itemText(at) for at in range(targets.count())]
    assert names == ["起案者 田中 美咲", "係長 佐藤 健一", "課長 髙橋 由美子"]
    targets.setCurrentIndex(1)
    write(dialog, "remand", "数量を確かめてください。")
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    assert desk.commands[0].to_slot == "r1s2"


def test_to_the_drafter_no_slot_is_named(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk
) -> None:
    dialog = opened(services, window, "remand")
    write(dialog, "remand", "書き直してください。")
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    assert desk.commands[0].to_slot is None


def test_the_remander_may_want_it_again_directly_but_only_from_the_drafter(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk
) -> None:
    dialog = opened(services, window, "remand")
    tick = dialog.findChild(QCheckBox, "remand.resume")
    tick.click()
    targets = dialog.findChild(QComboBox, "remand.target")
    targets.setCurrentIndex(1)
    assert (tick.isEnabled(), tick.isChecked()) == (False, False)
    targets.setCurrentIndex(0)
    tick.click()
    write(dialog, "remand", "「及び」を直してください。")
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    assert desk.commands[0].resume is True


@pytest.mark.parametrize("kind", WORDING)
def test_doing_nothing_is_always_the_default(
    services: Services, window: QWidget, kind: str
) -> None:
    dialog = opened(services, window, kind)
    assert dialog.findChild(QPushButton, f"{kind}.cancel").isDefault()
    assert not dialog.findChild(QPushButton, f"{kind}.do").isDefault()
