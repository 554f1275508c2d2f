# SPDX-License-Identifier: Apache-2.0
"""署名の検証, 施行文書, 一括検証, 電子署名使用簿: what is shown, asked, refused and kept."""

import json
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from approval.register.bulk_verification import RunState
from approval.register.outgoing import OutgoingRoom
from desktop.case_detail import CaseDetail
from desktop.facade import Trouble
from desktop.ui.dialogs.outgoing_dialog import OutgoingDialog
from desktop.ui.dialogs.verdict_dialog import VerdictDialog, saved_report
from desktop.ui.services import Services
from desktop.ui.widgets.outgoing_card import OutgoingCard
from desktop.ui.widgets.seal_ledger_panel import SealLedgerPanel
from desktop.ui.widgets.verification_panel import VerificationPanel
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.fake_proofs import SEAL, FakeProofs, bad_verdict, made, run, use
from tests.desktop.sample_case import CASE_ID
from tests.desktop.screens import settled


def proofs(services: Services) -> FakeProofs:
    assert isinstance(services.desk, FakeDesk)
    return services.desk.proofs


def detail(services: Services) -> CaseDetail:
    found = services.desk.detail(CASE_ID)
    assert found is not None
    return found


def words(within: QWidget) -> str:
    return "\n".join(each.text() for each in within.findChildren(QLabel) if each.isVisible())


def press(within: QWidget, name: str) -> None:
    button = within.findChild(QPushButton, name)
    assert button.isEnabled()
    button.click()


def shown(qtbot: QtBot, services: Services, made_widget: QWidget) -> None:
    qtbot.addWidget(made_widget)
    made_widget.show()
    settled(qtbot, services)


def test_a_verdict_is_shown_judged_anew_and_copied(qtbot: QtBot, services: Services) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    dialog = VerdictDialog(services, page, detail(services))
    shown(qtbot, services, dialog)
    said = words(dialog)
    assert "有効：" in said
    assert "髙橋 美咲" in said
    assert "B-LTA" in said
    assert "2035/11/01" in said
    press(dialog, "verdict.again")
    settled(qtbot, services)
    assert proofs(services).asked == ["verdict", "anew"]
    press(dialog, "verdict.copy")
    assert json.loads(QGuiApplication.clipboard().text())["outcome"] == "valid"


def test_what_is_not_valid_says_why_in_words(qtbot: QtBot, services: Services) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    proofs(services).found = bad_verdict(CASE_ID)
    dialog = VerdictDialog(services, page, detail(services))
    shown(qtbot, services, dialog)
    said = words(dialog)
    assert "無効：" in said
    assert "[expected.missing]" in said
    assert "時刻未付与" in said


def test_without_the_server_nothing_is_said_to_be_valid(qtbot: QtBot, services: Services) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    assert isinstance(services.desk, FakeDesk)
    services.desk.next_trouble = Trouble(code="network.disconnected")
    dialog = VerdictDialog(services, page, detail(services))
    shown(qtbot, services, dialog)
    assert "検証できませんでした" in words(dialog)
    assert not dialog.findChild(QPushButton, "verdict.pdf").isEnabled()


def test_a_report_is_saved_or_said_not_to_be(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    assert saved_report(services, CASE_ID, "pdf", path) == str(path)
    assert path.read_bytes().startswith(b"report of ")
    missing = saved_report(services, CASE_ID, "xml", tmp_path / "none" / "report.xml")
    assert isinstance(missing, Trouble)
    assert missing.code == "file.not_written"


def test_a_document_is_signed_once_all_is_said(
    qtbot: QtBot, services: Services, tmp_path: Path
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    room = OutgoingRoom(documents=(), seals=(SEAL,))
    dialog = OutgoingDialog(services, page, detail(services), room)
    shown(qtbot, services, dialog)
    dialog.attempt()
    assert "PDF" in words(dialog)
    dialog.take(str(tmp_path / "通知書.pdf"))
    dialog.findChild(QLineEdit, "outgoing.addressee").setText("机町 町内会長")
    dialog.attempt()
    assert "使用の理由" in words(dialog)
    dialog.findChild(QLineEdit, "outgoing.reason").setText("交付決定の通知")
    assert isinstance(services.desk, FakeDesk)
    refusal = Trouble(code="seal.not_allowed", params={"post": "机市長"})
    services.desk.next_trouble = refusal
    dialog.attempt()
    settled(qtbot, services)
    assert "机市長" in words(dialog)
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    [_, wish] = proofs(services).wishes
    assert (wish.certificate_id, wish.addressee) == ("shicho", "机町 町内会長")
    assert wish.document == tmp_path / "通知書.pdf"


def test_an_attachment_of_the_case_can_be_the_document(qtbot: QtBot, services: Services) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    case = detail(services)
    room = OutgoingRoom(documents=(), seals=(SEAL,))
    dialog = OutgoingDialog(services, page, case, room)
    shown(qtbot, services, dialog)
    source = dialog.findChild(QComboBox, "outgoing.source")
    pdfs = [one for one in case.projected.content.attachments if one.name.endswith(".pdf")]
    assert source.count() == 1 + len(pdfs)
    assert dialog.clean()
    source.setCurrentIndex(1)
    assert not dialog.clean()
    assert not dialog.findChild(QPushButton, "outgoing.choose").isEnabled()
    dialog.findChild(QLineEdit, "outgoing.addressee").setText("机町 町内会長")
    dialog.findChild(QLineEdit, "outgoing.reason").setText("交付決定の通知")
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    [wish] = proofs(services).wishes
    assert wish.document == pdfs[0]


def test_the_card_is_there_only_where_something_went_out_or_may(qtbot: QtBot) -> None:
    card = OutgoingCard()
    qtbot.addWidget(card)
    card.show_room(OutgoingRoom(documents=(), seals=()))
    assert not card.isVisible()
    card.show_room(OutgoingRoom(documents=(made(owed=True),), seals=()))
    QApplication.processEvents()
    assert card.isVisible()
    assert "時刻未付与" in words(card)
    assert card.findChild(QPushButton, "case.sign_outgoing") is None


def test_a_period_is_begun_stopped_and_resumed(qtbot: QtBot, services: Services) -> None:
    panel = VerificationPanel(services)
    shown(qtbot, services, panel)
    panel.refresh()
    settled(qtbot, services)
    assert "まだ行っていません" in words(panel)
    press(panel, "verification.begin")
    settled(qtbot, services)
    assert "検証しています" in words(panel)
    press(panel, "verification.stop")
    settled(qtbot, services)
    assert "止まっています" in words(panel)
    press(panel, "verification.resume")
    settled(qtbot, services)
    assert [each.split()[0] for each in proofs(services).asked] == ["begin", "stop", "resume"]
    proofs(services).runs = (run(RunState.DONE, valid=1_203, invalid=1),)
    panel.refresh()
    settled(qtbot, services)
    settled(qtbot, services)
    table = panel.findChild(QTableWidget, "verification.table")
    assert table.item(0, 0).text() == "令8情政第13号"
    assert "無効 1件" in words(panel)


def test_the_ledger_shows_refused_uses_too_and_is_searched(
    qtbot: QtBot, services: Services
) -> None:
    panel = SealLedgerPanel(services)
    shown(qtbot, services, panel)
    panel.refresh()
    settled(qtbot, services)
    assert "まだありません" in words(panel)
    proofs(services).uses = (use(2), use(1, "seal.not_allowed"))
    panel.findChild(QLineEdit, "ledger.words").setText("町内会")
    press(panel, "ledger.find")
    settled(qtbot, services)
    table = panel.findChild(QTableWidget, "ledger.table")
    assert [table.item(row, 4).text() for row in range(2)] == ["署名", "拒否"]
    assert proofs(services).asked[-1] == "ledger 町内会"
