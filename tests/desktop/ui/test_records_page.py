# SPDX-License-Identifier: Apache-2.0
"""文書管理: paper, closing, record files and gaps, each for whom the server lets use it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from approval.commands import CloseCase
from approval.register.records import RECORDS_DISPOSAL
from desktop.facade import SendState, Trouble
from desktop.records import PaperEntry
from desktop.ui.dialogs.cases_behind_dialog import CasesBehindDialog
from desktop.ui.dialogs.close_dialog import CloseDialog
from desktop.ui.dialogs.gap_dialog import GapDialog
from desktop.ui.pages.records_page import RecordsPage
from desktop.ui.services import Services
from desktop.ui.widgets.prose_edit import ProseEdit
from desktop.ui.widgets.records_table import RecordsTable
from tests.desktop import sample_records
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.records_screens import TABS, as_officer, turn_to
from tests.desktop.sample_case import CASE_ID
from tests.desktop.screens import said, settled


def opened(
    qtbot: QtBot, services: Services, tab: str = "", roles: tuple[str, ...] = ()
) -> RecordsPage:
    """The page as an officer, or whoever has these roles, sees it with a tab open."""
    as_officer(services.desk, *roles)
    page = RecordsPage(services)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    page.arrive()
    settled(qtbot, services)
    if tab:
        turn_to(page, tab)
    settled(qtbot, services)
    return page


def press(within: QWidget, identifier: str) -> None:
    """Press a button."""
    button = within.findChild(QPushButton, identifier)
    assert button.isEnabled()
    button.click()


def dialog_of(page: QWidget, kind: type[QDialog]) -> QDialog:
    """The dialog that the page opened."""
    found = page.findChild(kind)
    assert isinstance(found, QDialog)
    return found


@pytest.mark.parametrize(
    ("roles", "tabs"),
    [
        (("staff", "records"), TABS),
        (("staff",), ("closing", "shelf")),
        (("auditor",), ("shelf", "gaps", "verification", "ledger")),
        (("records",), ("closing", "shelf", "gaps", "verification", "ledger")),
    ],
)
def test_each_role_has_its_tabs(
    qtbot: QtBot, services: Services, roles: tuple[str, ...], tabs: tuple[str, ...]
) -> None:
    page = opened(qtbot, services, "", roles)
    bar = page.findChild(QTabBar)
    assert tuple(tab for at, tab in enumerate(TABS) if bar.isTabVisible(at)) == tabs
    assert bar.isTabVisible(bar.currentIndex())


def test_paper_is_kept_as_typed_and_its_number_comes_back_large(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.records.entry = replace(sample_records.typed(), decider="")
    page = opened(qtbot, services, "paper")
    press(page, "paper.register")
    assert "決裁者が空です" in said(page)
    assert not desk.commands
    decider = page.findChild(QLineEdit, "paper.decider")
    decider.setText("総務局長 大友 宗介")
    qtbot.waitUntil(lambda: desk.records.entry.decider == "総務局長 大友 宗介")
    press(page, "paper.register")
    qtbot.waitUntil(lambda: "番号は、サーバーに届くとここに出ます" in said(page))
    assert desk.records.entry == replace(sample_records.typed(), case_id="case-paper")
    desk.records.number = "令8情政第13号"
    desk.tell()
    qtbot.waitUntil(lambda: "令8情政第13号" in said(page))
    press(page, "paper.copy")
    assert QApplication.clipboard().text() == "令8情政第13号"
    with qtbot.waitSignal(page.case_asked) as asked:
        press(page, "paper.open")
    assert asked.args == ["case-paper"]
    press(page, "paper.next")
    qtbot.waitUntil(lambda: page.findChild(QPushButton, "paper.register").isVisible())
    assert desk.records.entry.drafter_post_id == "post-drafter"
    assert page.findChild(QLineEdit, "paper.title").text() == ""


def test_a_refused_registration_says_why_and_stays_to_be_corrected(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.records.entry = sample_records.typed()
    page = opened(qtbot, services, "paper")
    press(page, "paper.register")
    settled(qtbot, services)
    params = {"day": "2026-11-25", "today": "2026-11-24"}
    desk.records.refused = Trouble(code="paper.decided_later", params=params)
    desk.tell()
    qtbot.waitUntil(lambda: "2026-11-25 は今日（2026-11-24）より後です" in said(page))
    assert page.findChild(QLineEdit, "paper.title").text() == "サーバー室の鍵の貸出しについて"
    press(page, "paper.register")
    qtbot.waitUntil(lambda: "番号は、サーバーに届くとここに出ます" in said(page))


def test_what_is_typed_last_is_kept_when_the_page_is_left(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = opened(qtbot, services, "paper")
    assert desk.records.entry == PaperEntry()
    page.findChild(QLineEdit, "paper.title").setText("鍵の貸出し")
    page.hide()
    assert desk.records.entry.content.title == "鍵の貸出し"


def test_chosen_cases_are_closed_into_one_file_that_fits_them(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = opened(qtbot, services, "closing")
    table = page.findChild(RecordsTable, "closing.table")
    qtbot.waitUntil(lambda: table.rowCount() == 3)
    assert "他の職" in table.item(2, 4).text()
    assert "起案した職の方が完結します" in said(page)
    assert not page.findChild(QPushButton, "closing.close").isEnabled()
    press(page, "closing.all")
    assert table.chosen() == ("case-1", "case-2")
    press(page, "closing.close")
    dialog = dialog_of(page, CloseDialog)
    files = dialog.findChild(QComboBox, "close.file")
    qtbot.waitUntil(lambda: files.count() == 2)
    # A file kept for three years is too short for one of them, one of 2020 of another year.
    assert [files.itemData(at) for at in range(2)] == ["r8-supply", "r8-plan"]
    press(dialog, "close.do")
    assert "簿冊を選んでください" in said(dialog)
    files.setCurrentIndex(0)
    with qtbot.waitSignal(page.kept):
        press(dialog, "close.do")
    closed = [each for each in desk.commands if isinstance(each, CloseCase)]
    assert [(each.case_id, each.file_id) for each in closed] == [
        ("case-1", "r8-supply"),
        ("case-2", "r8-supply"),
    ]
    desk.tell()
    qtbot.waitUntil(lambda: "送信待ち" in table.item(0, 4).text())
    assert table.chosen() == ()


def test_one_refused_closing_leaves_the_others_and_is_tried_alone(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = opened(qtbot, services, "closing")
    qtbot.waitUntil(lambda: page.findChild(RecordsTable, "closing.table").rowCount() == 3)
    press(page, "closing.all")
    press(page, "closing.close")
    dialog = dialog_of(page, CloseDialog)
    files = dialog.findChild(QComboBox, "close.file")
    qtbot.waitUntil(lambda: files.count() == 2)
    files.setCurrentIndex(1)
    desk.next_trouble = Trouble(code="case.not_at_hand")
    press(dialog, "close.do")
    qtbot.waitUntil(lambda: [each.case_id for each in desk.acts] == ["case-2"])
    settled(qtbot, services)
    with qtbot.waitSignal(page.kept):
        press(dialog, "close.do")
    assert [each.case_id for each in desk.acts] == ["case-1", "case-2"]


def test_what_closed_on_the_server_cannot_be_chosen_again(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.keep("close", "case-1")
    desk.acts[0] = replace(desk.acts[0], state=SendState.ATTENTION)
    page = opened(qtbot, services, "closing")
    table = page.findChild(RecordsTable, "closing.table")
    qtbot.waitUntil(lambda: table.rowCount() == 3)
    # A refused closing may be tried again; the words say that it needs attention.
    assert "要対応" in table.item(0, 4).text()
    table.setCurrentCell(0, 0)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.chosen() == ("case-1",)
    with qtbot.waitSignal(page.case_asked) as asked:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert asked.args == ["case-1"]


def test_expired_files_open_a_prepared_draft(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = opened(qtbot, services, "shelf")
    table = page.findChild(RecordsTable, "shelf.table")
    qtbot.waitUntil(lambda: table.rowCount() == 5)
    table.tick_all(ticked=True)
    assert table.chosen() == ("r2-sponsor", "r1-train")
    with qtbot.waitSignal(page.draft_asked) as asked:
        press(page, "shelf.propose")
    content = desk.kept_drafts[asked.args[0]].content
    assert (content.matter, content.title) == (
        RECORDS_DISPOSAL,
        "保存期間が満了した簿冊の廃棄・移管について",
    )
    assert [each.file_id for each in content.record_files] == ["r2-sponsor", "r1-train"]
    assert "後援名義 令和2年度（人事課、48件、満了 2026/04/01）　廃棄" in content.body


def test_a_file_shows_its_cases_and_the_shelf_is_narrowed(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = opened(qtbot, services, "shelf")
    table = page.findChild(RecordsTable, "shelf.table")
    qtbot.waitUntil(lambda: table.rowCount() == 5)
    table.opened.emit("r8-supply")
    dialog = dialog_of(page, CasesBehindDialog)
    qtbot.waitUntil(lambda: "2件のうち1件" in said(dialog))
    with qtbot.waitSignal(page.case_asked) as asked:
        dialog.findChild(QWidget, "cases_behind.list").chosen.emit(0)
    assert asked.args == [CASE_ID]
    year = page.findChild(QComboBox, "shelf.year")
    year.setCurrentIndex(year.findData(2020))
    qtbot.waitUntil(lambda: table.rowCount() == 1)
    year.setCurrentIndex(year.findData(2000))
    qtbot.waitUntil(lambda: "当てはまる簿冊はありません" in said(page))


def test_without_a_rule_nothing_is_proposed_and_it_says_so(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = opened(qtbot, services, "shelf")
    table = page.findChild(RecordsTable, "shelf.table")
    qtbot.waitUntil(lambda: table.rowCount() == 5)
    table.tick_all(ticked=True)
    desk.next_trouble = Trouble(code="records.no_rule")
    press(page, "shelf.propose")
    qtbot.waitUntil(lambda: "廃棄・移管を決める行がありません" in said(page))


def test_numbers_are_passed_over_only_with_a_reason(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = opened(qtbot, services, "gaps")
    table = page.findChild(RecordsTable, "gaps.table")
    qtbot.waitUntil(lambda: table.rowCount() == 3)
    assert "6の番号が欠番です" in said(page)
    assert "非公開" in table.item(2, 2).text()
    press(page, "gaps.new")
    dialog = dialog_of(page, GapDialog)
    press(dialog, "gap.do")
    assert "番号の系列を選んでください" in said(dialog)
    dialog.findChild(QComboBox, "gap.series").setCurrentIndex(2)
    dialog.findChild(QSpinBox, "gap.next").setValue(16)
    assert "令8情政第13号から第15号までの3の番号が欠番になります" in said(dialog)
    press(dialog, "gap.do")
    assert "理由が空です" in said(dialog)
    dialog.findChild(ProseEdit, "gap.reason").setPlainText("停止の間に紙で使用")
    press(dialog, "gap.do")
    qtbot.waitUntil(lambda: table.rowCount() == 4)
    (wanted,) = desk.records.passed
    assert (wanted.mark, wanted.next, wanted.reason) == ("情政", 16, "停止の間に紙で使用")


@pytest.mark.parametrize("tab", TABS[1:])
def test_without_the_server_each_list_says_why(
    qtbot: QtBot, services: Services, desk: FakeDesk, tab: str
) -> None:
    page = opened(qtbot, services)
    desk.next_trouble = Trouble(code="network.disconnected")
    turn_to(page, tab)
    qtbot.waitUntil(lambda: "つなが" in said(page) or "届" in said(page))
