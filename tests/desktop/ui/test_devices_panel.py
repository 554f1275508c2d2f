# SPDX-License-Identifier: Apache-2.0
"""端末: those that wait are admitted, lost ones shut out after a question and reported."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs import print_sheet
from desktop.ui.services import Services
from desktop.ui.widgets.devices_panel import DevicesPanel
from desktop.ui.widgets.records_table import RecordsTable
from tests.desktop.administration_screens import look_at
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.sample_case import NOW
from tests.desktop.screens import said, settled

WAITING, LOST, ADMITTED = range(3)


def opened(qtbot: QtBot, services: Services, row: int) -> DevicesPanel:
    """Open the tab and look at a row."""
    panel = DevicesPanel(services)
    qtbot.addWidget(panel)
    panel.resize(1000, 640)
    panel.show()
    panel.refresh()
    settled(qtbot, services)
    look_at(panel, "devices", row)
    settled(qtbot, services)
    return panel


def act(qtbot: QtBot, services: Services, panel: DevicesPanel, which: str) -> str:
    """Press a button, confirm, and return what the dialog had said."""
    panel.findChild(QPushButton, f"device.{which}").click()
    dialog = next(each for each in panel.findChildren(QDialog) if each.isVisible())
    words = said(dialog)
    dialog.findChild(QPushButton, f"{dialog.objectName()}.do").click()
    settled(qtbot, services)
    settled(qtbot, services)
    return words


def test_a_waiting_device_is_admitted_after_a_question(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services, WAITING)
    assert "1台が許可を待っています" in said(panel)
    assert "ディスクが暗号化されている" in act(qtbot, services, panel, "admit")
    assert desk.administration.done == [("admit", "d-4f2a", "waiting")]


def test_a_lost_device_is_shut_out_and_its_report_stands_beside(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services, ADMITTED)
    words = act(qtbot, services, panel, "lost")
    assert "証明書が失効します。取り消せません" in words
    assert "中のデータが消えます" in words
    assert desk.administration.done == [("lost", "d-0b7e", "admitted")]
    assert "184件（うち秘密区分のあるもの3件）" in said(panel)
    panel.findChild(QPushButton, "device.copy").click()
    copied = QGuiApplication.clipboard().text()
    assert "5a17c0de" in copied
    assert "会計室デスクトップ" in copied


def test_the_report_goes_on_paper(
    qtbot: QtBot, services: Services, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told: list[str] = []

    def ask(window: QWidget, document: QPdfDocument, done: print_sheet.Told, record: str) -> None:
        told.append(record)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFileName(str(tmp_path / "report.pdf"))
        print_sheet.print_on(window, document, printer, done, record)

    monkeypatch.setattr(print_sheet, "ask_printer", ask)
    panel = opened(qtbot, services, LOST)
    panel.findChild(QPushButton, "device.print").click()
    qtbot.waitUntil(lambda: "報告を印刷に送りました" in said(panel))
    printed = QPdfDocument(panel)
    printed.load(str(tmp_path / "report.pdf"))
    assert printed.pageCount() > 1, "ninety cases stand on more than a page"
    for page in range(1, printed.pageCount()):
        assert "文書番号" in printed.getAllText(page).text(), "each page says what its columns are"
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    [html] = told
    assert "184件（うち秘密区分のあるもの3件）" in html
    assert "まだ（次につながったときに消えます）" in html
    assert "最大で" in html
    assert "会計第90号" in html
    assert "会計室、出納係" in html
    assert "90件、添付ファイル90個" in html


def test_it_is_said_whether_a_lost_device_was_wiped(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    assert "まだ（次につながったときに消えます）" in said(opened(qtbot, services, LOST))
    desk.administration.wiped_at = NOW
    assert "に端末が知らせました" in said(opened(qtbot, services, LOST))
    assert "端末の消去" not in said(opened(qtbot, services, ADMITTED))


def test_a_device_that_was_found_is_admitted_again(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services, LOST)
    assert "失効した証明書は戻りません" in act(qtbot, services, panel, "readmit")
    assert desk.administration.done == [("admit", "d-88c1", "lost")]


def test_acts_that_an_owner_disowned_stand_in_list_and_card(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.administration.disowned = 2
    panel = opened(qtbot, services, ADMITTED)
    table = panel.findChild(RecordsTable)
    assert table.item(ADMITTED, 2).text() == "許可・否認あり"
    assert table.item(LOST, 2).text() == "紛失"
    assert "2件（「操作の記録」をこの端末の番号で検索できます）" in said(panel)
    assert "1件" in said(panel), "one act still waits for his word"
