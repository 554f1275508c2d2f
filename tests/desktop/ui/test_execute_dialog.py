# SPDX-License-Identifier: Apache-2.0
"""施行を記録する: what the dialog asks, what it sends, and where the record stands after."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QDateEdit, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from approval.case import CaseState, Execution
from approval.commands import Execute
from approval.register.execution import ExecutionMethod, ExternalAct
from desktop.case_detail import CaseDetail
from desktop.ui import words
from desktop.ui.dialogs.execute_dialog import ExecuteDialog
from desktop.ui.services import Services
from desktop.ui.widgets.case_column import CaseColumn
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.sample_case import CASE_ID, NOW, signatory
from tests.desktop.screens import said

LETTER = ExternalAct(
    method=ExecutionMethod.DISPATCH,
    executed_on=date(2026, 11, 24),
    detail="株式会社机事務機",
    official_seal=True,
)


def decided(services: Services) -> CaseDetail:
    """Return the sample case as it stands after its decision."""
    detail = services.desk.detail(CASE_ID)
    assert detail is not None
    case = replace(detail.projected, state=CaseState.DECIDED, decided_at=NOW)
    return replace(detail, projected=case, my_slot="")


def test_it_asks_to_whom_and_knows_the_days_that_can_be(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ExecuteDialog(services, window, decided(services))
    dialog.open()
    day = dialog.findChild(QDateEdit, "execute.day")
    assert (day.minimumDate(), day.maximumDate()) == (QDate(2026, 11, 24), QDate(2026, 11, 24))
    dialog.attempt()
    assert "施行先か内容を書いてください" in said(dialog)
    assert desk.commands == []
    dialog.findChild(QTextEdit, "execute.detail").setPlainText(LETTER.detail)
    dialog.findChild(QCheckBox, "execute.seal").setChecked(True)
    assert not dialog.clean()
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    (command,) = desk.commands
    assert isinstance(command, Execute)
    assert command.act == LETTER


def test_a_number_of_its_own_travels(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ExecuteDialog(services, window, decided(services))
    dialog.open()
    number = dialog.findChild(QLineEdit, "execute.number")
    assert number.placeholderText() == decided(services).projected.number
    number.setText("令8情政送第1号")
    dialog.findChild(QTextEdit, "execute.detail").setPlainText(LETTER.detail)
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    (command,) = desk.commands
    assert isinstance(command, Execute)
    assert command.act.number == "令8情政送第1号"


def test_the_case_shows_what_went_out(qtbot: QtBot, services: Services) -> None:
    column = CaseColumn()
    qtbot.addWidget(column)
    column.show()
    detail = decided(services)
    column.show_case(detail, NOW)
    assert "株式会社机事務機" not in said(column)
    sent = Execution(by=signatory("officer"), at=NOW, act=LETTER)
    after = replace(detail, projected=replace(detail.projected, executions=(sent,)))
    column.show_case(after, NOW)
    qtbot.waitUntil(lambda: "株式会社机事務機" in said(column))
    assert "発送" in said(column)
    assert "公印" in said(column)
    assert "記録: 田中 美咲" in said(column)


def test_a_notice_says_what_happened_before_it_asks_to_be_read(services: Services) -> None:
    detail = decided(services)
    case = replace(detail.projected, state=CaseState.WITHDRAWN)
    notice = replace(
        detail, projected=case, offers=frozenset({"read_case"}), reading="notice", postviews=()
    )
    assert words.asked_of_me(notice).startswith("起案者が取り下げました。")
    assert "供覧されています" not in words.asked_of_me(notice)
    circulated = replace(notice, reading="kyoran")
    assert words.asked_of_me(circulated).startswith("供覧されています。")
