# SPDX-License-Identifier: Apache-2.0
"""Accounts for everybody who came in April: chosen over searches, made in a row, on paper."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.facade import Trouble
from desktop.ui.dialogs import print_sheet
from desktop.ui.dialogs.passwords_dialog import PasswordsDialog
from desktop.ui.password_slips import slips_html
from desktop.ui.services import Services
from desktop.ui.widgets.accounts_panel import AccountsPanel
from tests.desktop.fake_administration import PASSWORD, FakeAdministration
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.sample_case import NOW
from tests.desktop.screens import said, settled

AIDA, _OWN, KERA, ZENIYA = range(4)
AWAY = Trouble(code="network.disconnected")


@pytest.fixture
def panel(qtbot: QtBot, services: Services) -> AccountsPanel:
    """The tab with its first page."""
    made = AccountsPanel(services)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show()
    made.refresh()
    settled(qtbot, services)
    return made


def table(panel: AccountsPanel) -> QTableWidget:
    found: QTableWidget = panel.findChild(QTableWidget, "accounts.table")
    return found


def tick(qtbot: QtBot, panel: AccountsPanel, *rows: int) -> None:
    """Go to rows and press Space."""
    for row in rows:
        table(panel).setCurrentCell(row, 1)
        qtbot.keyClick(table(panel), Qt.Key.Key_Space)


def asked_for(panel: AccountsPanel, which: str) -> PasswordsDialog:
    """Press a button under the list and return the dialog it opens."""
    panel.findChild(QPushButton, f"accounts.{which}_chosen").click()
    return next(each for each in panel.findChildren(PasswordsDialog) if each.isVisible())


def press(qtbot: QtBot, services: Services, dialog: PasswordsDialog, which: str = "do") -> None:
    dialog.findChild(QPushButton, f"passwords.{which}").click()
    for _ in range(4):
        settled(qtbot, services)


def search(qtbot: QtBot, services: Services, panel: AccountsPanel, words: str) -> None:
    field = panel.findChild(QLineEdit, "accounts.words")
    field.setText(words)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, services)


def test_who_is_chosen_stays_so_over_searches_and_nobody_is_looked_at(
    qtbot: QtBot, services: Services, panel: AccountsPanel
) -> None:
    search(qtbot, services, panel, "計良")
    tick(qtbot, panel, 0)
    search(qtbot, services, panel, "会田")
    box = table(panel).visualItemRect(table(panel).item(0, 0)).topLeft() + QPoint(10, 14)
    qtbot.mouseClick(table(panel).viewport(), Qt.MouseButton.LeftButton, pos=box)
    settled(qtbot, services)
    assert "2人を選択中（1人はこの一覧の外）" in said(panel)
    assert panel.findChild(QPushButton, "account.roles") is None, "a tick is no look"
    search(qtbot, services, panel, "")
    assert table(panel).item(KERA, 0).checkState() is Qt.CheckState.Checked
    panel.findChild(QPushButton, "accounts.none").click()
    assert "選択中" not in said(panel)


def test_those_without_an_account_get_one_and_slips_before_it_closes(
    qtbot: QtBot, services: Services, desk: FakeDesk, panel: AccountsPanel
) -> None:
    tick(qtbot, panel, AIDA, KERA)
    dialog = asked_for(panel, "add")
    assert "1人のアカウントを追加します" in said(dialog)
    assert "計良 佐和" in said(dialog)
    assert "会田" not in said(dialog), "he has one"
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert desk.administration.done == [], "the default is to do nothing"
    dialog = asked_for(panel, "add")
    press(qtbot, services, dialog)
    assert desk.administration.done == [("add", "p0003", "p0003", ("staff",))]
    assert "1人のうち1人のアカウントを追加しました" in said(dialog)
    results = dialog.findChild(QTableWidget, "passwords.table")
    assert results.isColumnHidden(3), "not for everybody who passes by"
    dialog.findChild(QCheckBox, "passwords.shown").click()
    assert not results.isColumnHidden(3)
    assert results.item(0, 3).text() == PASSWORD
    dialog.close()
    assert dialog.isVisible()
    assert "まだ印刷していません" in said(dialog)
    dialog.close()
    assert not dialog.isVisible()
    assert "1人を選択中" in said(panel), "the other one is still to be done"


def test_a_new_password_is_for_the_account_as_it_is_now(
    qtbot: QtBot, services: Services, desk: FakeDesk, panel: AccountsPanel
) -> None:
    tick(qtbot, panel, AIDA, ZENIYA)
    desk.administration.disable("p0004", 3)
    desk.administration.done.clear()
    dialog = asked_for(panel, "renew")
    press(qtbot, services, dialog)
    assert desk.administration.done == [("password", "p0001", 3)]
    assert "▲ 銭谷 平次　財政係長　アカウントを変えていません　ほかの管理者が" in said(dialog)


@pytest.mark.parametrize("code", ["account.login_taken", "account.person_has_one"])
def test_a_lost_answer_halts_and_going_on_replaces_the_password_nobody_saw(
    qtbot: QtBot, services: Services, desk: FakeDesk, panel: AccountsPanel, code: str
) -> None:
    tick(qtbot, panel, KERA)
    room = desk.administration
    dialog = asked_for(panel, "add")
    room.add_account("p0003", "p0003", ("staff",))  # taken by the server, its answer lost
    room.next_trouble = AWAY
    press(qtbot, services, dialog)
    assert "0人を終え、1人が残っています" in said(dialog)
    assert "サーバー" in said(dialog)
    room.next_trouble = Trouble(code=code)
    press(qtbot, services, dialog)
    assert room.done[-1] == ("password", "p0003", 1)
    assert "1人のうち1人の" in said(dialog)


def test_a_sign_in_name_of_somebody_else_stays_refused_after_a_halt(
    qtbot: QtBot, services: Services, desk: FakeDesk, panel: AccountsPanel
) -> None:
    tick(qtbot, panel, KERA)
    dialog = asked_for(panel, "add")
    desk.administration.next_trouble = AWAY
    press(qtbot, services, dialog)
    desk.administration.next_trouble = Trouble(
        code="account.login_taken", params={"login": "p0003"}
    )
    press(qtbot, services, dialog)
    assert "サインイン名「p0003」は、ほかの方が使っています" in said(dialog)
    assert all(each[0] != "password" for each in desk.administration.done)


def test_ending_after_a_halt_names_who_was_not_begun(
    qtbot: QtBot, services: Services, desk: FakeDesk, panel: AccountsPanel
) -> None:
    tick(qtbot, panel, AIDA, ZENIYA)
    dialog = asked_for(panel, "renew")
    desk.administration.next_trouble = AWAY
    press(qtbot, services, dialog)
    press(qtbot, services, dialog, "cancel")
    assert "2人のうち0人の仮パスワードを発行しました" in said(dialog)
    results = dialog.findChild(QTableWidget, "passwords.table")
    assert [results.item(0, at).text() for at in (0, 4)] == ["会田 誠司", "まだ始めていません"]
    dialog.close()
    assert not dialog.isVisible(), "nothing is lost by it"


def test_once_on_paper_it_closes_without_a_question(
    qtbot: QtBot,
    services: Services,
    panel: AccountsPanel,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    def ask(window: QWidget, document: QPdfDocument, done: print_sheet.Told, record: str) -> None:
        """Stand for the system's dialog, which waits for a person."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFileName(str(tmp_path / "slips.pdf"))
        print_sheet.print_on(window, document, printer, done, record)

    monkeypatch.setattr(print_sheet, "ask_printer", ask)
    tick(qtbot, panel, AIDA, ZENIYA)
    dialog = asked_for(panel, "renew")
    press(qtbot, services, dialog)
    dialog.findChild(QPushButton, "passwords.print").click()
    qtbot.waitUntil(lambda: "2人分を印刷に送りました（1ページ）" in said(dialog))
    dialog.close()
    assert not dialog.isVisible()
    assert (tmp_path / "slips.pdf").stat().st_size > 1000


def test_a_slip_says_who_how_and_until_when(qtbot: QtBot) -> None:
    room = FakeAdministration()
    given = [room.reset_password(each, 3) for each in ("p0004", "p0001")]
    html = slips_html(given, "五十嵐 健", NOW)  # type: ignore[arg-type]
    assert html.index("会田 誠司 様") < html.index("銭谷 平次 様"), "by office"
    for words in (PASSWORD, "aida", "2026/12/08まで", "五十嵐 健"):
        assert words in html
