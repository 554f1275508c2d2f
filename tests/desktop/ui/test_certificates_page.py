# SPDX-License-Identifier: Apache-2.0
"""証明書: requests are approved or refused with a reason, certificates revoked after a question."""

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QPushButton, QTableWidget, QTextEdit
from pytestqt.qtbot import QtBot

from approval.wire_certificates import CertificateDesk, DecideRequest
from desktop.facade import Trouble
from desktop.ui.main_window import OFFERED_TO
from desktop.ui.pages.certificates_page import CertificatesPage
from desktop.ui.pages.enrol_page import EnrolPage
from desktop.ui.services import Services
from tests.desktop.fake_certificates import sample_desk
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import said, settled


def opened(qtbot: QtBot, services: Services) -> CertificatesPage:
    """Open the page and let the server answer."""
    page = CertificatesPage(services)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    settled(qtbot, services)
    return page


def table(page: CertificatesPage, which: str) -> QTableWidget:
    found: QTableWidget = page.findChild(QTableWidget, f"certificates.{which}")
    return found


def press(page: CertificatesPage, which: str) -> QDialog:
    """Press a button of the page and return the dialog it opens."""
    page.findChild(QPushButton, f"certificates.{which}").click()
    return next(each for each in page.findChildren(QDialog) if each.isVisible())


def do(qtbot: QtBot, services: Services, dialog: QDialog) -> None:
    dialog.findChild(QPushButton, f"{dialog.objectName()}.do").click()
    settled(qtbot, services)


def test_a_request_is_approved_after_a_question(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.certificates.kept = sample_desk()
    page = opened(qtbot, services)
    assert "2件" in said(page)
    table(page, "requests").selectRow(0)
    dialog = press(page, "approve")
    assert "本人に確かめてから" in said(dialog)
    do(qtbot, services, dialog)
    assert desk.certificates.decided == [("key-0", DecideRequest(approve=True))]
    assert table(page, "requests").rowCount() == 1


def test_a_refusal_needs_its_reason(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    desk.certificates.kept = sample_desk()
    page = opened(qtbot, services)
    table(page, "requests").selectRow(1)
    dialog = press(page, "refuse")
    do(qtbot, services, dialog)
    assert "理由が空です" in said(dialog)
    dialog.findChild(QTextEdit, "certificate_refuse.reason").setPlainText("別の端末です")
    do(qtbot, services, dialog)
    assert desk.certificates.decided == [
        ("key-1", DecideRequest(approve=False, reason="別の端末です"))
    ]


def test_only_a_persons_certificate_is_revoked_and_only_for_a_reason(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.certificates.kept = sample_desk()
    page = opened(qtbot, services)
    revoke = page.findChild(QPushButton, "certificates.revoke")
    table(page, "known").selectRow(2)
    assert not revoke.isEnabled(), "an authority's own"
    table(page, "known").selectRow(0)
    dialog = press(page, "revoke")
    assert "取り消せません" in said(dialog)
    do(qtbot, services, dialog)
    assert desk.certificates.revoked == []
    dialog.findChild(QComboBox, "certificate_revoke.reason").setCurrentIndex(0)
    do(qtbot, services, dialog)
    assert desk.certificates.revoked == [("5a0", "key_compromise")]


def test_nothing_to_do_is_said_and_a_missing_backup_too(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.certificates.kept = CertificateDesk(requests=(), revokes=True, late_lists=("5a",))
    page = opened(qtbot, services)
    words = said(page)
    assert "承認を待つ証明書の申請はありません" in words
    assert "失効リストの発行が遅れています" in words
    assert "ca backup" in words


def test_a_fault_is_a_sentence(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    desk.certificates.next_trouble = Trouble(code="network.disconnected")
    page = opened(qtbot, services)
    assert "サーバー" in said(page)


@pytest.mark.parametrize(("role", "offered"), [("administrator", True), ("staff", False)])
def test_the_page_is_the_administrators(role: str, offered: bool) -> None:
    assert (role in OFFERED_TO["certificates"]) == offered


def test_while_a_request_waits_the_page_says_so_and_goes_on_once_it_is_approved(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.certificates.is_waiting = True
    desk.certificates.next_trouble = Trouble(code="certificate.waiting")
    page = EnrolPage(services)
    qtbot.addWidget(page)
    page.show()
    page.arrive()
    settled(qtbot, services)
    assert "上司か管理者が承認すると" in said(page)
    again = page.findChild(QPushButton, "enrol.do")
    assert "確かめる" in again.text()
    with qtbot.waitSignal(page.enrolled):
        again.click()


def test_after_a_refusal_the_page_asks_for_a_pin_again(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.certificates.is_waiting = True
    refused = Trouble(code="certificate.refused", params={"reason": "別の端末です"})
    desk.certificates.next_trouble = refused
    page = EnrolPage(services)
    qtbot.addWidget(page)
    page.show()
    page.arrive()
    settled(qtbot, services)
    assert "別の端末です" in said(page)
    assert "PINを決めて" in page.findChild(QPushButton, "enrol.do").text()
