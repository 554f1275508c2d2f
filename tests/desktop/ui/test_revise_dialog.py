# SPDX-License-Identifier: Apache-2.0
"""見え消し: what is struck through, what the weight means, and what travels."""

import pytest
from PySide6.QtWidgets import QLineEdit, QRadioButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from approval.case import Weight
from desktop.ui.dialogs.revise_dialog import ReviseDialog
from desktop.ui.services import Services
from desktop.ui.widgets.struck import StruckText, parted
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.sample_case import BODY, CASE_ID
from tests.desktop.screens import said


@pytest.fixture
def dialog(qtbot: QtBot, services: Services) -> ReviseDialog:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    detail = services.desk.detail(CASE_ID)
    assert detail is not None
    opened = ReviseDialog(services, window, detail)
    opened.open()
    opened.held = window  # type: ignore[attr-defined]
    return opened


def write(dialog: ReviseDialog, body: str, reason: str = "台数の誤記のため") -> None:
    dialog.findChild(QTextEdit, "revise.body").setPlainText(body)
    dialog.findChild(QLineEdit, "revise.reason").setText(reason)


def test_only_what_differs_is_struck_through(dialog: ReviseDialog) -> None:
    write(dialog, BODY.replace("80台", "60台"))
    struck = dialog.findChild(StruckText)
    assert ">8</s><b>6</b>0台" in struck.text()
    assert "訂正前「" in struck.accessibleDescription()


def test_a_correction_of_wording_travels_whole(
    qtbot: QtBot, dialog: ReviseDialog, desk: FakeDesk
) -> None:
    corrected = BODY.replace("ノート型", "薄型ノート型")
    write(dialog, corrected)
    assert "これまでの承認と合議はそのままです" in said(dialog)
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    (command,) = desk.commands
    assert command.weight is Weight.TYPO
    assert (command.body, command.amount) == (corrected, 12_000_000)
    assert command.reason == "台数の誤記のため"


def test_a_change_of_substance_says_that_consents_are_asked_again(
    qtbot: QtBot, dialog: ReviseDialog, desk: FakeDesk
) -> None:
    write(dialog, BODY + "6　保守を含む。")
    dialog.findChild(QRadioButton, "revise.material").click()
    assert "合議で得た同意は無効になり、もう一度合議します" in said(dialog)
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    assert desk.commands[0].weight is Weight.MATERIAL


def test_another_amount_is_never_wording(dialog: ReviseDialog) -> None:
    dialog.findChild(QLineEdit, "revise.amount").setText("11,000,000")
    assert dialog.findChild(QRadioButton, "revise.material").isChecked()
    assert not dialog.findChild(QRadioButton, "revise.typo").isEnabled()


def test_nothing_corrected_is_nothing_sent(dialog: ReviseDialog, desk: FakeDesk) -> None:
    dialog.attempt()
    assert "まだどこも直していません" in said(dialog)
    write(dialog, BODY + "追記", reason="")
    dialog.attempt()
    assert "訂正の理由を書いてください" in said(dialog)
    assert desk.commands == []


@pytest.mark.parametrize(
    ("old", "new", "parts"),
    [
        ("80台", "60台", ("", "8", "6", "0台")),
        ("同じ", "同じ", ("同じ", "", "", "")),
        ("aab", "ab", ("a", "a", "", "b")),
        ("", "新", ("", "", "新", "")),
    ],
)
def test_two_texts_part_where_they_differ(
    old: str, new: str, parts: tuple[str, str, str, str]
) -> None:
    assert parted(old, new) == parts
