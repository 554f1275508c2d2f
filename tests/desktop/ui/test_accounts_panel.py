# SPDX-License-Identifier: Apache-2.0
"""人とアカウント: found, looked at, changed after a question; a password is shown once."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from desktop.administration import PeopleAsked
from desktop.facade import Trouble
from desktop.ui.services import Services
from desktop.ui.widgets.accounts_panel import AccountsPanel
from desktop.ui.widgets.calm_box import CalmBox
from tests.desktop.fake_administration import PASSWORD
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import said, settled

AIDA, OWN, KERA, _ZENIYA = range(4)


def opened(qtbot: QtBot, services: Services) -> AccountsPanel:
    """Open the tab and let the server answer."""
    panel = AccountsPanel(services)
    qtbot.addWidget(panel)
    panel.resize(1000, 640)
    panel.show()
    panel.refresh()
    settled(qtbot, services)
    return panel


def table(panel: AccountsPanel) -> QTableWidget:
    found: QTableWidget = panel.findChild(QTableWidget, "accounts.table")
    return found


def look_at(qtbot: QtBot, services: Services, panel: AccountsPanel, row: int) -> None:
    """Go to a row and press Enter."""
    table(panel).setCurrentCell(row, 0)
    qtbot.keyClick(table(panel), Qt.Key.Key_Return)
    settled(qtbot, services)


def press(panel: AccountsPanel, which: str) -> QDialog:
    """Press a button of the card and return the dialog it opens."""
    panel.findChild(QPushButton, f"account.{which}").click()
    return next(each for each in panel.findChildren(QDialog) if each.isVisible())


def do(qtbot: QtBot, services: Services, dialog: QDialog) -> None:
    dialog.findChild(QPushButton, f"{dialog.objectName()}.do").click()
    settled(qtbot, services)
    settled(qtbot, services)


def test_people_are_listed_with_the_organisation_in_force_and_more_below(
    qtbot: QtBot, services: Services
) -> None:
    panel = opened(qtbot, services)
    assert "6人のうち4人" in said(panel)
    assert "第7世代「令和8年4月1日」" in said(panel)
    panel.findChild(QPushButton, "accounts.more").click()
    settled(qtbot, services)
    assert table(panel).rowCount() == 6
    assert not panel.findChild(QPushButton, "accounts.more").isVisible()


def test_typing_narrows_and_the_last_question_is_the_one_answered(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    assert panel.begin_search()
    field = panel.findChild(QLineEdit, "accounts.words")
    field.setText("会田")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, services)
    assert table(panel).rowCount() == 1
    panel.findChild(CalmBox, "accounts.state").choose("disabled")
    settled(qtbot, services)
    assert desk.administration.asked[-1] == (PeopleAsked(words="会田", state="disabled"), "")
    assert "合う職員はいません" in said(panel)


def test_arrows_alone_look_at_nobody(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    panel = opened(qtbot, services)
    qtbot.keyClick(table(panel), Qt.Key.Key_Down)
    settled(qtbot, services)
    assert panel.findChild(QPushButton, "account.roles") is None
    look_at(qtbot, services, panel, AIDA)
    assert "会計室デスクトップ（許可）" in said(panel)


def test_disabling_asks_first_and_is_undone_at_once(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    look_at(qtbot, services, panel, AIDA)
    dialog = press(panel, "disable")
    assert "サインインはいますぐ終わり" in said(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert desk.administration.done == [], "the default is to do nothing"
    do(qtbot, services, press(panel, "disable"))
    assert desk.administration.done == [("disable", "p0001", 3)]
    assert "（無効、職員）" in said(panel)
    panel.findChild(QPushButton, "account.enable").click()
    settled(qtbot, services)
    settled(qtbot, services)
    assert desk.administration.done[-1] == ("enable", "p0001", 4)


def test_an_account_is_added_and_its_password_shown_once(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    look_at(qtbot, services, panel, KERA)
    dialog = press(panel, "add")
    dialog.findChild(QLineEdit, "account_add.login").setText("kera")
    do(qtbot, services, dialog)
    assert desk.administration.done == [("add", "p0003", "kera", ("staff",))]
    shown = next(
        each
        for each in panel.findChildren(QDialog)
        if each.isVisible() and each.objectName() == "password"
    )
    assert PASSWORD in said(shown)
    assert "二度と表示できません" in said(shown)
    shown.findChild(QPushButton, "password.copy").click()
    assert QGuiApplication.clipboard().text() == PASSWORD
    shown.findChild(QPushButton, "password.close").click()
    settled(qtbot, services)
    assert PASSWORD not in said(panel)


def test_combining_administrator_and_staff_is_warned_of(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    look_at(qtbot, services, panel, AIDA)
    dialog = press(panel, "roles")
    assert "職務分掌" not in said(dialog)
    dialog.findChild(QCheckBox, "account_roles.administrator").click()
    assert "承認も決裁もできません" in said(dialog)
    do(qtbot, services, dialog)
    assert desk.administration.done == [("roles", "p0001", 3, ("staff", "administrator"))]
    assert "職務分掌" in said(panel)


def test_ones_own_account_cannot_be_disabled(qtbot: QtBot, services: Services) -> None:
    panel = opened(qtbot, services)
    look_at(qtbot, services, panel, OWN)
    assert not panel.findChild(QPushButton, "account.disable").isEnabled()
    assert not panel.findChild(QPushButton, "account.password").isEnabled()
    assert "ほかの管理者に頼んでください" in said(panel)


def test_a_conflict_stays_in_the_dialog_as_a_sentence(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    look_at(qtbot, services, panel, AIDA)
    dialog = press(panel, "sessions")
    desk.administration.next_trouble = Trouble(code="account.changed")
    do(qtbot, services, dialog)
    assert "ほかの管理者がこのアカウントを先に変えた" in said(dialog)


def test_without_the_server_what_was_shown_stays(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    desk.administration.next_trouble = Trouble(code="network.disconnected")
    panel.refresh()
    settled(qtbot, services)
    assert "サーバー" in said(panel)
    assert table(panel).rowCount() == 4


@pytest.mark.parametrize("nobody", [True, False])
def test_an_empty_list_is_not_saved(
    qtbot: QtBot, services: Services, desk: FakeDesk, nobody: bool
) -> None:
    desk.administration.nobody = nobody
    panel = opened(qtbot, services)
    assert panel.findChild(QPushButton, "accounts.file.csv").isEnabled() is not nobody


def test_where_the_room_is_short_the_offices_stay_whole_and_roles_go_beside(
    qtbot: QtBot, services: Services
) -> None:
    panel = opened(qtbot, services)
    rows = table(panel)
    assert not rows.isColumnHidden(3)
    panel.resize(760, 640)
    qtbot.waitUntil(lambda: rows.isColumnHidden(3))
    assert rows.columnWidth(1) >= rows.sizeHintForColumn(1)
    panel.resize(1000, 640)
    qtbot.waitUntil(lambda: not rows.isColumnHidden(3))


def test_an_answer_that_takes_its_time_is_said_to_be_awaited(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    go_on = threading.Event()
    desk.administration.waits_for = go_on
    panel.refresh()
    qtbot.waitUntil(lambda: "尋ねています" in said(panel))
    assert table(panel).rowCount() == 4, "what was shown stays"
    go_on.set()
    qtbot.waitUntil(lambda: "6人のうち4人" in said(panel))
