# SPDX-License-Identifier: Apache-2.0
"""仕事と送信: what is left in people's words; tried again at once, put aside after a question."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from desktop.facade import Trouble
from desktop.overseeing import JobsAsked
from desktop.ui import job_words, letter_words
from desktop.ui.audit_words import BREAK
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.job_card import JobCard
from desktop.ui.widgets.jobs_panel import JobsPanel
from server.usecases import effects, letters
from server.usecases.telework import letters as telework_letters
from telework.meetings.invitations.news import Word
from tests.desktop.administration_screens import look_at
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import said, settled

DEAD, LATE = range(2)
KINDS = sorted(value for name, value in vars(effects).items() if name.isupper())
LETTERS = sorted({*letters.WORDS, *telework_letters.WORDS, *Word})


def opened(qtbot: QtBot, services: Services, row: int = -1) -> JobsPanel:
    """Open the tab, and look at a row where one is named."""
    panel = JobsPanel(services)
    qtbot.addWidget(panel)
    panel.resize(1000, 640)
    panel.show()
    panel.refresh()
    settled(qtbot, services)
    if row >= 0:
        look_at(panel, "jobs", row)
        settled(qtbot, services)
    return panel


def rows(panel: JobsPanel, table: str) -> list[str]:
    """The first cells of a table."""
    found: QTableWidget = panel.findChild(QTableWidget, table)
    cells = (found.item(row, 0) for row in range(found.rowCount()))
    return [cell.text() for cell in cells if cell is not None]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_work_has_its_word(kind: str) -> None:
    assert job_words.kind(kind) != kind


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_has_its_word(letter: str) -> None:
    assert letter_words.letter(letter) != letter


def test_what_is_left_stands_by_kind_and_what_comes_by_itself_does_not(
    qtbot: QtBot, services: Services
) -> None:
    panel = opened(qtbot, services)
    assert "待ち2件（うち遅れ1件）、断念1件" in said(panel)
    assert "繰り返す仕事1種は、予定どおり" in said(panel)
    assert rows(panel, "jobs.kinds") == [
        *("メールを送る（決裁）", "起案用紙に時刻を付ける"),
        "メールを送る（テレワーク・会議室）",
    ]
    # One of the three on the page comes by itself, so two are shown.
    assert rows(panel, "jobs.table") == ["メールを送る（決裁）", "起案用紙に時刻を付ける"]
    panel.findChild(QPushButton, "jobs.more").click()
    settled(qtbot, services)
    assert rows(panel, "jobs.table")[2:] == ["メールを送る（テレワーク・会議室）"]


def test_a_kind_above_narrows_the_list_below(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    table: QTableWidget = panel.findChild(QTableWidget, "jobs.kinds")
    table.setCurrentCell(1, 0)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    settled(qtbot, services)
    assert desk.overseeing.asked[-1] == (JobsAsked(kind="sheet.timestamp"), 0)
    assert rows(panel, "jobs.table") == ["起案用紙に時刻を付ける"]
    kinds: CalmBox = panel.findChild(CalmBox, "jobs.kind")
    kinds.choose("audit.round")
    settled(qtbot, services)
    assert rows(panel, "jobs.table") == ["操作の記録を封印する（毎分）"]


def test_nothing_left_is_a_sentence_and_so_is_mail_that_is_not_sent(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.overseeing.calm = True
    desk.overseeing.sends_mail = False
    panel = opened(qtbot, services)
    assert "残っている仕事はありません。" in said(panel)
    assert "メールを送らない設定です" in said(panel)
    assert not panel.table.isVisible()


def test_a_dead_letter_says_whom_for_what_about_and_why(qtbot: QtBot, services: Services) -> None:
    words = said(opened(qtbot, services, DEAD)).replace(BREAK, "")
    for each in ("森 林", "2f71c09e", "確認のお願い", "550 5.1.1", "912"):
        assert each in words


def test_the_number_a_complaint_names_stands_there_and_is_copied(
    qtbot: QtBot, services: Services
) -> None:
    panel = opened(qtbot, services, DEAD)
    number = "7c41d0b2-5e0f-4a3c-9d18-2b6e7f0a0912"
    assert number in said(panel).replace(BREAK, "")
    card = panel.findChild(JobCard)
    assert card.minimumSizeHint().width() <= card.parentWidget().width()
    panel.findChild(QPushButton, "job.copy").click()
    assert QGuiApplication.clipboard().text() == number


def test_what_comes_by_itself_has_no_number_to_copy(qtbot: QtBot, services: Services) -> None:
    panel = opened(qtbot, services)
    kinds: CalmBox = panel.findChild(CalmBox, "jobs.kind")
    kinds.choose("audit.round")
    settled(qtbot, services)
    look_at(panel, "jobs", 0)
    settled(qtbot, services)
    assert "911" in said(panel)
    assert panel.findChild(QPushButton, "job.copy") is None


def test_work_is_tried_again_at_once_and_that_was_said_before(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services, LATE)
    assert "すぐに始まり、取り消せません" in said(panel)
    assert panel.findChild(QPushButton, "job.aside") is None
    panel.findChild(QPushButton, "job.retry").click()
    settled(qtbot, services)
    settled(qtbot, services)
    assert desk.overseeing.done == [("retry", 907, 5)]
    assert "もう一度行います" in said(panel)


def test_what_was_given_up_is_put_aside_after_a_question(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services, DEAD)
    panel.findChild(QPushButton, "job.aside").click()
    dialog = next(each for each in panel.findChildren(QDialog) if each.isVisible())
    assert "元に戻すこともできません" in said(dialog)
    assert desk.overseeing.done == []
    dialog.findChild(QPushButton, "job_aside.do").click()
    settled(qtbot, services)
    settled(qtbot, services)
    assert desk.overseeing.done == [("aside", 912, 8)]
    assert "片づけました" in said(panel)


def test_work_that_moved_on_is_left_alone(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    panel = opened(qtbot, services, DEAD)
    desk.overseeing.next_trouble = Trouble(code="job.moved_on")
    panel.findChild(QPushButton, "job.retry").click()
    settled(qtbot, services)
    assert "仕事を変えていません" in said(panel)
