# SPDX-License-Identifier: Apache-2.0
"""At a terminal that keeps nothing, documents are read within the client and nowhere else."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from approval.content import Attachment
from desktop.facade import DayState, Trouble
from desktop.qtbridge.preferences import Preferences
from desktop.ui import case_files, server_wait
from desktop.ui.dialogs.month_sheet_dialog import MonthSheetDialog
from desktop.ui.dialogs.reading_dialog import ReadingDialog
from desktop.ui.dialogs.verdict_dialog import VerdictDialog
from desktop.ui.outside import KEPT_INSIDE
from desktop.ui.pages.case_page import CasePage
from desktop.ui.pages.today_page import TodayPage
from desktop.ui.reading_copies import ReadingCopies
from desktop.ui.server_wait import GIVEN_UP, ServerWait
from desktop.ui.services import Services
from desktop.ui.widgets.attachments import AttachmentRow
from desktop.ui.widgets.telework_statistics_panel import TeleworkStatisticsPanel
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.sample_case import CASE_ID, NOW
from tests.desktop.sample_sheet import sample_sheet
from tests.desktop.screens import desk, languages, said, services, settled

__all__ = ["desk", "languages", "services"]


@pytest.fixture
def thin(services: Services, tmp_path: Path) -> Services:
    """The services of such a terminal."""
    own = QSettings(str(tmp_path / "own.ini"), QSettings.Format.IniFormat)
    return replace(services, preferences=Preferences(own, forgets=True))


def shown(qtbot: QtBot, services: Services, made: QWidget) -> None:
    qtbot.addWidget(made)
    made.show()
    settled(qtbot, services)


def refused(within: QWidget, *names: str) -> bool:
    """Whether buttons are there, do nothing, and say why to eyes and screen readers."""
    found = [within.findChild(QPushButton, name) for name in names]
    why = "データを残さない設定"
    return all(
        not each.isEnabled() and why in each.toolTip() and why in each.accessibleDescription()
        for each in found
    )


def test_a_case_is_read_with_its_files_and_neither_saved_nor_printed(
    qtbot: QtBot, thin: Services, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = sample_sheet()
    monkeypatch.setattr(desk, "attachment", lambda _case, _digest: content)
    monkeypatch.setattr(ReadingCopies, "keep", lambda *_: pytest.fail("a copy was written"))
    page = CasePage(thin)
    page.open_case(CASE_ID)
    shown(qtbot, thin, page)
    settled(qtbot, thin)
    assert refused(page, "case.save_pdf", "case.print")
    assert page.findChild(QPushButton, "case.verify").isEnabled()
    told: list[object] = []
    page.troubled.connect(told.append)
    for key in (Qt.Key.Key_S, Qt.Key.Key_P):
        qtbot.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)
    assert told == [KEPT_INSIDE, KEPT_INSIDE]
    assert page.findChild(QFileDialog) is None
    file = Attachment(
        name="仕様書.pdf",
        sha256=sha256(content).hexdigest(),
        size=len(content),
        media_type="application/pdf",
    )
    row = AttachmentRow(file, forgets=True)
    row.open_asked.connect(page._open_file)
    qtbot.addWidget(row)
    assert refused(row, "attachment.save")
    row.findChild(QPushButton, "attachment.open").click()
    qtbot.waitUntil(lambda: page.findChild(ReadingDialog) is not None)
    assert "1ページ" in said(page.findChild(ReadingDialog))
    other = AttachmentRow(replace(file, name="表.xlsx", media_type="application/x"), forgets=True)
    qtbot.addWidget(other)
    assert refused(other, "attachment.save", "attachment.open")


def test_reports_sheets_and_figures_are_seen_and_not_taken_along(
    qtbot: QtBot, thin: Services, desk: FakeDesk, tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    detail = desk.detail(CASE_ID)
    assert detail is not None
    verdict = VerdictDialog(thin, parent, detail)
    sheet = MonthSheetDialog(thin, parent, "情報政策課 2026年11月", sample_sheet)
    figures = TeleworkStatisticsPanel(thin)
    figures.refresh()
    for each in (verdict, sheet, figures):
        shown(qtbot, thin, each)
    settled(qtbot, thin)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("as before")
    assert refused(verdict, "verdict.copy", "verdict.pdf", "verdict.xml")
    verdict.findChild(QPushButton, "verdict.copy").click()
    assert clipboard.text() == "as before"
    assert refused(sheet, "month_sheet.save", "month_sheet.print")
    kinds = ("csv", "excel", "print")
    assert refused(figures, *(f"telework_statistics.{kind}" for kind in kinds))
    assert case_files.saved_sheet(thin, CASE_ID, str(tmp_path / "x.pdf")) == KEPT_INSIDE
    assert not (tmp_path / "x.pdf").exists()


def at_work(qtbot: QtBot, thin: Services, desk: FakeDesk) -> TodayPage:
    desk.day = DayState(state="working", since=NOW, place="home", next_kinds=("end",), unsent=1)
    page = TodayPage(thin)
    shown(qtbot, thin, page)
    page.arrive()
    qtbot.waitUntil(lambda: page.findChild(QPushButton, "today.step0").isVisible())
    return page


def test_a_punch_asks_the_server_without_a_word_and_is_not_said_to_be_kept(
    qtbot: QtBot, thin: Services, desk: FakeDesk
) -> None:
    page = at_work(qtbot, thin, desk)
    assert "1件の打刻を送信中です" in said(page)
    assert "保存済み" not in said(page)
    page.findChild(QPushButton, "today.step0").click()
    assert not page.findChild(ServerWait).isVisible()
    qtbot.waitUntil(lambda: desk.commands == [("punch", "end", "")])


def test_a_punch_into_a_network_that_swallows_all_can_be_given_up(
    qtbot: QtBot, thin: Services, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server_wait, "BUSY_MS", 1)
    monkeypatch.setattr(server_wait, "CANCEL_MS", 60)
    page = at_work(qtbot, thin, desk)
    told: list[Trouble] = []
    page.troubled.connect(told.append)
    desk.hears.clear()
    page.findChild(QPushButton, "today.step0").click()
    waiting = page.findChild(ServerWait)
    qtbot.waitUntil(waiting.isVisible)
    qtbot.keyClick(waiting, Qt.Key.Key_Escape)
    assert waiting.isVisible()
    cancel = waiting.findChild(QPushButton, "server_wait.cancel")
    qtbot.waitUntil(cancel.isVisible)
    cancel.click()
    assert told == [GIVEN_UP]
    desk.hears.set()
    settled(qtbot, thin)
    settled(qtbot, thin)
    assert desk.commands == []
