# SPDX-License-Identifier: Apache-2.0
"""だれが決める？: the decider and the reasons appear as the question is put together."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from approval.authority.reasons import REASON_CODES
from desktop.facade import Trouble
from desktop.ui import why_words
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.who_page import WhoPage
from desktop.ui.services import Services
from desktop.ui.widgets.office_list import OfficeList
from desktop.who import WhoQuestion
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import said, settled, story_draft, who_page


def shown(qtbot: QtBot, services: Services, page: WhoPage | None = None) -> WhoPage:
    page = page or who_page(services)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    page.arrive()
    settled(qtbot, services)
    settled(qtbot, services)
    return page


def test_the_decider_stands_with_article_and_source(qtbot: QtBot, services: Services) -> None:
    words = said(shown(qtbot, services))
    assert "総務局局長" in words or "局長" in words
    assert "第2条(5) 局長専決" in words
    assert "平成11年訓令第8号" in words
    assert "あらかじめ必要な合議" in words


def test_every_rule_says_why_it_decides_or_does_not(qtbot: QtBot, services: Services) -> None:
    words = said(shown(qtbot, services))
    assert (
        "○ 専決の留保  市長決裁\n「重要・異例・先例・紛争・議会」のどれにも当たりません。" in words
    )
    assert "● 第2条(5)  局長専決\nすべての条件に当てはまるので、これで決まります。" in words
    assert "先にある第2条(5)で決まっています" in words


@pytest.mark.parametrize("code", REASON_CODES)
def test_every_reason_of_the_rules_has_words(code: str) -> None:
    given = {
        "article": "第2条",
        "valid_from": "2026-04-01",
        "valid_to": "2027-04-01",
        "flags": "重要",
        "flag": "人身",
        "value": "1円",
        "limit": "2円",
        "op": "<=",
        "contract": "3円",
    }
    assert why_words.reason(code, given) != code


def test_without_a_matter_the_page_says_what_is_missing(qtbot: QtBot, services: Services) -> None:
    page = shown(qtbot, services, WhoPage(services))
    assert "事項を選ぶと" in said(page)
    qtbot.keyClick(page.findChild(QComboBox, "who.matter"), Qt.Key.Key_Down)
    page.findChild(QLineEdit, "who.amount").setText("１２００００００")
    qtbot.waitUntil(lambda: "第2条(5) 局長専決" in said(page))


def test_why_nobody_decides_is_said_in_words(qtbot: QtBot, services: Services) -> None:
    page = shown(qtbot, services)
    page.findChild(QCheckBox, "who.flag.council").click()
    qtbot.waitUntil(lambda: "総務局人事課" in said(page))
    assert "第2条(5) 局長専決" not in said(page)


def test_a_ticked_post_is_asked_as_absent(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    page = shown(qtbot, services)
    page.findChild(QCheckBox, "who.absent.post-bureau").click()
    qtbot.waitUntil(lambda: desk.questions[-1].absent == ("post-bureau",))
    qtbot.waitUntil(lambda: "代決" in said(page))
    assert "1. 人事係長  東海林 太郎  （第4条第1項）" in said(page)


def test_another_section_is_found_by_its_name(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services)
    search = page.findChild(QLineEdit, "who.section")
    search.setText("管財課")
    qtbot.waitUntil(lambda: page.findChild(OfficeList, "who.sections").isVisible())
    qtbot.keyClick(search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.questions[-1].section_id == "総務局 管財課")


def test_before_the_first_pull_it_says_that_rules_are_missing(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.next_trouble = Trouble(code="preview.no_organisation")
    assert "経路をまだ示せません" in said(shown(qtbot, services))


def test_the_draft_leads_here_with_its_own_question(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    window = MainWindow(services)
    qtbot.addWidget(window)
    window.show()
    window.begin()
    window.navigation.open_draft(story_draft(desk).draft_id)
    settled(qtbot, services)
    window.findChild(QPushButton, "draft.who").click()
    qtbot.waitUntil(lambda: bool(desk.questions))
    assert desk.questions[-1].matter == "supply"
    assert desk.questions[-1].amount == 12_000_000
    window.findChild(QPushButton, "who.back").click()
    assert window.navigation.key() == "draft"
    window.keeper.stop()


def test_the_case_lists_lead_here_with_an_empty_question(qtbot: QtBot, services: Services) -> None:
    window = MainWindow(services)
    qtbot.addWidget(window)
    window.show()
    window.begin()
    window.navigation.show("cases")
    window.findChild(QPushButton, "cases.who").click()
    assert window.navigation.key() == "who"
    assert isinstance(window.navigation.current(), WhoPage)
    window.keeper.stop()


def test_a_question_may_be_asked_anew_on_the_same_page(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services)
    page.ask(WhoQuestion(matter="works", amount=129_999_999))
    qtbot.waitUntil(lambda: desk.questions[-1].matter == "works")
    assert page.findChild(QLineEdit, "who.amount").text() == "129,999,999"
