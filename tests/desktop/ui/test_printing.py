# SPDX-License-Identifier: Apache-2.0
"""The decided sheet on paper and as the signed original; what goes wrong is said."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from approval.case import SlotStatus
from approval.people import Capacity
from desktop.facade import Trouble
from desktop.ui.case_files import file_name
from desktop.ui.dialogs.print_sheet import print_on
from desktop.ui.printing import BROKEN_OFF, NOT_BEGUN, SheetPrint
from desktop.ui.record_pages import RecordPages
from desktop.ui.record_sheet import record_html
from desktop.ui.services import Services
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.sample_case import CASE_ID, NOW, signatory
from tests.desktop.sample_sheet import sample_sheet
from tests.desktop.screens import case_page, settled
from tests.desktop.ui.test_beside_the_route import busy_case


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """What owns the work of a test."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def opened(pdf: bytes, parent: QObject) -> QPdfDocument:
    """Open bytes as the viewer does."""
    document, buffer = QPdfDocument(parent), QBuffer(parent)
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document


def printer_into(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_every_page_comes_out(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    sheet = opened(sample_sheet(), parent)
    told: list[tuple[str, int]] = []
    print_on(parent, sheet, printer_into(tmp_path / "out.pdf"), lambda *end: told.append(end))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("", sheet.pageCount())]
    assert opened((tmp_path / "out.pdf").read_bytes(), parent).pageCount() == sheet.pageCount()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_be_opened_says_so(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    work = SheetPrint(
        opened(sample_sheet(), parent), printer_into(tmp_path / "no" / "such" / "x.pdf"), parent
    )
    with qtbot.waitSignal(work.failed) as failed:
        work.begin()
    assert failed.args == [NOT_BEGUN]


def test_a_page_that_cannot_be_drawn_breaks_off(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    document = opened(sample_sheet(), parent)
    work = SheetPrint(document, printer_into(tmp_path / "out.pdf"), parent)
    document.close()
    with qtbot.waitSignal(work.failed) as failed:
        work.begin()
    assert failed.args == [BROKEN_OFF]


def test_stopping_prints_no_further_page(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    work = SheetPrint(opened(sample_sheet(), parent), printer_into(tmp_path / "out.pdf"), parent)
    ended: list[int] = []
    work.ended.connect(ended.append)
    work.moved.connect(work.stop)
    with qtbot.waitSignal(work.moved):
        work.begin()
    qtbot.wait(0)
    assert ended == []


def save_as(qtbot: QtBot, services: Services, path: Path) -> QWidget:
    page = case_page(services)
    qtbot.addWidget(page)
    page.show()
    settled(qtbot, services)
    settled(qtbot, services)
    page.findChild(QPushButton, "case.save_pdf").click()
    dialog = page.findChild(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()
    return page


def test_what_is_saved_is_the_signed_original(
    qtbot: QtBot, services: Services, desk: FakeDesk, tmp_path: Path
) -> None:
    desk.sheet = sample_sheet()
    path = tmp_path / "原議.pdf"
    page = save_as(qtbot, services, path)
    with qtbot.waitSignal(page.saved) as saved:  # type: ignore[attr-defined]
        pass
    assert saved.args == [str(path)]
    assert path.read_bytes() == desk.sheet


def test_a_place_that_cannot_be_written_to_is_told(
    qtbot: QtBot, services: Services, tmp_path: Path
) -> None:
    page = save_as(qtbot, services, tmp_path / "no" / "such" / "x.pdf")
    with qtbot.waitSignal(page.troubled) as told:  # type: ignore[attr-defined]
        pass
    assert told.args == [Trouble(code="file.not_written", params={"name": "x.pdf"})]


@pytest.mark.parametrize(
    ("words", "name"),
    [("情政第1号 A/B:件", "情政第1号 A_B_件"), (" 件. ", "件"), ("件" * 200, "件" * 120)],
)
def test_a_title_becomes_a_name_that_every_system_takes(words: str, name: str) -> None:
    assert file_name(words) == name


def test_the_record_of_the_case_stands_behind_the_sheet(
    qtbot: QtBot, services: Services, parent: QWidget, tmp_path: Path
) -> None:
    detail = services.desk.detail(CASE_ID)
    assert detail is not None
    record = record_html(replace(detail, projected=busy_case()), NOW)
    sheet, path = opened(sample_sheet(), parent), tmp_path / "out.pdf"
    told: list[tuple[str, int]] = []
    print_on(parent, sheet, printer_into(path), lambda *end: told.append(end), record)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("", sheet.pageCount() + 1)]
    printed = opened(path.read_bytes(), parent)
    assert printed.pageCount() == sheet.pageCount() + 1
    text = printed.getAllText(sheet.pageCount()).text()
    for word in ("決裁の記録", "後閲", "字句修正", "80台 → 60台", "供覧"):
        assert word in text, text


def test_a_long_record_goes_on_over_its_pages(parent: QWidget, tmp_path: Path) -> None:
    printer = printer_into(tmp_path / "out.pdf")
    assert RecordPages("", printer).count() == 0
    assert RecordPages("<p>行</p>" * 400, printer).count() > 3


def test_the_record_says_who_decided_for_whom_by_which_article(services: Services) -> None:
    detail = services.desk.detail(CASE_ID)
    assert detail is not None
    case = detail.projected
    decided = replace(
        case.slots()[-1],
        status=SlotStatus.APPROVED,
        acted=replace(signatory("section"), capacity=Capacity.SUBSTITUTE),
        acted_at=NOW,
        article="第4条第3項",
        opinion="<急ぐため>",
    )
    stages = (*case.stages[:-1], replace(case.stages[-1], slots=(decided,)))
    record = record_html(replace(detail, projected=replace(case, stages=stages)), NOW)
    assert "代 髙橋 由美子" in record
    assert "第4条第3項" in record
    assert "&lt;急ぐため&gt;" in record
