# SPDX-License-Identifier: Apache-2.0
"""ひな形 on screen: kept from a draft, chosen when the next begins, renamed, deleted, undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.facade import Trouble
from desktop.ui.dialogs.begin_dialog import BeginDialog
from desktop.ui.dialogs.template_dialogs import KeepTemplateDialog, RenameTemplateDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.services import Services
from tests.desktop import sample_case
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import said, settled, story_draft, templates


@pytest.fixture
def window(qtbot: QtBot, services: Services) -> MainWindow:
    """The window at work."""
    made = MainWindow(services)
    qtbot.addWidget(made)
    made.show()
    made.begin()
    settled(qtbot, services)
    return made


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """What a dialog opens over."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(services: Services, desk: FakeDesk, parent: QWidget) -> BeginDialog:
    """The choice between an empty draft and two templates."""
    made = BeginDialog(services, parent, templates(desk))
    made.open()
    return made


def press(owner: QWidget, name: str) -> None:
    owner.findChild(QPushButton, name).click()


def rows(dialog: QDialog) -> list[str]:
    table = dialog.findChild(QTableWidget, "begin.table")
    return [table.item(row, 0).text() for row in range(table.rowCount())]


def choose(dialog: QDialog, row: int) -> QTableWidget:
    table = dialog.findChild(QTableWidget, "begin.table")
    table.setCurrentCell(row, 0)
    return table


def test_without_templates_a_draft_begins_at_once(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: MainWindow
) -> None:
    window.acts.begin_draft()
    settled(qtbot, services)
    settled(qtbot, services)
    assert window.findChild(BeginDialog) is None
    assert len(desk.kept_drafts) == 1
    assert window.navigation.key() == "draft"


def test_a_draft_is_kept_as_a_template_and_the_next_begins_from_it(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: MainWindow
) -> None:
    window.navigation.open_draft(story_draft(desk).draft_id)
    settled(qtbot, services)
    press(window.navigation.page("draft"), "draft.template")
    keeping = window.findChild(KeepTemplateDialog)
    name = keeping.findChild(QLineEdit, "template.name")
    assert name.text() == sample_case.content().title[:60]
    name.setText("端末の購入")
    keeping.attempt()
    settled(qtbot, services)
    assert "ひな形「端末の購入」を保存しました" in said(window)
    window.acts.begin_draft()
    settled(qtbot, services)
    begin = window.findChild(BeginDialog)
    assert rows(begin) == ["白紙から", "ひな形: 端末の購入"]
    qtbot.keyClick(choose(begin, 1), Qt.Key.Key_Return)
    settled(qtbot, services)
    newest = list(desk.kept_drafts.values())[-1].content
    assert (newest.title, newest.amount) == (sample_case.content().title, None)
    assert window.navigation.key() == "draft"


def test_enter_at_once_begins_an_empty_draft(
    qtbot: QtBot, dialog: BeginDialog, parent: QWidget
) -> None:
    table = dialog.findChild(QTableWidget, "begin.table")
    assert dialog.focusWidget() is table
    assert not dialog.findChild(QPushButton, "begin.delete").isEnabled()
    with qtbot.waitSignal(dialog.blank_asked):
        qtbot.keyClick(table, Qt.Key.Key_Return)


def test_a_deleted_template_comes_back(
    qtbot: QtBot, services: Services, desk: FakeDesk, dialog: BeginDialog
) -> None:
    choose(dialog, 1)
    press(dialog, "begin.delete")
    settled(qtbot, services)
    settled(qtbot, services)
    assert rows(dialog) == ["白紙から", "ひな形: 端末の購入（年度当初）"]
    assert "「消耗品の購入」を削除しました。" in said(dialog)
    press(dialog, "notice.template.action")
    settled(qtbot, services)
    settled(qtbot, services)
    assert len(rows(dialog)) == 3


def test_another_name_can_be_taken_back(
    qtbot: QtBot, services: Services, desk: FakeDesk, dialog: BeginDialog
) -> None:
    choose(dialog, 1)
    press(dialog, "begin.rename")
    naming = dialog.findChild(RenameTemplateDialog)
    naming.findChild(QLineEdit, "template_rename.name").setText("文具の購入")
    naming.attempt()
    settled(qtbot, services)
    settled(qtbot, services)
    assert "ひな形: 文具の購入" in rows(dialog)
    press(dialog, "notice.template.action")
    settled(qtbot, services)
    settled(qtbot, services)
    assert "ひな形: 消耗品の購入" in rows(dialog)


def test_a_refusal_stays_in_the_dialog_with_the_name(
    qtbot: QtBot, services: Services, desk: FakeDesk, parent: QWidget
) -> None:
    dialog = KeepTemplateDialog(services, parent, sample_case.content())
    dialog.open()
    desk.next_trouble = Trouble(code="template.name_taken", params={"name": "購入"})
    dialog.attempt()
    settled(qtbot, services)
    assert "「購入」という名前のひな形が、すでにあります。" in said(dialog)
    assert dialog.findChild(QLineEdit, "template.name").text()
